"""Which status may follow which, and how long to wait."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.platform.exchange import rules
from tinhso.platform.exchange.contracts import StatusCode
from tinhso.platform.exchange.edxml.attachments import BadBase64, decode

FORWARD = {
    "": {"01", "02", "03", "04", "05", "06"},
    "01": {"02", "03", "04", "05", "06"},
    "02": set(),
    "03": {"04", "05", "06"},
    "04": {"05", "06"},
    "05": {"06"},
    "06": set(),
}


@pytest.mark.parametrize("current", FORWARD)
def test_statuses_only_go_forward(current: str) -> None:
    for recalled in (False, True):
        allowed = {code for code in StatusCode if rules.may_follow(current, code, recalled=recalled)}
        assert allowed == FORWARD[current] | ({"15", "16"} if recalled else set())


@given(st.lists(st.sampled_from(list(StatusCode))))
def test_no_order_of_statuses_leads_back(codes: list[StatusCode]) -> None:
    current, seen = "", [""]
    for code in codes:
        if rules.may_follow(current, code, recalled=False):
            current = code
            seen.append(code)
    assert len(seen) == len(set(seen))
    assert seen == sorted(seen)


@given(st.integers(0, 10_000))
def test_waiting_grows_and_never_exceeds_two_hours(attempts: int) -> None:
    now = datetime(2026, 5, 6, tzinfo=UTC)
    wait = rules.next_try(attempts, now) - now
    assert timedelta(seconds=30) <= wait <= timedelta(hours=2)
    assert rules.next_try(attempts + 1, now) - now >= wait


@given(st.binary(max_size=200), st.integers(0, 3))
def test_base64_bears_line_breaks_and_lost_padding(data: bytes, cut: int) -> None:
    import base64

    text = base64.encodebytes(data).decode()
    assert decode(text) == data
    assert decode(text.replace("=", "")) == data


@pytest.mark.parametrize("text", ["@", "A", "QUJD*", "QUJD\u00e9"])
def test_what_is_not_base64_is_refused(text: str) -> None:
    with pytest.raises(BadBase64):
        decode(text)
