"""Keeping what the radar says each morning, so that it can be held to it."""

from tinhso.government.service_score.models import Forecast
from tinhso.government.service_score.selectors.radar import risks
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor, Grant


@action("service_score.count")
def keep_forecasts(*, actor: Actor) -> int:
    """Write down today's risks of the whole installation; a second time on the same day changes nothing."""
    everywhere = Actor(actor.kind, name=actor.name, grants=(Grant(frozenset({"service_score.read"}), None),))
    made_on = clock.today()
    found = [
        Forecast(fact_id=risk.fact.case_id, made_on=made_on, likely=risk.likely)
        for risk in risks(everywhere, clock.now())
    ]
    Forecast.objects.bulk_create(found, ignore_conflicts=True)
    return len(found)
