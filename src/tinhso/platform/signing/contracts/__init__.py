"""Signatures as other modules may hold them: who signs, in which capacity, and what a check found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files.contracts import PDF
from tinhso.platform.signing.contracts.events import (
    SignatureProven,
    SigningCancelled,
    SigningCompleted,
    SigningDeclined,
    SigningFailed,
    SigningOpened,
    StepSigned,
)

XML = "application/xml"
JSON = "application/json"
"""Signed beside itself: the signature is a file of its own (`DETACHED`)."""
DETACHED = "application/pkcs7-signature"


class Capacity(StrEnum):
    """The words before a signer's position (NĐ 30/2020/NĐ-CP, Article 13 and Annex I)."""

    NONE = ""
    TM = "TM"
    """On behalf of a collective."""
    KT = "KT"
    """A deputy for the head."""
    TL = "TL"
    """By order of the head."""
    TUQ = "TUQ"
    """Under a written authorisation of the head."""
    Q = "Q"
    """Acting head."""


class Kind(StrEnum):
    """Whose key signs."""

    PERSONAL = "personal"
    AGENCY = "agency"


class State(StrEnum):
    """How far one signature is. Each step is kept, so that a crash resumes and never signs twice."""

    PREPARED = "prepared"
    """The document with room for the signature and the bytes to sign are kept."""
    HASH_SENT = "hash_sent"
    """The provider may have the hash; it is asked before anything is sent again."""
    WAITING_USER = "waiting_user"
    """The provider waits for the signer to agree on their device."""
    SIGNED = "signed"
    EMBEDDED = "embedded"
    """Signed without a time-stamp, because the authority was silent; it is asked again."""
    TIMESTAMPED = "timestamped"
    VALIDATED = "validated"
    EXPIRED = "expired"
    REJECTED = "rejected"
    CERT_REVOKED = "cert_revoked"
    EMBED_MISMATCH = "embed_mismatch"


FAILED = frozenset({State.EXPIRED, State.REJECTED, State.CERT_REVOKED, State.EMBED_MISMATCH})
DONE = frozenset({State.EMBEDDED, State.TIMESTAMPED, State.VALIDATED})
STATE_LABELS = {
    State.PREPARED: gettext_noop("Đã chuẩn bị"),
    State.HASH_SENT: gettext_noop("Đã gửi đi ký"),
    State.WAITING_USER: gettext_noop("Chờ xác nhận trên thiết bị"),
    State.SIGNED: gettext_noop("Đã có chữ ký"),
    State.EMBEDDED: gettext_noop("Đã ký, chờ dấu thời gian"),
    State.TIMESTAMPED: gettext_noop("Đã ký, có dấu thời gian"),
    State.VALIDATED: gettext_noop("Đã ký, đã kiểm tra"),
    State.EXPIRED: gettext_noop("Hết thời gian xác nhận"),
    State.REJECTED: gettext_noop("Bị từ chối trên thiết bị"),
    State.CERT_REVOKED: gettext_noop("Chứng thư không còn dùng được"),
    State.EMBED_MISMATCH: gettext_noop("Chữ ký nhận về không khớp"),
}


class RequestState(StrEnum):
    """How a request as a whole stands."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    """One who was asked to sign said no."""


class Trust(StrEnum):
    """Under whose root the signer's certificate stands (Law 20/2023/QH15: public-service or public CA)."""

    OFFICIAL = "official"
    """The authority for public service (Ban Cơ yếu Chính phủ)."""
    PUBLIC = "public"
    """A public certification authority under the national root."""
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What a check says of one signature, or of the whole document: the worst that was found."""

    VALID = "valid"
    NO_SIGNATURE = "no_signature"
    REVOCATION_UNKNOWN = "revocation_unknown"
    """Mathematically right, but nobody could say whether the certificate was revoked."""
    CHANGED_LATER = "changed_later"
    """The signed part is untouched; something was added after it that a signer need not have seen."""
    NOT_COVERED = "not_covered"
    """The signature does not cover the whole document it pretends to sign."""
    CERTIFICATE_EXPIRED = "certificate_expired"
    NOT_FOR_SIGNING = "not_for_signing"
    REVOKED = "revoked"
    CHAIN_UNKNOWN = "chain_unknown"
    WEAK = "weak"
    """An algorithm that can be forged (MD5, SHA-1, short RSA)."""
    WRAPPED = "wrapped"
    """Signed and shown content are not the same (signature wrapping, shadow objects, doubled Ids)."""
    ALTERED = "altered"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"


VERDICT_LABELS = {
    Verdict.VALID: gettext_noop("Chữ ký hợp lệ"),
    Verdict.NO_SIGNATURE: gettext_noop("Không có chữ ký số"),
    Verdict.REVOCATION_UNKNOWN: gettext_noop("Chưa biết chứng thư có bị thu hồi không"),
    Verdict.CHANGED_LATER: gettext_noop("Có thay đổi sau khi ký"),
    Verdict.NOT_COVERED: gettext_noop("Chữ ký không bao hết tài liệu"),
    Verdict.CERTIFICATE_EXPIRED: gettext_noop("Chứng thư ngoài thời hạn khi ký"),
    Verdict.NOT_FOR_SIGNING: gettext_noop("Chứng thư không dùng để ký"),
    Verdict.REVOKED: gettext_noop("Chứng thư đã bị thu hồi khi ký"),
    Verdict.CHAIN_UNKNOWN: gettext_noop("Không rõ tổ chức chứng thực"),
    Verdict.WEAK: gettext_noop("Thuật toán ký không còn an toàn"),
    Verdict.WRAPPED: gettext_noop("Phần được ký không phải phần hiển thị"),
    Verdict.ALTERED: gettext_noop("Tài liệu đã bị sửa sau khi ký"),
    Verdict.TOO_LARGE: gettext_noop("Tệp quá lớn hoặc quá phức tạp"),
    Verdict.UNREADABLE: gettext_noop("Không đọc được tệp"),
}
SEVERITY = {verdict: rank for rank, verdict in enumerate(Verdict)}
"""Later in the list is worse."""


class Level(StrEnum):
    """How long a signature can be checked (ETSI EN 319 142-1, EN 319 132-1)."""

    B = "B-B"
    T = "B-T"
    LT = "B-LT"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a signature is seen: page (0 the first, -1 the last) and box in mm from the lower left corner."""

    page: int = -1
    left: float = 120.0
    bottom: float = 40.0
    width: float = 60.0
    height: float = 25.0


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to be filled in after the signature, as its template tells it.

    Pages count from 1, places in mm from the top left.
    `size` is that of the line in points; style and weight are those of its face, as Typst names them.
    """

    name: str
    page: int
    x: float
    y: float
    width: float
    size: float
    style: str = "normal"
    weight: str | int = "regular"
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Sample:
    """Characters to be set one by one in the face of a document."""

    style: str
    weight: str | int
    characters: str


@dataclass(frozen=True, slots=True)
class Signer:
    """One step of a request.

    Personal: `account_id` signs, perhaps for `on_behalf_of` (an account) in a capacity. Agency: whoever may
    use the key of `unit_id`. `place` empty: a signature not seen, or for an agency the standard corner;
    given for an agency it is that of a signature in an earlier request, which its seal covers in part.
    """

    kind: Kind
    account_id: UUID | None = None
    unit_id: UUID | None = None
    capacity: Capacity = Capacity.NONE
    position: str = ""
    on_behalf_of: UUID | None = None
    place: Place | None = None


def sealing_key(file_id: UUID) -> str:
    """Return under which key a file the system made is signed by its agency, never twice."""
    return f"sealed:{file_id}"


@dataclass(frozen=True, slots=True)
class PowerInfo:
    """A power in force: `deputy` signs for `principal` in a capacity. The position is the principal's."""

    id: UUID
    principal_id: UUID
    position: str
    deputy_id: UUID
    capacity: Capacity
    basis: str


@dataclass(frozen=True, slots=True)
class StepInfo:
    """A step as it stands; `state` is empty before anybody began it."""

    number: int
    signer: Signer
    signer_name: str
    state: State | None
    note: str
    signed_at: datetime | None
    credential_id: UUID | None


@dataclass(frozen=True, slots=True)
class RequestInfo:
    """A document to be signed. `result_file_id`: the newest signed bytes, empty before the first."""

    id: UUID
    subject: str
    title: str
    state: RequestState
    file_id: UUID
    result_file_id: UUID | None
    media_type: str
    steps: tuple[StepInfo, ...]
    opened_by: str
    created_at: datetime
    finished_at: datetime | None

    @property
    def current(self) -> StepInfo | None:
        """Return the step whose turn it is."""
        if self.state is not RequestState.OPEN:
            return None
        return next((step for step in self.steps if step.state not in DONE), None)


@dataclass(frozen=True, slots=True)
class SignOutcome:
    """What came of one document of a batch: a state, or a `problem` (stable code) said in `message`."""

    request_id: UUID
    title: str
    state: State | None
    problem: str = ""
    message: str = ""
    result_file_id: UUID | None = None

    @property
    def ok(self) -> bool:
        return not self.problem


@dataclass(frozen=True, slots=True)
class CredentialInfo:
    """A key somebody may sign with. The key itself never leaves its provider."""

    id: UUID
    kind: Kind
    account_id: UUID | None
    unit_id: UUID | None
    provider: str
    name: str
    subject: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_to: datetime
    problem: str
    needs_pin: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One plain sentence of a check. `code` is stable; `values` are what the sentence was made of."""

    code: str
    good: bool
    text: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """What a check found about one signature. Times are aware; `stamped_at` is the proven one."""

    name: str
    verdict: Verdict
    signer: str
    organisation: str
    issuer: str
    serial: str
    trust: Trust
    kind: Kind
    level: Level
    claimed_at: datetime | None
    stamped_at: datetime | None
    covers_whole: bool
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """What a check found about a document: nothing is believed that is not proven by these bytes."""

    media_type: str
    sha256: str
    size: int
    checked_at: datetime
    verdict: Verdict
    signatures: tuple[SignatureReport, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def valid(self) -> bool:
        return self.verdict is Verdict.VALID


__all__ = [
    "DETACHED",
    "DONE",
    "FAILED",
    "JSON",
    "PDF",
    "SEVERITY",
    "STATE_LABELS",
    "VERDICT_LABELS",
    "XML",
    "Blank",
    "Capacity",
    "CredentialInfo",
    "Finding",
    "Kind",
    "Level",
    "Place",
    "PowerInfo",
    "RequestInfo",
    "RequestState",
    "Sample",
    "SignOutcome",
    "SignatureProven",
    "SignatureReport",
    "Signer",
    "SigningCancelled",
    "SigningCompleted",
    "SigningDeclined",
    "SigningFailed",
    "SigningOpened",
    "State",
    "StepInfo",
    "StepSigned",
    "Trust",
    "Verdict",
    "VerificationReport",
]
