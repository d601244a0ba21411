from django.urls import path

from tinhso.platform.organisations import views

app_name = "organisations"
urlpatterns = [
    path("", views.tree, name="tree"),
    path("tham-quyen/", views.competence, name="competence"),
    path("<uuid:unit_id>/", views.unit, name="unit"),
    path("<uuid:unit_id>/them/", views.create, name="create"),
    path("<uuid:unit_id>/doi-ten/", views.rename, name="rename"),
    path("<uuid:unit_id>/ma-dinh-danh/", views.code, name="code"),
    path("<uuid:unit_id>/ket-thuc/", views.end, name="end"),
]
