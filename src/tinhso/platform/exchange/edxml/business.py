"""What a message does, and the way it came."""

from tinhso.platform.exchange.edxml.parts import read_staff
from tinhso.platform.exchange.edxml.tree import Node
from tinhso.platform.exchange.edxml.values import Values
from tinhso.platform.exchange.message import (
    Business,
    BusinessKind,
    ReceiverChange,
    Replacement,
    Staff,
    Trace,
)
from tinhso.platform.exchange.verdicts import Verdict


def read_trace(node: Node, values: Values) -> tuple[Trace, ...]:
    return tuple(
        Trace(found.get("OrganId"), values.moment(found, "Timestamp")) for found in node.all("TraceHeader")
    )


def read_business(node: Node, values: Values) -> Business:
    """Read the part the standard spells `Bussiness`; without one the document is new."""
    staff = node.find("StaffInfo")
    changes = node.find("BussinessDocumentInfo")
    return Business(
        kind=_kind(node, values),
        document_id=values.document_id(node),
        reason=node.get("BussinessDocReason"),
        paper=values.yes(node, "Paper"),
        content_changes=bool(changes) and values.yes(changes, "DocumentInfo"),
        receivers_change=bool(changes) and values.yes(changes, "DocumentReceiver"),
        receivers=_receivers(changes, values) if changes else (),
        replacements=tuple(
            _replacement(found, values)
            for listed in node.all("ReplacementInfoList")
            for found in listed.all("ReplacementInfo")
        ),
        staff=read_staff(staff) if staff else Staff(),
    )


def _kind(node: Node, values: Values) -> BusinessKind:
    code = node.get("BussinessDocType") or BusinessKind.NEW
    if code not in set(BusinessKind):
        values.note(Verdict.UNKNOWN_BUSINESS, "BussinessDocType", code)
        return BusinessKind.NEW
    return BusinessKind(code)


def _receivers(node: Node, values: Values) -> tuple[tuple[str, str], ...]:
    found = tuple(
        (each.get("OrganId"), each.get("ReceiverType"))
        for listed in node.all("ReceiverList")
        for each in listed.all("Receiver")
    )
    for _organ_id, change in found:
        if change not in set(ReceiverChange):
            values.note(Verdict.RECEIVER_TYPE, "Receiver/ReceiverType", change)
    return found


def _replacement(node: Node, values: Values) -> Replacement:
    organs = node.find("OrganIdList")
    listed = tuple(found.text for found in organs.all("OrganId") if found.text) if organs else ()
    return Replacement(values.document_id(node), listed)
