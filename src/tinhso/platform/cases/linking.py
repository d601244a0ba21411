"""Dossiers that come out of others: corrections, parts of an inter-agency procedure, groups."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid5

from django.utils.translation import gettext as _

from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError
from tinhso.kernel.expressions import evaluate, holds
from tinhso.platform.cases import reusing
from tinhso.platform.cases.catalogue import procedure_in_force
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    DeliveryMethod,
    LinkedOpened,
    LinkKind,
    Submission,
    SubmitPaper,
)
from tinhso.platform.cases.definition import Linked, Procedure
from tinhso.platform.cases.filing import Filing, create
from tinhso.platform.cases.models import Case, Link, Paper
from tinhso.platform.cases.step import Step, event_of
from tinhso.platform.people import facade as people


def open_parts(step: Step) -> list[str]:
    """Open the dossiers an inter-agency procedure needs elsewhere; returns their codes for the trail."""
    parts = [part for part in step.procedure.linked if holds(part.when, step.seen)]
    opened = [_open_part(step, part) for part in parts]
    step.case.linked_open += len(opened)
    for code in opened:
        emit(event_of(LinkedOpened, step.case, code))
    return opened


def _open_part(step: Step, part: Linked) -> str:
    answers = {key: evaluate(expression, step.seen) for key, expression in part.answers.items()}
    try:
        made = _file(step.actor, step.case, part.procedure, answers, part.papers, key=f"part-{part.code}")
    except DomainError as error:
        message = _("Chưa mở được hồ sơ liên thông “%(part)s”: %(error)s") % {
            "part": part.name.vi,
            "error": error,
        }
        raise Conflict("cases.linked", message) from error
    Link.objects.create(kind=LinkKind.PART, origin=step.case, case_id=made.id, code=part.code)
    return made.code


def copy_of(actor: Actor, origin: Case, procedure: Procedure, key: str) -> CaseInfo:
    """File the same answers and papers again as a new dossier of the version in force."""
    papers = {paper.code: paper.code for paper in procedure.papers}
    return _file(actor, origin, origin.procedure_code, origin.answers, papers, key=key)


def _file(
    actor: Actor,
    origin: Case,
    procedure_code: str,
    answers: Mapping[str, Any],
    papers: Mapping[str, str],
    *,
    key: str,
) -> CaseInfo:
    """File a dossier for the applicant of another one, whose papers need not be handed in again."""
    have = {row.code: row for row in origin.papers.filter(superseded=False)}
    given = {code: have[here] for code, here in papers.items() if here in have}
    _id, procedure = procedure_in_force(procedure_code)
    channel = Channel.DESK if Channel.DESK in procedure.channels else procedure.channels[0]
    submission = Submission(
        procedure_code=procedure_code,
        answers=dict(answers),
        papers=tuple(SubmitPaper(code, on_paper=True) for code in given),
        channel=channel,
        delivery_method=DeliveryMethod(procedure.delivery[0]),
        key=str(uuid5(origin.pk, key)),
    )
    (made,) = create(actor, [Filing(submission, people.person(origin.applicant_id))])
    for code, row in given.items():
        new = Paper.objects.get(case_id=made.id, code=code, superseded=False)
        new.on_paper, new.file_id, new.file_name = row.on_paper, row.file_id, row.file_name
        reusing.carry(row, new, made)
        new.save()
    return made
