"""The last pages of an application: papers, delivery, checking and filing."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from tinhso.government.service_portal import application as apply
from tinhso.government.service_portal.attachments import sent_file, uuid_or_none
from tinhso.government.service_portal.contracts import Application
from tinhso.government.service_portal.selectors import spoken
from tinhso.government.service_portal.views.apply import address, frame, revision_of, stop_or_404
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import METHOD_LABELS, Channel, DeliveryMethod
from tinhso.platform.consents import facade as consents
from tinhso.platform.consents.contracts import Purpose
from tinhso.platform.document_store.contracts import ItemInfo
from tinhso.platform.forms import facade as forms
from tinhso.platform.mandates import facade as mandates

ADDRESS_LENGTH_MAX = 500


class DeliveryForm(django_forms.Form):
    """Where and how the result is handed over."""

    method = django_forms.ChoiceField(
        label=gettext_lazy("Bạn muốn nhận kết quả thế nào?"),
        widget=django_forms.RadioSelect,
        error_messages={"required": gettext_lazy("Hãy chọn cách nhận kết quả")},
    )
    address = django_forms.CharField(
        label=gettext_lazy("Địa chỉ nhận qua bưu chính"),
        help_text=gettext_lazy("Chỉ cần khi nhận qua bưu chính: số nhà, đường, thôn, xã, huyện, tỉnh."),
        max_length=ADDRESS_LENGTH_MAX,
        required=False,
    )

    def __init__(self, *args: Any, methods: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(method, _(METHOD_LABELS[DeliveryMethod(method)])) for method in methods]
        self.fields["method"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("method") == DeliveryMethod.POST and not data.get("address"):
            self.add_error("address", _("Hãy nhập địa chỉ để bưu chính trả kết quả tận nơi"))
        return data


@page("cases.submit")
def papers(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Attach files to the papers these answers call for."""
    application = apply.load(actor_of(request), draft_id)
    stop = stop_or_404(application, apply.PAPERS)
    errors: dict[str, str] = {}
    if request.method == "POST":
        errors = _take_in(request, application)
        application = apply.load(actor_of(request), draft_id)
        going_on = request.POST.get("_do", "next") == "next"
        if going_on and not errors:
            errors = {p.code: _("Hãy tải lên giấy tờ này") for p in apply.missing_papers(application)}
        if going_on and not errors:
            return redirect(address(application, application.after(apply.PAPERS)))
    offers = apply.offers_of(actor_of(request), application)
    context = {
        **frame(application, stop),
        "rows": _paper_rows(application, errors, offers),
        "lines": _lines(application, errors),
        "consent": spoken(consents.wording(Purpose.REUSE)[1].text, get_language() or "vi") if offers else "",
    }
    return render(request, "service_portal/papers.html", context, status=422 if errors else 200)


@page("cases.submit")
def delivery(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Choose how to receive the result."""
    application = apply.load(actor_of(request), draft_id)
    stop = stop_or_404(application, apply.DELIVERY)
    method, stored = apply.delivery_of(application)
    first = {"method": method.value, "address": stored or application.draft.answers.get("address", "")}
    methods = list(application.procedure.delivery)
    form = DeliveryForm(request.POST or None, initial=first, methods=methods)
    if request.method == "POST" and form.is_valid():
        forms.save_extra(
            actor=actor_of(request),
            draft_id=draft_id,
            revision=revision_of(request),
            extra={"delivery": form.cleaned_data},
        )
        return redirect(address(application, application.after(apply.DELIVERY)))
    context = {**frame(application, stop), "form": form}
    return render(request, "service_portal/delivery.html", context, status=422 if form.errors else 200)


@page("cases.submit")
def check(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Read everything once more, then file it."""
    application = apply.load(actor_of(request), draft_id)
    stop = stop_or_404(application, apply.CHECK)
    faults = [(address(application, where), text) for where, text in apply.faults_of(application)]
    refusal: DomainError | None = None
    if request.method == "POST" and not faults:
        try:
            return _file(request, application)
        except (Conflict, Denied, Invalid) as error:
            refusal = error
    context = {
        **frame(application, stop),
        **_check_page(application),
        "faults": faults,
        "refusal": refusal,
        "mandates": mandates.usable(actor_of(request), application.procedure.code),
        "mandate": request.POST.get("mandate", ""),
    }
    bad = refusal is not None or (request.method == "POST" and bool(faults))
    return render(request, "service_portal/check.html", context, status=422 if bad else 200)


def _file(request: HttpRequest, application: Application) -> HttpResponse:
    actor, mandate_id = actor_of(request), uuid_or_none(request.POST.get("mandate", ""))
    filed = cases.submit(actor=actor, submission=apply.submission_of(application, mandate_id))
    forms.discard(actor=actor, draft_id=application.draft.id)
    return redirect("service_portal:filed", case_id=filed.id)


def _take_in(request: HttpRequest, application: Application) -> dict[str, str]:
    """Store what was sent, paper by paper; one refused file does not lose the others."""
    actor, errors, asked = actor_of(request), {}, request.POST.get("_do", "")
    given, stored = apply.given_papers(application), _chosen(actor, application, asked)
    for paper, _required in apply.papers_of(application):
        try:
            found = sent_file(request, actor, paper.code)
        except DomainError as error:
            errors[paper.code] = str(error)
            continue
        if found:
            given[paper.code] = {"id": str(found.id), "name": found.name}
            stored.pop(paper.code, None)
        elif asked == f"remove:{paper.code}":
            given.pop(paper.code, None)
            stored.pop(paper.code, None)
    forms.save_extra(
        actor=actor,
        draft_id=application.draft.id,
        revision=application.draft.revision,
        extra={"papers": given, "stored": stored},
    )
    return errors


def _chosen(actor: Actor, application: Application, asked: str) -> dict[str, dict[str, str]]:
    """Return the papers to be taken from the store, with the one just agreed to."""
    stored, (word, _sep, code) = apply.stored_papers(application), asked.partition(":")
    item = apply.offers_of(actor, application).get(code) if word == "use" else None
    if item:
        stored[code] = {"id": str(item.id), "name": item.name}
    return stored


def _paper_rows(
    application: Application, errors: dict[str, str], offers: Mapping[str, ItemInfo] | None = None
) -> list[dict[str, Any]]:
    language, given = get_language() or "vi", apply.given_papers(application)
    stored, offered = apply.stored_papers(application), offers or {}
    return [
        {
            "code": paper.code,
            "name": spoken(paper.name, language),
            "hint": spoken(paper.hint, language) if paper.hint else "",
            "required": required and paper.online,
            "online": paper.online,
            "file": given.get(paper.code),
            "stored": stored.get(paper.code),
            "offer": offered.get(paper.code),
            "error": errors.get(paper.code, ""),
        }
        for paper, required in apply.papers_of(application)
    ]


def _lines(application: Application, errors: dict[str, str]) -> list[dict[str, str]]:
    rows = _paper_rows(application, errors)
    return [
        {"anchor": f"paper-{row['code']}", "label": row["name"], "message": row["error"]}
        for row in rows
        if row["error"]
    ]


def _check_page(application: Application) -> dict[str, Any]:
    answers = application.draft.answers
    method, postal = apply.delivery_of(application)
    sections = [
        (stop, address(application, stop), part)
        for form in application.forms
        for part in forms.summary(form, answers)
        for stop in application.stops
        if stop.form is form and stop.step is not None and stop.step.code == part.code
    ]
    links = {s.slug: address(application, s) for s in application.stops if s.step is None}
    return {
        "sections": sections,
        "rows": _paper_rows(application, {}),
        "papers_url": links.get(apply.PAPERS, ""),
        "delivery_url": links.get(apply.DELIVERY, ""),
        "method": _(METHOD_LABELS[method]),
        "postal": postal if method is DeliveryMethod.POST else "",
        "fees": _fees(application),
    }


def _fees(application: Application) -> Any:
    """Return the fees, or nothing while an answer they depend on is missing."""
    try:
        return cases.fees(application.procedure, application.draft.answers, Channel.ONLINE)
    except Invalid:
        return ()
