"""The result: drafted by a specialist, approved by a leader, issued with a number, delivered."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock, rows
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import countersigning, handing, prints
from tinhso.platform.cases.actions.correct import replace_corrected
from tinhso.platform.cases.actions.pauses import run_again
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import (
    CLOCK_RUNS,
    CaseInfo,
    CoreAction,
    DeliveryState,
    HandOver,
    MoneyState,
    ResultState,
    Status,
)
from tinhso.platform.cases.definition import Result as ResultDefinition
from tinhso.platform.cases.delivering import delivered
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.numbers import result_number, verification_code
from tinhso.platform.cases.sealing import kept_sealed, sealed
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import (
    Step,
    check_revision,
    finish,
    locked,
    move,
    open_step,
    record,
    require_note,
)
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import PDF, FileInfo
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.signing import facade as signing

FIELD_LENGTH_MAX = 2_000
APPROVAL = ["state", "approved_by", "approved_at", "approver"]
ISSUANCE = ["register", "period", "number", "verification_code", "state", "issued_at", "file_id"]


@action("cases.process")
def draft_result(
    *,
    actor: Actor,
    case_id: UUID,
    revision: int,
    fields: Mapping[str, str],
    result_code: str = "",
    file_id: UUID | None = None,
) -> CaseInfo:
    """Write or rewrite the draft of a result; an approved one must be sent back first.

    `file_id` is a PDF made elsewhere that takes the place of the drafted text, where the procedure
    allows one; drafting without it goes back to the text.
    """
    case = locked(case_id)
    actor.require("cases.process", organisations.path(case.unit_id))
    check_revision(case, revision)
    if Status(case.status) not in CLOCK_RUNS:
        raise Conflict("cases.action_not_now", "Chỉ soạn kết quả khi hồ sơ đang được xử lý.")
    procedure = procedure_of(case.definition_id)
    definition = procedure.result(result_code) if result_code else procedure.results[0]
    made_elsewhere = _attached(actor, case, definition, file_id) if file_id else None
    texts = _clean(definition, fields, needed=made_elsewhere is None)
    _write_draft(case, definition, texts, made_elsewhere)
    data = {"result": definition.code}
    if made_elsewhere:
        data["sha256"] = made_elsewhere.sha256
    record(case, actor, "draft_result", "Soạn dự thảo kết quả", clock.now(), data=data)
    case.revision += 1
    case.save()
    return info(case)


@action("cases.approve")
def approve(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "approve") -> CaseInfo:
    """A leader agrees to the draft; from now on it cannot be rewritten, and waits for their signature."""
    step = open_step(actor, case_id, revision, CoreAction.APPROVE, code)
    text = require_note(step, note)
    _nothing_awaited(step.case)
    drafts = rows.matching(Result, lock=True, order=("id",), case_id=case_id, state=ResultState.DRAFT)
    if not drafts:
        raise Invalid("cases.no_draft", "Chưa có dự thảo kết quả để duyệt; hãy chuyển lại chuyên viên.")
    for draft in drafts:
        draft.state, draft.approved_by, draft.approved_at = ResultState.APPROVED, actor.name, step.now
        draft.approver_id = actor.account_id
    write_columns(drafts, APPROVAL)
    countersigning.ask(step, drafts)
    move(step, stage=step.action.to or "")
    return finish(step, note=text, data={"results": [draft.code for draft in drafts], **_digests(drafts)})


@action("cases.issue")
def issue(*, actor: Actor, case_id: UUID, revision: int, code: str = "issue") -> CaseInfo:
    """Number the approved result and make its final PDF. The clock ends here, not at delivery."""
    step = open_step(actor, case_id, revision, CoreAction.ISSUE, code)
    approved = rows.matching(Result, lock=True, order=("id",), case_id=case_id, state=ResultState.APPROVED)
    if not approved:
        raise Invalid("cases.not_approved", "Kết quả chưa được lãnh đạo duyệt.")
    countersigning.require_signed(step, approved)
    digests = {result.code: _issue_one(step, result) for result in approved}
    replace_corrected(step.case)
    step.case.ended_at = step.now
    step.case.delivery = DeliveryState.READY
    move(step, stage=step.action.to or "")
    numbers = {result.code: result.number for result in approved}
    return finish(step, data={"numbers": numbers, "sha256": digests})


@action("cases.deliver")
def deliver(
    *,
    actor: Actor,
    case_id: UUID,
    revision: int,
    note: str = "",
    code: str = "deliver",
    handover: HandOver | None = None,
) -> CaseInfo:
    """Hand the result over at the desk; `handover` says to whom and what proves it."""
    step = open_step(actor, case_id, revision, CoreAction.DELIVER, code)
    text = require_note(step, note)
    handing.check_payable(step.case)
    return delivered(step, handing.at_desk(actor, step.case, handover), text)


@action("cases.charge")
def charge(*, actor: Actor, case_id: UUID, revision: int, note: str = "", code: str = "charge") -> CaseInfo:
    """Confirm at the desk that the fees were paid; `note` carries the number of the receipt."""
    step = open_step(actor, case_id, revision, CoreAction.CHARGE, code)
    text = require_note(step, note)
    if step.case.money != MoneyState.DUE:
        raise Conflict("cases.nothing_due", "Hồ sơ này không còn khoản phải nộp.")
    step.case.money = MoneyState.PAID
    move(step)
    if step.before is Status.FEE_DUE:
        run_again(step.case)
    return finish(step, note=text, data={"amount": step.case.fee_total})


def _nothing_awaited(case: Case) -> None:
    """Silence is not consent: an opinion asked for must come or be withdrawn, a linked dossier must end."""
    if case.consultations_open:
        raise Conflict(
            "cases.opinions_awaited",
            "Còn cơ quan được hỏi chưa trả lời. Im lặng không phải là đồng ý: hãy chờ ý kiến,"
            " hoặc hủy việc hỏi và ghi lý do.",
        )
    if case.linked_open:
        raise Conflict("cases.linked_awaited", "Còn hồ sơ liên thông chưa có kết quả; hãy chờ rồi duyệt.")


def _attached(actor: Actor, case: Case, definition: ResultDefinition, file_id: UUID) -> FileInfo:
    """Give the case a file that may be its result: clean, the officer's own, and a PDF."""
    if not definition.upload:
        raise Invalid("cases.no_upload", "Kết quả của thủ tục này được soạn theo mẫu, không nhận tệp.")
    found = files.attach(actor, [file_id], owner_kind="case", owner_id=case.pk)[file_id]
    if found.media_type != PDF:
        message = gettext_noop("Hãy chọn tệp PDF; chỉ tệp PDF mới làm kết quả được.")
        raise Invalid("cases.result_file", message, fields={"file": message})
    return found


def _digests(results: Iterable[Result]) -> dict[str, dict[str, str]]:
    """Return the digests of results made elsewhere, for the trail."""
    by_file = {result.file_id: result.code for result in results if result.file_id}
    digests = {code: files.file_info(file_id).sha256 for file_id, code in by_file.items()}
    return {"sha256": digests} if digests else {}


def _clean(definition: ResultDefinition, fields: Mapping[str, str], *, needed: bool) -> dict[str, str]:
    cleaned = {field.code: fields.get(field.code, "").strip() for field in definition.fields}
    labels = {field.code: field.label.vi for field in definition.fields}
    problems = {
        name: _("Hãy điền %(label)s.") % {"label": labels[name]}
        for name, text in cleaned.items()
        if needed and not text
    }
    long = [name for name, text in cleaned.items() if len(text) > FIELD_LENGTH_MAX]
    problems |= dict.fromkeys(long, _("Dài quá %(max)s ký tự.") % {"max": FIELD_LENGTH_MAX})
    if problems:
        raise Invalid("cases.result_fields", "Dự thảo còn chỗ cần điền.", fields=problems)
    return cleaned


def _write_draft(
    case: Case, definition: ResultDefinition, data: dict[str, str], file: FileInfo | None
) -> None:
    held = rows.one(Result, lock=True, case_id=case.pk, code=definition.code)
    if held and held.state != ResultState.DRAFT:
        raise Conflict("cases.result_approved", "Kết quả đã được duyệt, không sửa dự thảo được nữa.")
    file_id = file.id if file else None
    if held:
        rows.change(Result, {"data": data, "file_id": file_id}, id=held.pk)
    else:
        made = Result(case=case, code=definition.code, unit_id=case.unit_id, name=definition.name.vi)
        made.state, made.data, made.file_id = ResultState.DRAFT, data, file_id
        rows.insert([made])


def _issue_one(step: Step, result: Result) -> str:
    """Return the digest of what is issued."""
    definition = step.procedure.result(result.code)
    agency = organisations.code_of(result.unit_id, clock.legal_day(step.now))
    given = result_number(result.unit_id, definition, agency, step.now)
    result.register, result.period, result.number = given
    result.verification_code = result.verification_code or verification_code()
    result.state, result.issued_at = ResultState.ISSUED, step.now
    if result.signed_at:
        file = _signed_over(step, result)
    else:
        file = files.file_info(result.file_id) if result.file_id else _printed(step, result)
    result.file_id = file.id
    rows.update(result, ISSUANCE)
    return file.sha256


def _printed(step: Step, result: Result) -> FileInfo:
    return kept_sealed(
        step.actor,
        prints.result_pdf(step.case, step.procedure, result),
        name=f"{step.case.code}-{result.code}.pdf",
        owner=("case", step.case.pk),
        case_id=step.case.pk,
        unit_id=result.unit_id,
        title=f"{result.name} {result.number}",
    )


def _signed_over(step: Step, result: Result) -> FileInfo:
    """Fill number and day into what the leader signed, and let the agency sign over both."""
    numbered = countersigning.numbered(step.actor, step.case, result)
    return sealed(
        step.actor,
        numbered,
        case_id=step.case.pk,
        unit_id=result.unit_id,
        title=f"{result.name} {result.number}",
        beside=signing.seen_at(result.signing_id),
    )
