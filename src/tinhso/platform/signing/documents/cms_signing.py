"""A signature beside its content (CAdES, detached CMS): for bytes of any kind, checked with openssl alone.

The same three steps as in a PDF; nothing is put into the content, the signature is a file of its own.
"""

import hashlib
from datetime import datetime

from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.timestamps import TimeStamper

from tinhso.platform.signing import keys
from tinhso.platform.signing.contracts import Level
from tinhso.platform.signing.documents.cms_packing import DIGEST, external, packed
from tinhso.platform.signing.embedding import MismatchError, Prepared, Signed, UnsignableError
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.trust import Certificate


def prepare(content: bytes, certificate: Certificate, *, at: datetime) -> Prepared:
    """Return what the key must sign: digest, certificate and moment. Raises `UnsignableError`."""
    digest = hashlib.sha256(content).digest()
    moment = PdfCMSSignedAttributes(signing_time=at)
    signer = external(certificate)
    try:
        attributes = run(signer.signed_attrs(digest, DIGEST, moment, use_pades=True, is_pdf_sig=False))
    except SigningError as error:
        raise UnsignableError("unreadable", str(error)) from error
    return Prepared(content, attributes.dump(), digest, 0, 0)


def embed(
    prepared: Prepared, signature: bytes, chain: tuple[Certificate, ...], *, stamper: TimeStamper | None
) -> Signed:
    """Return the signature as DER, with the chain and a time-stamp where the authority answers.

    Raises `MismatchError` if it is not by this key over these bytes.
    """
    if not keys.verified(chain[0], signature, prepared.to_sign):
        raise MismatchError("signature")
    content, stamped = packed(chain, prepared.to_sign, signature, stamper)
    return Signed(content, Level.T if stamped else Level.B)
