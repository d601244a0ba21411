from django.urls import path

from tinhso.platform.document_store import views

app_name = "document_store"
urlpatterns = [
    path("giay-to-cua-toi/", views.mine, name="mine"),
    path("giay-to-cua-toi/<uuid:item_id>/", views.paper, name="paper"),
    path("giay-to-cua-toi/<uuid:item_id>/tep/", views.content, name="content"),
    path("quan-tri/kho-giay-to/", views.machine, name="machine"),
]
