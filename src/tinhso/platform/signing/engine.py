"""One opened key over many documents: what a batch shares is asked for once."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from tinhso.kernel import clock
from tinhso.platform.signing import trust
from tinhso.platform.signing.contracts import JSON, XML, Level, State, Verdict
from tinhso.platform.signing.embedding import Prepared, Signed
from tinhso.platform.signing.providers.base import Signing
from tinhso.platform.signing.trust import Anchors, Certificate, Evidence, Proof
from tinhso.platform.signing.wording import finding

if TYPE_CHECKING:
    from tinhso.platform.signing.documents.appearance import Look
    from tinhso.platform.signing.stamps import Authority

GOOD_FOR_S, GOOD_KEPT = 30.0, 500
_good: dict[tuple[tuple[bytes, ...], Evidence], float] = {}
STATE_OF_LEVEL = {Level.B: State.EMBEDDED, Level.T: State.TIMESTAMPED, Level.LT: State.VALIDATED}


@dataclass(frozen=True, slots=True)
class Job:
    """One document to sign and how the signature looks; several looks are several signatures."""

    content: bytes
    media_type: str
    name: str
    looks: "Sequence[Look | None]" = (None,)


@dataclass(slots=True)
class Engine:
    """A key with its chain, the proof of it and the clock authority, for one batch."""

    chain: tuple[Certificate, ...]
    evidence: Evidence
    stamper: "Authority | None"
    stamper_chain: tuple[Certificate, ...]

    def sign(self, job: Job, signing: Signing) -> Signed:
        """Sign a document at once. Raises `UnsignableError`, `MismatchError`."""
        found = Signed(job.content, Level.B)
        for look in job.looks:
            prepared = self.prepare(Job(found.document, job.media_type, job.name, (look,)), at_once=True)
            found = self.embed(prepared, signing(prepared.to_sign), job.media_type)
        return found

    @property
    def proof(self) -> Proof:
        return Proof((*self.chain, *self.stamper_chain), self.evidence)

    def prepare(self, job: Job, *, at_once: bool = False) -> Prepared:
        """Make room for one signature (the first look). `at_once`: no time passes until it is embedded."""
        from tinhso.platform.signing.documents import cms_signing, pdf_signing, xml_signing

        if job.media_type == XML:
            return xml_signing.prepare(job.content, self.chain, at=clock.now())
        if job.media_type == JSON:
            return cms_signing.prepare(job.content, self.chain[0], at=clock.now())
        look = job.looks[0] if job.looks else None
        proof = self.proof if at_once and self.stamper else None
        return pdf_signing.prepare(
            job.content, self.chain[0], at=clock.now(), look=look, name=job.name, proof=proof
        )

    def embed(self, prepared: Prepared, signature: bytes, media_type: str) -> Signed:
        """Put a signature in; a silent clock authority is not waited for twice in a batch."""
        from tinhso.platform.signing.documents import cms_signing, pdf_signing, xml_signing

        if media_type == XML:
            signed = xml_signing.embed(
                prepared, signature, self.chain, stamper=self.stamper, evidence=self.evidence
            )
        elif media_type == JSON:
            signed = cms_signing.embed(prepared, signature, self.chain, stamper=self.stamper)
        else:
            signed = pdf_signing.embed(
                prepared, signature, self.chain, stamper=self.stamper, proof=self.proof
            )
        if signed.level is Level.B:
            self.stamper = None
        return signed


async def usable(leaf: Certificate, pool: Sequence[Certificate], anchors: Anchors) -> Verdict:
    """Say whether a certificate may sign now (TT 15/2025: checked before signing).

    What was good a moment ago still is while its chain and what authorities answered are the same bytes.
    A new answer, another root or the end of its validity lets it be judged anew.
    """
    from tinhso.platform.signing.judging import Moment, judge

    now = clock.now()
    chain = anchors.chain(leaf, pool) or ()
    known = (tuple(each.sha256 for each in chain), trust.gather(chain))
    in_time = all(each.not_valid_before <= now <= each.not_valid_after for each in chain)
    if chain and in_time and _good.get(known, 0.0) > time.monotonic():
        return Verdict.VALID
    moment = Moment(now, False, finding("not_stamped"))
    found = (await judge(leaf, pool, moment, anchors, Evidence())).verdict
    if found is Verdict.VALID:
        if len(_good) >= GOOD_KEPT:
            _good.clear()
        _good[known] = time.monotonic() + GOOD_FOR_S
    return found


def engine_for(leaf: Certificate, pool: Sequence[Certificate], anchors: Anchors) -> Engine:
    """Gather what a batch with this certificate needs."""
    chain = anchors.chain(leaf, pool) or (leaf, *pool)
    stamper, stamper_chain = clock_authority(anchors)
    evidence = trust.gather(chain).plus(trust.gather(stamper_chain)) if stamper else Evidence()
    return Engine(chain, evidence, stamper, stamper_chain)


def clock_authority(anchors: Anchors) -> "tuple[Authority | None, tuple[Certificate, ...]]":
    """Return the clock authority and its chain; nothing where none is configured or answers."""
    if not settings.TIME_STAMPING_URL:
        return None, ()
    from tinhso.platform.signing.stamps import Authority

    stamper = Authority(settings.TIME_STAMPING_URL)
    certificates = stamper.certificates()
    if not certificates:
        return None, ()
    leaf, *others = certificates
    return stamper, anchors.chain(leaf, others, time_stamp=True) or ()


def prove_later(content: bytes, anchors: Anchors, chains: Sequence[tuple[Certificate, ...]]) -> bytes | None:
    """Add the time-stamp a signature had to do without; nothing while the authority is silent."""
    from tinhso.platform.signing.documents import pdf_signing

    stamper, stamper_chain = clock_authority(anchors)
    if stamper is None:
        return None
    evidence = trust.gather(stamper_chain)
    for chain in chains:
        evidence = evidence.plus(trust.gather(chain))
    certificates = tuple(dict.fromkeys((*stamper_chain, *(each for chain in chains for each in chain))))
    try:
        return pdf_signing.stamp_later(content, stamper, Proof(certificates, evidence)).document
    except OSError:
        return None
