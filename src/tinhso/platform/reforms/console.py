"""What the command line says of reforms."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.reforms import reviewing, selectors
from tinhso.platform.reforms.actions.plan import Decision, plan_province
from tinhso.platform.reforms.actions.run import advance, start, take_back
from tinhso.platform.reforms.contracts import ReformInfo, Review


def plan(actor: Actor, on: date | None, basis: str, name: str) -> Iterator[str]:
    """Plan the province's reform of a day by the national lists."""
    if on is None:
        raise Invalid("reforms.day", "Hãy ghi ngày sắp xếp: --on YYYY-MM-DD.")
    yield _line(plan_province(actor=actor, decision=Decision(name, basis, on)))


def plans(actor: Actor) -> Iterator[str]:
    yield from (_line(found) for found in selectors.reforms(actor))


def review(actor: Actor, reform_id: UUID) -> Iterator[str]:
    """Say what would move, what is still asked and what forbids it."""
    yield from _reviewed(reviewing.review(selectors.reform(actor, reform_id)))


def run(actor: Actor, reform_id: UUID) -> Iterator[str]:
    """Carry a confirmed plan out, or go on with it."""
    start(actor=actor, reform_id=reform_id)
    yield from _advanced(actor, reform_id)


def back(actor: Actor, reform_id: UUID, reason: str) -> Iterator[str]:
    """Take a plan back, for a reason."""
    take_back(actor=actor, reform_id=reform_id, reason=reason)
    yield from _advanced(actor, reform_id)


def _advanced(actor: Actor, reform_id: UUID) -> Iterator[str]:
    while advance(actor=actor, reform_id=reform_id):
        yield _line(selectors.info(selectors.reform(actor, reform_id)))
    yield _line(selectors.info(selectors.reform(actor, reform_id)))


def _line(found: ReformInfo) -> str:
    return f"{found.id} {found.on:%d/%m/%Y} {found.state} {found.done}/{found.total} {found.name}"


def _reviewed(found: Review) -> list[str]:
    counts = [f"{kind.label}: {kind.count}" for kind in found.counts]
    asked = [f"? {one.question.key} {one.question.text} [{one.answer or '…'}]" for one in found.asked]
    return [*counts, *asked, *(f"! {text}" for text in found.problems)]
