"""Objects of the axis, of documents, assignments and work files, all of the officer's commune."""

import io
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from tests.world import World
from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.ids import new_id

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
DRAFT_PAGES = ("comparison", "docx", "preview")
OPERATIONS = ("", "/items", "/close")


def samples(world: World) -> dict[str, Any]:
    files, (incoming, outgoing) = work_files(world), documents(world)
    return {
        **assigned(world),
        **meeting(world),
        **mailbox(world),
        **template(world),
        "document_id": incoming,
        **{f"documents:{page}": {"document_id": outgoing} for page in DRAFT_PAGES},
        **exchanged(world),
        **{f"records:{page}": files for page in PAGES},
        **{f"/api/v1/records/{{record_id}}{end}": files for end in OPERATIONS},
    }


def documents(world: World) -> tuple[UUID, UUID]:
    """Register one document and draft another."""
    from tinhso.government.documents import facade
    from tinhso.government.documents.contracts import Arrival, Draft, Receiver, Route

    unit_id, leader = world.commune.id, world.actor("lanh-dao-xa")
    arrival = Arrival(
        unit_id=unit_id,
        agency_name="Sở Nội vụ",
        subject="V/v báo cáo",
        number="1234",
        notation="SNV-CCHC",
        issued_on=date(2026, 11, 2),
    )
    came = facade.register(actor=world.actor("van-thu-xa"), arrival=arrival)
    draft = Draft(
        unit_id=unit_id,
        type_code="BC",
        subject="Báo cáo mẫu",
        body="Nội dung.",
        signer_id=leader.account_id,
        capacity="TM",
        position="CHỦ TỊCH",
        receivers=[Receiver("Sở Nội vụ", Route.POST, "", "Số 1 đường Quang Trung")],
    )
    return came.id, facade.draft(actor=world.actor("chuyen-vien-xa"), wanted=draft).id


def assigned(world: World) -> dict[str, Any]:
    from tinhso.platform.assignments import facade
    from tinhso.platform.assignments.contracts import NewAssignment, Subject

    due = clock.today() + timedelta(days=5)
    wanted = NewAssignment("Việc mẫu", world.commune.id, due_on=due, subject=Subject("mau:1", "Mẫu", "/"))
    return {"assignment_id": facade.give(actor=world.actor("lanh-dao-xa"), new=wanted).id}


def meeting(world: World) -> dict[str, Any]:
    from tinhso.government.documents import facade
    from tinhso.government.documents.contracts import MeetingInfo, MeetingKind

    start, kind = clock.now() + timedelta(days=2), next(iter(MeetingKind))
    end = start + timedelta(hours=1)
    wanted = MeetingInfo(
        new_id(), world.commune.id, kind, "Giao ban", start, end, "", "", "", cancelled=False
    )
    return {"meeting_id": facade.plan_meeting(actor=world.actor("van-thu-xa"), wanted=wanted).id}


def template(world: World) -> dict[str, Any]:
    """Give the commune a letter template of its own."""
    from tinhso.government.documents import facade
    from tinhso.government.documents.letters.samples import SAMPLES, sample_docx
    from tinhso.platform.files import facade as files

    clerk, (kind, name, parts) = world.actor("van-thu-xa"), SAMPLES[0]
    kept = files.store(actor=clerk, stream=io.BytesIO(sample_docx(parts)), name="mau.docx")
    made = facade.add_template(
        actor=clerk, unit_id=world.commune.id, type_code=kind, name=name, file_id=kept.id
    )
    return {"template_id": made.id}


def mailbox(world: World) -> dict[str, Any]:
    from tinhso.government.documents import facade

    actor = system_actor("Thử", ["documents.mailboxes"])
    made = facade.add_mailbox(actor=actor, unit_id=world.commune.id, address="mau@xa.gov.vn")
    search = facade.save_search(actor=world.actor("chuyen-vien-xa"), name="Mẫu")
    return {"mailbox_id": made.id, "search_id": search.id}


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
