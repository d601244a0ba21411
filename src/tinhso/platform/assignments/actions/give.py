"""Giving work, and passing on a part of it."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import nfc
from tinhso.platform.access import facade as access
from tinhso.platform.assignments.acting import event_of, led_by, moved, text_of
from tinhso.platform.assignments.contracts import (
    AssignmentGiven,
    AssignmentInfo,
    NewAssignment,
    Subject,
)
from tinhso.platform.assignments.models import TEXT_LENGTH_MAX, TITLE_LENGTH_MAX, Assignment, Support
from tinhso.platform.assignments.rules import Act, check_due
from tinhso.platform.assignments.selectors import GIVE, info
from tinhso.platform.organisations import facade as organisations


@action("assignments.give")
def give(*, actor: Actor, new: NewAssignment) -> AssignmentInfo:
    """Give work to a unit within the giver's reach; the same `key` again returns what is there."""
    if new.key:
        advisory_lock(f"assignment/{new.key}")
    there = Assignment.objects.select_related("unit").filter(key=new.key).first() if new.key else None
    if there is not None and there.giver_id == actor.account_id:
        return info(there)
    actor.require(GIVE, organisations.path(new.unit_id))
    return _made(actor, new, parent=None, term=new.subject)


@action("assignments.work")
def pass_on(*, actor: Actor, assignment_id: UUID, new: NewAssignment) -> AssignmentInfo:
    """Give a part of one's own work to the same unit or one below it; it cannot end after the whole."""
    parent = led_by(actor, assignment_id)
    moved(parent, Act.PASS_ON)
    parent.save()
    if parent.unit_id not in organisations.path(new.unit_id):
        message = _("Chỉ giao tiếp trong đơn vị của mình và các đơn vị trực thuộc.")
        raise Invalid("assignments.unit", message, fields={"unit_id": message})
    if parent.due_on and (new.due_on is None or new.due_on > parent.due_on):
        message = _("Hạn của việc con không được sau hạn của việc được giao.")
        raise Invalid("assignments.due", message, fields={"due_on": message})
    subject = Subject(parent.subject, parent.subject_title, parent.subject_url, parent.legal_due_at)
    return _made(actor, new, parent=parent, term=subject)


def _made(actor: Actor, new: NewAssignment, *, parent: Assignment | None, term: Subject) -> AssignmentInfo:
    check_due(new.due_on, clock.today(), term.legal_due_at)
    name = _person(new)
    key = new_id()
    found = Assignment.objects.create(
        id=key,
        parent=parent,
        subject=term.ref,
        subject_title=term.title[:600],
        subject_url=term.url,
        legal_due_at=term.legal_due_at,
        title=text_of(new.title, "title", _("Hãy ghi việc cần làm."), TITLE_LENGTH_MAX),
        content=nfc(new.content.replace("\x00", " "))[:TEXT_LENGTH_MAX],
        giver_id=actor.account_id,
        giver_name=actor.name,
        giver_unit_id=actor.unit_id or new.unit_id,
        unit_id=new.unit_id,
        account_id=new.account_id,
        account_name=name,
        due_on=new.due_on,
        first_due_on=new.due_on,
        key=new.key or str(key),
        given_at=clock.now(),
    )
    helpers = dict.fromkeys(unit for unit in new.support if unit != new.unit_id)
    Support.objects.bulk_create(Support(assignment=found, unit_id=unit) for unit in helpers)
    emit(event_of(AssignmentGiven, found))
    return info(Assignment.objects.select_related("unit").get(pk=found.pk))


def _person(new: NewAssignment) -> str:
    """Return the name of the person who is to lead; it must work at the unit, or at one below."""
    known = organisations.units([new.unit_id, *new.support])
    if not known.keys() >= {new.unit_id, *new.support}:
        message = _("Không có đơn vị này.")
        raise Invalid("assignments.unit", message, fields={"unit_id": message})
    if new.account_id is None:
        return ""
    return person_at(new.account_id, new.unit_id)


def person_at(account_id: UUID, unit_id: UUID) -> str:
    """Return the name of an officer of a unit; refuse anybody else."""
    found = access.accounts_by_id([account_id]).get(account_id)
    if found is None or not found.is_active or found.unit_id is None:
        message = _("Không có cán bộ này.")
        raise Invalid("assignments.person", message, fields={"account_id": message})
    if unit_id not in organisations.path(found.unit_id):
        message = _("Người này không làm việc ở đơn vị được giao.")
        raise Invalid("assignments.person", message, fields={"account_id": message})
    return found.full_name
