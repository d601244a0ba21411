from django.urls import path

from tinhso.platform.consents import views

app_name = "consents"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("<uuid:consent_id>/rut/", views.withdraw, name="withdraw"),
]
