"""The procedure engine."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.manifest import (
    DefinitionKind,
    Hit,
    Periodic,
    Permission,
    SearchSource,
    Seed,
    Subscription,
    System,
)
from tinhso.kernel.unit_moves import UnitMove, declared
from tinhso.platform.access.contracts import AccountDeactivated, GrantRevoked
from tinhso.platform.calendar.contracts import CalendarChanged, ExceptionAdded, ExceptionCancelled
from tinhso.platform.cases import contracts
from tinhso.platform.cases.definition import PrintForm, Procedure
from tinhso.platform.consents.contracts import ConsentWithdrawn
from tinhso.platform.document_store.contracts import ItemReplaced, ItemRevoked
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.signing.contracts import SignatureProven, SigningCompleted, SigningDeclined

PUBLIC = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF, ActorKind.SERVICE})
OFFICE = ("reception", "specialist", "leader")


def _fire() -> int:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.cases.actions.timers import fire_timers

    return fire_timers(actor=system_actor("Hẹn giờ", ["cases.timers"]))


def _tell_citizen(event: EventInfo) -> None:
    _tell_citizens([event])


def _tell_citizens(events: Sequence[EventInfo]) -> None:
    from tinhso.platform.cases.notices import tell_citizens

    tell_citizens(events)


def _warn_unit(event: EventInfo) -> None:
    from tinhso.platform.cases.notices import warn_unit

    warn_unit(event)


def _end_part(event: EventInfo) -> None:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.cases.actions.parts import end_part

    end_part(actor=system_actor("Liên thông", ["cases.link"]), case_id=UUID(event.data["case_id"]))


def _tell_office(event: EventInfo) -> None:
    from tinhso.platform.cases.notices import tell_office

    tell_office(event)


def _release(event: EventInfo) -> None:
    from uuid import UUID

    from tinhso.kernel.actor import system_actor
    from tinhso.platform.cases.actions.release import release

    release(
        actor=system_actor("Cán bộ thôi việc", ["cases.release"]), account_id=UUID(event.data["account_id"])
    )


def _release_expired() -> int:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.cases.actions.release import release_all

    return release_all(actor=system_actor("Hết nhiệm vụ", ["cases.release"]))


def _print_forms(event: EventInfo) -> None:
    from tinhso.platform.cases.prints.serving import on_act

    on_act(event)


def _note_declined(event: EventInfo) -> None:
    from tinhso.platform.cases.hearing import declined

    declined(event)


def _note_signed(event: EventInfo) -> None:
    from tinhso.platform.cases.hearing import signed

    signed(event)


def _note_proven(event: EventInfo) -> None:
    from tinhso.platform.cases.hearing import proven

    proven(event)


def _keep_result(event: EventInfo) -> None:
    from tinhso.platform.cases.storing import on_issue

    on_issue(event)


def _flag_papers(event: EventInfo) -> None:
    from tinhso.platform.cases.storing import on_item_ended

    on_item_ended(event)


def _flag_dossier(event: EventInfo) -> None:
    from tinhso.platform.cases.storing import on_withdrawal

    on_withdrawal(event)


def _tell_overdue_consultations() -> int:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.cases.actions.timers import tell_overdue_consultations

    return tell_overdue_consultations(actor=system_actor("Hẹn giờ", ["cases.timers"]))


def _forget_misses() -> int:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.cases.actions.track import forget_old_misses

    return forget_old_misses(actor=system_actor("Dọn tra cứu sai", ["cases.timers"]))


def _recount(event: EventInfo) -> None:
    from tinhso.platform.cases.tasks import on_calendar_change

    on_calendar_change(event)


def _tell_rehomed(event: EventInfo) -> None:
    from tinhso.platform.cases.notices import tell_rehomed

    tell_rehomed(event)


def _move(name: str, label: Any, order: int) -> UnitMove:
    return declared(f"cases.{name}", label, order, "cases.rehome", "tinhso.platform.cases.unit_moves")


TOLD = (
    contracts.CaseSubmitted,
    contracts.CaseAccepted,
    contracts.CaseRefused,
    contracts.SupplementRequested,
    contracts.CaseCharged,
    contracts.ResultIssued,
    contracts.ResultReturned,
    contracts.CaseStopped,
    contracts.CaseKept,
    contracts.FeeRequested,
    contracts.CaseSuspended,
    contracts.CaseResumed,
    contracts.DeadlineExtended,
    contracts.ResultRevoked,
)
ENDINGS = (contracts.ResultIssued, contracts.CaseRefused, contracts.CaseStopped)
OFFICE_TOLD = (
    contracts.ConsultationAsked,
    contracts.OpinionGiven,
    contracts.ConsultationOverdue,
    contracts.TransferOffered,
    contracts.TransferReturned,
    contracts.PaperFlagged,
    contracts.ResultDeclined,
)
PRINTED = (
    contracts.CaseAccepted,
    contracts.CaseRefused,
    contracts.SupplementRequested,
    contracts.DeadlineExtended,
    contracts.CaseStopped,
)
WARNED = (contracts.DeadlineNear, contracts.DeadlinePassed)


def _load(out: Any) -> None:
    from tinhso.platform.cases.demo import load

    load(out)


def _backfill(out: Any) -> None:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.cases.actions.store_papers import backfill

    while backfill(actor=system_actor("Kho giấy tờ", ["cases.deposit"])):
        pass


def _preflight(procedure: Procedure) -> list[str]:
    from tinhso.platform.cases.preflight import problems

    return problems(procedure)


def _list(procedure: Procedure) -> None:
    from tinhso.platform.procedures.facade import list_procedure

    list_procedure(procedure)


def _dossiers(actor: Actor, text: str, limit: int) -> Sequence[Hit]:
    from tinhso.platform.cases.finding import dossiers

    return dossiers(actor, text, limit)


def _procedures(actor: Actor, text: str, limit: int) -> Sequence[Hit]:
    from tinhso.platform.cases.finding import procedures

    return procedures(actor, text, limit)


SYSTEM = System(
    code="cases",
    label=_("Xử lý thủ tục"),
    label_en="Procedure engine",
    standards=("NĐ 118/2025/NĐ-CP", "TT 03/2025/TT-VPCP"),
    permissions=(
        Permission("procedures.read", _("Xem thủ tục"), kinds=PUBLIC),
        Permission("cases.track", _("Tra cứu hồ sơ bằng mã"), kinds=PUBLIC),
        Permission("cases.track_api", _("Tra cứu hồ sơ qua API"), kinds=PUBLIC - {ActorKind.ANONYMOUS}),
        Permission("results.verify", _("Kiểm tra kết quả bằng mã QR"), kinds=PUBLIC),
        Permission("cases.submit", _("Nộp hồ sơ trực tuyến"), kinds=frozenset({ActorKind.CITIZEN})),
        Permission("cases.own", _("Xem và bổ sung hồ sơ của mình"), kinds=frozenset({ActorKind.CITIZEN})),
        Permission("cases.read", _("Xem hồ sơ của đơn vị"), roles=(*OFFICE, "cashier", "auditor")),
        Permission("cases.intake", _("Tiếp nhận tại quầy"), roles=("reception",)),
        Permission("cases.accept", _("Tiếp nhận hoặc từ chối hồ sơ"), roles=("reception",)),
        Permission("cases.process", _("Xử lý hồ sơ"), roles=OFFICE),
        Permission("cases.approve", _("Duyệt kết quả"), roles=("leader",)),
        Permission("cases.issue", _("Ban hành kết quả"), roles=("leader", "reception", "specialist")),
        Permission("cases.deliver", _("Trả kết quả"), roles=("reception",)),
        Permission("cases.digitise", _("Số hóa giấy tờ tại quầy"), roles=("reception",)),
        Permission("cases.charge", _("Xác nhận đã thu phí, lệ phí"), roles=("reception", "cashier")),
        Permission("cases.advise", _("Trả lời khi đơn vị được hỏi ý kiến"), roles=("specialist", "leader")),
        Permission("cases.print", _("In phiếu kiểm soát, sổ theo dõi"), roles=(*OFFICE, "auditor")),
        Permission("cases.link", _("Nối các hồ sơ liên thông")),
        Permission("cases.signed", _("Ghi chữ ký của lãnh đạo lên kết quả")),
        Permission("cases.deposit", _("Đưa kết quả vào kho giấy tờ")),
        Permission("cases.flag", _("Báo giấy tờ từ kho không dùng được nữa")),
        Permission("cases.recount", _("Tính lại hạn khi lịch thay đổi")),
        Permission("cases.release", _("Trả hồ sơ của người đã thôi việc về đơn vị")),
        Permission("cases.rehome", _("Chuyển hồ sơ do sắp xếp đơn vị")),
        Permission("cases.timers", _("Chạy hẹn giờ của hồ sơ")),
    ),
    definition_kinds=(
        DefinitionKind("procedure", _("Thủ tục"), "procedures", Procedure, _preflight, _list),
        DefinitionKind("print_form", _("Mẫu in"), "print_forms", PrintForm),
    ),
    events=(
        *contracts.EVENTS.values(),
        *contracts.COORDINATION,
        contracts.DeadlineNear,
        contracts.DeadlinePassed,
    ),
    seeds=(Seed("Hồ sơ trình diễn", 80, _load), Seed("Kết quả vào kho giấy tờ", 85, _backfill)),
    subscriptions=(
        *(Subscription(f"{event.type}:citizen", event.type, _tell_citizen, _tell_citizens) for event in TOLD),
        *(Subscription(f"{event.type}:parent", event.type, _end_part) for event in ENDINGS),
        *(Subscription(f"{event.type}:office", event.type, _tell_office) for event in OFFICE_TOLD),
        *(Subscription(f"{event.type}:forms", event.type, _print_forms) for event in PRINTED),
        Subscription("cases:signed", SigningCompleted.type, _note_signed),
        Subscription("cases:declined", SigningDeclined.type, _note_declined),
        Subscription("cases:proven", SignatureProven.type, _note_proven),
        Subscription("cases:deposit", contracts.ResultIssued.type, _keep_result),
        Subscription("cases:item_revoked", ItemRevoked.type, _flag_papers),
        Subscription("cases:item_replaced", ItemReplaced.type, _flag_papers),
        Subscription("cases:consent_withdrawn", ConsentWithdrawn.type, _flag_dossier),
        Subscription("cases:account_closed", AccountDeactivated.type, _release),
        Subscription("cases:grant_revoked", GrantRevoked.type, _release),
        Subscription("cases.rehomed:citizen", contracts.CaseRehomed.type, _tell_rehomed),
        Subscription("cases:calendar_added", ExceptionAdded.type, _recount),
        Subscription("cases:calendar_changed", CalendarChanged.type, _recount),
        Subscription("cases:calendar_cancelled", ExceptionCancelled.type, _recount),
        *(Subscription(f"{event.type}:unit", event.type, _warn_unit) for event in WARNED),
    ),
    periodic=(
        Periodic("cases.fire_timers", "* * * * *", _fire),
        Periodic("cases.release_expired", "15 1 * * *", _release_expired),
        Periodic("cases.overdue_consultations", "*/5 * * * *", _tell_overdue_consultations),
        Periodic("cases.forget_misses", "*/15 * * * *", _forget_misses),
    ),
    rest="tinhso.platform.cases.rest",
    search=(
        SearchSource("dossiers", _("Hồ sơ"), "cases.read", _dossiers),
        SearchSource("procedures", _("Thủ tục"), "procedures.read", _procedures),
    ),
    unit_moves=(
        _move("counters", _("Bộ đếm của đơn vị giữ nguyên mã"), 30),
        _move("cases", _("Hồ sơ đang giải quyết"), 40),
        _move("desks", _("Nơi nhận kết quả của hồ sơ nơi khác"), 45),
        _move("transfers", _("Hồ sơ chờ đơn vị khác tiếp nhận"), 50),
        _move("questions", _("Câu hỏi lấy ý kiến đang chờ"), 55),
    ),
)
