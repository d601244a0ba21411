"""Officers and their grants go on at the unit that takes over. Old grants stay for the old unit's records."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.access import rehoming
from tinhso.platform.access.contracts import AccountRehomed, GrantRevoked, Role, RoleGranted
from tinhso.platform.access.models import Account, RoleGrant


@action("access.rehome")
def rehome_accounts(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Give a batch of officers their new home."""
    rows = rehoming.officers(reform).select_for_update(skip_locked=not wait, of=("self",)).order_by("pk")
    accounts, moved = list(rows[:size]), []
    for account in accounts:
        old = rehoming.known(account.unit_id)
        account.unit_id = rehoming.certain_home(reform, old, account.pk)
        moved.append(Moved(account.pk, account.full_name, old, account.unit_id))
        emit(AccountRehomed(account.pk, account.unit_id, reform.legal_basis))
    write_columns(accounts, ["unit"])
    return moved


@action("access.rehome")
def restore_accounts(
    *, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    """Give officers their old home back, unless they have been moved elsewhere since."""
    by_id = {item.item_id: item for item in items}
    rows = Account.objects.select_for_update(skip_locked=not wait, of=("self",)).filter(pk__in=by_id)
    done, accounts = {}, []
    for account in rows.order_by("pk"):
        item = by_id[account.pk]
        stays = account.unit_id != item.new_id and account.unit_id not in reform.created
        done[account.pk] = "Cán bộ đã chuyển đơn vị khác" if stays else ""
        if not stays:
            account.unit_id = item.old_id
            accounts.append(account)
            emit(AccountRehomed(account.pk, item.old_id, reform.legal_basis))
    write_columns(accounts, ["unit"])
    return done


@action("access.rehome")
def copy_grants(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Give a batch of grants at the successors, with the same end."""
    rows = rehoming.uncopied(reform).select_for_update(skip_locked=not wait, of=("self",))
    grants = list(rows.select_related("account").order_by("pk")[:size])
    copies = [_copy(grant, reform) for grant in grants]
    RoleGrant.objects.bulk_create(copies)
    for copy in copies:
        emit(RoleGranted(copy.pk, copy.account_id, Role(copy.role), copy.unit_id))
    return [
        Moved(copy.pk, f"{grant.account.full_name}, {grant.get_role_display()}", *_units(grant, copy))
        for grant, copy in zip(grants, copies, strict=True)
    ]


@action("access.rehome")
def revoke_copies(
    *, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    """End what the reform granted; the old grants hold as before."""
    keys = [item.item_id for item in items]
    rows = RoleGrant.objects.select_for_update(skip_locked=not wait, of=("self",)).filter(pk__in=keys)
    copies = list(rows.order_by("pk"))
    open_copies = [copy for copy in copies if copy.revoked_at is None]
    for copy in open_copies:
        copy.revoked_at = clock.now()
        emit(GrantRevoked(copy.pk, copy.account_id))
    write_columns(open_copies, ["revoked_at"])
    return dict.fromkeys((copy.pk for copy in copies), "")


def _copy(grant: RoleGrant, reform: UnitReform) -> RoleGrant:
    old = rehoming.known(grant.unit_id)
    heirs = {heir.unit_id for heir in reform.heirs[old]}
    home = grant.account.unit_id
    target = home if home in heirs else rehoming.certain_home(reform, old, grant.account_id)
    return RoleGrant(
        account_id=grant.account_id,
        role=grant.role,
        unit_id=target,
        covers_children=grant.covers_children,
        valid_from=max(clock.now(), grant.valid_from),
        valid_to=grant.valid_to,
        source_id=grant.source_id,
        follows=grant,
        reason=f"Tiếp tục do sắp xếp đơn vị, {reform.legal_basis}"[:300],
    )


def _units(grant: RoleGrant, copy: RoleGrant) -> tuple[UUID, UUID]:
    return rehoming.known(grant.unit_id), rehoming.known(copy.unit_id)
