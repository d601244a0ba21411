from django.urls import path

from tinhso.platform.exchange import views

app_name = "exchange"
urlpatterns = [
    path("", views.received_list, name="received"),
    path("gui-di/", views.sent_list, name="sent"),
    path("co-quan/", views.agency_list, name="agencies"),
    path("co-quan/dong-bo/", views.sync, name="sync"),
    path("nhan-ve/<uuid:exchange_id>/", views.received_detail, name="received_detail"),
    path("gui-di/<uuid:sending_id>/", views.sent_detail, name="sent_detail"),
    path("gui-di/<uuid:sending_id>/gui-lai/", views.retry, name="retry"),
]
