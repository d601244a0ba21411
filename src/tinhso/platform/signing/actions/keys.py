"""Keys people sign with: entered, shown with a picture, given another PIN, taken back."""

from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.signing import keys, rules, selectors, trust
from tinhso.platform.signing.contracts import CredentialInfo, Kind
from tinhso.platform.signing.models import Credential
from tinhso.platform.signing.providers.base import HeldKey

PICTURE_BYTES_MAX = 512 * 1024
PICTURE_PIXELS_MAX = 3000


@action("signing.manage")
def enter_key(
    *,
    actor: Actor,
    kind: Kind,
    owner_id: UUID,
    provider: str,
    name: str,
    key: HeldKey,
    chain: str = "",
    needs_pin: bool = True,
) -> CredentialInfo:
    """Enter a key of an account or (agency) of a unit. Raises `Invalid` for no signing certificate."""
    leaf = _parsed(key.certificate)
    if kind is Kind.AGENCY:
        actor.require("signing.manage", organisations.path(owner_id))
    row = Credential.objects.create(
        kind=kind,
        account_id=owner_id if kind is Kind.PERSONAL else None,
        unit_id=owner_id if kind is Kind.AGENCY else None,
        provider=provider,
        reference=key.reference,
        name=name,
        certificate=key.certificate,
        chain=chain,
        serial=trust.serial(leaf),
        issuer=trust.common_name(leaf.issuer)[:300],
        subject=trust.common_name(leaf.subject)[:300],
        valid_from=leaf.not_valid_before,
        valid_to=leaf.not_valid_after,
        sealed_key=key.sealed_key,
        needs_pin=needs_pin,
    )
    return selectors.credential_info(row)


@action("signing.sign")
def set_picture(*, actor: Actor, credential_id: UUID, png: bytes) -> None:
    """Set the picture of one's signature or of the seal: a PNG with a transparent ground."""
    row = _own(actor, credential_id)
    row.picture = _picture(png)
    row.save(update_fields=["picture"])


@action("signing.sign")
def change_pin(*, actor: Actor, credential_id: UUID, old: str, new: str) -> bool:
    """Give a software key another PIN; false for a wrong old one, which counts as an attempt."""
    row = _own(actor, credential_id)
    now = clock.now()
    if row.sealed_key is None:
        raise Invalid("signing.no_sealed_key", "PIN của khóa này đổi trên thiết bị, không đổi ở đây.")
    if row.locked_until and row.locked_until > now:
        raise Denied("signing.locked", "Khóa đang tạm nghỉ vì nhập sai nhiều lần. Hãy thử lại sau.")
    if len(new) < keys.PIN_LENGTH_MIN:
        hint = _("PIN mới cần ít nhất 6 ký tự.")
        raise Invalid("signing.short_pin", hint, fields={"new": hint})
    try:
        row.sealed_key = keys.reseal(bytes(row.sealed_key), settings.SIGNING_SECRET, old, new)
    except keys.WrongPinError:
        row.failures += 1
        row.locked_until = rules.locked_until(row.failures, now)
        row.save(update_fields=["failures", "locked_until"])
        return False
    row.failures = 0
    row.save(update_fields=["sealed_key", "failures"])
    return True


@action("signing.manage")
def remove_key(*, actor: Actor, credential_id: UUID) -> None:
    """Take a key out of use; the signatures made with it stay valid."""
    row = Credential.objects.select_for_update().filter(pk=credential_id, removed_at__isnull=True).first()
    if row is None:
        raise NotFound("signing.credential", "Không có khóa này.")
    if row.unit_id:
        actor.require("signing.manage", organisations.path(row.unit_id))
    row.removed_at, row.sealed_key = clock.now(), None
    row.save(update_fields=["removed_at", "sealed_key"])


def _own(actor: Actor, credential_id: UUID) -> Credential:
    rows = Credential.objects.select_for_update(of=("self",)).filter(
        pk=credential_id, removed_at__isnull=True
    )
    found = rows.filter(selectors.usable_keys(actor)).first()
    if found is None:
        raise NotFound("signing.credential", "Không có khóa này, hoặc bạn không được dùng.")
    return found


def _parsed(certificate: str) -> trust.Certificate:
    try:
        leaf = trust.parse(certificate)
    except ValueError as error:
        raise Invalid("signing.certificate", "Không đọc được chứng thư.") from error
    if not trust.may_sign(leaf):
        raise Invalid("signing.certificate_use", "Chứng thư này không được cấp để ký tài liệu.")
    return leaf


def _picture(png: bytes) -> bytes:
    hint = _("Hãy chọn ảnh PNG nền trong suốt, dưới 512 KB và 3000 điểm mỗi chiều.")
    try:
        fits = max(_png_size(png)) <= PICTURE_PIXELS_MAX and len(png) <= PICTURE_BYTES_MAX
    except ValueError:
        fits = False
    if not fits:
        raise Invalid("signing.picture", hint, fields={"picture": hint})
    return png


def _png_size(png: bytes) -> tuple[int, int]:
    from tinhso.platform.signing.documents.appearance import png_size

    return png_size(png)
