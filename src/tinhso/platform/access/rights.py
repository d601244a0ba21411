"""What accounts hold, kept in memory until a grant, a substitution or an account changes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from tinhso.kernel.actor import Grant
from tinhso.kernel.freshness import token_of
from tinhso.kernel.registry import permissions_of_role
from tinhso.platform.access.models import STATE, RoleGrant, Substitution

ACCOUNTS_KEPT = 20_000
Period = tuple[datetime, datetime | None]


@dataclass(frozen=True, slots=True)
class Holding:
    """A grant that holds while all its periods do: its own, its source's, that of an absence."""

    grant: Grant
    periods: tuple[Period, ...]

    def at(self, now: datetime) -> bool:
        return all(start <= now and (end is None or now < end) for start, end in self.periods)


_kept: dict[UUID, tuple[UUID | None, tuple[Holding, ...]]] = {}


def token() -> UUID | None:
    """Return the token of what everybody holds now; it changes with every write, also by SQL."""
    return token_of(STATE)


def grants_at(account_id: UUID, now: datetime, state: UUID | None) -> Iterator[Grant]:
    """Yield the grants an account holds: its own, delegated ones and those of the absent it stands in for."""
    found = _kept.get(account_id)
    if found is None or found[0] != state or state is None:
        if len(_kept) >= ACCOUNTS_KEPT:
            _kept.clear()
        found = _kept[account_id] = (state, tuple(_holdings(account_id)))
    return (holding.grant for holding in found[1] if holding.at(now))


def _holdings(account_id: UUID) -> Iterator[Holding]:
    absences = _absences(account_id)
    own = Q(account_id=account_id) | Q(account_id__in=absences, source__isnull=True)
    from_source = Q(source__revoked_at__isnull=True, source__account__is_active=True)
    rows = RoleGrant.objects.filter(own, Q(source__isnull=True) | from_source, revoked_at__isnull=True)
    for row in rows.select_related("source").order_by("valid_from", "id"):
        grant = Grant(permissions_of_role(row.role), row.unit_id, row.covers_children)
        for absence in absences[row.account_id] if row.account_id != account_id else [()]:
            yield Holding(grant, (*_periods(row), *absence))


def _periods(row: RoleGrant) -> Iterable[Period]:
    yield row.valid_from, row.valid_to
    if row.source:
        yield row.source.valid_from, row.source.valid_to


def _absences(account_id: UUID) -> dict[UUID, list[tuple[Period, ...]]]:
    """Return for whom the account stands in, and when."""
    found: dict[UUID, list[tuple[Period, ...]]] = defaultdict(list)
    for row in Substitution.objects.filter(
        substitute_id=account_id, ended_at__isnull=True, absent__is_active=True
    ):
        found[row.absent_id].append(((row.valid_from, row.valid_to),))
    return found
