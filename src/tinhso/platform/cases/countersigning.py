"""The leader's own signature on a result: asked for at approval, awaited before issue (ADR 0039).

A request that was taken back may still be answered by a key elsewhere; such a late word is nothing, because
the result no longer names that request.
"""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.errors import Conflict, Denied
from tinhso.kernel.ids import new_id
from tinhso.platform.access import facade as access
from tinhso.platform.cases import prints
from tinhso.platform.cases.contracts import ResultState
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.numbers import verification_code
from tinhso.platform.cases.step import Step, record
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Capacity, Kind, Place, RequestState, Signer

SUBJECT, CASE = "result:", "case:"
OWNER = "case"
REASON_LENGTH_MAX = 500
ASKED = ["file", "source_file", "verification_code", "signing_id"]
TAKEN_BACK = [*ASKED, "state", "approved_by", "approved_at", "approver", "signed_at"]


def is_leaders(procedure: Procedure, result: Result) -> bool:
    """Say whether the leader signs a result in person."""
    return procedure.result(result.code).signature == "leader"


def ask(step: Step, results: Iterable[Result]) -> None:
    """Make the final form of approved results that the leader signs; put them into the leader's queue."""
    asked = [result for result in results if is_leaders(step.procedure, result)]
    if asked and step.actor.account_id is None:
        raise Denied("cases.leader_account", "Kết quả này phải do lãnh đạo có tài khoản duyệt và ký số.")
    for result in asked:
        result.verification_code = verification_code()
        result.source_file_id = result.file_id
        _open(step.case, result, _final(step, result))
    write_columns(asked, ASKED)


def ask_again(step: Step) -> None:
    """Put results that still wait for their signature into the queue once more, after the dossier stood."""
    for result in step.case.results.filter(state=ResultState.APPROVED, signed_at=None, signing_id=None):
        if is_leaders(step.procedure, result):
            _open(step.case, result, _place(step, result))
            result.save(update_fields=["signing_id"])


def call_off(case: Case, reason: str) -> None:
    """Take the requests of a dossier back that nobody signed yet."""
    waiting = list(case.results.filter(state=ResultState.APPROVED, signed_at=None, signing_id__isnull=False))
    for result in waiting:
        _cancel(result, reason)
    write_columns(waiting, ["signing_id"])


def take_back(step: Step, reason: str) -> list[str]:
    """Make approved results drafts again when a dossier goes back behind its approval; return codes."""
    target = step.action.to or step.case.stage
    return (
        to_drafts(step.case, step.procedure, reason)
        if _behind(step.procedure, step.case.stage, target)
        else []
    )


def to_drafts(case: Case, procedure: Procedure, reason: str) -> list[str]:
    """Make the approved results of a dossier drafts again; nobody is asked to sign them any more."""
    found = list(case.results.filter(state=ResultState.APPROVED))
    for result in found:
        if not result.signed_at:
            _cancel(result, reason)
        if is_leaders(procedure, result):
            result.file_id, result.source_file_id = result.source_file_id, None
        result.state, result.approved_by, result.approved_at = ResultState.DRAFT, "", None
        result.approver_id = result.signing_id = result.signed_at = result.verification_code = None
    write_columns(found, TAKEN_BACK)
    return [result.code for result in found]


def stage_to_correct(procedure: Procedure, stage: str) -> str:
    """Return where a result is corrected that was approved: where the definition takes it back to, else
    the first stage that approves."""
    back = (
        action.to
        for action in procedure.actions
        if action.kind == "forward" and stage in action.stages and action.to
    )
    taken = next((target for target in back if _behind(procedure, stage, target)), None)
    order = [one.code for one in procedure.stages]
    approving = [code for one in procedure.actions if one.kind == "approve" for code in one.stages]
    return taken or min(approving, key=order.index, default=stage)


def require_signed(step: Step, results: Iterable[Result]) -> None:
    """Refuse to issue what waits for a signature; take over what was signed a moment ago."""
    waiting = [one for one in results if is_leaders(step.procedure, one) and not one.signed_at]
    found = signing.requests_by_id([one.signing_id for one in waiting if one.signing_id]) if waiting else {}
    for result in waiting:
        request = found.get(result.signing_id) if result.signing_id else None
        if request is None or request.state is not RequestState.DONE or request.result_file_id is None:
            raise Conflict(
                "cases.awaiting_signature",
                _("Kết quả chờ %(approved_by)s ký số. Ký xong ở mục “Ký số” thì ban hành được.")
                % {"approved_by": result.approved_by},
            )
        take_over(step.case, result, request.result_file_id)


def take_over(case: Case, result: Result, file_id: UUID) -> None:
    """Keep the signed bytes as the result; the trail says who signed and what. Saving is the caller's."""
    signer = system_actor(result.approved_by, [])
    with files.open_file(file_id) as stream:
        kept = _kept(signer, case, result, stream.read())
    result.file_id, result.signed_at = kept.id, clock.now()
    data = {"result": result.code, "request": str(result.signing_id), "sha256": kept.sha256}
    data["signer"] = str(result.approver_id)
    record(case, signer, "sign_result", "Lãnh đạo ký số kết quả", result.signed_at, data=data)


def numbered(actor: Actor, case: Case, result: Result) -> FileInfo:
    """Fill number and day into the signed result; return the file."""
    with files.open_file(result.file_id) as stream:
        return _kept(actor, case, result, prints.numbered_pdf(stream.read(), result))


def waiting_for(actor: Actor, case_ids: Iterable[UUID]) -> list[UUID]:
    """Return the requests of these dossiers that the actor has to sign, oldest first. One query."""
    rows = Result.objects.filter(case_id__in=list(case_ids), approver_id=actor.account_id, signed_at=None)
    rows = rows.filter(state=ResultState.APPROVED, signing_id__isnull=False)
    return list(rows.order_by("signing_id").values_list("signing_id", flat=True)) if actor.account_id else []


def result_of(subject: str) -> UUID | None:
    """Return the result that a request was opened for, if it was for one."""
    return UUID(subject.removeprefix(SUBJECT)) if subject.startswith(SUBJECT) else None


def case_of(subject: str) -> UUID | None:
    """Return the dossier that a request was opened for, itself or one of its results."""
    if subject.startswith(CASE):
        return UUID(subject.removeprefix(CASE))
    result_id = result_of(subject)
    found = Result.objects.filter(pk=result_id).values_list("case_id", flat=True) if result_id else None
    return found.first() if found is not None else None


def _final(step: Step, result: Result) -> Place | None:
    """Set the result as it will be signed; a PDF made elsewhere is signed as it is, without being seen."""
    if result.file_id is not None:
        return None
    pdf, place = prints.pdf_to_sign(step.case, step.procedure, result)
    result.file_id = _kept(step.actor, step.case, result, pdf).id
    return place


def _place(step: Step, result: Result) -> Place | None:
    return None if result.source_file_id else prints.pdf_to_sign(step.case, step.procedure, result)[1]


def _open(case: Case, result: Result, place: Place | None) -> None:
    result.signing_id = new_id()
    signing.open_request(
        actor=_office(result.approved_by),
        subject=f"{SUBJECT}{result.pk}",
        title=f"{result.name}: {case.subject}",
        file_id=result.file_id,
        steps=[_signer(case, result, place)],
        key=f"result/{result.signing_id}",
        request_id=result.signing_id,
    )


def _signer(case: Case, result: Result, place: Place | None) -> Signer:
    """Let the leader sign as themself, or under the power that a head of the same unit gave them."""
    account = access.accounts_by_id([result.approver_id])[result.approver_id]
    capacity, head = signing.acting_for(account.id, case.unit_id) or (Capacity.NONE, None)
    return Signer(
        Kind.PERSONAL,
        account_id=account.id,
        capacity=capacity,
        position=account.position,
        on_behalf_of=head,
        place=place,
    )


def _cancel(result: Result, reason: str) -> None:
    if result.signing_id:
        actor, why = _office(result.approved_by), reason[:REASON_LENGTH_MAX] or result.name
        signing.call_off(actor=actor, request_id=result.signing_id, reason=why)
    result.signing_id = None


def _behind(procedure: Procedure, stage: str, target: str) -> bool:
    """Say whether a dossier that goes from a stage to another goes behind its approval."""
    order = [one.code for one in procedure.stages]
    approvals = [code for action in procedure.actions if action.kind == "approve" for code in action.stages]
    place = order.index(target)
    return place < order.index(stage) and place <= max(map(order.index, approvals), default=-1)


def _kept(actor: Actor, case: Case, result: Result, pdf: bytes) -> FileInfo:
    name = f"{case.code}-{result.code}.pdf"
    return files.keep(actor, pdf, name=name, owner_kind=OWNER, owner_id=case.pk)


def _office(name: str) -> Actor:
    """Return who opens requests in the name of the office: rights of signing are the block's own affair."""
    return system_actor(name, ["signing.open"])
