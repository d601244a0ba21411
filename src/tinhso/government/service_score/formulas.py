"""Which formula counts when, on the real calendar: dossiers run today, whatever map is shown."""

from datetime import date
from typing import cast

from tinhso.government.service_score.formula import Formula
from tinhso.kernel.errors import NotFound
from tinhso.platform.definitions import facade as definitions

KIND, CODE = "score", "bo-chi-so-766"


def formula_for(day: date) -> Formula | None:
    """Return the formula in force on a day, or ``None`` where no rule scored it yet."""
    try:
        return cast(Formula, definitions.parsed(definitions.effective(KIND, CODE, day).id))
    except NotFound:
        return None
