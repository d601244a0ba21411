"""The layouts, in every theme and language, for those who may and may not."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import RequestFactory
from django.utils import translation

from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound, TooMany
from tinhso.kernel.registry import permissions, permissions_of_kind
from tinhso.platform.shell import place, views
from tinhso.platform.shell.navigation import broken_menu_items
from tinhso.platform.shell.preferences import CONTRASTS, THEMES
from tinhso.project.errors import error_page, server_error

NOBODY = Actor(ActorKind.ANONYMOUS, grants=(Grant(permissions_of_kind(ActorKind.ANONYMOUS), None),))


def officer(*codes: str) -> Actor:
    return Actor(ActorKind.STAFF, uuid4(), name="Nguyễn Thị Ửng", grants=(Grant(frozenset(codes), None),))


@pytest.fixture(autouse=True)
def _in_hai_duong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_province", lambda code: "Tỉnh Hải Dương")


def ask(actor: Actor, path: str = "/components", **cookies: str) -> HttpRequest:
    request = RequestFactory().get(path)
    request.COOKIES.update(cookies)
    request.actor = actor  # type: ignore[attr-defined]
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    return request


def text(response: HttpResponse) -> str:
    return response.content.decode()


@pytest.mark.parametrize("theme", dict(THEMES))
@pytest.mark.parametrize("contrast", dict(CONTRASTS))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_gallery_renders(theme: str, contrast: str, language: str) -> None:
    with translation.override(language):
        shown = text(views.components(ask(officer("shell.components"), theme=theme, contrast=contrast)))
    assert f'<html lang="{language}" data-theme="{theme}" data-contrast="{contrast}">' in shown
    assert "Nguyễn Thị Ửng" in shown


def test_a_made_up_theme_is_ignored() -> None:
    shown = text(views.components(ask(officer("shell.components"), theme='"><script>')))
    assert 'data-theme="auto"' in shown


def test_the_gallery_is_for_administrators() -> None:
    with pytest.raises(Denied):
        views.components(ask(officer("shell.desk")))
    assert views.components(ask(NOBODY)).status_code == HTTPStatus.FOUND


def test_the_desk_shows_only_what_the_person_may_open() -> None:
    assert "/components" in text(views.desk(ask(officer("shell.desk", "shell.components"), "/desk/")))
    assert "/components" not in text(views.desk(ask(officer("shell.desk"), "/desk/")))


def test_a_desk_without_work_says_what_to_do() -> None:
    assert "Nhờ người quản trị" in text(views.desk(ask(officer("shell.desk"), "/desk/")))


def test_every_menu_item_leads_somewhere() -> None:
    assert broken_menu_items() == []


@pytest.mark.django_db  # what waits behind an item is counted
def test_the_whole_catalogue_opens_the_whole_menu() -> None:
    assert text(views.desk(ask(officer(*permissions()), "/desk/"))).count("<li><a href=") > 0


@pytest.mark.parametrize("error", [Denied, NotFound, Conflict, Invalid, TooMany])
def test_a_refusal_says_what_happened_and_what_to_do(error: type[DomainError]) -> None:
    response = error_page(ask(NOBODY), error("test.code", "Hồ sơ vừa được người khác cập nhật."))
    assert response.status_code == error.status
    shown = text(response)
    assert "Hồ sơ vừa được người khác cập nhật." in shown
    assert "Bạn có thể làm gì" in shown
    assert "test.code" in shown


def test_a_crash_page_needs_neither_actor_nor_database() -> None:
    response = server_error(RequestFactory().get("/"))
    assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    assert "1022" in text(response)


@pytest.mark.parametrize(
    "layout", ["shell/base.html", "shell/public.html", "shell/desk.html", "shell/print.html"]
)
def test_layouts_render_empty(layout: str) -> None:
    assert "<!doctype html>" in text(render(ask(NOBODY, "/"), layout))


def preferences(post: Callable[..., HttpRequest], **values: str) -> HttpResponse:
    request = post("/preferences", values)
    request.actor = NOBODY  # type: ignore[attr-defined]
    return views.preferences(request)


@pytest.mark.parametrize(
    ("field", "cookie", "value"),
    [("theme", "theme", "dark"), ("contrast", "contrast", "more"), ("language", "django_language", "en")],
)
def test_a_preference_is_remembered(field: str, cookie: str, value: str) -> None:
    response = preferences(RequestFactory().post, **{field: value, "next": "/thu-tuc?q=a"})
    assert response.cookies[cookie].value == value
    assert response["Location"] == "/thu-tuc?q=a"


@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example", "javascript:alert(1)", ""])
def test_preferences_never_send_people_elsewhere(target: str) -> None:
    response = preferences(RequestFactory().post, theme="pink", next=target)
    assert response["Location"] == "/"
    assert not response.cookies
