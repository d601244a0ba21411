"""Counters and lines of a few desks of the demo province. Loading twice changes nothing."""

from typing import Any

from django.conf import settings
from django.db import transaction

from tinhso.government.queueing.actions.arrange import save_counter, save_group
from tinhso.government.queueing.models import Counter, Desk
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access.facade import account_named, actor_for_account
from tinhso.platform.organisations import facade as organisations

OTHER_DESKS = 4
COMMUNE = 3
GROUPS = (
    ("A", "Chứng thực, hộ tịch", ("Chứng thực", "Hộ tịch")),
    ("B", "Đất đai, xây dựng", ("Đất đai", "Xây dựng")),
    ("C", "Việc khác, trả kết quả", ()),
)
COUNTERS = ((1, ("A", "C")), (2, ("A", "B")), (3, ("B", "C")))


def load(out: Any) -> None:
    """Arrange the desks of the demo accounts and some of their neighbours."""
    if not settings.DEMO or Desk.objects.exists():
        return
    actor = system_actor("Nạp bản trình diễn", ["queueing.manage"])
    own = [actor_for_account(account_named(f"mot-cua-{suffix}")).unit_id for suffix in ("xa", "huyen")]
    root = organisations.roots(clock.legal_day())[0]
    below = organisations.descendants(root.id, clock.legal_day())
    others = [u.id for u in below if u.one_stop and u.level == COMMUNE and u.id not in own][:OTHER_DESKS]
    with transaction.atomic():
        for unit_id in dict.fromkeys([*own, *others]):
            if unit_id:
                _arrange(actor, unit_id)
    out.stdout(f"Quầy một cửa: {Counter.objects.count()}")


def _arrange(actor: Actor, unit_id: Any) -> None:
    for letter, name, sectors in GROUPS:
        save_group(actor=actor, unit_id=unit_id, letter=letter, name=name, sectors=sectors)
    for number, letters in COUNTERS:
        save_counter(actor=actor, unit_id=unit_id, number=number, letters=letters)
