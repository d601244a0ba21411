"""The tree of scores, one unit, the dossiers behind a number, the simulator, the radar."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tinhso.government.service_score import presenters
from tinhso.government.service_score.formula import Formula
from tinhso.government.service_score.formulas import formula_for
from tinhso.government.service_score.rules.gains import gains as measured_gains
from tinhso.government.service_score.rules.periods import Period, current, period
from tinhso.government.service_score.rules.radar import HIT_RATE_MIN
from tinhso.government.service_score.selectors import dossiers as dossier_selectors
from tinhso.government.service_score.selectors import radar as radar_selectors
from tinhso.government.service_score.selectors import scores
from tinhso.kernel import clock
from tinhso.kernel.errors import NotFound
from tinhso.kernel.pages import actor_of, page

GAINS_SHOWN = 40
READ = "service_score.read"


@page(READ)
def tree(request: HttpRequest) -> HttpResponse:
    """The whole tree, province to commune, as far as the reader's rights go."""
    now, actor = clock.now(), actor_of(request)
    chosen, formula = _chosen(request)
    new_map = request.GET.get("ban-do") == "nay"
    found = scores.tree(actor, chosen, formula, now, new_map=new_map) if formula else []
    lines = [
        (line, presenters.band(formula, line.score), presenters.group_points(formula, line.score))
        for line in found
        if formula
    ]
    context = {
        "lines": lines,
        "formula": formula,
        "maps": True,
        "new_map": new_map,
        **_period_context(chosen),
    }
    return render(request, "service_score/tree.html", context)


@page(READ)
def unit(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    """One unit: every indicator with where it comes from."""
    chosen, formula = _required(request)
    found, score = scores.unit_score(actor_of(request), unit_id, chosen, formula, clock.now())
    context = {
        "unit": found,
        "score": score,
        "band": presenters.band(formula, score),
        "groups": presenters.groups(formula, score),
        "formula": formula,
        **_period_context(chosen),
    }
    return render(request, "service_score/unit.html", context)


@page(READ)
def dossiers(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    """The dossiers behind a number: codes and dates, nobody's name."""
    actor, (chosen, formula) = actor_of(request), _required(request)
    code, side = request.GET.get("chi-so", "2.1"), _side(request.GET.get("phan", ""))
    found = dossier_selectors.behind(
        actor, unit_id, code, side, chosen, clock.now(), cursor=request.GET.get("cursor", "")
    )
    context = {
        "unit": dossier_selectors.seen_unit(actor, unit_id),
        "indicator": next((one for one in formula.indicators if one.code == code), None),
        "side": side.value,
        "page": found,
        "lines": presenters.dossier_lines(actor, found.rows),
        **_period_context(chosen),
    }
    return render(request, "service_score/dossiers.html", context)


@page(READ)
def gains(request: HttpRequest, unit_id: UUID) -> HttpResponse:
    """Which open dossiers lift the score of this month most."""
    actor, now, chosen = actor_of(request), clock.now(), current(clock.now())
    formula = _formula(chosen)
    found = dossier_selectors.seen_unit(actor, unit_id)
    sums = scores.counted_of(found, chosen, None).whole()
    facts = dossier_selectors.open_facts(actor, unit_id)
    measured = measured_gains(formula, sums, facts, chosen, now, scores.services_of(found), scores.SOURCES)
    best = [gain for gain in measured if gain.total > 0][:GAINS_SHOWN]
    context = {
        "unit": found,
        "lines": presenters.gain_lines(
            actor, [gain for gain in best if gain.total > 0][:GAINS_SHOWN], formula
        ),
        "open": len(facts),
        "most": dossier_selectors.OPEN_MAX,
        **_period_context(chosen),
    }
    return render(request, "service_score/gains.html", context)


@page(READ)
def radar(request: HttpRequest) -> HttpResponse:
    """Open dossiers likely to be late within two working days, with where they wait."""
    actor, now = actor_of(request), clock.now()
    context = {
        "lines": presenters.risk_lines(actor, radar_selectors.risks(actor, now)),
        "overdue": radar_selectors.overdue_count(actor, now),
        "rate": radar_selectors.hit_rate(),
        "rate_min": HIT_RATE_MIN,
        "worklist": presenters.worklist_url(),
    }
    return render(request, "service_score/radar.html", context)


def _chosen(request: HttpRequest) -> tuple[Period, Formula | None]:
    code = request.GET.get("ky", "")
    chosen = period(code) if code else current(clock.now())
    return chosen, formula_for(chosen.last_day)


def _required(request: HttpRequest) -> tuple[Period, Formula]:
    chosen, _formula_found = _chosen(request)
    return chosen, _formula(chosen)


def _formula(chosen: Period) -> Formula:
    found = formula_for(chosen.last_day)
    if found is None:
        raise NotFound(
            "service_score.no_formula", "Kỳ này chưa có bộ chỉ số nào có hiệu lực; hãy chọn kỳ sau."
        )
    return found


def _period_context(chosen: Period) -> dict[str, Any]:
    options = presenters.period_options(chosen, clock.now())
    return {"period": chosen, "period_label": presenters.said(chosen.label), "periods": options}


def _side(name: str) -> dossier_selectors.Side:
    sides = {side.value: side for side in dossier_selectors.Side}
    return sides.get(name, dossier_selectors.Side.ALL)
