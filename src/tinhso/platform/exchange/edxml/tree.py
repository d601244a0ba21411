"""Bytes to elements, with guards. Prefixes are kept as written: senders use some they never declared.

Expat streams the text, so that a message costs its own size and not a tree of library objects. A document
type declaration is refused where it begins; no entity is ever expanded.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from tinhso.platform.exchange.edxml import names
from tinhso.platform.exchange.verdicts import Finding, Verdict

_BEGINNING = re.compile(rb"<\?xml[ \t\r\n]|<(?:[A-Za-z_][\w.-]*:)?edXML[ \t\r\n>/]")
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_PIECE = 256 * 1024
_TEXT_BUFFER = 64 * 1024


class Refused(Exception):
    """The bytes are no message at all; `finding` says why."""

    def __init__(self, verdict: Verdict, value: str = "", where: str = "") -> None:
        super().__init__(verdict)
        self.finding = Finding(verdict, where, value[:200])


@dataclass(slots=True)
class Node:
    """An element: its local name, the prefix it was written with, where its bytes begin and end."""

    name: str
    prefix: str
    attributes: dict[str, str]
    start: int = 0
    end: int = 0
    children: list["Node"] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def raw(self) -> str:
        return "".join(self.pieces)

    @property
    def text(self) -> str:
        return unicodedata.normalize("NFC", self.raw.strip())

    def find(self, name: str) -> "Node | None":
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> Iterator["Node"]:
        return (child for child in self.children if child.name == name)

    def get(self, name: str) -> str:
        """Return the text of a child, empty if there is none."""
        found = self.find(name)
        return found.text if found else ""


@dataclass(slots=True)
class Tree:
    root: Node
    findings: list[Finding]
    data: bytes

    def source(self, node: Node) -> str:
        """Return the element as its sender wrote it."""
        return self.data[node.start : node.end].decode("utf-8", "replace")


def parse(data: bytes) -> Tree:
    """Return the elements of a message; raise `Refused` for what cannot be one."""
    if not data.strip():
        raise Refused(Verdict.EMPTY)
    if len(data) > names.MESSAGE_BYTES_MAX:
        raise Refused(Verdict.TOO_LARGE, f"{len(data)}")
    body, findings = _without_garbage(data)
    builder = _Builder()
    try:
        builder.run(body)
    except expat.ExpatError as error:
        findings.append(_after_the_end(builder, error))
    if builder.root is None:
        raise Refused(Verdict.NOT_XML)
    return Tree(builder.root, findings, body)


def _without_garbage(data: bytes) -> tuple[bytes, list[Finding]]:
    """Cut what stands before the XML; one official sample begins with four digits."""
    if data.startswith(_BYTE_ORDER_MARKS):
        return data, []
    found = _BEGINNING.search(data, 0, names.MIB)
    if found is None:
        return data, []
    garbage = data[: found.start()]
    if not garbage.strip():
        return data[found.start() :], []
    if b"<!" in garbage:
        return data, []
    shown = garbage[:40].decode("utf-8", "replace")
    return data[found.start() :], [Finding(Verdict.GARBAGE_BEFORE, "", shown)]


def _after_the_end(builder: "_Builder", error: expat.ExpatError) -> Finding:
    if builder.root is not None and not builder.open:
        return Finding(Verdict.GARBAGE_AFTER)
    raise Refused(Verdict.NOT_XML, expat.ErrorString(error.code), f"{error.lineno}:{error.offset}") from error


class _Builder:
    """Collects elements while Expat runs; the guards stop it."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Node] = []
        self.parts = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.buffer_size = _TEXT_BUFFER
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def run(self, data: bytes) -> None:
        view = memoryview(data)
        for offset in range(0, len(data), _PIECE):
            self.parser.Parse(bytes(view[offset : offset + _PIECE]), False)
        self.parser.Parse(b"", True)

    def _doctype(self, *_declared: object) -> None:
        raise Refused(Verdict.ENTITIES)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.parts += 1
        if len(self.open) >= names.DEPTH_MAX:
            raise Refused(Verdict.TOO_DEEP, where=name)
        if self.parts > names.PARTS_MAX or len(attributes) > names.ATTRIBUTES_MAX:
            raise Refused(Verdict.TOO_MANY_PARTS, where=name)
        prefix, _, local = name.rpartition(":")
        node = Node(local, prefix, attributes, self.parser.CurrentByteIndex)
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def _end(self, name: str) -> None:
        node = self.open.pop()
        start = self.parser.CurrentByteIndex
        # An empty element `<a/>` ends where it starts; its length is not told, and nobody asks for it.
        node.end = start + len(f"</{name}>".encode()) if start != node.start else start

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1].pieces.append(text)
