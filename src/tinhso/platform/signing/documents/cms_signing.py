"""A signature beside its content (CAdES, detached CMS): for bytes of any kind, checked with openssl alone.

The same three steps as in a PDF; nothing is put into the content, the signature is a file of its own.
"""

import hashlib
from datetime import datetime

from asn1crypto import cms
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_cms import ExternalSigner, PdfCMSSignedAttributes
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tinhso.platform.signing import keys
from tinhso.platform.signing.contracts import Level
from tinhso.platform.signing.documents.pdf_signing import DIGEST
from tinhso.platform.signing.embedding import MismatchError, Prepared, Signed, UnsignableError
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.trust import Certificate


def prepare(content: bytes, certificate: Certificate, *, at: datetime) -> Prepared:
    """Return what the key must sign: digest, certificate and moment. Raises `UnsignableError`."""
    digest = hashlib.sha256(content).digest()
    moment = PdfCMSSignedAttributes(signing_time=at)
    signer = _external(certificate, ())
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
    attributes = cms.CMSAttributes.load(prepared.to_sign)
    signer = _external(chain[0], chain[1:], signature)
    try:
        packed = run(signer.async_sign_prescribed_attributes(DIGEST, attributes, timestamper=stamper))
        return Signed(packed.dump(), Level.T if stamper else Level.B)
    except OSError:
        packed = run(signer.async_sign_prescribed_attributes(DIGEST, attributes))
        return Signed(packed.dump(), Level.B)


def _external(
    certificate: Certificate, others: tuple[Certificate, ...], signature: bytes | None = None
) -> ExternalSigner:
    return ExternalSigner(certificate, SimpleCertificateStore.from_certs(others), signature_value=signature)
