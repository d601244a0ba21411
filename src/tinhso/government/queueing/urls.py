from django.urls import path

from tinhso.government.queueing.views import appointments, counter, kiosk, setup

app_name = "queueing"
urlpatterns = [
    path("lay-so/may/<str:kiosk_key>/", kiosk.kiosk, name="kiosk"),
    path("lay-so/may/<str:kiosk_key>/den/", kiosk.arrive, name="arrive"),
    path("lay-so/phieu/<uuid:ticket_id>/", kiosk.ticket, name="ticket"),
    path("lay-so/man-hinh/<uuid:unit_id>/", kiosk.wall, name="wall"),
    path("dat-lich/", appointments.bookings, name="bookings"),
    path("dat-lich/moi/", appointments.new, name="new"),
    path("dat-lich/<str:code>/", appointments.booking, name="booking"),
    path("dat-lich/<str:code>/lich.ics", appointments.calendar, name="calendar"),
    path("quay/", counter.counter, name="counter"),
    path("quay/lam/", counter.act, name="act"),
    path("quay/thiet-lap/", setup.setup, name="setup"),
    path("quay/so-lieu/", setup.figures, name="figures"),
]
