"""The use case: one function, one transaction, one permission, and the events it announces.

`platform.events` and `platform.audit` connect to the hooks when the project starts; without an outbox
an action that announces something fails, so nothing is ever said into the void, and without an access
log nobody's data is shown.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ClassVar, ParamSpec, Protocol, TypeVar, cast
from uuid import UUID

from django.db import connection, transaction

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied
from tinhso.kernel.history import recorded
from tinhso.kernel.registry import permissions

P = ParamSpec("P")
R = TypeVar("R")


class Event(Protocol):
    """A frozen dataclass in some `contracts.py`: `type` is its public name, `subject` what it is about."""

    type: ClassVar[Any]

    @property
    def subject(self) -> str: ...


@dataclass(slots=True)
class Use:
    """One run of an action: who, what, and the events waiting for the commit."""

    actor: Actor
    action: str
    events: list[Event] = field(default_factory=list)


class AccessLog(Protocol):
    """Writes who saw `what` of these persons and for which `purpose`; the persons can read it."""

    def __call__(
        self, actor: Actor, person_ids: Iterable[UUID], *, what: str, purpose: str, subject: str = ""
    ) -> None: ...


@dataclass(slots=True)
class Hooks:
    """What the platform plugs in at start."""

    outbox: Callable[[Use, Sequence[Event]], None] | None = None
    access: AccessLog | None = None


hooks = Hooks()
_current: ContextVar[Use | None] = ContextVar("use", default=None)


class UnknownPermission(Exception):
    """An action names a permission that no manifest declares."""


ACTIONS: dict[str, str] = {}
"""Every action's dotted name and the permission it demands; the access test walks it."""


def action(permission: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a keyword-only function `f(*, actor, …)` a use case demanding `permission`.

    The actor must hold the permission somewhere; the function itself checks the object's unit or owner.
    A nested action joins the transaction of the outer one, and its events leave with it.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        name = f"{function.__module__}.{function.__name__}"
        ACTIONS[name] = permission

        @wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            actor = cast(Actor, kwargs["actor"])
            _authorise(actor, permission)
            with _transaction(Use(actor, permission)):
                return function(*args, **kwargs)

        return run

    return decorate


def emit(event: Event) -> None:
    """Announce an event; it is written to the outbox when the outermost action ends."""
    use = _current.get()
    if use is None:
        raise RuntimeError("emit() outside an action")
    use.events.append(event)


def viewed(actor: Actor, person_ids: Iterable[UUID], *, what: str, purpose: str) -> None:
    """Record a look at persons' data from a layer that lies below the access log."""
    if hooks.access is None:
        raise RuntimeError("no access log is connected; is platform.audit installed?")
    hooks.access(actor, person_ids, what=what, purpose=purpose)


def current_use() -> Use | None:
    return _current.get()


def _authorise(actor: Actor, permission: str) -> None:
    if permission not in permissions():
        raise UnknownPermission(permission)
    if not actor.holds(permission):
        raise Denied("access.denied", "Bạn không có quyền làm việc này.")


@contextmanager
def _transaction(use: Use) -> Iterator[None]:
    outer = _current.get()
    if outer is not None:
        yield
        return
    token = _current.set(use)
    try:
        with ExitStack() as stack:
            nested = connection.in_atomic_block
            stack.enter_context(transaction.atomic())
            stack.enter_context(recorded(nested=nested, **_facts(use)))
            yield
            _flush(use)
    finally:
        _current.reset(token)


def _facts(use: Use) -> dict[str, str]:
    actor = use.actor
    return {
        "action": use.action,
        "actor": str(actor.account_id or ""),
        "actor_name": actor.name,
        "kind": actor.kind.value,
        "request": actor.request_id,
    }


def _flush(use: Use) -> None:
    if not use.events:
        return
    if hooks.outbox is None:
        raise RuntimeError("no outbox is connected; is platform.events installed?")
    hooks.outbox(use, tuple(use.events))
    use.events.clear()


__all__ = [
    "ACTIONS",
    "Event",
    "UnknownPermission",
    "Use",
    "action",
    "current_use",
    "emit",
    "hooks",
    "viewed",
]
