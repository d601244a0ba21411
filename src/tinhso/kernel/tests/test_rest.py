import json
from http import HTTPStatus

import pytest
from django.test import RequestFactory

from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound, TooMany
from tinhso.kernel.rest import Unauthenticated, operation, problem

STATUSES = [
    (Invalid, 422),
    (Denied, 403),
    (NotFound, 404),
    (Conflict, 409),
    (TooMany, 429),
    (Unauthenticated, 401),
]


@pytest.mark.parametrize(("error", "status"), STATUSES)
def test_each_error_has_its_status_and_media_type(error: type[DomainError], status: int) -> None:
    answer = problem(error("x.y", "Hãy làm lại."))
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    body = json.loads(answer.content)
    assert body == {"type": "urn:tinhso:x.y", "code": "x.y", "status": status, "detail": "Hãy làm lại."}


def test_fields_are_named() -> None:
    body = json.loads(problem(Invalid("x.y", "Sai.", fields={"name": "Hãy điền tên."})).content)
    assert body["fields"] == {"name": "Hãy điền tên."}


def test_an_error_reads_as_its_message() -> None:
    error = Conflict("x.y", "Người khác vừa sửa.")
    assert str(error) == "Người khác vừa sửa."
    assert error.status is HTTPStatus.CONFLICT


def call(actor: Actor, permission: str = "cases.read") -> str:
    request = RequestFactory().get("/")
    request.actor = actor  # type: ignore[attr-defined]
    guarded = operation(permission)(lambda request: "đã gọi")
    assert guarded.permission == permission
    return str(guarded(request))


def test_an_operation_asks_for_its_permission() -> None:
    assert call(Actor(ActorKind.STAFF, grants=(Grant(frozenset({"cases.read"}), None),))) == "đã gọi"
    with pytest.raises(Denied):
        call(Actor(ActorKind.STAFF))
    with pytest.raises(Unauthenticated):
        call(Actor(ActorKind.ANONYMOUS))


def test_an_operation_of_an_unknown_permission_never_runs() -> None:
    with pytest.raises(LookupError):
        call(Actor(ActorKind.STAFF), "nobody.knows")
