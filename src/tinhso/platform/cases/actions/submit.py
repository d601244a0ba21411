"""A citizen submits a dossier online, or an officer takes it in at the desk, alone or in a group."""

from collections.abc import Sequence
from dataclasses import replace

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid
from tinhso.platform.cases.contracts import CaseInfo, Channel, LinkKind, Submission
from tinhso.platform.cases.filing import create
from tinhso.platform.cases.models import Link
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import Identity

GROUP_MAX = 100
"""Dossiers handed in together."""


@action("cases.submit")
def submit(*, actor: Actor, submission: Submission) -> CaseInfo:
    """File a dossier for oneself. The same `key` sent again returns the dossier made the first time."""
    if actor.person_id is None:
        raise Denied(
            "cases.no_person", "Tài khoản này chưa gắn với một người; hãy đăng nhập bằng định danh điện tử."
        )
    applicant = people.person(actor.person_id)
    return create(actor, replace(submission, channel=Channel.ONLINE), applicant, intake_unit=None)


@action("cases.intake")
def take_in_at_desk(*, actor: Actor, submission: Submission, applicant: Identity) -> CaseInfo:
    """Take in a dossier for a person who stands at the desk."""
    if actor.unit_id is None:
        raise Denied("cases.no_desk", "Tài khoản của bạn chưa gắn với bộ phận một cửa nào.")
    unit = organisations.unit(actor.unit_id)
    actor.require("cases.intake", unit.path)
    channel = Channel.POST if submission.channel is Channel.POST else Channel.DESK
    return create(actor, replace(submission, channel=channel), people.resolve(applicant), intake_unit=unit)


@action("cases.intake")
def take_in_group(*, actor: Actor, dossiers: Sequence[tuple[Submission, Identity]]) -> tuple[CaseInfo, ...]:
    """Take in several dossiers one person hands in together: all of them, or none."""
    if not 1 < len(dossiers) <= GROUP_MAX:
        raise Invalid("cases.group", f"Một lượt nộp gồm từ 2 đến {GROUP_MAX} hồ sơ.")
    made = tuple(
        take_in_at_desk(actor=actor, submission=submission, applicant=applicant)
        for submission, applicant in dossiers
    )
    Link.objects.bulk_create(
        [Link(kind=LinkKind.GROUP, origin_id=made[0].id, case_id=case.id) for case in made[1:]],
        ignore_conflicts=True,  # the same intake sent again
    )
    return made
