"""Importing national records: upload, see what would change, confirm."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.procedures import facade, selectors
from tinhso.platform.procedures.contracts import ImportState
from tinhso.platform.procedures.reading import FILE_BYTES_MAX
from tinhso.platform.procedures.reports import from_json
from tinhso.platform.procedures.workbook import write_workbook

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
REFUSALS_SHOWN = 200
CODES_SHOWN = 200
TONES = {ImportState.CHECKED: "warn", ImportState.APPLIED: "ok", ImportState.DROPPED: "plain"}


class FileForm(forms.Form):
    """A file of records."""

    file = forms.FileField(
        label=gettext_lazy("Tệp danh mục"),
        help_text=gettext_lazy("Bảng tính .xlsx hoặc .csv theo bảng mẫu, hay .jsonl của dữ liệu quốc gia."),
        error_messages={"required": gettext_lazy("Hãy chọn tệp.")},
    )

    def clean_file(self) -> object:
        sent = self.cleaned_data["file"]
        if sent.size > FILE_BYTES_MAX:
            most = FILE_BYTES_MAX // 1024 // 1024
            raise forms.ValidationError(_("Tệp lớn quá %(most)s MB; hãy chia nhỏ.") % {"most": most})
        return sent


@page("procedures.import")
def imports(request: HttpRequest) -> HttpResponse:
    """Upload a file and see the latest imports."""
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        try:
            made = facade.check_file(actor=actor_of(request), file_name=sent.name, data=sent.read())
            return redirect("procedures:preview", made)
        except Invalid as error:
            form.add_error("file", str(error.message))
    rows = [(row, from_json(row.report), TONES[ImportState(row.state)]) for row in selectors.imports()]
    context = {"form": form, "rows": rows, "totals": selectors.totals()}
    return render(request, "procedures/imports.html", context, status=422 if form.errors else 200)


@page("procedures.import")
def preview(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """What a file would change, and what was refused and why."""
    row = selectors.checked_import(import_id)
    report = from_json(row.report)
    codes = (*report.new, *report.changed)[:CODES_SHOWN]
    context = {
        "row": row,
        "report": report,
        "refused": report.refused[:REFUSALS_SHOWN],
        "more": max(0, len(report.refused) - REFUSALS_SHOWN),
        "changes": [(code, code in report.new, name) for code, name in selectors.offered(row, codes)],
        "open": row.state == ImportState.CHECKED,
        "tone": TONES[ImportState(row.state)],
    }
    return render(request, "procedures/preview.html", context)


@require_POST
@page("procedures.import")
def apply(request: HttpRequest, import_id: UUID) -> HttpResponse:
    report = facade.apply_import(actor=actor_of(request), import_id=import_id)
    messages.success(request, _("Đã nạp %(count)s thủ tục.") % {"count": report.taken})
    return redirect("procedures:preview", import_id)


@require_POST
@page("procedures.import")
def drop(request: HttpRequest, import_id: UUID) -> HttpResponse:
    facade.drop_import(actor=actor_of(request), import_id=import_id)
    messages.success(request, _("Đã bỏ lần nạp này; không có gì thay đổi."))
    return redirect("procedures:imports")


@page("procedures.import")
def form(request: HttpRequest) -> HttpResponse:
    """The empty form as a spreadsheet."""
    headers = {"Content-Disposition": 'attachment; filename="bang-mau-thu-tuc.xlsx"'}
    return HttpResponse(write_workbook([]), content_type=SHEET_TYPE, headers=headers)
