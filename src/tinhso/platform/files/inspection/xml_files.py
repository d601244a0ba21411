"""XML: read as a stream, without document types or entities."""

from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.utils.translation import gettext as _

from tinhso.platform.files.inspection.verdict import refuse
from tinhso.platform.files.limits import FileRules

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def looks_like(head: bytes) -> bool:
    for bom in _BOMS:
        head = head.removeprefix(bom)
    text = head.replace(b"\0", b"").lstrip()
    return text.startswith(b"<") and not text[:100].lower().startswith(
        (b"<!doctype html", b"<html", b"<script", b"<svg")
    )


def check(path: Path, rules: FileRules) -> str:
    """Refuse what does not parse; keep apart what declares entities."""
    depth = 0
    try:
        with path.open("rb") as file:
            for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
                depth += 1 if event == "start" else -1
                if depth > rules.xml_depth_max:
                    raise refuse(
                        "xml_depth",
                        _("Tệp XML lồng sâu quá %(max)s cấp.") % {"max": rules.xml_depth_max},
                    )
                if event == "end":
                    element.clear()
    except DefusedXmlException:
        return "Tệp XML khai báo kiểu tài liệu hoặc thực thể (DTD), có thể gây hại."
    except (ParseError, ValueError, LookupError) as error:
        raise refuse("xml_broken", _("Tệp XML viết sai: %(error)s") % {"error": error}) from error
    return ""
