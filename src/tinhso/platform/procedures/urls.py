from django.urls import path

from tinhso.platform.procedures import views

app_name = "procedures"
urlpatterns = [
    path("", views.imports, name="imports"),
    path("bang-mau.xlsx", views.form, name="form"),
    path("<uuid:import_id>/", views.preview, name="preview"),
    path("<uuid:import_id>/nap/", views.apply, name="apply"),
    path("<uuid:import_id>/bo/", views.drop, name="drop"),
]
