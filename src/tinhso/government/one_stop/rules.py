"""Which acts around a dossier have their place now, and which moment of receipt a desk may tell: pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tinhso.government.one_stop.contracts import TimeFault
from tinhso.platform.cases.contracts import CLOCK_RUNS, Status

DECIDED = frozenset({Status.RESULT_ISSUED, Status.RETURNED})
MAY_SUSPEND = frozenset({Status.ACCEPTED, Status.PROCESSING})
WITHOUT_LINE_MAX = timedelta(hours=72)
CLOCK_SKEW_MAX = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Standing:
    """All that decides what an officer may do around a dossier."""

    status: Status
    may_process: bool
    may_approve: bool
    has_due: bool = False
    apologised: bool = False
    transferring: bool = False
    awaited: bool = False
    issued: bool = False


def acts_now(now: Standing) -> tuple[str, ...]:
    """Return the codes of the acts that would not be refused, in the order the panel shows them."""
    running, open_for = now.status in CLOCK_RUNS, now.status in MAY_SUSPEND
    allowed = {
        "consult": now.may_process and running,
        "cancel_consultation": now.may_process and now.awaited,
        "transfer": now.may_process and running and not now.transferring,
        "request_fee": now.may_process and open_for,
        "suspend": now.may_approve and open_for,
        "resume": now.may_approve and now.status is Status.SUSPENDED,
        "apologise": now.may_approve and running and now.has_due and not now.apologised,
        "open_correction": now.may_process and now.status in DECIDED,
        "revoke_result": now.may_approve and now.issued,
    }
    return tuple(code for code, fits in allowed.items() if fits)


def time_fault(received_at: datetime, now: datetime, clear_at: datetime | None) -> TimeFault | None:
    """Say why papers cannot have been received then, or nothing.

    `clear_at` is when the device last said that nothing waited on it: what waits now came in after that.
    """
    if received_at > now + CLOCK_SKEW_MAX:
        return TimeFault.FUTURE
    if clear_at and received_at < clear_at - CLOCK_SKEW_MAX:
        return TimeFault.BEFORE_CONTACT
    if received_at < now - WITHOUT_LINE_MAX:
        return TimeFault.TOO_OLD
    return None
