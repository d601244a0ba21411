"""Giving and taking rights. A grant is never deleted: it ends."""

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.access.contracts import GrantRevoked, Role, RoleGranted, SubstitutionSet
from tinhso.platform.access.models import AccessToken, Account, RoleGrant, Substitution
from tinhso.platform.access.selectors import in_force
from tinhso.platform.organisations import facade as organisations

TOKEN_BYTES = 32


@action("access.manage")
def grant_role(
    *,
    actor: Actor,
    account_id: UUID,
    role: Role,
    unit_id: UUID | None,
    covers_children: bool = False,
    valid_from: datetime | None = None,
    valid_to: datetime | None = None,
    reason: str = "",
) -> UUID:
    """Give a role at a unit the actor administers."""
    actor.require("access.manage", organisations.path(unit_id) if unit_id else ())
    start = valid_from or clock.now()
    _check_period(start, valid_to)
    grant = RoleGrant.objects.create(
        account_id=account_id,
        role=role,
        unit_id=unit_id,
        covers_children=covers_children,
        valid_from=start,
        valid_to=valid_to,
        reason=reason,
    )
    emit(RoleGranted(grant.pk, account_id, role, unit_id))
    return grant.pk


@action("access.manage")
def revoke_grant(*, actor: Actor, grant_id: UUID) -> None:
    """End a grant now; what was delegated from it ends with it."""
    grant = RoleGrant.objects.select_for_update().filter(pk=grant_id).first()
    if grant is None:
        raise NotFound("access.grant", "Không có phân quyền này.")
    actor.require("access.manage", organisations.path(grant.unit_id) if grant.unit_id else ())
    if grant.revoked_at is None:
        grant.revoked_at = clock.now()
        grant.save(update_fields=["revoked_at"])
        emit(GrantRevoked(grant.pk, grant.account_id))


@action("access.delegate")
def delegate(
    *,
    actor: Actor,
    grant_id: UUID,
    to_account_id: UUID,
    valid_from: datetime,
    valid_to: datetime,
    reason: str,
) -> UUID:
    """Pass one's own grant on for a time. It can never outlive or exceed the grant it comes from."""
    source = RoleGrant.objects.select_for_update().filter(in_force(clock.now()), pk=grant_id).first()
    if source is None or source.account_id != actor.account_id or source.source_id:
        raise Denied("access.not_own_grant", "Chỉ ủy quyền được quyền của chính mình, và không ủy quyền lại.")
    _check_period(valid_from, valid_to)
    if not Account.objects.filter(pk=to_account_id, is_active=True).exclude(pk=actor.account_id).exists():
        raise Invalid("access.delegate", "Hãy chọn một cán bộ khác đang làm việc.")
    grant = RoleGrant.objects.create(
        account_id=to_account_id,
        role=source.role,
        unit_id=source.unit_id,
        covers_children=source.covers_children,
        valid_from=valid_from,
        valid_to=valid_to,
        source=source,
        reason=reason,
    )
    emit(RoleGranted(grant.pk, to_account_id, source.role, source.unit_id))
    return grant.pk


@action("access.delegate")
def substitute(
    *,
    actor: Actor,
    absent_id: UUID,
    substitute_id: UUID,
    valid_from: datetime,
    valid_to: datetime,
    reason: str,
) -> UUID:
    """Let somebody act for an absent colleague; both names stay on record."""
    absent = Account.objects.filter(pk=absent_id).first()
    if absent is None or absent.unit_id is None:
        raise NotFound("access.account", "Không có cán bộ này.")
    if actor.account_id != absent_id:
        actor.require("access.delegate", organisations.path(absent.unit_id))
    if substitute_id in {absent_id, actor.account_id}:
        raise Invalid("access.substitute", "Người làm thay phải là người khác, và không ai tự cử chính mình.")
    _active(substitute_id)
    _check_period(valid_from, valid_to)
    row = Substitution.objects.create(
        absent_id=absent_id,
        substitute_id=substitute_id,
        valid_from=valid_from,
        valid_to=valid_to,
        reason=reason,
    )
    emit(SubstitutionSet(absent_id, substitute_id, valid_from, valid_to))
    return row.pk


@action("access.manage")
def issue_token(*, actor: Actor, account_id: UUID, name: str, expires_at: datetime) -> str:
    """Make a key for a machine; it is shown once and only its digest is kept."""
    account = _active(account_id)
    actor.require("access.manage", organisations.path(account.unit_id) if account.unit_id else ())
    _check_period(clock.now(), expires_at)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    digest = hashlib.sha256(token.encode()).digest()
    AccessToken.objects.create(account_id=account_id, name=name, digest=digest, expires_at=expires_at)
    return token


def _active(account_id: UUID) -> Account:
    found = Account.objects.filter(pk=account_id, is_active=True).first()
    if found is None:
        raise NotFound("access.account", "Không có tài khoản này, hoặc tài khoản đã khóa.")
    return found


def _check_period(start: datetime, end: datetime | None) -> None:
    if end is not None and end <= start:
        message = gettext_noop("Ngày kết thúc phải sau ngày bắt đầu.")
        raise Invalid("access.period", message, fields={"valid_to": message})
