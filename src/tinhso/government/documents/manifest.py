"""The plug of documents: incoming, outgoing, internal."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from django.utils.translation import gettext_lazy as _

from tinhso.government.documents import contracts
from tinhso.government.documents.definition import DocumentLayout, DocumentRules
from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.manifest import (
    DefinitionKind,
    Hit,
    MenuItem,
    Panel,
    Periodic,
    Permission,
    SearchSource,
    Seed,
    Subscription,
    System,
)
from tinhso.kernel.unit_moves import declared
from tinhso.platform.exchange.contracts import DocumentArrived
from tinhso.platform.exchange.contracts import StatusArrived as Status
from tinhso.platform.messaging.contracts import LetterFailed, LetterSent
from tinhso.platform.signing.contracts import (
    SignatureProven,
    SigningCancelled,
    SigningCompleted,
    SigningDeclined,
)

MODULE = "tinhso.government.documents"
EVERYBODY = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF, ActorKind.SERVICE})
STAFF = frozenset({ActorKind.STAFF})
OFFICE = ("reception", "specialist", "clerk", "leader")


def _late(module: str, name: str) -> Callable[..., Any]:
    """Return a function imported when it is first called: the manifest is read before the models."""

    def call(*given: Any) -> Any:
        return getattr(import_module(f"{MODULE}.{module}"), name)(*given)

    return call


def _waiting(actor: Actor) -> int:
    return int(_late("facade", "waiting_count")(actor))


def _find(actor: Actor, text: str, limit: int) -> Sequence[Hit]:
    found: Sequence[Hit] = _late("searching", "hits")(actor, text, limit)
    return found


def _told(event: type[Any], name: str, handler: str) -> Subscription:
    return Subscription(name, event.type, _late("hearing", handler))


SYSTEM = System(
    code="documents",
    label=_("Văn bản và điều hành"),
    label_en="Documents",
    pillar="government",
    standards=("NĐ 30/2020/NĐ-CP", "QCVN 102:2016/BTTTT", "PDF/A-2"),
    permissions=(
        Permission("documents.read", _("Xem văn bản của đơn vị"), roles=(*OFFICE, "auditor")),
        Permission("documents.register", _("Vào sổ văn bản đến, trình, chuyển"), roles=("clerk",)),
        Permission("documents.direct", _("Cho ý kiến chỉ đạo văn bản đến"), roles=("leader",)),
        Permission("documents.handle", _("Giải quyết văn bản đến"), roles=OFFICE),
        Permission("documents.draft", _("Soạn văn bản"), roles=OFFICE),
        Permission("documents.review", _("Duyệt nội dung văn bản"), roles=("specialist", "leader")),
        Permission("documents.sign", _("Ký văn bản"), roles=("leader",)),
        Permission("documents.issue", _("Kiểm tra thể thức, cấp số, ban hành, gửi"), roles=("clerk",)),
        Permission("documents.figures", _("Xem số liệu văn bản"), roles=("clerk", "leader", "auditor")),
        Permission("documents.plan", _("Xếp lịch họp, lịch lãnh đạo"), roles=("clerk", "leader")),
        Permission("documents.lint", _("Kiểm tra thể thức một tệp"), kinds=STAFF),
        Permission("documents.track", _("Tra cứu văn bản đã gửi"), kinds=EVERYBODY),
        Permission("documents.signed", _("Ghi nhận văn bản đã ký")),
        Permission("documents.axis", _("Nhận văn bản, trạng thái từ trục")),
        Permission("documents.rehome", _("Chuyển văn bản theo đơn vị được sắp xếp")),
        Permission("documents.mail", _("Nhận thư điện tử, ghi nhận thư đã gửi")),
        Permission("documents.templates", _("Đặt mẫu văn bản của đơn vị"), roles=("clerk", "administrator")),
        Permission("documents.mailboxes", _("Đặt hộp thư của cơ quan"), roles=("administrator",)),
    ),
    menu=(
        MenuItem(
            "documents:desk",
            _("Văn bản"),
            "documents.read",
            "desk",
            11,
            "mail",
            "o",
            count=_waiting,
            home=True,
        ),
        MenuItem(
            "documents:calendar", _("Lịch họp, lịch công tác"), "documents.read", "desk", 14, "calendar"
        ),
        MenuItem("documents:lint", _("Kiểm tra thể thức"), "documents.lint", "desk", 16, "scan"),
        MenuItem("documents:registers", _("Sổ văn bản"), "documents.figures", "registers", 40, "book"),
        MenuItem("documents:templates", _("Mẫu văn bản"), "documents.templates", "registers", 41, "document"),
        MenuItem("documents:figures", _("Số liệu văn bản"), "documents.figures", "registers", 42, "chart"),
        MenuItem(
            "documents:mailboxes",
            _("Hộp thư của cơ quan"),
            "documents.mailboxes",
            "administration",
            62,
            "mail",
        ),
        MenuItem("documents:track", _("Văn bản tôi đã gửi"), "documents.track", "citizen", 60, "search"),
    ),
    urls=f"{MODULE}.urls",
    rest=f"{MODULE}.rest",
    events=contracts.EVENTS,
    subscriptions=(
        _told(DocumentArrived, "documents.arrived", "arrived"),
        _told(Status, "documents.status_arrived", "status_arrived"),
        _told(SigningCompleted, "documents.signed", "signed"),
        _told(SignatureProven, "documents.proven", "proven"),
        _told(SigningCancelled, "documents.signing_cancelled", "signing_cancelled"),
        _told(SigningDeclined, "documents.signing_declined", "signing_declined"),
        _told(LetterSent, "documents.letter_sent", "letter_sent"),
        _told(LetterFailed, "documents.letter_failed", "letter_failed"),
        *(
            _told(event, f"documents.tell_sender_{event.type.rpartition('.')[2]}", "tell_sender")
            for event in (
                contracts.DocumentReceived,
                contracts.DocumentRegistered,
                contracts.DocumentRefused,
                contracts.DocumentMoved,
                contracts.DocumentResolved,
                contracts.DocumentEnded,
            )
        ),
        *(
            _told(event, f"documents.tell_{event.type.rpartition('.')[2]}", "tell_officers")
            for event in (
                contracts.DocumentPresented,
                contracts.DocumentReviewed,
                contracts.DocumentSigned,
            )
        ),
    ),
    unit_moves=(
        declared(
            "documents.papers",
            _("Văn bản đang xử lý, dự thảo"),
            62,
            "documents.rehome",
            f"{MODULE}.unit_moves",
        ),
        declared(
            "documents.meetings",
            _("Lịch họp, lịch công tác sắp tới"),
            63,
            "documents.rehome",
            f"{MODULE}.unit_moves",
        ),
    ),
    periodic=(Periodic("documents.read_files", "* * * * *", _late("reading", "read_waiting")),),
    definition_kinds=(
        DefinitionKind("document_rules", _("Loại văn bản và sổ"), "document_rules", DocumentRules),
        DefinitionKind("document_layout", _("Thể thức văn bản"), "document_layouts", DocumentLayout),
    ),
    seeds=(Seed("Văn bản mẫu", 88, _late("demo", "load")),),
    panels=(Panel("documents.dossier", "dossier", "documents.read", _late("panel", "dossier_documents")),),
    search=(SearchSource("documents", _("Văn bản"), "documents.read", _find),),
)
