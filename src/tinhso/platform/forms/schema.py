"""What a form definition may say. Files in `definitions/procedures/<code>/forms/*.yaml` obey it.

Conditions are CEL over `answers`; they may look at answers given earlier in the form.
"""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,62}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,62}$")]
Condition = bool | str

TEXT_LENGTH_MAX = 255
TEXTAREA_LENGTH_MAX = 4_000
ROWS_MAX = 50
CHOICES_MAX = 500
FILES_MAX = 20


class FieldType(StrEnum):
    TEXT = "text"
    TEXTAREA = "textarea"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    PARTIAL_DATE = "partial_date"
    PERSONAL_NUMBER = "personal_number"
    PHONE = "phone"
    EMAIL = "email"
    AREA = "area"
    ADDRESS = "address"
    CHOICE = "choice"
    CHOICES = "choices"
    BOOLEAN = "boolean"
    FILE = "file"
    GROUP = "group"


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Part):
    """Vietnamese, and English where somebody has written it."""

    vi: str
    en: str = ""

    @model_validator(mode="before")
    @classmethod
    def _plain_text_is_vietnamese(cls, value: object) -> object:
        return {"vi": value} if isinstance(value, str) else value

    def in_language(self, language: str) -> str:
        return self.en if language.startswith("en") and self.en else self.vi


class Option(Part):
    value: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    label: Text
    hint: Text | None = None


class Rule(Part):
    """A check across answers. `rule` is CEL; when it is not true the message stands beside the field."""

    rule: str
    message: Text


class PersonalData(Part):
    """Why personal data is asked: the purpose people are told (Decree 13/2023, Law on personal data)."""

    purpose: Text
    legal_basis: str = ""


class Repeat(Part):
    min: int = Field(0, ge=0)
    max: int = Field(20, ge=1, le=ROWS_MAX)
    fields: tuple["FormField", ...] = Field(min_length=1)
    row_label: Text = Text(vi="Dòng", en="Row")
    add_label: Text = Text(vi="Thêm dòng", en="Add a row")


class FormField(Part):
    """One question. `min` and `max` are amounts of numbers, days of dates and counts of lists."""

    key: Key
    type: FieldType
    label: Text
    hint: Text | None = None
    required: Condition = True
    visible: Condition = True
    prefill: str = Field("", description="Where the first answer comes from, such as person.full_name")
    default: str | int | bool | None = Field(None, description="The first answer when nothing is known")
    options: tuple[Option, ...] = Field((), max_length=CHOICES_MAX)
    codelist: str = ""
    min: int | str | None = None
    max: int | str | None = None
    not_future: bool = False
    min_length: int = Field(0, ge=0)
    max_length: int | None = Field(None, ge=1, le=TEXTAREA_LENGTH_MAX)
    decimals: int = Field(0, ge=0, le=6)
    unit: str = ""
    pattern: str = Field("", max_length=300)
    pattern_message: Text | None = None
    level: int = Field(
        3, ge=1, le=3, description="Level of the area asked: 1 province, 2 district, 3 commune"
    )
    validations: tuple[Rule, ...] = Field((), alias="validate")
    personal_data: PersonalData | None = None
    repeat: Repeat | None = None

    @model_validator(mode="after")
    def _parts_fit_the_type(self) -> Self:
        if (self.type is FieldType.GROUP) != (self.repeat is not None):
            raise ValueError(f"{self.key}: only a group has `repeat`")
        asks_choice = self.type in {FieldType.CHOICE, FieldType.CHOICES}
        if asks_choice != bool(self.options or self.codelist):
            raise ValueError(f"{self.key}: a choice needs `options` or `codelist`, and nothing else has them")
        return self


class Step(Part):
    code: Code
    title: Text
    hint: Text | None = None
    visible: Condition = True
    minutes: int = Field(1, ge=1, description="An honest estimate of the time it takes")
    fields: tuple[FormField, ...] = Field(min_length=1)


class Form(Part):
    code: Code
    title: Text
    personal_data: PersonalData | None = Field(
        None, description="Why the personal questions are asked that do not say it themselves"
    )
    steps: tuple[Step, ...] = Field(min_length=1)

    def step(self, code: str) -> Step | None:
        return next((step for step in self.steps if step.code == code), None)


class CodeList(Part):
    """A dated list of values that forms offer (dân tộc, quan hệ với chủ hộ, …)."""

    code: Code
    title: Text
    options: tuple[Option, ...] = Field(min_length=1, max_length=CHOICES_MAX)
    source: str = Field("", description="Where the list is published")
