"""A signature packed as CMS (RFC 5652, 5), with a time-stamp over it where an authority answers (RFC 3161).

What all signatures of a key share is made by the library once; what differs is put between: the attributes
signed, the signature and its time-stamp.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from asn1crypto import cms, parser
from asn1crypto.parser import emit
from pyhanko.sign.signers.pdf_cms import ExternalSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tinhso.platform.signing import trust
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.trust import Certificate

DIGEST = "sha256"
KEYS_KEPT = 500
SEQUENCE, SET, OCTETS = (0, 1, 16), (0, 1, 17), (0, 0, 4)
FIRST, SECOND = (2, 1, 0), (2, 1, 1)
"""Class, method and tag of DER (X.690, 8.1); the last two are [0] and [1] of what holds them."""
SIGNED_DATA = cms.ContentType("signed_data").dump()
TIME_STAMP = cms.CMSAttributeType("signature_time_stamp_token").dump()


@dataclass(frozen=True, slots=True)
class Shared:
    """What stands in every signature of a key: before its signer, before what is signed, and behind it."""

    head: bytes
    signer: bytes
    algorithm: bytes

    def around(self, attributes: bytes, signature: bytes, token: bytes | None) -> bytes:
        """Return the whole; `attributes` is the DER of the set that was signed."""
        signed = emit(*FIRST, parser.parse(attributes)[4])
        signer = self.signer + signed + self.algorithm + emit(*OCTETS, signature)
        if token is not None:
            signer += emit(*SECOND, emit(*SEQUENCE, TIME_STAMP + emit(*SET, token)))
        data = emit(*SEQUENCE, self.head + emit(*SET, emit(*SEQUENCE, signer)))
        return bytes(emit(*SEQUENCE, SIGNED_DATA + emit(*FIRST, data)))


def packed(
    chain: tuple[Certificate, ...], attributes: bytes, signature: bytes, stamper: TimeStamper | None
) -> tuple[bytes, bool]:
    """Return a signature as DER with its chain, and whether it bears a time-stamp."""
    token = _stamped(stamper, signature) if stamper else None
    shared = _shared(tuple(each.dump() for each in chain))
    return shared.around(attributes, signature, token), token is not None


def external(
    certificate: Certificate, others: tuple[Certificate, ...] = (), signature: bytes | None = None
) -> ExternalSigner:
    """Return a signer whose key is elsewhere."""
    return ExternalSigner(certificate, SimpleCertificateStore.from_certs(others), signature_value=signature)


def _stamped(stamper: TimeStamper, signature: bytes) -> bytes | None:
    try:
        token = run(stamper.async_timestamp(hashlib.sha256(signature).digest(), DIGEST))
    except OSError:
        return None
    return bytes(token.dump())


@lru_cache(maxsize=KEYS_KEPT)
def _shared(chain: tuple[bytes, ...]) -> Shared:
    """Let the library pack a signature that nobody made, and keep all but it."""
    leaf, *others = (trust.parse(der) for der in chain)
    signer = external(leaf, tuple(others), b"\x00")
    made = run(signer.async_sign_prescribed_attributes(DIGEST, cms.CMSAttributes([])))["content"]
    info = made["signer_infos"][0]
    before = ("version", "digest_algorithms", "encap_content_info", "certificates")
    return Shared(
        b"".join(made[field].dump() for field in before),
        b"".join(info[field].dump() for field in ("version", "sid", "digest_algorithm")),
        info["signature_algorithm"].dump(),
    )
