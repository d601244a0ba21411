"""The process drawn: steps from top to bottom in the order they are reached, ends at the foot.

The layout is small and always the same for the same definition: a step stands one row below the first step
that leads to it; ways back and ways past a row run along the side.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tinhso.platform.cases.contracts import CoreAction
from tinhso.platform.cases.facade import Procedure

NODE_WIDTH, NODE_HEIGHT = 208, 62
GAP_X, GAP_Y, MARGIN, LANE = 28, 58, 16, 14
LABEL_LENGTH_MAX = 30
ENDS = {
    CoreAction.DELIVER: ("@delivered", _("Đã trả kết quả")),
    CoreAction.REFUSE: ("@refused", _("Không tiếp nhận")),
    CoreAction.STOP: ("@stopped", _("Đã dừng")),
}


@dataclass(frozen=True, slots=True)
class Node:
    code: str
    title: str
    note: str
    x: int
    y: int
    end: bool = False
    first: bool = False
    problems: tuple[str, ...] = ()

    @property
    def middle(self) -> int:
        return self.x + NODE_WIDTH // 2

    @property
    def width(self) -> int:
        return NODE_WIDTH

    @property
    def height(self) -> int:
        return NODE_HEIGHT


@dataclass(frozen=True, slots=True)
class Edge:
    """All acts that lead from one step to another; `path` is the drawn line."""

    start: str
    to: str
    label: str
    acts: tuple[str, ...]
    path: str
    x: int
    y: int
    aside: bool


@dataclass(frozen=True, slots=True)
class Graph:
    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    here: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Acts that leave the dossier in its step, by step."""


def graph_of(procedure: Procedure, problems: Mapping[str, Iterable[str]], roles: Mapping[str, str]) -> Graph:
    """`problems` are sentences by step; `roles` the names of roles."""
    links, here = _links(procedure)
    rows = _rows(procedure, links)
    nodes = {node.code: node for node in _nodes(procedure, rows, problems, roles)}
    width = max(node.x for node in nodes.values()) + NODE_WIDTH + MARGIN
    edges, lanes = [], 0
    for (start, to), acts in links.items():
        aside = rows[to] != rows[start] + 1
        lanes += aside
        edges.append(_edge(nodes[start], nodes[to], acts, width + lanes * LANE if aside else None))
    height = max(node.y for node in nodes.values()) + NODE_HEIGHT + MARGIN
    return Graph(width + (lanes + 1) * LANE + 4, height, tuple(nodes.values()), tuple(edges), here)


Links = dict[tuple[str, str], list[str]]


def _links(p: Procedure) -> tuple[Links, dict[str, tuple[str, ...]]]:
    """Return what leads where, and the acts of each step that leave it there; stopping is told in words."""
    known = {stage.code for stage in p.stages}
    links: Links = {}
    here: dict[str, list[str]] = {code: [] for code in known}
    for action in p.actions:
        for start in [code for code in action.stages if code in known]:
            to = _target(p, action.kind, action.to, start)
            if to is None or to not in {*known, *(code for code, _title in ENDS.values())}:
                here[start].append(action.label.vi)
            else:
                links.setdefault((start, to), []).append(action.label.vi)
    return links, {code: tuple(labels) for code, labels in here.items()}


def _target(p: Procedure, kind: CoreAction, to: str | None, start: str) -> str | None:
    if kind is CoreAction.STOP:
        return None
    if kind in ENDS:
        return ENDS[kind][0]
    moving = {CoreAction.ACCEPT, CoreAction.FORWARD, CoreAction.APPROVE, CoreAction.ISSUE}
    target = to or (p.processing_stage if kind is CoreAction.ACCEPT else None)
    return target if kind in moving and target != start else None


def _rows(p: Procedure, links: Collection[tuple[str, str]]) -> dict[str, int]:
    """Return the row of each step: how many acts it takes to come there; the unreached stand below."""
    ends = {to for _start, to in links if to.startswith("@")}
    rows = {p.first_stage: 0}
    queue = deque([p.first_stage])
    while queue:
        start = queue.popleft()
        for one, to in links:
            if one == start and to not in rows and to not in ends:
                rows[to] = rows[start] + 1
                queue.append(to)
    last = max(rows.values())
    for stage in p.stages:
        if stage.code not in rows:
            last += 1
            rows[stage.code] = last
    return rows | dict.fromkeys(sorted(ends), last + 1)


def _nodes(
    p: Procedure, rows: Mapping[str, int], problems: Mapping[str, Iterable[str]], roles: Mapping[str, str]
) -> list[Node]:
    titles = {stage.code: stage.name.vi for stage in p.stages} | dict(ENDS.values())
    quota = gettext("%(role)s · %(hours)s giờ")
    notes = {s.code: quota % {"role": roles.get(s.role, s.role), "hours": s.quota_hours} for s in p.stages}
    taken: dict[int, int] = {}
    nodes = []
    for code, row in rows.items():
        place = taken.get(row, 0)
        taken[row] = place + 1
        nodes.append(
            Node(
                code=code,
                title=_short(str(titles.get(code, code))),
                note=notes.get(code, ""),
                x=MARGIN + place * (NODE_WIDTH + GAP_X),
                y=MARGIN + row * (NODE_HEIGHT + GAP_Y),
                end=code.startswith("@"),
                first=code == p.first_stage,
                problems=tuple(problems.get(code, ())),
            )
        )
    return nodes


def _edge(start: Node, to: Node, acts: list[str], lane: int | None) -> Edge:
    label = _short(acts[0] + (f" +{len(acts) - 1}" if len(acts) > 1 else ""))
    if lane is None:
        top, foot = start.y + NODE_HEIGHT, to.y
        bend = (top + foot) // 2
        path = f"M{start.middle} {top}C{start.middle} {bend} {to.middle} {bend} {to.middle} {foot - 7}"
        return Edge(
            start.code,
            to.code,
            label,
            tuple(acts),
            path,
            (start.middle + to.middle) // 2 + 8,
            bend + 4,
            False,
        )
    right, left = start.x + NODE_WIDTH, to.x + NODE_WIDTH
    leave, arrive = start.y + NODE_HEIGHT // 2 + 8, to.y + NODE_HEIGHT // 2 - 8
    path = f"M{right} {leave}H{lane}V{arrive}H{left + 7}"
    return Edge(start.code, to.code, label, tuple(acts), path, lane, (leave + arrive) // 2, True)


def _short(text: str) -> str:
    return text if len(text) <= LABEL_LENGTH_MAX else f"{text[: LABEL_LENGTH_MAX - 1].rstrip()}…"
