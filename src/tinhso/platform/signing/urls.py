from django.urls import path

from tinhso.platform.signing import views, views_keys

app_name = "signing"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("da-trinh/", views.opened, name="opened"),
    path("trinh/", views.present, name="present"),
    path("kiem-tra/", views.verify, name="verify"),
    path("yeu-cau/<uuid:request_id>/", views.detail, name="detail"),
    path("yeu-cau/<uuid:request_id>/huy/", views.cancel, name="cancel"),
    path("yeu-cau/<uuid:request_id>/tu-choi/", views.decline, name="decline"),
    path("khoa/", views_keys.keys, name="keys"),
    path("khoa/<uuid:credential_id>/", views_keys.key, name="key"),
    path("khoa/<uuid:credential_id>/pin/", views_keys.pin, name="pin"),
    path("khoa/<uuid:credential_id>/anh/", views_keys.picture, name="picture"),
    path("khoa/<uuid:credential_id>/anh.png", views_keys.shown_picture, name="shown_picture"),
    path("uy-quyen/", views_keys.powers, name="powers"),
    path("uy-quyen/<uuid:power_id>/thu-hoi/", views_keys.revoke_power, name="revoke_power"),
    path("to-chuc/", views_keys.authorities, name="authorities"),
    path("to-chuc/<uuid:authority_id>/bo/", views_keys.remove_authority, name="remove_authority"),
]
