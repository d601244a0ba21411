"""What other modules may ask of the score."""

from tinhso.government.service_score.actions.forecast import keep_forecasts
from tinhso.government.service_score.actions.recount import catch_up, recount, refresh_open
from tinhso.government.service_score.actions.refresh import refresh
from tinhso.government.service_score.formulas import formula_for
from tinhso.government.service_score.rules.periods import Period, period
from tinhso.government.service_score.selectors.dossiers import Side, behind
from tinhso.government.service_score.selectors.radar import risks
from tinhso.government.service_score.selectors.scores import UnitScore, tree, unit_score

__all__ = [
    "Period",
    "Side",
    "UnitScore",
    "behind",
    "catch_up",
    "formula_for",
    "keep_forecasts",
    "period",
    "recount",
    "refresh",
    "refresh_open",
    "risks",
    "tree",
    "unit_score",
]
