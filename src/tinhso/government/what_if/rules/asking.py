"""What may be asked."""

from collections.abc import Mapping

from tinhso.government.what_if.contracts import Change
from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.kernel.wording import gettext as _
from tinhso.platform.access.contracts import Role

ROLES = (Role.RECEPTION.value, Role.SPECIALIST.value, Role.LEADER.value)
OFFICERS_MAX = 50
VOLUME_PERCENT = (10, 500)
LIMIT_PERCENT = (10, 300)
HORIZON_DAYS = (5, 120)
DOSSIERS_MIN = 30
"""Fewer finished dossiers say too little to draw days from."""


def checked(change: Change, horizon: int) -> None:
    """Refuse what is out of bounds, beside its field."""
    problems = dict(_officers(change.officers))
    for name, value, (low, high) in (
        ("volume", change.volume, VOLUME_PERCENT),
        ("limit", change.limit, LIMIT_PERCENT),
        ("horizon", horizon, HORIZON_DAYS),
    ):
        if not low <= value <= high:
            problems[name] = _("Hãy nhập một số từ %(low)s đến %(high)s.") % {"low": low, "high": high}
    if problems:
        raise Invalid("what_if.change", "Có ô chưa đúng; hãy xem lại.", fields=problems)


def _officers(officers: Mapping[str, int]) -> list[tuple[str, str]]:
    unknown = [(role, gettext_noop("Không có vai trò này.")) for role in officers if role not in ROLES]
    bound = _("Hãy nhập một số từ −%(max)s đến %(max)s.") % {"max": OFFICERS_MAX}
    return unknown + [(role, bound) for role, count in officers.items() if abs(count) > OFFICERS_MAX]


def enough(dossiers: int) -> None:
    """Refuse to guess from too little."""
    if dossiers < DOSSIERS_MIN:
        raise Invalid(
            "what_if.too_little",
            _("Mới có %(dossiers)s hồ sơ đã giải quyết xong trong kỳ; cần ít nhất %(dossiers_min)s để tính.")
            % {"dossiers": dossiers, "dossiers_min": DOSSIERS_MIN},
        )
