"""What other units send to this one: dossiers offered, and questions."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tinhso.government.one_stop import incoming
from tinhso.government.one_stop.acts import long_text
from tinhso.kernel.errors import Conflict, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import VERDICT_LABELS

PURPOSE = "Trả lời ý kiến cho đơn vị khác"


class OpinionForm(forms.Form):
    """The answer of a unit that was asked."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("Ý kiến của đơn vị"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hãy chọn một trong ba ý kiến.")},
    )
    text = long_text(gettext_lazy("Nội dung và căn cứ"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = [(verdict.value, _(label)) for verdict, label in VERDICT_LABELS.items()]
        self.fields["verdict"].choices = choices  # type: ignore[attr-defined]


@page("cases.accept")
def transfers(request: HttpRequest) -> HttpResponse:
    """Offers that wait for my unit: receive, or send back with the reason."""
    return _transfers(request)


@require_POST
@page("cases.accept")
def answer_transfer(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    received, note = request.POST.get("do") == "receive", request.POST.get("note", "")
    try:
        case = cases.answer_transfer(
            actor=actor_of(request), transfer_id=transfer_id, received=received, note=note
        )
    except (Invalid, Conflict) as error:
        return _transfers(request, error, transfer_id, note)
    if received:
        messages.success(request, _("Đã tiếp nhận hồ sơ %(code)s.") % {"code": case.code})
        return redirect("one_stop:dossier", case.id)
    messages.success(request, _("Đã trả lại hồ sơ %(code)s.") % {"code": case.code})
    return redirect("one_stop:transfers")


def _transfers(
    request: HttpRequest, error: DomainError | None = None, about: UUID | None = None, note: str = ""
) -> HttpResponse:
    rows = incoming.transfer_rows(actor_of(request))
    context = {"rows": rows, "error": error, "about": about, "note": note}
    return render(request, "one_stop/transfers.html", context, status=int(error.status) if error else 200)


@page("cases.advise")
def questions(request: HttpRequest) -> HttpResponse:
    """Questions that wait for my unit, the most urgent first."""
    return render(request, "one_stop/questions.html", {"rows": incoming.question_rows(actor_of(request))})


def _opinion_form(request: HttpRequest) -> OpinionForm:
    return OpinionForm(request.POST if request.method == "POST" else None)


@page("cases.advise")
def question(request: HttpRequest, consultation_id: UUID) -> HttpResponse:
    """One question with what it is about; the look is recorded, and the citizen can see it."""
    actor, form, error = actor_of(request), _opinion_form(request), None
    if request.method == "POST" and form.is_valid():
        verdict = cases.verdict_of(form.cleaned_data["verdict"])
        try:
            cases.give_opinion(
                actor=actor, consultation_id=consultation_id, verdict=verdict, text=form.cleaned_data["text"]
            )
        except (Invalid, Conflict) as refusal:
            error = refusal
        else:
            messages.success(request, _("Đã gửi ý kiến."))
            return redirect("one_stop:question", consultation_id)
    asked, case = cases.consulted(actor, consultation_id, purpose=PURPOSE)
    context = {**incoming.question_page(asked, case), "form": form, "error": error}
    status = int(error.status) if error else 422 if form.errors else 200
    return render(request, "one_stop/question.html", context, status=status)
