"""Every expression is checked against what the forms ask: names, kinds of values, choices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tinhso.kernel.expression_types import (
    INTEGER,
    TEXT,
    Kind,
    Scope,
    Type,
    choice,
    list_of,
    problems,
    record,
)
from tinhso.platform.cases.contracts import Channel, MoneyState, Status
from tinhso.platform.cases.definition import Condition, Procedure
from tinhso.platform.cases.preflight.problem import Area, Problem
from tinhso.platform.forms import facade as forms

CHANNEL = choice(channel.value for channel in Channel)
AT_INTAKE = record({"channel": CHANNEL})
"""All that is known of a dossier when papers and fees are worked out: it has no status yet."""

OF_A_CASE = record(
    {
        "code": TEXT,
        "channel": CHANNEL,
        "status": choice(status.value for status in Status),
        "applicant_name": TEXT,
        "fee_total": INTEGER,
        "money": choice(state.value for state in MoneyState),
        "consultations_open": INTEGER,
        "linked_open": INTEGER,
    }
)
OF_A_DRAFT = record({"code": TEXT})
SAID = (Kind.TEXT, Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.DOUBLE)


@dataclass(frozen=True, slots=True)
class Written:
    """An expression, where it stands, what it sees of the case and what it may give."""

    source: str
    where: str
    area: Area
    code: str
    case: Type
    wanted: tuple[Kind, ...]


def found(p: Procedure) -> Iterator[Problem]:
    answers = forms.answer_types(p.forms)
    for one in written(p):
        for clause in problems(one.source, scope_of(p, answers, one.case), *one.wanted):
            yield Problem(f"Biểu thức sai ở {one.where}: {clause.rstrip('.')}.", one.area, one.code)


def scope_of(p: Procedure, answers: Mapping[str, Type], case: Type) -> Scope:
    """Return what an expression may name. Results also see the name of the commune."""
    known = {**answers, "commune_name": TEXT} if case is OF_A_DRAFT else answers
    return {"answers": record(known), "case": case, "flags": list_of(choice(p.flags))}


def written(p: Procedure) -> Iterator[Written]:
    """Yield every expression of a definition, those of the forms aside."""
    yield Written(p.subject, "tên hồ sơ (subject)", Area.GENERAL, "", AT_INTAKE, (Kind.TEXT, Kind.DATE))
    yield Written(p.competent, "nơi giải quyết (competent)", Area.GENERAL, "", AT_INTAKE, (Kind.TEXT,))
    yield from _of_papers(p)
    yield from _of_money(p)
    for number, limit in enumerate(p.time_limits, 1):
        yield from _condition(limit.when, f"thời hạn {number}", Area.LIMITS, "", OF_A_CASE)
    for action in p.actions:
        yield from _condition(action.guard, f"việc {action.code}", Area.ACTIONS, action.code, OF_A_CASE)
    yield from _of_results(p)


def _condition(condition: Condition, where: str, area: Area, code: str, case: Type) -> Iterator[Written]:
    if isinstance(condition, str):
        yield Written(condition, where, area, code, case, (Kind.BOOLEAN,))


def _of_papers(p: Procedure) -> Iterator[Written]:
    for paper in p.papers:
        for condition in (paper.required, paper.visible):
            yield from _condition(condition, f"giấy tờ {paper.code}", Area.PAPERS, paper.code, AT_INTAKE)


def _of_money(p: Procedure) -> Iterator[Written]:
    for fee in p.fees:
        where = f"khoản thu {fee.code}"
        if isinstance(fee.amount, str):
            yield Written(fee.amount, where, Area.FEES, fee.code, AT_INTAKE, (Kind.INTEGER,))
        yield from _condition(fee.when, where, Area.FEES, fee.code, AT_INTAKE)


def _of_results(p: Procedure) -> Iterator[Written]:
    for result in p.results:
        for field in result.fields:
            if field.prefill:
                where = f"kết quả {result.code}, ô {field.code}"
                yield Written(field.prefill, where, Area.RESULTS, result.code, OF_A_DRAFT, SAID)
    for part in p.linked:
        where = f"hồ sơ liên thông {part.code}"
        yield from _condition(part.when, where, Area.LINKED, part.code, OF_A_CASE)
        for source in part.answers.values():
            yield Written(source, where, Area.LINKED, part.code, OF_A_CASE, ())
