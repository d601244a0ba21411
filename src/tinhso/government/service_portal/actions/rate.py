"""The citizen says how satisfied he or she is: one question, once for a dossier."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.service_portal.contracts import SCORE_LABELS, Rated, RatingInfo
from tinhso.government.service_portal.models import COMMENT_LENGTH_MAX, Rating
from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import Status


@action("cases.own")
def rate(*, actor: Actor, case_id: UUID, score: int, comment: str = "") -> RatingInfo:
    """Answer for one's own dossier whose result was handed over; two answers at once make one."""
    case = cases.own_case(actor, case_id)
    if case.status is not Status.RETURNED:
        raise Conflict("portal.not_returned", "Bạn đánh giá được sau khi nhận kết quả.")
    text = _checked(score, comment)
    given = {"unit_id": case.unit_id, "score": score, "comment": text, "at": clock.now()}
    row, new = Rating.objects.get_or_create(case_id=case.id, defaults=given)
    if not new:
        raise Conflict("portal.rated", "Bạn đã đánh giá hồ sơ này rồi; cảm ơn bạn.")
    emit(Rated(case_id=case.id, code=case.code, unit_id=case.unit_id, score=score))
    return RatingInfo(row.score, row.comment, row.at)


def _checked(score: int, comment: str) -> str:
    if score not in SCORE_LABELS:
        message = gettext_noop("Hãy chọn một trong năm mức.")
        raise Invalid("portal.score", message, fields={"score": message})
    text = nfc(comment.replace("\x00", " ").strip())
    if len(text) > COMMENT_LENGTH_MAX:
        message = _("Dài quá %(max)s ký tự; hãy viết gọn lại.") % {"max": COMMENT_LENGTH_MAX}
        raise Invalid("portal.comment", message, fields={"comment": message})
    return text
