"""Whom we believe, what a certificate says of its holder, and whether it was revoked.

A chain is built by signatures, never by the text of an issuer; an empty store believes nobody. Only
certificates that lead to a root of the store make us ask anybody on the network.
"""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from asn1crypto import ocsp as asn1_ocsp
from asn1crypto import pem
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509 import ocsp

from tinhso.platform.signing.contracts import Level, Trust
from tinhso.platform.signing.network import SilentError, ask

if TYPE_CHECKING:
    from pyhanko_certvalidator import ValidationContext

CHAIN_MAX = 6
CERTIFICATES_KEPT = 1_000
"""What is read of a certificate follows from its bytes alone; so many are remembered, by each thread."""
ANSWERS_KEPT = 2_000
ANSWER_KEPT_S = 300.0
SILENCE_KEPT_S = 20.0
"""An authority that was silent is not asked again for so long; a batch must not wait for each document."""
Certificate: TypeAlias = asn1_x509.Certificate


class _Own(threading.local):
    """What a thread has read. A certificate is taken apart while it is looked at, so threads share none."""

    def __init__(self) -> None:
        self.known: dict[bytes | str, Certificate] = {}

    def keep(self, data: bytes | str, found: Certificate) -> Certificate:
        if len(self.known) >= CERTIFICATES_KEPT:
            self.known.clear()
        self.known[data] = found
        return found


_own = _Own()


def parse(data: bytes | str) -> Certificate:
    """Read a certificate in PEM or DER. Raises `ValueError`."""
    found = _own.known.get(data)
    if found is None:
        raw = data.encode() if isinstance(data, str) else data
        if pem.detect(raw):
            _type, _headers, raw = pem.unarmor(raw)
        found = _own.known.get(raw) or Certificate.load(raw, strict=True)
        found.public_key, found.not_valid_after  # noqa: B018 - reading them finds what is broken inside
        _own.keep(raw, found)
        _own.keep(data, found)
    return found


def as_pyca(certificate: Certificate) -> x509.Certificate:
    return _pyca(certificate.dump())


@lru_cache(maxsize=CERTIFICATES_KEPT)
def _pyca(der: bytes) -> x509.Certificate:
    return x509.load_der_x509_certificate(der)


def shared(certificate: Certificate) -> Certificate:
    """Return one object for the same bytes: what was read and prepared of it once is not read again."""
    der = certificate.dump()
    return _own.known.get(der) or _own.keep(der, Certificate.load(der, strict=True))


def common_name(name: asn1_x509.Name) -> str:
    return str(name.native.get("common_name") or name.human_friendly)


def organisation(certificate: Certificate) -> str:
    found = certificate.subject.native.get("organization_name", "")
    return str(found[0] if isinstance(found, list) and found else found or "")


def serial(certificate: Certificate) -> str:
    return format(certificate.serial_number, "X")


def may_sign(certificate: Certificate) -> bool:
    """Say whether the certificate is for signing documents."""
    usage = certificate.key_usage_value
    if usage is None or certificate.ca:
        return False
    return bool({"digital_signature", "non_repudiation"} & usage.native)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What authorities said about a chain: DER of OCSP answers and CRLs. `whole`: about every link."""

    ocsps: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()
    whole: bool = False

    def plus(self, other: "Evidence") -> "Evidence":
        ocsps = tuple(dict.fromkeys(self.ocsps + other.ocsps))
        crls = tuple(dict.fromkeys(self.crls + other.crls))
        return Evidence(ocsps, crls, self.whole and other.whole)


@dataclass(frozen=True, slots=True)
class Proof:
    """What is kept beside a signature so that it can be checked when no authority answers any more."""

    certificates: tuple[Certificate, ...]
    evidence: Evidence

    @property
    def level(self) -> Level:
        """Return the level of a time-stamped signature with this proof."""
        return Level.LT if self.evidence.whole else Level.T


@dataclass(frozen=True)
class Anchors:
    """The roots people are believed under, those of time-stamps, and authorities in between."""

    official: tuple[Certificate, ...] = ()
    public: tuple[Certificate, ...] = ()
    time: tuple[Certificate, ...] = ()
    between: tuple[Certificate, ...] = ()

    @cached_property
    def roots(self) -> tuple[Certificate, ...]:
        return self.official + self.public

    def trust_of(self, root: Certificate | None) -> Trust:
        """Say under whose root a chain ends."""
        if root is None:
            return Trust.UNKNOWN
        known = {each.sha256: Trust.PUBLIC for each in self.public}
        known |= {each.sha256: Trust.OFFICIAL for each in self.official}
        return known.get(root.sha256, Trust.UNKNOWN)

    def chain(
        self, leaf: Certificate, embedded: Iterable[Certificate] = (), *, time_stamp: bool = False
    ) -> tuple[Certificate, ...] | None:
        """Return the chain from the leaf to one of our roots, built by signatures."""
        roots = self.time if time_stamp else self.roots
        pool = [*roots, *self.between, *embedded]
        found = [leaf]
        while len(found) <= CHAIN_MAX:
            if any(found[-1].sha256 == root.sha256 for root in roots):
                return tuple(found)
            issuer = next((each for each in pool if _issued(each, found[-1])), None)
            if issuer is None or issuer in found:
                return None
            found.append(issuer)
        return None

    def context(
        self,
        at: datetime,
        evidence: Evidence,
        embedded: Iterable[Certificate] = (),
        *,
        time_stamp: bool = False,
        strict: bool = True,
    ) -> "ValidationContext":
        """Return what pyHanko validates with, as of an instant. `strict`: revocation must be known."""
        from pyhanko_certvalidator import ValidationContext

        return ValidationContext(
            trust_roots=list(self.time if time_stamp else self.roots),
            other_certs=[*self.between, *embedded],
            moment=at,
            crls=list(evidence.crls),
            ocsps=list(evidence.ocsps),
            revocation_mode="require" if strict else "soft-fail",
            retroactive_revinfo=True,
        )


def _issued(issuer: Certificate, certificate: Certificate) -> bool:
    if issuer.subject.dump() != certificate.issuer.dump():
        return False
    return _signed_by(certificate.dump(), issuer.dump())


@lru_cache(maxsize=CERTIFICATES_KEPT)
def _signed_by(certificate: bytes, issuer: bytes) -> bool:
    try:
        _pyca(certificate).verify_directly_issued_by(_pyca(issuer))
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


@dataclass(slots=True)
class _Kept:
    """Answers of authorities, kept for minutes."""

    answers: dict[tuple[str, int], tuple[float, bytes | None]] = field(default_factory=dict)

    def get(self, key: tuple[str, int]) -> tuple[bool, bytes | None]:
        until, answer = self.answers.get(key, (0.0, None))
        return until > time.monotonic(), answer

    def put(self, key: tuple[str, int], answer: bytes | None) -> None:
        if len(self.answers) >= ANSWERS_KEPT:
            self.answers.clear()
        keep_s = SILENCE_KEPT_S if answer is None else ANSWER_KEPT_S
        self.answers[key] = (time.monotonic() + keep_s, answer)


_kept = _Kept()


def forget() -> None:
    """Ask everybody anew from now on."""
    _kept.answers.clear()


def gather(chain: Sequence[Certificate] | None) -> Evidence:
    """Ask for the revocation of every certificate of a chain that leads to a root."""
    if not chain:
        return Evidence()
    ocsps, crls, whole = [], [], True
    for certificate, issuer in pairwise(chain):
        if certificate.ocsp_no_check_value is not None:
            continue
        answer = _ocsp_of(certificate, issuer)
        if answer:
            ocsps.append(answer)
            continue
        listed = _crl_of(certificate)
        whole = whole and listed is not None
        crls += [listed] if listed else []
    return Evidence(tuple(ocsps), tuple(crls), whole)


def _ocsp_of(certificate: Certificate, issuer: Certificate) -> bytes | None:
    for url in certificate.ocsp_urls:
        found = _asked((url, certificate.serial_number), lambda: _ocsp_question(certificate, issuer))
        if found is not None:
            return found
    return None


def _crl_of(certificate: Certificate) -> bytes | None:
    for point in certificate.crl_distribution_points:
        found = _asked((point.url, 0), None) if point.url else None
        if found is not None:
            return found
    return None


def _asked(key: tuple[str, int], asking: Callable[[], bytes] | None) -> bytes | None:
    fresh, answer = _kept.get(key)
    if fresh:
        return answer
    question = asking() if asking else None
    content_type = "application/ocsp-request" if question else ""
    try:
        answer = ask(key[0], question, content_type=content_type)
        if question and asn1_ocsp.OCSPResponse.load(answer)["response_status"].native != "successful":
            answer = None
    except (SilentError, ValueError):
        answer = None
    _kept.put(key, answer)
    return answer


def _ocsp_question(certificate: Certificate, issuer: Certificate) -> bytes:
    builder = ocsp.OCSPRequestBuilder()
    built = builder.add_certificate(as_pyca(certificate), as_pyca(issuer), hashes.SHA256()).build()
    return built.public_bytes(serialization.Encoding.DER)
