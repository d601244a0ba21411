"""A citizen's own cases: applied for by the person, or filed by the account."""

from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.step import locked
from tinhso.platform.mandates import facade as mandates
from tinhso.platform.people import facade as people


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


def may_collect(actor: Actor, case: Case) -> bool:
    """Say whether the actor may take the result: the applicant, or a filer whose mandate says so today."""
    if actor.person_id is not None and actor.person_id in people.same_person_ids(case.applicant_id):
        return True
    mandate = mandates.mandate_in_force(case.mandate_id) if case.mandate_id else None
    if mandate is None:
        return case.mandate_id is None and is_own(actor, case)
    return mandate.may_collect and actor.person_id in people.same_person_ids(mandate.agent_id)
