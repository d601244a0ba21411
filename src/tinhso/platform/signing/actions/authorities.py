"""Whom the installation believes: authorities added with a basis and taken back, never deleted."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import nfc
from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import Trust
from tinhso.platform.signing.models import Authority


@action("signing.authorities")
def add_authority(
    *, actor: Actor, certificate: str, trust_as: Trust, stamps_time: bool, legal_basis: str
) -> UUID:
    """Believe an authority from now on; a self-signed certificate becomes a root."""
    leaf = _parsed(certificate)
    basis = nfc(legal_basis)
    if not basis:
        hint = _("Hãy ghi căn cứ tin tổ chức này.")
        raise Invalid("signing.authority_basis", hint, fields={"legal_basis": hint})
    if Authority.objects.filter(sha256=leaf.sha256.hex(), removed_at__isnull=True).exists():
        raise Conflict("signing.authority_twice", "Tổ chức này đã được tin.")
    row = Authority.objects.create(
        name=trust.common_name(leaf.subject)[:200],
        certificate=certificate,
        sha256=leaf.sha256.hex(),
        trust=trust_as,
        is_root=leaf.self_signed in {"yes", "maybe"},
        stamps_time=stamps_time,
        legal_basis=basis[:300],
    )
    return row.pk


@action("signing.authorities")
def remove_authority(*, actor: Actor, authority_id: UUID) -> None:
    """Believe an authority no longer; what stands under it loses its trust at once."""
    row = Authority.objects.select_for_update().filter(pk=authority_id, removed_at__isnull=True).first()
    if row is None:
        raise NotFound("signing.authority", "Không có tổ chức chứng thực này.")
    row.removed_at = clock.now()
    row.save(update_fields=["removed_at"])


def _parsed(certificate: str) -> trust.Certificate:
    hint = _("Hãy dán chứng thư của tổ chức chứng thực, dạng PEM.")
    try:
        leaf = trust.parse(certificate)
    except ValueError as error:
        raise Invalid("signing.authority_pem", hint, fields={"certificate": hint}) from error
    if not leaf.ca:
        raise Invalid("signing.authority_not", hint, fields={"certificate": hint})
    return leaf
