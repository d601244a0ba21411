from django.urls import path

from tinhso.platform.calendar import views

app_name = "calendar"
urlpatterns = [
    path("", views.year, name="year"),
    path("tinh-han/", views.try_deadline, name="try"),
    path("them/", views.add, name="add"),
    path("<uuid:exception_id>/huy/", views.cancel, name="cancel"),
]
