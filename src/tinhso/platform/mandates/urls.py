from django.urls import path

from tinhso.platform.mandates import views

app_name = "mandates"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("<uuid:mandate_id>/rut/", views.revoke, name="revoke"),
]
