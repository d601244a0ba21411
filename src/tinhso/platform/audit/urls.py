from django.urls import path

from tinhso.platform.audit import views

app_name = "audit"
urlpatterns = [
    path("ai-da-xem/", views.who_looked, name="who_looked"),
    path("quan-tri/nhat-ky-truy-cap/", views.access_log, name="access_log"),
]
