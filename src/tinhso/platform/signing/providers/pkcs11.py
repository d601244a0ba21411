"""Keys in a PKCS#11 token or HSM of this machine; they never leave it. Tested with SoftHSM 2.

`PKCS11_MODULE` names the library, `PKCS11_TOKEN` the token; the reference of a credential is the CKA_ID
of its key in hex.
"""

from functools import cache
from typing import Any

import pkcs11
from asn1crypto import pem
from django.conf import settings
from pkcs11.util.ec import encode_ecdsa_signature

from tinhso.platform.signing.keys import WrongPinError
from tinhso.platform.signing.providers.base import HeldKey, ProviderSilentError, RefusedError, Signing

WRONG_PIN = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange)


class Pkcs11:
    """The provider of keys in a token."""

    def open(self, key: HeldKey, secret: str) -> Signing:
        try:
            session = _token().open(user_pin=secret)
            found = session.get_key(
                object_class=pkcs11.ObjectClass.PRIVATE_KEY, id=bytes.fromhex(key.reference)
            )
        except WRONG_PIN as error:
            raise WrongPinError("pin") from error
        except pkcs11.PinLocked as error:
            raise RefusedError("refused") from error
        except (pkcs11.NoSuchKey, pkcs11.MultipleObjectsReturned) as error:
            raise RefusedError("no_key") from error
        except pkcs11.PKCS11Error as error:
            raise ProviderSilentError(str(error)) from error
        return _Opened(session, found)


class _Opened:
    """A key in an open session, closed with the last use."""

    def __init__(self, session: Any, key: Any) -> None:
        self.session = session
        self.key = key

    def __call__(self, data: bytes) -> bytes:
        try:
            if self.key.key_type == pkcs11.KeyType.RSA:
                return bytes(self.key.sign(data, mechanism=pkcs11.Mechanism.SHA256_RSA_PKCS))
            raw = self.key.sign(data, mechanism=pkcs11.Mechanism.ECDSA_SHA256)
            return bytes(encode_ecdsa_signature(raw))
        except pkcs11.PKCS11Error as error:
            raise ProviderSilentError(str(error)) from error

    def __del__(self) -> None:
        self.session.close()


def certificates() -> dict[str, str]:
    """Return the certificates a token shows without a PIN: CKA_ID in hex → PEM."""
    wanted = {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}
    try:
        with _token().open() as session:
            found = list(session.get_objects(wanted))
            return {
                each[pkcs11.Attribute.ID].hex(): pem.armor(
                    "CERTIFICATE", each[pkcs11.Attribute.VALUE]
                ).decode()
                for each in found
            }
    except pkcs11.PKCS11Error as error:
        raise ProviderSilentError(str(error)) from error


def _token() -> Any:
    if not settings.PKCS11_MODULE:
        raise ProviderSilentError("PKCS11_MODULE")
    try:
        return _library(settings.PKCS11_MODULE).get_token(token_label=settings.PKCS11_TOKEN)
    except (pkcs11.NoSuchToken, pkcs11.MultipleTokensReturned) as error:
        raise ProviderSilentError(str(error)) from error


@cache
def _library(module: str) -> Any:
    return pkcs11.lib(module)
