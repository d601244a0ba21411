"""What waits for a unit because another one asked or offered it, as pages show it."""

from typing import Any

from django.utils.translation import gettext as _

from tinhso.government.one_stop.panel import TONES
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import VERDICT_LABELS, CaseInfo, ConsultationInfo, TransferInfo
from tinhso.platform.organisations import facade as organisations


def transfer_rows(actor: Actor) -> list[tuple[TransferInfo, str, str]]:
    """Return each offer with the names of the units it leads from and to."""
    found = cases.incoming_transfers(actor)
    known = organisations.units({key for row in found for key in (row.from_unit_id, row.to_unit_id)})
    return [(row, known[row.from_unit_id].name, known[row.to_unit_id].name) for row in found]


def question_rows(actor: Actor) -> list[tuple[ConsultationInfo, str, bool]]:
    """Return each question with the unit that was asked, and whether its time is over."""
    found, now = cases.questions(actor), clock.now()
    known = organisations.units({row.unit_id for row in found})
    return [(row, known[row.unit_id].name, now > row.due_at) for row in found]


def question_page(asked: ConsultationInfo, case: CaseInfo) -> dict[str, Any]:
    """Return a question with what one must see to answer it, and no more."""
    known = organisations.units([asked.unit_id, case.unit_id])
    return {
        "asked": asked,
        "case": case,
        "asking": known[case.unit_id].name,
        "unit": known[asked.unit_id].name,
        "papers": [paper for paper in cases.papers(case.id) if paper.file_id],
        "opinions": [(o, _(VERDICT_LABELS[o.verdict]), TONES[o.verdict]) for o in asked.opinions],
        "closed": asked.cancelled_at is not None or case.ended_at is not None,
        "late": not asked.opinions and clock.now() > asked.due_at,
    }


def waiting_transfers(actor: Actor) -> int:
    """Return how many offers wait, for the menu."""
    return len(cases.incoming_transfers(actor))


def waiting_questions(actor: Actor) -> int:
    """Return how many questions wait, for the menu."""
    return len(cases.questions(actor))
