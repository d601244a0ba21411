"""The rule by which a reform of a whole province hands over work: dated data with its legal basis."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tinhso.platform.reforms.contracts import ReformKind

LevelName = Literal["ministry", "province", "district", "commune"]


class Basis(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    clause: str = ""


class ReformRule(BaseModel):
    """Which level and field decides afterwards, where the procedure in force on the day does not say so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str = Field(pattern=r"^[a-z][a-z0-9-]{1,63}$")
    title: str = Field(max_length=300)
    kinds: tuple[ReformKind, ...] = Field(min_length=1)
    effective_from: date | None = None
    effective_to: date | None = None
    legal_basis: tuple[Basis, ...]
    levels: dict[LevelName, LevelName] = Field(
        default={}, description="A level that ended → the level that has its work"
    )
    functions: dict[str, str] = Field(
        default={}, description="A field that ended → the field that has its work"
    )
    return_days: int = Field(ge=0, le=365, description="Days in which the whole may be taken back")
