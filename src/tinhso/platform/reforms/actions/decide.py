"""Answering what a plan leaves open, proposing it, dropping it, and confirming it as another person."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.platform.reforms import reviewing
from tinhso.platform.reforms.actions._steps import become, event_of, expect, info, locked
from tinhso.platform.reforms.contracts import (
    ReformConfirmed,
    ReformDropped,
    ReformInfo,
    ReformProposed,
    ReformState,
)
from tinhso.platform.reforms.models import Answer, Reform

OPEN = {ReformState.DRAFT, ReformState.PROPOSED, ReformState.CONFIRMED}


@action("reforms.run")
def answer(*, actor: Actor, reform_id: UUID, answers: Mapping[str, str]) -> None:
    """Record decisions; each must be one of the options its question offers."""
    reform = locked(actor, reform_id, "reforms.run")
    expect(reform, {ReformState.DRAFT})
    asked = {one.question.key: one.question for one in reviewing.asked(reform)}
    wrong = {
        key: "Hãy chọn một trong các cách được nêu."
        for key, value in answers.items()
        if key not in asked or value not in dict(asked[key].options)
    }
    if wrong:
        raise Invalid("reforms.answer", "Có lựa chọn không còn hợp lệ. Hãy chọn lại.", fields=wrong)
    for key, value in answers.items():
        kept = {"value": value, "by": actor.name, "at": clock.now()}
        Answer.objects.update_or_create(reform=reform, key=key, defaults=kept)


@action("reforms.run")
def accept_suggestions(*, actor: Actor, reform_id: UUID) -> int:
    """Answer all open questions as suggested; returns how many that were."""
    reform = locked(actor, reform_id, "reforms.run")
    expect(reform, {ReformState.DRAFT})
    suggested = {
        one.question.key: one.question.suggested
        for one in reviewing.asked(reform)
        if not one.answer and one.question.suggested
    }
    answer(actor=actor, reform_id=reform_id, answers=suggested)
    return len(suggested)


@action("reforms.run")
def propose(*, actor: Actor, reform_id: UUID) -> ReformInfo:
    """Close the draft and ask a second person; refused while something is open."""
    reform = locked(actor, reform_id, "reforms.run")
    expect(reform, {ReformState.DRAFT})
    _check_ready(reform)
    reform.planned_by_id, reform.planned_by_name = actor.account_id, actor.name
    return _became(reform, ReformState.PROPOSED, ReformProposed)


@action("reforms.run")
def drop(*, actor: Actor, reform_id: UUID) -> ReformInfo:
    """Give a plan up that has not begun to run."""
    reform = locked(actor, reform_id, "reforms.run")
    expect(reform, OPEN)
    return _became(reform, ReformState.DROPPED, ReformDropped)


@action("reforms.confirm")
def confirm(*, actor: Actor, reform_id: UUID) -> ReformInfo:
    """Confirm what another person proposed (separation of duties); it may run from its day on."""
    reform = locked(actor, reform_id, "reforms.confirm")
    expect(reform, {ReformState.PROPOSED})
    if actor.account_id is None or actor.account_id == reform.planned_by_id:
        raise Denied("reforms.second_person", "Người duyệt phải khác người lập phương án.")
    _check_ready(reform)
    reform.confirmed_by_id, reform.confirmed_by_name = actor.account_id, actor.name
    reform.confirmed_at = clock.now()
    return _became(reform, ReformState.CONFIRMED, ReformConfirmed)


@action("reforms.confirm")
def send_back(*, actor: Actor, reform_id: UUID) -> ReformInfo:
    """Return a proposal to its author to be mended."""
    reform = locked(actor, reform_id, "reforms.confirm")
    expect(reform, {ReformState.PROPOSED, ReformState.CONFIRMED})
    become(reform, ReformState.DRAFT)
    reform.save()
    return info(reform)


def _check_ready(reform: Reform) -> None:
    found = reviewing.review(reform)
    if not found.ready:
        raise Conflict(
            "reforms.not_ready",
            _(
                "Còn %(open)s câu hỏi chưa trả lời và %(problems)s chỗ phải sửa."
                " Hãy xem lại phương án rồi làm tiếp."
            )
            % {"open": found.open, "problems": len(found.problems)},
        )


def _became(reform: Reform, state: ReformState, event: type) -> ReformInfo:
    become(reform, state)
    reform.save()
    emit(event_of(event, reform))
    return info(reform)
