from django.urls import path

from tinhso.government.what_if import views

app_name = "what_if"
urlpatterns = [
    path("", views.studies, name="studies"),
    path("moi/", views.new, name="new"),
    path("<uuid:study_id>/", views.study, name="study"),
]
