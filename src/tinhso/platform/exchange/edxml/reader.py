"""Elements to facts. Lenient where the real senders differ, silent about nothing."""

from dataclasses import dataclass, replace

from tinhso.platform.exchange.edxml import names
from tinhso.platform.exchange.edxml.business import read_business, read_trace
from tinhso.platform.exchange.edxml.files import read_attachments
from tinhso.platform.exchange.edxml.parts import (
    read_organization,
    read_other,
    read_reference,
    read_signer,
    read_staff,
)
from tinhso.platform.exchange.edxml.tree import Node, Refused, Tree, parse
from tinhso.platform.exchange.edxml.values import Values
from tinhso.platform.exchange.message import (
    Message,
    Signer,
    StatusCode,
    StatusMessage,
)
from tinhso.platform.exchange.verdicts import Finding, Verdict, worst

_NOTHING = Node("", "", {})


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: at most one of `message` and `status`, and everything noticed on the way."""

    message: Message | None = None
    status: StatusMessage | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def verdict(self) -> Verdict:
        return worst(self.findings)

    @property
    def accepted(self) -> bool:
        """Say whether the message may be worked with; else it belongs into quarantine."""
        return not any(finding.stops for finding in self.findings)

    def without_data(self) -> "Reading":
        """Return the reading without the bytes of attachments."""
        if self.message is None:
            return self
        light = tuple(replace(found, data=b"") for found in self.message.attachments)
        return replace(self, message=replace(self.message, attachments=light))


def read(data: bytes) -> Reading:
    """Read a message of either kind. It never raises: whatever the bytes are, the verdict has a name."""
    try:
        tree = parse(data)
        header = _header(tree.root)
    except Refused as refused:
        return Reading(findings=(refused.finding,))
    values = Values()
    values.findings += tree.findings
    if tree.root.attributes.get("xmlns") != names.NAMESPACE and not _declares(tree.root):
        values.note(Verdict.NAMESPACE, names.ROOT, tree.root.attributes.get("xmlns", ""))
    if header.find("StatusCode") is not None:
        return _finished(values, status=_status(header, values))
    return _finished(values, message=_message(tree, header, values))


def _finished(
    values: Values, *, message: Message | None = None, status: StatusMessage | None = None
) -> Reading:
    return Reading(message, status, tuple(values.findings))


def _declares(root: Node) -> bool:
    """Say whether the namespace is bound to the prefix the root itself is written with."""
    return bool(root.prefix) and root.attributes.get(f"xmlns:{root.prefix}") == names.NAMESPACE


def _header(root: Node) -> Node:
    if root.name != names.ROOT:
        raise Refused(Verdict.NOT_EDXML, root.name)
    envelope = root.find("edXMLEnvelope") or root
    header = (envelope.find("edXMLHeader") or _NOTHING).find("MessageHeader")
    if header is None:
        raise Refused(Verdict.NOT_EDXML, where="MessageHeader")
    return header


def _message(tree: Tree, header: Node, values: Values) -> Message:
    envelope = tree.root.find("edXMLEnvelope") or tree.root
    outer = envelope.find("edXMLHeader") or _NOTHING
    trace = outer.find("TraceHeaderList") or _NOTHING
    code = header.find("Code") or _NOTHING
    issued = header.find("PromulgationInfo") or _NOTHING
    kind = header.find("DocumentType") or _NOTHING
    signer = header.find("SignerInfo")
    signature = outer.find("Signature")
    message = Message(
        sender=read_organization(header.find("From") or _NOTHING),
        recipients=tuple(read_organization(node) for node in header.all("To")),
        document_id=values.document_id(header),
        number=code.get("CodeNumber") or code.text,
        notation=code.get("CodeNotation"),
        subject=header.get("Subject"),
        issued_on=values.day(issued, "PromulgationDate"),
        place=issued.get("Place"),
        type_code=values.whole(kind, "Type", 1),
        type_detail=values.whole(kind, "TypeDetail", 0),
        type_name=kind.get("TypeName"),
        content=header.get("Content"),
        signer=read_signer(signer) if signer else Signer(),
        due_on=values.day(header, "DueDate"),
        to_places=tuple(node.text for node in (header.find("ToPlaces") or _NOTHING).all("Place")),
        other=read_other(header.find("OtherInfo") or _NOTHING, values),
        response_for=tuple(
            found for node in header.all("ResponseFor") if any_said(found := read_reference(node, values))
        ),
        task_codes=tuple(
            node.text for task in header.all("ResponseForTask") for node in task.all("TaskCode") if node.text
        ),
        steering=values.whole(header, "SteeringType", 0),
        application_type=header.get("ApplicationType"),
        trace=read_trace(trace, values),
        business=read_business(trace.find("Bussiness") or _NOTHING, values),
        attachments=read_attachments(tree.root, envelope, values),
        signature=tree.source(signature) if signature and signature.children else "",
    )
    _require(message, values)
    return message


def any_said(reference: object) -> bool:
    """Say whether anything stands in a reference; templates of senders leave empty ones behind."""
    return any(getattr(reference, name) for name in ("organ_id", "code", "document_id"))


def _require(message: Message, values: Values) -> None:
    missing = {
        "From/OrganId": message.sender.organ_id,
        "To/OrganId": any(to.organ_id for to in message.recipients),
        "DocumentId": message.document_id or message.number,
        "Subject": message.subject or message.content,
    }
    for where, found in missing.items():
        if not found:
            values.note(Verdict.MISSING_FIELD, where)


def _status(header: Node, values: Values) -> StatusMessage | None:
    sender = read_organization(header.find("From") or _NOTHING)
    reference = read_reference(header.find("ResponseFor") or _NOTHING, values)
    if not sender.organ_id:
        values.note(Verdict.MISSING_FIELD, "From/OrganId")
    if not reference.document_id and not reference.code:
        values.note(Verdict.MISSING_FIELD, "ResponseFor/DocumentId")
    code = header.get("StatusCode").zfill(2)
    if code not in set(StatusCode):
        values.note(Verdict.UNKNOWN_STATUS, "StatusCode", code)
        return None
    staff = header.find("StaffInfo")
    return StatusMessage(
        sender=sender,
        response_for=reference,
        code=StatusCode(code),
        description=header.get("Description"),
        at=values.moment(header, "Timestamp"),
        staff=read_staff(staff or _NOTHING),
    )


__all__ = ["Reading", "read"]
