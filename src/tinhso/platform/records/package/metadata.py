"""The metadata of a file and its documents by the names of Annex VI, decree 30/2020/NĐ-CP."""

from datetime import date
from uuid import UUID
from xml.etree import ElementTree

from tinhso.platform.records.contracts import ItemInfo, RecordInfo


def record_xml(record: RecordInfo, items: list[ItemInfo], paths: dict[UUID, list[str]]) -> bytes:
    """Return the metadata as XML, documents in the order of time."""
    root = ElementTree.Element("Record")
    days = [item.issued_on for item in items if item.issued_on]
    _fill(
        root,
        {
            "FileCode": record.file_code,
            "Title": record.title,
            "Maintenance": record.retention,
            "Rights": record.rights,
            "Creator": record.creator[:30],
            "Language": "Tiếng Việt",
            "StartDate": _day(min([record.started_on, *days])),
            "EndDate": _day(record.ended_on or max(days, default=None)),
            "DocTotal": str(len(items)),
            "PageTotal": str(sum(item.pages for item in items)),
            "Description": record.note,
        },
    )
    listed = ElementTree.SubElement(root, "Documents")
    for item in items:
        _document(ElementTree.SubElement(listed, "Document"), record, item, paths[item.id])
    ElementTree.indent(root)
    found: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return found


def _document(node: ElementTree.Element, record: RecordInfo, item: ItemInfo, paths: list[str]) -> None:
    number, _, notation = item.code.partition("/")
    own = {
        "FileCode": record.file_code,
        "DocOrdinal": str(item.number),
        "TypeName": item.kind,
        "CodeNumber": number,
        "CodeNotation": notation,
        "IssuedDate": _day(item.issued_on),
        "OrganName": item.author,
        "Subject": item.title,
        "PageAmount": str(item.pages) if item.pages else "",
        "Description": item.note,
    }
    _fill(node, own | {name: text for name, text in item.metadata.items() if _name(name)})
    node.set("subject", item.subject)
    for path, file in zip(paths, item.files, strict=True):
        ElementTree.SubElement(node, "File", {"path": path, "sha256": file.sha256, "type": file.media_type})


def _fill(node: ElementTree.Element, values: dict[str, str]) -> None:
    for name, text in values.items():
        if text:
            ElementTree.SubElement(node, name).text = _clean(text)


def _name(name: str) -> bool:
    return name.isascii() and name.isidentifier()


def _clean(text: str) -> str:
    return "".join(char for char in text if char >= " " or char in "\t\n")


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
