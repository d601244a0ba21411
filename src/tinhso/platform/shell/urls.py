"""Pages that belong to no single system."""

from django.urls import path

from tinhso.platform.shell import views

app_name = "shell"
urlpatterns = [
    path("desk/", views.desk, name="desk"),
    path("preferences", views.preferences, name="preferences"),
    path("components", views.components, name="components"),
]
