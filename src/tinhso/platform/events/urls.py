from django.urls import path

from tinhso.platform.events import views

app_name = "events"
urlpatterns = [
    path("", views.event_list, name="list"),
    path("khong-giao-duoc/", views.dead_letters, name="dead"),
    path("giao-lai/", views.replay_deliveries, name="replay"),
]
