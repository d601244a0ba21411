"""Parts that documents and statuses share."""

from tinhso.platform.exchange.edxml.tree import Node
from tinhso.platform.exchange.edxml.values import Values
from tinhso.platform.exchange.message import Organization, OtherInfo, Reference, Signer, Staff


def read_organization(node: Node) -> Organization:
    return Organization(
        organ_id=node.get("OrganId"),
        name=node.get("OrganName"),
        in_charge=node.get("OrganizationInCharge"),
        address=node.get("OrganAdd"),
        email=node.get("Email"),
        telephone=node.get("Telephone"),
        fax=node.get("Fax"),
        website=node.get("Website"),
    )


def read_signer(node: Node) -> Signer:
    return Signer(node.get("FullName"), node.get("Position"), node.get("Competence"))


def read_staff(node: Node) -> Staff:
    return Staff(
        department=node.get("Department"),
        name=node.get("Staff"),
        email=node.get("Email"),
        mobile=node.get("Mobile"),
        department_id=node.get("DepartmentId"),
        staff_id=node.get("StaffId"),
    )


def read_reference(node: Node, values: Values) -> Reference:
    code = node.find("Code")
    return Reference(
        organ_id=node.get("OrganId"),
        code=_code(code) if code else "",
        issued_on=values.day(node, "PromulgationDate"),
        document_id=values.document_id(node),
    )


def _code(node: Node) -> str:
    """Return number/notation; some write the two parts apart, as in the header."""
    parts = [part for part in (node.get("CodeNumber"), node.get("CodeNotation")) if part]
    return "/".join(parts) or node.text


def read_other(node: Node, values: Values) -> OtherInfo:
    appendixes = node.find("Appendixes")
    return OtherInfo(
        priority=str(values.whole(node, "Priority", 0)),
        sphere=node.get("SphereOfPromulgation"),
        typist=node.get("TyperNotation"),
        copies=values.whole(node, "PromulgationAmount", 0),
        pages=values.whole(node, "PageAmount", 0),
        directs=values.yes(node, "Direction"),
        appendixes=tuple(found.text for found in appendixes.all("Appendix")) if appendixes else (),
        reference_codes=node.get("ReferenceCodes"),
    )
