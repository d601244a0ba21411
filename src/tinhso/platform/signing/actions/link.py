"""Bringing in one's keys at the remote signing service."""

import base64
from uuid import UUID

from asn1crypto import pem

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.text_vi import fold
from tinhso.platform.access import facade as access
from tinhso.platform.signing import providers, selectors, trust
from tinhso.platform.signing.contracts import CredentialInfo, Kind
from tinhso.platform.signing.models import Credential
from tinhso.platform.signing.providers.base import ProviderSilentError, RefusedError

USER_LENGTH_MAX = 100


@action("signing.sign")
def link_remote(*, actor: Actor, user: str) -> list[CredentialInfo]:
    """Enter the keys that the remote service holds for `user` (there) and that bear the actor's name.

    A key of another name is refused: the signature would be somebody else's.
    """
    if not user or len(user) > USER_LENGTH_MAX or actor.account_id is None:
        raise Invalid("signing.remote_user", "Hãy ghi mã người dùng ở dịch vụ ký từ xa.")
    try:
        held = providers.CSC.credentials(user)
    except (ProviderSilentError, RefusedError) as error:
        raise Conflict("signing.remote_silent", "Dịch vụ ký từ xa chưa trả lời. Hãy thử lại sau.") from error
    name = access.accounts_by_id([actor.account_id])[actor.account_id].full_name
    found = [_linked(actor.account_id, reference, chain, name) for reference, chain in held.items() if chain]
    if not found:
        raise Invalid("signing.remote_none", "Dịch vụ ký từ xa không có khóa nào của người dùng này.")
    return found


def _linked(account_id: UUID, reference: str, chain: list[str], name: str) -> CredentialInfo:
    leaf, *others = [_pem(each) for each in chain]
    certificate = trust.parse(leaf)
    if fold(trust.common_name(certificate.subject)) != fold(name):
        raise Denied("signing.remote_other", "Khóa này đứng tên người khác nên không dùng được.")
    row, _new = Credential.objects.update_or_create(
        account_id=account_id,
        provider=providers.REMOTE_SERVICE,
        reference=reference,
        defaults={
            "kind": Kind.PERSONAL,
            "name": "Khóa ký từ xa",
            "certificate": leaf,
            "chain": "".join(others),
            "serial": trust.serial(certificate),
            "issuer": trust.common_name(certificate.issuer)[:300],
            "subject": trust.common_name(certificate.subject)[:300],
            "valid_from": certificate.not_valid_before,
            "valid_to": certificate.not_valid_after,
            "needs_pin": True,
            "removed_at": None,
        },
    )
    return selectors.credential_info(row)


def _pem(encoded: str) -> str:
    try:
        return str(pem.armor("CERTIFICATE", base64.b64decode(encoded, validate=True)).decode())
    except ValueError as error:
        raise Invalid("signing.certificate", "Không đọc được chứng thư.") from error
