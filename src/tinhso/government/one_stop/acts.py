"""The acts around a dossier as forms: each reads what was typed and calls one use case."""

import re
from collections.abc import Callable, Iterable
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import DomainError
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.organisations.facade import UnitsField

TEXT_LENGTH_MAX = 2_000
AMOUNT_DIGITS_MAX = 15
DAYS_USUAL, DAYS_MAX = 5, 60


def long_text(label: Any, hint: Any = "", *, required: bool = True) -> forms.CharField:
    """Return a field for a reason or a question."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=TEXT_LENGTH_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Hãy ghi rõ để người đọc sau hiểu.")},
    )


UseCase = Callable[..., CaseInfo]
NOTHING = UUID(int=0)
"""An act that concerns a question or result, sent without one, is about nothing there is."""


class Act(forms.Form):
    """One act: its title, its key, its questions, and the use case behind it."""

    code: ClassVar[str]
    use_case: ClassVar[UseCase]
    title: ClassVar[Any]
    button: ClassVar[Any]
    key: ClassVar[str] = ""
    renamed: ClassVar[dict[str, str]] = {}

    def __init__(
        self, data: Any = None, *, about: UUID | None = None, initial: dict[str, Any] | None = None
    ) -> None:
        """Take the post, or nothing; `about` is the question or result of the dossier it concerns."""
        self.about = about
        mark = f"{self.code}-{about}" if about else self.code
        super().__init__(data, prefix=self.code, auto_id=f"{mark}-%s", initial=initial)

    def as_typed(self) -> "Act":
        """Return the form with what was typed and no faults: only units were looked for."""
        return type(self)(about=self.about, initial={name: self[name].value() for name in self.fields})

    def run(self, actor: Actor, case_id: UUID, revision: int) -> CaseInfo:
        """Do it; the action authorises, checks and announces."""
        return type(self).use_case(actor=actor, case_id=case_id, revision=revision, **self.inputs())

    def inputs(self) -> dict[str, Any]:
        """Return what the use case asks for besides the dossier."""
        return self.cleaned_data

    def refuse(self, error: DomainError) -> None:
        """Put what a rule said beside the field it is about, where there is one."""
        for name, message in error.fields.items():
            field = self.renamed.get(name, name)
            self.add_error(field if field in self.fields else None, str(message))


class Consult(Act):
    use_case = staticmethod(cases.consult)
    code, key = "consult", "y"
    title, button = gettext_lazy("Lấy ý kiến đơn vị khác"), gettext_lazy("Gửi câu hỏi")
    renamed: ClassVar[dict[str, str]] = {"unit_ids": "units"}

    units = UnitsField(
        many=True,
        label=gettext_lazy("Hỏi đơn vị nào?"),
        help_text=gettext_lazy("Hỏi nhiều nơi cùng lúc được."),
    )
    question = long_text(gettext_lazy("Nội dung cần hỏi"))
    days = forms.IntegerField(
        label=gettext_lazy("Trả lời trong mấy ngày làm việc?"),
        min_value=1,
        max_value=DAYS_MAX,
        initial=DAYS_USUAL,
        widget=forms.NumberInput(attrs={"class": "w-s", "inputmode": "numeric"}),
    )

    def inputs(self) -> dict[str, Any]:
        given = dict(self.cleaned_data)
        return {"unit_ids": given.pop("units"), **given}


class CancelConsultation(Act):
    use_case = staticmethod(cases.cancel_consultation)
    code = "cancel_consultation"
    title, button = gettext_lazy("Thôi chờ ý kiến này"), gettext_lazy("Hủy câu hỏi")

    note = long_text(gettext_lazy("Vì sao không cần nữa?"))

    def inputs(self) -> dict[str, Any]:
        return {"consultation_id": self.about or NOTHING, **self.cleaned_data}


class Transfer(Act):
    use_case = staticmethod(cases.offer_transfer)
    code, key = "transfer", "c"
    title, button = gettext_lazy("Chuyển đơn vị khác"), gettext_lazy("Chuyển đi")
    renamed: ClassVar[dict[str, str]] = {"to_unit_id": "unit"}

    unit = UnitsField(
        label=gettext_lazy("Chuyển đến đơn vị nào?"),
        help_text=gettext_lazy("Đơn vị này vẫn chịu trách nhiệm cho đến khi nơi nhận tiếp nhận."),
    )
    note = long_text(gettext_lazy("Lý do chuyển"))

    def inputs(self) -> dict[str, Any]:
        (unit_id,) = self.cleaned_data["unit"]
        return {"to_unit_id": unit_id, "note": self.cleaned_data["note"]}


class RequestFee(Act):
    use_case = staticmethod(cases.request_fee)
    code, key = "request_fee", "f"
    title, button = gettext_lazy("Yêu cầu nghĩa vụ tài chính"), gettext_lazy("Báo người dân nộp")

    name = forms.CharField(
        label=gettext_lazy("Khoản phải nộp"), help_text=gettext_lazy("Ví dụ: Lệ phí trước bạ"), max_length=300
    )
    amount = forms.CharField(
        label=gettext_lazy("Số tiền (đồng)"),
        max_length=30,
        widget=forms.TextInput(attrs={"class": "w-m", "inputmode": "numeric"}),
    )
    note = long_text(gettext_lazy("Cách tính, căn cứ"), required=False)

    def clean_amount(self) -> int:
        text = re.sub(r"[\s.,₫đ]", "", self.cleaned_data["amount"])
        if not (text.isascii() and text.isdigit() and len(text) <= AMOUNT_DIGITS_MAX):
            raise forms.ValidationError(_("Hãy ghi số tiền bằng số, ví dụ 500.000."))
        return int(text)


class Suspend(Act):
    use_case = staticmethod(cases.suspend)
    code, key = "suspend", "p"
    title, button = gettext_lazy("Tạm dừng giải quyết"), gettext_lazy("Tạm dừng")

    note = long_text(
        gettext_lazy("Lý do và căn cứ"),
        gettext_lazy("Người dân đọc được lý do này. Thời hạn dừng cho đến khi giải quyết tiếp."),
    )


class Resume(Act):
    use_case = staticmethod(cases.resume)
    code, key = "resume", "p"
    title, button = gettext_lazy("Giải quyết tiếp"), gettext_lazy("Giải quyết tiếp")

    note = long_text(gettext_lazy("Ghi chú"), required=False)


class Apologise(Act):
    use_case = staticmethod(cases.apologise)
    code, key = "apologise", "h"
    title, button = gettext_lazy("Xin lỗi và hẹn lại"), gettext_lazy("Gửi lời xin lỗi")

    new_due_at = forms.DateTimeField(
        label=gettext_lazy("Hẹn lại lúc"),
        help_text=gettext_lazy("Ví dụ 25/11/2026 16:30. Mỗi hồ sơ chỉ hẹn lại một lần."),
        input_formats=["%d/%m/%Y %H:%M", "%H:%M %d/%m/%Y", "%Y-%m-%dT%H:%M"],
        error_messages={"invalid": gettext_lazy("Hãy ghi ngày và giờ, ví dụ 25/11/2026 16:30.")},
        widget=forms.DateTimeInput(attrs={"class": "w-m"}, format="%d/%m/%Y %H:%M"),
    )
    note = long_text(
        gettext_lazy("Vì sao chậm?"), gettext_lazy("Lời này in trên phiếu xin lỗi gửi người dân.")
    )


class OpenCorrection(Act):
    use_case = staticmethod(cases.open_correction)
    code, key = "open_correction", "s"
    title, button = gettext_lazy("Đính chính kết quả"), gettext_lazy("Mở hồ sơ đính chính")

    note = long_text(
        gettext_lazy("Sai ở đâu, sửa thế nào?"),
        gettext_lazy("Một hồ sơ mới được mở, không thu phí, nối với hồ sơ này."),
    )


class RevokeResult(Act):
    use_case = staticmethod(cases.revoke_result)
    code, key = "revoke_result", "u"
    title, button = gettext_lazy("Thu hồi kết quả"), gettext_lazy("Thu hồi")

    note = long_text(
        gettext_lazy("Số quyết định và lý do thu hồi"),
        gettext_lazy("Ai quét mã QR của kết quả cũng thấy nó đã bị thu hồi."),
    )

    def inputs(self) -> dict[str, Any]:
        return {"result_id": self.about or NOTHING, **self.cleaned_data}


def _by_code(kinds: Iterable[type[Act]]) -> dict[str, type[Act]]:
    return {kind.code: kind for kind in kinds}


ACTS = _by_code(
    (
        Consult,
        CancelConsultation,
        Transfer,
        RequestFee,
        Suspend,
        Resume,
        Apologise,
        OpenCorrection,
        RevokeResult,
    )
)
