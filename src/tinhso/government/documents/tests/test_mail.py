"""Documents by e-mail: out with proof or failure at each receiver, in with nothing lost."""

import io
import sys
from email.message import EmailMessage
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from types import SimpleNamespace
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage as Outgoing
from django.core.management import call_command

from tinhso.government.documents import facade, mailroom
from tinhso.government.documents.contracts import Arrival, MailVerdict, Receiver, Route, Status
from tinhso.government.documents.models import Document, Mail, Mailbox, Recipient
from tinhso.government.documents.tests.conftest import Office, signed_in
from tinhso.government.documents.tests.test_outgoing import numbered
from tinhso.government.documents.tests.test_pages import pdf
from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.events.facade import deliver_due
from tinhso.platform.files import facade as files
from tinhso.platform.messaging.actions.post import try_letter
from tinhso.platform.messaging.models import Letter

pytestmark = pytest.mark.django_db
BOX, OUT = "vanthu@xa.vidu.vn", "hoptacxa@vidu.vn"
POSTMAN = system_actor("thử", ["messaging.send"])


@pytest.fixture
def box(office: Office) -> Office:
    keeper = system_actor("thử", ["documents.mailboxes"])
    facade.add_mailbox(actor=keeper, unit_id=office.unit_id, address=BOX.upper())
    with pytest.raises(Conflict):
        facade.add_mailbox(actor=keeper, unit_id=office.unit_id, address=BOX)
    with pytest.raises(Invalid):
        facade.add_mailbox(actor=keeper, unit_id=office.unit_id, address="không phải")
    return office


def mailed(office: Office) -> Recipient:
    """Send an issued document to one who has only an e-mail address."""
    found = numbered(office, receivers=[Receiver("Hợp tác xã", Route.EMAIL, "", OUT)])
    facade.issue(actor=office.clerk, document_id=found.id)
    facade.send(actor=office.clerk, document_id=found.id)
    return Recipient.objects.get()


def post_due() -> None:
    for key in Letter.objects.filter(state="waiting").values_list("pk", flat=True):
        try_letter(actor=POSTMAN, letter_id=key)
    while deliver_due():
        pass


def test_a_document_goes_out_as_an_attachment_and_the_proof_is_kept(box: Office) -> None:
    one = mailed(box)
    assert one.state == "sending"
    post_due()
    post_due()
    (sent,) = mail.outbox
    assert (sent.to, sent.reply_to) == ([OUT], [BOX])
    name, content, kind = sent.attachments[0]
    assert (name, content[:4], kind) == ("01-BC-UBND.pdf", b"%PDF", "application/pdf")
    one.refresh_from_db()
    assert (one.state, one.note) == ("sent", sent.extra_headers["Message-ID"])
    assert [step.act for step in facade.trail(box.clerk, one.document_id)][-1] == "mail"


def test_a_refused_letter_is_a_failure_one_may_mend(box: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    one = mailed(box)
    errors: list[Exception] = [
        SMTPServerDisconnected("later"),
        SMTPRecipientsRefused({OUT: (550, b"no such user")}),
    ]

    def send(self: Outgoing) -> int:
        raise errors.pop(0)

    with monkeypatch.context() as broken:
        broken.setattr(Outgoing, "send", send)
        post_due()
        one.refresh_from_db()
        assert one.state == "sending", "a line that breaks is tried again"
        post_due()
    one.refresh_from_db()
    assert (one.state, "no such user" in one.note) == ("failed", True)
    page = signed_in("van-thu-xa").get(f"/van-ban/{one.document_id}/").content.decode()
    assert "no such user" in page
    facade.send(actor=box.clerk, document_id=one.document_id)
    post_due()
    one.refresh_from_db()
    assert (one.state, len(mail.outbox)) == ("sent", 1)


def letter(
    *, to: str = BOX, files_: tuple[tuple[str, bytes], ...] = (), text: str = "Kính gửi xã"
) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"] = "Trần Văn Bốn <bon@vidu.vn>", to
    made["Subject"], made["Message-ID"] = "Đề nghị sửa đường", "<1@vidu.vn>"
    made.set_content("Kính gửi xã")
    for name, data in files_:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def deliver(raw: bytes, to: str = "") -> Any:
    return mailroom.deliver(io.BytesIO(raw), to)


def test_a_mail_waits_for_the_clerk_and_is_registered(box: Office) -> None:
    raw = letter(files_=(("đơn.pdf", pdf().read()),)).as_bytes()
    lines, taken = deliver(raw)
    assert (taken, "good" in lines[0]) == (True, True)
    assert "đã nhận trước đó" in deliver(b"Received: from other\r\n" + raw, BOX)[0][0]
    (waiting,) = facade.waiting_at(box.clerk, [Status.RECEIVED], "documents.register")
    assert (waiting.subject, waiting.agency_name, waiting.email) == (
        "Đề nghị sửa đường",
        "Trần Văn Bốn",
        "bon@vidu.vn",
    )
    names = {one.name for one in facade.attached(box.clerk, waiting.id)}
    assert names == {"đơn.pdf", "noi-dung-thu.txt"}
    arrival = Arrival(box.unit_id, "Ông Trần Văn Bốn", "Đề nghị sửa đường", number="3", notation="ĐN")
    done = facade.register_received(actor=box.clerk, document_id=waiting.id, arrival=arrival)
    assert (done.number, done.code) == (1, "3/ĐN")
    page = signed_in("van-thu-xa").get("/van-ban/thu-den/").content.decode()
    assert "Trần Văn Bốn" in page
    raw_file = files.file_info(Mail.objects.get().raw_file_id)
    assert facade.may_open_mail(box.clerk, raw_file)
    assert not facade.may_open_mail(box.world.actor("van-thu-huyen"), raw_file)


def wrong_charset() -> bytes:
    head = b"From: bon@vidu.vn\r\nTo: vanthu@xa.vidu.vn\r\nSubject: x\r\n"
    head += b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    text = b"--b\r\nContent-Type: text/plain; charset=x-nobody\r\n\r\n" + "Kính gửi".encode() + b"\r\n"
    file = b'--b\r\nContent-Type: application/pdf; name="a.pdf"\r\n\r\n' + pdf().read() + b"\r\n--b--\r\n"
    return head + text + file


@pytest.mark.parametrize(
    ("raw", "verdict", "taken"),
    [
        (lambda: letter(to="khac@vidu.vn").as_bytes(), MailVerdict.UNKNOWN_ADDRESS, False),
        (lambda: letter().as_bytes(), MailVerdict.NO_ATTACHMENT, True),
        (lambda: letter(files_=(("a.exe", b"MZ" + b"\0" * 99),)).as_bytes(), MailVerdict.FILE_REFUSED, True),
        (wrong_charset, MailVerdict.CHARSET, True),
        (lambda: b"\xff\xfe\0To: " + BOX.encode() + b"\r\n\r\n\0", MailVerdict.UNKNOWN_ADDRESS, False),
        (lambda: b"To: " + BOX.encode() + b"\r\n\r\nx", MailVerdict.NO_SENDER, True),
        (lambda: letter().as_bytes() + b"x" * 4_096, MailVerdict.TOO_LARGE, False),
    ],
    ids=["unknown", "no-file", "exe", "charset", "garbage", "nobody", "large"],
)
def test_each_odd_mail_is_named_and_kept(
    box: Office, monkeypatch: pytest.MonkeyPatch, raw: Any, verdict: MailVerdict, taken: bool
) -> None:
    monkeypatch.setattr(mailroom, "MAIL_BYTES_MAX", 4_096)
    said, here = deliver(raw())
    row = Mail.objects.get()
    assert (row.verdict, here, str(verdict) in said[0]) == (verdict, taken, True)
    assert (Document.objects.count() == 1) is taken
    with files.open_file(row.raw_file_id) as stream:
        assert stream.read(100) == raw()[:100]


def test_the_pipe_answers_as_mail_servers_understand(box: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def pipe(raw: bytes, **options: Any) -> Any:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        return call_command(
            "documents", "receive-mail", stdout=io.StringIO(), stderr=io.StringIO(), **options
        )

    pipe(letter(to="danh-sach@vidu.vn").as_bytes(), to=BOX)
    assert Document.objects.get().source == "email"
    with pytest.raises(SystemExit) as bounced:
        pipe(letter().as_bytes(), to="khong-co@vidu.vn")
    assert bounced.value.code == mailroom.BOUNCE
    admin = signed_in("quan-tri")
    assert "khong-co@vidu.vn" in admin.get("/van-ban/hop-thu/").content.decode()
    bad = admin.post("/van-ban/hop-thu/", {"address": BOX, "unit_id": str(box.unit_id)})
    assert (bad.status_code, "đã thuộc" in bad.content.decode()) == (422, True)
    remove = f"/van-ban/hop-thu/{Mailbox.objects.get().pk}/bo/"
    assert signed_in("van-thu-xa").post(remove).status_code == 403
    assert admin.post(remove).status_code == 302
    assert not Mailbox.objects.exists()
