"""What the use cases of a reform share: the row under lock, its state, what is announced of it."""

from collections.abc import Collection
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.reforms.contracts import STATE_LABELS, ReformEvent, ReformState
from tinhso.platform.reforms.models import Reform
from tinhso.platform.reforms.selectors import info

UNKNOWN = gettext_noop("Không có phương án này, hoặc phương án không thuộc phạm vi của bạn.")


def locked(actor: Actor, reform_id: UUID, permission: str) -> Reform:
    """Lock a reform all of whose units lie where the actor holds the permission."""
    reform = Reform.objects.select_for_update(of=("self",)).filter(pk=reform_id).first()
    if reform is None:
        raise NotFound("reforms.unknown", UNKNOWN)
    path = organisations.path(reform.scope_id) if reform.scope_id else ()
    if not actor.can(permission, path):
        if actor.can("reforms.read", path):
            raise Denied("access.denied", "Bạn không có quyền làm việc này ở đơn vị đó.")
        raise NotFound("reforms.unknown", UNKNOWN)
    return reform


def expect(reform: Reform, states: Collection[ReformState]) -> None:
    """Refuse what cannot be done in the present state."""
    if reform.state not in states:
        label = _(STATE_LABELS[ReformState(reform.state)]).lower()
        raise Conflict(
            "reforms.state",
            _("Phương án %(label)s; việc này không làm được nữa. Hãy tải lại trang.") % {"label": label},
        )


def become(reform: Reform, state: ReformState) -> None:
    reform.state, reform.touched_at = state, clock.now()


def event_of(kind: type[ReformEvent], reform: Reform) -> ReformEvent:
    return kind(reform_id=reform.pk, name=reform.name, legal_basis=reform.legal_basis, on=reform.on)


__all__ = ["become", "event_of", "expect", "info", "locked"]
