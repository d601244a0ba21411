from django.urls import path

from tinhso.platform.files import views

app_name = "files"
urlpatterns = [
    path("", views.file_list, name="list"),
    path("tai-len/", views.start, name="upload"),
    path("tai-len/<uuid:upload_id>", views.piece, name="piece"),
    path("<uuid:file_id>/", views.download, name="download"),
    path("<uuid:file_id>/xem-truoc.png", views.preview, name="preview"),
    path("<uuid:file_id>/tha/", views.release, name="release"),
    path("<uuid:file_id>/xoa/", views.destroy, name="destroy"),
]
