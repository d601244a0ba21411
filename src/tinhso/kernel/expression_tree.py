"""The syntax tree of a CEL expression, so that what reads it need not know the library.

The binding gives a tree only as the bytes of `cel.expr.CheckedExpr` (cel-spec, `checked.proto`,
`syntax.proto`): the few messages it is made of are read here.
"""

import json
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tinhso.kernel.expressions import CASE_NAMES, Names, compile_expression

Scalar = str | int | float | bool | bytes | None


@dataclass(frozen=True, slots=True)
class Const:
    value: Scalar


@dataclass(frozen=True, slots=True)
class Name:
    name: str


@dataclass(frozen=True, slots=True)
class Select:
    """`operand.field`; with `tested` it is `has(operand.field)`."""

    operand: "Node"
    field: str
    tested: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A function or an operator (`_&&_`); of a method the receiver is the first argument."""

    function: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list written out."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """A map written out."""

    entries: tuple[tuple["Node", "Node"], ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """What `all`, `exists`, `map` and `filter` become: a walk over `over` that gathers `gathered`."""

    variable: str
    over: "Node"
    gathered: str
    start: "Node"
    goes_on: "Node"
    step: "Node"
    result: "Node"


Node = Const | Name | Select | Call | Items | Entries | Fold
Message = dict[int, list[bytes | int]]

_VARINT, _FIXED_64, _BYTES, _FIXED_32 = 0, 1, 2, 5


@lru_cache(maxsize=4096)
def parsed(source: str, names: Names = CASE_NAMES) -> Node:
    """Return the tree of an expression; raise `Invalid` where it does not compile."""
    envelope = _message(compile_expression(source, names).serialize())
    return _node(_message(_bytes(_message(_bytes(envelope, 2)), 4)))


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all below it."""
    yield node
    for child in _children(node):
        yield from walk(child)


def _children(node: Node) -> tuple[Node, ...]:
    match node:
        case Select(operand=operand):
            return (operand,)
        case Call(arguments=arguments):
            return arguments
        case Items(items=items):
            return items
        case Entries(entries=entries):
            return tuple(part for entry in entries for part in entry)
        case Fold():
            return (node.over, node.start, node.goes_on, node.step, node.result)
        case _:
            return ()


def shown(node: Node) -> str:
    """Write an expression for people; what the macros made of a walk is left out."""
    match node:
        case Const(value=value):
            text = f"'{value}'" if isinstance(value, str) else json.dumps(value, default=str)
        case Name(name=name):
            text = name
        case Select(operand=operand, field=name, tested=tested):
            text = f"has({shown(operand)}.{name})" if tested else f"{shown(operand)}.{name}"
        case Items(items=items):
            text = f"[{', '.join(map(shown, items))}]"
        case Call(function=function, arguments=arguments):
            text = _shown_call(function, [shown(part) for part in arguments])
        case _:
            text = "…"
    return text


_PATTERNS = {"@in": "{} in {}", "_[_]": "{}[{}]", "_?_:_": "{} ? {} : {}"}


def _shown_call(function: str, arguments: list[str]) -> str:
    if function in _PATTERNS:
        return _PATTERNS[function].format(*arguments)
    sign = function.strip("_")
    if sign.isidentifier():
        return f"{sign}({', '.join(arguments)})"
    return f"{sign}{arguments[0]}" if len(arguments) == 1 else f" {sign} ".join(arguments)


def _node(read: Message) -> Node:
    """Read an `Expr`: the field that is there says what it is."""
    kind = next(key for key in read if key in _READERS)
    return _READERS[kind](_message(_bytes(read, kind)))


def _const(read: Message) -> Node:
    kind = next((key for key in read if key in _CONSTANTS), None)
    return Const(_CONSTANTS[kind](read[kind][-1]) if kind else None)


_CONSTANTS: dict[int, Callable[[Any], Scalar]] = {
    2: bool,
    3: lambda raw: raw - (1 << 64) if raw >= 1 << 63 else raw,
    4: int,
    5: lambda raw: float(struct.unpack("<d", raw)[0]),
    6: bytes.decode,
    7: bytes,
}
"""How a constant of each field of `Constant` is read; a negative number comes as two's complement."""


def _name(read: Message) -> Node:
    return Name(_text(read, 1))


def _select(read: Message) -> Node:
    return Select(_part(read, 1), _text(read, 2), bool(_number(read, 3)))


def _call(read: Message) -> Node:
    receiver = (_part(read, 1),) if 1 in read else ()
    return Call(_text(read, 2), (*receiver, *_parts(read, 3)))


def _items(read: Message) -> Node:
    return Items(tuple(_parts(read, 1)))


def _entries(read: Message) -> Node:
    rows = [_message(row) for row in read.get(2, []) if isinstance(row, bytes)]
    return Entries(tuple((_part(row, 3), _part(row, 4)) for row in rows))


def _fold(read: Message) -> Node:
    over, start, goes_on, step, result = (_part(read, key) for key in (2, 4, 5, 6, 7))
    return Fold(_text(read, 1), over, _text(read, 3), start, goes_on, step, result)


_READERS = {3: _const, 4: _name, 5: _select, 6: _call, 7: _items, 8: _entries, 9: _fold}


def _part(read: Message, key: int) -> Node:
    return _node(_message(_bytes(read, key)))


def _parts(read: Message, key: int) -> Iterator[Node]:
    return (_node(_message(part)) for part in read.get(key, []) if isinstance(part, bytes))


def _bytes(read: Message, key: int) -> bytes:
    found = read.get(key, [b""])[-1]
    return found if isinstance(found, bytes) else b""


def _text(read: Message, key: int) -> str:
    return _bytes(read, key).decode()


def _number(read: Message, key: int) -> int:
    found = read.get(key, [0])[-1]
    return found if isinstance(found, int) else 0


def _message(raw: bytes) -> Message:
    """Split the wire form of a message into its fields."""
    found: Message = {}
    at = 0
    while at < len(raw):
        tag, at = _varint(raw, at)
        value, at = _value(raw, at, tag & 7)
        found.setdefault(tag >> 3, []).append(value)
    return found


def _value(raw: bytes, at: int, wire: int) -> tuple[bytes | int, int]:
    if wire == _VARINT:
        return _varint(raw, at)
    if wire == _BYTES:
        length, at = _varint(raw, at)
        return raw[at : at + length], at + length
    width = {_FIXED_64: 8, _FIXED_32: 4}[wire]
    return raw[at : at + width], at + width


def _varint(raw: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = raw[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:  # noqa: PLR2004 - the top bit says that more follows
            return value, at
