"""No step without somebody who may do it, no unit without a place in the structure of the state."""

from collections.abc import Iterator

from tinhso.kernel.registry import permissions_of_role
from tinhso.platform.access.contracts import Role
from tinhso.platform.cases.contracts import CoreAction
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.preflight.problem import Area, Problem
from tinhso.platform.cases.rules import ACTION_PERMISSIONS, permissions_for
from tinhso.platform.organisations import facade as organisations

BESIDE = frozenset({CoreAction.CHARGE, CoreAction.KEEP, CoreAction.STOP})
"""Acts that whoever has the right may do beside the owner of the step, such as the cashier."""

STRUCTURES = {"ministry": "province", "province": "province", "district": "district", "commune": "commune"}
LEVEL_NAMES = {"ministry": "tỉnh", "province": "tỉnh", "district": "huyện", "commune": "xã"}


def found(p: Procedure) -> Iterator[Problem]:
    roles = {role.value for role in Role}
    for stage in p.stages:
        if stage.role not in roles:
            text = f"Bước {stage.code} giao cho vai trò không có: {stage.role}."
            yield Problem(text, Area.STAGES, stage.code)
    yield from _unable(p)
    yield from _functions(p)


def _unable(p: Procedure) -> Iterator[Problem]:
    """Find acts whose step belongs to a role that may not do them."""
    owners = {stage.code: stage.role for stage in p.stages if stage.role in {role.value for role in Role}}
    for action in p.actions:
        if action.kind in BESIDE or action.kind not in ACTION_PERMISSIONS:
            continue
        for code in action.stages:
            missing = permissions_for(action.kind, owners.get(code, "")) - _held(owners.get(code))
            if code in owners and missing:
                text = (
                    f"Việc {action.code} ở bước {code} không ai làm được:"
                    f" vai trò {owners[code]} không có quyền {', '.join(sorted(missing))}."
                )
                yield Problem(text, Area.ACTIONS, action.code)


def _held(role: str | None) -> frozenset[str]:
    return permissions_of_role(role) if role else frozenset()


def _functions(p: Procedure) -> Iterator[Problem]:
    known = organisations.functions_of_level(STRUCTURES[p.level])
    for function in p.functions:
        if known and function not in known:
            text = f"Cấp {LEVEL_NAMES[p.level]} không có cơ quan nào mang chức năng {function} (functions)."
            yield Problem(text, Area.GENERAL)
