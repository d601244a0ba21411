"""Addresses of forms."""

from django.urls import path

from tinhso.platform.forms import views

app_name = "forms"
urlpatterns = [path("areas", views.areas, name="areas")]
