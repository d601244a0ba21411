"""Codes stand once, and what one part calls by its code is there."""

from collections import Counter
from collections.abc import Iterator

from tinhso.platform.cases.contracts import CoreAction
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.preflight.problem import Area, Problem

NEEDED = frozenset(
    {
        CoreAction.ACCEPT,
        CoreAction.REFUSE,
        CoreAction.REQUEST_SUPPLEMENT,
        CoreAction.APPROVE,
        CoreAction.ISSUE,
        CoreAction.DELIVER,
        CoreAction.STOP,
    }
)
NAMES = {
    Area.STAGES: "bước",
    Area.ACTIONS: "việc",
    Area.PAPERS: "giấy tờ",
    Area.FEES: "khoản thu",
    Area.RESULTS: "kết quả",
    Area.LINKED: "hồ sơ liên thông",
}


def found(p: Procedure) -> Iterator[Problem]:
    yield from _twice(p)
    yield from _stages(p)
    yield from _actions(p)
    yield from _flags(p)
    for result in p.results:
        if result.template not in p.templates:
            yield Problem(f"Kết quả {result.code} thiếu mẫu {result.template}.", Area.RESULTS, result.code)


def _twice(p: Procedure) -> Iterator[Problem]:
    parts = {area: [part.code for part in getattr(p, area.value)] for area in NAMES}
    for area, codes in parts.items():
        for code, count in Counter(codes).items():
            if count > 1:
                yield Problem(f"Hai {NAMES[area]} cùng mã {code}.", area, code)


def _stages(p: Procedure) -> Iterator[Problem]:
    stages = {stage.code for stage in p.stages}
    for name, code in (("first_stage", p.first_stage), ("processing_stage", p.processing_stage)):
        if code not in stages:
            yield Problem(f"{name} trỏ tới bước không có: {code}.", Area.STAGES)


def _actions(p: Procedure) -> Iterator[Problem]:
    stages = {stage.code for stage in p.stages}
    for action in p.actions:
        for code in sorted({*action.stages, *([action.to] if action.to else [])} - stages):
            yield Problem(f"Việc {action.code} trỏ tới bước không có: {code}.", Area.ACTIONS, action.code)
        if action.kind is CoreAction.FORWARD and not action.to:
            text = f"Việc {action.code} chuyển hồ sơ nhưng không nói tới bước nào."
            yield Problem(text, Area.ACTIONS, action.code)
    for kind in sorted(NEEDED - {action.kind for action in p.actions}):
        yield Problem(f"Thủ tục thiếu việc {kind.value}.", Area.ACTIONS)


def _flags(p: Procedure) -> Iterator[Problem]:
    for action in p.actions:
        for flag in sorted({*action.add_flags, *action.remove_flags} - set(p.flags)):
            yield Problem(f"Việc {action.code} đặt cờ chưa khai: {flag}.", Area.ACTIONS, action.code)
