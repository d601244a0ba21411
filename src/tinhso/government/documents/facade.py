"""Documents of an office: what pages, the API and other systems may ask and do."""

from uuid import UUID

from tinhso.government.documents import mailroom, parts, planning, selectors
from tinhso.government.documents.actions.arrive import answer_recall, recall_open
from tinhso.government.documents.actions.copies import make_copy
from tinhso.government.documents.actions.draft import (
    comment,
    draft,
    resolve_comment,
    save_version,
    set_receivers,
)
from tinhso.government.documents.actions.file import file_into
from tinhso.government.documents.actions.handle import assign, direct, forward, present, resolve, start
from tinhso.government.documents.actions.issue import cancel, issue, number
from tinhso.government.documents.actions.mailboxes import add_mailbox, remove_mailbox
from tinhso.government.documents.actions.meetings import cancel_meeting, plan_meeting
from tinhso.government.documents.actions.receive_mail import receive_mail
from tinhso.government.documents.actions.register import refuse, register, register_received
from tinhso.government.documents.actions.review import approve, check_format, send_back, submit
from tinhso.government.documents.actions.saved_searches import drop_search, save_search, saved_searches
from tinhso.government.documents.actions.send import note_sent, recall, replace, send
from tinhso.government.documents.actions.templates import add_template, set_template_active
from tinhso.government.documents.contracts import (
    CommentInfo,
    CopyInfo,
    DirectiveInfo,
    RecipientInfo,
    Step,
    VersionInfo,
)
from tinhso.government.documents.models import Document
from tinhso.government.documents.office import layout_now, rules_now
from tinhso.government.documents.searching import search
from tinhso.government.documents.selectors import (
    about,
    document,
    figures,
    listing,
    mine,
    proof,
    related,
    same_as,
    trail_is_whole,
    waiting_at,
    waiting_count,
    whereabouts,
)
from tinhso.government.documents.selectors_mail import mailboxes, mails, may_open_mail
from tinhso.government.documents.selectors_templates import (
    may_open_template,
    template,
    templates,
    templates_for,
)
from tinhso.kernel.actor import Actor
from tinhso.platform.files.contracts import FileInfo

week = planning.week


def trail(actor: Actor, document_id: UUID) -> list[Step]:
    """Return everything done to a document, in order."""
    return selectors.trail(selectors.row(actor, document_id))


def versions(actor: Actor, document_id: UUID) -> list[VersionInfo]:
    return parts.versions(selectors.row(actor, document_id))


def comments(actor: Actor, document_id: UUID) -> list[CommentInfo]:
    return parts.comments(selectors.row(actor, document_id))


def directives(actor: Actor, document_id: UUID) -> list[DirectiveInfo]:
    return parts.directives(selectors.row(actor, document_id))


def recipients(actor: Actor, document_id: UUID) -> list[RecipientInfo]:
    return parts.recipients(selectors.row(actor, document_id))


def copies(actor: Actor, document_id: UUID) -> list[CopyInfo]:
    return parts.copies(selectors.row(actor, document_id))


def attached(actor: Actor, document_id: UUID) -> list[FileInfo]:
    return list(parts.attached(selectors.row(actor, document_id)))


def recall_asked(actor: Actor, document_id: UUID) -> bool:
    """Say whether the sender wants a document back and waits for our word."""
    return recall_open(selectors.row(actor, document_id))


def may_open_file(actor: Actor, file: FileInfo) -> bool:
    """Say whether an actor may open a file of a document: who may read the document may."""
    if file.owner_id is None:
        return False
    return Document.objects.filter(selectors.seen(actor), pk=file.owner_id).exists()


__all__ = [
    "about",
    "add_mailbox",
    "add_template",
    "answer_recall",
    "approve",
    "assign",
    "cancel",
    "cancel_meeting",
    "check_format",
    "comment",
    "direct",
    "document",
    "draft",
    "drop_search",
    "figures",
    "file_into",
    "forward",
    "issue",
    "layout_now",
    "listing",
    "mailboxes",
    "mailroom",
    "mails",
    "make_copy",
    "may_open_file",
    "may_open_mail",
    "may_open_template",
    "mine",
    "note_sent",
    "number",
    "plan_meeting",
    "present",
    "proof",
    "recall",
    "receive_mail",
    "refuse",
    "register",
    "register_received",
    "related",
    "remove_mailbox",
    "replace",
    "resolve",
    "resolve_comment",
    "rules_now",
    "same_as",
    "save_search",
    "save_version",
    "saved_searches",
    "search",
    "send",
    "send_back",
    "set_receivers",
    "set_template_active",
    "start",
    "submit",
    "template",
    "templates",
    "templates_for",
    "trail_is_whole",
    "waiting_at",
    "waiting_count",
    "whereabouts",
]
