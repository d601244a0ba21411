"""The queue in the desk's own pages: who is here, who is next, one key away."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from tinhso.government.queueing import facade
from tinhso.kernel.pages import actor_of


def desk_bar(request: HttpRequest) -> str:
    """Return the bar for an officer who sits at a counter; nothing for anybody else."""
    actor = actor_of(request)
    seat = facade.my_counter(actor)
    if seat is None:
        return ""
    context = {"seat": seat, "ticket": facade.at_counter(seat.id), "waiting": facade.waiting_count(actor)}
    return render_to_string("queueing/bar.html", context, request)
