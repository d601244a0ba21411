"""A dossier as the desk shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.expressions import evaluate
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    CHANNEL_LABELS,
    CHECK_LABELS,
    DELIVERY_LABELS,
    METHOD_LABELS,
    MONEY_LABELS,
    SOURCE_LABELS,
    STATUS_LABELS,
    SYNC_LABELS,
    ActionOption,
    CaseInfo,
    CoreAction,
    PaperCheck,
    PaperInfo,
    PaperSource,
    ResultState,
    Status,
    TrailEntry,
)
from tinhso.platform.forms import facade as forms
from tinhso.platform.shell.contracts import Crumb, Tab

VIEWS = {
    cases.View.MINE: gettext_lazy("Việc của tôi"),
    cases.View.UNIT: gettext_lazy("Cả đơn vị"),
    cases.View.TODAY: gettext_lazy("Hết hạn hôm nay"),
    cases.View.OVERDUE: gettext_lazy("Quá hạn"),
    cases.View.WAITING: gettext_lazy("Chờ người dân"),
    cases.View.READY: gettext_lazy("Chờ trả kết quả"),
    cases.View.UNCOLLECTED: gettext_lazy("Chưa đến nhận"),
    cases.View.CLOSED: gettext_lazy("Đã xong"),
}
COUNTED = (
    cases.View.MINE,
    cases.View.UNIT,
    cases.View.TODAY,
    cases.View.OVERDUE,
    cases.View.WAITING,
    cases.View.READY,
    cases.View.UNCOLLECTED,
)
DAY_HOURS, SOON_HOURS = 24, 8
STANDING = {
    Status.SUPPLEMENT: gettext_noop("đang dừng, chờ người dân bổ sung"),
    Status.SUSPENDED: gettext_noop("đang tạm dừng"),
    Status.FEE_DUE: gettext_noop("đang dừng, chờ người dân nộp tiền"),
}
"""Where the clock stands, and why."""
CHECK_SIGNS = {PaperCheck.VALID: ("y", "✓"), PaperCheck.INVALID: ("n", "✕"), PaperCheck.UNCHECKED: ("", "")}

SOURCE_TONES = {PaperSource.STORE: "ok", PaperSource.DIGITISED: "ok", PaperSource.UPLOADED: "warn"}
"""Verified papers and mere uploads must not look alike."""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper with its sign, key and what the officer may have typed before an error."""

    info: PaperInfo
    sign_class: str
    sign: str
    label: str
    key: str
    state: str
    note: str
    error: str
    preview_url: str
    source: str
    tone: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """What the clock panel needs: the due time and the stored explanation."""

    due_at: datetime
    steps: list[dict[str, Any]]


def view_tabs(actor: Actor, here: cases.View) -> list[Tab]:
    """Return the ready-made lists with their sizes."""
    counts = cases.counts(actor, COUNTED)
    return [
        Tab(str(label), f"?view={view.value}", view is here, counts.get(view))
        for view, label in VIEWS.items()
    ]


def axes(case: CaseInfo) -> list[tuple[str, str, str]]:
    """Return the four independent axes."""
    return [
        (_("Nghiệp vụ"), _(STATUS_LABELS[case.status]), case.stage_name),
        (_("Tài chính"), _(MONEY_LABELS[case.money]), ""),
        (_("Trả kết quả"), _(DELIVERY_LABELS[case.delivery]), _(METHOD_LABELS[case.delivery_method])),
        (_("Đồng bộ quốc gia"), _(SYNC_LABELS[case.sync]), ""),
    ]


def paper_rows(case: CaseInfo, typed: Mapping[str, str], errors: Mapping[str, str]) -> list[PaperRow]:
    rows = enumerate(cases.papers(case.id), 1)
    return [_paper_row(number, paper, typed, errors) for number, paper in rows]


def _paper_row(
    number: int, paper: PaperInfo, typed: Mapping[str, str], errors: Mapping[str, str]
) -> PaperRow:
    sign_class, sign = CHECK_SIGNS[paper.check]
    return PaperRow(
        info=paper,
        sign_class=sign_class,
        sign=sign,
        label=_(CHECK_LABELS[paper.check]),
        key=str(number),
        state=typed.get(f"check-{paper.code}", paper.check.value),
        note=typed.get(f"note-{paper.code}", paper.note),
        error=errors.get(f"note-{paper.code}", ""),
        preview_url=reverse("files:preview", args=[paper.file_id]) if paper.file_id else "",
        source=_(SOURCE_LABELS[paper.source]),
        tone=SOURCE_TONES.get(paper.source, "plain"),
    )


def clock_of(case: CaseInfo) -> dict[str, Any]:
    """Return the clock panel: due time, why, and how it stands now."""
    if case.due_at is None and case.accepted_at:
        return {"deadline": None}
    if case.due_at is None:
        return {
            "deadline": Deadline(case.attention_at, []),
            "tone": "info",
            "left": _("hạn trả lời người nộp"),
        }
    deadline = Deadline(case.due_at, cases.due_explanation(case.id))
    now = clock.now()
    if case.ended_at:
        late = case.ended_at > case.due_at
        return {
            "deadline": deadline,
            "tone": "bad" if late else "ok",
            "left": _("xong muộn") if late else _("đúng hẹn"),
        }
    if case.status in STANDING:
        return {"deadline": deadline, "tone": "info", "left": _(STANDING[case.status])}
    if now > case.due_at:
        return {"deadline": deadline, "tone": "bad", "left": _("đã quá hạn")}
    hours = int((case.due_at - now).total_seconds() // 3600)
    text = (
        _("còn %(days)s ngày") % {"days": hours // DAY_HOURS}
        if hours >= DAY_HOURS
        else _("còn %(hours)s giờ") % {"hours": hours}
    )
    return {"deadline": deadline, "tone": "warn" if hours < SOON_HOURS else "jade", "left": text}


def timeline(case: CaseInfo) -> list[dict[str, Any]]:
    """Return what happened, newest first."""
    entries = reversed(cases.trail(case.id))
    return [
        {
            "text": entry.label,
            "at": entry.at,
            "note": " · ".join(
                part
                for part in (entry.actor_name, entry.unit_name, _received(entry), entry.data["note"])
                if part
            ),
        }
        for entry in entries
    ]


def _received(entry: TrailEntry) -> str:
    """Say when the papers changed hands, where that was before the act: a desk without a line."""
    told = entry.data.get("received_at")
    if not told:
        return ""
    at = clock.local(datetime.fromisoformat(told))
    return _("nhận tại quầy %(at)s khi mất mạng") % {"at": f"{at:%H:%M %d/%m/%Y}"}


def form_summary(case: CaseInfo) -> list[Any]:
    """Return the answers as the citizen saw them on the check page."""
    procedure = cases.procedure_of(case.definition_id)
    return [step for form in procedure.forms for step in forms.summary(forms.load_form(form), case.answers)]


def result_context(
    actor: Actor, case: CaseInfo, typed: Mapping[str, str], errors: Mapping[str, str]
) -> dict[str, Any]:
    """Return the draft form (or the issued result) of the case's first result."""
    procedure = cases.procedure_of(case.definition_id)
    definition = procedure.results[0]
    found = next((r for r in cases.results(case.id) if r.code == definition.code), None)
    stored = found.data if found else _first_values(case, definition.fields)
    fields = [
        {
            "name": field.code,
            "label": field.label.vi,
            "value": typed.get(field.code, stored.get(field.code, "")),
            "error": errors.get(field.code, ""),
        }
        for field in definition.fields
    ]
    awaited = found is not None and found.awaits_signature
    editable = actor.holds("cases.process") and (found is None or found.state is ResultState.DRAFT)
    return {
        "result": found,
        "result_name": definition.name.vi,
        "fields": fields,
        "editable": editable,
        "awaited": awaited,
        "to_sign": cases.to_sign(actor, [case.id]) if awaited else [],
        "upload": definition.upload,
        "file_error": errors.get("file", ""),
    }


def _first_values(case: CaseInfo, fields: Sequence[cases.ResultField]) -> dict[str, str]:
    answers = cases.answers_with_names(case.id)
    seen = {"answers": answers, "case": {"code": case.code}, "flags": list(case.flags)}
    return {field.code: str(evaluate(field.prefill, seen)) for field in fields if field.prefill}


def split_actions(options: tuple[ActionOption, ...]) -> dict[str, list[ActionOption]]:
    """Return the buttons that act at once, those that ask for a reason, the one with a page."""
    return {
        "plain": [o for o in options if not o.needs_note and o.kind is not CoreAction.DELIVER],
        "with_note": [o for o in options if o.needs_note and o.kind is not CoreAction.DELIVER],
        "deliver": [o for o in options if o.kind is CoreAction.DELIVER],
        "supplement": [o for o in options if o.kind is CoreAction.REQUEST_SUPPLEMENT],
    }


def crumbs(case: CaseInfo) -> list[Crumb]:
    return [Crumb(_("Việc của tôi"), reverse("one_stop:worklist")), Crumb(case.procedure_name)]


def channel_label(case: CaseInfo) -> str:
    return _(CHANNEL_LABELS[case.channel])
