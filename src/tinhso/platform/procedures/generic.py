"""From a published record to a definition the engine can carry: one pure function.

The definition holds everything; once stored, nothing of it is looked up here again. What the record leaves
open is not filled in: a time limit without a number counts no due date, a fee without an amount is nothing
the system collects.
"""

import json
from collections.abc import Iterator
from typing import Any

from tinhso.platform.procedures.record import Channel, Fee, Paper, Record, TimeLimit
from tinhso.platform.procedures.wording import (
    ACTIONS,
    ANSWERED_IN,
    DETAILS,
    FEE_NAMES,
    FEE_OPEN,
    FEE_PUBLISHED,
    FEE_UNSAID,
    PURPOSE,
    REQUEST,
    RESULT_FIELD,
    RESULT_NAME,
    RESULT_TITLE,
    SITUATIONS,
    STAGES,
    STEPS,
    TEMPLATE,
)

CHANNELS = {"direct": "desk", "online": "online", "post": "post"}
SHORT_LENGTH_MAX = 200
RESULT_LENGTH_MAX = 300
PAPER_LENGTH_MAX = 500
HOURS_A_DAY = 8
"""Of a legal working day (Labour Code, article 105), where a record counts in parts of a day."""

_OF_UNIT = {"hour": 1 / 24, "working_day": 1.4, "day": 1, "month": 30}
"""Rough days of a unit, only to see which of several limits is the longest."""

DEPARTMENTS = (
    ("Tư pháp", ("justice",)),
    ("Tài chính", ("finance",)),
    ("Kế hoạch và Đầu tư", ("planning_investment", "finance")),
    ("Nông nghiệp", ("agriculture",)),
    ("Tài nguyên", ("natural_resources", "agriculture")),
    ("đất đai", ("natural_resources", "agriculture")),
    ("Xây dựng", ("construction",)),
    ("Giao thông", ("transport", "construction")),
    ("Y tế", ("health",)),
    ("Giáo dục", ("education",)),
    ("Công Thương", ("industry_trade",)),
    ("Khoa học và Công nghệ", ("science",)),
    ("Văn hóa", ("culture",)),
    ("Nội vụ", ("home_affairs",)),
    ("Lao động", ("labour", "home_affairs")),
    ("khu công nghiệp", ("industrial_zones",)),
)
"""Words of an authority and the function of its department, before and after the merger of 2025."""

ONE_STOP = "one_stop"


def generic_definition(record: Record) -> dict[str, Any]:
    """Return the content of a `procedure` definition for a record that has none of its own."""
    channels = list(dict.fromkeys(CHANNELS[way.channel] for way in record.channels))
    results = [_result(number, name) for number, name in enumerate(_results(record), start=1)]
    return {
        "code": record.code,
        "name": {"vi": record.name},
        "short_name": {"vi": shortened(record.name, SHORT_LENGTH_MAX)},
        "summary": {"vi": _summary(record)},
        "sector": record.sector,
        "level": record.level,
        "authority": record.authority,
        "functions": functions_of(record),
        "applicants": list(record.applicants),
        "online_level": record.online_level or ("partial" if "online" in channels else "none"),
        "decision_number": record.decision,
        "effective_from": record.effective_from and record.effective_from.isoformat(),
        "effective_to": record.effective_to and record.effective_to.isoformat(),
        "legal_basis": [{"document": number} for number in record.legal_basis],
        "life_events": list(record.life_events),
        "keywords": [],
        "channels": channels,
        "delivery": ["desk", *(way for way in ("online", "post") if way in channels)],
        "steps": STEPS,
        "subject": "answers.content",
        "papers": [_paper(number, paper, record) for number, paper in enumerate(record.papers, start=1)],
        "fees": list(_fees(record)),
        "time_limits": _limits(record),
        "stages": STAGES,
        "check_limit": ANSWERED_IN,
        "first_stage": "tiep-nhan",
        "processing_stage": "xu-ly",
        "actions": ACTIONS,
        "results": results,
        "forms": [_form(record)],
        "templates": {"ket-qua": TEMPLATE},
        "record": {"digest": record.digest, "as_of": record.as_of, "source": record.source},
    }


def shortened(text: str, most: int) -> str:
    """Cut a text between words; the mark says that it goes on."""
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0] + " …"


def functions_of(record: Record) -> list[str]:
    """Return which department decides, best first; the province's one-stop centre where none is named."""
    if record.level in {"commune", "district"}:
        return []
    named = next((found for words, found in DEPARTMENTS if words in record.authority), ())
    local = named if record.level == "province" else ()
    return [*local, ONE_STOP]


def _summary(record: Record) -> str:
    return shortened(" · ".join((record.sector, *record.results[:1])), SHORT_LENGTH_MAX)


def situations_of(record: Record) -> list[str]:
    """Return the situations that call for different papers; one alone is no choice."""
    found = list(dict.fromkeys(paper.situation for paper in record.papers if paper.situation))
    return found if len(found) > 1 else []


def _paper(number: int, paper: Paper, record: Record) -> dict[str, Any]:
    situations = situations_of(record)
    visible: bool | str = True
    if paper.situation in situations:
        visible = f"'th-{situations.index(paper.situation) + 1}' in answers.situations"
    made = {
        "code": f"giay-to-{number:03d}",
        "name": {"vi": shortened(paper.name, PAPER_LENGTH_MAX)},
        "required": paper.required,
        "visible": visible,
        "originals": paper.originals,
        "copies": paper.copies,
    }
    return made | ({"hint": {"vi": f"Mẫu: {paper.form}"}} if paper.form else {})


def _fees(record: Record) -> Iterator[dict[str, Any]]:
    """Yield each fee once, with the channels it is asked on."""
    found: dict[Fee | None, list[str]] = {}
    for way in record.channels:
        for fee in way.fees or (None,):
            listed = found.setdefault(fee, [])
            if CHANNELS[way.channel] not in listed:
                listed.append(CHANNELS[way.channel])
    for number, (fee, channels) in enumerate(found.items(), start=1):
        yield {"code": f"khoan-{number}", "channels": channels, **_fee(fee)}


def _fee(fee: Fee | None) -> dict[str, Any]:
    """An amount that is not a plain number is written as CEL, which pages show as “tùy trường hợp”."""
    if fee is None:
        return {"name": FEE_NAMES[None], "amount": "0", "explanation": FEE_UNSAID}
    kind = {"kind": fee.kind} if fee.kind else {}
    if fee.amount is None:
        explanation = {"vi": f"{fee.note}. {FEE_OPEN['vi']}"} if fee.note else FEE_OPEN
        return {"name": FEE_NAMES[fee.kind], "amount": "0", "explanation": explanation, **kind}
    explanation = {"vi": fee.note} if fee.note else FEE_PUBLISHED
    return {"name": FEE_NAMES[fee.kind], "amount": fee.amount, "explanation": explanation, **kind}


def _limits(record: Record) -> list[dict[str, Any]]:
    """The longest comes first: of several the engine counts that one, and pages show them all."""
    found: dict[TimeLimit, list[str]] = {}
    for way in sorted(record.channels, key=_longest_first):
        found.setdefault(way.time_limit, []).append(CHANNELS[way.channel])
    return [{**_limit(limit), "channels": list(dict.fromkeys(channels))} for limit, channels in found.items()]


def _longest_first(way: Channel) -> float:
    limit = way.time_limit
    return 1.0 if limit.value is None or limit.unit is None else -limit.value * _OF_UNIT[limit.unit]


def _limit(limit: TimeLimit) -> dict[str, Any]:
    note = {"note": limit.note} if limit.note else {}
    cut_off = {"cut_off": limit.cut_off.isoformat("minutes")} if limit.cut_off else {}
    value, unit = limit.value, limit.unit
    if value is not None and unit == "working_day" and value % 1:
        value, unit = value * HOURS_A_DAY, "hour"
    if value == 0 and unit:
        unit = "working_day"  # "0 hours" and "0 days" are written where the text says: at once, the same day
    if value is None or unit is None or value % 1:
        return {"value": None, "note": limit.note or _as_written(limit)}
    return {"value": int(value), "unit": unit, **cut_off, **note}


def _as_written(limit: TimeLimit) -> str:
    return "" if limit.value is None else f"{limit.value:g} {limit.unit or ''}".strip()


def _results(record: Record) -> list[str]:
    return [shortened(name, RESULT_LENGTH_MAX) for name in record.results] or [RESULT_NAME]


def _result(number: int, name: str) -> dict[str, Any]:
    """JSON strings are CEL strings, so that no name can be read as an expression."""
    title = {**RESULT_TITLE, "prefill": json.dumps(name, ensure_ascii=False)}
    return {
        "code": f"ket-qua-{number}",
        "name": {"vi": name},
        "template": "ket-qua",
        "fields": [title, RESULT_FIELD],
        "upload": True,
    }


def _form(record: Record) -> dict[str, Any]:
    situations = situations_of(record)
    asked = [{**SITUATIONS, "options": _options(situations)}] if situations else []
    request = {**REQUEST, "fields": [*asked, *REQUEST["fields"]]}
    title = {"vi": "Đơn đề nghị", "en": "Request"}
    return {"code": "de-nghi", "title": title, "personal_data": PURPOSE, "steps": [DETAILS, request]}


def _options(situations: list[str]) -> list[dict[str, Any]]:
    return [
        {"value": f"th-{number}", "label": {"vi": situation}}
        for number, situation in enumerate(situations, start=1)
    ]
