"""Opening a request for signatures, and taking it back."""

from collections.abc import Sequence
from dataclasses import asdict
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.signing import rules, selectors
from tinhso.platform.signing.contracts import (
    JSON,
    PDF,
    XML,
    Capacity,
    RequestInfo,
    RequestState,
    Signer,
    SigningCancelled,
    SigningOpened,
)
from tinhso.platform.signing.finishing import OWNER_KIND
from tinhso.platform.signing.models import Attempt, Request, Step

SIGNABLE = {PDF: PDF, XML: XML, "text/xml": XML, JSON: JSON}
TITLE_MAX = 300
STEP_PROBLEMS = {
    "count": gettext_noop("Hãy chọn từ 1 đến 20 người hoặc cơ quan ký."),
    "agency_last": gettext_noop("Cơ quan ký sau cùng, sau mọi cá nhân."),
    "account": gettext_noop("Mỗi bước của cá nhân cần một tài khoản; bước của cơ quan thì không."),
    "unit": gettext_noop("Mỗi bước của cơ quan cần một cơ quan."),
    "twice": gettext_noop("Một người chỉ ký một lần trong một văn bản."),
    "principal": gettext_noop("Ký thay, thừa lệnh, thừa ủy quyền thì phải nêu ký cho ai."),
    "capacity": gettext_noop("Thẩm quyền ký này không có trong quy định đang áp dụng."),
}


@action("signing.open")
def open_request(
    *,
    actor: Actor,
    subject: str,
    title: str,
    file_id: UUID,
    steps: Sequence[Signer],
    key: str,
    request_id: UUID | None = None,
) -> RequestInfo:
    """Open a request for signatures on a file. The same `key` always returns the same request.

    `subject` names what it is about (`case:…`). The caller answers for who may use the file. Raises `Invalid`
    for a file that is neither PDF nor XML or whose steps break a rule.
    """
    known = Request.objects.filter(key=key).first()
    if known is not None:
        return selectors.info(known)
    file = files.file_info(file_id)
    media_type = signable(file)
    _check_steps(steps)
    row, new = Request.objects.get_or_create(
        key=key,
        defaults={
            "id": request_id or new_id(),
            "subject": subject,
            "title": nfc(title)[:TITLE_MAX],
            "file_id": file_id,
            "media_type": media_type,
            "opened_by_id": actor.account_id,
            "opened_by_name": actor.name,
        },
    )
    if new:
        Step.objects.bulk_create([_step(row, number, each) for number, each in enumerate(steps, 1)])
        emit(SigningOpened(row.pk, subject))
    return selectors.info(row)


@action("signing.open")
def present(
    *, actor: Actor, title: str, file_id: UUID, steps: Sequence[Signer], key: str = ""
) -> RequestInfo:
    """Open a request for a file of the actor's own: from then on its signers may read it."""
    text = nfc(title)
    if not text:
        hint = _("Hãy ghi trích yếu của văn bản.")
        raise Invalid("signing.title", hint, fields={"title": hint})
    request_id = new_id()
    kept = files.attach(actor, [file_id], owner_kind=OWNER_KIND, owner_id=request_id)[file_id]
    return open_request(
        actor=actor,
        subject=f"signing:{request_id}",
        title=text,
        file_id=kept.id,
        steps=steps,
        key=key or str(request_id),
        request_id=request_id,
    )


@action("signing.open")
def cancel(*, actor: Actor, request_id: UUID, reason: str) -> RequestInfo:
    """Take an open request back; what is already signed stays on record."""
    row = Request.objects.select_for_update().filter(pk=request_id).first()
    if row is None or not selectors.concerns(actor, row):
        raise NotFound("signing.request", "Không có yêu cầu ký này.")
    if row.opened_by_id != actor.account_id:
        raise Denied("signing.not_opener", "Chỉ người trình ký mới hủy được yêu cầu.")
    if row.state != RequestState.OPEN:
        raise Conflict("signing.not_open", "Yêu cầu này đã xong hoặc đã hủy.")
    if Attempt.objects.filter(step__request=row, closed_at__isnull=True).exists():
        raise Conflict("signing.under_way", "Văn bản đang được ký; hãy đợi kết quả rồi hủy.")
    text = nfc(reason)
    if not text:
        raise Invalid("signing.reason", "Hãy ghi lý do.", fields={"reason": _("Hãy ghi lý do hủy.")})
    _take_back(row, text)
    return selectors.info(row)


@action("signing.open")
def call_off(*, actor: Actor, request_id: UUID, reason: str) -> bool:
    """Take a request back for the module that opened it, which answers for the right and the reason.

    False where it is too late: done, taken back before, or under way with a key elsewhere.
    """
    row = Request.objects.select_for_update().filter(pk=request_id, state=RequestState.OPEN).first()
    if row is None or Attempt.objects.filter(step__request=row, closed_at__isnull=True).exists():
        return False
    _take_back(row, nfc(reason))
    return True


def _take_back(row: Request, reason: str) -> None:
    row.state, row.reason, row.finished_at = RequestState.CANCELLED, reason[:500], clock.now()
    row.save(update_fields=["state", "reason", "finished_at"])
    row.steps.filter(turn=True).update(turn=False)
    emit(SigningCancelled(row.pk, row.subject, row.reason))


def signable(file: FileInfo) -> str:
    """Return as what a file is signed; raise `Invalid` for one that cannot be."""
    if not file.usable:
        raise Invalid("signing.file", "Tệp đang bị cách ly hoặc chờ quét vi-rút, chưa ký được.")
    found = SIGNABLE.get(file.media_type)
    if found is None:
        raise Invalid("signing.media_type", "Chỉ ký được tệp PDF và XML.")
    return found


def _check_steps(steps: Sequence[Signer]) -> None:
    problem = rules.problem_of_steps(steps) or _capacity_problem(steps)
    if problem:
        raise Invalid(f"signing.steps_{problem}", _(STEP_PROBLEMS[problem]))


def _capacity_problem(steps: Sequence[Signer]) -> str:
    if all(step.capacity is Capacity.NONE for step in steps):
        return ""
    law = selectors.rules_in_force()
    for step in steps:
        try:
            rule = law.capacity(step.capacity)
        except (LookupError, StopIteration):
            return "capacity"
        if rule.for_principal and step.on_behalf_of is None:
            return "principal"
    return ""


def _step(row: Request, number: int, signer: Signer) -> Step:
    return Step(
        request=row,
        number=number,
        turn=number == 1,
        kind=signer.kind,
        account_id=signer.account_id,
        unit_id=signer.unit_id,
        capacity=signer.capacity,
        position=nfc(signer.position)[:200],
        principal_id=signer.on_behalf_of,
        place=asdict(signer.place) if signer.place else None,
    )
