"""A week in the office of the demo commune, made through the real actions so that every trail is true."""

import io
from datetime import date, timedelta
from email.message import EmailMessage
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from tinhso.government.documents import facade
from tinhso.government.documents.contracts.info import (
    Arrival,
    DocumentInfo,
    Draft,
    Instruction,
    MeetingInfo,
    Receiver,
)
from tinhso.government.documents.contracts.states import MeetingKind, Route, Secrecy, Source, Urgency
from tinhso.government.documents.letters.samples import SAMPLES, sample_docx
from tinhso.government.documents.models import Document
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.ids import new_id
from tinhso.platform.access.facade import account_named, actor_for_account
from tinhso.platform.files import facade as files
from tinhso.platform.records import facade as records
from tinhso.platform.records.contracts import Opening

MAILBOX = "vanthu@xa.vidu.vn"
LETTERS = (
    ("Sở Nội vụ", "1234", "SNV-CCHC", "V/v báo cáo công tác cải cách hành chính quý IV", 5, "full"),
    ("Sở Tài nguyên và Môi trường", "875", "STNMT-QLĐĐ", "V/v rà soát hồ sơ đất đai tồn đọng", 3, "person"),
    ("Ủy ban nhân dân huyện", "412", "UBND-VP", "V/v chuẩn bị phiên họp thường kỳ tháng 12", 2, "presented"),
    ("Sở Y tế", "2210", "SYT-NVY", "V/v phòng, chống dịch sốt xuất huyết mùa đông", 4, "unit"),
    ("Công an huyện", "96", "CAH-QLHC", "V/v phối hợp làm sạch dữ liệu dân cư", 6, "registered"),
    ("Sở Giáo dục và Đào tạo", "1540", "SGDĐT-VP", "V/v kiểm tra an toàn trường học", 7, "registered"),
)
DRAFTS = (
    (
        "BC",
        "Kết quả cải cách hành chính quý IV",
        "Ủy ban nhân dân xã báo cáo kết quả như sau.\nĐã giải quyết 320 hồ sơ.",
        "check",
    ),
    (
        "TB",
        "Lịch tiếp công dân tháng 12",
        "Chủ tịch Ủy ban nhân dân xã tiếp công dân vào thứ Ba hằng tuần.",
        "review",
    ),
    ("KH", "Phòng, chống cháy nổ dịp Tết", "Tăng cường tuyên truyền, kiểm tra các hộ kinh doanh.", "draft"),
)


def load(out: Any) -> None:
    """Fill the registers and desks of the demo commune once."""
    if not settings.DEMO or Document.objects.exists():
        return
    with transaction.atomic():
        office = {
            who: actor_for_account(account_named(f"{who}-xa"))
            for who in ("van-thu", "chuyen-vien", "lanh-dao", "pho-lanh-dao")
        }
        for letter in LETTERS:
            _letter(office, *letter)
        _secret(office)
        _templates(office["van-thu"])
        for draft in DRAFTS:
            _draft(office, *draft)
        _calendar(office)
        _mail(office)
    out.stdout(f"Văn bản: {Document.objects.count()}")


def _unit(actor: Actor) -> UUID:
    if actor.unit_id is None:
        raise LookupError(actor.name)
    return actor.unit_id


def _letter(
    office: dict[str, Actor], agency: str, number: str, notation: str, subject: str, days: int, stage: str
) -> None:
    clerk, today = office["van-thu"], clock.today()
    found = facade.register(
        actor=clerk,
        arrival=Arrival(
            unit_id=_unit(clerk),
            agency_name=agency,
            subject=subject,
            source=Source.SCAN,
            number=number,
            notation=notation,
            issued_on=today - timedelta(days=2),
            urgency=Urgency.URGENT if stage == "presented" else Urgency.NORMAL,
            due_on=today + timedelta(days=days + 7),
        ),
    )
    _carry(office, found, stage, today + timedelta(days=days))


def _carry(office: dict[str, Actor], found: DocumentInfo, stage: str, due_on: date) -> None:
    if stage == "registered":
        return
    leader, officer = office["lanh-dao"], office["chuyen-vien"]
    facade.present(actor=office["van-thu"], document_id=found.id, leader_id=leader.account_id)
    if stage == "presented":
        return
    person = None if stage == "unit" else officer.account_id
    said = Instruction("Giao tham mưu, báo cáo đúng hạn.", _unit(leader), person, due_on=due_on)
    facade.direct(actor=leader, document_id=found.id, instruction=said)
    if stage == "full":
        facade.start(actor=officer, document_id=found.id)
        facade.resolve(actor=officer, document_id=found.id, result="Đã tham mưu văn bản trả lời.")
        facade.file_into(actor=officer, document_id=found.id, record_id=_record(officer))


def _record(officer: Actor) -> UUID:
    opened = Opening(_unit(officer), "11.CCHC", "Cải cách hành chính", "10-nam")
    return records.open_record(actor=officer, opening=opened).id


def _secret(office: dict[str, Actor]) -> None:
    clerk = office["van-thu"]
    kept = Arrival(_unit(clerk), "Công an tỉnh", "", secrecy=Secrecy.SECRET, number="05", notation="CAT-PA01")
    facade.register(actor=clerk, arrival=kept)


def _templates(clerk: Actor) -> None:
    """Give the office the three templates we bring, as files its clerk might have uploaded."""
    for kind, name, parts in SAMPLES:
        kept = files.store(actor=clerk, stream=io.BytesIO(sample_docx(parts)), name=f"{name}.docx")
        facade.add_template(actor=clerk, unit_id=_unit(clerk), type_code=kind, name=name, file_id=kept.id)


def _draft(office: dict[str, Actor], kind: str, subject: str, body: str, stage: str) -> None:
    officer, leader = office["chuyen-vien"], office["lanh-dao"]
    found = facade.draft(
        actor=officer,
        wanted=Draft(
            unit_id=_unit(officer),
            type_code=kind,
            subject=subject,
            body=body,
            signer_id=leader.account_id,
            capacity="TM",
            position="CHỦ TỊCH",
            receivers=[Receiver("Ủy ban nhân dân huyện", Route.POST, "", "Trung tâm hành chính huyện")],
        ),
    )
    if stage == "draft":
        return
    facade.submit(actor=officer, document_id=found.id)
    if stage == "check":
        facade.approve(actor=office["pho-lanh-dao"], document_id=found.id)


def _mail(office: dict[str, Actor]) -> None:
    """Give the commune an address, and let somebody have written to it."""
    keeper = system_actor("Nạp bản trình diễn", ["documents.mailboxes"])
    facade.add_mailbox(actor=keeper, unit_id=_unit(office["van-thu"]), address=MAILBOX)
    mail = EmailMessage()
    mail["From"], mail["To"] = "Hợp tác xã Nông nghiệp <hoptacxa@vidu.vn>", MAILBOX
    mail["Subject"], mail["Message-ID"] = "Đề nghị sửa mương nội đồng", "<trinh-dien-1@vidu.vn>"
    mail.set_content("Kính gửi Ủy ban nhân dân xã.\nĐoạn mương thôn 2 bị sạt, đề nghị xã xem xét sửa chữa.")
    facade.mailroom.deliver(io.BytesIO(mail.as_bytes()))


def _calendar(office: dict[str, Actor]) -> None:
    clerk = office["van-thu"]
    monday = clock.local(clock.now()).replace(hour=8, minute=0, second=0, microsecond=0)
    for offset, (title, kind) in enumerate(
        (("Họp giao ban tuần", MeetingKind.MEETING), ("Chủ tịch tiếp công dân", MeetingKind.LEADER))
    ):
        starts = monday + timedelta(days=offset)
        facade.plan_meeting(
            actor=clerk,
            wanted=MeetingInfo(
                id=new_id(),
                unit_id=_unit(clerk),
                kind=kind,
                title=title,
                starts_at=starts,
                ends_at=starts + timedelta(hours=2),
                place="Hội trường",
                chair="Chủ tịch",
                attendees="Lãnh đạo, công chức",
                cancelled=False,
            ),
        )
