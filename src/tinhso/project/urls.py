"""Routes, collected from the manifests."""

from django.urls import include, path
from django.urls.resolvers import URLPattern, URLResolver

from tinhso.kernel.registry import systems
from tinhso.project import health
from tinhso.project.api import api

handler400 = "tinhso.project.errors.bad_request"
handler403 = "tinhso.project.errors.denied"
handler404 = "tinhso.project.errors.not_found"
handler500 = "tinhso.project.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("api/v1/", api.urls),
    path("tai-khoan/", include("allauth.urls")),
    *[path(system.url_prefix, include(system.urls)) for system in systems() if system.urls],
]
