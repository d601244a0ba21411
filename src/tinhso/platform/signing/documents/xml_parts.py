"""XML that anybody may have made: read without entities or network, canonical forms, elements by Id."""

import re
from collections import Counter
from typing import Any

from lxml import etree

DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
NAMES = {"ds": DS, "xades": XADES}
SIGNATURE = f"{{{DS}}}Signature"
ID_ATTRIBUTES = ("Id", "ID", "id", "{http://www.w3.org/XML/1998/namespace}id")
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
CANONICAL = {
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315": (False, False),
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments": (False, True),
    "http://www.w3.org/2006/12/xml-c14n11": (False, False),
    "http://www.w3.org/2006/12/xml-c14n11#WithComments": (False, True),
    EXCLUSIVE: (True, False),
    EXCLUSIVE + "WithComments": (True, True),
}
"""Canonical forms: (exclusive, with comments)."""
_DECLARATION = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.I)
Element = Any


class DangerousXmlError(ValueError):
    """A DTD or entities: nothing we read needs them, and they are how XML attacks."""


def parse(content: bytes) -> Element:
    """Parse without entities, DTD and network. Raises `DangerousXmlError` or `ValueError`."""
    if _DECLARATION.search(content):
        raise DangerousXmlError("doctype")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ValueError(str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DangerousXmlError("doctype")
    return root


def canonical(element: Element, algorithm: str, prefixes: tuple[str, ...] = ()) -> bytes:
    """Return the canonical bytes of an element with the namespaces in scope. Raises `KeyError`."""
    exclusive, comments = CANONICAL[algorithm]
    alone = etree.fromstring(etree.tostring(element, with_tail=False))
    return bytes(
        etree.tostring(
            alone,
            method="c14n",
            exclusive=exclusive,
            with_comments=comments,
            inclusive_ns_prefixes=list(prefixes) or None,
        )
    )


def id_of(element: Element) -> str:
    return next((str(element.get(name)) for name in ID_ATTRIBUTES if element.get(name)), "")


def by_id(root: Element) -> dict[str, Element]:
    """Return the elements by Id. Raises `ValueError` where one Id names two elements: a way to wrap."""
    found = [(id_of(each), each) for each in root.iter(etree.Element) if id_of(each)]
    twice = [name for name, count in Counter(name for name, _each in found).items() if count > 1]
    if twice:
        raise ValueError(f"Id {twice[0]} twice")
    return dict(found)


def without(root: Element, signature: Element) -> Element:
    """Return a copy of a document without one of its signatures; what follows the signature stays."""
    place = next(number for number, each in enumerate(root.iter()) if each is signature)
    copy = etree.fromstring(etree.tostring(root))
    found = next(each for number, each in enumerate(copy.iter()) if number == place)
    parent, before = found.getparent(), found.getprevious()
    if found.tail:
        if before is not None:
            before.tail = (before.tail or "") + found.tail
        else:
            parent.text = (parent.text or "") + found.tail
    parent.remove(found)
    return copy


def text_at(element: Element, path: str) -> str:
    found = element.find(path, NAMES)
    return (found.text or "").strip() if found is not None else ""


def algorithm_at(element: Element, path: str) -> str:
    found = element.find(path, NAMES)
    return str(found.get("Algorithm", "")) if found is not None else ""
