"""Which acts have their place, by table."""

import pytest

from tinhso.government.one_stop.rules import Standing, acts_now
from tinhso.platform.cases.contracts import Status

RUNNING_SPECIALIST = ("consult", "transfer", "request_fee")
RUNNING_LEADER = ("consult", "transfer", "request_fee", "suspend", "apologise")


def standing(status: Status, who: str = "leader", **facts: bool) -> Standing:
    return Standing(
        status=status,
        may_process=who in {"specialist", "leader"},
        may_approve=who == "leader",
        has_due=facts.pop("has_due", True),
        **facts,
    )


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (standing(Status.PROCESSING, "specialist"), RUNNING_SPECIALIST),
        (standing(Status.PROCESSING, "leader"), RUNNING_LEADER),
        (standing(Status.ACCEPTED, "leader"), RUNNING_LEADER),
        (standing(Status.PROCESSING, "auditor"), ()),
        (standing(Status.SUBMITTED), ()),
        (standing(Status.SUPPLEMENT), ()),
        (standing(Status.FEE_DUE), ()),
        (standing(Status.SUSPENDED), ("resume",)),
        (standing(Status.SUSPENDED, "specialist"), ()),
        (standing(Status.WITHDRAW_ASKED), ("consult", "transfer", "apologise")),
        (standing(Status.STOPPED), ()),
        (standing(Status.REFUSED), ()),
        (standing(Status.RESULT_ISSUED, "specialist", issued=True), ("open_correction",)),
        (standing(Status.RETURNED, issued=True), ("open_correction", "revoke_result")),
        (standing(Status.RETURNED), ("open_correction",)),
    ],
)
def test_acts_by_status_and_rights(now: Standing, expected: tuple[str, ...]) -> None:
    assert acts_now(now) == expected


@pytest.mark.parametrize(
    ("fact", "gone"),
    [
        ({"transferring": True}, "transfer"),
        ({"apologised": True}, "apologise"),
        ({"has_due": False}, "apologise"),
    ],
)
def test_what_happens_once_is_not_offered_again(fact: dict[str, bool], gone: str) -> None:
    assert gone not in acts_now(standing(Status.PROCESSING, **fact))


def test_an_awaited_opinion_may_be_given_up() -> None:
    assert "cancel_consultation" in acts_now(standing(Status.PROCESSING, "specialist", awaited=True))
    assert "cancel_consultation" in acts_now(standing(Status.SUSPENDED, "specialist", awaited=True))
