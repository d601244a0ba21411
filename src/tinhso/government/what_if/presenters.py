"""Studies as the pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from tinhso.government.what_if.contracts import AS_NOW, Change, Findings, Interval, StudyInfo
from tinhso.platform.access.contracts import ROLE_LABELS, Role
from tinhso.platform.organisations import facade as organisations

REFRESH_SECONDS = 3
SAME_POINTS = 0.5
"""Percentage points below which a difference is not worth a word."""


@dataclass(frozen=True, slots=True)
class Line:
    study: StudyInfo
    unit: str
    words: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure now and changed, each as the middle and its bounds, in the unit people read."""

    name: str
    now: str
    changed: str


def lines(studies: Sequence[StudyInfo]) -> list[Line]:
    units = organisations.units({study.unit_id for study in studies})
    return [Line(study, units[study.unit_id].name, change_words(study.change)) for study in studies]


def study_page(study: StudyInfo) -> dict[str, Any]:
    """Return everything the page of one study shows."""
    found = study.findings
    return {
        "study": study,
        "unit": organisations.unit(study.unit_id),
        "words": change_words(study.change),
        "refresh": REFRESH_SECONDS,
        "verdict": verdict(found.difference) if found else "",
        "measures": measures(found) if found else [],
        "history": found.history if found else None,
        "late_before": percent(found.history.late) if found else "",
        "people": _people(found) if found else [],
    }


def change_words(change: Change) -> str:
    """Say what is changed in one line."""
    parts = [
        _("%(n)+d %(role)s") % {"n": count, "role": _role(role).lower()}
        for role, count in change.officers.items()
        if count
    ]
    if change.volume != AS_NOW:
        parts.append(_("lượng hồ sơ %(n)d %%") % {"n": change.volume})
    if change.limit != AS_NOW:
        parts.append(_("thời hạn %(n)d %%") % {"n": change.limit})
    return ", ".join(parts).replace("-", "−") or _("không đổi gì")


def verdict(difference: Interval) -> str:
    """Say in one sentence what the change does to lateness, no surer than the interval is."""
    points = {"n": decimal(abs(difference.middle) * 100)}
    if difference.low * 100 > SAME_POINTS:
        return _("Hồ sơ trễ hạn tăng khoảng %(n)s điểm phần trăm.") % points
    if difference.high * 100 < -SAME_POINTS:
        return _("Hồ sơ trễ hạn giảm khoảng %(n)s điểm phần trăm.") % points
    if difference.high - difference.low < 2 * SAME_POINTS / 100:
        return _("Tỷ lệ trễ hạn hầu như không đổi.")
    return _("Chưa nói chắc được: các lần chạy cho kết quả khác nhau nhiều.")


def measures(found: Findings) -> list[Measure]:
    now, changed = found.now, found.changed
    rows = [
        Measure(_("Hồ sơ trễ hạn"), percents(now.late), percents(changed.late)),
        Measure(_("Chờ đến lượt một cán bộ"), waits(now.wait), waits(changed.wait)),
        Measure(_("Hồ sơ còn tồn cuối kỳ"), counts(now.backlog), counts(changed.backlog)),
    ]
    return rows + [
        Measure(
            _("Bận: %(role)s") % {"role": _role(role).lower()},
            percents(now.busy[role]),
            percents(changed.busy[role]),
        )
        for role in now.busy
    ]


def percents(value: Interval) -> str:
    return f"{percent(value.middle)} ({decimal(value.low * 100)}–{decimal(value.high * 100)})"


def percent(share: float) -> str:
    return f"{decimal(share * 100)} %"


def waits(value: Interval) -> str:
    hours = [decimal(part / 60) for part in (value.middle, value.low, value.high)]
    return _("%(middle)s giờ (%(low)s–%(high)s)") % dict(zip(("middle", "low", "high"), hours, strict=True))


def counts(value: Interval) -> str:
    return f"{value.middle:.0f} ({value.low:.0f}–{value.high:.0f})"


def decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _people(found: Findings) -> list[tuple[str, int]]:
    return [(_role(role), count) for role, count in found.history.officers.items()]


def _role(role: str) -> str:
    return _(ROLE_LABELS[Role(role)]) if role in set(Role) else role
