"""Pure rules of signing: whose turn it is, what a signer is called on paper, which steps make sense."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from tinhso.platform.signing.contracts import DONE, FAILED, Capacity, Kind, Signer, State

STEPS_MAX = 20
LOCK_AFTER = 5
LOCK_FOR = timedelta(minutes=15)
"""After so many wrong PINs in a row a key rests for so long."""
PREFIXES = {
    Capacity.TM: "TM.",
    Capacity.KT: "KT.",
    Capacity.TL: "TL.",
    Capacity.TUQ: "TUQ.",
    Capacity.Q: "Q.",
}
TRANSITIONS: dict[State | None, frozenset[State]] = {
    None: frozenset({State.PREPARED}),
    State.PREPARED: frozenset({State.HASH_SENT, State.SIGNED}) | FAILED,
    State.HASH_SENT: frozenset({State.WAITING_USER, State.SIGNED}) | FAILED,
    State.WAITING_USER: frozenset({State.SIGNED}) | FAILED,
    State.SIGNED: DONE | {State.EMBED_MISMATCH},
    State.EMBEDDED: frozenset({State.TIMESTAMPED, State.VALIDATED}),
    State.TIMESTAMPED: frozenset({State.VALIDATED}),
    State.VALIDATED: frozenset(),
    **{failure: frozenset({State.PREPARED}) for failure in FAILED},
}


def may_become(before: State | None, after: State) -> bool:
    """Say whether one signature may go from one state to another."""
    return after in TRANSITIONS[before]


def prefix(capacity: Capacity) -> str:
    """Return the words before a position (``KT.``), empty for one who signs as themself."""
    return PREFIXES.get(capacity, "")


def problem_of_steps(steps: Sequence[Signer]) -> str:
    """Name what is wrong with the steps of a request; empty if nothing is."""
    if not 1 <= len(steps) <= STEPS_MAX:
        return "count"
    kinds = [step.kind for step in steps]
    if Kind.PERSONAL in kinds[kinds.index(Kind.AGENCY) :] if Kind.AGENCY in kinds else False:
        return "agency_last"
    if any((step.account_id is None) is (step.kind is Kind.PERSONAL) for step in steps):
        return "account"
    if any(step.unit_id is None for step in steps if step.kind is Kind.AGENCY):
        return "unit"
    people = [step.account_id for step in steps if step.kind is Kind.PERSONAL]
    return "twice" if len(set(people)) < len(people) else ""


def locked_until(failures: int, now: datetime) -> datetime | None:
    """Return until when a key rests after so many wrong PINs."""
    return now + LOCK_FOR if failures and failures % LOCK_AFTER == 0 else None


def power_holds(period: tuple[datetime, datetime], revoked_at: datetime | None, now: datetime) -> bool:
    """Say whether a power is in force; validity is half-open."""
    return period[0] <= now < period[1] and (revoked_at is None or now < revoked_at)
