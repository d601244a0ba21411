"""A document as PDF in the form of decree 30/2020/NĐ-CP, with empty fields for its number and date."""

import re
from typing import Any

from tinhso.government.documents import signers
from tinhso.government.documents.contracts import Urgency
from tinhso.government.documents.contracts.states import URGENCY_LABELS
from tinhso.government.documents.models import Document
from tinhso.government.documents.numbering import agency_of, division_of
from tinhso.government.documents.office import rules_now
from tinhso.government.documents.parts import latest
from tinhso.government.documents.prints.compiling import compile_pdf, places
from tinhso.government.documents.prints.numbered import with_fields
from tinhso.government.documents.rules import notation_of, register_for
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitKind
from tinhso.platform.signing.contracts import Place

TEMPLATE = "letter.typ"
LETTER = "CV"
GROUNDS = ("Căn cứ ", "Theo đề nghị ", "Xét đề nghị ")
ARTICLE = re.compile(r"Điều \d+\.")


def letter_pdf(found: Document) -> tuple[bytes, Place]:
    """Return the final form of a draft, to be signed, and where the signature is seen."""
    data = letter_data(found)
    fields, (room,) = places(TEMPLATE, data, "<field>"), places(TEMPLATE, data, "<signature>")
    return with_fields(compile_pdf(TEMPLATE, data), fields), Place(**room)


def letter_data(found: Document, body: str | None = None) -> dict[str, Any]:
    """Return what stands in the document, part by part; `body` instead of that of its newest version."""
    rules = rules_now()
    kind = rules.type_of(found.type_code)
    unit = organisations.unit(found.unit_id)
    above = organisations.ancestors(found.unit_id)
    newest = latest(found) if body is None else None
    book = register_for(rules, found.direction, found.type_code)
    urgency = Urgency(found.urgency)
    return {
        "above": above[-1].name if above and unit.kind != UnitKind.PEOPLE_COMMITTEE else "",
        "agency": unit.name,
        "notation": notation_of(rules, book, found.type_code, agency_of(unit.id), division_of(found)),
        "place": place_of(unit.name),
        "letter": found.type_code == LETTER,
        "kind": kind.name.vi if kind else "",
        "subject": found.subject,
        "urgency": URGENCY_LABELS[urgency] if urgency is not Urgency.NORMAL else "",
        "body": paragraphs(newest.body if newest else body or ""),
        "styles": [style_of(line) for line in paragraphs(newest.body if newest else body or "")],
        "authority": authority(found.signer_capacity, unit.name, found.signer_position, _head(found)),
        "signer": found.signer_name,
        "recipients": [one.name for one in found.recipients.order_by("id")],
    }


def paragraphs(body: str) -> list[str]:
    """Return the paragraphs of a text; the last ends with the mark of the end."""
    lines = [line.strip() for line in body.splitlines() if line.strip()] or [""]
    ended = lines[-1].rstrip(".;, ") if not lines[-1].endswith("./.") else lines[-1].removesuffix("./.")
    return [*lines[:-1], f"{ended}./."]


def style_of(text: str) -> str:
    """Return how Annex I sets a paragraph of the text: who decides, a ground, an article, or none of them."""
    if text.isupper():
        return "heading"
    if text.startswith(GROUNDS):
        return "ground"
    return "article" if ARTICLE.match(text) else ""


def _head(found: Document) -> str:
    """Return the position of the one a signer signs for, in words of the paper; empty without a power."""
    power = signers.power_of(found.unit_id, found.signer_id, found.signer_capacity)
    return power.position if power else ""


def authority(capacity: str, agency: str, position: str, head: str = "") -> str:
    """Return what stands above the signature: ``TM. ỦY BAN NHÂN DÂN`` and the position below it.

    Who signs for a head has the head's position first, then their own: ``TL. CHỦ TỊCH``, ``TRƯỞNG PHÒNG``.
    """
    if capacity == "TM":
        return f"TM. {agency.split(' xã ', maxsplit=1)[0].split(' phường ', maxsplit=1)[0]}\n{position}"
    if capacity and head:
        return f"{capacity}. {head}\n{position}".rstrip()
    return f"{capacity}. {position}" if capacity else position


def place_of(agency: str) -> str:
    """Return the place of an agency: the last words of its name, those of its commune or province."""
    for mark in (" xã ", " phường ", " thị trấn ", " huyện ", " thành phố ", " thị xã ", " tỉnh "):
        if mark in f" {agency.lower()} ":
            start = agency.lower().index(mark.strip() + " ") + len(mark.strip()) + 1
            return agency[start:].strip()
    return agency
