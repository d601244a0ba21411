"""XAdES in the same three steps as PDF: prepare (room for the value), somebody signs, embed.

A document whose root wraps one element with an Id is signed by that Id, so that several may sign; any other
is signed as a whole, by one.
"""

import base64
import hashlib
import os
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, utils
from lxml import etree
from pyhanko.sign.timestamps import TimeStamper
from signxml import methods
from signxml.algorithms import CanonicalizationMethod, SignatureMethod
from signxml.exceptions import SignXMLException
from signxml.util import SigningSettings
from signxml.xades import XAdESSigner

from tinhso.kernel import clock
from tinhso.platform.signing import keys
from tinhso.platform.signing.contracts import Level
from tinhso.platform.signing.documents import xml_parts as xml
from tinhso.platform.signing.documents.pdf_signing import (
    MismatchError,
    Prepared,
    Signed,
    UnsignableError,
)
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.trust import Certificate, Evidence, as_pyca

EC_NUMBER_BYTES = 32
"""Size of each of the two numbers of a P-256 signature in XML-DSig."""


class _Room:
    """Stands in for the key while the signature is built: keeps what is to be signed, gives room."""

    def __init__(self, size: int) -> None:
        self.key_size = size * 8
        self.room = os.urandom(size)
        self.to_sign = b""

    def sign(self, data: bytes, **_how: Any) -> bytes:
        self.to_sign = data
        return self.room


class _EcRoom(_Room):
    def __init__(self) -> None:
        super().__init__(2 * EC_NUMBER_BYTES)
        self.key_size = EC_NUMBER_BYTES * 8

    def sign(self, data: bytes, **_how: Any) -> bytes:
        self.to_sign = data
        halves = (self.room[:EC_NUMBER_BYTES], self.room[EC_NUMBER_BYTES:])
        numbers = [int.from_bytes(half, "big") for half in halves]
        return utils.encode_dss_signature(*numbers)


class _Signer(XAdESSigner):
    """XAdES with the moment we say instead of the machine's."""

    def __init__(self, at: datetime, algorithm: SignatureMethod) -> None:
        super().__init__(
            method=methods.enveloped,
            signature_algorithm=algorithm,
            digest_algorithm="sha256",
            c14n_algorithm=CanonicalizationMethod.CANONICAL_XML_1_0,
        )
        self.at = at

    def add_signing_time(
        self, signed_signature_properties: Any, sig_root: Any, signing_settings: SigningSettings
    ) -> None:
        made = etree.SubElement(signed_signature_properties, f"{{{xml.XADES}}}SigningTime")
        made.text = clock.local(self.at).isoformat(timespec="seconds")


def prepare(content: bytes, chain: tuple[Certificate, ...], *, at: datetime) -> Prepared:
    """Make room for one more signature. Raises `UnsignableError`."""
    leaf = as_pyca(chain[0])
    curve = isinstance(leaf.public_key(), ec.EllipticCurvePublicKey)
    room = _EcRoom() if curve else _Room(chain[0].public_key.byte_size)
    algorithm = SignatureMethod.ECDSA_SHA256 if curve else SignatureMethod.RSA_SHA256
    try:
        root = xml.parse(content)
        made = _Signer(
            at, algorithm
        ).sign(
            root,
            key=room,  # type: ignore[arg-type]
            cert=[leaf, *(as_pyca(each) for each in chain[1:-1])],
            reference_uri=_reference(root),
            always_add_key_value=False,
        )
    except (ValueError, SignXMLException, TypeError) as error:
        raise UnsignableError(str(error) if str(error) == "xml_one" else "unreadable", str(error)) from error
    document = etree.tostring(made, xml_declaration=True, encoding="UTF-8")
    placeholder = base64.b64encode(room.room)
    start = document.index(placeholder)
    digest = hashlib.sha256(room.to_sign).digest()
    return Prepared(document, room.to_sign, digest, start, start + len(placeholder))


def embed(
    prepared: Prepared,
    signature: bytes,
    chain: tuple[Certificate, ...],
    *,
    stamper: TimeStamper | None,
    evidence: Evidence,
) -> Signed:
    """Put a signature into its room, with a time-stamp and the proof of the chain where there are."""
    if not keys.verified(chain[0], signature, prepared.to_sign):
        raise MismatchError("signature")
    value = base64.b64encode(_value(chain[0], signature))
    document = prepared.document[: prepared.room_start] + value + prepared.document[prepared.room_end :]
    if stamper is None:
        return Signed(document, Level.B)
    root = xml.parse(document)
    node = next(each for each in root.iter(f"{{{xml.DS}}}SignatureValue") if each.text == value.decode())
    digest = hashlib.sha256(xml.canonical(node, xml.EXCLUSIVE)).digest()
    try:
        token = run(stamper.async_timestamp(digest, "sha256"))
    except OSError:
        return Signed(document, Level.B)
    _add_proof(node.getparent(), token.dump(), chain, evidence)
    stamped = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return Signed(stamped, Level.LT if evidence.whole else Level.T)


def _reference(root: Any) -> str | None:
    """Return the Id to sign; nothing signs the whole. Raises `ValueError` where a whole is signed already."""
    others = [each for each in root if isinstance(each.tag, str) and each.tag != xml.SIGNATURE]
    if len(others) == 1 and (name := xml.id_of(others[0])) and not xml.id_of(root):
        return f"#{name}"
    if root.find(f".//{xml.SIGNATURE}") is not None:
        raise ValueError("xml_one")
    return None


def _value(leaf: Certificate, signature: bytes) -> bytes:
    """Return the signature as XML-DSig writes it: for EC two numbers of fixed size."""
    if not isinstance(as_pyca(leaf).public_key(), ec.EllipticCurvePublicKey):
        return signature
    r, s = utils.decode_dss_signature(signature)
    return r.to_bytes(EC_NUMBER_BYTES, "big") + s.to_bytes(EC_NUMBER_BYTES, "big")


def _add_proof(signature: Any, token: bytes, chain: tuple[Certificate, ...], evidence: Evidence) -> None:
    qualifying = signature.find(".//xades:QualifyingProperties", xml.NAMES)
    unsigned = _child(_child(qualifying, "UnsignedProperties"), "UnsignedSignatureProperties")
    stamp = _child(unsigned, "SignatureTimeStamp")
    etree.SubElement(stamp, f"{{{xml.DS}}}CanonicalizationMethod", Algorithm=xml.EXCLUSIVE)
    _child(stamp, "EncapsulatedTimeStamp").text = base64.b64encode(token).decode()
    certificates = _child(unsigned, "CertificateValues")
    for each in chain[1:]:
        _child(certificates, "EncapsulatedX509Certificate").text = base64.b64encode(each.dump()).decode()
    revocation = _child(unsigned, "RevocationValues")
    for kind, values in (("CRL", evidence.crls), ("OCSP", evidence.ocsps)):
        if values:
            group = _child(revocation, f"{kind}Values")
            for der in values:
                _child(group, f"Encapsulated{kind}Value").text = base64.b64encode(der).decode()


def _child(parent: Any, name: str) -> Any:
    return etree.SubElement(parent, f"{{{xml.XADES}}}{name}")
