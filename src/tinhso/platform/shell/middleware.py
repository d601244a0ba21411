"""Vietnamese unless the person chose otherwise: the language of a browser says little about its user here."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers


class LanguageMiddleware:
    """Follow the language cookie; `Accept-Language` counts only for programs, which send a token."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = _language(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        patch_vary_headers(response, ("Cookie", "Accept-Language") if _is_program(request) else ("Cookie",))
        response.headers.setdefault("Content-Language", language)
        return response


def _language(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen in dict(settings.LANGUAGES):
        return chosen
    if _is_program(request):
        return translation.get_language_from_request(request)
    return settings.LANGUAGE_CODE


def _is_program(request: HttpRequest) -> bool:
    return "Authorization" in request.headers
