"""One paper of a dossier at the desk: what the state already has of it, and turning it into a file."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tinhso.government.one_stop import presenters
from tinhso.government.one_stop.views.dossier import PURPOSE, revision_of
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, DomainError, Invalid, NotFound
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import SCAN_LABELS, SOURCE_LABELS, CaseInfo, PaperInfo, ScanSource
from tinhso.platform.files import facade as files

FILES_MAX = 100


class ScanForm(forms.Form):
    """How the paper was turned into a file (biên bản số hóa)."""

    source = forms.ChoiceField(label=gettext_lazy("Quét từ"), widget=forms.RadioSelect)
    compared = forms.BooleanField(
        label=gettext_lazy("Tôi đã đối chiếu, bản quét đúng với bản chính"), required=False
    )
    kept = forms.BooleanField(
        label=gettext_lazy("Giữ bản giấy trong hồ sơ (bỏ trống: trả lại)"), required=False
    )
    dpi = forms.IntegerField(
        label=gettext_lazy("Độ phân giải (dpi)"),
        initial=200,
        required=False,
        widget=forms.NumberInput(attrs={"class": "w-s", "inputmode": "numeric"}),
    )
    number = forms.CharField(label=gettext_lazy("Số của giấy tờ"), max_length=60, required=False)
    issued_on = forms.DateField(
        label=gettext_lazy("Ngày cấp"),
        help_text=gettext_lazy(
            "Có số, ngày và nơi cấp thì bản đã đối chiếu vào kho giấy tờ, lần sau khỏi nộp."
        ),
        input_formats=["%d/%m/%Y", "%Y-%m-%d"],
        required=False,
        widget=forms.DateInput(attrs={"class": "w-s"}, format="%d/%m/%Y"),
    )
    issuer = forms.CharField(label=gettext_lazy("Nơi cấp"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        source: Any = self.fields["source"]
        source.choices = [(code.value, _(SCAN_LABELS[code])) for code in ScanSource]
        source.initial = ScanSource.ORIGINAL.value

    def work(self) -> cases.ScanWork:
        return cases.ScanWork(**{**self.cleaned_data, "source": ScanSource(self.cleaned_data["source"])})

    def refuse(self, error: DomainError) -> None:
        for name, message in error.fields.items():
            self.add_error(name if name in self.fields else None, str(message))
        if not error.fields:
            self.add_error(None, str(error))


@page("cases.process")
def paper(request: HttpRequest, case_id: UUID, code: str) -> HttpResponse:
    """Show what is known of one paper; asking the store is a look, and recorded as one."""
    actor = actor_of(request)
    case = cases.case_for_staff(actor, case_id, purpose=PURPOSE)
    return _shown(request, actor, case, _paper(case, code), ScanForm())


@require_POST
@page("cases.process")
def use_stored(request: HttpRequest, case_id: UUID, code: str) -> HttpResponse:
    """Take the paper from the store, the applicant agreeing."""
    actor = actor_of(request)
    case = cases.case_for_staff(actor, case_id, purpose=PURPOSE)
    item = cases.staff_offers(actor, case_id, purpose=PURPOSE).get(code)
    try:
        if item is None:
            raise Conflict("cases.not_in_store", _("Kho không có giấy này còn giá trị của người nộp."))
        cases.use_stored_paper(
            actor=actor,
            case_id=case_id,
            revision=revision_of(request),
            paper_code=code,
            item_id=item.id,
            agreed="agreed" in request.POST,
        )
    except (Conflict, Invalid) as error:
        return _shown(request, actor, case, _paper(case, code), ScanForm(), error)
    messages.success(request, _("Đã lấy giấy tờ từ kho."))
    return redirect("one_stop:dossier", case_id)


@require_POST
@page("cases.digitise")
def digitise(request: HttpRequest, case_id: UUID, code: str) -> HttpResponse:
    """Bind the pictures sent into one file and keep the record of it."""
    actor, form = actor_of(request), ScanForm(request.POST)
    case = cases.case_for_staff(actor, case_id, purpose=PURPOSE)
    if not form.is_valid():
        return _shown(request, actor, case, _paper(case, code), form)
    try:
        cases.digitise(
            actor=actor,
            case_id=case_id,
            revision=revision_of(request),
            paper_code=code,
            file_ids=_sent(request, actor),
            work=form.work(),
        )
    except (Conflict, Invalid) as error:
        form.refuse(error)
        return _shown(request, actor, case, _paper(case, code), form)
    messages.success(request, _("Đã số hóa giấy tờ."))
    return redirect("one_stop:dossier", case_id)


@page("cases.read")
def stored(request: HttpRequest, case_id: UUID, code: str) -> HttpResponseBase:
    """Open the stored paper a dossier uses; the look is recorded."""
    file = cases.open_stored(actor_of(request), case_id, code, purpose=PURPOSE)
    return files.send(request, file, download=False)


def _sent(request: HttpRequest, actor: Actor) -> list[UUID]:
    sent = [part for part in request.FILES.getlist("file") if part.file is not None][:FILES_MAX]
    return [
        files.store(actor=actor, stream=part.file, name=part.name or "", purpose="dossier").id
        for part in sent
    ]


def _paper(case: CaseInfo, code: str) -> PaperInfo:
    found = next((row for row in cases.papers(case.id) if row.code == code), None)
    if found is None:
        raise NotFound("cases.unknown_paper", _("Hồ sơ này không có loại giấy tờ đó."))
    return found


def _reusable(case: CaseInfo, code: str) -> bool:
    definition = cases.procedure_of(case.definition_id).paper(code)
    return bool(definition and definition.reuse)


def _shown(
    request: HttpRequest,
    actor: Actor,
    case: CaseInfo,
    row: PaperInfo,
    form: ScanForm,
    error: DomainError | None = None,
) -> HttpResponse:
    scans = [scan for scan in cases.scans(case.id) if scan.paper_code == row.code]
    context: Mapping[str, Any] = {
        "case": case,
        "crumbs": presenters.crumbs(case),
        "paper": row,
        "source": _(SOURCE_LABELS[row.source]),
        "reusable": _reusable(case, row.code),
        "offer": cases.staff_offers(actor, case.id, purpose=PURPOSE).get(row.code),
        "form": form,
        "scans": [(scan, _(SCAN_LABELS[scan.source])) for scan in scans],
        "may_digitise": actor.holds("cases.digitise") and not case.returned_at,
        "error": error,
    }
    status = int(error.status) if error else 422 if form.errors else 200
    return render(request, "one_stop/paper.html", dict(context), status=status)
