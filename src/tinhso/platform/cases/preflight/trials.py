"""Examples are what the form accepts, and every worked example comes out as it says."""

from collections.abc import Iterator

from django.conf import settings

from tinhso.kernel.errors import Invalid
from tinhso.platform.calendar.facade import published_calendar
from tinhso.platform.cases import scenarios
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.preflight.problem import Area, Problem
from tinhso.platform.forms import facade as forms


def found(p: Procedure) -> Iterator[Problem]:
    for number, answers in enumerate(p.examples, 1):
        for name, message in forms.rule_problems(p.forms, answers).items():
            yield Problem(f"Ví dụ {number}, ô {name}: {message}.", Area.SCENARIOS)
    try:
        on = published_calendar(settings.DEFINITIONS_DIR / "calendars") if p.scenarios else None
        for text in scenarios.problems(p, on) if on else ():
            yield Problem(text, Area.SCENARIOS)
    except Invalid as error:
        yield Problem(f"Không chạy được kịch bản: {error.message}", Area.SCENARIOS)
