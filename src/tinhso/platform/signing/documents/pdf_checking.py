"""Checking a PDF that anybody may have made: every way it can deceive has a named verdict."""

import io
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import crl as asn1_crl
from asn1crypto import ocsp as asn1_ocsp
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError, SignatureValidationError
from pyhanko.sign.validation.generic_cms import (
    extract_tst_data_iter,
    message_imprint_checker,
    validate_sig_integrity,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import ModificationInfo, SignatureCoverageLevel

from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import (
    SEVERITY,
    Finding,
    Kind,
    Level,
    SignatureReport,
    Trust,
    Verdict,
)
from tinhso.platform.signing.documents.pdf_changes import POLICY
from tinhso.platform.signing.judging import WEAK_DIGESTS, Judgement, Moment, judge, stamped
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.trust import Anchors, Certificate, Evidence
from tinhso.platform.signing.wording import finding

SIGNATURES_MAX = 100
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
log = logging.getLogger(__name__)
Checked = tuple[Verdict, tuple[SignatureReport, ...], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Carried:
    """What the document itself brings to prove its signatures."""

    certificates: tuple[Certificate, ...]
    evidence: Evidence


def check(content: bytes, anchors: Anchors, now: datetime, *, online: bool = True) -> Checked:
    """Check every signature. Never raises for what the bytes are."""
    try:
        reader = PdfFileReader(io.BytesIO(content), strict=False)
        if reader.encrypted:
            return Verdict.UNREADABLE, (), (finding("encrypted"),)
        found = reader.embedded_signatures
        if len(found) > SIGNATURES_MAX:
            return Verdict.TOO_LARGE, (), (finding("too_large", limit=str(SIGNATURES_MAX)),)
        reports = run(_Check(content, reader, anchors, now, online=online).reports(found))
    except Exception as error:  # hostile bytes make a parser fail in any way it can
        log.info("unreadable PDF: %r", error)
        return Verdict.UNREADABLE, (), (finding("unreadable"),)
    if not reports:
        return Verdict.NO_SIGNATURE, (), (finding("no_signature"),)
    return worst(each.verdict for each in reports), tuple(reports), ()


def worst(verdicts: Iterator[Verdict]) -> Verdict:
    return max(verdicts, key=SEVERITY.__getitem__)


class _Check:
    """One document under check."""

    def __init__(
        self, content: bytes, reader: PdfFileReader, anchors: Anchors, now: datetime, *, online: bool
    ) -> None:
        self.content = content
        self.anchors = anchors
        self.now = now
        self.online = online
        self.carried = _carried(reader)
        self.tail = _has_tail(content)

    async def reports(self, found: Sequence[EmbeddedPdfSignature]) -> list[SignatureReport]:
        later: Moment | None = None
        made = []
        for signature in reversed(found):  # a time-stamp over the document proves what lies before it
            if signature.sig_object_type == "/DocTimeStamp":
                later = await self._document_stamp(signature) or later
            else:
                made.append(await self._report(signature, later))
        return made[::-1]

    async def _document_stamp(self, signature: EmbeddedPdfSignature) -> Moment | None:
        signature.compute_integrity_info(diff_policy=POLICY)
        if ModificationInfo(signature.coverage, signature.diff_result).modification_level in _BAD_CHANGES:
            return None
        return await stamped(
            signature.signed_data,
            lambda algorithm: signature.compute_digest(),
            self.anchors,
            self.carried.evidence,
            online=self.online,
        )

    async def _report(self, signature: EmbeddedPdfSignature, later: Moment | None) -> SignatureReport:
        leaf = trust.shared(signature.signer_cert)
        whole = self._whole(signature)
        moment = await self._moment(signature, later)
        embedded = (trust.shared(each) for each in signature.other_embedded_certs)
        pool = tuple(dict.fromkeys((*embedded, *self.carried.certificates)))
        judged = await judge(leaf, pool, moment, self.anchors, self.carried.evidence, online=self.online)
        verdict = max((whole[0], judged.verdict), key=SEVERITY.__getitem__)
        return SignatureReport(
            name=signature.field_name,
            verdict=verdict,
            signer=trust.common_name(leaf.subject),
            organisation=trust.organisation(leaf),
            issuer=trust.common_name(leaf.issuer),
            serial=trust.serial(leaf),
            trust=judged.trust,
            kind=kind_of(leaf),
            level=self._level(moment, judged),
            claimed_at=signature.self_reported_timestamp,
            stamped_at=moment.at if moment.proven else None,
            covers_whole=signature.coverage == SignatureCoverageLevel.ENTIRE_FILE,
            findings=(*whole[1], *judged.findings, moment.finding),
        )

    def _whole(self, signature: EmbeddedPdfSignature) -> tuple[Verdict, tuple[Finding, ...]]:
        """Say whether the signed bytes are untouched and are what the reader shows."""
        digest = signature.md_algorithm
        if digest in WEAK_DIGESTS:
            return Verdict.WEAK, (finding("weak", what=digest.upper()),)
        if not _hole_is_signature(self.content, signature):
            return Verdict.WRAPPED, (finding("wrapped"),)
        signature.compute_integrity_info(diff_policy=POLICY)
        try:
            intact, valid = validate_sig_integrity(
                signature.signer_info, signature.signer_cert, "data", signature.compute_digest()
            )
        except SignatureValidationError:
            intact = valid = False
        if not (intact and valid):
            return Verdict.ALTERED, (finding("altered"),)
        if self.tail:
            return Verdict.CHANGED_LATER, (finding("intact", good=True), finding("changed_later"))
        return _coverage(signature)

    async def _moment(self, signature: EmbeddedPdfSignature, later: Moment | None) -> Moment:
        tokens = list(extract_tst_data_iter(signature.signer_info, signed=False))
        imprint = message_imprint_checker(signature.signer_info)
        for token in tokens:
            found = await stamped(token, imprint, self.anchors, self.carried.evidence, online=self.online)
            if found:
                return found
        if later:
            return later
        return Moment(self.now, False, finding("stamp_untrusted" if tokens else "not_stamped"))

    def _level(self, moment: Moment, judged: Judgement) -> Level:
        if not moment.proven:
            return Level.B
        return Level.LT if _proves(self.carried.evidence, judged.chain) else Level.T


_BAD_CHANGES = frozenset({ModificationLevel.OTHER, None})


def _coverage(signature: EmbeddedPdfSignature) -> tuple[Verdict, tuple[Finding, ...]]:
    intact = finding("intact", good=True)
    if signature.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return Verdict.VALID, (intact, finding("whole", good=True))
    if signature.coverage != SignatureCoverageLevel.ENTIRE_REVISION:
        return Verdict.NOT_COVERED, (intact, finding("not_covered"))
    changes = ModificationInfo(signature.coverage, signature.diff_result)
    if (
        changes.modification_level in _BAD_CHANGES
        or signature.summarise_integrity_info()["docmdp_ok"] is False
    ):
        return Verdict.CHANGED_LATER, (intact, finding("changed_later"))
    return Verdict.VALID, (intact, finding("revision", good=True))


def _hole_is_signature(content: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Say whether all that the signature leaves out is its own value, from the first byte of the file."""
    spans = [int(number) for number in signature.byte_range]
    if len(spans) != 4 or spans[0] != 0 or min(spans) < 0:  # noqa: PLR2004 - two spans, as the standard says
        return False
    start, end = spans[1], spans[2]
    hole = content[start:end]
    if end <= start or spans[2] + spans[3] > len(content) or hole[:1] != b"<" or hole[-1:] != b">":
        return False
    try:
        return bytes.fromhex(hole[1:-1].decode("ascii")) == signature.pkcs7_content
    except ValueError:
        return False


def _has_tail(content: bytes) -> bool:
    """Say whether bytes stand after the last revision: no reader shows them, and nobody signed them."""
    marks = list(_END.finditer(content))
    if not marks or content[marks[-1].end() :].strip(b"\0\t\n\f\r "):
        return True
    return len(marks) > 1 and int(marks[-1].group(1)) < marks[-2].end()


def _carried(reader: PdfFileReader) -> Carried:
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return Carried((), Evidence())
    ocsps = tuple(each.get_object().data for each in store.ocsps)
    crls = tuple(each.get_object().data for each in store.crls)
    return Carried(tuple(trust.shared(each) for each in store.load_certs()), Evidence(ocsps, crls))


def _proves(evidence: Evidence, chain: Sequence[Certificate]) -> bool:
    """Say whether the document itself carries the revocation of every link."""
    answered = {serial for der in evidence.ocsps for serial in _serials(der)}
    listed = {asn1_crl.CertificateList.load(der).issuer.dump() for der in evidence.crls}
    links = [each for each in chain[:-1] if each.ocsp_no_check_value is None]
    return bool(links) and all(
        each.serial_number in answered or each.issuer.dump() in listed for each in links
    )


def _serials(der: bytes) -> list[int]:
    answer = asn1_ocsp.OCSPResponse.load(der)
    if answer["response_status"].native != "successful":
        return []
    single = answer.response_data["responses"]
    return [each["cert_id"]["serial_number"].native for each in single]


def kind_of(leaf: Certificate) -> Kind:
    """A certificate with a personal number is a person's; one of an organisation alone is an agency's."""
    identifier = str(leaf.subject.native.get("user_id", ""))
    return Kind.PERSONAL if identifier.startswith("CCCD:") else Kind.AGENCY


__all__ = ["Trust", "check", "kind_of", "worst"]
