from django.urls import path

from tinhso.government.one_stop.views import (
    bulk,
    coordination,
    dossier,
    group,
    handing,
    incoming,
    intake,
    lists,
    papers,
)

app_name = "one_stop"
urlpatterns = [
    path("", lists.worklist, name="worklist"),
    path("hang-loat/", bulk.bulk, name="bulk"),
    path("xuat/", bulk.export, name="export"),
    path("bo-loc/", bulk.keep_view, name="keep_view"),
    path("bo-loc/<uuid:view_id>/bo/", bulk.forget_view, name="forget_view"),
    path("cho-ky/", lists.sign_queue, name="sign"),
    path("tiep-nhan/", intake.choose, name="intake"),
    path("tiep-nhan/<str:code>/", intake.take_in, name="take_in"),
    path("tiep-nhan/<str:code>/nhieu/", group.take_in_group, name="take_in_group"),
    path("ho-so/<uuid:case_id>/cung-luot/", group.group, name="group"),
    path("chuyen-den/", incoming.transfers, name="transfers"),
    path("chuyen-den/<uuid:transfer_id>/", incoming.answer_transfer, name="answer_transfer"),
    path("duoc-hoi/", incoming.questions, name="questions"),
    path("duoc-hoi/<uuid:consultation_id>/", incoming.question, name="question"),
    path("ho-so/<uuid:case_id>/", dossier.dossier, name="dossier"),
    path("ho-so/<uuid:case_id>/tra-ket-qua/", handing.hand_over, name="hand_over"),
    path("ho-so/<uuid:case_id>/giay-to/<slug:code>/", papers.paper, name="paper"),
    path("ho-so/<uuid:case_id>/giay-to/<slug:code>/tu-kho/", papers.use_stored, name="use_stored"),
    path("ho-so/<uuid:case_id>/giay-to/<slug:code>/so-hoa/", papers.digitise, name="digitise"),
    path("ho-so/<uuid:case_id>/giay-to/<slug:code>/ban-trong-kho/", papers.stored, name="stored"),
    path("ho-so/<uuid:case_id>/nhan/", dossier.claim, name="claim"),
    path("ho-so/<uuid:case_id>/du-thao/", dossier.draft, name="draft"),
    path("ho-so/<uuid:case_id>/giay-tiep-nhan.pdf", dossier.receipt, name="receipt"),
    path("ho-so/<uuid:case_id>/phoi-hop/<slug:act>/", coordination.coordinate, name="coordinate"),
    path(
        "ho-so/<uuid:case_id>/phoi-hop/<slug:act>/<uuid:about>/",
        coordination.coordinate,
        name="coordinate_about",
    ),
    path("ket-qua/<uuid:result_id>/xem.pdf", dossier.draft_pdf, name="draft_pdf"),
]
