"""Proof that a result arrived. Only with it does the delivery of a case move."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock, rows
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases.contracts import (
    DESK_PROOFS,
    Collector,
    DeliveryMethod,
    DeliveryState,
    HandingInfo,
    HandingState,
    HandOver,
    MoneyState,
    Proof,
    ResultState,
)
from tinhso.platform.cases.models import Case, CollectCode, Handing, Result
from tinhso.platform.files import facade as files
from tinhso.platform.mandates import facade as mandates
from tinhso.platform.people import facade as people

CODE_MINUTES = 15
CODE_DIGITS = 8
"""Too many to be guessed in the minutes a code lives."""
NAME_LENGTH_MAX, PAPER_LENGTH_MAX, AUTHORITY_LENGTH_MAX = 200, 40, 120


def check_payable(case: Case) -> None:
    if case.money == MoneyState.DUE:
        raise Conflict("cases.money_due", "Hồ sơ còn phí, lệ phí chưa nộp; hãy thu trước khi trả kết quả.")


def check_not_posted(case: Case) -> None:
    if case.delivery == DeliveryState.SENT:
        raise Conflict(
            "cases.on_its_way", "Kết quả đang trên đường bưu chính; hãy ghi bưu chính đã phát hay hoàn lại."
        )


def at_desk(actor: Actor, case: Case, given: HandOver | None) -> Handing:
    """Write who took the result at the desk and what proves it; refuse without."""
    if given is None:
        message = gettext_noop("Hãy ghi ai nhận kết quả và bằng chứng đã nhận.")
        raise Invalid("cases.proof", message, fields={"paper_number": message})
    check_not_posted(case)
    _check_collector(case, given)
    _PROVE[given.proof](case, given)
    return _row(
        case,
        actor,
        channel=DeliveryMethod.DESK,
        state=HandingState.DONE,
        proof=given.proof,
        collector=given.collector,
        name=given.name.strip() or case.applicant_name,
        paper_number=given.paper_number.strip(),
        authority=given.authority.strip(),
        mandate_id=given.mandate_id,
        file_id=_kept(actor, case, given.file_id),
        done_at=clock.now(),
    )


def opened(actor: Actor, case: Case) -> Handing:
    """Write that the citizen opened the electronic result."""
    own = actor.person_id in people.same_person_ids(case.applicant_id)
    return _row(
        case,
        actor,
        channel=DeliveryMethod.ONLINE,
        state=HandingState.DONE,
        proof=Proof.OPENED,
        collector=Collector.APPLICANT if own else Collector.AUTHORISED,
        name=actor.name,
        mandate_id=None if own else case.mandate_id,
        ip_address=actor.ip_address,
        done_at=clock.now(),
    )


def together(actor: Actor, case: Case, parent: Case) -> Handing:
    """Write that a part's result went to the dossier it belongs to, which hands everything over."""
    return _row(
        case,
        actor,
        channel=DeliveryMethod.DESK,
        state=HandingState.DONE,
        proof=Proof.TOGETHER,
        collector=Collector.AUTHORISED,
        name=parent.applicant_name,
        authority=parent.code,
        done_at=clock.now(),
    )


def posted(actor: Actor, case: Case, order_number: str, carrier: str) -> Handing:
    check_not_posted(case)
    return _row(
        case,
        actor,
        channel=DeliveryMethod.POST,
        state=HandingState.SENT,
        proof=Proof.POST,
        collector=Collector.APPLICANT,
        order_number=order_number,
        carrier=carrier,
        sent_at=clock.now(),
    )


def _row(case: Case, actor: Actor, **values: object) -> Handing:
    row = Handing(
        case=case,
        unit_id=case.unit_id,
        officer=actor.name,
        account_id=actor.account_id,
        result_sha256=_digest(case),
        **values,
    )
    rows.insert([row])
    return row


def _digest(case: Case) -> str:
    issued = rows.matching(Result, order=("id",), case_id=case.pk, state=ResultState.ISSUED)
    return files.file_info(issued[0].file_id).sha256 if issued and issued[0].file_id else ""


def _check_collector(case: Case, given: HandOver) -> None:
    problems = {}
    if given.proof not in DESK_PROOFS:
        problems["proof"] = gettext_noop("Hãy chọn bằng chứng đã nhận.")
    if not given.paper_number.strip():
        problems["paper_number"] = gettext_noop("Hãy ghi số giấy tờ tùy thân đã đối chiếu.")
    if given.collector is Collector.AUTHORISED and not given.name.strip():
        problems["name"] = gettext_noop("Hãy ghi họ tên người nhận thay.")
    if given.collector is Collector.AUTHORISED and not _authorised(case, given):
        problems["authority"] = gettext_noop("Hãy ghi số văn bản ủy quyền nhận kết quả.")
    long = (
        ("name", given.name, NAME_LENGTH_MAX),
        ("paper_number", given.paper_number, PAPER_LENGTH_MAX),
        ("authority", given.authority, AUTHORITY_LENGTH_MAX),
    )
    problems |= {
        field: _("Dài quá %(most)s ký tự.") % {"most": most} for field, text, most in long if len(text) > most
    }
    if problems:
        raise Invalid("cases.proof", "Lượt trả kết quả còn chỗ cần ghi.", fields=problems)


def _authorised(case: Case, given: HandOver) -> bool:
    """A mandate that lets its agent collect is enough; otherwise a paper is named."""
    if given.mandate_id is None:
        return bool(given.authority.strip())
    mandate = mandates.mandate_in_force(given.mandate_id)
    return bool(
        mandate
        and mandate.may_collect
        and mandate.principal_id in people.same_person_ids(case.applicant_id)
        and (not mandate.procedures or case.procedure_code in mandate.procedures)
    )


def _by_slip(case: Case, given: HandOver) -> None:
    """The recipient signed the printed slip, which the desk keeps with the dossier."""


def _by_signature(case: Case, given: HandOver) -> None:
    if given.file_id is None:
        message = gettext_noop("Hãy chụp hoặc chọn ảnh chữ ký của người nhận.")
        raise Invalid("cases.signature", message, fields={"file": message})


def _by_code(case: Case, given: HandOver) -> None:
    message = gettext_noop("Mã không đúng hoặc đã hết hạn. Hãy gửi mã mới.")
    if not code_fits(case, given.code):
        raise Invalid("cases.collect_code", message, fields={"code": message})


_PROVE: dict[Proof, Callable[[Case, HandOver], None]] = {
    Proof.SLIP: _by_slip,
    Proof.SIGNATURE: _by_signature,
    Proof.CODE: _by_code,
}


def new_code(case: Case, code: str) -> None:
    """Keep the digest of a code; the one before is worth nothing."""
    expires = clock.now() + timedelta(minutes=CODE_MINUTES)
    CollectCode.objects.update_or_create(
        case=case, defaults={"digest": _hash(case, code), "expires_at": expires}
    )


def code_fits(case: Case, code: str) -> bool:
    """Compare with the code of a locked case, in time. A right code is used up."""
    row = CollectCode.objects.select_for_update().filter(case=case).first()
    if row is None or row.expires_at < clock.now():
        return False
    fits = hmac.compare_digest(row.digest, _hash(case, code.strip()))
    if fits:
        row.delete()
    return fits


def _hash(case: Case, code: str) -> str:
    return hashlib.sha256(f"{case.pk}:{code}".encode()).hexdigest()


def _kept(actor: Actor, case: Case, file_id: UUID | None) -> UUID | None:
    if file_id is None:
        return None
    return files.attach(actor, [file_id], owner_kind="case", owner_id=case.pk)[file_id].id


def info(row: Handing) -> HandingInfo:
    return HandingInfo(
        id=row.pk,
        channel=DeliveryMethod(row.channel),
        state=HandingState(row.state),
        proof=Proof(row.proof),
        collector=Collector(row.collector),
        name=row.name,
        paper_number=row.paper_number,
        authority=row.authority,
        file_id=row.file_id,
        order_number=row.order_number,
        carrier=row.carrier,
        reason=row.reason,
        officer=row.officer,
        sent_at=row.sent_at,
        done_at=row.done_at,
        returned_at=row.returned_at,
    )


def handings(case_id: UUID) -> list[HandingInfo]:
    """Return how a result went out, the last time first. One query."""
    return [info(row) for row in Handing.objects.filter(case_id=case_id).order_by("-id")]
