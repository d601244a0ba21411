"""A draft as the pages of the designer see it."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from tinhso.government.designer.actions.start import KIND
from tinhso.government.designer.content import Content
from tinhso.government.designer.graph import Graph, graph_of
from tinhso.government.designer.parts import NAVIGATION, PARTS
from tinhso.kernel import clock
from tinhso.platform.access.contracts import ROLE_LABELS
from tinhso.platform.cases.facade import Procedure, authoring
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.definitions.contracts import DefinitionInfo, DraftInfo

ADDRESSES = {
    authoring.Area.GENERAL: "",
    authoring.Area.STAGES: "stages",
    authoring.Area.ACTIONS: "actions",
    authoring.Area.PAPERS: "papers",
    authoring.Area.FEES: "fees",
    authoring.Area.LIMITS: "time_limits",
    authoring.Area.FORM: "forms/0/steps",
    authoring.Area.RESULTS: "results",
}


@dataclass(frozen=True, slots=True)
class ProblemLine:
    text: str
    url: str


@dataclass(frozen=True)
class Opened:
    """A draft with what is worked out of it once for a page."""

    draft: DraftInfo
    content: Content = field(repr=False)

    @cached_property
    def procedure(self) -> Procedure:
        return authoring.procedure_from(self.draft.content)

    @cached_property
    def problems(self) -> list[authoring.Problem]:
        return authoring.inspect(self.procedure)

    @property
    def problem_lines(self) -> list[ProblemLine]:
        return [ProblemLine(problem.text, self.url_of(problem)) for problem in self.problems]

    @cached_property
    def graph(self) -> Graph:
        found: dict[str, list[str]] = defaultdict(list)
        for problem in self.problems:
            if problem.area is authoring.Area.STAGES and problem.code:
                found[problem.code].append(problem.text)
            action = self.procedure.action(problem.code) if problem.area is authoring.Area.ACTIONS else None
            for stage in action.stages if action else ():
                found[stage].append(problem.text)
        roles = {role.value: _(label) for role, label in ROLE_LABELS.items()}
        return graph_of(self.procedure, found, roles)

    @property
    def uncovered(self) -> list[tuple[str, str]]:
        """Return the units in which nobody holds a role, with the roles."""
        roles: dict[str, list[str]] = defaultdict(list)
        for gap in authoring.uncovered(self.procedure):
            roles[gap.unit.name].append(_(ROLE_LABELS[gap.role]))
        return [(unit, ", ".join(names)) for unit, names in roles.items()]

    def url_of(self, problem: authoring.Problem) -> str:
        if problem.area is authoring.Area.SCENARIOS:
            return reverse("designer:scenarios", args=[self.draft.id])
        if problem.area is authoring.Area.LINKED:
            return reverse("designer:yaml", args=[self.draft.id, "linked"])
        return f"{part_url(self.draft.id, ADDRESSES[problem.area])}#{problem.code}"

    @property
    def navigation(self) -> list[tuple[str, Any, str, int]]:
        """Return address, title, link and number of problems of each part."""
        counts: dict[str, int] = defaultdict(int)
        for problem in self.problems:
            counts[ADDRESSES.get(problem.area, "")] += 1
        titles = {part.shape: part.title for part in PARTS}
        return [
            (address, titles[address.replace("0", "*")], part_url(self.draft.id, address), counts[address])
            for address in NAVIGATION
        ]


def opened(definition_id: UUID) -> Opened:
    draft = definitions.draft(definition_id, KIND)
    return Opened(draft, definitions.read_yaml(draft.text))


def in_force(code: str) -> DefinitionInfo | None:
    """Return the version that a draft would follow."""
    return definitions.in_force_or_none(KIND, code, clock.legal_day())


def part_url(definition_id: UUID, address: str) -> str:
    if not address:
        return reverse("designer:general", args=[definition_id])
    return reverse("designer:part", args=[definition_id, address])


@dataclass(frozen=True, slots=True)
class PartChange:
    """What differs in one part between the version in force and the draft."""

    title: Any
    lines: list[Any]
    count: int


def changes(opened_draft: Opened, older: DefinitionInfo | None) -> list[PartChange]:
    """Compare part by part; what is not a part of its own belongs to the general one."""
    new, old = opened_draft.draft.content, dict(older.content) if older else {}
    titles = {part.shape: part.title for part in PARTS} | {
        "forms": _("Tờ khai"),
        "templates": _("Mẫu kết quả"),
        "scenarios": _("Kịch bản"),
        "examples": _("Ví dụ"),
    }
    own = [key for key in titles if key and "/" not in key]
    general = ({k: v for k, v in side.items() if k not in own} for side in (old, new))
    pairs = [(titles[""], *general)]
    pairs += [(titles[key], _only(old, key), _only(new, key)) for key in own]
    return [found for title, left, right in pairs if (found := _changed(title, left, right))]


def _only(content: Any, key: str) -> dict[str, Any]:
    return {key: content[key]} if key in content else {}


def _changed(title: Any, left: dict[str, Any], right: dict[str, Any]) -> PartChange | None:
    if left == right:
        return None
    lines = definitions.diff(left, right)
    return PartChange(title, definitions.folded(lines), sum(line.change != "same" for line in lines))
