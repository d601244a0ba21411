from django.urls import path

from tinhso.platform.reforms import views, views_plan

app_name = "reforms"
urlpatterns = [
    path("", views.reform_list, name="list"),
    path("hop-nhat/", views_plan.merge, name="merge"),
    path("chia-tach/", views_plan.split, name="split"),
    path("ca-tinh/", views_plan.province, name="province"),
    path("<uuid:reform_id>/", views.detail, name="detail"),
    path("<uuid:reform_id>/tien-do/", views.progress, name="progress"),
    path("<uuid:reform_id>/tra-loi/", views.answer, name="answer"),
    path("<uuid:reform_id>/trinh/", views.propose, name="propose"),
    path("<uuid:reform_id>/duyet/", views.confirm, name="confirm"),
    path("<uuid:reform_id>/tra-lai/", views.send_back, name="send_back"),
    path("<uuid:reform_id>/chay/", views.start, name="start"),
    path("<uuid:reform_id>/bo/", views.drop, name="drop"),
    path("<uuid:reform_id>/dua-tro-lai/", views.take_back, name="take_back"),
    path("<uuid:reform_id>/danh-sach/", views.items, name="items"),
    path("<uuid:reform_id>/danh-sach.xlsx", views.xlsx, name="xlsx"),
    path("<uuid:reform_id>/bao-cao.pdf", views.report, name="report"),
]
