from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.successions import Link, Share, follow

ONE, TWO = date(2024, 12, 1), date(2025, 7, 1)


def test_nothing_happened() -> None:
    assert follow("a", []) == {"a": Share.WHOLE}
    assert follow("a", [Link("b", ONE, "c", Share.WHOLE)]) == {"a": Share.WHOLE}


def test_a_chain_of_mergers() -> None:
    links = [Link("b", TWO, "c", Share.WHOLE), Link("a", ONE, "b", Share.WHOLE)]
    assert follow("a", links) == {"c": Share.WHOLE}


def test_the_same_code_after_the_merger() -> None:
    links = [Link("a", ONE, "a", Share.WHOLE), Link("b", ONE, "a", Share.WHOLE)]
    assert follow("b", links) == {"a": Share.WHOLE}


def test_parts_stay_parts() -> None:
    links = [
        Link("a", ONE, "b", Share.MAIN),
        Link("a", ONE, "c", Share.PART),
        Link("c", TWO, "d", Share.WHOLE),
    ]
    assert follow("a", links) == {"b": Share.MAIN, "d": Share.PART}


def test_parts_that_meet_again_are_whole() -> None:
    links = [
        Link("a", ONE, "b", Share.MAIN),
        Link("a", ONE, "c", Share.PART),
        Link("b", TWO, "z", Share.WHOLE),
        Link("c", TWO, "z", Share.WHOLE),
    ]
    assert follow("a", links) == {"z": Share.WHOLE}


def test_a_swap_on_one_day_is_simultaneous() -> None:
    links = [Link("a", ONE, "b", Share.WHOLE), Link("b", ONE, "a", Share.WHOLE)]
    assert follow("a", links) == {"b": Share.WHOLE}


links_strategy = st.lists(
    st.builds(
        Link,
        st.sampled_from("abcdef"),
        st.sampled_from([ONE, TWO]),
        st.sampled_from("abcdef"),
        st.sampled_from(list(Share)),
    )
)


@given(links_strategy, st.randoms())
def test_somebody_always_holds_and_order_does_not_matter(links, random) -> None:  # type: ignore[no-untyped-def]
    held = follow("a", links)
    assert held
    shuffled = list(links)
    random.shuffle(shuffled)
    assert follow("a", shuffled) == held
