"""Asking other units, several at once, each with its own time. Silence is not consent."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import TimeLimit
from tinhso.platform.cases.contracts import (
    CaseInfo,
    ConsultationAsked,
    ConsultationCancelled,
    OpinionGiven,
    Verdict,
)
from tinhso.platform.cases.models import Case, Consultation, Opinion
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import event_of, hold, locked, noted, record, require_running, required
from tinhso.platform.organisations import facade as organisations

UNITS_MAX = 20
DAYS_MAX = 60
OPINION_LENGTH_MAX = 4_000


@action("cases.process")
def consult(
    *, actor: Actor, case_id: UUID, revision: int, unit_ids: Sequence[UUID], question: str, days: int
) -> CaseInfo:
    """Ask units for their opinion within `days` working days; the clock of the case runs on."""
    case = hold(actor, case_id, revision, "cases.process")
    require_running(case)
    text = required(question, "question", "Hãy ghi nội dung cần hỏi.")
    _check_asked(case, unit_ids, days)
    now = clock.now()
    for unit_id in sorted(set(unit_ids)):
        Consultation.objects.create(
            case=case,
            unit_id=unit_id,
            question=text,
            asked_at=now,
            asked_by=actor.name,
            asked_by_account_id=actor.account_id,
            due_at=_due(unit_id, now, days),
        )
    case.consultations_open += len(set(unit_ids))
    names = [organisations.unit(unit_id).name for unit_id in sorted(set(unit_ids))]
    data = {"units": names, "days": days}
    return noted(case, actor, "consult", "Lấy ý kiến", event=ConsultationAsked, note=text, data=data)


@action("cases.advise")
def give_opinion(*, actor: Actor, consultation_id: UUID, verdict: Verdict, text: str) -> CaseInfo:
    """Answer for the consulted unit. A later answer counts, the earlier one stays to be read."""
    consultation, case = _asked(actor, consultation_id)
    words = required(text, "text", "Hãy ghi ý kiến và căn cứ.")
    now = clock.now()
    Opinion.objects.create(
        consultation=consultation, verdict=verdict, text=words, given_at=now, given_by=actor.name
    )
    if consultation.answered_at is None:
        consultation.answered_at = now
        consultation.save()
        case.consultations_open -= 1
    unit = organisations.unit(consultation.unit_id).name
    record(
        case, actor, "opinion", "Cho ý kiến", now, note=words, data={"unit": unit, "verdict": str(verdict)}
    )
    case.save()
    emit(event_of(OpinionGiven, case, str(consultation.pk)))
    return info(case)


@action("cases.process")
def cancel_consultation(
    *, actor: Actor, case_id: UUID, revision: int, consultation_id: UUID, note: str
) -> CaseInfo:
    """Stop waiting for one unit, with the reason on record."""
    case = hold(actor, case_id, revision, "cases.process")
    reason = required(note, "note", "Hãy ghi vì sao không cần ý kiến này nữa.")
    changed = case.consultations.filter(
        pk=consultation_id, answered_at__isnull=True, cancelled_at__isnull=True
    ).update(cancelled_at=clock.now(), cancelled_reason=reason)
    if not changed:
        raise Conflict("cases.consultation_done", "Ý kiến này đã có hoặc đã hủy.")
    case.consultations_open -= 1
    return noted(
        case, actor, "cancel_consultation", "Hủy lấy ý kiến", event=ConsultationCancelled, note=reason
    )


def _check_asked(case: Case, unit_ids: Sequence[UUID], days: int) -> None:
    problems = {}
    if not 0 < len(set(unit_ids)) <= UNITS_MAX:
        problems["unit_ids"] = _("Hãy chọn từ 1 đến %(max)s đơn vị.") % {"max": UNITS_MAX}
    if not 0 < days <= DAYS_MAX:
        problems["days"] = _("Hãy ghi thời hạn từ 1 đến %(max)s ngày làm việc.") % {"max": DAYS_MAX}
    open_at = case.consultations.filter(
        unit_id__in=unit_ids, answered_at__isnull=True, cancelled_at__isnull=True
    )
    if case.unit_id in unit_ids or open_at.exists():
        problems["unit_ids"] = gettext_noop(
            "Có đơn vị đang được hỏi rồi, hoặc chính là đơn vị đang giải quyết."
        )
    if problems:
        raise Invalid("cases.consult", "Chưa gửi được câu hỏi.", fields=problems)


def _due(unit_id: UUID, now: datetime, days: int) -> datetime:
    return calendar.due_at(organisations.path(unit_id), now, TimeLimit(days)).due_at


def _asked(actor: Actor, consultation_id: UUID) -> tuple[Consultation, Case]:
    found = Consultation.objects.filter(pk=consultation_id).first()
    if found is None or not actor.can("cases.advise", organisations.path(found.unit_id)):
        raise NotFound("cases.consultation", "Đơn vị của bạn không được hỏi câu này.")
    case = locked(found.case_id)
    consultation = Consultation.objects.select_for_update().get(pk=consultation_id)
    if consultation.cancelled_at:
        raise Conflict("cases.consultation_done", "Đơn vị hỏi đã hủy câu hỏi này.")
    require_running(case)
    return consultation, case


def verdict_of(text: str) -> Verdict:
    """Read what a form or the API sent; refuse anything but a verdict."""
    try:
        return Verdict(text)
    except ValueError:
        message = gettext_noop("Hãy chọn đồng ý, đồng ý có điều kiện, hoặc không đồng ý.")
        raise Invalid("cases.verdict", message, fields={"verdict": message}) from None
