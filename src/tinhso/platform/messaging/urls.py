from django.urls import path

from tinhso.platform.messaging import views

app_name = "messaging"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("tuy-chon/", views.preferences, name="preferences"),
    path("<uuid:message_id>/mo/", views.open_message, name="open"),
]
