"""Letting somebody file: by the person online, or on paper at the desk."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.text_vi import fold, gettext_noop
from tinhso.platform.consents import facade as consents
from tinhso.platform.consents.contracts import Purpose
from tinhso.platform.files import facade as files
from tinhso.platform.mandates import rules
from tinhso.platform.mandates.contracts import MandateGiven, MandateInfo, Scope
from tinhso.platform.mandates.models import Mandate
from tinhso.platform.mandates.selectors import info
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import IdentifierKind, PersonInfo

OWNER = "mandate"
_UNKNOWN = gettext_noop("Không tìm thấy người có số định danh và họ tên này. Hãy kiểm tra lại cả hai.")


@action("mandates.own")
def give(*, actor: Actor, agent_number: str, agent_name: str, scope: Scope, key: str = "") -> MandateInfo:
    """Let another person file for oneself. The same `key` again returns the first mandate."""
    if actor.person_id is None:
        raise Denied("mandates.no_person", "Tài khoản này chưa gắn với một người.")
    agent = people.find_by_identifier(IdentifierKind.PERSONAL_NUMBER, agent_number.strip())
    if agent is None or fold(agent.full_name) != fold(agent_name):
        raise Invalid("mandates.unknown_agent", _UNKNOWN, fields={"agent_number": _UNKNOWN})
    return _make(actor, people.person(actor.person_id), agent, scope, f"{actor.account_id}:{key or new_id()}")


@action("mandates.record")
def record_at_desk(
    *, actor: Actor, principal_id: UUID, agent_id: UUID, scope: Scope, key: str = ""
) -> MandateInfo:
    """Write down a mandate that an officer saw on paper."""
    principal, agent = people.person(principal_id), people.person(agent_id)
    return _make(actor, principal, agent, scope, f"{actor.account_id}:{key or new_id()}", at_desk=True)


def _make(
    actor: Actor, principal: PersonInfo, agent: PersonInfo, scope: Scope, key: str, *, at_desk: bool = False
) -> MandateInfo:
    _check(principal, agent, scope)
    row, new = Mandate.objects.get_or_create(
        key=key,
        defaults={
            "principal_id": principal.id,
            "principal_name": principal.full_name,
            "agent_id": agent.id,
            "agent_name": agent.full_name,
            "kind": scope.kind,
            "document_number": scope.document_number.strip(),
            "procedures": sorted(set(scope.procedures)),
            "may_collect": scope.may_collect,
            "organisation_code": scope.organisation_code.strip(),
            "organisation_name": scope.organisation_name.strip(),
            "valid_from": clock.today(),
            "valid_to": scope.valid_to,
            "at_desk": at_desk,
            "recorded_by": actor.name,
            "made_at": clock.now(),
        },
    )
    if new:
        _announce(actor, row, scope)
    return info(row)


def _check(principal: PersonInfo, agent: PersonInfo, scope: Scope) -> None:
    if principal.id == agent.id:
        message = gettext_noop("Người nộp thay phải là người khác.")
        raise Invalid("mandates.same_person", message, fields={"agent_number": message})
    number, organisation = scope.document_number.strip(), scope.organisation_code.strip()
    found = rules.problems(scope.kind, number, organisation, scope.valid_to, clock.today())
    if found:
        raise Invalid("mandates.incomplete", "Ủy quyền còn chỗ cần điền.", fields=found)


def _announce(actor: Actor, row: Mandate, scope: Scope) -> None:
    """The paper goes with the mandate, the principal's consent stands behind it, both persons are told."""
    if scope.file_id:
        kept = files.attach(actor, [scope.file_id], owner_kind=OWNER, owner_id=row.pk)[scope.file_id]
        row.file_id = kept.id
        row.save(update_fields=["file"])
    consents.keep(actor, row.principal_id, Purpose.MANDATE, f"mandate:{row.pk}", row.agent_name)
    emit(MandateGiven(row.pk, row.principal_id, row.agent_id))
