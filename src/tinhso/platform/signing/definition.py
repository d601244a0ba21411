"""The dated rules of signing: words before a position, who needs a power, and what the law says of looks."""

from pydantic import BaseModel, ConfigDict, Field

from tinhso.platform.signing.contracts import Capacity


class Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    vi: str
    en: str = ""


class Basis(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    clause: str = ""


class CapacityRule(BaseModel):
    """What a capacity is called and asks for. `for_principal`: one signs for a named head."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Capacity
    label: Words
    for_principal: bool = Field(False, description="A named head stands behind the signature")
    needs_power: bool = Field(False, description="Only under a power in force on that day")
    needs_decision: bool = Field(False, description="The basis names a written authority by its number")
    below: bool = Field(False, description="Only somebody of the head's own unit or of a unit below it")
    longest_days: int | None = Field(None, gt=0, description="Longest period of a power; empty: no limit")


class SigningRules(BaseModel):
    """Rules of one time. A new decree is a new version, never a change of code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    title: str
    legal_basis: list[Basis] = Field(min_length=1)
    certainty: str = "document"
    note: str = ""
    capacities: list[CapacityRule] = Field(min_length=1)
    seal_mm: float = Field(36.0, gt=0, description="Diameter of the seal in its true size")
    seal_overlap: float = Field(1 / 3, gt=0, le=1, description="Share of the signature under the seal")
    wait_minutes: int = Field(5, gt=0, description="How long a signer may take to agree on a device")

    def capacity(self, code: Capacity) -> CapacityRule:
        """Return the rule of a capacity; one that is not listed may not be used (`LookupError`)."""
        if code is Capacity.NONE:
            return CapacityRule(code=code, label=Words(vi=""))
        return next(rule for rule in self.capacities if rule.code is code)
