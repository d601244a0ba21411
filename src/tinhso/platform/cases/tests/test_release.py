"""Whoever leaves takes no dossier along."""

from datetime import timedelta

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Denied
from tinhso.platform.access.actions.accounts import deactivate
from tinhso.platform.access.actions.grants import revoke_grant
from tinhso.platform.access.models import Account, RoleGrant
from tinhso.platform.cases import facade
from tinhso.platform.cases.actions.process import claim
from tinhso.platform.cases.actions.release import release, release_all
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.models import Case
from tinhso.platform.events.dispatch import deliver_due
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db
MANAGER = system_actor("Quản trị thử", ["access.manage"])
MACHINE = system_actor("Máy", ["cases.release"])


@pytest.fixture
def held(world: World, accepted: CaseInfo) -> CaseInfo:
    """A dossier the specialist has taken over."""
    return claim(actor=world.actor("chuyen-vien-xa"), case_id=accepted.id, revision=accepted.revision)


def holder() -> Account:
    return Account.objects.get(username="chuyen-vien-xa")


def test_closing_the_account_frees_its_dossiers(held: CaseInfo) -> None:
    deactivate(actor=MANAGER, account_id=holder().pk)
    deliver_due()
    case = Case.objects.get(pk=held.id)
    assert case.assignee_id is None
    assert (case.status, case.stage, case.due_at) == (held.status, held.stage, held.due_at)
    last = facade.trail(held.id)[-1]
    assert last.label == "Trả về hàng đợi của đơn vị"
    assert facade.trail_is_whole(held.id)
    assert Event.objects.filter(type="cases.released").count() == 1


def test_so_does_taking_the_role_away(held: CaseInfo) -> None:
    for grant in RoleGrant.objects.filter(account=holder(), revoked_at__isnull=True):
        revoke_grant(actor=MANAGER, grant_id=grant.pk)
    deliver_due()
    assert Case.objects.get(pk=held.id).assignee_id is None


def test_a_right_that_only_expired_is_found_by_night(held: CaseInfo) -> None:
    RoleGrant.objects.filter(account=holder()).update(valid_to=clock.now() + timedelta(hours=1))
    assert release_all(actor=MACHINE) == 0
    with clock.at(clock.now() + timedelta(hours=2)):
        assert release_all(actor=MACHINE) == 1
        assert release_all(actor=MACHINE) == 0


def test_whoever_still_works_here_keeps_them(held: CaseInfo) -> None:
    assert release(actor=MACHINE, account_id=holder().pk) == 0
    assert Case.objects.get(pk=held.id).assignee_id == holder().pk


def test_only_the_machine_releases(world: World, held: CaseInfo) -> None:
    def by(actor: Actor) -> None:
        release(actor=actor, account_id=holder().pk)

    for actor in (world.actor("lanh-dao-xa"), world.citizen()):
        with pytest.raises(Denied):
            by(actor)
    assert not Event.objects.filter(type="cases.released").exists()
