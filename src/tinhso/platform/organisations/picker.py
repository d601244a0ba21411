"""Choosing a unit by typing its name, with or without tone marks; works without a script."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.text_vi import fold
from tinhso.platform.organisations import directory, selectors
from tinhso.platform.organisations.contracts import UnitInfo

TEXT_LENGTH_MAX = 200
OFFERED_MAX = 20
TICKED_MAX = 100


@dataclass(frozen=True, slots=True)
class Choice:
    """What was ticked, what was typed, and the units the typed words may mean."""

    ticked: tuple[UnitInfo, ...] = ()
    text: str = ""
    offered: tuple[UnitInfo, ...] = ()


def read_choice(ticked: list[str], text: str) -> Choice:
    """Read a picker: words that name one unit choose it, words that name several offer them."""
    known = directory.units([key for raw in ticked[:TICKED_MAX] if (key := _uuid(raw))])
    words = text.replace("\x00", " ").strip()[:TEXT_LENGTH_MAX]
    found = selectors.infos(selectors.search(words, clock.legal_day())) if words else []
    if any(unit.id in known for unit in found):  # the words were for what has been ticked since
        return Choice(tuple(known.values()))
    named = _named(words, found)
    if named:
        return Choice((*known.values(), named))
    return Choice(tuple(known.values()), words, tuple(found[:OFFERED_MAX]))


def _named(words: str, found: list[UnitInfo]) -> UnitInfo | None:
    """Return the only unit found, or the only one with exactly this name."""
    same = [unit for unit in found if fold(words) in {fold(unit.name), fold(unit.short_name)}]
    only = found if len(found) == 1 else same
    return only[0] if len(only) == 1 else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


class UnitPicker(forms.Widget):
    """A text box, and below it the units chosen or offered."""

    def __init__(self, *, many: bool) -> None:
        super().__init__()
        self.many = many

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Choice:
        ticked = data.getlist(name) if hasattr(data, "getlist") else list(data.get(name, ()))
        return read_choice(ticked, str(data.get(f"{name}.q", "")))

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return False

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        choice = value if isinstance(value, Choice) else Choice()
        given = attrs or {}
        context = {
            "name": name,
            "id": given.get("id", name),
            "choice": choice,
            "many": self.many,
            "described": given.get("aria-describedby", ""),
            "invalid": "aria-invalid" in given,
        }
        return SafeString(render_to_string("organisations/unit_picker.html", context))

    def id_for_label(self, id_: str | None) -> str:
        return id_ or ""


class UnitsField(forms.Field):
    """Units as their keys; ambiguous words are an error that offers what they may mean."""

    def __init__(self, *, many: bool = False, **kwargs: Any) -> None:
        self.many = many
        super().__init__(widget=UnitPicker(many=many), **kwargs)

    def prepare_value(self, value: Any) -> Choice:
        """Show what stands already: keys of units, or what was typed before."""
        if isinstance(value, Choice):
            return value
        keys = value if isinstance(value, list | tuple) else [value]
        return read_choice([str(key) for key in keys if key], "")

    def clean(self, value: Choice) -> tuple[UUID, ...]:
        if value.offered:
            raise forms.ValidationError(_("Có nhiều đơn vị mang tên này; hãy chọn trong danh sách dưới đây."))
        if value.text:
            raise forms.ValidationError(_("Không có đơn vị nào mang tên này; hãy gõ ít chữ hơn."))
        if not value.ticked:
            raise forms.ValidationError(_("Hãy gõ tên đơn vị."))
        if not self.many and len(value.ticked) > 1:
            raise forms.ValidationError(_("Hãy chọn một đơn vị."))
        return tuple(unit.id for unit in value.ticked)


class UnitField(UnitsField):
    """One unit as its key; none where it is not required."""

    def clean(self, value: Choice) -> UUID | None:  # type: ignore[override]
        if not self.required and not (value.text or value.ticked):
            return None
        (unit,) = super().clean(value)
        return unit


__all__ = ["Choice", "UnitField", "UnitPicker", "UnitsField", "read_choice"]
