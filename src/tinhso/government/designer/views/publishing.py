"""From a draft to law: compare, submit, publish, or throw away."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.government.designer.drafts import changes, in_force, opened
from tinhso.government.designer.page_forms import PublishForm
from tinhso.government.designer.views import EDIT, UNPROCESSABLE
from tinhso.kernel import clock
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases.facade import authoring
from tinhso.platform.definitions import facade as definitions


@page(EDIT)
def compare(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    """Part by part beside the version in force."""
    found = opened(definition_id)
    older = in_force(found.draft.code)
    context = {"o": found, "draft": found.draft, "older": older, "changes": changes(found, older)}
    return render(request, "designer/compare.html", context)


@require_POST
@page(EDIT)
def submit(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    """Run every check; a draft without a problem waits for somebody else's approval."""
    problems = definitions.mark_tested(actor=actor_of(request), definition_id=definition_id)
    if problems:
        text = _("Còn %(count)s chỗ phải sửa trước khi trình: %(first)s")
        messages.error(request, text % {"count": len(problems), "first": problems[0]})
    else:
        messages.success(request, _("Kiểm tra đạt. Người có quyền duyệt công bố được ngay."))
    return redirect("designer:overview", definition_id)


@page("definitions.approve")
def publish(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    """What changes, what stays as it is for open dossiers, and the decision."""
    found = opened(definition_id)
    older = in_force(found.draft.code)
    tomorrow = clock.legal_day() + timedelta(days=1)
    form = PublishForm(request.POST or None, initial={"effective_from": tomorrow})
    if form.is_bound and form.is_valid():
        try:
            definitions.approve(actor=actor_of(request), definition_id=definition_id, **form.cleaned_data)
            messages.success(request, _("Đã công bố. Hồ sơ nhận từ ngày hiệu lực theo bản này."))
            return redirect("definitions:detail", definition_id)
        except DomainError as error:
            form.refuse(error)
    context = {
        "o": found,
        "draft": found.draft,
        "older": older,
        "changes": changes(found, older),
        "open_dossiers": authoring.open_dossiers(found.draft.code),
        "uncovered": found.uncovered,
        "form": form,
        "may_edit": actor_of(request).holds(EDIT),
    }
    return render(request, "designer/publish.html", context, status=UNPROCESSABLE if form.errors else 200)


@require_POST
@page(EDIT)
def discard(request: HttpRequest, definition_id: UUID) -> HttpResponse:
    definitions.discard(actor=actor_of(request), definition_id=definition_id)
    messages.success(request, _("Đã bỏ bản thảo."))
    return redirect("designer:list")
