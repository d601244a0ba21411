"""Asking the citizen for more, and the answer. After acceptance the clock stands between the two."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import deadlines, papers, rules
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CaseInfo, CoreAction, Status, SubmitPaper
from tinhso.platform.cases.models import Case, Supplement
from tinhso.platform.cases.ownership import own_case
from tinhso.platform.cases.selectors import info, may_ask
from tinhso.platform.cases.step import (
    Step,
    announce,
    check_revision,
    finish,
    move,
    open_step,
    record,
    require_note,
    seen_of,
)

ANSWER_LENGTH_MAX = 2_000


@action("cases.process")
def request_supplement(
    *,
    actor: Actor,
    case_id: UUID,
    revision: int,
    note: str = "",
    paper_codes: Sequence[str] = (),
    code: str = "request_supplement",
) -> CaseInfo:
    """Ask once for all that is missing. One open request at a time; the database holds to it."""
    step = open_step(actor, case_id, revision, CoreAction.REQUEST_SUPPLEMENT, code)
    reason = require_note(step, note)
    _once(step)
    known = set(step.case.papers.filter(superseded=False).values_list("code", flat=True))
    if not set(paper_codes) <= known:
        raise Invalid("cases.unknown_paper", "Hồ sơ này không có loại giấy tờ đó.")
    Supplement.objects.create(
        case=step.case,
        before_acceptance=step.before is Status.SUBMITTED,
        requested_at=step.now,
        requested_by=actor.name,
        reason=reason,
        paper_codes=list(paper_codes),
    )
    move(step)
    return finish(step, note=reason, data={"papers": list(paper_codes)})


def _once(step: Step) -> None:
    if not may_ask(step.case, step.procedure):
        raise Conflict(
            "cases.supplement_once",
            "Hồ sơ này đã yêu cầu bổ sung sau khi tiếp nhận; mỗi hồ sơ chỉ được yêu cầu một lần."
            " Hãy giải quyết với giấy tờ hiện có, hoặc hỏi ý kiến lãnh đạo.",
        )


@action("cases.own")
def answer_supplement(
    *, actor: Actor, case_id: UUID, revision: int, answer: str, given: Sequence[SubmitPaper] = ()
) -> CaseInfo:
    """The citizen answers: new files replace old ones, the clock runs again with the pause added."""
    case = own_case(actor, case_id)
    check_revision(case, revision)
    before = Status(case.status)
    case.status = rules.next_status(CoreAction.RESUME, before)
    supplement = _open_supplement(case)
    now = clock.now()
    _check_answered(supplement, answer, given)
    replaced = papers.replace(case, given, actor)
    supplement.answered_at, supplement.answer = now, answer.strip()[:ANSWER_LENGTH_MAX]
    supplement.save()
    _resume_clock(case, before)
    record(case, actor, "resume", "Bổ sung hồ sơ", now, note=supplement.answer, data={"papers": replaced})
    case.revision += 1
    case.save()
    announce(case, CoreAction.RESUME, supplement.answer)
    return info(case)


def _open_supplement(case: Case) -> Supplement:
    found = case.supplements.filter(answered_at__isnull=True).first()
    if found is None:
        raise Conflict("cases.no_supplement", "Hồ sơ này không có yêu cầu bổ sung nào đang chờ.")
    return found


def _check_answered(supplement: Supplement, answer: str, given: Sequence[SubmitPaper]) -> None:
    missing = set(supplement.paper_codes) - {paper.code for paper in given if paper.file_id}
    if missing:
        fields = {f"paper-{code}": gettext_noop("Hãy tải lên giấy tờ này.") for code in missing}
        raise Invalid("cases.supplement_missing", "Còn giấy tờ được yêu cầu chưa bổ sung.", fields=fields)
    if not given and not answer.strip():
        message = gettext_noop("Hãy trả lời hoặc tải lên giấy tờ được yêu cầu.")
        raise Invalid("cases.supplement_empty", message, fields={"answer": message})


def _resume_clock(case: Case, before: Status) -> None:
    procedure = procedure_of(case.definition_id)
    if before is Status.SUPPLEMENT:
        deadlines.set_due(case, deadlines.due(case, procedure, seen_of(case)))
        deadlines.plan_timers(case, clock.now())
    else:
        case.attention_at = deadlines.answer_by(procedure, case.unit_id, clock.now())
