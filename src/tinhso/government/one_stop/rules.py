"""Which acts around a dossier have their place now: pure, so that a table of cases can test them."""

from dataclasses import dataclass

from tinhso.platform.cases.contracts import CLOCK_RUNS, Status

DECIDED = frozenset({Status.RESULT_ISSUED, Status.RETURNED})
MAY_SUSPEND = frozenset({Status.ACCEPTED, Status.PROCESSING})


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
