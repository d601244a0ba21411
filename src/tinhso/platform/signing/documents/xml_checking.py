"""Checking signed XML that anybody may have made: what is signed must be what is read."""

import base64
import hashlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import cms
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import (
    SEVERITY,
    Finding,
    Level,
    SignatureReport,
    Verdict,
)
from tinhso.platform.signing.documents import xml_parts as xml
from tinhso.platform.signing.documents.pdf_checking import Checked, kind_of, worst
from tinhso.platform.signing.judging import Moment, judge, stamped
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.trust import Anchors, Certificate, Evidence
from tinhso.platform.signing.wording import finding

SIGNATURES_MAX = 100
REFERENCES_MAX = 100
ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
MORE = "http://www.w3.org/2001/04/xmldsig-more#"
HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
SIGNATURES = {
    **{f"{MORE}rsa-{name}": ("rsa", found) for name, found in HASHES.items()},
    **{f"{MORE}ecdsa-{name}": ("ec", found) for name, found in HASHES.items()},
}
DIGESTS = {
    "http://www.w3.org/2001/04/xmlenc#sha256": "sha256",
    f"{MORE}sha384": "sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
}
WEAK = ("sha1", "md5", "hmac")
PASSIVE = frozenset(xml.ID_ATTRIBUTES)
"""Attributes that an unsigned wrapper may carry."""
log = logging.getLogger(__name__)
Part = tuple[Verdict, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Failed(Exception):
    """The check of one signature ends here."""

    verdict: Verdict
    finding: Finding


def check(content: bytes, anchors: Anchors, now: datetime, *, online: bool = True) -> Checked:
    """Check every signature. Never raises for what the bytes are."""
    try:
        root = xml.parse(content)
        found = list(root.iter(xml.SIGNATURE))
        if len(found) > SIGNATURES_MAX:
            return Verdict.TOO_LARGE, (), (finding("too_large", limit=str(SIGNATURES_MAX)),)
        reports = [_report(root, each, anchors, now, online=online) for each in found]
    except xml.DangerousXmlError:
        return Verdict.UNREADABLE, (), (finding("entities"),)
    except Exception as error:  # hostile bytes make a parser fail in any way it can
        log.info("unreadable XML: %r", error)
        return Verdict.UNREADABLE, (), (finding("unreadable"),)
    if not reports:
        return Verdict.NO_SIGNATURE, (), (finding("no_signature"),)
    return worst(each.verdict for each in reports), tuple(reports), ()


def _report(root: Any, signature: Any, anchors: Anchors, now: datetime, *, online: bool) -> SignatureReport:
    leaf, others = _certificates(signature)
    whole = _whole(root, signature, leaf)
    carried = _carried(signature)
    moment = run(_moment(signature, anchors, carried, now, online=online))
    judged = run(judge(leaf, others, moment, anchors, carried, online=online))
    level = Level.B if not moment.proven else Level.LT if carried.ocsps or carried.crls else Level.T
    return SignatureReport(
        name=xml.id_of(signature) or signature.getroottree().getpath(signature),
        verdict=max((whole[0], judged.verdict), key=SEVERITY.__getitem__),
        signer=trust.common_name(leaf.subject),
        organisation=trust.organisation(leaf),
        issuer=trust.common_name(leaf.issuer),
        serial=trust.serial(leaf),
        trust=judged.trust,
        kind=kind_of(leaf),
        level=level,
        claimed_at=_claimed(signature),
        stamped_at=moment.at if moment.proven else None,
        covers_whole=whole[0] is Verdict.VALID,
        findings=(*whole[1], *judged.findings, moment.finding),
    )


def _certificates(signature: Any) -> tuple[Certificate, list[Certificate]]:
    paths = ("ds:KeyInfo/ds:X509Data/ds:X509Certificate", ".//xades:EncapsulatedX509Certificate")
    texts = [node.text or "" for path in paths for node in signature.findall(path, xml.NAMES)]
    leaf, *others = [trust.parse(_decoded(text)) for text in texts]
    return leaf, others


def _decoded(text: str) -> bytes:
    """Decode base64 strictly; only white space may stand between."""
    return base64.b64decode("".join(text.split()), validate=True)


def _whole(root: Any, signature: Any, leaf: Certificate) -> Part:
    try:
        elements = _ids(root)
        _check_value(signature, leaf)
        targets = [_target(root, signature, elements, each) for each in _references(signature)]
        _check_certificate(signature, leaf, targets)
        _check_coverage(root, signature, targets)
    except Failed as failed:
        return failed.verdict, (failed.finding,)
    return Verdict.VALID, (finding("intact", good=True), finding("whole", good=True))


def _ids(root: Any) -> dict[str, Any]:
    try:
        return xml.by_id(root)
    except ValueError as error:
        raise Failed(Verdict.WRAPPED, finding("wrapped")) from error


def _check_value(signature: Any, leaf: Certificate) -> None:
    """Check the signature over SignedInfo with the key of the certificate."""
    info = signature.find("ds:SignedInfo", xml.NAMES)
    method = xml.algorithm_at(info, "ds:SignatureMethod")
    if method not in SIGNATURES:
        raise _unknown(method)
    kind, algorithm = SIGNATURES[method]
    canonical = xml.algorithm_at(info, "ds:CanonicalizationMethod")
    try:
        data = xml.canonical(info, canonical, _prefixes(info.find("ds:CanonicalizationMethod", xml.NAMES)))
        value = _decoded(xml.text_at(signature, "ds:SignatureValue"))
        _verify(trust.as_pyca(leaf).public_key(), kind, value, data, algorithm)
    except (InvalidSignature, KeyError, ValueError, TypeError) as error:
        raise Failed(Verdict.ALTERED, finding("altered")) from error


def _verify(key: Any, kind: str, value: bytes, data: bytes, algorithm: hashes.HashAlgorithm) -> None:
    if kind == "rsa" and isinstance(key, rsa.RSAPublicKey):
        key.verify(value, data, padding.PKCS1v15(), algorithm)
    elif kind == "ec" and isinstance(key, ec.EllipticCurvePublicKey):
        half = len(value) // 2
        numbers = (int.from_bytes(value[:half], "big"), int.from_bytes(value[half:], "big"))
        key.verify(utils.encode_dss_signature(*numbers), data, ec.ECDSA(algorithm))
    else:
        raise TypeError(kind)


def _unknown(algorithm: str) -> Failed:
    if any(weak in algorithm.lower() for weak in WEAK):
        return Failed(Verdict.WEAK, finding("weak", what=algorithm.rpartition("#")[2]))
    return Failed(Verdict.WRAPPED, finding("wrapped"))


def _references(signature: Any) -> list[Any]:
    found = signature.findall("ds:SignedInfo/ds:Reference", xml.NAMES)
    if not 1 <= len(found) <= REFERENCES_MAX:
        raise Failed(Verdict.NOT_COVERED, finding("not_covered"))
    return list(found)


def _target(root: Any, signature: Any, elements: dict[str, Any], reference: Any) -> Any:
    """Return the element a reference covers, its digest checked. No transform may leave anything out."""
    address = str(reference.get("URI", ""))
    target = root if address == "" else elements.get(address.removeprefix("#")) if address[0] == "#" else None
    if target is None:
        raise Failed(Verdict.WRAPPED, finding("wrapped"))
    data = _transformed(root, signature, target, reference)
    method = xml.algorithm_at(reference, "ds:DigestMethod")
    if method not in DIGESTS:
        raise _unknown(method)
    try:
        expected = _decoded(xml.text_at(reference, "ds:DigestValue"))
    except ValueError as error:
        raise Failed(Verdict.ALTERED, finding("altered")) from error
    if hashlib.new(DIGESTS[method], data).digest() != expected:
        raise Failed(Verdict.ALTERED, finding("altered"))
    return target


def _transformed(root: Any, signature: Any, target: Any, reference: Any) -> bytes:
    steps = reference.findall("ds:Transforms/ds:Transform", xml.NAMES)
    names = [str(step.get("Algorithm")) for step in steps]
    if any(name != ENVELOPED and name not in xml.CANONICAL for name in names):
        raise Failed(Verdict.WRAPPED, finding("wrapped"))
    source = target
    if ENVELOPED in names and any(each is target for each in signature.iterancestors()):
        whole = xml.without(root, signature)
        source = whole if target is root else xml.by_id(whole)[xml.id_of(target)]
    canonical = next((step for step in steps if step.get("Algorithm") in xml.CANONICAL), None)
    if canonical is None:
        return xml.canonical(source, next(iter(xml.CANONICAL)))
    return xml.canonical(source, str(canonical.get("Algorithm")), _prefixes(canonical))


def _prefixes(step: Any) -> tuple[str, ...]:
    found = step.find(f"{{{xml.EXCLUSIVE}}}InclusiveNamespaces") if step is not None else None
    return tuple(str(found.get("PrefixList", "")).split()) if found is not None else ()


def _check_certificate(signature: Any, leaf: Certificate, targets: Sequence[Any]) -> None:
    """XAdES: the signed properties must be this signature's own and name this certificate."""
    properties = signature.find(".//xades:SignedProperties", xml.NAMES)
    if properties is None:
        return
    if not any(each is properties for each in targets):
        raise Failed(Verdict.WRAPPED, finding("wrapped"))
    digest = properties.find(".//xades:SigningCertificateV2/xades:Cert/xades:CertDigest", xml.NAMES)
    if digest is None:
        return
    name = DIGESTS.get(xml.algorithm_at(digest, "ds:DigestMethod"), "sha256")
    if hashlib.new(name, leaf.dump()).digest() != _decoded(xml.text_at(digest, "ds:DigestValue")):
        raise Failed(Verdict.WRAPPED, finding("wrapped"))


def _check_coverage(root: Any, signature: Any, targets: Sequence[Any]) -> None:
    own = set(signature.iter())
    content = [each for each in targets if each not in own or each.tag == f"{{{xml.DS}}}Object"]
    if not content or not _covered(root, content):
        raise Failed(Verdict.NOT_COVERED, finding("not_covered"))


def _covered(element: Any, content: Sequence[Any]) -> bool:
    """Say whether all that can be read here is signed; wrappers without words and signatures may be not."""
    if any(element is each for each in content) or element.tag == xml.SIGNATURE:
        return True
    if not isinstance(element.tag, str):
        return True  # comments and processing instructions say nothing to a reader of data
    words = (element.text or "") + "".join(child.tail or "" for child in element)
    if words.strip() or set(element.attrib) - PASSIVE:
        return False
    children = list(element)
    if not children:
        return False
    return all(_covered(child, content) for child in children)


def _carried(signature: Any) -> Evidence:
    def values(name: str) -> Iterator[bytes]:
        for node in signature.findall(f".//xades:Encapsulated{name}Value", xml.NAMES):
            yield _decoded(node.text or "")

    return Evidence(tuple(values("OCSP")), tuple(values("CRL")))


async def _moment(
    signature: Any, anchors: Anchors, carried: Evidence, now: datetime, *, online: bool
) -> Moment:
    stamps = signature.findall(".//xades:SignatureTimeStamp", xml.NAMES)
    for stamp in stamps:
        found = await _proven(signature, stamp, anchors, carried, online=online)
        if found:
            return found
    return Moment(now, False, finding("stamp_untrusted" if stamps else "not_stamped"))


async def _proven(
    signature: Any, stamp: Any, anchors: Anchors, carried: Evidence, *, online: bool
) -> Moment | None:
    algorithm = xml.algorithm_at(stamp, "ds:CanonicalizationMethod") or next(iter(xml.CANONICAL))
    try:
        token = cms.ContentInfo.load(_decoded(xml.text_at(stamp, "xades:EncapsulatedTimeStamp")))
        value = xml.canonical(signature.find("ds:SignatureValue", xml.NAMES), algorithm)

        def imprint(name: str) -> bytes:
            return hashlib.new(name, value).digest()

        return await stamped(token["content"], imprint, anchors, carried, online=online)
    except (ValueError, KeyError, TypeError):
        return None


def _claimed(signature: Any) -> datetime | None:
    text = xml.text_at(signature, ".//xades:SigningTime") or xml.text_at(signature, ".//ds:SigningTime")
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
