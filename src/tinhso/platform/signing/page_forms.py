"""What people type about signing."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel import clock
from tinhso.kernel.errors import NotFound
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import AccountInfo
from tinhso.platform.signing.contracts import Capacity, Kind, Place, Signer
from tinhso.platform.signing.definition import SigningRules
from tinhso.platform.signing.verifying import CONTENT_BYTES_MAX

SIGNERS_MAX = 10
TITLE_MAX = 300
PIN_MAX = 64


class CheckForm(forms.Form):
    """A file anybody wants checked. It is not kept."""

    file = forms.FileField(
        label=_("Tệp PDF hoặc XML đã ký"),
        help_text=_("Tối đa 50 MB. Tệp được kiểm tra xong thì bỏ, không lưu lại."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.xml"}),
        allow_empty_file=True,
        error_messages={
            "required": _("Hãy chọn tệp cần kiểm tra."),
            "invalid": _("Hãy chọn tệp cần kiểm tra."),
        },
    )

    def clean_file(self) -> Any:
        found = self.cleaned_data["file"]
        if found.size > CONTENT_BYTES_MAX:
            raise forms.ValidationError(_("Tệp lớn hơn 50 MB; hãy chọn tệp nhỏ hơn."))
        return found


class PresentForm(forms.Form):
    """A file for signatures, and who signs in which order."""

    title = forms.CharField(
        label=_("Trích yếu"),
        max_length=TITLE_MAX,
        error_messages={"required": _("Hãy ghi trích yếu của văn bản.")},
    )
    file = forms.FileField(
        label=_("Tệp PDF hoặc XML"),
        widget=forms.FileInput(attrs={"accept": ".pdf,.xml"}),
        error_messages={"required": _("Hãy chọn tệp để trình ký.")},
    )
    signers = forms.CharField(
        label=_("Người ký, theo thứ tự"),
        help_text=_("Tên đăng nhập, mỗi người một dòng."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Hãy ghi ít nhất một người ký.")},
    )
    capacity = forms.ChoiceField(label=_("Thẩm quyền của người ký cuối"), required=False)
    principal = forms.CharField(
        label=_("Ký thay cho"), required=False, help_text=_("Tên đăng nhập của người đứng đầu, nếu ký thay.")
    )
    position = forms.CharField(label=_("Chức vụ in trên chữ ký"), max_length=200, required=False)
    visible = forms.BooleanField(label=_("Hiện hình chữ ký ở cuối trang cuối"), required=False, initial=True)
    agency = forms.BooleanField(label=_("Cơ quan ký sau cùng (đóng dấu)"), required=False, initial=True)

    def __init__(self, *args: Any, rules: SigningRules, unit_id: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.unit_id = unit_id
        labels = [(rule.code.value, f"{rule.code}. {rule.label.vi}") for rule in rules.capacities]
        self.fields["capacity"].choices = [("", _("Ký với tư cách của mình")), *labels]  # type: ignore[attr-defined]

    def clean_signers(self) -> list[AccountInfo]:
        names = [line.strip() for line in self.cleaned_data["signers"].splitlines() if line.strip()]
        if len(names) > SIGNERS_MAX:
            raise forms.ValidationError(_("Tối đa 10 người ký."))
        return [_staff(name) for name in names]

    def clean_principal(self) -> AccountInfo | None:
        name = self.cleaned_data["principal"].strip()
        return _staff(name) if name else None

    def steps(self) -> list[Signer]:
        """Return the steps; the last person signs in the capacity, and only their signature is seen."""
        clean = self.cleaned_data
        *others, last = clean["signers"]
        principal = clean["principal"]
        found = [Signer(Kind.PERSONAL, account_id=each.id) for each in others]
        found.append(
            Signer(
                Kind.PERSONAL,
                account_id=last.id,
                capacity=Capacity(clean["capacity"]),
                position=clean["position"],
                on_behalf_of=principal.id if principal else None,
                place=Place() if clean["visible"] else None,
            )
        )
        if clean["agency"] and self.unit_id:
            found.append(Signer(Kind.AGENCY, unit_id=self.unit_id))
        return found


class PowerForm(forms.Form):
    """A power to sign for oneself."""

    deputy = forms.CharField(
        label=_("Tên đăng nhập của người ký thay"),
        max_length=150,
        help_text=_("Cấp phó, hoặc người đứng đầu đơn vị bên dưới khi thừa lệnh, thừa ủy quyền."),
    )
    capacity = forms.ChoiceField(label=_("Thẩm quyền"))
    start = forms.DateField(
        label=_("Từ ngày"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    end = forms.DateField(
        label=_("Đến hết ngày"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    basis = forms.CharField(
        label=_("Căn cứ"),
        max_length=300,
        help_text=_("Số, ký hiệu, ngày của văn bản ủy quyền, như 15/QĐ-UBND, hoặc quy chế làm việc."),
    )

    def __init__(self, *args: Any, rules: SigningRules, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [
            (rule.code.value, f"{rule.code}. {rule.label.vi}")
            for rule in rules.capacities
            if rule.needs_power
        ]
        self.fields["capacity"].choices = choices  # type: ignore[attr-defined]

    def period(self) -> tuple[datetime, datetime]:
        """Return the period, to the end of its last day."""
        start, end = self.cleaned_data["start"], self.cleaned_data["end"] + timedelta(days=1)
        return (
            datetime.combine(start, time(), clock.VIETNAM),
            datetime.combine(end, time(), clock.VIETNAM),
        )


class PinForm(forms.Form):
    old = forms.CharField(label=_("PIN đang dùng"), max_length=PIN_MAX, widget=forms.PasswordInput)
    new = forms.CharField(
        label=_("PIN mới"), help_text=_("Ít nhất 6 ký tự."), max_length=PIN_MAX, widget=forms.PasswordInput
    )


class PictureForm(forms.Form):
    picture = forms.FileField(
        label=_("Ảnh PNG nền trong suốt"),
        widget=forms.FileInput(attrs={"accept": "image/png"}),
        error_messages={"required": _("Hãy chọn ảnh.")},
    )


class AuthorityForm(forms.Form):
    """A certification authority to be believed."""

    certificate = forms.CharField(
        label=_("Chứng thư (PEM)"),
        widget=forms.Textarea(attrs={"rows": 8, "class": "mono"}),
        max_length=20_000,
    )
    trust_as = forms.ChoiceField(
        label=_("Hệ thống"),
        choices=[("official", _("Chuyên dùng công vụ")), ("public", _("Công cộng"))],
    )
    stamps_time = forms.BooleanField(label=_("Tin cả dấu thời gian dưới gốc này"), required=False)
    legal_basis = forms.CharField(label=_("Căn cứ"), max_length=300)


def _staff(name: str) -> AccountInfo:
    try:
        found = access.account_named(name)
    except NotFound:
        found = None
    if found is None or found.unit_id is None or not found.is_active:
        raise forms.ValidationError(_("Không có cán bộ “%(name)s”.") % {"name": name})
    return found
