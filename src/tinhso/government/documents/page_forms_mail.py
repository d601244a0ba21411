"""What an administrator types of mailboxes."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.government.documents.page_forms import RefusableForm
from tinhso.platform.organisations.contracts import UnitInfo


class MailboxForm(RefusableForm):
    address = forms.EmailField(
        label=_("Địa chỉ thư điện tử"),
        max_length=254,
        error_messages={
            "required": _("Hãy nhập địa chỉ."),
            "invalid": _("Địa chỉ thư điện tử chưa đúng. Hãy nhập như vanthu@xa.gov.vn."),
        },
    )
    unit_id = forms.TypedChoiceField(label=_("Cơ quan"), coerce=UUID)

    def __init__(self, *args: Any, units: Sequence[UnitInfo], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit_id"].choices = [(str(unit.id), unit.name) for unit in units]  # type: ignore[attr-defined]
