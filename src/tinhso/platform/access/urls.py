from django.urls import path

from tinhso.platform.access import views

app_name = "access"
urlpatterns = [
    path("dang-nhap/", views.sign_in, name="sign_in"),
    path("quan-tri/tai-khoan/", views.account_list, name="accounts"),
    path("quan-tri/tai-khoan/moi/", views.account_new, name="account_new"),
    path("quan-tri/tai-khoan/<uuid:account_id>/", views.account, name="account"),
    path("quan-tri/tai-khoan/<uuid:account_id>/khoa/", views.account_deactivate, name="deactivate"),
    path("quan-tri/tai-khoan/<uuid:account_id>/cap-quyen/", views.grant_new, name="grant_new"),
    path("quan-tri/phan-quyen/<uuid:grant_id>/thu-hoi/", views.grant_revoke, name="grant_revoke"),
    path("quyen-cua-toi/", views.own_rights, name="own"),
    path("quyen-cua-toi/uy-quyen/", views.delegate_grant, name="delegate"),
    path("quyen-cua-toi/lam-thay/", views.set_substitute, name="substitute"),
]
