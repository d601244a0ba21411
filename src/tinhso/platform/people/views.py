"""Staff look a person up, compare likely duplicates, merge and take back."""

from http import HTTPStatus
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tinhso.kernel.actions import viewed
from tinhso.kernel.clock import today
from tinhso.kernel.errors import DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.people import facade, presenters
from tinhso.platform.people.wording import COMPARE, HOUSEHOLD, LISTED, LOOK_UP, RECORD

REASON_LENGTH_MAX = 500


class SearchForm(forms.Form):
    q = forms.CharField(
        label=gettext_lazy("Họ tên, số định danh hoặc điện thoại"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("Gõ không dấu cũng được."),
    )


class MergeForm(forms.Form):
    """Which record stays, and why they are one."""

    kept = forms.TypedChoiceField(
        label=gettext_lazy("Hồ sơ giữ lại"),
        coerce=UUID,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hãy chọn hồ sơ giữ lại.")},
    )
    reason = forms.CharField(
        label=gettext_lazy("Vì sao là một người"),
        max_length=REASON_LENGTH_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Hãy ghi lý do.")},
    )


class UndoForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Lý do hoàn tác"),
        max_length=REASON_LENGTH_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Hãy ghi lý do.")},
    )


@page("people.read")
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    found = facade.search(text, request.GET.get("cursor", "")) if text else None
    if found:
        viewed(actor_of(request), [row.id for row in found.rows], what=LISTED, purpose=LOOK_UP)
    context = {
        "form": form,
        "text": text,
        "page": found,
        "may_register": actor_of(request).holds("people.register"),
    }
    return render(request, "people/search.html", context, status=_status(form))


@page("people.read")
def person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    info = facade.person(person_id)
    if info.id != person_id:
        return redirect("people:person", person_id=info.id)
    viewed(actor_of(request), [info.id], what=RECORD, purpose=LOOK_UP)
    context = {
        "person": info,
        "address": facade.address_of(info, today()),
        "merges": facade.merges_of(info.id),
        "changes": presenters.history(info.id),
        "may_undo": actor_of(request).holds("people.unmerge"),
        "may_update": actor_of(request).holds("people.update"),
    }
    return render(request, "people/person.html", context)


@page("people.read")
def household(request: HttpRequest, person_id: UUID) -> HttpResponse:
    info = facade.person(person_id)
    home = facade.household_of(info.id)
    members = [member.person.id for member in home.members] if home else []
    viewed(actor_of(request), [info.id, *members], what=HOUSEHOLD, purpose=LOOK_UP)
    context = {
        "person": info,
        "household": home,
        "may_update": actor_of(request).holds("people.update"),
    }
    return render(request, "people/household.html", context)


@page("people.merge")
def duplicates(request: HttpRequest) -> HttpResponse:
    found = facade.duplicates(request.GET.get("cursor", ""))
    shown = [person.id for pair in found.rows for person in (pair.first, pair.second)]
    viewed(actor_of(request), shown, what=LISTED, purpose=COMPARE)
    return render(request, "people/duplicates.html", {"page": found})


@page("people.merge")
def compare(request: HttpRequest, pair_id: UUID) -> HttpResponse:
    pair = facade.duplicate_pair(pair_id)
    sides = {pair.first.id: pair.second.id, pair.second.id: pair.first.id}
    form = MergeForm(request.POST or None, initial={"kept": str(pair.first.id)})
    form.fields["kept"].choices = [  # type: ignore[attr-defined]
        (str(pair.first.id), _("Hồ sơ thứ nhất")),
        (str(pair.second.id), _("Hồ sơ thứ hai")),
    ]
    if request.method == "POST" and form.is_valid():
        kept = form.cleaned_data["kept"]
        try:
            facade.merge_persons(
                actor=actor_of(request),
                kept_id=kept,
                merged_id=sides[kept],
                reason=form.cleaned_data["reason"],
            )
        except DomainError as error:
            form.add_error(None, str(error))
        else:
            return redirect("people:person", person_id=kept)
    viewed(actor_of(request), sides, what=RECORD, purpose=COMPARE)
    return render(request, "people/compare.html", {"pair": pair, "form": form}, status=_status(form))


@require_POST
@page("people.merge")
def dismiss(request: HttpRequest, pair_id: UUID) -> HttpResponse:
    facade.dismiss_pair(actor=actor_of(request), pair_id=pair_id)
    messages.success(request, _("Đã ghi nhận hai người khác nhau."))
    return redirect("people:duplicates")


@page("people.unmerge")
def undo(request: HttpRequest, merge_id: UUID) -> HttpResponse:
    form = UndoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        undone = facade.unmerge_persons(actor=actor_of(request), merge_id=merge_id, **form.cleaned_data)
        return redirect("people:person", person_id=undone.merged_id)
    return render(request, "people/undo.html", {"form": form, "merge_id": merge_id}, status=_status(form))


def _status(form: forms.Form) -> int:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound and form.errors else HTTPStatus.OK
