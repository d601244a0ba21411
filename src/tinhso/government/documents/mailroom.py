"""Taking a mail from a mail server's pipe: read within limits, keep, answer as mail servers understand."""

from typing import IO

from tinhso.government.documents.actions.receive_mail import receive_mail
from tinhso.government.documents.contracts import MailInfo, MailVerdict
from tinhso.government.documents.contracts.states import MAIL_LABELS
from tinhso.government.documents.mail_reading import read_mail
from tinhso.kernel.actor import system_actor

MIB = 1024 * 1024
MAIL_BYTES_MAX = 50 * MIB
HEAD_BYTES = 64 * 1024
"""What is kept of a mail that is too large: its headers and the beginning."""
BOUNCE, TRY_AGAIN = 69, 75
"""`EX_UNAVAILABLE` and `EX_TEMPFAIL` of sysexits.h: the sender is told, or the mail server keeps the mail."""
REFUSED = frozenset({MailVerdict.TOO_LARGE, MailVerdict.UNKNOWN_ADDRESS})


def deliver(stream: IO[bytes], to: str = "") -> tuple[list[str], bool]:
    """Take a mail; return what to say of it, and whether somebody here has it."""
    raw = stream.read(MAIL_BYTES_MAX + 1)
    size, whole = len(raw), len(raw) <= MAIL_BYTES_MAX
    if not whole:
        raw = raw[:HEAD_BYTES]
        while more := stream.read(MIB):
            size += len(more)
    actor = system_actor("Thư điện tử", ["documents.mail"])
    kept = receive_mail(actor=actor, read=read_mail(raw), raw=raw, size=size, to=to, whole=whole)
    return [_line(one) for one in kept], not any(one.verdict in REFUSED for one in kept)


def _line(one: MailInfo) -> str:
    again = " (đã nhận trước đó)" if one.again else ""
    return f"{one.to}: {one.verdict}: {MAIL_LABELS[one.verdict]}{again}"
