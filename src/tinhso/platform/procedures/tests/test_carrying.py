"""A procedure known from its record alone goes all the way: filed, accepted, drafted, approved, delivered."""

import io
import json
import random
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.conf import settings
from tests.world import COLLECTED, World

from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    DeliveryState,
    MoneyState,
    PaperCheck,
    Status,
    Submission,
    SubmitPaper,
)
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people.contracts import IdentifierKind, Identity, PartialDate, Sex
from tinhso.platform.procedures import facade
from tinhso.platform.procedures.reading import Reading
from tinhso.platform.procedures.record import Record
from tinhso.platform.procedures.tests.conftest import lines, record

pytestmark = pytest.mark.django_db
SEED, SAMPLE = 20260601, 10
OFFICE = (
    "cases.read",
    "cases.intake",
    "cases.accept",
    "cases.process",
    "cases.approve",
    "cases.issue",
    "cases.deliver",
    "cases.charge",
)


def chosen() -> list[Record]:
    """Return ten procedures of communes and ten of the province, and two a ministry decides."""
    written = {path.name[:8] for path in (Path(settings.DEFINITIONS_DIR) / "procedures").iterdir()}
    by_level: dict[str, list[str]] = {}
    for line in lines():
        found = json.loads(line)
        if found["code"] not in written:
            by_level.setdefault(found["level"], []).append(line)
    draw = random.Random(SEED)
    parts = (("commune", SAMPLE), ("province", SAMPLE), ("ministry", 2))
    picked = [line for level, number in parts for line in draw.sample(by_level[level], number)]
    return [Record.model_validate_json(line) for line in picked]


CHOSEN = chosen()


def take(importer: Actor, source: Record) -> None:
    from tinhso.platform.procedures.actions.apply import import_reading

    import_reading(actor=importer, file_name="a.jsonl", reading=Reading("x", [source]))


def answers(world: World, procedure: cases.Procedure) -> dict[str, Any]:
    given: dict[str, Any] = {
        "full_name": "Nguyễn Văn Tùng",
        "phone": "0912345678",
        "commune": world.commune.area_code,
        "content": "Đề nghị giải quyết theo quy định",
    }
    fields = procedure.forms[0]["steps"][1]["fields"]
    options = [option["value"] for field in fields for option in field.get("options", ())]
    return given | ({"situations": options} if options else {})


def pdf() -> io.BytesIO:
    made, out = pikepdf.new(), io.BytesIO()
    made.add_blank_page()
    made.save(out)
    out.seek(0)
    return out


def file(world: World, code: str) -> CaseInfo:
    """File as its channels allow: online with files, else at the desk with papers."""
    _id, procedure = cases.procedure_in_force(code)
    given = answers(world, procedure)
    online = Channel.ONLINE in procedure.channels
    needed = cases.papers_needed(procedure, given, Channel.ONLINE if online else Channel.DESK)
    if not online:
        papers = tuple(SubmitPaper(paper.code, on_paper=True) for paper, _required in needed)
        channel = procedure.channels[0]
        return cases.take_in_at_desk(
            actor=world.staff(*OFFICE), submission=Submission(code, given, papers, channel), applicant=TUNG
        )
    citizen = world.citizen()
    papers = tuple(
        SubmitPaper(paper.code, files.store(actor=citizen, stream=pdf(), name=f"{paper.code}.pdf").id)
        for paper, required in needed
        if required
    )
    return cases.submit(actor=citizen, submission=Submission(code, given, papers, Channel.ONLINE))


TUNG = Identity(
    full_name="Nguyễn Văn Tùng",
    sex=Sex.MALE,
    birth=PartialDate(1993, 10, 7),
    kind=IdentifierKind.PERSONAL_NUMBER,
    value="030093001234",
    phone="0912345678",
)


def do(actor: Actor, case: CaseInfo, code: str, **inputs: Any) -> CaseInfo:
    return cases.perform(actor=actor, case_id=case.id, revision=case.revision, code=code, **inputs)


def carry(world: World, case: CaseInfo) -> CaseInfo:
    actor = world.staff(*OFFICE, unit=organisations.unit(case.unit_id))
    valid = cases.Check(PaperCheck.VALID)
    case = do(actor, case, "accept", checks={paper.code: valid for paper in cases.papers(case.id)})
    fields = {"title": "Giấy phép", "content": "Đồng ý giải quyết."}
    case = cases.draft_result(actor=actor, case_id=case.id, revision=case.revision, fields=fields)
    for step in ("submit_for_approval", "approve", "issue"):
        case = do(actor, case, step)
    if case.money is MoneyState.DUE:
        case = do(actor, case, "charge", note="Biên lai 01")
    return do(actor, case, "deliver", handover=COLLECTED)


@pytest.mark.parametrize("source", CHOSEN, ids=[found.code for found in CHOSEN])
def test_it_goes_all_the_way(world: World, importer: Actor, source: Record) -> None:
    take(importer, source)
    case = carry(world, file(world, source.code))
    assert (case.status, case.delivery) == (Status.RETURNED, DeliveryState.DELIVERED)
    assert cases.trail_is_whole(case.id)
    [result] = cases.results(case.id)
    assert result.file_id
    level = organisations.unit(case.unit_id).area_level
    assert level == (3 if source.level == "commune" else 1)


def test_no_due_date_is_invented(world: World, importer: Actor) -> None:
    take(importer, record(level="commune", channels=[{"channel": "online"}]))
    case = file(world, "1.009999")
    actor = world.staff(*OFFICE)
    valid = {paper.code: cases.Check(PaperCheck.VALID) for paper in cases.papers(case.id)}
    case = do(actor, case, "accept", checks=valid)
    assert case.due_at is None
    assert cases.due_explanation(case.id) == []
    overdue = cases.worklist(actor, cases.Filters(cases.View.OVERDUE)).rows
    assert case.id not in {row.id for row in overdue}
    assert b"%PDF" in cases.receipt_pdf(world.citizen(), case.id)


def test_the_department_of_the_day_decides(world: World, importer: Actor) -> None:
    take(importer, record(authority="Sở Tư pháp"))
    case = file(world, "1.009999")
    assert organisations.unit(case.unit_id).name == "Sở Tư pháp"


def test_an_open_dossier_keeps_its_version(world: World, importer: Actor) -> None:
    take(importer, record(level="commune"))
    case = file(world, "1.009999")
    take(importer, record(level="commune", name="Tên mới", papers=[]))
    assert facade.names(["1.009999"]) == {"1.009999": "Tên mới"}
    kept = cases.own_case(world.citizen(), case.id)
    assert kept.definition_id == case.definition_id
    assert [paper.name for paper in cases.papers(case.id)] == ["Đơn đề nghị"]
    assert carry(world, kept).status is Status.RETURNED
