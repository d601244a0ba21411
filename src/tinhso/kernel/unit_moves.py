"""What of a module belongs to units, and how it follows them when units merge, split or are abolished.

A module that keeps something by unit declares a `UnitMove` in its manifest; `platform.reforms` asks every
move how much there is, moves it a batch at a time, and takes it back. Where a dossier goes is one pure
question to `UnitReform.destination`, asked the same way before the reform (to count) and while it runs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import Any
from uuid import UUID

from tinhso.kernel.actor import Actor, Path
from tinhso.kernel.successions import Share

EACH = "each"
"""The answer that every single thing is decided by itself."""
GO_ON = "go_on"
"""The answer that a person has seen it and goes on."""


@dataclass(frozen=True, slots=True)
class UnitNode:
    """A unit as far as competence depends on it."""

    id: UUID
    name: str
    path: Path
    level: int
    area_code: str = ""
    function: str = ""
    committee: bool = False


class UnitMap:
    """The units of one moment: who is competent for a commune, at which level, in which field."""

    def __init__(self, nodes: Sequence[UnitNode]) -> None:
        self.nodes = {node.id: node for node in nodes}
        self._committees = {node.area_code: node for node in nodes if node.committee and node.area_code}
        self._parts = {
            (node.path[-2], node.function): node for node in nodes if node.function and len(node.path) > 1
        }

    def committee_of(self, area_code: str) -> UnitNode | None:
        return self._committees.get(area_code)

    def committee_above(self, node: UnitNode, level: int) -> UnitNode | None:
        """Return the committee of a level that a unit belongs to, itself included."""
        above = (self.nodes[key] for key in reversed(node.path) if key in self.nodes)
        return next((unit for unit in above if unit.committee and unit.level == level), None)

    def deciding(self, committee: UnitNode, functions: Sequence[str]) -> UnitNode:
        """Return the first part of a committee that has one of the fields, else the committee."""
        parts = (self._parts.get((committee.id, function)) for function in functions)
        return next((part for part in parts if part is not None), committee)

    def competent(self, area_code: str, level: int, functions: Sequence[str]) -> UnitNode | None:
        node = self.committee_of(area_code)
        committee = node and self.committee_above(node, level)
        return self.deciding(committee, functions) if committee else None


@dataclass(frozen=True, slots=True)
class Heir:
    """Who receives `share` of a unit."""

    unit_id: UUID
    path: Path
    name: str
    share: Share


@dataclass(frozen=True, slots=True)
class Competence:
    """Where a dossier belongs by law: its commune, and the level and fields of its procedure."""

    area_code: str
    level: int
    functions: tuple[str, ...]
    level_after: int
    functions_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Destination:
    """The unit something goes to; without one, the `question` that must be answered first."""

    unit_id: UUID | None
    question: str = ""


@dataclass(frozen=True, slots=True)
class UnitReform:
    """A reform as a move sees it. `by_competence`: the law names the unit anew; else the heir takes all."""

    id: UUID
    name: str
    legal_basis: str
    on: date
    by_competence: bool
    heirs: Mapping[UUID, tuple[Heir, ...]]
    before: UnitMap
    after: UnitMap
    levels: Mapping[str, str] = field(default_factory=dict)
    functions: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    created: frozenset[UUID] = frozenset()
    undo: bool = False

    def main(self, unit_id: UUID) -> Heir | None:
        """Return the one heir of a unit, or the one of several that holds its main part."""
        heirs = self.heirs.get(unit_id, ())
        if len(heirs) == 1:
            return heirs[0]
        return next((heir for heir in heirs if heir.share is not Share.PART), None)

    def heir(self, unit_id: UUID) -> Heir:
        """Return who goes on with the work of a unit that ends: its main heir, else the first of several."""
        return self.main(unit_id) or self.heirs[unit_id][0]

    def flows(self, counted: Mapping[UUID, int]) -> "list[Flow]":
        """Return what goes from each unit to its heir, for things that all follow the heir."""
        return [Flow(old, self.heir(old).unit_id, count) for old, count in counted.items()]

    def sole(self, unit_id: UUID) -> Heir | None:
        heirs = self.heirs.get(unit_id, ())
        return heirs[0] if len(heirs) == 1 else None

    def destination(self, unit_id: UUID, competence: Competence, item: str = "") -> Destination:
        """Return where a dossier of a unit goes.

        One heir takes all, unless the law names the unit anew. Then, and for a divided unit, the commune of
        the dossier and the level and field of its procedure decide. What they leave open a person decides.
        """
        given = self._answer(f"item:{item}") if item else None
        if given:
            return Destination(given)
        sole = self.sole(unit_id)
        if sole and not (self.by_competence and self._was_competent(unit_id, competence)):
            return Destination(sole.unit_id)
        found = self._by_competence(competence)
        if found is None:
            return Destination(sole.unit_id) if sole else self._asked(unit_id, item)
        if found.unit_id is None:
            return self._asked(UUID(found.question), item)
        return found if self._inherits(unit_id, found.unit_id) else self._asked(unit_id, item)

    def path_of(self, unit_id: UUID) -> Path:
        return self.after.nodes[unit_id].path

    def _was_competent(self, unit_id: UUID, competence: Competence) -> bool:
        then = self.before.competent(competence.area_code, competence.level, competence.functions)
        return then is None or then.id == unit_id

    def _by_competence(self, competence: Competence) -> Destination | None:
        """Return the unit, or the committee (as a question) whose division leaves the commune open."""
        committee = self.before.committee_of(competence.area_code)
        heirs = self.heirs.get(committee.id) if committee else None
        if committee is None or heirs is None:
            living = self.after.committee_of(competence.area_code)
            return self._decided([living.id], competence) if living else None
        found = self._decided([heir.unit_id for heir in heirs], competence)
        if found is None or found.unit_id:
            return found
        chosen = self._answer(f"split:{committee.id}")
        return self._decided([chosen], competence) if chosen else Destination(None, str(committee.id))

    def _decided(self, committees: Sequence[UUID], competence: Competence) -> Destination | None:
        units = {self._deciding(key, competence) for key in committees} - {None}
        if not units:
            return None
        return Destination(units.pop()) if len(units) == 1 else Destination(None)

    def _deciding(self, key: UUID, competence: Competence) -> UUID | None:
        node = self.after.nodes.get(key)
        committee = node and self.after.committee_above(node, competence.level_after)
        if committee is None:
            return None
        return self.after.deciding(committee, competence.functions_after).id

    def _inherits(self, unit_id: UUID, found: UUID) -> bool:
        """Say whether a unit lies where the heirs of another do; by law it may lie anywhere."""
        path = self.after.nodes[found].path
        return self.by_competence or any(heir.unit_id in path for heir in self.heirs.get(unit_id, ()))

    def _asked(self, unit_id: UUID, item: str) -> Destination:
        """Ask once for all dossiers of a unit, or for each of them where that was the answer."""
        key = f"split:{unit_id}"
        given = self.answers.get(key, "")
        if given == EACH:
            return Destination(None, f"item:{item}")
        chosen = self._answer(key)
        return Destination(chosen, "" if chosen else key)

    def _answer(self, key: str) -> UUID | None:
        given = self.answers.get(key, "")
        try:
            return UUID(given)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Question:
    """What a person must decide before a reform may start. `options` are (value, words)."""

    key: str
    kind: str
    text: str
    options: tuple[tuple[str, str], ...]
    suggested: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """How many things go from one unit to another; nobody yet knows where: no `new_id`."""

    old_id: UUID
    new_id: UUID | None
    count: int


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing that was moved, with what must be known to take it back."""

    item_id: UUID
    label: str
    old_id: UUID
    new_id: UUID
    before: Mapping[str, Any] = field(default_factory=dict)


def no_questions(reform: UnitReform) -> Sequence[Question]:
    return ()


@dataclass(frozen=True, slots=True)
class UnitMove:
    """How one kind of thing follows units. Lower `order` moves first and is taken back last.

    `count(reform)` says what would move. `move(actor, reform, size, wait)` moves at most `size` things that
    are still where they were and returns them; it leaves out what somebody holds locked unless it may
    `wait`. `back(actor, reform, items, wait)` takes things back and returns those it dealt with, each with
    the reason why it stays or ``""``. Both run inside the caller's transaction, who records the progress.
    """

    code: str
    label: str
    order: int
    permission: str
    count: Callable[[UnitReform], Sequence[Flow]]
    move: Callable[[Actor, UnitReform, int, bool], Sequence[Moved]]
    back: Callable[[Actor, UnitReform, Sequence[Moved], bool], Mapping[UUID, str]]
    questions: Callable[[UnitReform], Sequence[Question]] = no_questions


def declared(code: str, label: str, order: int, permission: str, module: str) -> UnitMove:
    """Declare a move by the module that holds its functions, imported when first needed.

    For ``cases.desks`` these are ``count_desks``, ``move_desks``, ``back_desks`` and perhaps ``ask_desks``.
    """
    name = code.rpartition(".")[2]

    def late(prefix: str) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            return getattr(import_module(module), f"{prefix}_{name}", no_questions)(*given)

        return call

    return UnitMove(code, label, order, permission, late("count"), late("move"), late("back"), late("ask"))
