"""Powers to sign for a head: given for a time with a basis, taken back at once."""

import re
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.kernel.text_vi import nfc
from tinhso.platform.access import facade as access
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.signing import selectors
from tinhso.platform.signing.contracts import Capacity
from tinhso.platform.signing.definition import CapacityRule
from tinhso.platform.signing.models import Power

BASIS_MAX = 300
DECISION = re.compile(r"[0-9]+\s*/\s*[A-ZĐ][\w.Đđ-]*")


@action("signing.delegate")
def give_power(
    *,
    actor: Actor,
    deputy: str,
    capacity: Capacity,
    valid_from: datetime,
    valid_to: datetime,
    basis: str,
) -> UUID:
    """Let a colleague (by user name) sign for the actor in a capacity, for a time, under a written basis."""
    rule = selectors.rules_in_force().capacity(capacity)
    if not rule.needs_power:
        raise Invalid("signing.capacity", "Thẩm quyền này không cần ủy quyền ký.")
    problems = _problems(valid_from, valid_to, rule.longest_days) | _basis_problem(basis, rule)
    found = _deputy(actor, deputy, rule, problems)
    if problems or not found:
        raise Invalid("signing.power", _("Hãy xem lại các ô được đánh dấu."), fields=problems)
    row = Power.objects.create(
        principal_id=own_account(actor),
        deputy_id=found,
        capacity=capacity,
        valid_from=valid_from,
        valid_to=valid_to,
        basis=nfc(basis)[:BASIS_MAX],
    )
    return row.pk


@action("signing.delegate")
def revoke_power(*, actor: Actor, power_id: UUID) -> None:
    """Take a power back now; what was signed under it stays valid."""
    row = Power.objects.select_for_update().filter(pk=power_id, principal_id=actor.account_id).first()
    if row is None:
        raise NotFound("signing.power_unknown", "Không có ủy quyền ký này.")
    if row.revoked_at is None:
        row.revoked_at = clock.now()
        row.save(update_fields=["revoked_at"])


def own_account(actor: Actor) -> UUID:
    if actor.account_id is None:
        raise Denied("signing.no_account", "Chỉ người có tài khoản mới ủy quyền ký.")
    return actor.account_id


def _deputy(actor: Actor, username: str, rule: CapacityRule, problems: dict[str, object]) -> UUID | None:
    try:
        found = access.account_named(username)
    except NotFound:
        found = None
    if found is None or not found.is_active or found.unit_id is None or found.id == actor.account_id:
        problems["deputy"] = _("Hãy ghi tên đăng nhập của một cán bộ khác đang làm việc.")
        return None
    if rule.below and actor.unit_id not in organisations.path(found.unit_id):
        problems["deputy"] = _("Chỉ giao ký cho người của đơn vị mình hoặc đơn vị bên dưới.")
        return None
    return found.id


def _basis_problem(basis: str, rule: CapacityRule) -> dict[str, object]:
    if not nfc(basis):
        return {"basis": _("Hãy ghi số và ngày của giấy ủy quyền hoặc quy chế.")}
    if rule.needs_decision and not DECISION.search(basis):
        return {"basis": _("Hãy ghi số, ký hiệu của văn bản ủy quyền, như 15/QĐ-UBND.")}
    return {}


def _problems(valid_from: datetime, valid_to: datetime, longest_days: int | None) -> dict[str, object]:
    problems: dict[str, object] = {}
    if valid_to <= valid_from:
        problems["valid_to"] = _("Ngày kết thúc phải sau ngày bắt đầu.")
    elif longest_days and valid_to - valid_from > timedelta(days=longest_days):
        problems["valid_to"] = _("Thời hạn dài hơn quy định cho phép.")
    return problems
