from django.urls import path

from tinhso.government.documents.views import document, lists, mail, others, templates

app_name = "documents"
urlpatterns = [
    path("van-ban/", lists.desk, name="desk"),
    path("van-ban/danh-sach/", lists.document_list, name="list"),
    path("van-ban/danh-sach/luu/", lists.save_search, name="save_search"),
    path("van-ban/danh-sach/<uuid:search_id>/bo/", lists.drop_search, name="drop_search"),
    path("van-ban/den/moi/", document.arrive, name="arrive"),
    path("van-ban/soan/", document.draft, name="draft"),
    path("van-ban/so/", lists.registers, name="registers"),
    path("van-ban/so.pdf", lists.registers_pdf, name="registers_pdf"),
    path("van-ban/so.xlsx", lists.registers_xlsx, name="registers_xlsx"),
    path("van-ban/so-lieu/", lists.figures, name="figures"),
    path("van-ban/lich/", others.calendar, name="calendar"),
    path("van-ban/lich/<uuid:meeting_id>/huy/", others.cancel_meeting, name="cancel_meeting"),
    path("van-ban/the-thuc/", others.lint_page, name="lint"),
    path("van-ban/<uuid:document_id>/", document.detail, name="detail"),
    path("van-ban/<uuid:document_id>/vao-so/", document.take_up, name="take_up"),
    path("van-ban/<uuid:document_id>/so-sanh/", document.comparison, name="comparison"),
    path("van-ban/<uuid:document_id>/phieu.pdf", document.slip, name="slip"),
    path("van-ban/<uuid:document_id>/dau-den.pdf", document.stamp, name="stamp"),
    path("van-ban/<uuid:document_id>/du-thao.docx", document.docx, name="docx"),
    path("van-ban/<uuid:document_id>/bien-nhan.pdf", document.receipt, name="receipt"),
    path("van-ban/<uuid:document_id>/ban-in.pdf", document.preview, name="preview"),
    path("van-ban/thu-den/", mail.mails, name="mails"),
    path("van-ban/hop-thu/", mail.mailboxes, name="mailboxes"),
    path("van-ban/hop-thu/<uuid:mailbox_id>/bo/", mail.remove_mailbox, name="remove_mailbox"),
    path("van-ban/mau/", templates.template_list, name="templates"),
    path("van-ban/mau/<uuid:template_id>/", templates.detail, name="template"),
    path("van-ban/mau/<uuid:template_id>/dung/", templates.set_active, name="template_active"),
    path("van-ban/mau/<uuid:template_id>/dien-thu.docx", templates.tried, name="template_tried"),
    path("tra-cuu-van-ban/", others.track, name="track"),
]
