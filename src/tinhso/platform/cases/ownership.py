"""A citizen's own cases: applied for by the person, or filed by the account."""

from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.step import locked


def is_own(actor: Actor, case: Case) -> bool:
    if actor.person_id is not None and case.applicant_id == actor.person_id:
        return True
    return actor.account_id is not None and case.filer_id == actor.account_id


def own_case(actor: Actor, case_id: UUID) -> Case:
    """Lock a case of the actor's own. Somebody else's case does not exist for them."""
    case = locked(case_id)
    if not is_own(actor, case):
        raise NotFound("cases.not_found", "Không có hồ sơ này trong tài khoản của bạn.")
    return case
