"""Objects of the document axis and of work files for the access matrix, all of the officer's commune."""

from datetime import date
from typing import Any

from tests.world import World
from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor

PAGES = (
    "detail",
    "close",
    "reopen",
    "add",
    "take_out",
    "contents_pdf",
    "package",
    "transfer",
    "receive",
    "send_back",
    "transfer_pdf",
    "minutes_pdf",
)
OPERATIONS = ("", "/items", "/close")


def samples(world: World) -> dict[str, Any]:
    files = work_files(world)
    return {
        **exchanged(world),
        **{f"records:{page}": files for page in PAGES},
        **{f"/api/v1/records/{{record_id}}{end}": files for end in OPERATIONS},
    }


def exchanged(world: World) -> dict[str, Any]:
    """Put one document on its way and take another in."""
    from tinhso.platform.exchange import facade
    from tinhso.platform.exchange.contracts import Message, MessageKind, Organization
    from tinhso.platform.organisations import facade as organisations

    actor = system_actor("Thử", ["exchange.send", "exchange.operate"])
    code, away = organisations.code_of(world.commune.id, clock.legal_day()), Organization("H99", "Nơi khác")
    day = date(2026, 5, 6)
    out = Message(Organization(code), (away,), "", "1", "BC", "Báo cáo", day)
    sent = facade.send_document(actor=actor, message=out, key="mau")
    back = Message(away, (Organization(code),), "H99,2026/05/06,2/CV", "2", "CV", "Trả lời", day)
    delivery = facade.Delivery("mau", MessageKind.DOCUMENT, "H99", code)
    came = facade.take_in(actor=actor, delivery=delivery, data=facade.edxml.write(back))
    return {"sending_id": sent.id, "exchange_id": came.id}


def work_files(world: World) -> dict[str, Any]:
    """Open a file with one paper, and hand another over."""
    from tinhso.platform.records import facade
    from tinhso.platform.records.contracts import Filing, Opening

    actor = system_actor("Thử", ["records.keep", "records.read"])
    unit_id = world.commune.id
    opened, closed = (
        facade.open_record(actor=actor, opening=Opening(unit_id, f"0{n}.VP", "Hồ sơ mẫu", "10-nam"))
        for n in (1, 2)
    )
    filing = Filing("mau:1", "Giấy mẫu")
    item = facade.file_into(actor=actor, record_id=opened.id, filing=filing)
    facade.close_record(actor=actor, record_id=closed.id)
    transfer = facade.hand_over(actor=actor, unit_id=unit_id, record_ids=[closed.id], receiver="Lưu trữ")
    return {"record_id": opened.id, "item_id": item.id, "transfer_id": transfer.id}
