from django.urls import path

from tinhso.platform.assignments import views

app_name = "assignments"
urlpatterns = [
    path("", views.work_list, name="list"),
    path("giao/", views.give, name="give"),
    path("thong-ke/", views.figures, name="figures"),
    path("<uuid:assignment_id>/", views.detail, name="detail"),
    path("<uuid:assignment_id>/giao-tiep/", views.pass_on, name="pass_on"),
]
