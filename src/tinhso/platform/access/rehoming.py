"""Whose unit a reform touches, and where officers and grants go on."""

from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.kernel import clock
from tinhso.kernel.unit_moves import EACH, UnitReform
from tinhso.platform.access.contracts import AccountKind
from tinhso.platform.access.models import Account, RoleGrant


def officers(reform: UnitReform) -> QuerySet[Account]:
    return Account.objects.filter(kind=AccountKind.STAFF, unit_id__in=reform.heirs)


def uncopied(reform: UnitReform) -> QuerySet[RoleGrant]:
    """Return the grants at old units that hold and go on at no successor yet."""
    now = clock.now()
    holds = Q(revoked_at__isnull=True) & (Q(valid_to__isnull=True) | Q(valid_to__gt=now))
    followed = RoleGrant.objects.filter(revoked_at__isnull=True, follows__isnull=False).values("follows_id")
    return RoleGrant.objects.filter(holds, unit_id__in=reform.heirs).exclude(pk__in=followed)


def new_home(reform: UnitReform, unit_id: UUID, account_id: UUID) -> UUID | None:
    """Return where an officer of a unit goes; ``None`` while several may be meant and nobody has said."""
    sole = reform.sole(unit_id)
    if sole:
        return sole.unit_id
    given = reform.answers.get(f"officers:{unit_id}", "")
    if given == EACH:
        given = reform.answers.get(f"officer:{account_id}", "")
    return UUID(given) if given and given != EACH else None


def certain_home(reform: UnitReform, unit_id: UUID, account_id: UUID) -> UUID:
    """Return where an officer goes now: who came after the questions goes with the main part."""
    main = reform.heir(unit_id)
    return new_home(reform, unit_id, account_id) or main.unit_id


def known(unit_id: UUID | None) -> UUID:
    if unit_id is None:
        raise LookupError("only what has a unit follows units")
    return unit_id
