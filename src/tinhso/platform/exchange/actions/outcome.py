"""What the axis answered, written down. The steps of one attempt; see `outbound`."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, NotFound
from tinhso.platform.exchange.axis.client import SentRow
from tinhso.platform.exchange.contracts import SendingChanged, SendingInfo, SendingState
from tinhso.platform.exchange.models import Sending, SendingReceiver
from tinhso.platform.exchange.rules import ATTEMPTS_MAX, CLAIM, named, next_try
from tinhso.platform.exchange.selectors import sending_info
from tinhso.platform.exchange.tasks import send_soon
from tinhso.platform.exchange.twins import codes_of_many
from tinhso.platform.organisations import facade as organisations

OPERATE = "exchange.operate"
OPEN = {SendingState.WAITING, SendingState.UNSURE}


@action(OPERATE)
def claim(*, actor: Actor, sending_id: UUID) -> tuple[Sending, bool] | None:
    """Take a message for one attempt; ``None`` if there is nothing to do or somebody has it.

    The second value says that an earlier attempt may have reached the axis.
    """
    row = Sending.objects.select_for_update().filter(pk=sending_id).first()
    now = clock.now()
    if row is None or row.state not in OPEN or (row.claimed_until and row.claimed_until > now):
        return None
    unsure = row.state == SendingState.UNSURE
    row.state, row.claimed_until, row.attempts = SendingState.UNSURE, now + CLAIM, row.attempts + 1
    row.next_try_at = now + CLAIM
    row.save(update_fields=["state", "claimed_until", "attempts", "next_try_at"])
    return row, unsure


@action(OPERATE)
def record_sent(*, actor: Actor, sending_id: UUID, axis_id: str) -> None:
    """Write down that the axis has the message."""
    row = _locked(sending_id)
    row.axis_id, row.sent_at, row.next_try_at, row.last_error = axis_id, clock.now(), None, ""
    _move(row, SendingState.SENT)


@action(OPERATE)
def record_refused(*, actor: Actor, sending_id: UUID, error: str) -> None:
    """Write down that the axis said no; an administrator may try again."""
    row = _locked(sending_id)
    row.last_error, row.next_try_at = error[:500], None
    _move(row, SendingState.REFUSED)


@action(OPERATE)
def record_failure(*, actor: Actor, sending_id: UUID, error: str, unsure: bool) -> None:
    """Write down a failed attempt and when to try again; after the last one it is given up."""
    row = _locked(sending_id)
    row.last_error = error[:500]
    given_up = row.attempts >= ATTEMPTS_MAX
    row.next_try_at = None if given_up else next_try(row.attempts, clock.now())
    if given_up:
        _move(row, SendingState.GIVEN_UP)
    else:
        _move(row, SendingState.UNSURE if unsure else SendingState.WAITING)


@action(OPERATE)
def record_tracked(*, actor: Actor, sending_id: UUID, lines: Sequence[SentRow]) -> None:
    """Write down how far the axis brought a message to each receiver."""
    row = _locked(sending_id)
    codes = codes_of_many(row.to_codes)
    for receiver in SendingReceiver.objects.select_for_update().filter(sending=row).order_by("pk"):
        own = codes.get(receiver.organ_id, (receiver.organ_id,))
        line = next((line for line in lines if named(line.to_code, own)), None)
        if line and (line.state, line.at) != (receiver.state, receiver.state_at):
            receiver.state, receiver.state_at = line.state[:20], line.at[:30]
            receiver.save(update_fields=["state", "state_at"])
    row.tracked_at = clock.now()
    row.save(update_fields=["tracked_at"])


@action(OPERATE)
def retry(*, actor: Actor, sending_id: UUID) -> SendingInfo:
    """Try again what was refused or given up. The axis is asked first whether it has the message."""
    row = Sending.objects.select_for_update().filter(pk=sending_id).first()
    if row is None or not actor.can(OPERATE, organisations.path(row.unit_id)):
        raise NotFound("exchange.unknown", "Không có gói tin này trong phạm vi của bạn.")
    if row.state == SendingState.SENT:
        raise Conflict("exchange.already_sent", "Gói tin đã đến trục, không gửi lại.")
    row.attempts, row.claimed_until, row.next_try_at = 0, None, clock.now()
    _move(row, SendingState.UNSURE if row.state != SendingState.WAITING else SendingState.WAITING)
    send_soon(row.pk)
    return sending_info(row)


def _locked(sending_id: UUID) -> Sending:
    return Sending.objects.select_for_update().get(pk=sending_id)


def _move(row: Sending, state: SendingState) -> None:
    row.state, row.claimed_until = state, None
    row.save()
    emit(SendingChanged(row.pk, row.key, state, row.axis_id))
