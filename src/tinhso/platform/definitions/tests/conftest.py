from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict

from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.ids import new_id
from tinhso.kernel.manifest import DefinitionKind
from tinhso.platform.definitions import reading, selectors


class Fee(BaseModel):
    """A kind of definition for tests: small, strict, with a pre-flight check."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    title: str | dict[str, str] = ""
    amount: int
    legal_basis: list[str] = []
    forms: list[dict[str, Any]] = []
    scenarios: list[dict[str, Any]] = []
    templates: dict[str, str] = {}


def check_fee(fee: Fee) -> list[str]:
    return ["Mức phí phải là bội số của 1.000 đồng."] if fee.amount % 1_000 else []


FEE = DefinitionKind("fee", "Mức phí", "fees", Fee, check_fee)


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "definition_kinds", lambda: {"fee": FEE})


@pytest.fixture(autouse=True)
def law_of_today(settings: Any) -> None:
    """The demo stands on a day of 2022; here the clock rules."""
    settings.LEGAL_DATE = None


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    selectors.forget()
    yield
    selectors.forget()


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


def staff(name: str, *permissions: str) -> Actor:
    return Actor(
        ActorKind.STAFF, account_id=new_id(), name=name, grants=(Grant(frozenset(permissions), None),)
    )


WRITER = staff("Nguyễn Văn Soạn", "definitions.propose", "definitions.approve")
LEADER = staff("Trần Thị Duyệt", "definitions.approve")


def fee(amount: int = 8_000, **keys: Any) -> str:
    lines = {"code": "khai_sinh", "title": "Lệ phí khai sinh", "amount": amount} | keys
    return "".join(f"{key}: {value}\n" for key, value in lines.items())
