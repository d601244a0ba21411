"""A citizen submits a dossier online, or an officer takes it in at the desk, alone or in a group."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid
from tinhso.platform.cases.contracts import CaseInfo, Channel, LinkKind, Submission
from tinhso.platform.cases.filing import Filing, create
from tinhso.platform.cases.models import Link
from tinhso.platform.mandates import facade as mandates
from tinhso.platform.mandates.contracts import MandateInfo, Scope
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import Identity, PersonInfo

GROUP_MAX = 100
"""Dossiers handed in together."""


@dataclass(frozen=True, slots=True)
class Representative:
    """Somebody who files at the desk for another: who, and on which paper."""

    person: Identity
    scope: Scope


@action("cases.submit")
def submit(*, actor: Actor, submission: Submission) -> CaseInfo:
    """File a dossier for oneself, or for another under a mandate; the same `key` again files nothing new."""
    if actor.person_id is None:
        raise Denied(
            "cases.no_person", "Tài khoản này chưa gắn với một người; hãy đăng nhập bằng định danh điện tử."
        )
    mandate = _mandate(actor.person_id, submission)
    applicant = people.person(mandate.principal_id if mandate else actor.person_id)
    sent = replace(submission, channel=Channel.ONLINE)
    (made,) = create(actor, [Filing(sent, applicant, mandate=mandate)])
    return made


def _mandate(person_id: UUID, submission: Submission) -> MandateInfo | None:
    if submission.mandate_id is None:
        return None
    return mandates.require(person_id, submission.mandate_id, submission.procedure_code)


@action("cases.intake")
def take_in_at_desk(
    *, actor: Actor, submission: Submission, applicant: Identity, filer: Representative | None = None
) -> CaseInfo:
    """Take in a dossier for a person who stands at the desk, or whose representative does."""
    (made,) = _take_in(actor, [(submission, applicant)], filer)
    return made


def _take_in(
    actor: Actor, dossiers: Sequence[tuple[Submission, Identity]], filer: Representative | None = None
) -> tuple[CaseInfo, ...]:
    if actor.unit_id is None:
        raise Denied("cases.no_desk", "Tài khoản của bạn chưa gắn với bộ phận một cửa nào.")
    unit = organisations.unit(actor.unit_id)
    actor.require("cases.intake", unit.path)
    persons = people.resolve_all([applicant for _submission, applicant in dossiers])
    filings = []
    for (submission, _applicant), person in zip(dossiers, persons, strict=True):
        mandate = _shown(actor, submission, person, filer) if filer else None
        filings.append(Filing(_at_desk(submission), person, unit, mandate))
    return create(actor, filings)


def _at_desk(submission: Submission) -> Submission:
    channel = Channel.POST if submission.channel is Channel.POST else Channel.DESK
    return submission if submission.channel is channel else replace(submission, channel=channel)


def _shown(actor: Actor, submission: Submission, person: PersonInfo, filer: Representative) -> MandateInfo:
    """Write down the mandate seen on paper; it is for this procedure unless it names others."""
    scope = filer.scope
    if not scope.procedures:
        scope = replace(scope, procedures=(submission.procedure_code,))
    return mandates.record_at_desk(
        actor=actor,
        principal_id=person.id,
        agent_id=people.resolve(filer.person).id,
        scope=scope,
        key=f"filing:{submission.key}" if submission.key else "",
    )


@action("cases.intake")
def take_in_group(*, actor: Actor, dossiers: Sequence[tuple[Submission, Identity]]) -> tuple[CaseInfo, ...]:
    """Take in several dossiers one person hands in together: all of them, or none."""
    if not 1 < len(dossiers) <= GROUP_MAX:
        raise Invalid("cases.group", _("Một lượt nộp gồm từ 2 đến %(max)s hồ sơ.") % {"max": GROUP_MAX})
    made = _take_in(actor, dossiers)
    first, *others = dict.fromkeys(case.id for case in made)
    Link.objects.bulk_create(
        [Link(kind=LinkKind.GROUP, origin_id=first, case_id=case_id) for case_id in others],
        ignore_conflicts=True,  # the same intake sent again
    )
    return made
