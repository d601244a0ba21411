"""What the engine does when results are issued, papers of the store end, or consent is taken back."""

from uuid import UUID

from tinhso.kernel.actor import system_actor
from tinhso.platform.cases.actions.store_papers import deposit_results, flag_case, flag_item
from tinhso.platform.consents.contracts import Purpose
from tinhso.platform.document_store.contracts import STATE_LABELS, ItemReplaced, ItemState
from tinhso.platform.events.contracts import EventInfo

CASE = "case:"


def on_issue(event: EventInfo) -> None:
    deposit_results(actor=system_actor("Kho giấy tờ", ["cases.deposit"]), case_id=UUID(event.data["case_id"]))


def on_item_ended(event: EventInfo) -> None:
    state = ItemState.REPLACED if event.type == ItemReplaced.type else ItemState.REVOKED
    reason = f"{STATE_LABELS[state]}. {event.data['reason']}".strip()
    flag_item(
        actor=system_actor("Kho giấy tờ", ["cases.flag"]), item_id=UUID(event.data["item_id"]), reason=reason
    )


def on_withdrawal(event: EventInfo) -> None:
    ref = event.data["object_ref"]
    if event.data["purpose"] == Purpose.REUSE and ref.startswith(CASE):
        flag_case(
            actor=system_actor("Kho giấy tờ", ["cases.flag"]),
            case_id=UUID(ref.removeprefix(CASE)),
            reason="Người nộp đã rút sự đồng ý dùng lại giấy tờ",
        )
