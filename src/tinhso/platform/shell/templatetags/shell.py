"""The components every page is made of. Load with ``{% load shell %}``."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.forms import BoundField
from django.template.context import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.ids import new_id
from tinhso.kernel.money import format_dong
from tinhso.kernel.pages import actor_of
from tinhso.kernel.paging import Page
from tinhso.kernel.registry import systems
from tinhso.platform.shell.contracts import Crumb, ErrorHelp, ErrorLine, Tab
from tinhso.platform.shell.errorpages import help_for
from tinhso.platform.shell.icons import ICONS
from tinhso.platform.shell.moments import spoken_day, spoken_moment
from tinhso.platform.shell.moments import weekday as spoken_weekday

register = template.Library()

TONES = frozenset({"ok", "warn", "bad", "info", "jade", "plain"})


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon; without a label it is decoration and hidden from screen readers."""
    if label:
        return format_html(
            '<svg class="icon" viewBox="0 0 24 24" role="img" aria-label="{}"><path d="{}"/></svg>',
            label,
            ICONS[name],
        )
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>', ICONS[name]
    )


@register.simple_tag
def status_tag(tone: str, text: object) -> SafeString:
    """Show a state in words; the tone only helps those who see colours."""
    return format_html('<span class="tag {}">{}</span>', tone if tone in TONES else "plain", text)


@register.filter
def moment(when: datetime | None) -> SafeString | str:
    """``16:30 hôm nay``, with the exact time at hand."""
    if when is None:
        return ""
    local = clock.local(when)
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        local.isoformat(timespec="minutes"),
        local.strftime("%H:%M %d/%m/%Y"),
        spoken_moment(local, clock.today()),
    )


@register.filter
def day(when: date | datetime | None) -> SafeString | str:
    """``21/11/2026``; a date never depends on today."""
    if when is None:
        return ""
    shown = clock.local(when).date() if isinstance(when, datetime) else when
    return format_html('<time datetime="{}">{}</time>', shown.isoformat(), shown.strftime("%d/%m/%Y"))


@register.filter
def spoken(when: date | None) -> str:
    """``hôm nay``, ``ngày mai``, ``thứ Sáu 21/11`` or the full date."""
    return "" if when is None else spoken_day(when, clock.today())


@register.filter
def weekday(when: datetime | None) -> str:
    """``thứ Hai``, for a day whose date stands beside it."""
    return "" if when is None else spoken_weekday(clock.local(when).date())


@register.filter
def dong(amount: int | None) -> SafeString | str:
    """``1.234.567 ₫``, kept on one line."""
    return "" if amount is None else format_html('<span class="num money">{}</span>', format_dong(amount))


@register.filter
def number(value: int | float | None) -> str:
    """``1.956`` and ``98,7``: Vietnamese separators whatever the language of the page."""
    if value is None:
        return ""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


@register.simple_tag(takes_context=True)
def panels(context: RequestContext, place: str) -> SafeString:
    """Draw what other systems put into this place for the one who looks: ``{% panels "desk" %}``."""
    request = context["request"]
    actor = actor_of(request)
    found = (panel for system in systems() for panel in system.panels if panel.place == place)
    return mark_safe("".join(p.render(request) for p in found if actor.holds(p.permission)))


@register.simple_tag
def idempotency_field() -> SafeString:
    """A hidden key: the same form sent twice is one use."""
    return format_html('<input type="hidden" name="idempotency_key" value="{}">', new_id())


@register.inclusion_tag("shell/tags/field.html")
def field(bound: BoundField, hint: str = "") -> dict[str, Any]:
    """One field of a Django form with its label, hint and error."""
    kind = _widget_kind(bound)
    described = [f"{bound.id_for_label or bound.html_name}-{part}" for part in _parts(bound, hint)]
    attrs: dict[str, str | bool] = {"aria-describedby": " ".join(described)} if described else {}
    if kind in {"input", "textarea", "select"}:
        attrs["class"] = f"input {bound.field.widget.attrs.get('class', '')}".strip()
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return {
        "bound": bound,
        "kind": kind,
        "hint": hint or bound.help_text,
        "name": bound.id_for_label or bound.html_name,
        "widget": bound.as_widget(attrs=attrs) if kind not in {"radio", "checkboxes"} else "",
        "hidden": bound.is_hidden,
    }


@register.inclusion_tag("shell/tags/error_summary.html")
def error_summary(form: Any) -> dict[str, Any]:
    """List what is wrong, each linked to its field. Takes a Django form or a list of `ErrorLine`."""
    return {"lines": [_readable(line) for line in _error_lines(form)]}


@register.inclusion_tag("shell/tags/empty_state.html")
def empty_state(
    title: str, text: str = "", url: str = "", action: str = "", symbol: str = "inbox"
) -> dict[str, str]:
    """Say that there is nothing, why, and what to do next."""
    return {"title": title, "text": text, "url": url, "action": action, "symbol": symbol}


@register.inclusion_tag("shell/tags/pager.html", takes_context=True)
def pager(context: RequestContext, page: Page[Any], parameter: str = "cursor") -> dict[str, Any]:
    """Link to the next keyset page and back to the first, keeping the filters."""
    query = context["request"].GET.copy()
    at_first = not query.pop(parameter, None)
    first = query.urlencode()
    query[parameter] = page.next_cursor
    return {
        "shown": len(page.rows),
        "first": "" if at_first else f"?{first}",
        "next": f"?{query.urlencode()}" if page.next_cursor else "",
    }


@register.inclusion_tag("shell/tags/breadcrumbs.html")
def breadcrumbs(*parts: str) -> dict[str, Any]:
    """``{% breadcrumbs "Thủ tục" url "Khai sinh" %}``: label, address, …, label of this page."""
    labels, urls = parts[0::2], parts[1::2]
    crumbs = [Crumb(label, urls[i] if i < len(urls) else "") for i, label in enumerate(labels)]
    return {"crumbs": crumbs}


@register.inclusion_tag("shell/tags/step_progress.html")
def step_progress(current: int, total: int, minutes: int | None = None) -> dict[str, Any]:
    """``Bước 3 trên 6 · còn khoảng 4 phút`` with a bar."""
    return {"current": current, "total": total, "minutes": minutes}


@register.inclusion_tag("shell/tags/axes.html")
def axes(items: Iterable[tuple[str, str, str]]) -> dict[str, Any]:
    """Independent states side by side: (label, state, note)."""
    return {"items": items}


@register.inclusion_tag("shell/tags/tabs.html")
def tabs(items: Sequence[Tab], label: str = "") -> dict[str, Any]:
    """Tabs are links to real addresses."""
    return {"items": items, "label": label or _("Các phần")}


@register.inclusion_tag("shell/tags/clock.html")
def clock_panel(deadline: Any, tone: str = "plain", remaining: str = "", title: str = "") -> dict[str, Any]:
    """A due date that explains itself: `deadline` has `due_at` and `steps` (text_vi, at, clause)."""
    return {"deadline": deadline, "tone": tone, "remaining": remaining, "title": title or _("Hẹn trả")}


@register.inclusion_tag("shell/tags/timeline.html")
def timeline(entries: Iterable[Any]) -> dict[str, Any]:
    """What happened, newest first: entries have `text`, `at` and maybe `note`."""
    return {"entries": entries}


@register.simple_tag
def error_help(status: int) -> ErrorHelp:
    """A title and next steps for the status of an error page."""
    return help_for(status)


def _parts(bound: BoundField, hint: str) -> list[str]:
    return [part for part, there in (("hint", hint or bound.help_text), ("error", bound.errors)) if there]


def _widget_kind(bound: BoundField) -> str:
    input_type = getattr(bound.field.widget, "input_type", "")
    multiple = getattr(bound.field.widget, "allow_multiple_selected", False)
    if input_type == "radio":
        return "radio"
    if input_type == "checkbox":
        return "checkboxes" if multiple else "checkbox"
    if input_type in {"file", "select"}:
        return input_type if input_type == "file" else "select"
    return "input" if input_type else "textarea"


def _error_lines(form: Any) -> Iterable[ErrorLine]:
    if not hasattr(form, "errors"):
        yield from (line if isinstance(line, ErrorLine) else ErrorLine(**line) for line in form or ())
        return
    for name, messages in form.errors.items():
        if name == "__all__":
            yield from (ErrorLine("", "", message) for message in messages)
            continue
        bound = form[name]
        yield from (ErrorLine(bound.id_for_label or name, str(bound.label), message) for message in messages)


def _readable(line: ErrorLine) -> ErrorLine:
    """``Vốn kinh doanh: hãy nhập số tiền``: one sentence, whatever the two parts look like alone."""
    label, message = line.label.rstrip(" ?:"), str(line.message)
    return ErrorLine(line.anchor, label, message[:1].lower() + message[1:] if label else message)
