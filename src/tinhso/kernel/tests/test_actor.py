from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.actor import Actor, ActorKind, Grant, Path, system_actor
from tinhso.kernel.errors import Denied

ROOT, DISTRICT, COMMUNE, OTHER = (uuid4() for _ in range(4))
PATH: Path = (ROOT, DISTRICT, COMMUNE)
READ = frozenset({"cases.read"})


def officer(*grants: Grant) -> Actor:
    return Actor(ActorKind.STAFF, grants=grants)


@pytest.mark.parametrize(
    ("grant", "reaches"),
    [
        (Grant(READ, None), True),
        (Grant(READ, ROOT), True),
        (Grant(READ, DISTRICT), True),
        (Grant(READ, COMMUNE), True),
        (Grant(READ, COMMUNE, covers_children=False), True),
        (Grant(READ, DISTRICT, covers_children=False), False),
        (Grant(READ, OTHER), False),
        (Grant(frozenset({"cases.accept"}), None), False),
    ],
)
def test_where_a_grant_reaches(grant: Grant, *, reaches: bool) -> None:
    assert officer(grant).can("cases.read", PATH) is reaches


def test_holding_somewhere_is_not_holding_here() -> None:
    actor = officer(Grant(READ, OTHER))
    assert actor.holds("cases.read")
    with pytest.raises(Denied):
        actor.require("cases.read", PATH)


def test_a_unit_grant_does_not_reach_what_belongs_to_no_unit() -> None:
    assert not officer(Grant(READ, ROOT)).can("cases.read", ())
    assert not officer(Grant(READ, ROOT, covers_children=False)).can("cases.read", ())


def test_reach_separates_subtrees_from_single_units() -> None:
    reach = officer(Grant(READ, DISTRICT), Grant(READ, OTHER, covers_children=False)).reach("cases.read")
    assert (reach.everywhere, reach.subtrees, reach.units) == (False, {DISTRICT}, {OTHER})
    assert officer(Grant(READ, None)).reach("cases.read").everywhere
    assert not officer().reach("cases.read")


grants = st.builds(
    Grant,
    st.sets(st.sampled_from(["cases.read", "cases.accept"])).map(frozenset),
    st.sampled_from([None, ROOT, DISTRICT, COMMUNE, OTHER]),
    st.booleans(),
)


@given(st.lists(grants, max_size=5))
def test_the_scope_of_a_query_is_the_right_itself(given_grants: list[Grant]) -> None:
    actor = officer(*given_grants)
    reach = actor.reach("cases.read")
    scoped = reach.everywhere or bool(reach.subtrees & set(PATH)) or PATH[-1] in reach.units
    assert scoped is actor.can("cases.read", PATH)
    assert bool(reach) is actor.holds("cases.read")


def test_the_system_holds_only_what_it_names() -> None:
    actor = system_actor("hẹn giờ", ["cases.timers"])
    assert actor.can("cases.timers", PATH)
    assert not actor.holds("cases.read")
