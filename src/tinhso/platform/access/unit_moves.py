"""Officers and their rights follow their unit through a reform."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import EACH, GO_ON, Flow, Moved, Question, UnitReform
from tinhso.platform.access.actions import rehome as actions
from tinhso.platform.access.contracts import AccountKind
from tinhso.platform.access.models import Account
from tinhso.platform.access.rehoming import known, new_home, officers, uncopied

NAMED_MAX = 6


def count_accounts(reform: UnitReform) -> Sequence[Flow]:
    rows = officers(reform).order_by().values_list("unit_id", "pk")
    found = Counter((unit, new_home(reform, unit, account)) for unit, account in rows if unit)
    return [Flow(old, new, n) for (old, new), n in found.items()]


def move_accounts(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    return actions.rehome_accounts(actor=actor, reform=reform, size=size, wait=wait)


def back_accounts(actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool) -> Mapping[UUID, str]:
    return actions.restore_accounts(actor=actor, reform=reform, items=items, wait=wait)


def ask_accounts(reform: UnitReform) -> Sequence[Question]:
    return [*_of_divided(reform), *_of_empty(reform)]


def count_grants(reform: UnitReform) -> Sequence[Flow]:
    rows = uncopied(reform).order_by().values_list("unit_id", "account_id")
    found = Counter((unit, new_home(reform, unit, account)) for unit, account in rows if unit)
    return [Flow(old, new, n) for (old, new), n in found.items()]


def move_grants(actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    return actions.copy_grants(actor=actor, reform=reform, size=size, wait=wait)


def back_grants(actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool) -> Mapping[UUID, str]:
    return actions.revoke_copies(actor=actor, reform=reform, items=items, wait=wait)


def _of_divided(reform: UnitReform) -> Iterator[Question]:
    """Ask where the officers of a unit with several heirs go, together or one by one."""
    people: dict[UUID, dict[UUID, str]] = {}
    for account in officers(reform).order_by("full_name"):
        people.setdefault(known(account.unit_id), {})[account.pk] = account.full_name
    for grant in uncopied(reform).select_related("account"):
        people.setdefault(known(grant.unit_id), {})[grant.account_id] = grant.account.full_name
    for unit_id, names in people.items():
        heirs = reform.heirs[unit_id]
        if len(heirs) == 1:
            continue
        options = tuple((str(heir.unit_id), heir.name) for heir in heirs)
        main = reform.heir(unit_id)
        yield Question(
            f"officers:{unit_id}",
            "officers",
            f"{len(names)} cán bộ của {reform.before.nodes[unit_id].name} về đơn vị nào?",
            (*options, (EACH, "Chọn cho từng người")),
            str(main.unit_id),
        )
        if reform.answers.get(f"officers:{unit_id}") == EACH:
            for account_id, name in names.items():
                yield Question(
                    f"officer:{account_id}", "officer", f"{name} về đơn vị nào?", options, str(main.unit_id)
                )


def _of_empty(reform: UnitReform) -> Iterator[Question]:
    """Name the successors at which nobody will work."""
    homes = set(
        Account.objects.filter(kind=AccountKind.STAFF, is_active=True).values_list("unit_id", flat=True)
    )
    coming = {flow.new_id for flow in count_accounts(reform)}
    heirs = dict.fromkeys(heir.unit_id for found in reform.heirs.values() for heir in found)
    nodes = [reform.after.nodes[key] for key in heirs if reform.after.nodes[key].committee]
    empty = [node.name for node in nodes if not (homes | coming) & {node.id}]
    if empty:
        rest = len(empty) - NAMED_MAX
        named = ", ".join(empty[:NAMED_MAX]) + (f" và {rest} đơn vị khác" if rest > 0 else "")
        yield Question(
            "access:empty",
            "empty",
            f"Đơn vị kế thừa chưa có cán bộ: {named}. Hồ sơ chuyển về sẽ chờ đến khi có người.",
            ((GO_ON, "Đã rõ, phân công sau"),),
            GO_ON,
        )
