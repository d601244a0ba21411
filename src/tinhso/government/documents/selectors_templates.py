"""Which letter templates are there, and which of them fit a unit?"""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import TemplateInfo
from tinhso.government.documents.models import LetterTemplate
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.text_vi import fold
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations

TEMPLATES, DRAFT = "documents.templates", "documents.draft"
OWNER = "letter_template"
SHOWN_MAX = 500


def templates(actor: Actor) -> list[TemplateInfo]:
    """Return the templates of units within the actor's reach, those in use first. One query."""
    rows = LetterTemplate.objects.filter(organisations.within(actor.reach(TEMPLATES), "unit"))
    ordered = rows.select_related("unit").order_by("-active", "type_code", "name", "unit__name", "-version")
    return [template_info(row) for row in ordered[:SHOWN_MAX]]


def template(actor: Actor, template_id: UUID) -> TemplateInfo:
    """Return a template of a unit within the actor's reach; another does not exist for it."""
    row = LetterTemplate.objects.filter(pk=template_id).select_related("unit").first()
    if row is None or not actor.can(TEMPLATES, organisations.path(row.unit_id)):
        raise NotFound("documents.template", _("Không có mẫu văn bản này."))
    return template_info(row)


def templates_for(unit_id: UUID, type_code: str = "") -> list[TemplateInfo]:
    """Return the templates in use that fit a unit, its own before those of the units above. One query.

    Of two for one kind with the same name the nearer one counts.
    """
    path = [unit_id, *(above.id for above in reversed(organisations.ancestors(unit_id)))]
    rows = LetterTemplate.objects.filter(unit_id__in=path, active=True).select_related("unit")
    if type_code:
        rows = rows.filter(type_code=type_code)
    nearest: dict[tuple[str, str], TemplateInfo] = {}
    for row in sorted(rows, key=lambda one: (path.index(one.unit_id), fold(one.name))):
        nearest.setdefault((row.type_code, fold(row.name)), template_info(row))
    return list(nearest.values())


def may_open_template(actor: Actor, file: FileInfo) -> bool:
    """Say whether an actor may open the file of a template: who keeps it, and who writes by it."""
    row = LetterTemplate.objects.filter(pk=file.owner_id).first()
    if row is None:
        return False
    if actor.can(TEMPLATES, organisations.path(row.unit_id)):
        return True
    if actor.unit_id is None or not actor.can(DRAFT, organisations.path(actor.unit_id)):
        return False
    return row.unit_id in {actor.unit_id, *(above.id for above in organisations.ancestors(actor.unit_id))}


def template_info(row: LetterTemplate) -> TemplateInfo:
    return TemplateInfo(
        id=row.pk,
        unit_id=row.unit_id,
        unit_name=row.unit.name,
        type_code=row.type_code,
        name=row.name,
        version=row.version,
        active=row.active,
        file_id=row.file_id,
        findings=tuple(row.findings),
        by=row.by_name,
        at=row.at,
    )
