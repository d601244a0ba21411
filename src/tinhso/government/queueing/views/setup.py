"""The leader's pages: counters, lines, addresses of kiosk and wall; and the figures."""

import re
from datetime import date
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.government.queueing import facade
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, DomainError
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.facade import UnitField

LINES_MAX = 50
CODE_LENGTH_MAX = 200


class DeskForm(forms.Form):
    """Whose counters."""

    unit = UnitField(label=gettext_lazy("Bộ phận một cửa"))


@page("queueing.manage")
def setup(request: HttpRequest) -> HttpResponse:
    """Make and change lines and counters of one's own desk, or of one named that lies within one's right."""
    actor, form = actor_of(request), DeskForm(request.GET or None)
    named = form.cleaned_data["unit"] if form.is_valid() else None
    unit = organisations.unit(named or actor.unit_id) if named or actor.unit_id else None
    if form.errors or unit is None or not unit.one_stop:
        return render(request, "queueing/choose.html", {"form": form, "unit": unit if named else None})
    actor.require("queueing.manage", unit.path)
    desk, error = facade.desk_of(unit.id), None
    if request.method == "POST":
        try:
            _save(actor, unit.id, request)
        except DomainError as refused:
            error = refused
        else:
            messages.success(request, _("Đã lưu."))
            return redirect(f"{reverse('queueing:setup')}?unit={unit.id}")
    context = {
        "form": DeskForm(initial={"unit": unit.id}),
        "unit": unit,
        "desk": desk,
        "groups": facade.groups(desk.pk),
        "counters": facade.counters(desk.pk),
        "rules": facade.rules_now(),
        "error": error,
    }
    return render(request, "queueing/setup.html", context, status=422 if error else 200)


def _save(actor: Actor, unit_id: UUID, request: HttpRequest) -> None:
    post = request.POST
    if post.get("do") == "group":
        facade.save_group(
            actor=actor,
            unit_id=unit_id,
            letter=post.get("letter", "").upper()[:2],
            name=post.get("name", ""),
            sectors=_lines(post.get("sectors", "")),
            procedure_codes=_lines(post.get("procedure_codes", "")),
            is_active=post.get("active") != "no",
        )
    else:
        facade.save_counter(
            actor=actor,
            unit_id=unit_id,
            number=_number(post.get("number", "")),
            letters=[letter[:1] for letter in post.getlist("letters")[:LINES_MAX]],
            name=post.get("name", ""),
            is_active=post.get("active") != "no",
        )


def _number(text: str) -> int:
    """Return a small number; anything else is none of a counter's, and is refused as such."""
    return int(text) if re.fullmatch(r"[0-9]{1,3}", text) else 0


def _lines(text: str) -> list[str]:
    found = (line.strip()[:CODE_LENGTH_MAX] for line in text.replace("\x00", " ").splitlines())
    return [line for line in found if line][:LINES_MAX]


@page("queueing.figures")
def figures(request: HttpRequest) -> HttpResponse:
    """Waiting and service by hour of a day at one's own desk."""
    actor = actor_of(request)
    if actor.unit_id is None:
        raise Denied("queueing.no_desk", _("Tài khoản của bạn chưa gắn với bộ phận một cửa nào."))
    day = _day(request.GET.get("ngay", ""))
    rows = facade.figures(actor, actor.unit_id, day)
    tickets, missed = sum(row.tickets for row in rows), sum(row.no_show for row in rows)
    context = {
        "rows": rows,
        "day": day,
        "tickets": tickets,
        "missed": missed,
        "missed_share": round(100 * missed / tickets) if tickets else None,
    }
    return render(request, "queueing/figures.html", context)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return clock.today()
