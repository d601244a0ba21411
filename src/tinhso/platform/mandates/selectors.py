"""For whom may this person file, and who may file for them?"""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.mandates import rules
from tinhso.platform.mandates.contracts import MandateInfo, MandateKind
from tinhso.platform.mandates.models import Mandate
from tinhso.platform.people import facade as people

LISTED_MAX = 200
_REFUSED = gettext_noop("Bạn không được ủy quyền nộp hồ sơ này, hoặc ủy quyền đã hết hạn hay bị rút.")


def given(actor: Actor) -> list[MandateInfo]:
    """Return what the actor allowed others, newest first. Two queries."""
    return [
        info(row)
        for row in Mandate.objects.filter(principal_id__in=_keys(actor)).order_by("-id")[:LISTED_MAX]
    ]


def held(actor: Actor) -> list[MandateInfo]:
    """Return what others allowed the actor, newest first. Two queries."""
    return [
        info(row) for row in Mandate.objects.filter(agent_id__in=_keys(actor)).order_by("-id")[:LISTED_MAX]
    ]


def usable(actor: Actor, procedure_code: str) -> list[MandateInfo]:
    """Return the mandates under which the actor may file this procedure today. Two queries."""
    today = clock.today()
    return [mandate for mandate in held(actor) if rules.covers(mandate, procedure_code, today)]


def require(person_id: UUID | None, mandate_id: UUID, procedure_code: str) -> MandateInfo:
    """Return a mandate that lets a person file a procedure today, locked against being revoked meanwhile."""
    keys = people.same_person_ids(person_id) if person_id else ()
    row = Mandate.objects.select_for_update(no_key=True).filter(pk=mandate_id, agent_id__in=keys).first()
    if row is None or not rules.covers(info(row), procedure_code, clock.today()):
        raise Denied("mandates.refused", _REFUSED)
    return info(row)


def mandate_in_force(mandate_id: UUID) -> MandateInfo | None:
    """Return a mandate that holds today. The caller answers for who may know of it."""
    row = Mandate.objects.filter(pk=mandate_id).first()
    return info(row) if row and rules.in_force(info(row), clock.today()) else None


def mandate(mandate_id: UUID) -> MandateInfo:
    """Return a mandate. The caller answers for who may know of it."""
    return info(Mandate.objects.get(pk=mandate_id))


def _keys(actor: Actor) -> tuple[UUID, ...]:
    return people.same_person_ids(actor.person_id) if actor.person_id else ()


def info(row: Mandate) -> MandateInfo:
    return MandateInfo(
        id=row.pk,
        principal_id=row.principal_id,
        principal_name=row.principal_name,
        agent_id=row.agent_id,
        agent_name=row.agent_name,
        kind=MandateKind(row.kind),
        document_number=row.document_number,
        file_id=row.file_id,
        procedures=tuple(row.procedures),
        may_collect=row.may_collect,
        organisation_code=row.organisation_code,
        organisation_name=row.organisation_name,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        recorded_by=row.recorded_by,
        at_desk=row.at_desk,
        made_at=row.made_at,
        revoked_at=row.revoked_at,
        revoked_reason=row.revoked_reason,
    )
