from django.urls import path

from tinhso.platform.people import editing, views

app_name = "people"
urlpatterns = [
    path("", views.search, name="search"),
    path("moi/", editing.new, name="new"),
    path("nghi-trung/", views.duplicates, name="duplicates"),
    path("nghi-trung/<uuid:pair_id>/", views.compare, name="compare"),
    path("nghi-trung/<uuid:pair_id>/khac-nhau/", views.dismiss, name="dismiss"),
    path("hoan-tac/<uuid:merge_id>/", views.undo, name="undo"),
    path("<uuid:person_id>/", views.person, name="person"),
    path("<uuid:person_id>/sua/", editing.correct, name="correct"),
    path("<uuid:person_id>/ho/sua/", editing.household, name="keep_household"),
    path("<uuid:person_id>/ho/", views.household, name="household"),
]
