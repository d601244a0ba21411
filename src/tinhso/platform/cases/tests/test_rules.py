"""The pure rules, by table and by property."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.chains import GENESIS, broken_link, link_hash
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.cases import rules
from tinhso.platform.cases.contracts import (
    CLOSED,
    NATIONAL_STATUS,
    STATUS_LABELS,
    Channel,
    CoreAction,
    PaperCheck,
    Status,
    Timeliness,
)
from tinhso.platform.cases.tests.definitions import BIRTH, COPY, SHOP, procedure

DUE = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)  # Tuesday 17:00 in Viet Nam


def seen(channel: str = "desk", flags: tuple[str, ...] = (), **answers: Any) -> dict[str, Any]:
    return rules.values(answers, flags, {"channel": channel})


class TestFees:
    @pytest.mark.parametrize(
        ("pages", "copies", "amount"),
        [
            (1, 1, 2_000),
            (2, 1, 4_000),
            (3, 1, 5_000),
            (10, 1, 12_000),
            (10, 3, 36_000),
            (1, 20, 40_000),
            (197, 1, 199_000),
            (198, 1, 200_000),
            (199, 1, 200_000),
            (500, 2, 400_000),
        ],
    )
    def test_certified_copies_by_hand(self, pages: int, copies: int, amount: int) -> None:
        """Circular 226/2016/TT-BTC, article 4: 2,000 a page, from the third 1,000, at most 200,000 a copy."""
        (line,) = rules.fee_lines(procedure(COPY), Channel.DESK, seen(pages=pages, copies=copies))
        assert (line.amount, line.kind) == (amount, "charge")

    @given(st.integers(1, 1000), st.integers(1, 100))
    def test_more_pages_never_cost_less_and_copies_multiply(self, pages: int, copies: int) -> None:
        def fee(p: int, c: int) -> int:
            return rules.fee_lines(procedure(COPY), Channel.DESK, seen(pages=p, copies=c))[0].amount

        assert fee(pages, copies) == copies * fee(pages, 1)
        assert fee(pages + 1, copies) >= fee(pages, copies)
        assert fee(pages, 1) <= 200_000

    def test_a_household_business_pays_one_sum(self) -> None:
        (line,) = rules.fee_lines(procedure(SHOP), Channel.ONLINE, seen("online"))
        assert line.amount == 100_000
        assert line.explanation

    def test_a_fee_that_comes_out_wrong_is_refused(self) -> None:
        def negative(content: dict[str, Any]) -> None:
            content["fees"][0]["amount"] = "0 - 5"

        with pytest.raises(Invalid) as refused:
            rules.fee_lines(procedure(COPY, negative), Channel.DESK, seen(pages=1, copies=1))
        assert refused.value.code == "cases.fee"


class TestPapers:
    @pytest.mark.parametrize(("channel", "required"), [("desk", True), ("online", False)])
    def test_a_condition_decides_what_is_required(self, channel: str, *, required: bool) -> None:
        found = {paper.code: must for paper, must in rules.papers_for(procedure(COPY), seen(channel))}
        assert found == {"ban-chinh": True, "ban-sao": required}

    def test_missing_ones_are_named(self) -> None:
        missing = rules.missing_papers(procedure(COPY), seen("desk"), ["ban-chinh"])
        assert [paper.code for paper in missing] == ["ban-sao"]
        assert rules.missing_papers(procedure(COPY), seen("online"), ["ban-chinh"]) == []

    @pytest.mark.parametrize(
        ("papers", "acceptable"),
        [
            ([], True),
            ([(True, PaperCheck.VALID)], True),
            ([(True, PaperCheck.UNCHECKED)], False),
            ([(False, PaperCheck.UNCHECKED)], True),
            ([(False, PaperCheck.INVALID)], False),
            ([(True, PaperCheck.VALID), (False, PaperCheck.VALID)], True),
            ([(True, PaperCheck.VALID), (True, PaperCheck.INVALID)], False),
        ],
    )
    def test_acceptable(self, papers: list[tuple[bool, PaperCheck]], *, acceptable: bool) -> None:
        assert rules.acceptable(papers) is acceptable


class TestTimeLimit:
    def test_the_first_that_fits(self) -> None:
        def two(content: dict[str, Any]) -> None:
            rest = content["time_limits"][0]
            content["time_limits"] = [rest | {"value": 9, "when": "answers.far == true"}, rest]

        changed = procedure(BIRTH, two)
        assert rules.time_limit(changed, Channel.ONLINE, seen(far=True)).value == 9
        assert rules.time_limit(changed, Channel.ONLINE, seen()).value != 9

    def test_none_that_fits_is_said(self) -> None:
        def only_post(content: dict[str, Any]) -> None:
            for limit in content["time_limits"]:
                limit["channels"] = ["post"]

        with pytest.raises(Invalid):
            rules.time_limit(procedure(BIRTH, only_post), Channel.ONLINE, seen())


class TestTransitions:
    def test_every_status_has_its_words_and_its_national_code(self) -> None:
        assert set(STATUS_LABELS) == set(NATIONAL_STATUS) == set(Status)

    @pytest.mark.parametrize("status", sorted(CLOSED))
    @pytest.mark.parametrize("kind", list(CoreAction))
    def test_nothing_moves_a_closed_case(self, kind: CoreAction, status: Status) -> None:
        with pytest.raises(Conflict):
            rules.next_status(kind, status)

    def test_every_open_status_can_end(self) -> None:
        edges = [(a, b) for moves in rules.TRANSITIONS.values() for a, b in moves.items()]
        for status in set(Status) - CLOSED:
            reached, queue = set(), [status]
            while queue:
                here = queue.pop()
                if here not in reached:
                    reached.add(here)
                    queue += [b for a, b in edges if a is here]
            assert reached & CLOSED, status

    def test_every_status_is_reached_from_the_first(self) -> None:
        reached, queue = set(), [Status.SUBMITTED]
        while queue:
            here = queue.pop()
            if here not in reached:
                reached.add(here)
                queue += [moves[here] for moves in rules.TRANSITIONS.values() if here in moves]
        assert reached == set(Status)

    @pytest.mark.parametrize("kind", [CoreAction.CHARGE, CoreAction.CUSTOM])
    def test_money_and_notes_never_move_it(self, kind: CoreAction) -> None:
        waiting = {Status.FEE_DUE: Status.PROCESSING}  # paying what was asked for goes on
        assert all(
            after in {before, waiting.get(before)} for before, after in rules.TRANSITIONS[kind].items()
        )

    @given(st.lists(st.sampled_from(list(CoreAction)), max_size=20))
    def test_a_result_comes_only_after_acceptance(self, acts: list[CoreAction]) -> None:
        status, accepted = Status.SUBMITTED, False
        for act in acts:
            try:
                status = rules.next_status(act, status)
            except Conflict:
                continue
            accepted = accepted or act is CoreAction.ACCEPT
            assert accepted or status not in {Status.RESULT_ISSUED, Status.RETURNED, Status.PROCESSING}

    def test_an_action_needs_its_stage_status_and_guard(self) -> None:
        action = procedure(SHOP).action("submit_for_approval")
        assert action is not None
        ready = seen(flags=("name_checked",))
        assert rules.usable(action, Status.PROCESSING, "tham-dinh", ready)
        assert not rules.usable(action, Status.PROCESSING, "tham-dinh", seen())
        assert not rules.usable(action, Status.PROCESSING, "duyet", ready)
        assert not rules.usable(action, Status.SUBMITTED, "tham-dinh", ready)


class TestTimeliness:
    @pytest.mark.parametrize(
        ("ended", "now", "timeliness"),
        [
            (None, DUE - timedelta(hours=1), Timeliness.RUNNING),
            (None, DUE, Timeliness.RUNNING),
            (None, DUE + timedelta(seconds=1), Timeliness.OVERDUE),
            (DUE, DUE, Timeliness.ON_TIME),
            (DUE - timedelta(hours=3), DUE, Timeliness.ON_TIME),
            (DUE - timedelta(days=1), DUE, Timeliness.EARLY),
            (DUE + timedelta(seconds=1), DUE, Timeliness.LATE),
            # 00:30 of the due day in Viet Nam is still Monday in UTC
            (datetime(2026, 11, 16, 17, 30, tzinfo=UTC), DUE, Timeliness.ON_TIME),
            (datetime(2026, 11, 16, 16, 30, tzinfo=UTC), DUE, Timeliness.EARLY),
        ],
    )
    def test_table(self, ended: datetime | None, now: datetime, timeliness: Timeliness) -> None:
        assert rules.timeliness(DUE, ended, now) is timeliness

    def test_without_a_due_time_it_runs(self) -> None:
        assert rules.timeliness(None, DUE, DUE) is Timeliness.RUNNING


CONTENT = st.dictionaries(
    st.text(max_size=8), st.one_of(st.text(max_size=8), st.integers(), st.none()), max_size=4
)


class TestChain:
    def chain(self, contents: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
        links, head = [], GENESIS
        for content in contents:
            head = link_hash(head, content)
            links.append((head, content))
        return links

    @given(st.lists(CONTENT, max_size=6))
    def test_an_untouched_chain_is_whole(self, contents: list[dict[str, Any]]) -> None:
        assert broken_link(self.chain(contents)) is None

    @given(st.lists(CONTENT, min_size=1, max_size=6), st.data())
    def test_any_change_is_found_where_it_was_made(
        self, contents: list[dict[str, Any]], data: st.DataObject
    ) -> None:
        links = self.chain(contents)
        at = data.draw(st.integers(0, len(links) - 1))
        links[at] = (links[at][0], links[at][1] | {"sửa": "lén"})
        assert broken_link(links) == at

    @given(st.lists(CONTENT, min_size=2, max_size=6, unique_by=str), st.data())
    def test_a_missing_or_moved_entry_is_found(
        self, contents: list[dict[str, Any]], data: st.DataObject
    ) -> None:
        links = self.chain(contents)
        at = data.draw(st.integers(0, len(links) - 2))
        assert broken_link(links[:at] + links[at + 1 :]) == at
        links[at], links[at + 1] = links[at + 1], links[at]
        assert broken_link(links) == at

    def test_the_hash_does_not_depend_on_the_order_of_keys(self) -> None:
        assert link_hash("0", {"a": 1, "b": "ế"}) == link_hash("0", {"b": "ế", "a": 1})

    def test_a_known_value_stays(self) -> None:
        """An offline verifier computes the same: SHA-256 over the previous hash and canonical JSON."""
        import hashlib

        expected = hashlib.sha256((GENESIS + '{"a":"ế","b":1}').encode()).hexdigest()
        assert link_hash(GENESIS, {"b": 1, "a": "ế"}) == expected
