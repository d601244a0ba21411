"""What the portal shows: life events, search hits, the pages of an application."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.forms.contracts import DraftInfo, Form, Step

SCORE_LABELS = {
    5: gettext_noop("Rất hài lòng"),
    4: gettext_noop("Hài lòng"),
    3: gettext_noop("Bình thường"),
    2: gettext_noop("Không hài lòng"),
    1: gettext_noop("Rất không hài lòng"),
}
"""The five steps of the satisfaction question, the best first."""


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Part):
    vi: str
    en: str = ""


class LifeEvent(Part):
    """An occasion in life that brings procedures with it; procedures name it by its code."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,63}$")]
    title: Text
    hint: Text
    icon: str
    order: int = 100


@dataclass(frozen=True, slots=True)
class ProcedureCard:
    """A procedure as lists and search show it."""

    code: str
    name: str
    short_name: str
    summary: str
    sector: str
    level: str
    authority: str
    life_events: tuple[str, ...]
    keywords: tuple[str, ...]
    online: bool
    written_here: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave: exact hits, or the nearest ones when nothing had all the words."""

    cards: tuple[ProcedureCard, ...]
    near: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of an application: a step of a form, or one of the portal's own pages."""

    slug: str
    title: str
    minutes: int
    form: Form | None = None
    step: Step | None = None

    @property
    def asked(self) -> tuple[Form, Step]:
        """Return form and step of a page that has them."""
        if self.form is None or self.step is None:
            raise LookupError(self.slug)
        return self.form, self.step


@dataclass(frozen=True, slots=True)
class Application:
    """A draft with its procedure: where the person stands and what is still to come."""

    draft: DraftInfo
    procedure: Any
    forms: tuple[Form, ...]
    stops: tuple[Stop, ...]
    extra: dict[str, Any] = field(default_factory=dict)

    def stop(self, slug: str) -> Stop | None:
        return next((stop for stop in self.stops if stop.slug == slug), None)

    def number(self, slug: str) -> int:
        return 1 + next((place for place, stop in enumerate(self.stops) if stop.slug == slug), 0)

    def after(self, slug: str) -> Stop:
        return self.stops[min(self.number(slug), len(self.stops) - 1)]

    def before(self, slug: str) -> Stop | None:
        place = self.number(slug) - 2
        return self.stops[place] if place >= 0 else None

    def minutes_left(self, slug: str) -> int:
        return sum(stop.minutes for stop in self.stops[self.number(slug) - 1 :])


@dataclass(frozen=True, slots=True)
class RatingInfo:
    """What a citizen answered for one dossier."""

    score: int
    comment: str
    at: datetime


@dataclass(frozen=True, slots=True)
class UnitRating:
    """The answers a unit received in a period; `low` are the two lowest steps."""

    unit_id: UUID
    unit_name: str
    answers: int
    average: float
    low: int


@dataclass(frozen=True, slots=True)
class CommentRow:
    """What somebody wrote; nobody is named."""

    unit_name: str
    score: int
    comment: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Rated:
    """A citizen answered the satisfaction question."""

    type: ClassVar[str] = "service_portal.rated"
    case_id: UUID
    code: str
    unit_id: UUID
    score: int

    @property
    def subject(self) -> str:
        return self.code
