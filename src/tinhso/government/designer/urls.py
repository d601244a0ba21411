from django.urls import path

from tinhso.government.designer import views
from tinhso.government.designer.views import editing, publishing, trying

app_name = "designer"
urlpatterns = [
    path("", views.drafts, name="list"),
    path("moi/", views.new, name="new"),
    path("<uuid:definition_id>/", views.overview, name="overview"),
    path("<uuid:definition_id>/chung/", editing.edit, name="general"),
    path("<uuid:definition_id>/phan/<path:address>/", editing.edit, name="part"),
    path("<uuid:definition_id>/yaml/<path:address>/", editing.yaml, name="yaml"),
    path("<uuid:definition_id>/mau/<slug:name>/", editing.template, name="template"),
    path("<uuid:definition_id>/xem-truoc/<slug:code>/", editing.preview, name="preview"),
    path("<uuid:definition_id>/thu/", trying.sandbox, name="sandbox"),
    path("<uuid:definition_id>/kich-ban/", trying.scenarios, name="scenarios"),
    path("<uuid:definition_id>/so-sanh/", publishing.compare, name="compare"),
    path("<uuid:definition_id>/trinh/", publishing.submit, name="submit"),
    path("<uuid:definition_id>/cong-bo/", publishing.publish, name="publish"),
    path("<uuid:definition_id>/bo/", publishing.discard, name="discard"),
]
