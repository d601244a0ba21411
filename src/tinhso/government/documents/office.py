"""What every act on a document needs: the rules, the row under lock, numbers, the trail, the event."""

import secrets
from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents import rules
from tinhso.government.documents.contracts import OF_ACT, Act, Direction, DocumentEvent, DocumentInfo, Status
from tinhso.government.documents.contracts.states import ACT_LABELS
from tinhso.government.documents.definition import DocumentLayout, DocumentRules
from tinhso.government.documents.models import NOTE_LENGTH_MAX, Document, Number, TrailRow
from tinhso.government.documents.selectors import info
from tinhso.kernel import clock
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.chains import link_hash
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.statements import ask
from tinhso.kernel.text_vi import nfc
from tinhso.platform.access import facade as access
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations

RULES, LAYOUT = "document_rules", "document_layout"
LOOKUP_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LOOKUP_LENGTH = 8
_NEXT = """
INSERT INTO documents_counter (unit_id, register, year, value) VALUES (%s, %s, %s, 1)
ON CONFLICT (unit_id, register, year) DO UPDATE SET value = documents_counter.value + 1
RETURNING value
"""


def rules_now() -> DocumentRules:
    """Return what the law says of documents today."""
    found = definitions.all_effective(RULES, clock.legal_day())
    if not found:
        raise Invalid("documents.no_rules", _("Chưa nạp quy định về văn bản; hãy nạp định nghĩa."))
    return cast("DocumentRules", definitions.parsed(found[0].id))


def layout_now() -> DocumentLayout:
    """Return how a document must look today."""
    found = definitions.all_effective(LAYOUT, clock.legal_day())
    if not found:
        raise Invalid("documents.no_rules", _("Chưa nạp quy định về thể thức; hãy nạp định nghĩa."))
    return cast("DocumentLayout", definitions.parsed(found[0].id))


def lookup_code() -> str:
    """Return an unguessable code for the one who sent a letter."""
    return "".join(secrets.choice(LOOKUP_LETTERS) for _place in range(LOOKUP_LENGTH))


def known_by(key: str) -> Document | None:
    """Return the document made under a key; who asks with the same key waits until this one has ended."""
    if not key:
        return None
    advisory_lock(f"document/{key}")
    rows = Document.objects.select_related("unit", "lead_unit", "handler")
    return rows.filter(key=key).first()


def locked(document_id: UUID) -> Document:
    rows = Document.objects.select_for_update(of=("self",)).select_related("unit", "lead_unit", "handler")
    found = rows.filter(pk=document_id).first()
    if found is None:
        raise NotFound("documents.unknown", _("Không có văn bản này."))
    return found


def locked_for(actor: Actor, document_id: UUID, permission: str) -> Document:
    """Return a document of a unit where the actor holds the permission; elsewhere it does not exist."""
    found = locked(document_id)
    units = [found.unit_id, *([found.lead_unit_id] if found.lead_unit_id else [])]
    if not any(actor.can(permission, organisations.path(unit)) for unit in units):
        raise NotFound("documents.unknown", _("Không có văn bản này."))
    return found


def check_drafter(actor: Actor, found: Document) -> None:
    """Let only the writer go on with a draft. Who stands in for an absent writer becomes the writer.

    So duties stay apart: the substitute then neither reviews nor signs what they wrote.
    """
    if found.drafter_id == actor.account_id:
        return
    if found.drafter_id not in access.acting_as(actor):
        raise Denied("documents.not_drafter", _("Chỉ người soạn làm được việc này với dự thảo."))
    found.drafter_id = actor.account_id
    found.save(update_fields=["drafter"])


def at_turn(actor: Actor, unit_id: UUID, status: Status, signer_id: UUID | None) -> bool:
    """Say whether a draft lies before this actor: to review, to check, to sign. Elsewhere it is no duty."""
    path = organisations.path(unit_id)
    turn = {
        Status.CONTENT_REVIEW: actor.can("documents.review", path),
        Status.FORMAT_CHECK: actor.can("documents.issue", path),
        Status.SIGNING: signer_id is not None and signer_id == actor.account_id,
    }
    return turn.get(status, True)


def take_number(found: Document, register: str, year: int) -> int:
    """Take the next number of a register; its row is locked until the transaction ends: no gap, no twin."""
    [(number,)] = ask(_NEXT, [found.unit_id, register, year])
    return int(number)


def keep_number(found: Document, register: str, year: int, value: int, code: str) -> None:
    """Write down that a number is taken, and in whose register. The document is saved by the caller."""
    found.register_unit_id = found.unit_id
    Number.objects.create(
        unit_id=found.unit_id,
        register=register,
        year=year,
        value=value,
        code=code,
        document=found,
        taken_at=clock.now(),
    )


def linked(
    found: Document, actor: Actor, act: str, label: str, note: str = "", data: Mapping[str, Any] | None = None
) -> TrailRow:
    """Make the next link of the trail and move its head; the document is saved by the caller."""
    found.trail_length += 1
    content = {
        "document": str(found.pk),
        "seq": found.trail_length,
        "at": clock.now().isoformat(),
        "actor": str(actor.account_id or ""),
        "actor_name": actor.name,
        "unit_name": actor.unit_name,
        "act": act,
        "label": label,
        "status": str(found.status),
        "note": note,
        "data": dict(data or {}),
    }
    found.trail_head = link_hash(found.trail_head, content)
    row = TrailRow(document=found, seq=found.trail_length, content=content, hash=found.trail_head)
    row.save(force_insert=True)
    return row


def step(
    found: Document, actor: Actor, act: Act, *, note: str = "", data: Mapping[str, Any] | None = None
) -> DocumentInfo:
    """Move a document by an act: new status, link in the trail, row, event."""
    direction = Direction(found.direction)
    found.status = rules.next_status(direction, act, Status(found.status)).value
    found.ended_at = clock.now() if Status(found.status) in rules.ENDED else None
    linked(found, actor, act.value, ACT_LABELS[act], note, data)
    found.save()
    announce(OF_ACT[act], found)
    return info(found)


def noted(
    found: Document,
    actor: Actor,
    act: str,
    label: str,
    *,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> DocumentInfo:
    """Write a link that moves nothing: a version, a comment, a copy, a state of a receiver."""
    linked(found, actor, act, label, note, data)
    found.save(update_fields=["trail_length", "trail_head"])
    return info(found)


def announce(kind: type[DocumentEvent], found: Document) -> None:
    emit(
        kind(
            document_id=found.pk,
            direction=str(found.direction),
            unit_id=found.unit_id,
            status=str(found.status),
            code=found.code,
            about=found.about,
        )
    )


def required(text: str, field: str, message: str, length: int = NOTE_LENGTH_MAX) -> str:
    """Return a required text in normal form; say at the field what is wrong with it."""
    found = nfc(text.replace("\x00", " "))
    if not found:
        raise Invalid(f"documents.{field}", message, fields={field: message})
    if len(found) > length:
        long = _("Dài quá %(length)s ký tự.") % {"length": length}
        raise Invalid(f"documents.{field}", long, fields={field: long})
    return found
