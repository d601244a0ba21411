"""For strangers: where a dossier stands, and whether a document is genuine."""

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.government.service_portal.presenters import case_page, verified_page
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.cases import facade as cases

CODE_LENGTH_MAX = 60


class TrackForm(django_forms.Form):
    ma = django_forms.CharField(
        label=gettext_lazy("Mã hồ sơ"),
        help_text=gettext_lazy("In trên giấy tiếp nhận, ví dụ H23.16-261121-0042"),
        max_length=CODE_LENGTH_MAX,
        error_messages={"required": gettext_lazy("Hãy nhập mã hồ sơ in trên giấy tiếp nhận")},
    )
    phone = django_forms.CharField(
        label=gettext_lazy("Bốn số cuối điện thoại của người nộp"),
        min_length=4,
        max_length=15,
        widget=django_forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "w-s"}),
        error_messages={
            "required": gettext_lazy("Hãy nhập bốn số cuối điện thoại đã ghi trong hồ sơ"),
            "min_length": gettext_lazy("Hãy nhập đủ bốn số cuối điện thoại"),
        },
    )


class VerifyForm(django_forms.Form):
    code = django_forms.RegexField(
        r"^[A-Za-z0-9_-]+$",
        label=gettext_lazy("Mã kiểm tra"),
        help_text=gettext_lazy("In cạnh mã QR của văn bản"),
        max_length=CODE_LENGTH_MAX,
        error_messages={
            "required": gettext_lazy("Hãy nhập mã in cạnh mã QR"),
            "invalid": gettext_lazy("Mã chỉ gồm chữ không dấu, số, gạch nối và gạch dưới. Hãy gõ lại."),
        },
    )


@page("cases.track")
def track(request: HttpRequest) -> HttpResponse:
    """Look up a dossier by its code and the end of a phone number; the number stays out of the address."""
    form = TrackForm(request.POST or None, initial={"ma": request.GET.get("ma", "")[:CODE_LENGTH_MAX]})
    context: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        case = cases.track(actor=actor_of(request), code=data["ma"], phone_tail=data["phone"])
        if case is not None:
            return render(request, "service_portal/tracked.html", case_page(case))
        form.add_error(None, _("Không có hồ sơ nào khớp cả mã và số điện thoại. Hãy xem lại giấy tiếp nhận."))
    return render(request, "service_portal/track.html", context, status=422 if form.errors else 200)


@page("results.verify")
def verify_form(request: HttpRequest) -> HttpResponse:
    """Ask for the code beside the QR."""
    form = VerifyForm(request.GET or None)
    if form.is_bound and form.is_valid():
        return redirect("service_portal:verify", code=form.cleaned_data["code"])
    return render(
        request, "service_portal/verify_form.html", {"form": form}, status=422 if form.errors else 200
    )


@page("results.verify")
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Say whether a document was issued here, and let the reader compare."""
    found = cases.verified(code)
    if found is None:
        return render(request, "service_portal/verified.html", {"code": code}, status=404)
    result, case = found
    context = {"code": code, **verified_page(result, case)}
    return render(request, "service_portal/verified.html", context)
