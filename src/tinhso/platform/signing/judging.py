"""Is the certificate behind a signature to be believed, as of the moment of signing?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko.sign.validation.status import TimestampSignatureStatus
from pyhanko_certvalidator import CertificateValidator
from pyhanko_certvalidator.errors import (
    DisallowedAlgorithmError,
    InsufficientRevinfoError,
    PathError,
    RevokedError,
    ValidationError,
)

from tinhso.kernel import clock
from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import Finding, Trust, Verdict
from tinhso.platform.signing.trust import Anchors, Certificate, Evidence
from tinhso.platform.signing.wording import finding

RSA_BITS_MIN = 2048
WEAK_DIGESTS = frozenset({"md2", "md5", "sha1"})
NOTHING = Evidence()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a chain is worth at an instant."""

    verdict: Verdict
    trust: Trust
    findings: tuple[Finding, ...]
    chain: tuple[Certificate, ...] = ()
    evidence: Evidence = NOTHING


@dataclass(frozen=True, slots=True)
class Moment:
    """When it was signed; `proven` by a time-stamp of an authority we believe."""

    at: datetime
    proven: bool
    finding: Finding


async def judge(
    leaf: Certificate,
    embedded: Iterable[Certificate],
    moment: Moment,
    anchors: Anchors,
    known: Evidence,
    *,
    online: bool = True,
) -> Judgement:
    """Judge a signer's certificate as of the moment of signing.

    `known` is what the document carries; authorities are asked too, because they may know of a revocation
    that the document does not.
    """
    pool = tuple(embedded)
    chain = anchors.chain(leaf, pool)
    if chain is None:
        signer = trust.common_name(leaf.subject)
        return Judgement(Verdict.CHAIN_UNKNOWN, Trust.UNKNOWN, (finding("chain_unknown", signer=signer),))
    whose = anchors.trust_of(chain[-1])
    code = "chain_official" if whose is Trust.OFFICIAL else "chain_public"
    found = [finding(code, good=True, issuer=trust.common_name(leaf.issuer))]
    evidence = (trust.gather(chain) if online else Evidence()).plus(known)
    verdict, more = await _path(leaf, pool, moment, anchors, evidence)
    return Judgement(verdict, whose, (*found, more), chain, evidence)


async def _path(
    leaf: Certificate,
    pool: tuple[Certificate, ...],
    moment: Moment,
    anchors: Anchors,
    evidence: Evidence,
) -> tuple[Verdict, Finding]:
    if weak := weakness(leaf):
        return Verdict.WEAK, finding("weak", what=weak)
    if not trust.may_sign(leaf):
        return Verdict.NOT_FOR_SIGNING, finding("not_for_signing")
    if not leaf.not_valid_before <= moment.at <= leaf.not_valid_after:
        return Verdict.CERTIFICATE_EXPIRED, _expired(leaf)
    found = await _tried(leaf, pool, moment, anchors, evidence, strict=True)
    if found[0] is Verdict.REVOCATION_UNKNOWN:
        loose = await _tried(leaf, pool, moment, anchors, evidence, strict=False)
        return found if loose[0] is Verdict.VALID else loose
    return found


async def _tried(
    leaf: Certificate,
    pool: tuple[Certificate, ...],
    moment: Moment,
    anchors: Anchors,
    evidence: Evidence,
    *,
    strict: bool,
) -> tuple[Verdict, Finding]:
    context = anchors.context(moment.at, evidence, pool, strict=strict)
    validator = CertificateValidator(leaf, intermediate_certs=list(pool), validation_context=context)
    try:
        await validator.async_validate_usage(set())
    except RevokedError as error:
        return Verdict.REVOKED, _revoked(error, moment)
    except InsufficientRevinfoError:
        return Verdict.REVOCATION_UNKNOWN, finding("revocation_unknown")
    except DisallowedAlgorithmError:
        return Verdict.WEAK, finding("weak", what=leaf.hash_algo)
    except (PathError, ValidationError) as error:
        return Verdict.CHAIN_UNKNOWN, finding("chain_broken", what=type(error).__name__)
    return Verdict.VALID, finding("not_revoked", good=True)


async def stamped(
    token: cms.SignedData, imprint: object, anchors: Anchors, known: Evidence, *, online: bool = True
) -> Moment | None:
    """Return the moment a time-stamp proves; nothing if it is wrong or nobody we believe made it.

    `imprint(algorithm)` is the digest that must have been stamped.
    """
    certificates = [trust.shared(each.chosen) for each in token["certificates"] if each.name == "certificate"]
    info = token["encap_content_info"]["content"].parsed
    at = info["gen_time"].native
    signer = next((each for each in certificates if "time_stamping" in _purposes(each)), None)
    if signer is None:
        return None
    chain = anchors.chain(signer, certificates, time_stamp=True)
    if chain is None:
        return None
    evidence = (trust.gather(chain) if online else Evidence()).plus(known)
    context = anchors.context(at, evidence, certificates, time_stamp=True, strict=False)
    try:
        status = TimestampSignatureStatus(**await validate_tst_signed_data(token, context, imprint))
    except (SignatureValidationError, ValidationError, PathError):
        return None
    if not (status.intact and status.valid and status.trusted):
        return None
    name = trust.common_name(signer.subject)
    return Moment(at, True, finding("stamped", good=True, at=shown(at), authority=name))


def _purposes(certificate: Certificate) -> list[str]:
    value = certificate.extended_key_usage_value
    return list(value.native) if value is not None else []


def weakness(certificate: Certificate) -> str:
    """Name what is weak about the key of a certificate."""
    key = certificate.public_key
    if key.algorithm == "rsa" and key.bit_size < RSA_BITS_MIN:
        return f"RSA {key.bit_size}"
    return "" if key.algorithm in {"rsa", "ec"} else str(key.algorithm)


def _expired(leaf: Certificate) -> Finding:
    return finding("expired", start=shown(leaf.not_valid_before), end=shown(leaf.not_valid_after))


def _revoked(error: RevokedError, moment: Moment) -> Finding:
    code = "revoked" if moment.proven else "revoked_unproven"
    return finding(code, at=shown(error.revocation_dt))


def shown(at: datetime) -> str:
    """Write an instant as people read it, on the clock of Viet Nam."""
    return clock.local(at).strftime("%H:%M:%S %d/%m/%Y")
