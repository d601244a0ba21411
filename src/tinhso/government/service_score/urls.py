from django.urls import path

from tinhso.government.service_score import views

app_name = "service_score"
urlpatterns = [
    path("", views.tree, name="tree"),
    path("nguy-co-tre/", views.radar, name="radar"),
    path("don-vi/<uuid:unit_id>/", views.unit, name="unit"),
    path("don-vi/<uuid:unit_id>/ho-so/", views.dossiers, name="dossiers"),
    path("don-vi/<uuid:unit_id>/nang-diem/", views.gains, name="gains"),
]
