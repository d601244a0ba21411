from django.urls import path

from tinhso.platform.records import views, views_transfer

app_name = "records"
urlpatterns = [
    path("", views.record_list, name="list"),
    path("moi/", views.new, name="new"),
    path("danh-muc.pdf", views.files_pdf, name="files_pdf"),
    path("giao-nop/", views_transfer.transfer_list, name="transfers"),
    path("giao-nop/moi/", views_transfer.new, name="new_transfer"),
    path("giao-nop/<uuid:transfer_id>/", views_transfer.detail, name="transfer"),
    path("giao-nop/<uuid:transfer_id>/nhan/", views_transfer.receive, name="receive"),
    path("giao-nop/<uuid:transfer_id>/tra-lai/", views_transfer.send_back, name="send_back"),
    path("giao-nop/<uuid:transfer_id>/muc-luc.pdf", views_transfer.list_pdf, name="transfer_pdf"),
    path("giao-nop/<uuid:transfer_id>/bien-ban.pdf", views_transfer.minutes_pdf, name="minutes_pdf"),
    path("<uuid:record_id>/", views.detail, name="detail"),
    path("<uuid:record_id>/dong/", views.close, name="close"),
    path("<uuid:record_id>/mo-lai/", views.reopen, name="reopen"),
    path("<uuid:record_id>/dua-vao/", views.add, name="add"),
    path("<uuid:record_id>/dua-ra/<uuid:item_id>/", views.take_out, name="take_out"),
    path("<uuid:record_id>/muc-luc.pdf", views.contents_pdf, name="contents_pdf"),
    path("<uuid:record_id>/goi.zip", views.package, name="package"),
]
