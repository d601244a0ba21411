"""Telling the citizen at each step, and the unit's people when a deadline nears."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Max

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.money import format_dong
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import Role
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.pages import desk_page, own_page, questions_page, transfers_page
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people

NOTICES = {
    "cases.submitted": "case.submitted",
    "cases.accepted": "case.accepted",
    "cases.refused": "case.refused",
    "cases.supplement_requested": "case.supplement_requested",
    "cases.charged": "case.charged",
    "cases.result_issued": "case.result_issued",
    "cases.result_returned": "case.result_returned",
    "cases.stopped": "case.stopped",
    "cases.kept": "case.kept",
    "cases.fee_requested": "case.fee_requested",
    "cases.suspended": "case.suspended",
    "cases.resumed": "case.resumed",
    "cases.deadline_extended": "case.deadline_extended",
    "cases.result_revoked": "case.result_revoked",
}
WARNINGS = {"cases.deadline_near": "case.deadline_near", "cases.deadline_passed": "case.deadline_passed"}


def tell_citizens(events: Sequence[EventInfo]) -> None:
    """Send the notices of these events to the applicants."""
    cases = Case.objects.in_bulk({UUID(event.data["case_id"]) for event in events})
    persons = people.persons({case.applicant_id for case in cases.values()})
    told = [(event, cases[UUID(event.data["case_id"])]) for event in events]
    messaging.notify_all(
        actor=system_actor("Thông báo hồ sơ", ["messaging.send"]),
        notices=[
            messaging.Notice(
                recipient=messaging.Recipient(
                    person_id=case.applicant_id, email=persons[case.applicant_id].email
                ),
                template=NOTICES[event.type],
                values=values(case, event.data.get("note", "")),
                key=f"{event.id}:{case.applicant_id}",
                link=own_page(case.pk),
            )
            for event, case in told
        ],
    )


def tell_rehomed(event: EventInfo) -> None:
    """Tell the applicant once which unit now holds the dossier, by which law, and that the date stands."""
    case = Case.objects.get(pk=UUID(event.data["case_id"]))
    person = people.person(case.applicant_id)
    unit = organisations.unit(UUID(event.data["unit_id"]))
    messaging.notify(
        actor=system_actor("Thông báo hồ sơ", ["messaging.send"]),
        recipient=messaging.Recipient(person_id=case.applicant_id, email=person.email),
        template="case.rehomed",
        values=values(case, event.data.get("note", "")) | {"unit": unit.name},
        key=f"rehomed:{event.data['reform_id']}:{case.pk}:{unit.id}",
        link=own_page(case.pk),
    )


def warn_unit(event: EventInfo) -> None:
    """Tell the one who holds the case, or the leaders of its unit, that time runs out."""
    case = Case.objects.get(pk=UUID(event.data["case_id"]))
    for account_id in responsible(case):
        messaging.notify(
            actor=system_actor("Nhắc hạn", ["messaging.send"]),
            recipient=messaging.Recipient(account_id=account_id),
            template=WARNINGS[event.type],
            values=values(case, ""),
            key=f"{event.id}:{account_id}",
            link=desk_page(case.pk),
        )


def tell_office(event: EventInfo) -> None:
    """Tell the unit that must act, or the officer who waits, what other offices did."""
    case = Case.objects.get(pk=UUID(event.data["case_id"]))
    template, people_told, link = _OFFICE[event.type](case, event.data.get("note", ""))
    for account_id in people_told:
        messaging.notify(
            actor=system_actor("Thông báo phối hợp", ["messaging.send"]),
            recipient=messaging.Recipient(account_id=account_id),
            template=template,
            values=values(case, ""),
            key=f"{event.id}:{account_id}",
            link=link,
        )


def _asked(case: Case, _note: str) -> tuple[str, list[UUID], str]:
    waiting = case.consultations.filter(answered_at__isnull=True, cancelled_at__isnull=True)
    just_asked = waiting.filter(asked_at=waiting.aggregate(last=Max("asked_at"))["last"])
    asked = [
        account for row in just_asked for account in _staff_of(row.unit_id, Role.SPECIALIST, Role.LEADER)
    ]
    return "case.consultation_asked", asked, questions_page()


def _answered(case: Case, note: str) -> tuple[str, list[UUID], str]:
    return "case.opinion_given", _asker(note, case), desk_page(case.pk)


def _unanswered(case: Case, note: str) -> tuple[str, list[UUID], str]:
    return "case.consultation_overdue", _asker(note, case), desk_page(case.pk)


def _offered(case: Case, _note: str) -> tuple[str, list[UUID], str]:
    offer = case.transfers.filter(answered_at__isnull=True).first()
    desks = _staff_of(offer.to_unit_id, Role.RECEPTION) if offer else []
    return "case.transfer_offered", desks, transfers_page()


def _sent_back(case: Case, _note: str) -> tuple[str, list[UUID], str]:
    return "case.transfer_returned", responsible(case), desk_page(case.pk)


def _flagged(case: Case, _note: str) -> tuple[str, list[UUID], str]:
    return "case.paper_flagged", responsible(case), desk_page(case.pk)


def _declined(case: Case, _note: str) -> tuple[str, list[UUID], str]:
    """Tell whoever wrote the draft last, else who must act."""
    wrote = case.trail.filter(content__action="draft_result").order_by("-seq").first()
    writer = wrote.content["actor"] if wrote else ""
    return "case.result_declined", [UUID(writer)] if writer else responsible(case), desk_page(case.pk)


_OFFICE = {
    "cases.result_declined": _declined,
    "cases.consultation_asked": _asked,
    "cases.opinion_given": _answered,
    "cases.consultation_overdue": _unanswered,
    "cases.transfer_offered": _offered,
    "cases.transfer_returned": _sent_back,
    "cases.paper_flagged": _flagged,
}


def _asker(consultation_id: str, case: Case) -> list[UUID]:
    asked = case.consultations.get(pk=UUID(consultation_id))
    return [asked.asked_by_account_id] if asked.asked_by_account_id else responsible(case)


def _staff_of(unit_id: UUID, *roles: Role) -> list[UUID]:
    path, now = organisations.path(unit_id), clock.now()
    return list({account.id for role in roles for account in access.staff_with_role(role, path, now)})


def responsible(case: Case) -> list[UUID]:
    """Return who must act: the assignee, else the leaders of the unit."""
    if case.assignee_id:
        return [case.assignee_id]
    leaders = access.staff_with_role(Role.LEADER, organisations.path(case.unit_id), clock.now())
    return [leader.id for leader in leaders]


def values(case: Case, note: str) -> dict[str, str]:
    """Return what a message may say; nothing sensitive."""
    due = f"{clock.local(case.due_at):%H:%M ngày %d/%m/%Y}" if case.due_at else ""
    return {
        "code": case.code,
        "subject": case.subject,
        "note": note,
        "due": due,
        "amount": format_dong(case.fee_total),
    }
