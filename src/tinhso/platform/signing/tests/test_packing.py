"""A packed signature is what the library itself would have written, whatever the key and the lengths."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.sign.timestamps import TimeStamper

from tinhso.platform.signing import keys, stamps, trust
from tinhso.platform.signing.documents.cms_packing import DIGEST, Shared, external, packed
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.tests.conftest import Authorities

KEYS = {"rsa": rsa.generate_private_key(65537, 2048), "ec": ec.generate_private_key(ec.SECP256R1())}
START = datetime(2026, 1, 1, tzinfo=UTC)


class Kept(TimeStamper):
    """Gives one answer of a real authority again, so that two writers put in the same."""

    def __init__(self, token: cms.ContentInfo) -> None:
        super().__init__()
        self.token, self.asked = token, [b""]

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        self.asked = [message_digest]
        return self.token


def certificate(kind: str, name: str = "UBND xã Thử") -> trust.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Nơi cấp")])
    made = x509.CertificateBuilder(issuer, subject, KEYS[kind].public_key(), 7, START, START + timedelta(99))
    return trust.parse(made.sign(KEYS["rsa"], hashes.SHA256()).public_bytes(Encoding.DER))


def attributes(leaf: trust.Certificate, content: bytes) -> Any:
    return run(external(leaf).signed_attrs(hashlib.sha256(content).digest(), DIGEST, use_pades=True))


def by_the_library(
    chain: tuple[trust.Certificate, ...], signed: Any, signature: bytes, stamper: TimeStamper | None
) -> bytes:
    signer = external(chain[0], chain[1:], signature)
    made = run(signer.async_sign_prescribed_attributes(DIGEST, signed, timestamper=stamper))
    return bytes(made.dump())


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("others", [0, 1, 2])
def test_the_bytes_are_those_of_the_library(kind: str, others: int) -> None:
    chain = tuple(certificate(kind, f"số {number}") for number in range(others + 1))
    for content in (b"", b"mot", b"hai" * 1000):
        signed = attributes(chain[0], content)
        signature = keys.sign(KEYS[kind], signed.dump())
        made, stamped = packed(chain, signed.dump(), signature, None)
        assert made == by_the_library(chain, signed, signature, None)
        assert not stamped


def test_a_time_stamp_stands_where_the_library_puts_it(authorities: Authorities) -> None:
    chain = (trust.parse(authorities.issue("Vũ Văn Bình").pem), authorities.certificate("official-ca"))
    token = run(stamps.Authority(authorities.stamping_url).async_timestamp(b"\x01" * 32, DIGEST))
    signed, signature = attributes(chain[0], b"x"), b"\x02" * 256
    kept = Kept(token)
    made, stamped = packed(chain, signed.dump(), signature, kept)
    assert stamped
    assert kept.asked == [hashlib.sha256(signature).digest()]
    assert made == by_the_library(chain, signed, signature, kept)


@given(st.binary(min_size=1, max_size=70_000), st.binary(max_size=300))
def test_every_length_is_read_back(signature: bytes, text: bytes) -> None:
    """Lengths of one, two and three bytes (X.690, 8.1.3); a foreign reader finds each part again."""
    signed = cms.CMSAttributes([{"type": "message_digest", "values": [text]}])
    empty = Shared(cms.CMSVersion("v1").dump(), cms.CMSVersion("v1").dump(), b"\x30\x00")
    made = empty.around(signed.dump(), signature, None)
    assert made[:1] == b"\x30"
    assert cms.ContentInfo.load(made, strict=True)["content_type"].native == "signed_data"
    assert signature in made
    assert text in made
