"""One who is asked to sign says no, and why: the request ends, and whoever presented it hears the reason."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.signing import selectors
from tinhso.platform.signing.contracts import RequestInfo, RequestState, SigningDeclined
from tinhso.platform.signing.models import Attempt, Request, Step

REASON_MIN, REASON_MAX = 10, 500
LINK = "/ky-so/yeu-cau/{id}/"
ENDED = {
    RequestState.DONE: gettext_noop("Văn bản đã ký xong, không từ chối được nữa."),
    RequestState.CANCELLED: gettext_noop("Người trình đã hủy yêu cầu này, không cần từ chối."),
    RequestState.DECLINED: gettext_noop("Văn bản này đã bị từ chối ký trước đó."),
}


@action("signing.sign")
def decline(*, actor: Actor, request_id: UUID, reason: str) -> RequestInfo:
    """Refuse to sign at one's turn, with a reason of 10 to 500 characters; earlier signatures stay on record.

    Raises `Conflict` where the request has ended, is being signed, or it is not the actor's turn (any more).
    """
    row = Request.objects.select_for_update().filter(pk=request_id).first()
    if row is None or not selectors.concerns(actor, row):
        raise NotFound("signing.request", _("Không có yêu cầu ký này, hoặc yêu cầu không liên quan đến bạn."))
    step = _turn(actor, row)
    text = _reason(reason)
    now = clock.now()
    step.turn, step.signer_name = False, actor.name[:200]
    step.note = (_("Từ chối ký: %(reason)s") % {"reason": text})[:500]
    step.save(update_fields=["turn", "signer_name", "note"])
    row.state, row.reason, row.finished_at = RequestState.DECLINED, text, now
    row.save(update_fields=["state", "reason", "finished_at"])
    emit(SigningDeclined(row.pk, row.subject, step.number, actor.name, text))
    _tell(row, actor, text)
    return selectors.info(row)


def _turn(actor: Actor, row: Request) -> Step:
    """Return the step that waits for the actor, or say why there is none."""
    if row.state != RequestState.OPEN:
        raise Conflict("signing.not_open", _(ENDED[RequestState(row.state)]))
    step = row.steps.filter(turn=True).select_related("unit", "account").first()
    if step is None or not selectors.is_step_of(actor, step):
        mine = [one for one in row.steps.all() if selectors.is_step_of(actor, one)]
        if any(one.signed_at for one in mine):
            raise Conflict("signing.signed", _("Bạn đã ký văn bản này, không từ chối được nữa."))
        raise Conflict("signing.not_your_turn", _("Chưa đến lượt bạn ký."))
    if Attempt.objects.filter(step=step, closed_at__isnull=True).exists():
        raise Conflict("signing.under_way", _("Văn bản đang được ký trên thiết bị; hãy đợi kết quả."))
    return step


def _reason(reason: str) -> str:
    text = nfc(reason.replace("\x00", " "))
    if not REASON_MIN <= len(text) <= REASON_MAX:
        hint = _("Hãy ghi lý do từ chối, từ 10 đến 500 ký tự.")
        raise Invalid("signing.reason", hint, fields={"reason": hint})
    return text


def _tell(row: Request, actor: Actor, reason: str) -> None:
    if row.opened_by_id is None:
        return
    messaging.notify(
        actor=system_actor("Ký số", ["messaging.send"]),
        recipient=messaging.Recipient(account_id=row.opened_by_id),
        template="signing.declined",
        values={"title": row.title, "signer": actor.name, "reason": reason},
        key=f"signing/declined/{row.pk}",
        link=LINK.format(id=row.pk),
    )
