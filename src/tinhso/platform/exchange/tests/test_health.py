"""What readiness says of the axis: a late start is no fault, silence is."""

from datetime import timedelta
from typing import Any

import pytest

from tinhso.kernel import clock
from tinhso.platform.exchange import health
from tinhso.platform.exchange.axis.client import AxisError
from tinhso.platform.exchange.models import AxisLine
from tinhso.platform.exchange.polling import _Line, agencies_are_fresh

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _axis(settings: Any) -> None:
    settings.DOCUMENT_AXIS_URL = "http://axis.invalid"
    AxisLine.objects.all().delete()


def line(name: str, *, error: str = "", minutes_ago: int | None = None, asked: int = 0) -> None:
    now = clock.now()
    answered_at = None if minutes_ago is None else now - timedelta(minutes=minutes_ago)
    asked_at = now - timedelta(minutes=asked)
    AxisLine.objects.create(name=name, asked_at=asked_at, answered_at=answered_at, error=error)


def test_an_axis_that_answers_has_no_problem() -> None:
    line("agencies", minutes_ago=5)
    line("poll-edoc", minutes_ago=1)
    assert health.problems() == []


def test_a_question_asked_before_the_axis_was_up_is_a_problem_when_it_stays_unanswered() -> None:
    line("agencies", error="Connection refused", asked=10)
    assert health.problems() == []
    AxisLine.objects.update(asked_at=clock.now() - timedelta(minutes=31))
    assert len(health.problems()) == 1


def test_a_line_that_fails_tells_since_when() -> None:
    def ask(error: Exception | None = None) -> AxisLine:
        with _Line("poll-edoc"):
            if error:
                raise error
        return AxisLine.objects.get()

    first = ask(AxisError("refused"))
    again = ask(AxisError("timed out"))
    assert (again.asked_at, again.error, again.answered_at) == (first.asked_at, "timed out", None)
    well = ask()
    assert well.asked_at > first.asked_at
    assert well.error == ""
    assert well.answered_at is not None
    worse = ask(AxisError("refused"))
    assert (worse.asked_at > well.asked_at, worse.answered_at) == (True, well.answered_at)


def test_a_short_silence_is_borne_and_a_long_one_is_told() -> None:
    line("poll-edoc", error="timed out", minutes_ago=20)
    assert health.problems() == []
    line("poll-status", error="timed out", minutes_ago=40)
    (told,) = health.problems()
    assert "poll-status" in told
    assert "timed out" in told


def test_without_an_axis_nothing_is_asked(settings: Any) -> None:
    line("agencies", error="Connection refused")
    settings.DOCUMENT_AXIS_URL = ""
    assert health.problems() == []


@pytest.mark.parametrize(
    ("error", "minutes_ago", "fresh"), [("", 10, True), ("", 60, False), ("refused", None, False)]
)
def test_agencies_are_asked_for_again_until_they_were_told(
    error: str, minutes_ago: int | None, fresh: bool
) -> None:
    assert not agencies_are_fresh()
    line("agencies", error=error, minutes_ago=minutes_ago)
    assert agencies_are_fresh() is fresh
