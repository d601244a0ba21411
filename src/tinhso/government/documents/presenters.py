"""What the pages of documents show."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents import acts, facade, selectors
from tinhso.government.documents.contracts.info import DocumentInfo
from tinhso.government.documents.contracts.states import (
    DIRECTION_LABELS,
    ROUTE_LABELS,
    SECRECY_LABELS,
    SOURCE_LABELS,
    STATUS_LABELS,
    URGENCY_LABELS,
    Direction,
    Route,
    Secrecy,
    Source,
    Status,
    Urgency,
)
from tinhso.government.documents.parts import FAILED, WAITING
from tinhso.government.documents.rules import ENDED, is_late
from tinhso.government.documents.selectors import CLERK
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.access import facade as access
from tinhso.platform.assignments import facade as assignments
from tinhso.platform.files.contracts import FileInfo

WIRED, UNSENT = frozenset({Route.AXIS, Route.EMAIL}), frozenset({WAITING, FAILED})
GONE = frozenset({Status.REFUSED, Status.RECALLED, Status.REPLACED, Status.CANCELLED})


def line(found: DocumentInfo) -> dict[str, Any]:
    """Return one row of a list with its words and tones."""
    return {
        "doc": found,
        "title": found.subject or _("(mật: chỉ ghi sổ)"),
        "status": _(STATUS_LABELS[found.status]),
        "tone": "bad" if found.status in GONE else "ok" if found.status in ENDED else "info",
        "direction": _(DIRECTION_LABELS[found.direction]),
        "late": found.status not in ENDED and is_late(found.due_on, None, clock.today()),
        "urgency": "" if found.urgency is Urgency.NORMAL else _(URGENCY_LABELS[found.urgency]),
        "secrecy": "" if found.secrecy is Secrecy.NONE else _(SECRECY_LABELS[found.secrecy]),
        "from": found.agency_name if found.direction is Direction.INCOMING else found.unit_name,
    }


def desk(actor: Actor) -> list[dict[str, Any]]:
    """Return the boxes of the desk: what waits for me, for my duty, each with its documents."""
    boxes = [
        (_("Chờ tôi cho ý kiến"), facade.mine(actor, "direct")),
        (_("Chờ tôi ký"), facade.mine(actor, "sign")),
        (_("Tôi giải quyết"), facade.mine(actor, "handle")),
        (_("Tôi đang soạn"), facade.mine(actor, "draft")),
        (_("Chờ duyệt nội dung"), _to_review(actor)),
        (_("Văn thư: việc chờ"), facade.waiting_at(actor, CLERK, "documents.register")),
        (_("Đơn vị tôi: chờ phân công"), facade.waiting_at(actor, [Status.WITH_UNIT], "documents.handle")),
    ]
    boxes += _of_the_absent(actor)
    return [{"label": label, "lines": [line(one) for one in rows]} for label, rows in boxes if rows]


def _of_the_absent(actor: Actor) -> list[tuple[str, list[DocumentInfo]]]:
    """Return what waits for colleagues the actor stands in for; nobody signs for another by their key."""
    parts = {
        "direct": _("Làm thay %(name)s: chờ cho ý kiến"),
        "handle": _("Làm thay %(name)s: đang giải quyết"),
        "draft": _("Làm thay %(name)s: đang soạn"),
    }
    return [
        (label % {"name": absent.full_name}, selectors.of_person(absent.id, part))
        for absent in access.stood_in_for(actor)
        for part, label in parts.items()
    ]


def _to_review(actor: Actor) -> list[DocumentInfo]:
    """Return the drafts whose content the actor may answer for: not those it wrote or will sign."""
    waiting = facade.waiting_at(actor, [Status.CONTENT_REVIEW], "documents.review")
    return [one for one in waiting if actor.account_id not in {one.drafter_id, one.signer_id}]


def detail(actor: Actor, document_id: UUID, refused: tuple[str, Any] | None = None) -> dict[str, Any]:
    """Return all the page of one document shows; `refused` is the form that was not accepted."""
    found = facade.document(actor, document_id)
    incoming = found.direction is Direction.INCOMING
    recall_asked = incoming and facade.recall_asked(actor, document_id)
    steps, recipients = facade.trail(actor, document_id), facade.recipients(actor, document_id)
    unsent = any(one.state in UNSENT and one.route in WIRED for one in recipients)
    offered = acts.offered(actor, found, recall_asked=recall_asked, unsent=unsent)
    return line(found) | {
        "incoming": incoming,
        "source": _(SOURCE_LABELS[Source(found.source)]) if found.source else "",
        "buttons": _buttons(actor, found, refused, offered),
        "may_note": any(button.code == "proof" for button in offered),
        "problems": refused[1] if refused else None,
        "steps": [{"text": _(one.label), "at": one.at, "note": _note(one)} for one in reversed(steps)],
        "whole": facade.trail_is_whole(found.id),
        "head": steps[-1].hash if steps else "",
        "versions": facade.versions(actor, document_id),
        "comments": facade.comments(actor, document_id),
        "directives": facade.directives(actor, document_id),
        "work": assignments.of_subject(found.ref),
        "recipients": [(one, _(ROUTE_LABELS[one.route]), _(one.state_label)) for one in recipients],
        "copies": facade.copies(actor, document_id),
        **_files(found, facade.attached(actor, document_id)),
        "related": _related(actor, document_id),
        "to_sign": found.status is Status.SIGNING and found.signer_id == actor.account_id,
        "drafting": not incoming and found.status in acts.DRAFTS,
        "recall_asked": recall_asked,
        "received": found.status is Status.RECEIVED and actor.holds("documents.register"),
    }


def _files(found: DocumentInfo, kept: Sequence[FileInfo]) -> dict[str, Any]:
    """Return the file that is the document now, and apart from it the others."""
    return {
        "main_file": next((one for one in kept if one.id == found.file_id), None),
        "files": [one for one in kept if one.id != found.file_id],
    }


def _related(actor: Actor, document_id: UUID) -> list[tuple[str, list[dict[str, Any]]]]:
    tied = facade.related(actor, document_id)
    groups = (
        (_("Trả lời văn bản"), tied.answered),
        (_("Văn bản trả lời"), tied.answers),
        (_("Thay thế văn bản"), tied.replaced),
        (_("Được thay bằng"), tied.replacements),
    )
    return [(label, [line(one) for one in rows]) for label, rows in groups if rows]


def _note(one: Any) -> str:
    return " · ".join(part for part in (one.actor_name, one.note) if part)


def _buttons(
    actor: Actor, found: DocumentInfo, refused: tuple[str, Any] | None, offered: Sequence[acts.Button]
) -> list[dict[str, Any]]:
    shown = []
    for button in offered:
        if button.code == "proof":
            continue
        again = refused is not None and refused[0] == button.code
        form = refused[1] if refused and again else acts.form_of(button, actor, found)
        shown.append({"code": button.code, "label": button.label, "form": form, "main": button.main or again})
    return shown
