"""Writing a document: drafts, versions, remarks."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import (
    Direction,
    DocumentDrafted,
    DocumentInfo,
    Draft,
    Receiver,
    Status,
    TemplateInfo,
)
from tinhso.government.documents.indexing import index
from tinhso.government.documents.layout import body_lines
from tinhso.government.documents.letters.filling import fill
from tinhso.government.documents.letters.known import values_of
from tinhso.government.documents.models import (
    SUBJECT_LENGTH_MAX,
    TASK_CODE_LENGTH,
    TEXT_LENGTH_MAX,
    Comment,
    Document,
    Recipient,
    Version,
)
from tinhso.government.documents.office import (
    announce,
    check_drafter,
    known_by,
    linked,
    locked_for,
    lookup_code,
    noted,
    required,
    rules_now,
)
from tinhso.government.documents.parts import OWNER, latest
from tinhso.government.documents.reading import DOCX
from tinhso.government.documents.selectors import info, row
from tinhso.government.documents.selectors_templates import templates_for
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.access import facade as access
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations

DRAFT = "documents.draft"
RECEIVERS_MAX = 500
EDITABLE = frozenset({Status.DRAFT, Status.CONTENT_REVIEW, Status.FORMAT_CHECK})


@action("documents.draft")
def draft(*, actor: Actor, wanted: Draft) -> DocumentInfo:
    """Begin a document; the same `key` again returns what is there."""
    actor.require(DRAFT, organisations.path(wanted.unit_id))
    there = known_by(wanted.key)
    if there is not None:
        return info(there)
    found = _document(actor, wanted)
    template = _template(wanted)
    found.save(force_insert=True)
    _receivers(found, wanted.receivers)
    if template is None:
        _versioned(found, actor, wanted.body, note="")
    else:
        _by_template(found, actor, template, wanted.body)
    announce(DocumentDrafted, found)
    return info(locked_for(actor, found.pk, DRAFT))


def _document(actor: Actor, wanted: Draft) -> Document:
    now = rules_now()
    if now.type_of(wanted.type_code) is None:
        message = _("Không có loại văn bản này.")
        raise Invalid("documents.type", message, fields={"type_code": message})
    unit = organisations.unit(wanted.unit_id)
    signer = access.accounts_by_id([wanted.signer_id])[wanted.signer_id] if wanted.signer_id else None
    if wanted.capacity not in now.capacities:
        message = _("Không có thẩm quyền ký này.")
        raise Invalid("documents.capacity", message, fields={"capacity": message})
    return Document(
        id=new_id(),
        direction=wanted.direction.value,
        unit_id=unit.id,
        status=Status.DRAFT.value,
        year=clock.today().year,
        type_code=wanted.type_code,
        subject=required(wanted.subject, "subject", _("Hãy ghi trích yếu."), SUBJECT_LENGTH_MAX),
        agency_name=unit.name[:200],
        urgency=wanted.urgency.value,
        due_on=wanted.due_on,
        drafter_id=actor.account_id,
        signer_id=wanted.signer_id,
        signer_name=signer.full_name[:50] if signer else "",
        signer_position=nfc(wanted.position)[:100],
        signer_capacity=wanted.capacity,
        answers_id=wanted.answers,
        task_codes=[nfc(code)[:TASK_CODE_LENGTH] for code in wanted.task_codes],
        about=wanted.about,
        about_url=wanted.about_url,
        lookup_code=lookup_code(),
        key=wanted.key or str(new_id()),
        created_at=clock.now(),
    )


def _template(wanted: Draft) -> TemplateInfo | None:
    if wanted.template_id is None:
        return None
    offered = templates_for(wanted.unit_id, wanted.type_code)
    chosen = next((one for one in offered if one.id == wanted.template_id), None)
    if chosen is None:
        message = _("Mẫu này không dùng cho loại văn bản đã chọn. Hãy chọn mẫu khác hoặc đổi loại.")
        raise Invalid("documents.template", message, fields={"template_id": message})
    return chosen


def _by_template(found: Document, actor: Actor, template: TemplateInfo, body: str) -> None:
    """Make the first version: the template filled in, and the text that stands in it now."""
    with files.open_file(template.file_id) as stream:
        filled = fill(stream.read(), values_of(found, body))
    kept = files.keep(
        actor, filled, name=f"{template.name}.docx", owner_kind=OWNER, owner_id=found.pk, media_type=DOCX
    )
    note = _("Theo mẫu %(name)s, phiên bản %(version)s") % {
        "name": template.name,
        "version": template.version,
    }
    _versioned(found, actor, "\n".join(body_lines(filled)), note=note, docx_id=kept.id)


def _receivers(found: Document, receivers: Sequence[Receiver]) -> None:
    if len(receivers) > RECEIVERS_MAX:
        message = _("Nhiều nơi nhận quá.")
        raise Invalid("documents.receivers", message, fields={"receivers": message})
    Recipient.objects.bulk_create(
        Recipient(
            document=found,
            name=nfc(one.name)[:200],
            code=one.code[:40],
            route=one.route.value,
            address=nfc(one.address)[:300],
        )
        for one in receivers
    )


def _versioned(
    found: Document, actor: Actor, body: str, *, note: str, docx_id: UUID | None = None
) -> Version:
    newest = latest(found)
    text = body.replace("\x00", " ").replace("\r\n", "\n").strip()
    if len(text) > TEXT_LENGTH_MAX:
        message = _("Nội dung dài quá; hãy tách thành phụ lục.")
        raise Invalid("documents.body", message, fields={"body": message})
    made = Version.objects.create(
        document=found,
        number=(newest.number if newest else 0) + 1,
        subject=found.subject,
        body=text,
        docx_id=docx_id,
        by_id=actor.account_id,
        by_name=actor.name,
        at=clock.now(),
        note=nfc(note)[:2_000],
    )
    linked(found, actor, "version", gettext_noop("Lưu phiên bản"), made.note, {"version": made.number})
    found.save()
    index(found, text)
    return made


@action("documents.draft")
def save_version(
    *,
    actor: Actor,
    document_id: UUID,
    body: str,
    subject: str = "",
    note: str = "",
    file_id: UUID | None = None,
) -> DocumentInfo:
    """Keep a new state of a draft; what was there stays. A DOCX is read and kept beside it."""
    found = writable(actor, document_id)
    kept = None
    if file_id is not None:
        kept = files.attach(actor, [file_id], owner_kind=OWNER, owner_id=found.pk)[file_id].id
    if subject:
        found.subject = required(subject, "subject", _("Hãy ghi trích yếu."), SUBJECT_LENGTH_MAX)
    _versioned(found, actor, body, note=note, docx_id=kept)
    return info(found)


@action("documents.draft")
def set_receivers(*, actor: Actor, document_id: UUID, receivers: Sequence[Receiver]) -> DocumentInfo:
    """Say anew who receives a draft."""
    found = writable(actor, document_id)
    found.recipients.all().delete()
    _receivers(found, receivers)
    names = [one.name for one in receivers]
    return noted(found, actor, "receivers", gettext_noop("Ghi nơi nhận"), data={"names": names})


def writable(actor: Actor, document_id: UUID) -> Document:
    """Return a draft under lock, for who wrote it; while others review, only they may change it too."""
    found = locked_for(actor, document_id, DRAFT)
    if Direction(found.direction) is Direction.INCOMING or Status(found.status) not in EDITABLE:
        raise Conflict("documents.not_draft", _("Văn bản không còn là dự thảo."))
    reviewing = found.status == Status.CONTENT_REVIEW and actor.can(
        "documents.review", organisations.path(found.unit_id)
    )
    if reviewing and found.drafter_id != actor.account_id:
        return found
    check_drafter(actor, found)
    return found


@action("documents.read")
def comment(*, actor: Actor, document_id: UUID, text: str) -> DocumentInfo:
    """Say something of the newest version; whoever may read the draft may."""
    row(actor, document_id)
    found = locked_for(actor, document_id, "documents.read")
    newest = latest(found)
    if newest is None:
        raise Conflict("documents.not_draft", _("Văn bản này không có dự thảo."))
    said = required(text, "comment", _("Hãy ghi góp ý."))
    Comment.objects.create(version=newest, by_name=actor.name, text=said, at=clock.now())
    return noted(found, actor, "comment", gettext_noop("Góp ý"), note=said)


@action("documents.draft")
def resolve_comment(*, actor: Actor, document_id: UUID, comment_id: UUID) -> DocumentInfo:
    """Say that a remark is taken care of."""
    found = writable(actor, document_id)
    Comment.objects.filter(pk=comment_id, version__document=found).update(resolved=True)
    return noted(found, actor, "comment_resolved", gettext_noop("Đã tiếp thu góp ý"))
