"""Letter templates of an office: the list with its upload, one template, a file filled in for a trial."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.documents import facade
from tinhso.government.documents.contracts import TemplateInfo
from tinhso.government.documents.letters.filling import fill, scan
from tinhso.government.documents.letters.placeholders import BY_NAME, PLACEHOLDERS, Placeholder, examples
from tinhso.government.documents.page_forms_templates import TemplateForm
from tinhso.government.documents.reading import DOCX
from tinhso.government.documents.views.lists import sent
from tinhso.government.documents.views.mail import units_where
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.files import facade as files

TEMPLATES = "documents.templates"


@page(TEMPLATES)
def template_list(request: HttpRequest) -> HttpResponse:
    """The templates within my reach, and every field one may use; a POST uploads one."""
    actor, posted = actor_of(request), request.method == "POST"
    form = TemplateForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        rules=facade.rules_now(),
        units=units_where(actor, TEMPLATES),
        initial={"unit_id": actor.unit_id, "type_code": "CV"},
    )
    if posted and form.is_valid() and (made := _added(actor, form)):
        messages.success(request, _("Đã nhận mẫu, phiên bản %(number)s.") % {"number": made.version})
        return redirect("documents:template", made.id)
    context = {
        "form": form,
        "lines": [_line(one) for one in facade.templates(actor)],
        "fields": [_field(one, one.example) for one in PLACEHOLDERS],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if posted else HTTPStatus.OK
    return render(request, "documents/templates.html", context, status=status)


def _added(actor: Actor, form: TemplateForm) -> TemplateInfo | None:
    clean = dict(form.cleaned_data)
    upload = clean.pop("file")
    try:
        kept = files.store(actor=actor, stream=upload.file, name=upload.name)
        return facade.add_template(actor=actor, file_id=kept.id, **clean)
    except (Conflict, Denied, Invalid) as error:
        form.refuse(error)
        return None


def _line(one: TemplateInfo) -> dict[str, Any]:
    kind = facade.rules_now().type_of(one.type_code)
    return {"template": one, "kind": kind.name.vi.capitalize() if kind else one.type_code}


def _field(one: Placeholder, example: tuple[str, ...]) -> dict[str, Any]:
    return {"written": one.written, "label": _(one.label), "example": example, "lines": one.lines}


@page(TEMPLATES)
def detail(request: HttpRequest, template_id: UUID) -> HttpResponse:
    """One template: what stands in it, with an example each, and what the format check says."""
    found = facade.template(actor_of(request), template_id)
    kind = facade.rules_now().type_of(found.type_code)
    shown = examples(kind)
    names = scan(_content(found)).names
    context = _line(found) | {"fields": [_field(BY_NAME[name], shown[name]) for name in names]}
    return render(request, "documents/template.html", context)


def _content(found: TemplateInfo) -> bytes:
    with files.open_file(found.file_id) as stream:
        return stream.read()


@page(TEMPLATES)
def tried(request: HttpRequest, template_id: UUID) -> HttpResponse:
    """The template with the examples in it, to be looked at before anybody writes by it."""
    found = facade.template(actor_of(request), template_id)
    filled = fill(_content(found), examples(facade.rules_now().type_of(found.type_code)))
    return sent(filled, DOCX, "dien-thu.docx")


@require_POST
@page(TEMPLATES)
def set_active(request: HttpRequest, template_id: UUID) -> HttpResponse:
    """Put a template out of use, or back into it."""
    active = request.POST.get("active") == "1"
    try:
        facade.set_template_active(actor=actor_of(request), template_id=template_id, active=active)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Mẫu được dùng lại.") if active else _("Mẫu ngừng dùng."))
    return redirect("documents:template", template_id)
