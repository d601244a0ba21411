"""The definition of a score: points, thresholds and bands are law, and dated like law."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{1,63}$")]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Part):
    vi: str
    en: str = ""


class LegalBasis(Part):
    document: str
    clause: str = ""


class Group(Part):
    code: Slug
    name: Text


class Indicator(Part):
    """One indicator. Its ratio is computed by the software under this code; the points are the law's."""

    code: str = Field(pattern=r"^\d\.\d{1,2}$")
    group: Slug
    name: Text
    points: Decimal = Field(ge=0, description="0: for information, gives no points")
    full_at: Decimal | None = Field(
        None, gt=0, le=100, description="Percent from which all points are given; empty: at 100"
    )
    certainty: Literal["sure", "likely", "memory"] = "likely"
    note: str = ""


class Band(Part):
    code: Slug
    name: Text
    at_least: Decimal = Field(ge=0, le=100)
    tone: Literal["ok", "jade", "info", "warn", "bad"]


class Formula(Part):
    """A way to score the service to citizens."""

    code: Slug
    name: Text
    effective_from: date
    effective_to: date | None = None
    legal_basis: list[LegalBasis] = Field(min_length=1)
    supplements_tolerated: int = Field(
        ge=0, description="Requests for supplements after acceptance before a dossier counts as late"
    )
    groups: list[Group] = Field(min_length=1)
    indicators: list[Indicator] = Field(min_length=1)
    bands: list[Band] = Field(min_length=1, description="Highest first")
    bands_certainty: Literal["sure", "likely", "memory"] = "likely"

    @property
    def total(self) -> Decimal:
        return sum((indicator.points for indicator in self.indicators), Decimal(0))

    def band(self, code: str) -> Band | None:
        return next((band for band in self.bands if band.code == code), None)
