"""An e-mail as bytes becomes facts (RFC 5322). Nothing raises: what could not be read is named."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from email.utils import getaddresses
from html.parser import HTMLParser

from tinhso.government.documents.contracts import MailVerdict
from tinhso.kernel.text_vi import nfc

BODY_LENGTH_MAX = 200_000
ATTACHMENTS_MAX = 50
SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
WAYS = ("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
MISREAD = (LookupError, UnicodeError, ValueError, AttributeError, TypeError)
"""What the parser of the standard library lets through from headers nobody could have written well."""


@dataclass(frozen=True, slots=True)
class Attached:
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ReadMail:
    """`to` are all addresses it may have been for; `text` is what the sender wrote, as plain text."""

    message_id: str
    sender: str
    sender_name: str
    to: tuple[str, ...]
    subject: str
    text: str
    attached: tuple[Attached, ...]
    findings: tuple[MailVerdict, ...]


def read_mail(data: bytes) -> ReadMail:
    """Read a mail, whatever the bytes are."""
    mail = BytesParser(policy=default).parsebytes(data)
    findings: list[MailVerdict] = []
    name, sender = next(iter(getaddresses([_header(mail, "From")])), ("", ""))
    body = _body(mail)
    text = _text(body, findings) if body is not None else ""
    attached = tuple(_attached(mail, body))[:ATTACHMENTS_MAX]
    if not sender:
        findings.append(MailVerdict.NO_SENDER)
    if not attached:
        findings.append(MailVerdict.NO_ATTACHMENT)
    return ReadMail(
        message_id=_header(mail, "Message-ID")[:200],
        sender=sender.lower()[:254],
        sender_name=nfc(name)[:200],
        to=tuple(dict.fromkeys(address.lower() for way in WAYS for address in _addresses(mail, way))),
        subject=nfc(_header(mail, "Subject"))[:500],
        text=text[:BODY_LENGTH_MAX],
        attached=attached,
        findings=tuple(dict.fromkeys(findings)),
    )


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(mail.get(name, "")).replace("\x00", " ").split())
    except MISREAD:
        return ""


def _addresses(mail: EmailMessage, name: str) -> Iterator[str]:
    try:
        values = [str(value) for value in mail.get_all(name, [])]
    except MISREAD:
        return
    yield from (address for _name, address in getaddresses(values) if "@" in address)


def _body(mail: EmailMessage) -> EmailMessage | None:
    try:
        return mail.get_body(("plain", "html"))  # type: ignore[return-value]
    except MISREAD:
        return None


def _text(part: EmailMessage, findings: list[MailVerdict]) -> str:
    """Return the text of a part; a charset that is unknown or does not fit is tried as others, and said."""
    data, declared = _bytes(part), part.get_param("charset", "utf-8")
    text = None
    for charset in (str(declared), "utf-8", "cp1258"):
        try:
            text = data.decode(charset)
        except (LookupError, UnicodeError):
            if MailVerdict.CHARSET not in findings:
                findings.append(MailVerdict.CHARSET)
        else:
            break
    found = data.decode("utf-8", "replace") if text is None else text
    plain = _Words.of(found) if part.get_content_subtype() == "html" else found
    return nfc(plain.replace("\x00", " "))


def _bytes(part: EmailMessage) -> bytes:
    try:
        found = part.get_payload(decode=True)
    except MISREAD:
        found = None
    return found if isinstance(found, bytes) else b""


def _attached(mail: EmailMessage, body: EmailMessage | None) -> Iterator[Attached]:
    for number, part in enumerate(mail.walk(), 1):
        if part is body or part.is_multipart() or part.get_content_type() in SIGNATURES:
            continue
        name = _name(part)
        wanted = name or part.get_content_disposition() == "attachment"
        if wanted or part.get_content_maintype() not in {"text", "image"}:
            yield Attached(name or f"tep-{number}", _bytes(part))


def _name(part: EmailMessage) -> str:
    try:
        return nfc(part.get_filename() or "").replace("/", "-").replace("\\", "-")[:150]
    except MISREAD:
        return ""


class _Words(HTMLParser):
    """The words of an HTML mail, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.hidden = 0

    @classmethod
    def of(cls, html: str) -> str:
        reader = cls()
        reader.feed(html)
        lines = "".join(reader.found).splitlines()
        return "\n".join(line.strip() for line in lines if line.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in {"script", "style"}
        if tag in {"p", "br", "div", "tr", "li"}:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"script", "style"} and self.hidden > 0

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.found.append(data)
