from django.urls import path

from tinhso.government.registers import views

app_name = "registers"
urlpatterns = [
    path("", views.register, name="register"),
    path("in/", views.print_register, name="print"),
    path("xuat/", views.export, name="export"),
    path("ho-so/<uuid:case_id>/", views.papers, name="papers"),
    path("ho-so/<uuid:case_id>/phieu-kiem-soat/", views.control_slip, name="control_slip"),
    path("ho-so/<uuid:case_id>/vi-sao-ngay-nay/", views.why, name="why"),
    path("giay-to/<uuid:form_id>.pdf", views.download, name="download"),
]
