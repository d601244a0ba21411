"""What officers type about documents."""

import re
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from tinhso.government.documents.contracts.info import DocumentInfo, Receiver, TemplateInfo
from tinhso.government.documents.contracts.states import (
    COPY_LABELS,
    DIRECTION_LABELS,
    SECRECY_LABELS,
    SOURCE_LABELS,
    URGENCY_LABELS,
    CopyKind,
    Direction,
    Route,
    Secrecy,
    Source,
    Urgency,
)
from tinhso.government.documents.definition import DocumentRules
from tinhso.government.documents.models import (
    NOTE_LENGTH_MAX,
    SEARCH_NAME_MAX,
    SUBJECT_LENGTH_MAX,
    TASK_CODE_LENGTH,
    TEXT_LENGTH_MAX,
)
from tinhso.kernel.errors import DomainError
from tinhso.platform.access.contracts import AccountInfo
from tinhso.platform.organisations.contracts import UnitInfo
from tinhso.platform.records.contracts import RecordInfo

RECEIVER = re.compile(r"^(?P<name>[^|]+?)(?:\s*\|\s*(?P<route>[^|]+?)(?:\s*\|\s*(?P<where>[^|]+))?)?\s*$")
ROUTE_WORDS = {
    "trục": Route.AXIS,
    "thư điện tử": Route.EMAIL,
    "bưu chính": Route.POST,
    "trao tay": Route.HAND,
}


def labels(labels: Any) -> list[tuple[str, Any]]:
    return [(str(code), _(label)) for code, label in labels.items()]


def day_field(label: Any, *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _("Hãy chọn ngày."),
            "invalid": _("Ngày chưa đúng. Hãy nhập như 01/07/2026."),
        },
    )


def _text(label: Any, missing: Any, rows: int = 2, length: int = NOTE_LENGTH_MAX) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=length,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": missing},
    )


class RefusableForm(forms.Form):
    """A form to which a refused rule adds its message, beside the field it names."""

    def refuse(self, error: DomainError) -> None:
        known = {name: text for name, text in error.fields.items() if name in self.fields}
        for name, text in known.items():
            self.add_error(name, str(text))
        if not known:
            self.add_error(None, str(error))


class ArrivalForm(RefusableForm):
    """What came in, as the clerk reads it off the paper. In the order of the paper, for the keyboard."""

    agency_name = forms.CharField(
        label=_("Cơ quan ban hành"),
        max_length=200,
        error_messages={"required": _("Hãy ghi cơ quan ban hành.")},
    )
    number = forms.CharField(label=_("Số"), max_length=11, required=False)
    notation = forms.CharField(label=_("Ký hiệu"), max_length=30, required=False)
    issued_on = day_field(_("Ngày văn bản"))
    type_code = forms.ChoiceField(label=_("Loại"))
    subject = forms.CharField(
        label=_("Trích yếu"),
        max_length=SUBJECT_LENGTH_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Văn bản mật thì để trống."),
    )
    source = forms.ChoiceField(label=_("Đến bằng"), choices=labels(SOURCE_LABELS), initial=Source.HAND)
    arrived_on = day_field(_("Ngày đến"))
    urgency = forms.ChoiceField(label=_("Độ khẩn"), choices=labels(URGENCY_LABELS), initial=Urgency.NORMAL)
    secrecy = forms.ChoiceField(label=_("Độ mật"), choices=labels(SECRECY_LABELS), initial=Secrecy.NONE)
    due_on = day_field(_("Hạn trả lời ghi trong văn bản"))
    pages = forms.IntegerField(label=_("Số trang"), min_value=1, max_value=30_000, initial=1)
    signer_name = forms.CharField(label=_("Người ký"), max_length=50, required=False)
    email = forms.EmailField(label=_("Thư điện tử của người gửi"), required=False)
    file = forms.FileField(label=_("Tệp, bản quét"), required=False)
    again = forms.BooleanField(label=_("Đây là văn bản khác, vẫn vào sổ"), required=False)

    def __init__(self, *args: Any, rules: DocumentRules, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["type_code"].choices = type_choices(rules)  # type: ignore[attr-defined]
        self.initial.setdefault("type_code", "CV")


def type_choices(rules: DocumentRules) -> list[tuple[str, str]]:
    return [(kind.code, kind.name.vi.capitalize()) for kind in rules.types]


def template_choices(rules: DocumentRules, templates: Sequence[TemplateInfo]) -> list[tuple[str, Any]]:
    """Return the templates by kind, in the order of the kinds."""
    grouped = {
        kind.name.vi.capitalize(): [
            (str(one.id), one.name) for one in templates if one.type_code == kind.code
        ]
        for kind in rules.types
    }
    return [("", _("Không dùng mẫu")), *((label, rows) for label, rows in grouped.items() if rows)]


class DraftForm(RefusableForm):
    """A document begun: what, who signs, to whom."""

    direction = forms.ChoiceField(
        label=_("Loại luân chuyển"),
        choices=[(str(one), _(DIRECTION_LABELS[one])) for one in (Direction.OUTGOING, Direction.INTERNAL)],
    )
    type_code = forms.ChoiceField(label=_("Loại văn bản"))
    template_id = forms.TypedChoiceField(
        label=_("Theo mẫu"),
        coerce=UUID,
        empty_value=None,
        required=False,
        help_text=_("Chọn mẫu thì có ngay tệp DOCX đã điền những gì đã biết, để tải về soạn tiếp."),
    )
    subject = _text(_("Trích yếu"), _("Hãy ghi trích yếu."), length=SUBJECT_LENGTH_MAX)
    body = forms.CharField(
        label=_("Nội dung"),
        max_length=TEXT_LENGTH_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Mỗi đoạn một dòng. Có thể soạn trong tệp DOCX rồi tải lên sau."),
    )
    signer_id = forms.TypedChoiceField(label=_("Người ký"), coerce=UUID, empty_value=None, required=False)
    capacity = forms.ChoiceField(label=_("Thẩm quyền ký"), required=False)
    position = forms.CharField(label=_("Chức vụ người ký"), max_length=100, required=False)
    urgency = forms.ChoiceField(label=_("Độ khẩn"), choices=labels(URGENCY_LABELS), initial=Urgency.NORMAL)
    task_codes = forms.CharField(
        label=_("Mã nhiệm vụ trả lời"),
        max_length=500,
        required=False,
        help_text=_("Khi văn bản trả lời nhiệm vụ được giao qua trục; nhiều mã cách nhau bằng dấu phẩy."),
    )
    receivers = forms.CharField(
        label=_("Nơi nhận"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Mỗi dòng một nơi: Tên | trục, thư điện tử, bưu chính hoặc trao tay | mã cơ quan hoặc địa chỉ."
        ),
    )

    def __init__(
        self,
        *args: Any,
        rules: DocumentRules,
        signers: Sequence[AccountInfo],
        templates: Sequence[TemplateInfo] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        if templates:
            self.fields["template_id"].choices = template_choices(rules, templates)  # type: ignore[attr-defined]
        else:
            del self.fields["template_id"]
        self.fields["type_code"].choices = type_choices(rules)  # type: ignore[attr-defined]
        self.fields["signer_id"].choices = people(signers, empty=True)  # type: ignore[attr-defined]
        capacities = [(code, f"{code}." if code else _("Ký trực tiếp")) for code in rules.capacities]
        self.fields["capacity"].choices = capacities  # type: ignore[attr-defined]

    def clean_task_codes(self) -> tuple[str, ...]:
        codes = [part.strip() for part in self.cleaned_data["task_codes"].split(",") if part.strip()]
        if any(len(code) > TASK_CODE_LENGTH for code in codes):
            raise forms.ValidationError(_("Mỗi mã nhiệm vụ dài nhất %(n)s ký tự.") % {"n": TASK_CODE_LENGTH})
        return tuple(dict.fromkeys(codes))

    def clean_receivers(self) -> list[Receiver]:
        return receivers_of(self.cleaned_data["receivers"])


def answer_to(found: DocumentInfo, rules: DocumentRules) -> dict[str, str]:
    """Return what is known of an answer before anybody writes: its subject, who receives it."""
    if found.direction is not Direction.INCOMING:
        return {}
    kind = rules.type_of(found.type_code)
    name = kind.name.vi.capitalize() if kind else found.type_code
    day = f" ngày {found.issued_on:%d/%m/%Y}" if found.issued_on else ""
    to, code = found.agency_name.replace("|", " "), f" số {found.code}" if found.code else ""
    way = f" | trục | {found.agency_code}" if found.agency_code else ""
    way = way or (f" | thư điện tử | {found.email}" if found.email else "")
    return {
        "type_code": "CV",
        "subject": f"Trả lời {name}{code}{day}",
        "receivers": f"{to}{way}",
        "task_codes": ", ".join(found.task_codes),
    }


def receivers_of(text: str) -> list[Receiver]:
    """Read one receiver from each line; say which line cannot be read."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        parts = RECEIVER.match(line.strip())
        route = ROUTE_WORDS.get((parts["route"] or "trao tay").strip().lower()) if parts else None
        if parts is None or route is None:
            raise forms.ValidationError(
                _("Dòng %(line)s chưa đúng. Hãy ghi: Tên | bưu chính | địa chỉ.") % {"line": number}
            )
        where = (parts["where"] or "").strip()
        code = where if route is Route.AXIS else ""
        if route is Route.AXIS and not code:
            raise forms.ValidationError(_("Dòng %(line)s thiếu mã cơ quan trên trục.") % {"line": number})
        if route is Route.EMAIL and not _is_email(where):
            raise forms.ValidationError(
                _("Dòng %(line)s thiếu địa chỉ thư điện tử đúng, như vanthu@xa.gov.vn.") % {"line": number}
            )
        found.append(Receiver(parts["name"].strip(), route, code, "" if code else where))
    return found


def _is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def people(accounts: Iterable[AccountInfo], *, empty: bool = False) -> list[tuple[str, Any]]:
    named: list[tuple[str, Any]] = [(str(one.id), one.full_name) for one in accounts]
    return [("", _("Chưa chọn")), *named] if empty else named


class PersonForm(RefusableForm):
    account_id = forms.TypedChoiceField(label=_("Người"), coerce=UUID)

    def __init__(self, *args: Any, accounts: Sequence[AccountInfo], label: Any = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["account_id"].choices = people(accounts)  # type: ignore[attr-defined]
        if label:
            self.fields["account_id"].label = label

    def refuse(self, error: DomainError) -> None:
        for text in error.fields.values():
            self.add_error("account_id", str(text))
        if not error.fields:
            self.add_error(None, str(error))


class InstructionForm(RefusableForm):
    """A leader's words, on a phone: the text, who leads, until when."""

    text = _text(_("Ý kiến chỉ đạo"), _("Hãy ghi ý kiến chỉ đạo."), rows=3)
    unit_id = forms.TypedChoiceField(label=_("Đơn vị chủ trì"), coerce=UUID)
    account_id = forms.TypedChoiceField(
        label=_("Giao thẳng cho"), coerce=UUID, empty_value=None, required=False
    )
    support = forms.TypedMultipleChoiceField(
        label=_("Đơn vị phối hợp"), coerce=UUID, required=False, widget=forms.CheckboxSelectMultiple
    )
    due_on = day_field(_("Hạn"))

    def __init__(
        self, *args: Any, units: Sequence[UnitInfo], accounts: Sequence[AccountInfo], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        named = [(str(unit.id), unit.name) for unit in units]
        self.fields["unit_id"].choices = named  # type: ignore[attr-defined]
        self.fields["support"].choices = named[1:]  # type: ignore[attr-defined]
        self.fields["account_id"].choices = people(accounts, empty=True)  # type: ignore[attr-defined]
        if not named[1:]:
            del self.fields["support"]


class NoteForm(RefusableForm):
    note = forms.CharField(
        label=_("Ghi chú"),
        max_length=NOTE_LENGTH_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class ReasonForm(RefusableForm):
    reason = _text(_("Lý do"), _("Hãy ghi lý do."))


class ResultForm(RefusableForm):
    result = _text(_("Kết quả giải quyết"), _("Hãy ghi kết quả giải quyết."), rows=3)


class RecordForm(RefusableForm):
    record_id = forms.TypedChoiceField(
        label=_("Hồ sơ công việc"),
        coerce=UUID,
        error_messages={"required": _("Hãy chọn hồ sơ công việc; nếu chưa có, hãy mở hồ sơ trước.")},
    )

    def __init__(self, *args: Any, open_records: Sequence[RecordInfo], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(str(one.id), f"{one.notation} · {one.title}") for one in open_records]
        self.fields["record_id"].choices = named  # type: ignore[attr-defined]


class VersionForm(RefusableForm):
    body = forms.CharField(
        label=_("Nội dung"),
        required=False,
        max_length=TEXT_LENGTH_MAX,
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    file = forms.FileField(label=_("Hoặc tải lên tệp DOCX"), required=False)
    note = forms.CharField(label=_("Đã sửa gì"), max_length=500, required=False)


class CommentForm(RefusableForm):
    comment = _text(_("Góp ý"), _("Hãy ghi góp ý."))


class CopyForm(RefusableForm):
    kind = forms.ChoiceField(label=_("Loại bản sao"), choices=labels(COPY_LABELS), initial=CopyKind.SY)
    part = forms.CharField(label=_("Phần trích sao"), max_length=500, required=False)
    receivers = forms.CharField(label=_("Nơi nhận bản sao"), max_length=500, required=False)


class ProofForm(RefusableForm):
    recipient_id = forms.UUIDField(widget=forms.HiddenInput)
    proof = forms.CharField(
        label=_("Số bưu gửi hoặc người ký nhận"),
        max_length=500,
        error_messages={"required": _("Hãy ghi số bưu gửi hoặc người ký nhận.")},
    )


class PeriodForm(forms.Form):
    since = day_field(_("Từ ngày"))
    until = day_field(_("Đến ngày"))


class SearchForm(RefusableForm):
    name = forms.CharField(
        label=_("Tên bộ lọc"),
        max_length=SEARCH_NAME_MAX,
        error_messages={"required": _("Hãy đặt tên cho bộ lọc.")},
    )
