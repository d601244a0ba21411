"""Addresses of the portal; the tracking and verification ones are printed in QR codes."""

from django.urls import path

from tinhso.government.service_portal.views import apply, dossiers, finish, home, ratings, tracking

app_name = "service_portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("thu-tuc/", home.finder, name="finder"),
    path("thu-tuc/<str:code>/", home.procedure, name="procedure"),
    path("thu-tuc/<str:code>/nop/", apply.begin, name="begin"),
    path("ho-so-cua-toi/<uuid:case_id>/ket-qua/<uuid:result_id>/", dossiers.collect, name="collect"),
    path("nop-ho-so/<uuid:draft_id>/buoc/<slug:slug>/", apply.form_step, name="form_step"),
    path("nop-ho-so/<uuid:draft_id>/giay-to/", finish.papers, name="papers"),
    path("nop-ho-so/<uuid:draft_id>/nhan-ket-qua/", finish.delivery, name="delivery"),
    path("nop-ho-so/<uuid:draft_id>/kiem-tra/", finish.check, name="check"),
    path("nop-ho-so/<uuid:draft_id>/bo/", apply.discard, name="discard"),
    path("ho-so-cua-toi/", dossiers.dossiers, name="dossiers"),
    path("ho-so-cua-toi/<uuid:case_id>/", dossiers.dossier, name="dossier"),
    path("ho-so-cua-toi/<uuid:case_id>/da-nop/", dossiers.filed, name="filed"),
    path("ho-so-cua-toi/<uuid:case_id>/bo-sung/", dossiers.answer, name="answer"),
    path("ho-so-cua-toi/<uuid:case_id>/rut/", dossiers.withdraw, name="withdraw"),
    path("ho-so-cua-toi/<uuid:case_id>/giay-tiep-nhan.pdf", dossiers.receipt, name="receipt"),
    path("ho-so-cua-toi/<uuid:case_id>/danh-gia/", dossiers.rate, name="rate"),
    path("muc-hai-long/", ratings.ratings, name="ratings"),
    path("tra-cuu/", tracking.track, name="track"),
    path("kiem-tra/", tracking.verify_form, name="verify_form"),
    path("kiem-tra/<str:code>/", tracking.verify, name="verify"),
]
