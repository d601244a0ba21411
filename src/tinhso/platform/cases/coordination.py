"""Reads of what offices do around a case."""

from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.kernel.actor import Actor
from tinhso.platform.cases import contracts as c
from tinhso.platform.cases.models import Consultation, Extension, Link, Opinion, Pause, Transfer
from tinhso.platform.organisations import facade as organisations

WAITING_MAX = 200
"""Offers or questions shown at once; more than a desk ever has open."""


def pauses(case_id: UUID) -> list[c.PauseInfo]:
    """Return the times the clock stood, newest first. One query."""
    rows = Pause.objects.filter(case_id=case_id).order_by("-started_at")
    return [
        c.PauseInfo(c.PauseKind(row.kind), row.reason, row.started_at, row.started_by, row.ended_at)
        for row in rows
    ]


def extension(case_id: UUID) -> c.ExtensionInfo | None:
    row = Extension.objects.filter(case_id=case_id).first()
    return c.ExtensionInfo(row.old_due_at, row.new_due_at, row.reason, row.at, row.by) if row else None


def transfers(case_id: UUID) -> list[c.TransferInfo]:
    """Return the offers of a case, newest first. One query."""
    rows = Transfer.objects.filter(case_id=case_id).select_related("case").order_by("-offered_at")
    return [_transfer(row) for row in rows]


def incoming_transfers(actor: Actor) -> list[c.TransferInfo]:
    """Return the offers that wait for the actor's units, oldest first. One query."""
    rows = Transfer.objects.filter(_here(actor, "cases.accept", "to_unit"), answered_at__isnull=True)
    return [_transfer(row) for row in rows.select_related("case").order_by("offered_at")[:WAITING_MAX]]


def consultations(case_id: UUID) -> list[c.ConsultationInfo]:
    """Return the questions of a case with all answers, oldest first. Two queries."""
    return _with_opinions(
        Consultation.objects.filter(case_id=case_id).select_related("case").order_by("asked_at", "id")
    )


def questions(actor: Actor) -> list[c.ConsultationInfo]:
    """Return the questions that wait for the actor's units, most urgent first. Two queries."""
    rows = Consultation.objects.filter(
        _here(actor, "cases.advise", "unit"), answered_at__isnull=True, cancelled_at__isnull=True
    )
    return _with_opinions(rows.select_related("case").order_by("due_at")[:WAITING_MAX])


def question(actor: Actor, consultation_id: UUID) -> c.ConsultationInfo | None:
    """Return one question put to a unit of the actor's, answered or not."""
    rows = Consultation.objects.filter(_here(actor, "cases.advise", "unit"), pk=consultation_id)
    return next(iter(_with_opinions(rows.select_related("case"))), None)


def is_asked(actor: Actor, case_id: UUID) -> bool:
    """Say whether a unit of the actor's is asked about a case that is not decided yet. One query."""
    asked = Consultation.objects.filter(case_id=case_id, cancelled_at__isnull=True, case__ended_at=None)
    return actor.holds("cases.advise") and asked.filter(_here(actor, "cases.advise", "unit")).exists()


def links(case_id: UUID) -> list[c.LinkInfo]:
    """Return the dossiers this one belongs with. One query."""
    rows = Link.objects.filter(Q(origin_id=case_id) | Q(case_id=case_id)).select_related("origin", "case")
    return [_link(row, forward=row.origin_id == case_id) for row in rows.order_by("id")]


def _here(actor: Actor, permission: str, column: str) -> Q:
    """Return the condition that a unit lies where the permission holds."""
    return organisations.within(actor.reach(permission), column)


def _transfer(row: Transfer) -> c.TransferInfo:
    return c.TransferInfo(
        id=row.pk,
        case_id=row.case_id,
        case_code=row.case.code,
        subject=row.case.subject,
        due_at=row.case.due_at,
        from_unit_id=row.from_unit_id,
        to_unit_id=row.to_unit_id,
        reason=row.reason,
        offered_at=row.offered_at,
        offered_by=row.offered_by,
        answered_at=row.answered_at,
        received=row.received,
        answer=row.answer,
    )


def _with_opinions(rows: QuerySet[Consultation]) -> list[c.ConsultationInfo]:
    found = list(rows)
    given: dict[UUID, list[c.OpinionInfo]] = {row.pk: [] for row in found}
    for opinion in Opinion.objects.filter(consultation_id__in=given).order_by("given_at", "id"):
        given[opinion.consultation_id].append(
            c.OpinionInfo(c.Verdict(opinion.verdict), opinion.text, opinion.given_at, opinion.given_by)
        )
    return [_consultation(row, tuple(given[row.pk])) for row in found]


def _consultation(row: Consultation, opinions: tuple[c.OpinionInfo, ...]) -> c.ConsultationInfo:
    return c.ConsultationInfo(
        id=row.pk,
        case_id=row.case_id,
        case_code=row.case.code,
        subject=row.case.subject,
        unit_id=row.unit_id,
        question=row.question,
        asked_at=row.asked_at,
        asked_by=row.asked_by,
        due_at=row.due_at,
        cancelled_at=row.cancelled_at,
        opinions=opinions,
    )


def _link(row: Link, *, forward: bool) -> c.LinkInfo:
    other = row.case if forward else row.origin
    return c.LinkInfo(
        c.LinkKind(row.kind), forward, other.pk, other.code, other.subject, c.Status(other.status)
    )
