"""The API changes only on purpose, and no input makes it fail.

Clients read `openapi.json`; after an intended change run `python -m tests.architecture`.
"""

import json
import os
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
import requests
import schemathesis
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.architecture import access_matrix, openapi
from tests.world import World
from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.access.actions.grants import issue_token
from tinhso.platform.access.models import Account

pytestmark = pytest.mark.django_db
EXAMPLES = 5
OPERATIONS = [
    (path, method)
    for path, methods in openapi.document()["paths"].items()
    for method in methods
    if method != "head"
]


def test_the_document_is_the_committed_one() -> None:
    if os.environ.get(openapi.REWRITE):
        openapi.SNAPSHOT.write_text(openapi.written(openapi.document()), encoding="utf-8")
    committed = json.loads(openapi.SNAPSHOT.read_text(encoding="utf-8"))
    assert openapi.document() == committed, "run python -m tests.architecture and look at the difference"


def test_operations_have_one_name_each() -> None:
    names = [m["operationId"] for methods in openapi.document()["paths"].values() for m in methods.values()]
    assert len(set(zip(OPERATIONS, names, strict=False))) == len(OPERATIONS)


@pytest.fixture(scope="module")
def schema() -> Any:
    return schemathesis.openapi.from_dict(openapi.document())


def _sent(case: Any, token: str) -> HttpResponse:
    """Send a generated case within this test's own transaction."""
    wanted = requests.Request(**case.as_transport_kwargs(base_url="http://testserver")).prepare()
    parts = urlsplit(str(wanted.url))
    return Client(raise_request_exception=False).generic(
        str(wanted.method),
        unquote(parts.path),
        wanted.body or b"",
        content_type=wanted.headers.get("Content-Type", "application/octet-stream"),
        query_string=parts.query,
        headers={"Authorization": f"Bearer {token}"},
    )


@pytest.fixture(scope="module")
def stand(world: World) -> Iterator[tuple[dict[str, str], dict[str, Any]]]:
    """A token for an officer and one for a citizen, and an object of each kind to ask about."""
    with transaction.atomic():
        things = access_matrix.samples(world)
        admin, until = system_actor("thử", ["access.manage"]), clock.now() + timedelta(days=1)
        accounts = {
            "officer": Account.objects.get(username="mot-cua-xa").pk,
            "citizen": world.citizen().account_id,
        }
        tokens = {
            who: issue_token(actor=admin, account_id=account, name="fuzz", expires_at=until)
            for who, account in accounts.items()
            if account
        }
        yield tokens, things
        transaction.set_rollback(True)


@pytest.mark.parametrize("who", ["officer", "citizen"])
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_no_input_makes_it_fail(schema: Any, stand: Any, path: str, method: str, who: str) -> None:
    tokens, things = stand
    operation = schema[path][method]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def ask(data: st.DataObject) -> None:
        mode = data.draw(st.sampled_from(list(schemathesis.GenerationMode)))
        case = data.draw(operation.as_strategy(generation_mode=mode))
        for name in set(case.path_parameters or ()) & set(things):
            if data.draw(st.booleans()):
                case.path_parameters[name] = str(things[name])
        with transaction.atomic():
            answer = _sent(case, tokens[who])
            transaction.set_rollback(True)
        assert answer.status_code < 500, case.as_curl_command()

    ask()
