"""What a plan would do, what it leaves open, what forbids it. Counts are set-based; nothing is written."""

from collections import Counter
from collections.abc import Iterator, Sequence
from uuid import UUID

from tinhso.kernel.registry import unit_moves
from tinhso.kernel.unit_moves import GO_ON, Flow, Question, UnitReform
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import Reorganisation, UnitInfo
from tinhso.platform.reforms import contracts as c
from tinhso.platform.reforms.models import Reform, Row
from tinhso.platform.reforms.picture import Drawing, drawing

NAMED_MAX = 8
"""Units named one by one in a sentence; the rest are counted."""
SEEN = (GO_ON, "Đã rõ, vẫn chạy")


def review(reform: Reform) -> c.Review:
    """Return the counts by kind and flow, the questions with their answers, and the problems."""
    drawn = drawing(reform)
    plan = drawn.plan
    counts = tuple(_kind(plan, move.code, str(move.label), move.count(plan)) for move in unit_moves())
    return c.Review(counts, tuple(_asked(drawn)), tuple(problems(reform, drawn)))


def asked(reform: Reform) -> list[c.Asked]:
    return list(_asked(drawing(reform)))


def _asked(drawn: Drawing) -> Iterator[c.Asked]:
    """An answer that is no option any more (the plan or the dossiers changed) is asked for again."""
    for question in questions(drawn):
        given = drawn.plan.answers.get(question.key, "")
        yield c.Asked(question, given if given in dict(question.options) else "")


def questions(drawn: Drawing) -> Iterator[Question]:
    for move in unit_moves():
        yield from move.questions(drawn.plan)
    yield from _of_units(drawn)


def _kind(plan: UnitReform, code: str, label: str, flows: Sequence[Flow]) -> c.KindCount:
    joined: Counter[tuple[UUID, UUID | None]] = Counter()
    for flow in flows:
        joined[flow.old_id, flow.new_id] += flow.count
    lines = (
        c.FlowInfo(_name(plan, old), _name(plan, new) if new else "", count)
        for (old, new), count in joined.items()
    )
    shown = tuple(sorted(lines, key=lambda line: (bool(line.new_name), -line.count, line.old_name)))
    return c.KindCount(code, label, sum(joined.values()), shown)


def _name(plan: UnitReform, key: UUID) -> str:
    node = plan.before.nodes.get(key) or plan.after.nodes[key]
    return node.name


def _of_units(drawn: Drawing) -> Iterator[Question]:
    """Ask what the new tree itself leaves open: desks and calendars."""
    plan, planned = drawn.plan, drawn.tree.new
    after = {unit.id: unit for unit in drawn.units if unit.id in plan.after.nodes}
    desks = {unit.id for unit in (*after.values(), *planned) if unit.one_stop}
    heirs = _committees_that_inherit(plan)
    bare = [key for key in heirs if not any(_lies_below(plan, desk, key) for desk in desks)]
    if bare:
        yield Question(
            "units:desk",
            "desk",
            f"Chưa có bộ phận một cửa: {_named(plan, bare)}. Người dân nộp và nhận ở đâu?",
            (SEEN,),
            GO_ON,
        )
    differing = list(_calendars(plan, after, {unit.id: unit.working_calendar for unit in planned}))
    if differing:
        yield Question(
            "units:calendar",
            "calendar",
            f"Lịch làm việc khác trước: {_named(plan, differing)}. Ngày hẹn đã ghi không đổi; hạn của"
            " hồ sơ nhận sau này tính theo lịch mới.",
            (SEEN,),
            GO_ON,
        )


def _committees_that_inherit(plan: UnitReform) -> list[UUID]:
    heirs = dict.fromkeys(heir.unit_id for found in plan.heirs.values() for heir in found)
    return [key for key in heirs if plan.after.nodes[key].committee]


def _lies_below(plan: UnitReform, unit_id: UUID, above: UUID) -> bool:
    return above in plan.after.nodes[unit_id].path


def _calendars(plan: UnitReform, after: dict[UUID, UnitInfo], new: dict[UUID, str]) -> Iterator[UUID]:
    """Yield the units whose dossiers come under another calendar of their own."""
    olds = organisations.units(plan.heirs)
    own = {key: unit.working_calendar for key, unit in after.items()} | new
    for key, heirs in plan.heirs.items():
        if any(own[heir.unit_id] != olds[key].working_calendar for heir in heirs):
            yield key


def _named(plan: UnitReform, keys: Sequence[UUID]) -> str:
    names = ", ".join(_name(plan, key) for key in keys[:NAMED_MAX])
    rest = len(keys) - NAMED_MAX
    return f"{names} và {rest} đơn vị khác" if rest > 0 else names


def problems(reform: Reform, drawn: Drawing) -> Iterator[str]:
    """Yield what must be mended before the plan can be proposed or run."""
    tree = drawn.tree
    if not tree.successions:
        yield "Phương án không có đơn vị nào kết thúc."
    claimed = Row.objects.filter(old_id__in=tree.ended, reform__state__in=c.BINDING).exclude(reform=reform)
    if claimed.exists():
        other = claimed.select_related("reform")[0].reform.name
        yield f"Có đơn vị đã nằm trong phương án khác đang chờ chạy: {other}."
    if reform.units_moved_at is None:
        yield from _of_the_tree(reform, drawn.plan, tree)


def _of_the_tree(reform: Reform, plan: UnitReform, tree: Reorganisation) -> Iterator[str]:
    for unit in organisations.units(tree.ended).values():
        if unit.valid_to is not None:
            yield f"{unit.name} đã kết thúc hoặc sắp kết thúc ngày {unit.valid_to:%d/%m/%Y}."
    for node in plan.before.nodes.values():
        if node.id not in tree.ended and set(node.path[:-1]) & tree.ended:
            yield f"{node.name} thuộc đơn vị kết thúc nhưng chưa có nơi tiếp nhận."
    yield from _clashes(reform, plan, tree)


def _clashes(reform: Reform, plan: UnitReform, tree: Reorganisation) -> Iterator[str]:
    """A code or an area has one holder at a time."""
    staying = [key for key in plan.before.nodes if key not in tree.ended]
    held = {
        code.code: key
        for key, codes in organisations.all_codes_on(staying, reform.on).items()
        for code in codes
    }
    taken: set[str] = set()
    for unit in tree.new:
        for code in unit.codes:
            if code.code in held or code.code in taken:
                yield f"Mã {code.code} của {unit.name} đang thuộc đơn vị khác."
            taken.add(code.code)
        if not unit.codes:
            yield f"{unit.name} chưa có mã định danh."
    areas = Counter(node.area_code for node in plan.after.nodes.values() if node.committee and node.area_code)
    for area, holders in areas.items():
        if holders > 1:
            yield f"Địa bàn {area} có hơn một Ủy ban nhân dân trong phương án."
