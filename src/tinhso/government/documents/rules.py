"""Where an act leads, who may do it after whom, and what is printed as the number. Pure functions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from tinhso.government.documents.contracts.states import (
    STATUS_LABELS,
    Act,
    Direction,
    Secrecy,
    Status,
)
from tinhso.government.documents.definition import DocumentRules, Register
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.kernel.wording import gettext as _

S = Status
OPEN_INCOMING = frozenset({S.REGISTERED, S.PRESENTED, S.DIRECTED, S.WITH_UNIT, S.WITH_PERSON, S.IN_PROGRESS})
OUT = frozenset({S.NUMBERED, S.ISSUED, S.SENT, S.FILED})
INCOMING: Mapping[Act, Mapping[Status, Status]] = {
    Act.REGISTER: {S.RECEIVED: S.REGISTERED},
    Act.REFUSE: {S.RECEIVED: S.REFUSED},
    Act.PRESENT: {S.REGISTERED: S.PRESENTED, S.PRESENTED: S.PRESENTED},
    Act.DIRECT: {S.REGISTERED: S.DIRECTED, S.PRESENTED: S.DIRECTED, S.WITH_UNIT: S.DIRECTED},
    Act.FORWARD: {S.DIRECTED: S.WITH_UNIT},
    Act.ASSIGN: {S.WITH_UNIT: S.WITH_PERSON, S.WITH_PERSON: S.WITH_PERSON, S.IN_PROGRESS: S.WITH_PERSON},
    Act.START: {S.WITH_PERSON: S.IN_PROGRESS},
    Act.RESOLVE: {S.WITH_UNIT: S.RESOLVED, S.WITH_PERSON: S.RESOLVED, S.IN_PROGRESS: S.RESOLVED},
    Act.FILE: {S.RESOLVED: S.FILED, S.FILED: S.FILED},
    Act.ARCHIVE: {S.FILED: S.ARCHIVED},
    Act.RECALL: dict.fromkeys((S.RECEIVED, *OPEN_INCOMING), S.RECALLED),
    Act.REPLACE: dict.fromkeys((S.RECEIVED, S.RESOLVED, *OPEN_INCOMING), S.REPLACED),
}
OUTGOING: Mapping[Act, Mapping[Status, Status]] = {
    Act.SUBMIT: {S.DRAFT: S.CONTENT_REVIEW},
    Act.APPROVE: {S.CONTENT_REVIEW: S.FORMAT_CHECK},
    Act.SEND_BACK: {S.CONTENT_REVIEW: S.DRAFT, S.FORMAT_CHECK: S.DRAFT, S.SIGNING: S.DRAFT},
    Act.CHECK: {S.FORMAT_CHECK: S.SIGNING},
    Act.SIGN: {S.SIGNING: S.SIGNED},
    Act.NUMBER: {S.SIGNED: S.NUMBERED},
    Act.ISSUE: {S.NUMBERED: S.ISSUED},
    Act.SEND: {S.ISSUED: S.SENT, S.SENT: S.SENT, S.FILED: S.FILED},
    Act.FILE: {S.SENT: S.FILED, S.ISSUED: S.FILED, S.FILED: S.FILED},
    Act.ARCHIVE: {S.FILED: S.ARCHIVED},
    Act.RECALL: {S.ISSUED: S.RECALLED, S.SENT: S.RECALLED, S.FILED: S.RECALLED},
    Act.REPLACE: {S.ISSUED: S.REPLACED, S.SENT: S.REPLACED, S.FILED: S.REPLACED},
    Act.CANCEL: dict.fromkeys((S.DRAFT, S.CONTENT_REVIEW, S.FORMAT_CHECK, S.SIGNED, S.NUMBERED), S.CANCELLED),
}
ENDED = frozenset({S.RESOLVED, S.FILED, S.ARCHIVED, S.REFUSED, S.SENT, S.RECALLED, S.REPLACED, S.CANCELLED})
CODE = re.compile(r"^[0-9]{1,6}$")
INSERTED = re.compile(r"^[0-9]+\s*[a-zA-ZĐđ]+$")


def life_of(direction: Direction) -> Mapping[Act, Mapping[Status, Status]]:
    return INCOMING if direction is Direction.INCOMING else OUTGOING


def next_status(direction: Direction, act: Act, status: Status) -> Status:
    """Return where an act leads; raise `Conflict` where it has no place."""
    found = life_of(direction).get(act, {}).get(status)
    if found is None:
        label = _(STATUS_LABELS[status])
        raise Conflict(
            "documents.status", _("Văn bản đang là “%(label)s”, không làm được bước này.") % {"label": label}
        )
    return found


def possible(direction: Direction, status: Status) -> frozenset[Act]:
    return frozenset(act for act, steps in life_of(direction).items() if status in steps)


APART: Mapping[Act, Mapping[str, str]] = {
    Act.APPROVE: {
        "drafter": gettext_noop("Người soạn không tự duyệt nội dung."),
        "signer": gettext_noop("Người sẽ ký không đồng thời duyệt nội dung."),
    },
    Act.CHECK: {"drafter": gettext_noop("Người soạn không tự kiểm tra thể thức.")},
    Act.SIGN: {
        "drafter": gettext_noop("Người soạn không ký văn bản của mình."),
        "reviewer": gettext_noop("Người duyệt nội dung không đồng thời là người ký."),
    },
    Act.NUMBER: {
        "signer": gettext_noop("Người ký không tự cấp số."),
        "drafter": gettext_noop("Người soạn không tự cấp số."),
    },
    Act.ISSUE: {"drafter": gettext_noop("Người soạn không tự ban hành.")},
}


def apart(act: Act, who: UUID | None, before: Mapping[str, UUID | None]) -> str:
    """Return why somebody may not do an act after what they did, empty if they may.

    `before` are the accounts that already acted or are to act, as `drafter`, `reviewer` and `signer`.
    """
    duties = APART.get(act, {}).items() if who else ()
    return next((message for duty, message in duties if before.get(duty) == who), "")


def check_apart(act: Act, who: UUID | None, before: Mapping[str, UUID | None]) -> None:
    """Keep duties apart: who wrote does not review, neither of them signs, who signs does not number."""
    if message := apart(act, who, before):
        raise Denied("documents.duties", message)


def register_for(rules: DocumentRules, direction: str, type_code: str, *, secret: bool = False) -> Register:
    """Return the register that takes a document: the one that names its kind, else the general one."""
    fitting = [one for one in rules.registers if one.direction == direction and one.secret == secret]
    named = next((one for one in fitting if type_code in one.types), None)
    found = named or next((one for one in fitting if not one.types), None)
    if found is None:
        raise Invalid("documents.no_register", "Chưa có sổ cho loại văn bản này; hãy thêm vào định nghĩa.")
    return found


def printed_number(number: int, digits: int = 2) -> str:
    """Return 7 as ``07`` (numbers below ten have a leading zero)."""
    return f"{number:0{digits}d}"


def notation_of(
    rules: DocumentRules, register: Register, type_code: str, agency: str, division: str = ""
) -> str:
    """Return ``QĐ-UBND``, for a letter ``UBND-KT`` (agency and division), for the Party ``CV/TU``."""
    kind = rules.type_of(type_code)
    short = kind.abbreviation if kind else ""
    if register.party:
        return f"{short or 'CV'}/{agency}"
    if short:
        return f"{short}-{agency}"
    return f"{agency}-{division}" if division else agency


def printed_code(number: str, notation: str, *, party: bool = False) -> str:
    """Return number and notation together: ``15/QĐ-UBND``; of the Party ``15-CV/TU``."""
    if not notation:
        return number
    return f"{number}-{notation}" if party else f"{number}/{notation}"


def check_sender_number(number: str) -> None:
    """The number of somebody else is kept as it is written; only what cannot be one is refused."""
    if number and not re.fullmatch(r"[0-9A-Za-zĐđ./\- ]{1,11}", number):
        message = gettext_noop("Số của văn bản chỉ gồm chữ số (và chữ nếu cơ quan gửi ghi thế).")
        raise Invalid("documents.number", message, fields={"number": message})


def check_secret(secrecy: Secrecy, files: Sequence[object], subject: str) -> None:
    """A secret document leaves no content here: neither a file nor a subject (Law 29/2018/QH14)."""
    if secrecy is Secrecy.NONE:
        return
    if files:
        message = gettext_noop("Văn bản mật không được đưa tệp lên hệ thống này. Chỉ ghi sổ.")
        raise Invalid("documents.secret_file", message, fields={"file": message})
    if subject.strip():
        message = gettext_noop("Văn bản mật không ghi trích yếu nội dung ở đây. Hãy để trống.")
        raise Invalid("documents.secret_subject", message, fields={"subject": message})


def missing_numbers(taken: Iterable[int]) -> tuple[int, ...]:
    """Return the numbers from 1 to the highest that nobody took; an empty tuple proves there is no gap."""
    have = set(taken)
    return tuple(number for number in range(1, max(have, default=0) + 1) if number not in have)


def is_late(due_on: date | None, done_on: date | None, today: date) -> bool:
    """Say whether the work ended after its term, or is still open after it."""
    return due_on is not None and (done_on or today) > due_on
