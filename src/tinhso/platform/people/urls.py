from django.urls import path

from tinhso.platform.people import views

app_name = "people"
urlpatterns = [
    path("", views.search, name="search"),
    path("nghi-trung/", views.duplicates, name="duplicates"),
    path("nghi-trung/<uuid:pair_id>/", views.compare, name="compare"),
    path("nghi-trung/<uuid:pair_id>/khac-nhau/", views.dismiss, name="dismiss"),
    path("hoan-tac/<uuid:merge_id>/", views.undo, name="undo"),
    path("<uuid:person_id>/", views.person, name="person"),
    path("<uuid:person_id>/ho/", views.household, name="household"),
]
