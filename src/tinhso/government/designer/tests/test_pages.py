"""The pages of the designer: edit by parts, draw, try, compare, publish; who may, who may not."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tinhso.government.designer.drafts import opened

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]


def url(name: str, draft_id: UUID, *more: str) -> str:
    return reverse(f"designer:{name}", args=[draft_id, *more])


def typed(page: Any) -> dict[str, Any]:
    """Return what a browser would post of the rows of a page as it stands."""
    data: dict[str, Any] = {"digest": page.context["digest"], "rows": len(page.context["rows"]), "do": "save"}
    for number, item in enumerate(page.context["rows"]):
        data[f"r{number}.was"] = "" if item["row"].was is None else item["row"].was
        data |= {cell.name: cell.value for cell in item["cells"] if cell.value}
    return data


GET = [
    ("overview", ()),
    ("general", ()),
    *(("part", (a,)) for a in ("stages", "actions", "papers", "fees", "time_limits", "results")),
    ("part", ("forms/0/steps",)),
    ("part", ("forms/0/steps/0/fields",)),
    ("part", ("results/0/fields",)),
    ("yaml", ("tat-ca",)),
    ("yaml", ("actions",)),
    ("template", ("loi-chung",)),
    ("sandbox", ()),
    ("scenarios", ()),
    ("compare", ()),
    ("publish", ()),
]


@pytest.mark.parametrize(
    ("name", "more"), GET, ids=lambda value: "/".join(value) if isinstance(value, tuple) else value
)
def test_every_page_shows_the_draft(
    signed_in: SignIn, draft_id: UUID, client: Client, name: str, more: Any
) -> None:
    page = client.get(url(name, draft_id, *more))
    assert page.status_code == 200
    assert "2.000815" in page.content.decode()


@pytest.mark.parametrize(("name", "more"), [row for row in GET if row[0] in {"general", "part"}], ids=str)
def test_saving_a_part_unchanged_changes_nothing(
    signed_in: SignIn, draft_id: UUID, client: Client, name: str, more: Any
) -> None:
    address = url(name, draft_id, *more)
    before = opened(draft_id).draft
    page = client.get(address)
    assert client.post(address, typed(page)).status_code == 302
    assert opened(draft_id).draft.content == before.content
