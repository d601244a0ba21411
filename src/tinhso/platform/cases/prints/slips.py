"""The control slip: who held a dossier, from when to when, early, on time or late; and each hand-over."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from uuid import uuid5

from tinhso.kernel.chains import canonical
from tinhso.platform.access.contracts import ROLE_LABELS, Role
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import Form
from tinhso.platform.cases.models import Case, Task, Transfer
from tinhso.platform.cases.prints.sheets import Sheet, common
from tinhso.platform.cases.prints.wording import short, written
from tinhso.platform.organisations import facade as organisations

TIMELINESS = {"early": "Trước hạn", "on_time": "Đúng hạn", "late": "Quá hạn"}
HOLDING, NO_QUOTA = "Đang giữ", "Không đặt hạn riêng"


def outcome(due_at: datetime | None, closed_at: datetime | None) -> str:
    """Say how a stay ended against its own quota, in words."""
    if closed_at is None:
        return HOLDING
    return TIMELINESS[calendar.compare(closed_at, due_at)] if due_at else NO_QUOTA


def control_slip(case: Case, transfer: Transfer | None = None) -> Sheet:
    """Return the slip as it stands now, or that of one hand-over to another unit alone.

    The same rows are the same slip: printing again gives the paper printed before.
    """
    stays = list(case.tasks.order_by("opened_at", "id"))
    moves = [transfer] if transfer else list(case.transfers.order_by("offered_at"))
    data = {
        **common(case, case.unit_id),
        "title": "PHIẾU CHUYỂN HỒ SƠ" if transfer else "",
        "rows": _rows(case, _around(stays, transfer) if transfer else stays),
        "transfers": [_move(move) for move in moves],
        "consulted": _consulted(case),
        "received": written(case.accepted_at),
        "due": written(case.due_at),
        "ended": written(case.ended_at),
    }
    cause = uuid5(case.pk, hashlib.sha256(canonical(data)).hexdigest())
    return Sheet(Form.CONTROL_SLIP, cause, case.unit_id, "", data)


def _rows(case: Case, stays: Iterable[Task]) -> list[list[str]]:
    procedure, stays = procedure_of(case.definition_id), list(stays)
    units = organisations.units({stay.unit_id for stay in stays})
    return [
        [
            units[stay.unit_id].name,
            procedure.stage(stay.stage).name.vi,
            ROLE_LABELS[Role(stay.role)],
            short(stay.opened_at),
            short(stay.due_at),
            short(stay.closed_at),
            stay.closed_by,
            outcome(stay.due_at, stay.closed_at),
        ]
        for stay in stays
    ]


def _consulted(case: Case) -> list[str]:
    asked = list(case.consultations.order_by("asked_at", "id").values_list("unit_id", flat=True))
    units = organisations.units(set(asked))
    return list(dict.fromkeys(units[unit].name for unit in asked))


def _around(stays: list[Task], transfer: Transfer) -> list[Task]:
    """Return the stay a hand-over ended and the one it began."""
    answered = transfer.answered_at
    before = [stay for stay in stays if stay.unit_id == transfer.from_unit_id]
    after = [stay for stay in stays if stay.unit_id == transfer.to_unit_id and transfer.received]
    left = [stay for stay in before if answered is None or stay.opened_at <= answered]
    came = [stay for stay in after if answered and stay.opened_at >= answered]
    return [*left[-1:], *came[:1]]


def _move(transfer: Transfer) -> list[str]:
    units = organisations.units([transfer.from_unit_id, transfer.to_unit_id])
    return [
        units[transfer.from_unit_id].name,
        units[transfer.to_unit_id].name,
        f"{short(transfer.offered_at)} {transfer.offered_by}",
        transfer.reason,
        f"{short(transfer.answered_at)} {transfer.answered_by}".strip(),
        _answer(transfer),
    ]


def _answer(transfer: Transfer) -> str:
    if transfer.answered_at is None:
        return "Chờ tiếp nhận"
    words = "Đã nhận" if transfer.received else "Không nhận, chuyển trả"
    return f"{words}. {transfer.answer}".strip()
