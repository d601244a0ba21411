"""Opening and closing accounts."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.access.contracts import AccountCreated, AccountDeactivated, AccountInfo, AccountKind
from tinhso.platform.access.models import Account
from tinhso.platform.access.selectors import info
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import Identity


@action("access.manage")
def create_staff(
    *,
    actor: Actor,
    username: str,
    full_name: str,
    unit_id: UUID,
    password: str,
    email: str = "",
    position: str = "",
) -> AccountInfo:
    """Open an account for a member of staff at a unit the actor administers."""
    actor.require("access.manage", organisations.path(unit_id))
    name = username.strip().lower()
    if not name or not nfc(full_name):
        raise Invalid("access.account", "Hãy điền tên đăng nhập và họ tên.")
    advisory_lock(f"account:{name}")
    if Account.objects.filter(username=name).exists():
        message = gettext_noop("Tên đăng nhập này đã có người dùng; hãy chọn tên khác.")
        raise Conflict("access.username_taken", message, fields={"username": message})
    account = Account.objects.create_user(
        name,
        password,
        full_name=nfc(full_name),
        kind=AccountKind.STAFF,
        unit_id=unit_id,
        email=email,
        position=nfc(position),
    )
    emit(AccountCreated(account.pk, AccountKind.STAFF))
    return info(account)


@action("access.manage")
def deactivate(*, actor: Actor, account_id: UUID) -> None:
    """Close an account: from the next request on it can do nothing. Its history stays."""
    account = Account.objects.select_for_update(of=("self",)).filter(pk=account_id).first()
    if account is None:
        raise NotFound("access.account", "Không có tài khoản này.")
    actor.require("access.manage", organisations.path(account.unit_id) if account.unit_id else ())
    if account.pk == actor.account_id:
        raise Invalid("access.own_account", "Không thể tự khóa tài khoản của mình; hãy nhờ quản trị khác.")
    if not account.is_active:
        return
    account.is_active = False
    account.save(update_fields=["is_active"])
    account.tokens.filter(revoked_at__isnull=True).update(revoked_at=clock.now())
    emit(AccountDeactivated(account.pk))


@action("access.citizen_sign_in")
def citizen_account(*, actor: Actor, identity: Identity) -> AccountInfo:
    """Return the account of the person the national identity vouches for, opening it at the first sign-in."""
    person = people.resolve(identity)
    advisory_lock(f"citizen:{person.id}")
    account = Account.objects.filter(person_id=person.id, kind=AccountKind.CITIZEN).first()
    if account is None:
        account = Account(
            username=f"nguoi-dan-{person.id}",
            full_name=person.full_name,
            kind=AccountKind.CITIZEN,
            person_id=person.id,
        )
        account.set_unusable_password()
        account.save()
        emit(AccountCreated(account.pk, AccountKind.CITIZEN))
    return info(account)
