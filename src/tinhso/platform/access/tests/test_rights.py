"""Grants, delegation, substitution, closing an account: who may do what, from when to when."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import ActorKind, system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.access import facade
from tinhso.platform.access.actions.accounts import create_staff, deactivate
from tinhso.platform.access.actions.grants import delegate, grant_role, issue_token, revoke_grant, substitute
from tinhso.platform.access.contracts import Role
from tinhso.platform.access.models import AccessToken, Account, RoleGrant, Substitution
from tinhso.platform.access.selectors import actor_of_token, staff_with_role
from tinhso.platform.access.tests.conftest import ADMIN, DAY, Hire, acting
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db
APPROVE = "cases.approve"


def types_about(account: Account) -> list[str]:
    return list(Event.objects.filter(subject=str(account.pk)).order_by("id").values_list("type", flat=True))


class TestAccounts:
    def test_opening_one(self, hire: Hire) -> None:
        account = hire("moi")
        assert account.check_password("x" * 12)
        assert types_about(account) == ["access.account_created"]

    @pytest.mark.parametrize(("username", "name"), [("", "Lan"), ("  ", "Lan"), ("lan", "  ")])
    def test_names_are_needed(self, world: World, username: str, name: str) -> None:
        with pytest.raises(Invalid):
            create_staff(
                actor=ADMIN, username=username, full_name=name, unit_id=world.commune.id, password="x" * 12
            )

    def test_a_user_name_is_taken_once_whatever_its_case(self, hire: Hire) -> None:
        hire("lan")
        with pytest.raises(Conflict) as refused:
            hire("  LAN ")
        assert "username" in refused.value.fields

    def test_only_at_units_one_administers(self, world: World, hire: Hire) -> None:
        local = acting(hire("qt-xa", Role.ADMINISTRATOR))
        with pytest.raises(Denied):
            create_staff(
                actor=local,
                username="khac",
                full_name="Khác",
                unit_id=world.other_commune.id,
                password="x" * 12,
            )

    def test_a_citizen_signs_in_twice_with_one_account(self, world: World) -> None:
        one, again = world.citizen(), world.citizen()
        assert one.account_id == again.account_id
        assert one.kind is ActorKind.CITIZEN
        assert not one.holds("cases.read")

    def test_a_citizen_holds_nothing_by_grant(self, world: World) -> None:
        citizen = world.citizen()
        assert citizen.account_id
        grant_role(actor=ADMIN, account_id=citizen.account_id, role=Role.LEADER, unit_id=world.commune.id)
        assert not world.citizen().holds(APPROVE)


class TestGrants:
    @pytest.mark.parametrize(
        ("start", "end", "holds"),
        [(-2, 2, True), (-2, None, True), (1, 2, False), (-2, -1, False), (1, None, False)],
    )
    def test_validity(
        self, world: World, hire: Hire, now: datetime, start: int, end: int | None, *, holds: bool
    ) -> None:
        account = hire("lan")
        grant_role(
            actor=ADMIN,
            account_id=account.pk,
            role=Role.LEADER,
            unit_id=world.commune.id,
            valid_from=now + start * DAY,
            valid_to=now + end * DAY if end else None,
        )
        assert acting(account, now).holds(APPROVE) is holds

    def test_the_end_is_outside_and_the_start_inside(self, world: World, hire: Hire, now: datetime) -> None:
        account = hire("lan")
        period = {"valid_from": now, "valid_to": now + DAY}
        grant_role(actor=ADMIN, account_id=account.pk, role=Role.LEADER, unit_id=world.commune.id, **period)
        second = timedelta(microseconds=1)
        assert not acting(account, now - second).holds(APPROVE)
        assert acting(account, now).holds(APPROVE)
        assert acting(account, now + DAY - second).holds(APPROVE)
        assert not acting(account, now + DAY).holds(APPROVE)

    def test_unit_and_children(self, world: World, hire: Hire) -> None:
        whole = acting(hire("ca-huyen", Role.LEADER, unit=world.district, covers_children=True))
        alone = acting(hire("mot-huyen", Role.LEADER, unit=world.district))
        for unit in (world.commune, world.other_commune):
            assert whole.can(APPROVE, unit.path)
            assert not alone.can(APPROVE, unit.path)
        assert alone.can(APPROVE, world.district.path)
        assert not whole.can(APPROVE, world.root.path)

    def test_an_end_before_the_start(self, world: World, hire: Hire, now: datetime) -> None:
        account = hire("lan")
        with pytest.raises(Invalid) as refused:
            grant_role(
                actor=ADMIN,
                account_id=account.pk,
                role=Role.LEADER,
                unit_id=world.commune.id,
                valid_to=now - DAY,
            )
        assert "valid_to" in refused.value.fields

    def test_one_gives_only_where_one_administers(self, world: World, hire: Hire) -> None:
        local, other = hire("qt-xa", Role.ADMINISTRATOR), hire("khac", unit=world.other_commune)
        for unit_id in (world.other_commune.id, world.root.id, None):
            with pytest.raises(Denied):
                grant_role(actor=acting(local), account_id=other.pk, role=Role.ADMINISTRATOR, unit_id=unit_id)

    def test_revoking_is_at_once_and_stays_on_record(self, hire: Hire) -> None:
        account = hire("lan", Role.LEADER)
        grant = RoleGrant.objects.get(account=account)
        revoke_grant(actor=ADMIN, grant_id=grant.pk)
        revoke_grant(actor=ADMIN, grant_id=grant.pk)
        assert not acting(account).holds(APPROVE)
        assert RoleGrant.objects.filter(account=account).count() == 1
        assert types_about(account).count("access.grant_revoked") == 1

    def test_revoking_what_is_not_there(self) -> None:
        with pytest.raises(NotFound):
            revoke_grant(actor=ADMIN, grant_id=uuid4())

    def test_the_actor_costs_one_query(self, hire: Hire) -> None:
        account = hire("lan", Role.LEADER, Role.RECEPTION)
        facade.actor_for(account, clock.now())
        with CaptureQueriesContext(connection) as queries:
            facade.actor_for(account, clock.now())
        assert len(queries) == 1


class TestDelegation:
    def give(self, giver: Account, taker: Account, now: datetime, days: int = 7) -> RoleGrant:
        source = RoleGrant.objects.get(account=giver, source=None)
        made = delegate(
            actor=acting(giver),
            grant_id=source.pk,
            to_account_id=taker.pk,
            valid_from=now - DAY,
            valid_to=now + days * DAY,
            reason="Đi công tác",
        )
        return RoleGrant.objects.get(pk=made)

    def test_the_same_right_at_the_same_place_for_a_time(
        self, world: World, hire: Hire, now: datetime
    ) -> None:
        leader, deputy = hire("chu-tich", Role.LEADER), hire("pho", Role.SPECIALIST)
        self.give(leader, deputy, now)
        assert acting(deputy).can(APPROVE, world.commune.path)
        assert not acting(deputy).can(APPROVE, world.other_commune.path)
        assert not acting(deputy, now + 8 * DAY).holds(APPROVE)

    def test_it_ends_with_its_source(self, hire: Hire, now: datetime) -> None:
        leader, deputy = hire("chu-tich", Role.LEADER), hire("pho")
        given = self.give(leader, deputy, now)
        revoke_grant(actor=ADMIN, grant_id=given.source_id)
        assert not acting(deputy).holds(APPROVE)

    def test_it_cannot_outlive_its_source(self, world: World, hire: Hire, now: datetime) -> None:
        leader, deputy = hire("chu-tich"), hire("pho")
        grant_role(
            actor=ADMIN,
            account_id=leader.pk,
            role=Role.LEADER,
            unit_id=world.commune.id,
            valid_from=now - DAY,
            valid_to=now + DAY,
        )
        self.give(leader, deputy, now, days=30)
        assert acting(deputy, now).holds(APPROVE)
        assert not acting(deputy, now + 2 * DAY).holds(APPROVE)

    def test_it_ends_when_the_giver_leaves(self, hire: Hire, now: datetime) -> None:
        leader, deputy = hire("chu-tich", Role.LEADER), hire("pho")
        self.give(leader, deputy, now)
        deactivate(actor=ADMIN, account_id=leader.pk)
        assert not acting(deputy).holds(APPROVE)

    def test_whoever_received_it_cannot_pass_it_on(self, hire: Hire, now: datetime) -> None:
        leader, deputy, third = hire("chu-tich", Role.LEADER), hire("pho"), hire("ba")
        given = self.give(leader, deputy, now)
        period = {"valid_from": now, "valid_to": now + DAY, "reason": "x"}
        with pytest.raises(Denied):
            delegate(actor=acting(deputy), grant_id=given.pk, to_account_id=third.pk, **period)

    def test_nobody_delegates_the_right_of_another(self, hire: Hire, now: datetime) -> None:
        leader, other = hire("chu-tich", Role.LEADER), hire("khac", Role.LEADER)
        grant = RoleGrant.objects.get(account=other)
        period = {"valid_from": now, "valid_to": now + DAY, "reason": "x"}
        with pytest.raises(Denied):
            delegate(actor=acting(leader), grant_id=grant.pk, to_account_id=leader.pk, **period)

    @pytest.mark.parametrize("to", ["self", "nobody", "closed"])
    def test_only_to_a_working_colleague(self, hire: Hire, now: datetime, to: str) -> None:
        leader, closed = hire("chu-tich", Role.LEADER), hire("nghi")
        deactivate(actor=ADMIN, account_id=closed.pk)
        target = {"self": leader.pk, "nobody": uuid4(), "closed": closed.pk}[to]
        grant = RoleGrant.objects.get(account=leader)
        with pytest.raises(Invalid):
            delegate(
                actor=acting(leader),
                grant_id=grant.pk,
                to_account_id=target,
                valid_from=now,
                valid_to=now + DAY,
                reason="x",
            )

    def test_the_database_wants_an_end(self, hire: Hire, now: datetime) -> None:
        leader, deputy = hire("chu-tich", Role.LEADER), hire("pho")
        given = self.give(leader, deputy, now)
        with pytest.raises(IntegrityError), transaction.atomic():
            RoleGrant.objects.filter(pk=given.pk).update(valid_to=None)

    def test_a_revoked_delegation_names_no_leader(self, world: World, hire: Hire, now: datetime) -> None:
        leader, deputy = hire("chu-tich", Role.LEADER), hire("pho")
        given = self.give(leader, deputy, now)
        names = lambda: {a.username for a in staff_with_role(Role.LEADER, world.commune.path, clock.now())}  # noqa: E731
        assert "pho" in names()
        revoke_grant(actor=ADMIN, grant_id=given.source_id)
        assert not {"pho", "chu-tich"} & names()


class TestSubstitution:
    def appoint(self, absent: Account, other: Account, now: datetime, by: Account | None = None) -> None:
        substitute(
            actor=acting(by or absent),
            absent_id=absent.pk,
            substitute_id=other.pk,
            valid_from=now - DAY,
            valid_to=now + DAY,
            reason="Nghỉ phép",
        )

    def test_the_rights_of_the_absent_for_a_time(self, hire: Hire, now: datetime) -> None:
        leader, deputy = hire("chu-tich", Role.LEADER), hire("pho")
        self.appoint(leader, deputy, now)
        assert acting(deputy).holds(APPROVE)
        assert acting(leader).holds(APPROVE)
        assert not acting(deputy, now + 2 * DAY).holds(APPROVE)
        assert "access.substitution_set" in types_about(leader)

    def test_not_what_the_absent_was_lent(self, hire: Hire, now: datetime) -> None:
        leader, absent, third = hire("chu-tich", Role.LEADER), hire("vang", Role.ADMINISTRATOR), hire("ba")
        TestDelegation().give(leader, absent, now)
        self.appoint(absent, third, now)
        assert not acting(third).holds(APPROVE)

    def test_it_ends_when_the_absent_leaves_for_good(self, hire: Hire, now: datetime) -> None:
        leader, deputy = hire("chu-tich", Role.LEADER), hire("pho")
        self.appoint(leader, deputy, now)
        deactivate(actor=ADMIN, account_id=leader.pk)
        assert not acting(deputy).holds(APPROVE)

    def test_a_leader_appoints_at_the_own_unit_only(self, world: World, hire: Hire, now: datetime) -> None:
        leader, absent, third = hire("chu-tich", Role.LEADER), hire("vang", Role.RECEPTION), hire("ba")
        self.appoint(absent, third, now, by=leader)
        far = hire("xa", Role.RECEPTION, unit=world.other_commune)
        with pytest.raises(Denied):
            self.appoint(far, third, now, by=leader)

    def test_nobody_takes_the_rights_of_another_for_himself(self, hire: Hire, now: datetime) -> None:
        leader, admin = hire("chu-tich", Role.LEADER), hire("qt", Role.ADMINISTRATOR)
        with pytest.raises(Invalid):
            self.appoint(admin, leader, now, by=leader)
        assert not Substitution.objects.exists()

    def test_only_by_somebody_who_works_here(self, hire: Hire, now: datetime) -> None:
        leader, gone = hire("chu-tich", Role.LEADER), hire("nghi")
        deactivate(actor=ADMIN, account_id=gone.pk)
        with pytest.raises(NotFound):
            self.appoint(leader, gone, now)
        with pytest.raises(Invalid):
            self.appoint(leader, leader, now)


class TestClosing:
    def test_a_closed_account_holds_nothing(self, hire: Hire) -> None:
        account = hire("lan", Role.LEADER)
        deactivate(actor=ADMIN, account_id=account.pk)
        deactivate(actor=ADMIN, account_id=account.pk)
        actor = acting(account)
        assert actor.grants == ()
        assert types_about(account).count("access.account_deactivated") == 1

    def test_its_tokens_die(self, hire: Hire, now: datetime) -> None:
        account = hire("may")
        token = issue_token(actor=ADMIN, account_id=account.pk, name="x", expires_at=now + DAY)
        assert actor_of_token(token, now) == acting(account)
        deactivate(actor=ADMIN, account_id=account.pk)
        assert actor_of_token(token, now) is None
        assert AccessToken.objects.get().revoked_at is not None

    def test_nobody_closes_the_own_account(self, hire: Hire) -> None:
        admin = hire("qt", Role.ADMINISTRATOR)
        with pytest.raises(Invalid):
            deactivate(actor=acting(admin), account_id=admin.pk)

    def test_nor_that_of_another_unit(self, world: World, hire: Hire) -> None:
        admin, far = hire("qt", Role.ADMINISTRATOR), hire("xa", unit=world.other_commune)
        with pytest.raises(Denied):
            deactivate(actor=acting(admin), account_id=far.pk)

    def test_an_account_that_is_not_there(self) -> None:
        with pytest.raises(NotFound):
            deactivate(actor=ADMIN, account_id=uuid4())


class TestTokens:
    def test_only_the_digest_is_kept(self, hire: Hire, now: datetime) -> None:
        token = issue_token(actor=ADMIN, account_id=hire("may").pk, name="x", expires_at=now + DAY)
        row = AccessToken.objects.get()
        assert token.encode() not in bytes(row.digest)
        assert len(bytes(row.digest)) == 32

    def test_it_expires(self, hire: Hire, now: datetime) -> None:
        token = issue_token(actor=ADMIN, account_id=hire("may").pk, name="x", expires_at=now + DAY)
        assert actor_of_token(token, now + DAY) is None
        assert actor_of_token(token + "x", now) is None
        assert actor_of_token("", now) is None

    def test_it_is_never_issued_expired_or_for_nobody(self, hire: Hire, now: datetime) -> None:
        with pytest.raises(Invalid):
            issue_token(actor=ADMIN, account_id=hire("may").pk, name="x", expires_at=now - DAY)
        with pytest.raises(NotFound):
            issue_token(actor=ADMIN, account_id=uuid4(), name="x", expires_at=now + DAY)


def test_facade_answers(world: World, hire: Hire) -> None:
    account = hire("lan", Role.LEADER)
    assert facade.account_named("lan").id == account.pk
    assert facade.accounts_by_id([account.pk, uuid4()]).keys() == {account.pk}
    assert facade.actor_for_account(facade.account_named("lan")).holds(APPROVE)
    citizen = world.citizen()
    assert citizen.person_id
    found = facade.account_of_person(citizen.person_id)
    assert found is not None
    assert found.id == citizen.account_id
    assert facade.account_of_person(uuid4()) is None
    with pytest.raises(NotFound):
        facade.account_named("khong-co")


def test_the_leaders_of_a_unit_include_those_above_it(world: World, hire: Hire) -> None:
    hire("gan", Role.LEADER)
    hire("tren", Role.LEADER, unit=world.district, covers_children=True)
    hire("huyen", Role.LEADER, unit=world.district)
    names = {account.username for account in staff_with_role(Role.LEADER, world.commune.path, clock.now())}
    assert {"gan", "tren"} <= names
    assert "huyen" not in names


def test_without_the_permission_nothing_happens(world: World) -> None:
    nobody = system_actor("x", [])
    for call in (create_staff, deactivate, grant_role, revoke_grant, delegate, substitute, issue_token):
        with pytest.raises(Denied):
            call(actor=nobody)  # type: ignore[call-arg,operator]
