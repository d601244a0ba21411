"""What the register is narrowed by, as people type it."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.text_vi import fold
from tinhso.platform.cases.contracts import STATUS_LABELS, RegisterFilters
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo

PERIOD_DAYS = 30
NAME_LENGTH_MAX = 200


def _date(label: Any) -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, widget=widget)


class RegisterForm(forms.Form):
    """Period, unit by its name without tone marks, procedure, status."""

    first = _date(_("Từ ngày"))
    last = _date(_("Đến ngày"))
    unit = forms.CharField(label=_("Đơn vị"), required=False, max_length=NAME_LENGTH_MAX)
    procedure = forms.CharField(label=_("Mã thủ tục"), required=False, max_length=20)
    status = forms.ChoiceField(label=_("Trạng thái"), required=False)

    def __init__(self, data: Any, actor: Actor) -> None:
        super().__init__({**initial(), **{name: data[name] for name in data if data[name]}})
        self.actor = actor
        self.unit_id: UUID | None = None
        choices = [("", _("Tất cả")), *((str(code), _(label)) for code, label in STATUS_LABELS.items())]
        self.fields["status"].choices = choices  # type: ignore[attr-defined]
        self.fields["unit"].widget.attrs["list"] = "don-vi"

    def clean_unit(self) -> str:
        typed = str(self.cleaned_data["unit"])
        if typed.strip():
            self.unit_id = _found(self.actor, typed).id
        return typed

    def filters(self) -> RegisterFilters:
        """Return the filters; a form that does not hold shows the last month and its errors."""
        if not self.is_valid():
            return RegisterFilters(**period())
        clean = self.cleaned_data
        return RegisterFilters(
            clean["first"], clean["last"], self.unit_id, clean["procedure"].strip(), clean["status"]
        )


def period() -> dict[str, date]:
    today = clock.today()
    return {"first": today - timedelta(days=PERIOD_DAYS), "last": today}


def initial() -> dict[str, str]:
    return {name: day.isoformat() for name, day in period().items()}


def units_in_reach(actor: Actor) -> list[UnitInfo]:
    """Return the units whose dossiers the actor may read, upper ones first, those that ended last."""
    on, reach = clock.legal_day(), actor.reach("cases.read")
    roots = {unit.id for unit in organisations.roots(on)} if reach.everywhere else set(reach.subtrees)
    single = organisations.units(roots | set(reach.units))
    below = [unit for root in sorted(roots) for unit in organisations.descendants(root, on)]
    below += organisations.ended(on, [*roots, *reach.units])
    return [*single.values(), *(unit for unit in below if unit.receives_dossiers and unit.id not in single)]


def _found(actor: Actor, typed: str) -> UnitInfo:
    wanted = fold(typed.strip())
    units = units_in_reach(actor)
    exact = [unit for unit in units if fold(unit.name) == wanted]
    near = exact or [unit for unit in units if wanted in fold(unit.name)]
    if not near:
        raise forms.ValidationError(_("Không có đơn vị nào tên như vậy mà bạn được xem."))
    if len(near) > 1 and not exact:
        raise forms.ValidationError(
            _("Có %(n)s đơn vị tên gần như vậy; hãy gõ đủ tên, ví dụ “%(name)s”.")
            % {"n": len(near), "name": near[0].name}
        )
    return near[0]
