from django.urls import path

from tinhso.platform.definitions import views

app_name = "definitions"
urlpatterns = [
    path("", views.definition_list, name="list"),
    path("van-ban/", views.document_list, name="documents"),
    path("soan/", views.new, name="new"),
    path("<uuid:definition_id>/", views.detail, name="detail"),
    path("<uuid:definition_id>/sua/", views.edit, name="edit"),
    path("<uuid:definition_id>/so-sanh/", views.compare, name="compare"),
    path("<uuid:definition_id>/kiem-thu/", views.test, name="test"),
    path("<uuid:definition_id>/duyet/", views.approve, name="approve"),
    path("<uuid:definition_id>/ket-thuc/", views.retire, name="retire"),
    path("<uuid:definition_id>/bo/", views.discard, name="discard"),
]
