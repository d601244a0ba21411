"""What belongs to one document: versions, remarks, directions, receivers, copies, files."""

from collections.abc import Sequence

from tinhso.government.documents.contracts import (
    CommentInfo,
    CopyInfo,
    CopyKind,
    DirectiveInfo,
    RecipientInfo,
    Route,
    VersionInfo,
)
from tinhso.government.documents.models import Comment, Document, Recipient, Version
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.exchange.contracts import STATUS_LABELS
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo

OWNER = "document"
WAITING, SENDING, SENT, FAILED = "waiting", "sending", "sent", "failed"
RECIPIENT_LABELS = {
    WAITING: gettext_noop("Chưa gửi"),
    SENDING: gettext_noop("Đang gửi"),
    SENT: gettext_noop("Đã gửi"),
    FAILED: gettext_noop("Không gửi được"),
    **{code.value: label for code, label in STATUS_LABELS.items()},
}


def versions(found: Document) -> list[VersionInfo]:
    """Return all versions, the newest first."""
    return [version_info(one) for one in found.versions.order_by("-number")]


def latest(found: Document) -> Version | None:
    return found.versions.order_by("-number").first()


def version_info(one: Version) -> VersionInfo:
    return VersionInfo(
        id=one.pk,
        number=one.number,
        body=one.body,
        docx_id=one.docx_id,
        pdf_id=None,
        by=one.by_name,
        at=one.at,
        note=one.note,
    )


def comments(found: Document) -> list[CommentInfo]:
    rows = Comment.objects.filter(version__document=found).select_related("version").order_by("at", "id")
    return [
        CommentInfo(one.pk, one.version.number, one.by_name, one.text, one.at, one.resolved) for one in rows
    ]


def directives(found: Document) -> list[DirectiveInfo]:
    rows = found.directives.select_related("unit").order_by("at", "id")
    return [DirectiveInfo(one.leader_name, one.text, one.unit.name, one.due_on, one.at) for one in rows]


def recipients(found: Document) -> list[RecipientInfo]:
    return [recipient_info(one) for one in found.recipients.order_by("id")]


def recipient_info(one: Recipient) -> RecipientInfo:
    return RecipientInfo(
        id=one.pk,
        name=one.name,
        code=one.code,
        route=Route(one.route),
        address=one.address,
        state=one.state,
        state_label=RECIPIENT_LABELS.get(one.state, one.state),
        sent_at=one.sent_at,
        note=one.note,
    )


def copies(found: Document) -> list[CopyInfo]:
    rows = found.made_copies.order_by("-made_at", "-id")
    return [
        CopyInfo(one.pk, CopyKind(one.kind), one.code, one.made_by, one.made_at, one.receivers, one.file_id)
        for one in rows
    ]


def attached(found: Document) -> Sequence[FileInfo]:
    """Return the files of a document, the first handed in first."""
    return files.files_of(OWNER, found.pk)
