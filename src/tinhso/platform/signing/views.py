"""Pages of signing: the queue, a request, and the check that is open to everybody."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.errors import Conflict, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade, presenters, selectors
from tinhso.platform.signing.actions.sign import BATCH_MAX
from tinhso.platform.signing.contracts import JSON, RequestInfo, SignOutcome, VerificationReport
from tinhso.platform.signing.page_forms import CheckForm, PresentForm

UNPROCESSABLE = HTTPStatus.UNPROCESSABLE_ENTITY
SIGN, OPEN, VERIFY = "signing.sign", "signing.open", "signing.verify"


@page(SIGN)
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for me; several are signed with one PIN. The address may name those just approved."""
    if request.method != "POST":
        return _queue(request)
    if request.POST.get("do") == "decline":
        return _declined(request)
    try:
        outcomes = _signed(request)
    except DomainError as error:
        return _queue(request, problem=str(error))
    if any(each.problem == "wrong_pin" for each in outcomes):
        return _queue(request, problem=outcomes[0].message)
    return _queue(request, outcomes=outcomes)


def _signed(request: HttpRequest) -> list[SignOutcome]:
    chosen, key = _ids(request.POST.getlist("request")), _ids([request.POST.get("key", "")])
    if not chosen:
        raise Invalid("signing.none", _("Hãy chọn ít nhất một văn bản."))
    if not key:
        raise Invalid("signing.no_key_chosen", _("Hãy chọn khóa để ký."))
    return facade.sign(
        actor=actor_of(request), request_ids=chosen, credential_id=key[0], secret=request.POST.get("pin", "")
    )


def _declined(request: HttpRequest) -> HttpResponse:
    """Decline the chosen documents for one reason; one that cannot be declined leaves the others alone."""
    chosen, reason = _ids(request.POST.getlist("request")), request.POST.get("reason", "")
    if not chosen:
        return _queue(request, declining=_("Hãy chọn ít nhất một văn bản."))
    outcomes = []
    for request_id in chosen[:BATCH_MAX]:
        try:
            found = facade.decline(actor=actor_of(request), request_id=request_id, reason=reason)
        except Invalid as error:
            return _queue(request, declining=str(error))
        except DomainError as error:
            outcomes.append(SignOutcome(request_id, "", None, error.code, str(error)))
        else:
            outcomes.append(SignOutcome(request_id, found.title, None))
    return _queue(request, outcomes=outcomes, declined=True)


def _ids(texts: list[str]) -> list[UUID]:
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _queue(
    request: HttpRequest,
    *,
    problem: str = "",
    outcomes: list[SignOutcome] | None = None,
    declining: str = "",
    declined: bool = False,
) -> HttpResponse:
    actor, named = actor_of(request), _ids(request.GET.getlist("request"))
    found = facade.waiting_for(actor, cursor=request.GET.get("cursor", ""), only=named)
    keys = presenters.keys_for(actor, facade.credentials_of(actor), list(found.rows))
    context: dict[str, Any] = {
        "page": found,
        "keys": keys,
        "chosen": set(request.POST.getlist("request") or request.GET.getlist("request")),
        "narrowed": bool(named),
        "chosen_key": request.POST.get("key", ""),
        "problem": problem,
        "outcomes": outcomes,
        "declining": declining,
        "declined": declined,
        "reason": "" if declined else request.POST.get("reason", ""),
        "signed": sum(each.ok for each in outcomes or ()),
        "may_open": actor.holds(OPEN),
        "may_delegate": actor.holds("signing.delegate"),
    }
    status = UNPROCESSABLE if problem or declining else HTTPStatus.OK
    return render(request, "signing/queue.html", context, status=status)


@page(SIGN)
def detail(request: HttpRequest, request_id: UUID) -> HttpResponse:
    return _detail(request, request_id)


def _detail(request: HttpRequest, request_id: UUID, error: str = "", *, declining: str = "") -> HttpResponse:
    actor = actor_of(request)
    found = facade.request(actor, request_id)
    tone, label = presenters.request_tone(found)
    context = {
        "found": found,
        "steps": presenters.step_lines(found),
        "tone": tone,
        "label": label,
        "report": _report(found),
        "may_cancel": found.current is not None and selectors.is_opener(actor, request_id),
        "may_decline": selectors.waits_for(actor, request_id),
        "error": error,
        "declining": declining,
        "reason": request.POST.get("reason", ""),
    }
    if context["report"]:
        context.update(presenters.report_page(context["report"]), tone=tone, whole=True)
    status = UNPROCESSABLE if error or declining else HTTPStatus.OK
    return render(request, "signing/detail.html", context, status=status)


def _report(found: RequestInfo) -> VerificationReport | None:
    """Return the check of what is signed; a signature that stands beside its content is for openssl."""
    if found.result_file_id is None or found.media_type == JSON:
        return None
    return facade.report_of(found.result_file_id)


@require_POST
@page(SIGN)
def decline(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Refuse to sign, with the reason."""
    try:
        facade.decline(actor=actor_of(request), request_id=request_id, reason=request.POST.get("reason", ""))
    except (Conflict, Invalid) as error:
        return _detail(request, request_id, declining=str(error))
    messages.success(request, _("Đã từ chối ký; người trình được báo lý do."))
    return redirect("signing:detail", request_id)


@require_POST
@page(OPEN)
def cancel(request: HttpRequest, request_id: UUID) -> HttpResponse:
    try:
        facade.cancel(actor=actor_of(request), request_id=request_id, reason=request.POST.get("reason", ""))
    except Invalid as error:
        return _detail(request, request_id, str(error.fields.get("reason", error)))
    messages.success(request, _("Đã hủy yêu cầu ký."))
    return redirect("signing:detail", request_id)


@page(OPEN)
def opened(request: HttpRequest) -> HttpResponse:
    """What I presented for signing."""
    found = facade.opened_by(actor_of(request), cursor=request.GET.get("cursor", ""))
    rows = [(row, *presenters.request_tone(row)) for row in found.rows]
    return render(request, "signing/opened.html", {"page": found, "rows": rows})


@page(OPEN)
def present(request: HttpRequest) -> HttpResponse:
    """Present a file for signatures."""
    actor = actor_of(request)
    form = PresentForm(
        request.POST or None,
        request.FILES or None,
        rules=selectors.rules_in_force(),
        unit_id=actor.unit_id,
        initial={"visible": True, "agency": True},
    )
    if request.method == "POST" and form.is_valid():
        try:
            upload = form.cleaned_data["file"]
            kept = files.store(actor=actor, stream=upload, name=upload.name)
            found = facade.present(
                actor=actor, title=form.cleaned_data["title"], file_id=kept.id, steps=form.steps()
            )
            return redirect("signing:detail", found.id)
        except Invalid as error:
            form.add_error(None, str(error))
    bad = request.method == "POST"
    return render(
        request, "signing/present.html", {"form": form}, status=UNPROCESSABLE if bad else HTTPStatus.OK
    )


@page(VERIFY)
def verify(request: HttpRequest) -> HttpResponse:
    """Check a file anybody brings; it is read once and not kept."""
    form = CheckForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form, "desk": actor_of(request).kind is ActorKind.STAFF}
    if request.method != "POST":
        return render(request, "signing/verify.html", context)
    if not form.is_valid():
        return render(request, "signing/verify.html", context, status=UNPROCESSABLE)
    upload = form.cleaned_data["file"]
    report = facade.verify(upload.read(), upload.content_type or "")
    context.update(presenters.report_page(report), name=upload.name)
    return render(request, "signing/verify.html", context)
