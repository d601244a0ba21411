"""Which deciding units lack somebody for a step, as of today's grants."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.platform.access.models import Account, RoleGrant
from tinhso.platform.cases.preflight.staffing import uncovered
from tinhso.platform.cases.tests.definitions import COPY, procedure

pytestmark = pytest.mark.django_db


def roles_missing(world: World) -> set[str]:
    return {gap.role.value for gap in uncovered(procedure(COPY)) if gap.unit.id == world.commune.id}


def test_a_unit_with_its_officers_is_covered_and_its_neighbour_is_not(world: World) -> None:
    assert roles_missing(world) == set()
    bare = [gap.role.value for gap in uncovered(procedure(COPY)) if gap.unit.id == world.other_commune.id]
    assert "reception" in bare


def test_a_grant_that_ended_covers_nothing_and_one_from_above_does(world: World) -> None:
    now = clock.now()
    held = RoleGrant.objects.filter(role="reception", unit_id=world.commune.id)
    held.update(valid_from=now - timedelta(days=9), valid_to=now - timedelta(days=1))
    assert roles_missing(world) == {"reception"}
    account = Account.objects.get(username="mot-cua-xa")
    above = {"account": account, "role": "reception", "unit_id": world.root.id, "valid_from": now}
    grant = RoleGrant.objects.create(**above, covers_children=False)
    assert roles_missing(world) == {"reception"}, "a grant at the province alone does not reach the commune"
    RoleGrant.objects.filter(pk=grant.pk).update(covers_children=True)
    assert roles_missing(world) == set()


def test_it_costs_two_queries(world: World, django_assert_num_queries: Callable[[int], Any]) -> None:
    with django_assert_num_queries(2):
        uncovered(procedure(COPY))
