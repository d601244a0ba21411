"""Ways a result goes out besides the desk: by post, opened online; and the code that proves who collects."""

import secrets
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import handing
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import (
    CaseInfo,
    CoreAction,
    DeliveryMethod,
    DeliveryState,
    HandingState,
    ResultPosted,
    ResultSentBack,
    ResultState,
    Status,
)
from tinhso.platform.cases.delivering import delivered
from tinhso.platform.cases.models import Case, Handing
from tinhso.platform.cases.ownership import may_collect, own_case
from tinhso.platform.cases.pages import own_page
from tinhso.platform.cases.selectors import info
from tinhso.platform.cases.step import Step, hold, noted, open_step, required
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.people import facade as people

ORDER_LENGTH_MAX, CARRIER_LENGTH_MAX = 40, 120


@action("cases.deliver")
def send_collect_code(*, actor: Actor, case_id: UUID, revision: int) -> CaseInfo:
    """Send the applicant a code that whoever collects must say at the desk."""
    case = hold(actor, case_id, revision, "cases.deliver")
    _require_ready(case)
    code = f"{secrets.randbelow(10**handing.CODE_DIGITS):0{handing.CODE_DIGITS}d}"
    handing.new_code(case, code)
    messaging.notify(
        actor=system_actor("Mã nhận kết quả", ["messaging.send"]),
        recipient=messaging.Recipient(
            person_id=case.applicant_id, email=people.person(case.applicant_id).email
        ),
        template="case.collect_code",
        values={"code": case.code, "secret": f"{code[:4]} {code[4:]}", "minutes": str(handing.CODE_MINUTES)},
        key=f"collect:{case.pk}:{case.revision}",
        link=own_page(case.pk),
    )
    return noted(case, actor, "send_collect_code", "Gửi mã nhận kết quả cho người đứng tên")


@action("cases.deliver")
def send_by_post(*, actor: Actor, case_id: UUID, revision: int, order_number: str, carrier: str) -> CaseInfo:
    """Give the result to the post. It has not arrived yet: the status does not move."""
    case = hold(actor, case_id, revision, "cases.deliver")
    _require_ready(case)
    handing.check_payable(case)
    number = _short(order_number, "order_number", gettext_noop("Hãy ghi số hiệu bưu gửi."), ORDER_LENGTH_MAX)
    by = _short(carrier, "carrier", gettext_noop("Hãy ghi đơn vị bưu chính."), CARRIER_LENGTH_MAX)
    handing.posted(actor, case, number, by)
    case.delivery = DeliveryState.SENT
    data, label = {"order": number, "carrier": by}, "Gửi kết quả qua bưu chính"
    return noted(case, actor, "send_by_post", label, event=ResultPosted, note=number, data=data)


@action("cases.deliver")
def post_delivered(
    *, actor: Actor, case_id: UUID, revision: int, name: str, at: datetime | None = None
) -> CaseInfo:
    """The post says the result arrived: who took it, and when."""
    case = hold(actor, case_id, revision, "cases.deliver")
    row = _parcel(case)
    done_at = at or clock.now()
    if row.sent_at is None or not row.sent_at <= done_at <= clock.now():
        message = gettext_noop("Lúc phát phải sau lúc gửi và không ở tương lai.")
        raise Invalid("cases.post_time", message, fields={"at": message})
    row.name = _short(name, "name", gettext_noop("Hãy ghi ai đã nhận."), handing.NAME_LENGTH_MAX)
    row.state, row.done_at = HandingState.DONE, done_at
    row.save()
    code = _deliver_code(case)
    step = open_step(actor, case_id, revision, CoreAction.DELIVER, code)
    return delivered(step, row)


@action("cases.deliver")
def post_returned(*, actor: Actor, case_id: UUID, revision: int, note: str) -> CaseInfo:
    """The post brought the result back; it waits at the desk again."""
    case = hold(actor, case_id, revision, "cases.deliver")
    row = _parcel(case)
    row.reason = required(note, "note", "Hãy ghi vì sao bưu chính hoàn lại.")[:1000]
    row.state, row.returned_at = HandingState.RETURNED, clock.now()
    row.save()
    case.delivery = DeliveryState.READY
    label = "Bưu chính hoàn lại kết quả"
    return noted(case, actor, "post_returned", label, event=ResultSentBack, note=row.reason)


@action("cases.own")
def collect_online(*, actor: Actor, case_id: UUID, result_id: UUID) -> tuple[CaseInfo, FileInfo]:
    """Open one's electronic result. Where it was to come online, this is its delivery."""
    case = own_case(actor, case_id)
    if not may_collect(actor, case):
        raise NotFound("cases.result", "Ủy quyền của bạn không cho nhận kết quả của hồ sơ này.")
    result = case.results.filter(pk=result_id, state=ResultState.ISSUED, file__isnull=False).first()
    if result is None or result.file_id is None:
        raise NotFound("cases.result", "Hồ sơ này không có kết quả đó.")
    handing.check_payable(case)
    found = files.file_info(result.file_id)
    if case.status != Status.RESULT_ISSUED or case.delivery_method != DeliveryMethod.ONLINE:
        return info(case), found
    handing.check_not_posted(case)
    return delivered(_own_step(actor, case), handing.opened(actor, case)), found


def _own_step(actor: Actor, case: Case) -> Step:
    procedure = procedure_of(case.definition_id)
    deliver = procedure.action(_deliver_code(case))
    if deliver is None:
        raise Conflict("cases.action_not_now", "Thủ tục này không có bước trả kết quả.")
    return Step(actor, case, procedure, deliver, Status(case.status), clock.now())


def _deliver_code(case: Case) -> str:
    actions = procedure_of(case.definition_id).actions
    deliver = [a for a in actions if a.kind is CoreAction.DELIVER and case.stage in a.stages]
    return deliver[0].code if deliver else CoreAction.DELIVER.value


def _require_ready(case: Case) -> None:
    if Status(case.status) is not Status.RESULT_ISSUED:
        raise Conflict("cases.nothing_to_hand_over", "Hồ sơ chưa có kết quả, hoặc kết quả đã trả.")


def _parcel(case: Case) -> Handing:
    row = case.handings.select_for_update().filter(state=HandingState.SENT).first()
    if row is None:
        raise Conflict("cases.no_parcel", "Hồ sơ này không có kết quả đang trên đường bưu chính.")
    return row


def _short(text: str, name: str, message: str, most: int) -> str:
    found = required(text, name, message)
    if len(found) > most:
        long = _("Dài quá %(most)s ký tự.") % {"most": most}
        raise Invalid("cases.note_long", long, fields={name: long})
    return found
