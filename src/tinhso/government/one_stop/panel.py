"""The panel “Phối hợp” of a dossier: what is open between offices, and what the officer may do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.one_stop.acts import ACTS, Act
from tinhso.government.one_stop.rules import Standing, acts_now
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    LINK_LABELS,
    STATUS_LABELS,
    VERDICT_LABELS,
    CaseInfo,
    ConsultationInfo,
    LinkInfo,
    LinkKind,
    OpinionInfo,
    ResultInfo,
    ResultState,
    TransferInfo,
    Verdict,
)
from tinhso.platform.organisations import facade as organisations

TONES = {Verdict.AGREE: "ok", Verdict.AGREE_IF: "warn", Verdict.DISAGREE: "bad"}
PER_QUESTION, PER_RESULT = "cancel_consultation", "revoke_result"


@dataclass(frozen=True, slots=True)
class OpinionRow:
    info: OpinionInfo
    label: str
    tone: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its answers, newest first, and how long it may still wait."""

    info: ConsultationInfo
    unit: str
    state: str
    tone: str
    opinions: list[OpinionRow]
    cancel: Act | None


@dataclass(frozen=True, slots=True)
class Coordination:
    """All rows around a dossier, read once."""

    questions: list[ConsultationInfo]
    transfers: list[TransferInfo]
    pauses: list[Any]
    extension: Any
    links: list[LinkInfo]
    results: list[ResultInfo]


def read(case_id: UUID) -> Coordination:
    return Coordination(
        questions=cases.consultations(case_id),
        transfers=cases.transfers(case_id),
        pauses=cases.pauses(case_id),
        extension=cases.extension(case_id),
        links=cases.links(case_id),
        results=cases.results(case_id),
    )


def panel(actor: Actor, case: CaseInfo, bound: Act | None = None) -> dict[str, Any]:
    """Return the panel; `bound` is a form that was sent and could not be done."""
    found = read(case.id)
    codes = acts_now(_standing(actor, case, found))
    names = _unit_names(found)
    offer = next((row for row in found.transfers if row.answered_at is None), None)
    pause = next((row for row in found.pauses if row.ended_at is None), None)
    return {
        "questions": [_question(row, names, codes, bound) for row in found.questions],
        "offer": offer,
        "offered_to": names.get(offer.to_unit_id, "") if offer else "",
        "sent_back": next((row for row in found.transfers if row.received is False), None),
        "pause": pause,
        "extension": found.extension,
        "links": [(row, link_label(row), _(STATUS_LABELS[row.status])) for row in found.links],
        "acts": list(_acts(codes, found, bound)),
        "bound": bound,
    }


def _standing(actor: Actor, case: CaseInfo, found: Coordination) -> Standing:
    path = organisations.path(case.unit_id)
    return Standing(
        status=case.status,
        may_process=actor.can("cases.process", path),
        may_approve=actor.can("cases.approve", path),
        has_due=case.due_at is not None,
        apologised=found.extension is not None,
        transferring=any(row.answered_at is None for row in found.transfers),
        awaited=any(_waits(row) for row in found.questions),
        issued=any(row.state is ResultState.ISSUED for row in found.results),
    )


def _acts(codes: Iterable[str], found: Coordination, bound: Act | None) -> Iterable[Act]:
    """Yield the forms of the panel; a result that can be revoked has one of its own."""
    for code in codes:
        if code == PER_RESULT:
            issued = [row.id for row in found.results if row.state is ResultState.ISSUED]
            yield from (_form(code, bound, about) for about in issued)
        elif code != PER_QUESTION:
            yield _form(code, bound)


def _form(code: str, bound: Act | None, about: UUID | None = None) -> Act:
    if bound and (bound.code, bound.about) == (code, about):
        return bound
    return ACTS[code](about=about)


def _question(
    row: ConsultationInfo, names: dict[UUID, str], codes: Iterable[str], bound: Act | None
) -> QuestionRow:
    state, tone = _state(row)
    given = [OpinionRow(o, _(VERDICT_LABELS[o.verdict]), TONES[o.verdict]) for o in reversed(row.opinions)]
    cancel = _form(PER_QUESTION, bound, row.id) if PER_QUESTION in codes and _waits(row) else None
    return QuestionRow(row, names.get(row.unit_id, ""), state, tone, given, cancel)


def _waits(row: ConsultationInfo) -> bool:
    return not row.opinions and row.cancelled_at is None


def _state(row: ConsultationInfo) -> tuple[str, str]:
    if row.cancelled_at:
        return _("đã hủy"), "plain"
    if row.opinion:
        return _(VERDICT_LABELS[row.opinion.verdict]), TONES[row.opinion.verdict]
    return (_("quá hạn trả lời"), "bad") if clock.now() > row.due_at else (_("chờ trả lời"), "info")


def _unit_names(found: Coordination) -> dict[UUID, str]:
    wanted = {row.unit_id for row in found.questions} | {row.to_unit_id for row in found.transfers}
    return {key: unit.name for key, unit in organisations.units(wanted).items()} if wanted else {}


def link_label(row: LinkInfo) -> str:
    """Say in words how another dossier belongs to this one."""
    if row.kind is LinkKind.CORRECTION:
        return _("được đính chính bởi") if row.forward else _("đính chính cho")
    if row.kind is LinkKind.PART:
        return _("hồ sơ liên thông") if row.forward else _("thuộc hồ sơ liên thông")
    return _(LINK_LABELS[row.kind])
