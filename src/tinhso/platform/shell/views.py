"""The desk's front page, the preferences and the component gallery."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from tinhso.kernel.pages import page
from tinhso.platform.shell.gallery import gallery_context
from tinhso.platform.shell.preferences import (
    CONTRAST_COOKIE,
    CONTRASTS,
    THEME_COOKIE,
    THEMES,
    YEAR_IN_SECONDS,
)


@page("shell.desk")
def desk(request: HttpRequest) -> HttpResponse:
    """The first page of a member of staff: everything they may open."""
    return render(request, "shell/desk_home.html")


@page("shell.preferences")
@require_POST
def preferences(request: HttpRequest) -> HttpResponse:
    """Remember language, theme or contrast in a cookie and go back."""
    response = HttpResponseRedirect(_safe_next(request))
    allowed: dict[str, tuple[str, dict[str, Any]]] = {
        "language": (settings.LANGUAGE_COOKIE_NAME, dict(settings.LANGUAGES)),
        "theme": (THEME_COOKIE, dict(THEMES)),
        "contrast": (CONTRAST_COOKIE, dict(CONTRASTS)),
    }
    for field, (cookie, values) in allowed.items():
        value = request.POST.get(field, "")
        if value in values:
            response.set_cookie(
                cookie,
                value,
                max_age=YEAR_IN_SECONDS,
                samesite="Lax",
                secure=request.is_secure(),
                httponly=True,
            )
    return response


@page("shell.components")
def components(request: HttpRequest) -> HttpResponse:
    """Every component once, with the strings that break layouts."""
    return render(request, "shell/components.html", gallery_context())


def _safe_next(request: HttpRequest) -> str:
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if safe else "/"
