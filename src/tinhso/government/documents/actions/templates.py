"""Letter templates of an office: a new version, and taking one out of use."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import TemplateChanged, TemplateInfo
from tinhso.government.documents.layout import LintReport, lint
from tinhso.government.documents.letters.filling import fill, scan
from tinhso.government.documents.letters.placeholders import examples
from tinhso.government.documents.models import TEMPLATE_NAME_MAX, LetterTemplate
from tinhso.government.documents.office import layout_now, required, rules_now
from tinhso.government.documents.reading import DOCX
from tinhso.government.documents.selectors_templates import OWNER, TEMPLATES, template_info
from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations

TEMPLATE_BYTES_MAX = 5 * 1024 * 1024
FINDINGS_MAX = 30


@action(TEMPLATES)
def add_template(*, actor: Actor, unit_id: UUID, type_code: str, name: str, file_id: UUID) -> TemplateInfo:
    """Take a DOCX of the actor's as the template of a kind at a unit; it follows the version before it.

    Raises `Invalid` at the field `file` for a field that is not in the list, a command or a loop, with the
    paragraph it stands in. What the format check finds is kept beside it and refuses nothing.
    """
    actor.require(TEMPLATES, organisations.path(unit_id))
    kind = rules_now().type_of(type_code)
    if kind is None:
        raise _at("type_code", _("Không có loại văn bản này."))
    text = required(name, "name", _("Hãy đặt tên cho mẫu."), TEMPLATE_NAME_MAX)
    key = new_id()
    kept = files.attach(actor, [file_id], owner_kind=OWNER, owner_id=key)[file_id]
    data = _checked(kept)
    report = lint(fill(data, examples(kind)), layout_now(), rules_now())
    row = LetterTemplate.objects.create(
        id=key,
        unit_id=unit_id,
        type_code=type_code,
        name=text,
        version=_superseded(unit_id, type_code, text, kept) + 1,
        file_id=kept.id,
        findings=_findings(report),
        by_name=actor.name,
        at=clock.now(),
    )
    return _announced(row)


@action(TEMPLATES)
def set_template_active(*, actor: Actor, template_id: UUID, active: bool) -> TemplateInfo:
    """Put a template out of use or back into it; drafts made from it stay as they are."""
    row = LetterTemplate.objects.select_for_update().filter(pk=template_id).first()
    if row is None or not actor.can(TEMPLATES, organisations.path(row.unit_id)):
        raise NotFound("documents.template", _("Không có mẫu văn bản này."))
    if row.active == active:
        return template_info(row)
    if active and _versions(row.unit_id, row.type_code, row.name).filter(active=True).exists():
        raise Conflict("documents.template_twice", _("Mẫu này đang dùng phiên bản khác; hãy ngừng bản đó."))
    row.active = active
    row.save(update_fields=["active"])
    return _announced(row)


def _announced(row: LetterTemplate) -> TemplateInfo:
    emit(TemplateChanged(row.pk, row.unit_id, row.type_code, row.version, row.active))
    return template_info(row)


def _checked(file: FileInfo) -> bytes:
    """Return the bytes of a file that may be a template."""
    if file.media_type != DOCX or not file.usable:
        raise _at("file", _("Hãy tải lên tệp DOCX."))
    if file.size > TEMPLATE_BYTES_MAX:
        raise _at("file", _("Mẫu lớn hơn 5 MB; hãy bỏ bớt hình."))
    data = files.read(file)
    found = scan(data)
    if found.problems:
        raise _at("file", " ".join(found.problems))
    if not found.names:
        raise _at("file", _("Tệp chưa có trường nào, như {{ trich_yeu }}."))
    return data


def _superseded(unit_id: UUID, type_code: str, name: str, kept: FileInfo) -> int:
    """Take the version before out of use; return its number, 0 for the first of its name."""
    advisory_lock(f"documents/template/{unit_id}/{type_code}/{name}")
    newest = _versions(unit_id, type_code, name).select_related("file").order_by("-version").first()
    if newest is None:
        return 0
    if newest.active and files.file_info(newest.file_id).sha256 == kept.sha256:
        raise _at("file", _("Tệp này giống hệt phiên bản đang dùng."))
    for row in _versions(unit_id, type_code, name).filter(active=True):
        row.active = False
        row.save(update_fields=["active"])
        emit(TemplateChanged(row.pk, row.unit_id, row.type_code, row.version, False))
    return newest.version


def _versions(unit_id: UUID, type_code: str, name: str) -> "QuerySet[LetterTemplate]":
    return LetterTemplate.objects.filter(unit_id=unit_id, type_code=type_code, name=name)


def _findings(report: LintReport | None) -> list[str]:
    found = sorted(report.findings, key=lambda one: one.level != "bad") if report else []
    return list(dict.fromkeys(one.text for one in found))[:FINDINGS_MAX]


def _at(field: str, message: str) -> Invalid:
    return Invalid(f"documents.template_{field}", message, fields={field: message})
