"""What an office enters of a letter template."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.government.documents.definition import DocumentRules
from tinhso.government.documents.models import TEMPLATE_NAME_MAX
from tinhso.government.documents.page_forms import RefusableForm, type_choices
from tinhso.platform.organisations.contracts import UnitInfo


class TemplateForm(RefusableForm):
    """A file that becomes the template of a kind at a unit; the same name again is its next version."""

    name = forms.CharField(
        label=_("Tên mẫu"),
        max_length=TEMPLATE_NAME_MAX,
        help_text=_("Trùng tên với mẫu đã có thì tệp này là phiên bản mới, thay bản cũ."),
        error_messages={"required": _("Hãy đặt tên cho mẫu.")},
    )
    type_code = forms.ChoiceField(label=_("Loại văn bản"))
    unit_id = forms.TypedChoiceField(
        label=_("Dùng cho"),
        coerce=UUID,
        help_text=_("Đơn vị và các đơn vị bên dưới; đơn vị có mẫu riêng cùng tên thì dùng mẫu riêng."),
    )
    file = forms.FileField(
        label=_("Tệp DOCX"),
        help_text=_("Soạn trong Word, đặt các trường ở bảng bên dưới vào chỗ cần điền. Tối đa 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={"required": _("Hãy chọn tệp DOCX.")},
    )

    def __init__(self, *args: Any, rules: DocumentRules, units: Sequence[UnitInfo], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["type_code"].choices = type_choices(rules)  # type: ignore[attr-defined]
        self.fields["unit_id"].choices = [(str(unit.id), unit.name) for unit in units]  # type: ignore[attr-defined]
