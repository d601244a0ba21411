"""Scores, lists and risks as the pages show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tinhso.government.service_score.contracts import Fact, Gain, Measured, Risk, Said, Score, State, rounded
from tinhso.government.service_score.formula import Band, Formula, Group, Indicator, Text
from tinhso.government.service_score.rules.periods import Period, choices
from tinhso.government.service_score.selectors.dossiers import has_list
from tinhso.kernel.actor import Actor
from tinhso.platform.access.contracts import ROLE_LABELS, Role
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import STATUS_LABELS, Status
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.search import facade as search

DOSSIER_PAGE, WORKLIST_PAGE = "one_stop:dossier", "one_stop:worklist"
TONES = {State.NO_DATA: "plain", State.EMPTY: "plain", State.INFORMATION: "info"}


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    indicator: Indicator
    measured: Measured
    words: str
    name: str
    listed: bool


@dataclass(frozen=True, slots=True)
class GroupLines:
    """A group with its indicators; points of those that could be measured."""

    name: str
    points: Any
    possible: Any
    lines: list[IndicatorLine]


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier without anybody's name: code, procedure and dates. The link is for those who may open it."""

    fact: Fact
    procedure: str
    status: str
    url: str


@dataclass(frozen=True, slots=True)
class GainLine:
    dossier: DossierLine
    total: Any
    reasons: list[str]


@dataclass(frozen=True, slots=True)
class RiskLine:
    dossier: DossierLine
    unit: str
    risk: Risk
    words: list[str]


def said(words: Said) -> str:
    """Return a sentence of the rules in the reader's language."""
    values = {
        name: comma(value) if isinstance(value, Decimal) else value for name, value in words.values.items()
    }
    return _(words.text) % values


def comma(value: object) -> str:
    """``98,70``: the Vietnamese comma whatever the language of the page."""
    return str(value).replace(".", ",")


def text(found: Text) -> str:
    return found.en if found.en and get_language() == "en" else found.vi


def period_options(chosen: Period, now: datetime) -> list[tuple[str, str, bool]]:
    """Return the periods on offer, the chosen one among them."""
    offered = choices(now)
    known = offered if any(one.code == chosen.code for one in offered) else [chosen, *offered]
    return [(one.code, said(one.label), one.code == chosen.code) for one in known]


def groups(formula: Formula, score: Score) -> list[GroupLines]:
    by_code = {one.code: one for one in score.indicators}
    return [_group(group, formula, by_code) for group in formula.groups]


def _group(group: Group, formula: Formula, by_code: dict[str, Measured]) -> GroupLines:
    inside = [one for one in formula.indicators if one.group == group.code]
    counted = [by_code[one.code] for one in inside if by_code[one.code].state is State.MEASURED]
    return GroupLines(
        text(group.name),
        rounded(sum((one.exact for one in counted), Fraction(0))),
        sum(one.maximum for one in counted),
        [_line(one, by_code[one.code]) for one in inside],
    )


def _line(indicator: Indicator, measured: Measured) -> IndicatorLine:
    listed = bool(has_list(indicator.code) and measured.denominator)
    return IndicatorLine(indicator, measured, said(measured.words), text(indicator.name), listed)


def band(formula: Formula, score: Score) -> Band | None:
    return formula.band(score.band)


def group_points(formula: Formula, score: Score) -> list[str]:
    """Return the points of each group for one line of the tree; a dash where nothing was measured."""
    return [
        f"{comma(group.points)} / {comma(group.possible)}" if group.possible else "–"
        for group in groups(formula, score)
    ]


def dossier_lines(actor: Actor, facts: Sequence[Fact]) -> list[DossierLine]:
    names = procedures.names({fact.procedure_code for fact in facts})
    return [_dossier(actor, fact, names) for fact in facts]


def _dossier(actor: Actor, fact: Fact, names: dict[str, str]) -> DossierLine:
    opens = actor.can("cases.read", organisations.path(fact.unit_id))
    return DossierLine(
        fact,
        names.get(fact.procedure_code, fact.procedure_code),
        _(STATUS_LABELS[Status(fact.status)]),
        search.page_url(DOSSIER_PAGE, fact.case_id) if opens else "",
    )


def gain_lines(actor: Actor, found: Sequence[Gain], formula: Formula) -> list[GainLine]:
    names = {one.code: text(one.name) for one in formula.indicators}
    dossiers = dossier_lines(actor, [gain.fact for gain in found])
    return [
        GainLine(dossier, signed(gain.total), list(_reasons(gain, names)))
        for gain, dossier in zip(found, dossiers, strict=True)
    ]


def _reasons(gain: Gain, names: dict[str, str]) -> Iterable[str]:
    """Say what to do and what each step brings."""
    if gain.in_time:
        yield _("Ban hành kết quả trước hạn.")
    else:
        yield _("Đã quá hạn: ban hành sớm để có kết quả điện tử, điểm đúng hạn không lấy lại được.")
    if gain.digitise:
        yield _("Quét và gắn tệp giấy tờ đầu vào.")
    if gain.fact.online:
        yield _("Trả kết quả điện tử cho hồ sơ nộp trên mạng.")
    for code, points in gain.parts:
        yield f"{code} {names[code]}: {signed(points)}"


def signed(points: Fraction) -> str:
    """``+0,0154``: small gains of large units must not read as nothing."""
    return f"{float(points):+.4f}".replace(".", ",")


def risk_lines(actor: Actor, found: Sequence[Risk]) -> list[RiskLine]:
    dossiers = dossier_lines(actor, [risk.fact for risk in found])
    units = organisations.units({risk.fact.unit_id for risk in found})
    return [
        RiskLine(dossier, _short(units, risk.fact.unit_id), risk, list(risk_words(risk)))
        for risk, dossier in zip(found, dossiers, strict=True)
    ]


def _short(units: Any, unit_id: UUID) -> str:
    return units[unit_id].short_name if unit_id in units else ""


def risk_words(risk: Risk) -> Iterable[str]:
    """Say where the dossier waits, what is left, what such a stage takes, and whose experience that is."""
    spell, history = calendar.spell_minutes, risk.history
    yield _("Đang chờ %(role)s ở bước “%(stage)s” đã %(spent)s làm việc.") % {
        "role": role_name(risk.fact.stage_role),
        "stage": stage_name(risk.fact),
        "spent": spell(risk.spent),
    }
    yield _("Còn %(left)s làm việc đến hạn; ước còn cần %(needed)s.") % {
        "left": spell(risk.left),
        "needed": spell(risk.needed),
    }
    yield _basis(history) % {
        "count": history.count,
        "median": spell(history.median),
        "p80": spell(history.p80),
        "rest": spell(history.rest),
    }
    if risk.queue:
        yield _("Cùng người xử lý còn %(queue)s hồ sơ khác đến hạn trước.") % {"queue": risk.queue}


def _basis(history: Any) -> str:
    return {
        "procedure": _(
            "Bước này của thủ tục này thường mất %(median)s, chậm thì %(p80)s, sau đó %(rest)s nữa"
            " (theo %(count)s lượt trong 180 ngày)."
        ),
        "role": _(
            "Chưa đủ hồ sơ cùng thủ tục: vai trò này thường mất %(median)s, chậm thì %(p80)s,"
            " sau đó %(rest)s nữa (theo %(count)s lượt trong 180 ngày)."
        ),
        "quota": _("Chưa có hồ sơ nào để so: định mức của bước là %(median)s, các bước sau là %(rest)s."),
    }[history.basis]


def worklist_url() -> str:
    """Return the list of overdue dossiers at the desk, where there is one."""
    url = search.page_url(WORKLIST_PAGE)
    return f"{url}?view=overdue" if url else ""


def role_name(role: str) -> str:
    return _(ROLE_LABELS[Role(role)]) if role in set(Role) else role


def stage_name(fact: Fact) -> str:
    if fact.definition_id is None:
        return fact.stage
    return cases.procedure_of(fact.definition_id).stage(fact.stage).name.vi
