"""The pages of the designer: edit by parts, draw, try, compare, publish; who may, who may not."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World

from tinhso.government.designer.drafts import opened
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.definitions.models import Definition

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


def test_a_stage_is_added_moved_and_saved(signed_in: SignIn, draft_id: UUID, client: Client) -> None:
    address = url("part", draft_id, "stages")
    data = typed(client.get(address))
    page = client.post(address, {**data, "do": "add"})
    assert len(page.context["rows"]) == 5
    assert len(opened(draft_id).procedure.stages) == 4, "adding alone saves nothing"
    data = typed(page)
    data |= {
        "r4.code": "kiem-tra",
        "r4.name.vi": "Kiểm tra chéo",
        "r4.role": "specialist",
        "r4.quota_hours": "1",
    }
    moved = client.post(address, {**data, "do": "up:4"})
    assert client.post(address, typed(moved)).status_code == 302
    found = opened(draft_id)
    assert [stage.code for stage in found.procedure.stages][3:] == ["kiem-tra", "tra-ket-qua"]
    assert found.content["stages"][0]["name"]["en"], "what the page folds away stays"
    texts = [problem.text for problem in found.problems]
    assert "Không có đường nào tới bước kiem-tra." in texts
    overview = client.get(url("overview", draft_id)).content.decode()
    assert f"{url('part', draft_id, 'stages')}#kiem-tra" in overview
    assert '<g class="node wrong">' in overview
    assert client.post(address, {**typed(client.get(address)), "do": "remove:3"}).status_code == 200


def test_what_cannot_be_read_is_told_beside_its_cell_and_kept(
    signed_in: SignIn, draft_id: UUID, client: Client
) -> None:
    address = url("part", draft_id, "stages")
    page = client.post(address, {**typed(client.get(address)), "r1.quota_hours": "tám giờ"})
    assert page.status_code == 422
    assert "tám giờ" in page.content.decode()
    assert 'aria-invalid="true"' in page.content.decode()
    page = client.post(address, {**typed(client.get(address)), "r1.role": ""})
    assert page.status_code == 422, "the schema wants a role"


def test_two_editors_collide_visibly(signed_in: SignIn, draft_id: UUID, client: Client) -> None:
    address = url("part", draft_id, "stages")
    mine, theirs = typed(client.get(address)), typed(client.get(address))
    assert client.post(address, {**theirs, "r0.quota_hours": "3"}).status_code == 302
    page = client.post(address, {**mine, "r0.name.vi": "Nhận hồ sơ của tôi"})
    assert page.status_code == 409
    assert "Nhận hồ sơ của tôi" in page.content.decode()
    assert "Người khác vừa sửa bản thảo này" in page.content.decode()
    assert opened(draft_id).procedure.stages[0].name.vi != "Nhận hồ sơ của tôi"


def test_yaml_and_form_are_the_same_content(signed_in: SignIn, draft_id: UUID, client: Client) -> None:
    address = url("yaml", draft_id, "papers")
    page = client.get(address)
    source = page.context["form"]["source"].value()
    digest = opened(draft_id).draft.digest
    changed = source.replace("- code: ban-sao", "- originals: 2\n  code: ban-sao")
    assert client.post(address, {"source": changed, "digest": digest}).status_code == 302
    paper = opened(draft_id).procedure.paper("ban-sao")
    assert paper is not None
    assert paper.originals == 2
    rows = client.get(url("part", draft_id, "papers")).context["rows"]
    (row,) = [row for row in rows if row["row"].code == "ban-sao"]
    assert {cell.cell.path: cell.value for cell in row["cells"]}["originals"] == "2"
    for wrong in ("papers: [", "fees: []", "papers: 3"):
        digest = opened(draft_id).draft.digest
        assert client.post(address, {"source": wrong, "digest": digest}).status_code == 422


def test_a_template_is_changed_and_previewed(signed_in: SignIn, draft_id: UUID, client: Client) -> None:
    address = url("template", draft_id, "loi-chung")
    page = client.get(address)
    source = page.context["form"]["source"].value()
    data = {"source": source + "\nMột dòng nữa.", "digest": opened(draft_id).draft.digest}
    assert client.post(address, data).status_code == 302
    pdf = client.get(url("preview", draft_id, "loi-chung"))
    assert pdf.content.startswith(b"%PDF")
    data = {"source": "#khong-co()", "digest": opened(draft_id).draft.digest}
    client.post(address, data)
    assert client.get(url("preview", draft_id, "loi-chung")).status_code == 422
    assert client.get(url("preview", draft_id, "khac")).status_code == 404


def test_a_dossier_walks_through_the_sandbox_and_becomes_a_scenario(
    signed_in: SignIn, draft_id: UUID, client: Client
) -> None:
    from tinhso.platform.cases.models import Case

    address = url("sandbox", draft_id)
    cases = Case.objects.count()
    page = client.post(address, {"channel": "online", "received": "2022-04-01T16:10", "example": "0"})
    assert page.context["tried"].possible[0].code == "accept"
    for code in ("accept", "stop"):
        page = client.post(address, {"walk": page.context["walk"].token, "do": code, "at": ""})
    assert page.context["outcome"].stuck, "a dossier in process is not simply stopped"
    page = client.post(address, {"walk": page.context["walk"].token, "do": "back"})
    outcome = page.context["outcome"]
    assert outcome.due is not None
    assert page.context["tried"].deadline.steps
    assert [act.action for act in page.context["walk"].acts] == ["accept"]
    data = {"walk": page.context["walk"].token, "do": "save", "digest": opened(draft_id).draft.digest}
    assert client.post(address, {**data, "title": " "}).status_code == 422
    assert client.post(address, {**data, "title": "Đi thử"}).status_code == 302
    found = opened(draft_id)
    assert found.procedure.scenarios[-1].title.vi == "Đi thử"
    assert found.problems == []
    assert "Đi thử" in client.get(url("scenarios", draft_id)).content.decode()
    assert Case.objects.count() == cases


@pytest.mark.parametrize(
    "typed_in",
    [
        {"channel": "fax"},
        {"received": "hôm qua"},
        {"changes": "không có dấu bằng"},
        {"walk": "x.y.z", "do": "accept"},
    ],
)
def test_the_sandbox_refuses_what_it_cannot_read(
    signed_in: SignIn, draft_id: UUID, client: Client, typed_in: dict[str, str]
) -> None:
    data = {"channel": "online", "received": "2022-04-01T16:10", "example": "0", **typed_in}
    assert client.post(url("sandbox", draft_id), data).status_code == 422


def test_a_failing_scenario_is_red_with_its_reason(signed_in: SignIn, draft_id: UUID, client: Client) -> None:
    address = url("part", draft_id, "fees")
    data = typed(client.get(address))
    assert client.post(address, {**data, "r0.amount": "9.000"}).status_code == 302
    assert opened(draft_id).procedure.fees[0].amount == 9_000
    page = client.get(url("scenarios", draft_id))
    assert page.context["failed"] > 0
    assert "tính ra là" in page.content.decode()


def test_from_draft_to_law_by_two_people(
    signed_in: SignIn, draft_id: UUID, client: Client, world: World
) -> None:
    address = url("part", draft_id, "stages")
    client.post(address, {**typed(client.get(address)), "r0.name.vi": "Nhận tại quầy"})
    assert "Nhận tại quầy" in client.get(url("compare", draft_id)).content.decode()
    client.post(url("submit", draft_id))
    assert opened(draft_id).draft.status == "tested"
    decision = {"decision_number": "12/QĐ-UBND", "effective_from": "2099-01-01"}
    own = client.post(url("publish", draft_id), decision)
    assert own.status_code == 422, "four eyes"
    signed_in(world.actor("chu-tich-tinh"))
    page = client.get(url("publish", draft_id))
    assert page.context["open_dossiers"] == 0
    assert client.post(url("publish", draft_id), {**decision, "decision_number": ""}).status_code == 422
    assert client.post(url("publish", draft_id), decision).status_code == 302
    row = Definition.objects.get(pk=draft_id)
    assert (row.status, row.decision_number) == ("approved", "12/QĐ-UBND")
    assert client.get(url("publish", draft_id)).status_code == 404, "what is decided is no draft"


def test_a_draft_with_a_problem_is_not_tested(signed_in: SignIn, draft_id: UUID, client: Client) -> None:
    address = url("part", draft_id, "stages")
    client.post(address, {**typed(client.get(address)), "r2.quota_hours": "400"})
    client.post(url("submit", draft_id))
    assert opened(draft_id).draft.status == "draft"


def test_start_from_the_record_or_as_a_copy(
    signed_in: SignIn, client: Client, world: World, db: None
) -> None:
    found = client.get(reverse("designer:list"), {"q": "2.000815"}).content.decode()
    assert f"{reverse('designer:new')}?tu=2.000815" in found
    made = client.post(reverse("designer:new"), {"source_code": "2.000815", "code": "9.999999"})
    assert made.status_code == 302
    draft = definitions.drafts("procedure")[0]
    assert (draft.code, draft.version) == ("9.999999", 1)
    assert opened(draft.id).content["name"]["vi"].endswith("(bản sao)")
    assert client.post(reverse("designer:new"), {"source_code": "2.000815", "code": "12"}).status_code == 422
    assert client.get(reverse("designer:new"), {"tu": "0.000000"}).status_code == 302
    client.post(url("discard", draft.id))
    assert client.get(url("overview", draft.id)).status_code == 404


@pytest.mark.parametrize("username", ["chuyen-vien-xa", "mot-cua-xa", "chu-tich-tinh"])
def test_others_may_not_edit(
    signed_in: SignIn, draft_id: UUID, client: Client, world: World, username: str
) -> None:
    before = opened(draft_id).draft.digest
    signed_in(world.actor(username))
    for name, more in [row for row in GET if row[0] != "publish"]:
        assert client.get(url(name, draft_id, *more)).status_code == 403
    data = {"digest": before, "rows": "0", "do": "save"}
    assert client.post(url("part", draft_id, "stages"), data).status_code == 403
    assert opened(draft_id).draft.digest == before


def test_addresses_that_lead_nowhere(signed_in: SignIn, draft_id: UUID, client: Client) -> None:
    for address in ("nothing", "forms/9/steps", "forms/0/steps/99/fields", "stages/0"):
        assert client.get(url("part", draft_id, address)).status_code == 404
