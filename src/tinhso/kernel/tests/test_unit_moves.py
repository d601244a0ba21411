"""Where a dossier goes in a reform: a pure question with one answer."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.successions import Share
from tinhso.kernel.unit_moves import EACH, Competence, Heir, UnitMap, UnitNode, UnitReform

ROOT, DEPARTMENT, DISTRICT = UUID(int=1), UUID(int=2), UUID(int=3)
A, B = UUID(int=11), UUID(int=12)
NEW, NEW_PART, OTHER = UUID(int=21), UUID(int=22), UUID(int=23)


def committee(key: UUID, level: int, area: str, *above: UUID) -> UnitNode:
    return UnitNode(key, f"Ủy ban {area}", (*above, key), level, area, committee=True)


BEFORE = UnitMap(
    [
        committee(ROOT, 1, "30"),
        UnitNode(DEPARTMENT, "Sở Tư pháp", (ROOT, DEPARTMENT), 2, "30", "justice"),
        committee(DISTRICT, 2, "288", ROOT),
        committee(A, 3, "10001", ROOT, DISTRICT),
        committee(B, 3, "10002", ROOT, DISTRICT),
    ]
)
AFTER = UnitMap(
    [
        committee(ROOT, 1, "30"),
        UnitNode(DEPARTMENT, "Sở Tư pháp", (ROOT, DEPARTMENT), 2, "30", "justice"),
        committee(NEW, 3, "10001", ROOT),
        UnitNode(NEW_PART, "Phòng Kinh tế", (ROOT, NEW, NEW_PART), 3, "10001", "economy"),
        committee(OTHER, 3, "10009", ROOT),
    ]
)


def heir(key: UUID, share: Share = Share.WHOLE) -> Heir:
    return Heir(key, AFTER.nodes[key].path, AFTER.nodes[key].name, share)


def reform(heirs: dict[UUID, tuple[Heir, ...]], *, by_competence: bool, **answers: str) -> UnitReform:
    return UnitReform(
        UUID(int=99),
        "Thử",
        "72/2025/QH15",
        date(2025, 7, 1),
        by_competence,
        heirs,
        BEFORE,
        AFTER,
        answers={key.replace("_", ":", 1): value for key, value in answers.items()},
    )


DIVIDED = (heir(NEW, Share.MAIN), heir(OTHER, Share.PART))
TWO_TIER = {A: (heir(NEW),), B: DIVIDED, DISTRICT: (heir(NEW, Share.PART), heir(OTHER, Share.PART))}


def law(area: str, level: int, level_after: int, *functions: str) -> Competence:
    return Competence(area, level, (), level_after, functions)


def test_one_heir_takes_all() -> None:
    plan = reform({A: (heir(OTHER),)}, by_competence=False)
    assert plan.destination(A, law("10001", 3, 3)).unit_id == OTHER


def test_the_law_names_the_part_of_the_committee() -> None:
    plan = reform(TWO_TIER, by_competence=True)
    assert plan.destination(A, law("10001", 3, 3)).unit_id == NEW
    assert plan.destination(A, law("10001", 3, 3, "economy")).unit_id == NEW_PART
    assert plan.destination(DISTRICT, law("10001", 2, 3, "economy")).unit_id == NEW_PART


def test_an_abolished_level_goes_by_commune_and_level() -> None:
    plan = reform(TWO_TIER, by_competence=True)
    assert plan.destination(DISTRICT, law("10001", 2, 3)).unit_id == NEW
    assert plan.destination(DISTRICT, law("10001", 2, 1, "justice")).unit_id == DEPARTMENT


def test_a_divided_commune_is_asked_about_once() -> None:
    plan = reform(TWO_TIER, by_competence=True)
    for old in (B, DISTRICT):
        found = plan.destination(old, law("10002", 2 if old == DISTRICT else 3, 3))
        assert (found.unit_id, found.question) == (None, f"split:{B}")


def test_a_divided_commune_does_not_matter_to_the_province() -> None:
    plan = reform(TWO_TIER, by_competence=True)
    assert plan.destination(B, law("10002", 3, 1, "justice")).unit_id == DEPARTMENT


def test_an_answer_decides_for_all_or_for_each() -> None:
    chosen = reform(TWO_TIER, by_competence=True, **{f"split_{B}": str(OTHER)})
    assert chosen.destination(B, law("10002", 3, 3)).unit_id == OTHER
    each = reform(TWO_TIER, by_competence=True, **{f"split_{B}": EACH, "item_x": str(NEW)})
    assert each.destination(B, law("10002", 3, 3), "y").question == "item:y"
    assert each.destination(B, law("10002", 3, 3), "x").unit_id == NEW


def test_what_was_handed_on_stays_with_the_heir_of_its_holder() -> None:
    plan = reform({**TWO_TIER, DEPARTMENT: (heir(DEPARTMENT),)}, by_competence=True)
    assert plan.destination(DEPARTMENT, law("10001", 3, 3)).unit_id == DEPARTMENT


@given(
    old=st.sampled_from([A, B, DISTRICT]),
    area=st.sampled_from(["10001", "10002", "10009", "77777"]),
    levels=st.tuples(st.integers(1, 3), st.integers(1, 3)),
    functions=st.lists(st.sampled_from(["justice", "economy", "culture"]), max_size=2),
    by_competence=st.booleans(),
    answered=st.booleans(),
)
def test_every_dossier_ends_at_one_living_unit_or_at_a_question(
    old: UUID,
    area: str,
    levels: tuple[int, int],
    functions: list[str],
    by_competence: bool,
    answered: bool,
) -> None:
    answers = {f"split_{key}": str(NEW) for key in (A, B, DISTRICT)} if answered else {}
    plan = reform(TWO_TIER, by_competence=by_competence, **answers)
    found = plan.destination(old, Competence(area, levels[0], (), levels[1], tuple(functions)))
    assert (found.unit_id is None) == bool(found.question)
    assert found.unit_id is None or found.unit_id in AFTER.nodes
    assert not answered or found.unit_id
