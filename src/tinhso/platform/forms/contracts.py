"""What other modules may hold of forms and drafts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tinhso.platform.forms.schema import CodeList, FieldType, Form, FormField, Option, Step

Answers = dict[str, Any]
"""Typed answers by key, JSON-plain. An unanswered question is absent; a group is a list of such dicts."""

Typed = dict[str, list[str]]
"""What was typed, by the name of the input (`key`, or `group.0.key` in a row)."""

RawData = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an input was not accepted: a code, and what its message needs."""

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)


class Ask(StrEnum):
    """Which button was pressed (`_do`)."""

    NEXT = "next"
    BACK = "back"
    SAVE = "save"
    REFRESH = "refresh"
    ADD_ROW = "add"
    REMOVE_ROW = "remove"
    FIND_AREA = "find"


@dataclass(frozen=True, slots=True)
class ParsedStep:
    """A posted step: everything understood, everything refused, everything typed.

    `answers` are those of the whole form with this step's replaced. `more` says that the answers
    uncovered questions the person has not seen yet, so the step must be shown again.
    """

    answers: Answers
    errors: dict[str, Fault]
    typed: Typed
    ask: Ask
    more: bool = False

    @property
    def complete(self) -> bool:
        return self.ask is Ask.NEXT and not self.errors and not self.more


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One line of the check page."""

    step: str
    path: str
    label: str
    text: str
    personal_data: str = ""


@dataclass(frozen=True, slots=True)
class SummaryStep:
    code: str
    title: str
    rows: tuple[SummaryRow, ...]


@dataclass(frozen=True, slots=True)
class DraftInfo:
    """A form somebody is filling in; `revision` guards against two open pages."""

    id: UUID
    purpose: str
    definition_id: UUID | None
    answers: Answers
    prefilled: Answers
    typed: dict[str, Typed]
    extra: dict[str, Any]
    step: str
    revision: int
    updated_at: datetime
    expires_at: datetime


__all__ = [
    "Answers",
    "Ask",
    "CodeList",
    "DraftInfo",
    "Fault",
    "FieldType",
    "Form",
    "FormField",
    "Option",
    "ParsedStep",
    "RawData",
    "Step",
    "SummaryRow",
    "SummaryStep",
    "Typed",
]
