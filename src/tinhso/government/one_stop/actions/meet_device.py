"""A browser that may work without a line says that it is there, and how much waits on it."""

from base64 import b64encode
from uuid import UUID

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from tinhso.government.one_stop.contracts import Contact
from tinhso.government.one_stop.models import OfflineDevice
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied
from tinhso.kernel.locks import advisory_lock

DEVICES_MAX = 20
"""Browsers remembered for an account; the one silent longest gives way."""

SALT = "one_stop.offline"
OWNER_LENGTH = 16


@action("cases.intake")
def meet_device(*, actor: Actor, device_id: UUID, waiting: int) -> Contact:
    """Note the contact and return what the device seals its records with. It concerns nobody else."""
    if actor.account_id is None:
        raise Denied("one_stop.no_account", _("Hãy đăng nhập để tiếp nhận hồ sơ."))
    now = clock.now()
    advisory_lock(f"one_stop.devices/{actor.account_id}")
    seen = {"seen_at": now} | ({"clear_at": now} if waiting == 0 else {})
    OfflineDevice.objects.update_or_create(account_id=actor.account_id, device_id=device_id, defaults=seen)
    _forget_oldest(actor.account_id)
    return Contact(now, owner_of(actor), _seal(actor.account_id, device_id))


def owner_of(actor: Actor) -> str:
    """Return the mark by which a browser tells one officer's records from another's; says nothing else."""
    return salted_hmac(f"{SALT}.owner", str(actor.account_id), algorithm="sha256").hexdigest()[:OWNER_LENGTH]


def _seal(account_id: UUID, device_id: UUID) -> str:
    """Return the secret of an account on a device: the same at every sign-in, of no use on another one."""
    return b64encode(salted_hmac(SALT, f"{account_id}:{device_id}", algorithm="sha256").digest()).decode()


def _forget_oldest(account_id: UUID) -> None:
    rows = OfflineDevice.objects.filter(account_id=account_id).order_by("-seen_at")
    for row in rows[DEVICES_MAX:]:
        row.delete()
