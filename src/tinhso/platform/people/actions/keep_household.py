"""Keep a household: its address, who lives there as what, who moves in and who has left."""

from collections.abc import Mapping
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.locks import lock_rows
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.people import rules, selectors
from tinhso.platform.people.actions.correct import STALE, checked_area
from tinhso.platform.people.contracts import HouseholdChanged, HouseholdInfo, HouseholdPlan, Relation
from tinhso.platform.people.models import Household, HouseholdMember, Person


@action("people.update")
def keep_household(*, actor: Actor, person_id: UUID, version: str, plan: HouseholdPlan) -> HouseholdInfo:
    """Make the household of a person as planned, or found one; `version` is ``""`` where there was none."""
    lock_rows(Person.objects.all(), {person_id, *plan.joining})
    before = selectors.household_of(person_id)
    if before is not None:
        lock_rows(Household.objects.all(), [before.id])
        before = selectors.household_of(person_id)
    if (before.version if before else "") != version:
        raise Conflict("people.stale", STALE)
    rules.check_household(plan)
    home = _address(before, plan)
    _leave(home, plan)
    _stay(home, plan.relations)
    _join(home, plan.joining)
    emit(HouseholdChanged(home.pk))
    return selectors.household(home)


def _address(before: HouseholdInfo | None, plan: HouseholdPlan) -> Household:
    home = Household.objects.get(pk=before.id) if before else Household()
    if not plan.area_code:
        message = gettext_noop("Hãy chọn xã, phường, thị trấn của hộ.")
        raise Invalid("people.area", message, fields={"area_code": message})
    home.area_code = checked_area(plan.area_code, home.area_code)
    home.address_line = nfc(plan.address_line)
    home.save()
    return home


def _rows(home: Household) -> dict[UUID, HouseholdMember]:
    """Return the present members under the keys they stand for now."""
    rows = list(HouseholdMember.objects.filter(household=home, left_on__isnull=True).order_by("-id"))
    stands_for = selectors.canonical_ids([row.person_id for row in rows])
    return {stands_for[row.person_id]: row for row in rows}


def _leave(home: Household, plan: HouseholdPlan) -> None:
    gone = [row.pk for key, row in _rows(home).items() if key not in plan.relations]
    HouseholdMember.objects.filter(pk__in=gone).update(left_on=clock.today())


def _stay(home: Household, relations: Mapping[UUID, Relation]) -> None:
    """The old head steps down before the new one steps up: there is never more than one."""
    rows = _rows(home)
    for key in sorted(rows, key=lambda key: relations[key] is Relation.HEAD):
        if rows[key].relation != relations[key].value:
            rows[key].relation = relations[key].value
            rows[key].save(update_fields=["relation"])


def _join(home: Household, joining: Mapping[UUID, Relation]) -> None:
    for person_id, relation in joining.items():
        _move_out(person_id, home)
        HouseholdMember.objects.create(
            household=home, person_id=person_id, relation=relation.value, joined_on=clock.today()
        )


def _move_out(person_id: UUID, home: Household) -> None:
    there = HouseholdMember.objects.filter(person_id__in=selectors.same_ids(person_id), left_on__isnull=True)
    for row in there:
        if row.household_id == home.pk:
            message = gettext_noop("Người này đã ở trong hộ.")
            raise Invalid("people.already_member", message, fields={"joining": message})
        if row.relation == Relation.HEAD.value and _has_others(row):
            message = gettext_noop("Người này đang là chủ hộ của một hộ khác. Hãy đổi chủ hộ ở đó trước.")
            raise Conflict("people.head_elsewhere", message, fields={"joining": message})
    there.update(left_on=clock.today())


def _has_others(row: HouseholdMember) -> bool:
    rest = HouseholdMember.objects.filter(household_id=row.household_id, left_on__isnull=True)
    return rest.exclude(pk=row.pk).exists()
