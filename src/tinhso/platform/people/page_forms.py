"""The forms on which staff write persons and households down."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import legal_day
from tinhso.kernel.errors import DomainError, Invalid
from tinhso.platform.people import facade
from tinhso.platform.people.contracts import (
    Correction,
    HouseholdInfo,
    HouseholdPlan,
    IdentifierKind,
    Identity,
    PartialDate,
    PersonInfo,
    PersonStatus,
    Relation,
    Sex,
)
from tinhso.platform.people.models import KindChoices, RelationChoices, SexChoices
from tinhso.platform.people.rules import NAME_LENGTH_MAX, REASON_LENGTH_MAX

ADDRESS_LENGTH_MAX = 200
AREA_CODE_LENGTH_MAX = 5
LEFT = "left"


class RecordForm(forms.Form):
    """Shows the refusals of an action beside their fields."""

    def refuse(self, error: DomainError) -> None:
        for name, message in error.fields.items():
            self.add_error(name if name in self.fields else None, str(message))
        if not error.fields:
            self.add_error(None, str(error.message))


class AddressForm(RecordForm):
    area_code = forms.ChoiceField(label=_("Xã, phường, thị trấn"), required=False)
    address_line = forms.CharField(
        label=_("Số nhà, đường, thôn"), max_length=ADDRESS_LENGTH_MAX, required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = facade.communes(legal_day())
        before = str(self.initial.get("area_code") or "")
        elsewhere = [(before, before)] if before and before not in dict(known) else []
        field = cast(forms.ChoiceField, self.fields["area_code"])
        field.choices = [("", _("Chưa rõ")), *elsewhere, *known]


class PersonForm(AddressForm):
    """What every record says of a person."""

    full_name = forms.CharField(
        label=_("Họ và tên"),
        max_length=NAME_LENGTH_MAX,
        error_messages={"required": _("Hãy nhập họ và tên.")},
    )
    sex = forms.ChoiceField(label=_("Giới tính"), choices=SexChoices.choices)
    birth = forms.CharField(
        label=_("Ngày sinh"),
        required=False,
        max_length=10,
        help_text=_("Ghi đúng như giấy tờ: 05/09/1988, 09/1988 hoặc chỉ năm 1988."),
    )
    ethnicity = forms.CharField(label=_("Dân tộc"), max_length=40, required=False)
    nationality = forms.CharField(
        label=_("Quốc tịch"),
        initial="VN",
        help_text=_("Mã hai chữ, Việt Nam là VN."),
        validators=[RegexValidator(r"^[A-Za-z]{2}$", _("Quốc tịch ghi bằng mã hai chữ, ví dụ VN."))],
    )
    phone = forms.CharField(label=_("Điện thoại"), max_length=20, required=False)
    email = forms.EmailField(label=_("Thư điện tử"), required=False)
    field_order = ("full_name", "sex", "birth", "ethnicity", "nationality", "phone", "email")

    def clean_birth(self) -> PartialDate | None:
        text = self.cleaned_data["birth"]
        try:
            return PartialDate.parse(text) if text else None
        except Invalid as error:
            raise forms.ValidationError(str(error.message)) from error


class NewPersonForm(PersonForm):
    kind = forms.ChoiceField(label=_("Loại giấy tờ"), choices=KindChoices.choices)
    value = forms.CharField(
        label=_("Số giấy tờ"),
        max_length=64,
        required=False,
        help_text=_("Để trống nếu người này chưa có giấy tờ nào, ví dụ trẻ mới sinh."),
    )

    def identity(self) -> Identity:
        data = dict(self.cleaned_data)
        return Identity(kind=IdentifierKind(data.pop("kind")), sex=Sex(data.pop("sex")), **data)


class CorrectionForm(PersonForm):
    deceased = forms.BooleanField(label=_("Người này đã mất"), required=False)
    reason = forms.CharField(
        label=_("Lý do sửa"),
        max_length=REASON_LENGTH_MAX,
        help_text=_("Ghi giấy tờ làm căn cứ, ví dụ: theo giấy khai sinh số 12/2022."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Hãy ghi lý do.")},
    )
    version = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def correction(self) -> Correction:
        data = {name: value for name, value in self.cleaned_data.items() if name not in {"reason", "version"}}
        return Correction(sex=Sex(data.pop("sex")), **data)


def shown_of(info: PersonInfo) -> dict[str, Any]:
    """Return what the correction form starts from."""
    names = ("full_name", "sex", "ethnicity", "nationality", "phone", "email", "area_code", "address_line")
    return {name: getattr(info, name) for name in names} | {
        "birth": str(info.birth or ""),
        "deceased": info.status == PersonStatus.DECEASED,
        "version": info.version,
    }


class HouseholdForm(AddressForm):
    """The address, one relation for each member, and somebody who moves in."""

    joining = forms.CharField(
        label=_("Số định danh của người mới vào hộ"),
        max_length=20,
        required=False,
        help_text=_("Để trống nếu không ai vào hộ. Người này rời hộ cũ trong ngày hôm nay."),
    )
    joining_as = forms.ChoiceField(
        label=_("Quan hệ của người mới với chủ hộ"),
        choices=RelationChoices.choices,
        initial=Relation.OTHER.value,
    )
    version = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)

    def __init__(self, *args: Any, home: HouseholdInfo | None, founder: PersonInfo, **options: Any) -> None:
        start = {
            "area_code": (home or founder).area_code,
            "address_line": (home or founder).address_line,
            "version": home.version if home else "",
        }
        super().__init__(*args, initial=start, **options)
        self.home, self.founder = home, founder
        choices = [*RelationChoices.choices, (LEFT, _("Đã rời hộ"))]
        members = [(m.person.id, m.person.full_name, m.relation) for m in home.members] if home else []
        self.members = {f"member-{key}": key for key, _name, _relation in members}
        for key, name, relation in members:
            self.fields[f"member-{key}"] = forms.ChoiceField(label=name, choices=choices, initial=relation)

    def plan(self) -> HouseholdPlan:
        data = self.cleaned_data
        stays = {key: data[name] for name, key in self.members.items() if data[name] != LEFT}
        joining = self._joining()
        if self.home is None:
            joining = {self.founder.id: Relation.HEAD} | joining
        relations = {key: Relation(value) for key, value in stays.items()}
        return HouseholdPlan(data["area_code"], data["address_line"], relations, joining)

    def _joining(self) -> dict[UUID, Relation]:
        number = self.cleaned_data["joining"].replace(" ", "")
        if not number:
            return {}
        found = facade.find_by_identifier(IdentifierKind.PERSONAL_NUMBER, number)
        if found is None:
            message = _("Không có ai mang số này. Hãy kiểm tra lại số, hoặc ghi nhận người mới trước.")
            raise Invalid("people.unknown", message, fields={"joining": message})
        return {found.id: Relation(self.cleaned_data["joining_as"])}
