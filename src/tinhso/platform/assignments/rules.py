"""When may what be done to an assignment, and is it in time? Pure functions."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.kernel.wording import gettext as _
from tinhso.platform.assignments.contracts import OPEN, STATE_LABELS, State, Timeliness

NEAR_DAYS = 2
COMPLETE = 100


class Act(StrEnum):
    NAME = "name"
    REPORT = "report"
    FINISH = "finish"
    CONFIRM = "confirm"
    SEND_BACK = "send_back"
    RETURN = "return"
    CANCEL = "cancel"
    EXTEND = "extend"
    PASS_ON = "pass_on"


S = State
TRANSITIONS: dict[Act, dict[State, State]] = {
    Act.NAME: {S.GIVEN: S.DOING, S.DOING: S.DOING},
    Act.REPORT: {S.GIVEN: S.DOING, S.DOING: S.DOING},
    Act.FINISH: {S.GIVEN: S.REPORTED, S.DOING: S.REPORTED},
    Act.CONFIRM: {S.REPORTED: S.DONE},
    Act.SEND_BACK: {S.REPORTED: S.DOING},
    Act.RETURN: {S.GIVEN: S.RETURNED, S.DOING: S.RETURNED},
    Act.CANCEL: {S.GIVEN: S.CANCELLED, S.DOING: S.CANCELLED, S.REPORTED: S.CANCELLED},
    Act.EXTEND: {S.GIVEN: S.GIVEN, S.DOING: S.DOING},
    Act.PASS_ON: {S.GIVEN: S.DOING, S.DOING: S.DOING},
}


def next_state(act: Act, state: State) -> State:
    """Return where an act leads; raise `Conflict` where it has no place."""
    found = TRANSITIONS[act].get(state)
    if found is None:
        raise Conflict(
            "assignments.state",
            _("Việc này đang ở trạng thái “%(state)s”, không làm được bước đó.")
            % {"state": _(STATE_LABELS[state])},
        )
    return found


def check_due(due_on: date | None, today: date, legal_due_at: datetime | None) -> None:
    """Refuse a term in the past or after the legal deadline of what the work is about."""
    if due_on is None:
        return
    message = ""
    if due_on < today:
        message = gettext_noop("Hạn đã qua. Hãy chọn từ hôm nay trở đi.")
    elif legal_due_at and due_on > clock.local(legal_due_at).date():
        day = clock.local(legal_due_at)
        message = _("Hạn giao không được sau hạn theo quy định (%(day)s).") % {"day": f"{day:%d/%m/%Y}"}
    if message:
        raise Invalid("assignments.due", message, fields={"due_on": message})


def check_progress(progress: int, open_parts: int) -> None:
    """Percent from 0 to 100; complete only when no part is open."""
    message = ""
    if not 0 <= progress <= COMPLETE:
        message = gettext_noop("Tiến độ là số từ 0 đến 100.")
    elif progress == COMPLETE and open_parts:
        message = _("Còn %(open_parts)s việc con chưa xong.") % {"open_parts": open_parts}
    if message:
        raise Invalid("assignments.progress", message, fields={"progress": message})


def timeliness(state: State, due_on: date | None, finished_at: datetime | None, today: date) -> Timeliness:
    """Compare the day of finishing, or today, with the term."""
    if due_on is None:
        return Timeliness.NONE
    if finished_at:
        return Timeliness.ON_TIME if clock.local(finished_at).date() <= due_on else Timeliness.LATE
    if state not in OPEN:
        return Timeliness.NONE
    if today > due_on:
        return Timeliness.OVERDUE
    return Timeliness.NEAR if due_on - today <= timedelta(days=NEAR_DAYS) else Timeliness.OPEN
