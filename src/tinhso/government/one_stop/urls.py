from django.urls import path

from tinhso.government.one_stop import intake, views

app_name = "one_stop"
urlpatterns = [
    path("", views.worklist, name="worklist"),
    path("cho-ky/", views.sign_queue, name="sign"),
    path("tiep-nhan/", intake.choose, name="intake"),
    path("tiep-nhan/<str:code>/", intake.take_in, name="take_in"),
    path("ho-so/<uuid:case_id>/", views.dossier, name="dossier"),
    path("ho-so/<uuid:case_id>/nhan/", views.claim, name="claim"),
    path("ho-so/<uuid:case_id>/du-thao/", views.draft, name="draft"),
    path("ho-so/<uuid:case_id>/giay-tiep-nhan.pdf", views.receipt, name="receipt"),
    path("ket-qua/<uuid:result_id>/xem.pdf", views.draft_pdf, name="draft_pdf"),
]
