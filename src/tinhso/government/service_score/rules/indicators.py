"""The indicators of QĐ 766/QĐ-TTg over counts: numerator, denominator, ratio, points and words.

Where another system is not there yet an indicator has no data and counts neither way: neither its points
nor its possible points enter the score. A denominator of zero is treated alike.
"""

from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from fractions import Fraction

from tinhso.government.service_score.contracts import (
    Measured,
    Said,
    Score,
    Services,
    Source,
    State,
    Sums,
    rounded,
)
from tinhso.government.service_score.formula import Formula, Indicator
from tinhso.kernel.text_vi import gettext_noop

Ratio = tuple[int, int]
MINUTES_A_DAY = 480
IN_TIME = "2.1"

NEEDS = {
    "1.1": Source.PUBLICATION,
    "1.2": Source.PUBLICATION,
    "1.3": Source.LIST,
    "1.4": Source.SYNC,
    "3.1": Source.LIST,
    "3.2": Source.LIST,
    "3.4": Source.PAYMENTS,
    "3.5": Source.SYNC,
    "3.6": Source.PAYMENTS,
    "4.3": Source.REUSE,
    "4.4": Source.STORE,
    "5.1": Source.FEEDBACK,
    "5.2": Source.FEEDBACK,
    "5.3": Source.FEEDBACK,
    "5.4": Source.FEEDBACK,
}

MISSING = {
    Source.PUBLICATION: gettext_noop("Chưa có dữ liệu: chưa nối với Cơ sở dữ liệu quốc gia về thủ tục."),
    Source.SYNC: gettext_noop("Chưa có dữ liệu: chưa đồng bộ hồ sơ với Cổng Dịch vụ công quốc gia."),
    Source.PAYMENTS: gettext_noop("Chưa có dữ liệu: chưa nối với nền tảng thanh toán trực tuyến."),
    Source.FEEDBACK: gettext_noop("Chưa có dữ liệu: chưa có hệ thống tiếp nhận phản ánh, kiến nghị."),
    Source.REUSE: gettext_noop("Chưa có dữ liệu: chưa ghi nhận việc dùng lại giấy tờ đã số hóa."),
    Source.STORE: gettext_noop("Chưa có dữ liệu: chưa nối với kho quản lý dữ liệu điện tử."),
    Source.LIST: gettext_noop("Chưa có dữ liệu: danh mục thủ tục chưa chia theo cơ quan này."),
}

WORDS = {
    "1.3": gettext_noop(
        "%(numerator)s trên %(denominator)s thủ tục có đủ các bộ phận;"
        " danh mục không nhận thủ tục thiếu bộ phận."
    ),
    "2.1": gettext_noop(
        "%(numerator)s trên %(denominator)s hồ sơ tiếp nhận hoặc giải quyết xong trong kỳ là đúng hạn;"
        " %(missing)s hồ sơ trễ."
    ),
    "3.1": gettext_noop("%(numerator)s trên %(denominator)s thủ tục nộp được trên mạng."),
    "3.2": gettext_noop("%(numerator)s trên %(denominator)s dịch vụ trên mạng đã có hồ sơ trong kỳ."),
    "3.3": gettext_noop(
        "%(numerator)s trên %(denominator)s hồ sơ tiếp nhận trong kỳ nộp trên mạng và có kết quả điện tử;"
        " chưa nhân tỷ lệ đồng bộ vì chưa có."
    ),
    "3.6": gettext_noop("%(numerator)s trên %(denominator)s hồ sơ có thu tiền trả được trên mạng."),
    "4.1": gettext_noop("%(numerator)s trên %(denominator)s hồ sơ giải quyết xong có tệp kết quả."),
    "4.2": gettext_noop(
        "%(numerator)s trên %(denominator)s hồ sơ giải quyết xong có cả tệp đầu vào và tệp kết quả."
    ),
    "4.3": gettext_noop("%(numerator)s trên %(denominator)s hồ sơ dùng lại giấy tờ đã số hóa."),
    "4.4": gettext_noop("%(numerator)s trên %(denominator)s hồ sơ lấy giấy tờ từ kho dữ liệu."),
    "4.5": gettext_noop(
        "%(numerator)s trên %(denominator)s hồ sơ do người dân đăng nhập bằng định danh điện tử nộp."
    ),
    "5.4": gettext_noop("%(numerator)s trên %(denominator)s hồ sơ không trễ và không bị phản ánh."),
}
_EMPTY = gettext_noop("Không có hồ sơ nào để tính trong kỳ; chỉ số này không tính vào điểm.")
_AVERAGE = gettext_noop(
    "Trung bình %(days)s ngày làm việc một hồ sơ, trên %(denominator)s hồ sơ đã có kết quả."
)
_UNKNOWN = gettext_noop("Chưa có dữ liệu: phần mềm chưa tính chỉ số này.")


def _over(base: str, numerator: str, denominator: str) -> Callable[[Sums, Services | None], Ratio]:
    """Return the ratio of two counts over the same dossiers."""
    return lambda sums, services: (sums[f"{base}.{numerator}"], sums[f"{base}.{denominator}"])


def in_time(sums: Sums, services: Services | None = None) -> Ratio:
    """2.1: in time over received or finished in the period."""
    compared = sums["touched.compared"]
    return compared - sums["touched.late"], compared


def _complete(sums: Sums, services: Services | None) -> Ratio:
    """1.3: the schema of the list refuses a procedure that lacks a part, so all that are listed have them."""
    listed = services.listed if services else 0
    return listed, listed


def _online(sums: Sums, services: Services | None) -> Ratio:
    return (services.online, services.listed) if services else (0, 0)


def _used(sums: Sums, services: Services | None) -> Ratio:
    online = services.online if services else 0
    return min(sums["procedures.online"], online), online


def _content(sums: Sums, services: Services | None) -> Ratio:
    """5.4: all less the late ones and those complained of."""
    compared = sums["touched.compared"]
    return max(compared - sums["touched.late"] - sums["touched.complained"], 0), compared


FLAG_RATIOS = {
    "3.3": ("received", "online_complete", "received"),
    "3.6": ("received", "paid_online", "fee_due"),
    "4.1": ("finished", "result_file", "with_result"),
    "4.2": ("finished", "both_files", "with_result"),
    "4.3": ("received", "reused", "received"),
    "4.4": ("received", "from_store", "received"),
    "4.5": ("received", "verified", "received"),
}
"""Which dossiers (received or finished in the period), which flag, over which flag."""

MEASURES: dict[str, Callable[[Sums, Services | None], Ratio]] = {
    "1.3": _complete,
    "2.1": in_time,
    "3.1": _online,
    "3.2": _used,
    "5.4": _content,
    **{code: _over(*ratio) for code, ratio in FLAG_RATIOS.items()},
}


def measure(
    formula: Formula, sums: Sums, services: Services | None, sources: Collection[Source] = ()
) -> Score:
    """Return the score of one unit in one period; a unit without dossiers is not put into a band."""
    there = {*sources, *((Source.LIST,) if services else ())}
    found = tuple(_measured(indicator, sums, services, there) for indicator in formula.indicators)
    counted = [one for one in found if one.state is State.MEASURED]
    exact = sum((one.exact for one in counted), Fraction(0))
    possible = sum((Fraction(one.maximum) for one in counted), Fraction(0))
    judged = any(one.code == IN_TIME for one in counted)
    return Score(found, exact, possible, _band(formula, exact, possible) if judged else "")


def _measured(
    indicator: Indicator, sums: Sums, services: Services | None, there: Collection[Source]
) -> Measured:
    code, need = indicator.code, NEEDS.get(indicator.code)
    if need and need not in there:
        return Measured(code, State.NO_DATA, indicator.points, Said(MISSING[need]))
    if code == "2.2":
        return _average(indicator, sums)
    if code not in MEASURES:
        return Measured(code, State.NO_DATA, indicator.points, Said(_UNKNOWN))
    numerator, denominator = MEASURES[code](sums, services)
    if not denominator:
        return Measured(code, State.EMPTY, indicator.points, Said(_EMPTY), numerator, denominator)
    share = Fraction(numerator, denominator)
    values = {"numerator": numerator, "denominator": denominator, "missing": denominator - numerator}
    return Measured(
        code,
        State.MEASURED if indicator.points else State.INFORMATION,
        indicator.points,
        Said(WORDS[code], values),
        numerator,
        denominator,
        rounded(share * 100),
        points_for(indicator, share),
    )


def _average(indicator: Indicator, sums: Sums) -> Measured:
    """2.2: working time of the dossiers with a result that were received in the period; information only."""
    minutes, count = sums["procedures.minutes"], sums["procedures.finished"]
    if not count:
        return Measured(indicator.code, State.EMPTY, indicator.points, Said(_EMPTY), 0, 0)
    days = rounded(Fraction(minutes, count * MINUTES_A_DAY))
    said = Said(_AVERAGE, {"days": days, "denominator": count})
    return Measured(indicator.code, State.INFORMATION, indicator.points, said, None, count)


def points_for(indicator: Indicator, share: Fraction) -> Fraction:
    """All points from the threshold on; below it in proportion to the threshold."""
    full = Fraction(indicator.full_at or 100) / 100
    return Fraction(indicator.points) * min(share / full, Fraction(1))


def _band(formula: Formula, exact: Fraction, possible: Fraction) -> str:
    """Return the band of a score as it is shown: 89.995 reads as 90.00 and is excellent."""
    if not possible:
        return ""
    shown = rounded(exact * 100 / possible)
    return next((band.code for band in formula.bands if shown >= band.at_least), formula.bands[-1].code)


def problems(formula: Formula) -> list[str]:
    """Return what makes a formula unfit, in plain words (pre-flight of the definition)."""
    found = []
    if formula.total != Decimal(100):
        found.append(f"Tổng điểm các chỉ số là {formula.total}, phải là 100.")
    groups = {group.code for group in formula.groups}
    strange = [one.code for one in formula.indicators if one.group not in groups]
    found += [f"Chỉ số {code} thuộc nhóm không có trong danh sách nhóm." for code in strange]
    found += [f"Chỉ số {code} khai hai lần." for code in _twice(one.code for one in formula.indicators)]
    limits = [band.at_least for band in formula.bands]
    if limits != sorted(set(limits), reverse=True) or limits[-1] != 0:
        found.append("Các mức xếp loại phải giảm dần và mức cuối bắt đầu từ 0 điểm.")
    return found


def _twice(codes: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [code for code in codes if code in seen or seen.add(code)]  # type: ignore[func-returns-value]
