"""A few work files of the demo commune, in every state."""

from datetime import timedelta
from itertools import count
from uuid import UUID

from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.errors import NotFound
from tinhso.kernel.manifest import SeedContext
from tinhso.platform.access import facade as access
from tinhso.platform.records.actions.archiving import hand_over, receive
from tinhso.platform.records.actions.keeping import close_record, file_into, open_record
from tinhso.platform.records.contracts import Filing, Opening
from tinhso.platform.records.models import Record

KEEPER = "chuyen-vien-xa"
RIGHTS = frozenset({"records.read", "records.keep", "records.archive", "files.upload", "files.read"})
FILES = (
    ("01.HCTP", "Công tác hộ tịch, chứng thực năm nay", "vinh-vien", 0),
    ("02.HCTP", "Kiểm tra công tác tư pháp ở thôn, khu dân cư", "20-nam", 40),
    ("03.VP", "Lịch công tác, giao ban của Ủy ban nhân dân", "10-nam", 345),
    ("04.VP", "Chuẩn bị kỳ họp Hội đồng nhân dân giữa năm", "50-nam", 380),
)
DOCUMENTS = (
    ("Kế hoạch", "KH-UBND", "thực hiện"),
    ("Công văn", "UBND-VP", "về việc phân công"),
    ("Báo cáo", "BC-UBND", "kết quả"),
)


def load(context: SeedContext) -> None:
    """Open the demo files once; `days` ago some were closed, the last one is archived."""
    if not settings.DEMO or Record.objects.exists():
        return
    actor = _keeper()
    if actor is None or actor.unit_id is None:
        return
    numbers = count(1)
    made = [_file(actor, actor.unit_id, *facts, numbers) for facts in FILES]
    last = hand_over(actor=actor, unit_id=actor.unit_id, record_ids=[made[-1]], receiver="Lưu trữ cơ quan")
    receive(actor=actor, transfer_id=last.id)
    context.stdout(f"  {len(made)} hồ sơ công việc")


def _keeper() -> Actor | None:
    try:
        found = access.account_named(KEEPER)
    except NotFound:
        return None
    if found.unit_id is None:
        return None
    grants = (Grant(RIGHTS, found.unit_id, covers_children=True),)
    return Actor(
        ActorKind.STAFF, account_id=found.id, name=found.full_name, unit_id=found.unit_id, grants=grants
    )


def _file(
    actor: Actor, unit_id: UUID, notation: str, title: str, retention: str, days: int, numbers: "count[int]"
) -> UUID:
    today = clock.today()
    started = today - timedelta(days=days + 60) if days else today.replace(month=1, day=1)
    found = open_record(actor=actor, opening=Opening(unit_id, notation, title, retention, started))
    for step, (kind, suffix, words) in enumerate(DOCUMENTS, start=1):
        number = next(numbers)
        filing = Filing(
            subject=f"demo:{notation}-{number}",
            title=f"{words} {title[0].lower()}{title[1:]}",
            code=f"{number:02}/{suffix}",
            kind=kind,
            author=actor.unit_name or "Ủy ban nhân dân",
            issued_on=started + timedelta(days=step * 15),
            pages=step + 1,
        )
        file_into(actor=actor, record_id=found.id, filing=filing)
    if days:
        close_record(actor=actor, record_id=found.id, ended_on=today - timedelta(days=days))
    return found.id
