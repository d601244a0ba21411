"""Every procedure of the province, in every version, from the form to the certificate."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.world import COLLECTED, World

from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.cases import facade, prints
from tinhso.platform.cases.actions.note_signed import note_signed
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    CoreAction,
    DeliveryMethod,
    MoneyState,
    PaperCheck,
    Status,
    Submission,
    SubmitPaper,
)
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Result
from tinhso.platform.cases.tests.definitions import versions
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.definitions.models import Definition
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people.contracts import Identity, PartialDate, Sex

pytestmark = pytest.mark.django_db
APPLICANT = Identity(
    full_name="Nguyễn Văn Tùng", sex=Sex.MALE, birth=PartialDate(1993, 10, 7), value="030093001234"
)
OFFICE = (
    "cases.read",
    "cases.accept",
    "cases.process",
    "cases.approve",
    "cases.issue",
    "cases.charge",
    "cases.deliver",
)


@pytest.mark.parametrize("version", versions(), ids=lambda v: f"{v.code}-{v.effective_from}")
def test_a_dossier_lives_its_whole_life(
    world: World, version: Procedure, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the legal day of the demo is, each version is pinned and carried through."""
    in_force(version, monkeypatch)
    case = filed(world, version)
    office = world.staff(*OFFICE, unit=organisations.unit(case.unit_id))
    officer = replace(office, account_id=world.actor("lanh-dao-xa").account_id)
    case = carried(officer, case, version)
    assert case.status is Status.RETURNED
    assert facade.trail_is_whole(case.id)
    result = Result.objects.get(case_id=case.id)
    assert result.number
    assert result.file_id
    with files.open_file(result.file_id) as pdf:
        assert pdf.read(5) == b"%PDF-"
    assert prints.qr_svg(prints.verification_url(result))


def in_force(version: Procedure, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a version be the one in force, whatever the day."""
    since = version.effective_from
    row = Definition.objects.get(kind="procedure", code=version.code, declared_from=since)
    found, effective = definitions.get(row.pk), definitions.effective

    def chosen(kind: str, code: str, on: date) -> definitions.DefinitionInfo:
        wanted = (kind, code) == ("procedure", version.code)
        return found if wanted else effective(kind, code, on)

    monkeypatch.setattr(definitions, "effective", chosen)


def filed(world: World, version: Procedure) -> CaseInfo:
    answers = version.examples[0] | {"commune": world.commune.area_code}
    channel = Channel.ONLINE if Channel.ONLINE in version.channels else Channel.DESK
    papers = tuple(
        SubmitPaper(paper.code, on_paper=True)
        for paper, _required in facade.papers_needed(version, answers, channel)
    )
    submission = Submission(
        version.code, answers, papers, channel, delivery_method=DeliveryMethod(version.delivery[0])
    )
    if channel is Channel.ONLINE:
        return facade.submit(actor=world.citizen(), submission=submission)
    desk = world.staff("cases.intake")
    return facade.take_in_at_desk(actor=desk, submission=submission, applicant=APPLICANT)


def carried(officer: Actor, case: CaseInfo, version: Procedure) -> CaseInfo:
    """Do every step of the definition in its order, the local ones as far as they have their place."""
    checks = {paper.code: facade.Check(PaperCheck.VALID) for paper in facade.papers(case.id)}
    case = do(officer, case, version, CoreAction.ACCEPT, checks=checks)
    for action in version.actions:
        if action.kind is CoreAction.CUSTOM and offered(officer, case, action.code):
            case = perform(officer, case, action.code, note="Đã làm")
    case = draft(officer, case, version)
    for kind in (CoreAction.FORWARD, CoreAction.APPROVE):
        case = do(officer, case, version, kind)
    sign(case)
    case = do(officer, case, version, CoreAction.ISSUE)
    if case.money is MoneyState.DUE:
        case = do(officer, case, version, CoreAction.CHARGE, note="Biên lai 01")
    return do(officer, case, version, CoreAction.DELIVER, handover=COLLECTED)


def sign(case: CaseInfo) -> None:
    """Let the leader's signature arrive where one is awaited; the bytes stand for signed ones."""
    for result in Result.objects.filter(case_id=case.id, signing_id__isnull=False):
        assert result.file_id
        assert result.signing_id
        actor = system_actor("thử", ["cases.signed"])
        assert note_signed(
            actor=actor, result_id=result.pk, request_id=result.signing_id, file_id=result.file_id
        )


def draft(officer: Actor, case: CaseInfo, version: Procedure) -> CaseInfo:
    fields = {field.code: "Theo hồ sơ" for field in version.results[0].fields}
    return facade.draft_result(actor=officer, case_id=case.id, revision=case.revision, fields=fields)


def do(officer: Actor, case: CaseInfo, version: Procedure, kind: CoreAction, **inputs: Any) -> CaseInfo:
    code = next(a.code for a in version.actions if a.kind is kind and offered(officer, case, a.code))
    return perform(officer, case, code, **inputs)


def offered(officer: Actor, case: CaseInfo, code: str) -> bool:
    return code in {option.code for option in facade.options(officer, case.id)}


def perform(officer: Actor, case: CaseInfo, code: str, **inputs: Any) -> CaseInfo:
    return facade.perform(actor=officer, case_id=case.id, revision=case.revision, code=code, **inputs)
