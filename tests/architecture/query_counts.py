"""SQL statements of every page and API read, with 1, 10 and 50 more rows of everything it might list.

`python -m tests.architecture query_counts` counts again and rewrites `query_counts.json`; read the
difference before committing it: a larger number is a cost that every visitor pays.
"""

import json
import os
from collections.abc import Callable, Iterator
from copy import copy
from http import HTTPStatus
from itertools import count
from pathlib import Path
from typing import Any

from django.db import connection, models
from django.test import Client
from django.urls import reverse

from tests.architecture import access_matrix, routes
from tests.world import World
from tinhso.kernel.ids import new_id

TABLE = Path(__file__).with_suffix(".json")
REWRITE = "REWRITE_QUERY_COUNTS"
SIZES = (1, 10, 50)
ROLES = ("citizen", "officer", "leader", "auditor", "administrator", "anonymous")
QUERIES = {
    "calendar:try": "start=2026-11-20T09:00&value=5&unit=working_day",
    "one_stop:worklist": "view=unit",
    "organisations:competence": "q=an+lam&on=2022-03-28",
    "people:search": "q=nguyen+van+tung",
    "search:results": "q=khai+sinh",
    "search:suggestions": "q=khai+sinh",
    "service_portal:finder": "q=khai+sinh",
    "forms:areas": "q=an+lam",
    "/api/v1/cases": "view=unit",
    "/api/v1/organisations/competent": "area=30&level=1",
    "/api/v1/organisations/units": "q=so+y+te",
    "/api/v1/places/areas": "q=an+lam",
    "/api/v1/places/areas/{code}": "on=2022-03-28",
    "/api/v1/places/areas/{code}/successors": "from=2022-03-28&on=2025-07-01",
}
Counts = dict[str, int]


def measure(world: World) -> dict[int, Counts]:
    """Count at each size; nothing is kept between runs because the world is rolled back."""
    known = access_matrix.accounts(world)
    things = access_matrix.samples(world)
    clients = {role: access_matrix.client_of(known[role]) for role in ROLES}
    things |= started_application(clients["citizen"])
    rows = _Rows(world, things)
    with access_matrix.undrawn_refusals():
        opened = dict(_opened(things, clients))
    wanted = {} if os.environ.get(REWRITE) else json.loads(TABLE.read_text(encoding="utf-8"))
    found = {}
    for size in SIZES:
        rows.grow_to(size)
        found[size] = {name: statements_of(*asked, wanted.get(name, 0)) for name, asked in opened.items()}
    return found


def started_application(client: Client) -> dict[str, str]:
    """Begin an application as a citizen does; return where its first step is."""
    answer = client.get(reverse("service_portal:begin", args=["1.001193"]))
    *_rest, draft, _word, slug, _end = answer["Location"].split("/")
    return {"draft_id": draft, "slug": slug}


def _opened(things: dict[str, Any], clients: dict[str, Client]) -> Iterator[tuple[str, tuple[Client, str]]]:
    """Yield every address with the first role for which it opens."""
    for name, url in _addresses(things):
        for role in ROLES:
            if clients[role].get(url).status_code == HTTPStatus.OK:
                yield f"{name} as {role}", (clients[role], url)
                break


def _addresses(things: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for page in routes.pages():
        values = {**things, **things.get(page.name, {})}
        if page.permission and set(page.parameters) <= set(values):
            path = reverse(page.name, kwargs={key: values[key] for key in page.parameters})
            yield page.name, f"{path}?{QUERIES.get(page.name, '')}"
    for method, path, _permission in routes.operations():
        if method == "GET":
            yield path, f"{path.format_map({**things, **things.get(path, {})})}?{QUERIES.get(path, '')}"


def statements_of(client: Client, url: str, wanted: int) -> int:
    """Count the statements of one answer; asked again where more than wanted: a cache may have been cold."""
    found = _asked_once(client, url)
    return found if found <= wanted else _asked_once(client, url)


def _asked_once(client: Client, url: str) -> int:
    number = count()
    with connection.execute_wrapper(lambda execute, *facts: (next(number), execute(*facts))[1]):
        answer = client.get(url)
    assert answer.status_code == HTTPStatus.OK, url
    return next(number)


class _Rows:
    """Copies of one row of each kind that lists show."""

    def __init__(self, world: World, things: dict[str, Any]) -> None:
        self.made = 0
        self.numbers = count()
        self.kinds = list(_kinds(world, things))

    def grow_to(self, size: int) -> None:
        for row, changes in self.kinds:
            self._copy(row, size - self.made, changes)
        self.made = size

    def _copy(self, row: models.Model, times: int, changes: "dict[str, Callable[[int], Any]]") -> None:
        twins = []
        for _ in range(times):
            number, twin = next(self.numbers), copy(row)
            twin._state = models.base.ModelState()
            twin.pk = new_id()
            for field, value in changes.items():
                setattr(twin, field, value(number))
            twins.append(twin)
        type(row)._default_manager.bulk_create(twins)


def _kinds(world: World, things: dict[str, Any]) -> Iterator[tuple[models.Model, Any]]:
    """Yield a row of each kind and what makes a copy of it another one."""
    from tinhso.platform.access.models import Account, RoleGrant
    from tinhso.platform.audit.models import AccessLog
    from tinhso.platform.cases.models import Case, Paper, Supplement, TrailRow
    from tinhso.platform.events.contracts import DeliveryState
    from tinhso.platform.events.models import Delivery, Event
    from tinhso.platform.files.models import StoredFile
    from tinhso.platform.messaging.models import Message
    from tinhso.platform.organisations.models import Unit
    from tinhso.platform.people.models import Person

    case = Case.objects.get(pk=things["case_id"])
    different_case = {"code": lambda n: f"H23.41-{n:06}", "submission_key": lambda n: f"copy-{n}"}
    yield case, different_case
    for status, stage, role in (("processing", "duyet", "leader"), ("accepted", "tham-tra", "specialist")):
        waiting = copy(case)
        waiting.status, waiting.stage, waiting.stage_role, waiting.ended_at = status, stage, role, None
        yield waiting, different_case
    yield TrailRow.objects.filter(case=case).latest("seq"), {"seq": lambda n: 1000 + n}
    yield Paper.objects.filter(case=case).latest("id"), {"superseded": lambda n: True}
    asked = Supplement(
        case=case, before_acceptance=False, requested_at=case.submitted_at, requested_by="Cán bộ"
    )
    asked.reason, asked.answered_at = "Bổ sung", case.submitted_at
    yield asked, {}
    event = Event.objects.latest("id")
    yield event, {}
    dead = Delivery(
        event=event, subscription="thử", state=DeliveryState.DEAD, due_at=event.time, error="hỏng"
    )
    yield dead, {"subscription": lambda n: f"thử {n}"}
    yield Message.objects.get(pk=things["message_id"]), {"key": lambda n: f"copy-{n}"}
    look = AccessLog(
        at=event.time, person_id=case.applicant_id, actor_name="Cán bộ", purpose="Thử", what="Hồ sơ"
    )
    yield look, {}
    yield StoredFile.objects.get(pk=things["file_id"]), {}
    yield Account.objects.get(pk=things["account_id"]), {"username": lambda n: f"can-bo-{n}"}
    yield RoleGrant.objects.get(pk=things["grant_id"]), {}
    yield Person.objects.get(pk=things["person_id"]), {}
    part = Unit(
        parent_id=world.commune.id, name="Bộ phận", short_name="Bộ phận", folded_name="bo phan", level=3
    )
    part.kind, part.path = "division", [*world.commune.path, new_id()]
    yield part, {"name": lambda n: f"Bộ phận {n}"}
    yield from _office_kinds(things)


def _office_kinds(things: dict[str, Any]) -> Iterator[tuple[models.Model, Any]]:
    from tinhso.platform.exchange.models import ReceivedMessage, Sending
    from tinhso.platform.records.models import Item, Record, Transfer

    files = things["records:detail"]
    yield Sending.objects.get(pk=things["sending_id"]), {"key": lambda n: f"copy-{n}"}
    yield ReceivedMessage.objects.get(pk=things["exchange_id"]), {"axis_id": lambda n: f"copy-{n}"}
    yield Record.objects.get(pk=files["record_id"]), {"notation": lambda n: f"{n:03}.VP"}
    yield Item.objects.get(pk=files["item_id"]), {"subject": lambda n: f"copy:{n}"}
    yield Transfer.objects.get(pk=files["transfer_id"]), {"number": lambda n: 1000 + n}


def grown(found: dict[int, Counts]) -> dict[str, list[int]]:
    """Return the pages whose cost depends on how many rows they show."""
    table = {name: [found[size][name] for size in SIZES] for name in found[SIZES[0]]}
    return {name: counts for name, counts in table.items() if max(counts) > counts[0]}


def written(counts: Counts) -> str:
    return json.dumps(dict(sorted(counts.items())), indent=1) + "\n"
