"""Will it be late? What a stage usually takes, less what it has had, against what is left."""

from tinhso.government.service_score.contracts import Fact, History, Risk

SAMPLES_MIN = 5
"""Fewer finished dossiers than this say too little about the next one."""

HIT_RATE_MIN = 20
"""Decided forecasts from which a hit rate is worth showing."""

DAYS_AHEAD = 2
MINUTES_A_DAY = 480


def needed(history: History, spent: int) -> int:
    """Return the working minutes a dossier still needs by the experience of others.

    What is longer here than usual is taken to move with the slower ones; the stages after this one take
    what they usually take.
    """
    usual = history.median if spent < history.median else history.p80
    return max(usual - spent, 0) + history.rest


def risk(fact: Fact, left: int, spent: int, history: History, queue: int) -> Risk | None:
    """Return the risk of one dossier, or ``None`` when it will do at the slower pace too."""
    usual = needed(history, spent)
    slow = max(history.p80 - spent, 0) + history.rest
    if max(usual, slow) <= left:
        return None
    return Risk(fact, left, spent, max(usual, 0), usual > left, history, queue)


def urgency(found: Risk) -> tuple[int, int, str]:
    """Order: what is likely before what is possible, then the largest shortage of time."""
    return (0 if found.likely else 1, found.left - found.needed, str(found.fact.case_id))
