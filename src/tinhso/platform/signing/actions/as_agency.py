"""The key that an agency lets the system use: what is issued leaves the office signed in the same act."""

import hashlib
import io
from dataclasses import asdict
from uuid import UUID

from tinhso.kernel import clock, rows
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.text_vi import nfc
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.signing import selectors, trust
from tinhso.platform.signing.actions.open import TITLE_MAX, open_request, signable
from tinhso.platform.signing.actions.sign import opened_key
from tinhso.platform.signing.anchoring import anchors
from tinhso.platform.signing.batch import Batch, certificate_problem, chain_of
from tinhso.platform.signing.contracts import (
    PDF,
    Kind,
    Place,
    RequestInfo,
    RequestState,
    Signer,
    SigningCompleted,
    SigningOpened,
    StepSigned,
    sealing_key,
)
from tinhso.platform.signing.embedding import MismatchError, Signed, UnsignableError
from tinhso.platform.signing.engine import STATE_OF_LEVEL, Job, engine_for
from tinhso.platform.signing.finishing import OWNER_KIND, keep_signed
from tinhso.platform.signing.looks import looks_of
from tinhso.platform.signing.models import Credential, Request, Step


@action("signing.open")
def sign_as_agency(
    *,
    actor: Actor,
    subject: str,
    title: str,
    file_id: UUID,
    unit_id: UUID,
    key: str,
    beside: Place | None = None,
    file: FileInfo | None = None,
) -> RequestInfo | None:
    """Sign at once with the system key of an agency; nothing where it has none.

    The caller answers for the right to issue this document in the name of the unit. `beside`: where a person
    signed before; the seal covers a part of it. `file`: that of the id, if it is at hand.
    The same `key` is never signed twice; what could not be signed now stays open under it.
    """
    credential = selectors.system_key(unit_id)
    if credential is None:
        return None
    known = selectors.known_by(key)
    if known is not None:
        return known if known.current is None else _taken_up(actor, known, credential)
    source = file or files.file_info(file_id)
    row = _asked(actor, subject, title, key, signable(source))
    step = _step(row, credential, beside)
    signed = _signed(step, files.read(source), credential)
    if signed is not None:
        row.file_id = source.id
        return _done(step, signed, credential, keep_signed(actor, row, signed, source.name))
    steps = [Signer(Kind.AGENCY, unit_id=unit_id, place=beside)]
    return open_request(actor=actor, subject=subject, title=title, file_id=source.id, steps=steps, key=key)


@action("signing.open")
def keep_made(
    *,
    actor: Actor,
    keeper: Actor,
    subject: str,
    title: str,
    content: bytes,
    name: str,
    owner: tuple[str, UUID],
    unit_id: UUID,
) -> FileInfo:
    """Keep a PDF just made for its owner, by `keeper`; only signed, where the agency has a system key.

    The document as it was made is the first revision of the signed one. What cannot be signed now is kept as
    it is, and its request stays open under its `sealing_key`.
    """
    credential = selectors.system_key(unit_id)
    if credential is not None:
        row = _asked(actor, subject, title, f"made:{hashlib.sha256(content).hexdigest()}", PDF)
        step = _step(row, credential, None)
        signed = _signed(step, content, credential)
        if signed is not None:
            return _kept(keeper, step, signed, credential, name, owner)
    kept = files.keep(keeper, content, name=name, owner_kind=owner[0], owner_id=owner[1])
    if credential is not None:
        steps, key = [Signer(Kind.AGENCY, unit_id=unit_id)], sealing_key(kept.id)
        open_request(actor=actor, subject=subject, title=title, file_id=kept.id, steps=steps, key=key)
    return kept


def _kept(
    keeper: Actor, step: Step, signed: Signed, credential: Credential, name: str, owner: tuple[str, UUID]
) -> FileInfo:
    row, content = step.request, io.BytesIO(signed.document)
    owners = [(OWNER_KIND, row.pk), owner]
    of_request, of_owner = files.keep_each(keeper, content, name=name, owners=owners)
    row.file_id = of_request.id
    _done(step, signed, credential, of_request)
    return of_owner


def _asked(actor: Actor, subject: str, title: str, key: str, media_type: str) -> Request:
    row = Request(subject=subject, title=nfc(title)[:TITLE_MAX], key=key, media_type=media_type)
    row.opened_by_id, row.opened_by_name = actor.account_id, actor.name
    return row


def _step(row: Request, credential: Credential, beside: Place | None) -> Step:
    step = Step(request=row, number=1, kind=Kind.AGENCY, unit=credential.unit)
    step.place = asdict(beside) if beside else None
    return step


def _done(step: Step, signed: Signed, credential: Credential, kept: FileInfo) -> RequestInfo:
    """Write the request down as it ended: nobody else knows of it before this act is committed."""
    row, now = step.request, clock.now()
    row.state, row.result_file_id, row.finished_at = RequestState.DONE, kept.id, now
    step.state, step.signed_at, step.credential = STATE_OF_LEVEL[signed.level], now, credential
    step.signer_name = credential.subject[:200]
    rows.insert([row])
    rows.insert([step])
    emit(SigningOpened(row.pk, row.subject))
    emit(StepSigned(row.pk, row.subject, step.number, kept.id))
    emit(SigningCompleted(row.pk, row.subject, row.file_id, kept.id))
    return selectors.info(row, [step])


def _signed(step: Step, content: bytes, credential: Credential) -> Signed | None:
    """Sign a document with a key that has been found usable; nothing where it cannot be signed now."""
    believed = anchors()
    opened = certificate_problem(credential, believed) or opened_key(credential, "")
    if isinstance(opened, str):
        return None
    try:
        looks = looks_of(step, (), credential, content, clock.now(), selectors.rules_in_force)
        engine = engine_for(trust.parse(credential.certificate), chain_of(credential), believed)
        return engine.sign(Job(content, step.request.media_type, credential.subject, looks), opened)
    except (UnsignableError, MismatchError):
        return None


def _taken_up(actor: Actor, known: RequestInfo, credential: Credential) -> RequestInfo:
    """Sign what was left open under the key."""
    batch = Batch(actor, credential, [known.id], by_system=True)
    opened = certificate_problem(credential) or opened_key(credential, "")
    if not isinstance(opened, str):
        batch.sign(opened)
    return selectors.requests_by_id([known.id])[known.id]
