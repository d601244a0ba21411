"""What the law says of documents: kinds, registers, terms; the schema of `definitions/document_rules`."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Certainty = Literal["sure", "likely", "memory"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Strict):
    vi: str
    en: str = ""


class DocumentType(_Strict):
    """A kind of administrative document. `abbreviation` stands in its notation; a letter has none."""

    code: str = Field(pattern=r"^[A-Za-zĐđ]{2,5}$")
    name: Words
    abbreviation: str = ""
    edxml: int = Field(1, description="Type number of edXML where it is known, else 1")


class Register(_Strict):
    """A register numbered on its own each year; `types` empty: everything no other register takes."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]{1,29}$")
    name: Words
    direction: Literal["incoming", "outgoing", "internal", "copy"]
    types: tuple[str, ...] = ()
    secret: bool = False
    party: bool = Field(False, description="Documents of the Party: numbered 15-CV/TU")


class Terms(_Strict):
    """Working days to register and to issue; minutes for urgent ones are a matter of the hour."""

    register_days: int = Field(1, ge=0, description="Same day, or the first hour of the next working day")
    issue_days: int = Field(1, ge=0)
    warn_days: int = Field(2, ge=0)


class DocumentRules(_Strict):
    code: str
    title: str
    effective_from: date | None = None
    legal_basis: list[str] = []
    certainty: Certainty = "likely"
    types: tuple[DocumentType, ...]
    registers: tuple[Register, ...]
    terms: Terms = Terms()
    number_digits: int = Field(2, ge=1, description="Numbers below ten are printed with a leading zero")
    capacities: tuple[str, ...] = ("", "TM", "KT", "TL", "TUQ", "Q")

    def type_of(self, code: str) -> DocumentType | None:
        return next((one for one in self.types if one.code == code), None)

    def register_of(self, code: str) -> Register | None:
        return next((one for one in self.registers if one.code == code), None)


class Margins(_Strict):
    """Millimetres, from and to."""

    top: tuple[float, float]
    bottom: tuple[float, float]
    left: tuple[float, float]
    right: tuple[float, float]


class Part(_Strict):
    """One part of a document as it must look. Sizes in points, from and to."""

    code: str
    name: Words
    size: tuple[float, float]
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    required: bool = True


class DocumentLayout(_Strict):
    """How a document looks: what the format check compares with."""

    code: str
    title: str
    effective_from: date | None = None
    legal_basis: list[str] = []
    certainty: Certainty = "likely"
    page_mm: tuple[float, float] = (210.0, 297.0)
    margins: Margins
    fonts: tuple[str, ...]
    parts: tuple[Part, ...]
    line_spacing: tuple[float, float] = (1.0, 1.5)
    paragraph_gap_pt: float = 6.0
    first_line_mm: tuple[float, float] = (10.0, 12.7)
    motto: tuple[str, str]
    ending: str = "./."

    def part(self, code: str) -> Part:
        return next(one for one in self.parts if one.code == code)
