"""Who is this, and what may they do now?"""

import hashlib
from collections.abc import Collection, Iterable
from datetime import datetime
from functools import cache
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.kernel import freshness
from tinhso.kernel.actor import Actor, ActorKind, Grant, Path
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_keys, page_of
from tinhso.kernel.registry import permissions_of_kind, permissions_of_role
from tinhso.kernel.statements import ask_one
from tinhso.platform.access import rights
from tinhso.platform.access.contracts import AccountInfo, AccountKind, Role, RolesHeld
from tinhso.platform.access.models import Account, RoleGrant, Substitution
from tinhso.platform.organisations import facade as organisations

_KINDS = {
    AccountKind.STAFF: ActorKind.STAFF,
    AccountKind.CITIZEN: ActorKind.CITIZEN,
    AccountKind.SERVICE: ActorKind.SERVICE,
}
_BY_TOKEN = """
    SELECT account.id, account.kind, account.person_id, account.full_name, account.unit_id, unit.name,
           (SELECT state.token FROM access_accessstate state WHERE state.id = 1), {tokens}
    FROM access_accesstoken key
    JOIN access_account account ON account.id = key.account_id
    LEFT JOIN organisations_unit unit ON unit.id = account.unit_id
    WHERE key.digest = %s AND key.expires_at > %s AND key.revoked_at IS NULL AND account.is_active
"""


def in_force(now: datetime, prefix: str = "") -> Q:
    """Return the condition that a grant holds at this instant."""
    return Q(**{f"{prefix}valid_from__lte": now, f"{prefix}revoked_at__isnull": True}) & (
        Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gt": now})
    )


def holding(now: datetime) -> Q:
    """Return the condition that a grant and, if it was delegated, the grant it comes from both hold."""
    from_source = in_force(now, "source__") & Q(source__account__is_active=True)
    return in_force(now) & (Q(source__isnull=True) | from_source)


class Who(NamedTuple):
    """What an actor takes from an account."""

    account_id: UUID
    kind: str
    person_id: UUID | None
    name: str
    unit_id: UUID | None
    unit_name: str | None


def actor_for(
    account: Account, now: datetime, *, request_id: str = "", ip_address: str | None = None
) -> Actor:
    """Build the actor of an account. One query for staff and services, none for citizens."""
    unit_name = account.unit.name if account.unit else ""
    who = Who(account.pk, account.kind, account.person_id, account.full_name, account.unit_id, unit_name)
    state = rights.token() if account.is_active and who.kind != AccountKind.CITIZEN else None
    grants = _grants(who, now, state) if account.is_active else ()
    return _actor(who, grants, request_id, ip_address)


def actor_of_token(
    token: str, now: datetime, *, request_id: str = "", ip_address: str | None = None
) -> Actor | None:
    """Return the actor a machine's key stands for, or ``None``. One query, of every request of a machine.

    It brings along the tokens of what nearly every act needs next.
    """
    found = ask_one(_by_token(), [hashlib.sha256(token.encode()).digest(), now])
    if found is None:
        return None
    who, state = Who(*found[: len(Who._fields)]), found[len(Who._fields)]
    freshness.brought(found[len(Who._fields) + 1 :])
    return _actor(who, _grants(who, now, state), request_id, ip_address)


@cache
def _by_token() -> str:
    return _BY_TOKEN.format(tokens=freshness.columns())


def _actor(who: Who, grants: tuple[Grant, ...], request_id: str, ip_address: str | None) -> Actor:
    return Actor(
        kind=_KINDS[AccountKind(who.kind)],
        account_id=who.account_id,
        person_id=who.person_id,
        name=who.name,
        unit_id=who.unit_id,
        unit_name=who.unit_name or "",
        grants=grants,
        request_id=request_id,
        ip_address=ip_address,
    )


def _grants(who: Who, now: datetime, state: UUID | None) -> tuple[Grant, ...]:
    kind = _KINDS[AccountKind(who.kind)]
    own = Grant(permissions_of_kind(kind), None)
    if kind is ActorKind.CITIZEN:
        return (own,)
    return (own, *rights.grants_at(who.account_id, now, state))


def anonymous(*, request_id: str = "", ip_address: str | None = None) -> Actor:
    grants = (Grant(permissions_of_kind(ActorKind.ANONYMOUS), None),)
    return Actor(ActorKind.ANONYMOUS, grants=grants, request_id=request_id, ip_address=ip_address)


def staff_with_role(role: Role, path: Path, now: datetime) -> list[AccountInfo]:
    """Return the active staff holding a role at the unit that ends `path`. One query."""
    return _holders([role], path, now)


def staff_who_may(permission: str, path: Path, now: datetime) -> list[AccountInfo]:
    """Return the active staff whose own roles give a permission at the unit that ends `path`. One query."""
    return _holders([role for role in Role if permission in permissions_of_role(role)], path, now)


def _holders(roles: Collection[Role], path: Path, now: datetime) -> list[AccountInfo]:
    here = Q(unit_id=path[-1]) | Q(unit__isnull=True) | Q(unit_id__in=path, covers_children=True)
    holders = RoleGrant.objects.filter(here, holding(now), role__in=roles).values("account_id")
    accounts = Account.objects.filter(id__in=holders, is_active=True, kind=AccountKind.STAFF).order_by(
        "full_name"
    )
    return [info(account) for account in accounts]


def staff_of(unit_ids: Collection[UUID]) -> list[AccountInfo]:
    """Return the active staff who work at these units, by name. One query."""
    rows = Account.objects.filter(unit_id__in=unit_ids, is_active=True, kind=AccountKind.STAFF)
    return [info(account) for account in rows.order_by("full_name", "id")]


def roles_held(now: datetime) -> RolesHeld:
    """Return what all active staff hold at this instant, with what is delegated to them. One query.

    Who is absent is counted too: the law of substitution gives the work to the substitute with all rights.
    """
    rows = RoleGrant.objects.filter(holding(now), account__is_active=True, account__kind=AccountKind.STAFF)
    found = set(rows.values_list("role", "unit_id", "covers_children"))
    return RolesHeld(
        everywhere=frozenset(role for role, unit, _below in found if unit is None),
        here=frozenset((role, unit) for role, unit, _below in found if unit is not None),
        below=frozenset((role, unit) for role, unit, below in found if unit is not None and below),
    )


def accounts_by_id(ids: Iterable[UUID]) -> dict[UUID, AccountInfo]:
    return {account.pk: info(account) for account in Account.objects.filter(pk__in=set(ids))}


def stood_in_for(account_id: UUID, now: datetime) -> list[AccountInfo]:
    """Return who is absent now and has left their work to this account. One query."""
    rows = Substitution.objects.filter(
        substitute_id=account_id, ended_at__isnull=True, valid_from__lte=now, valid_to__gt=now
    )
    found = rows.filter(absent__is_active=True).select_related("absent").order_by("absent__full_name", "id")
    return [info(row.absent) for row in found]


def account_of_person(person_id: UUID) -> AccountInfo | None:
    found = Account.objects.filter(person_id=person_id, kind=AccountKind.CITIZEN).first()
    return info(found) if found else None


def info(account: Account) -> AccountInfo:
    return AccountInfo(
        id=account.pk,
        kind=AccountKind(account.kind),
        username=account.username,
        full_name=account.full_name,
        email=account.email,
        person_id=account.person_id,
        unit_id=account.unit_id,
        is_active=account.is_active,
        position=account.position,
    )


def staff_rows(actor: Actor) -> QuerySet[Account]:
    """Return the staff whose unit lies where the actor may see accounts."""
    rows = Account.objects.filter(kind=AccountKind.STAFF).select_related("unit")
    return rows.filter(organisations.within(actor.reach("access.read"), "unit"))


def staff(actor: Actor, query: str, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[Account]:
    """Return staff by name or user name, a page at a time. One query."""
    rows = staff_rows(actor).order_by("username")
    if query:
        rows = rows.filter(Q(username__icontains=query) | Q(full_name__icontains=query))
    if cursor:
        rows = rows.filter(username__gt=cursor_keys(cursor, str)[0])
    return page_of(list(rows[: size + 1]), size, lambda account: [account.username])


def all_grants(account_id: UUID) -> list[RoleGrant]:
    """Return every grant an account ever had, newest first. One query."""
    rows = RoleGrant.objects.filter(account_id=account_id).select_related("unit", "source__account")
    return list(rows.order_by("-valid_from", "-id"))


def absences(account_id: UUID | None) -> list[Substitution]:
    rows = Substitution.objects.filter(Q(absent_id=account_id) | Q(substitute_id=account_id))
    return list(rows.select_related("absent", "substitute").order_by("-valid_from"))
