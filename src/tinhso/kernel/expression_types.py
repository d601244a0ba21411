"""Types of expressions: what an author got wrong is told before anybody's dossier meets it.

The CEL compiler knows answers as a map of anything. Here the form says what each answer is, so that an
unknown name, a comparison of unlike things and a choice that is not offered are found without evaluating.
What is accepted evaluates without a type error on answers of those types; an answer that is missing remains
the evaluator's concern (`holds` makes such a condition false).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tinhso.kernel.errors import Invalid
from tinhso.kernel.expression_tree import Call, Const, Entries, Fold, Items, Name, Node, Select, parsed, shown
from tinhso.kernel.expressions import CASE_NAMES, Names


class Kind(StrEnum):
    """What a value is, in the words of whoever reads the problem."""

    TEXT = "chữ"
    INTEGER = "số nguyên"
    NUMBER = "số có thể lẻ"
    DOUBLE = "số thập phân"
    BOOLEAN = "đúng hay sai"
    DATE = "ngày"
    MOMENT = "thời điểm"
    SPAN = "khoảng thời gian"
    LIST = "danh sách"
    RECORD = "nhóm ô"
    NOTHING = "không có gì"
    ANY = "không rõ"


@dataclass(frozen=True, slots=True)
class Type:
    """`values` are the only texts there can be; `written` says that they stand in the expression itself.

    A number of a form with decimals may come as either kind of number of CEL: arithmetic needs `double(…)`.
    """

    kind: Kind
    values: frozenset[str] | None = None
    item: "Type | None" = None
    fields: Mapping[str, "Type"] | None = field(default=None, compare=False, hash=False)
    written: bool = False


Scope = Mapping[str, Type]

ANY = Type(Kind.ANY)
TEXT = Type(Kind.TEXT)
INTEGER = Type(Kind.INTEGER)
NUMBER = Type(Kind.NUMBER)
DOUBLE = Type(Kind.DOUBLE)
BOOLEAN = Type(Kind.BOOLEAN)
DATE = Type(Kind.DATE)
MOMENT = Type(Kind.MOMENT)
SPAN = Type(Kind.SPAN)

_NUMERIC = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.DOUBLE})
_TEXTUAL = frozenset({Kind.TEXT, Kind.DATE})
_DAY = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")
_UNKNOWN = re.compile(r"undeclared reference to '([^']+)'")
_PLACE = re.compile(r"<input>:1:(\d+)")
_T, _D, _I, _N, _F, _B = Kind.TEXT, Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.DOUBLE, Kind.BOOLEAN
_M, _S = Kind.MOMENT, Kind.SPAN
_Overloads = list[tuple[tuple[Kind, ...], Type]]
_EITHER_TEXT: _Overloads = [((a, b), TEXT) for a in (_T, _D) for b in (_T, _D)]
_TESTS: _Overloads = [((a, b), BOOLEAN) for a in (_T, _D) for b in (_T, _D)]
_PART_OF_MOMENT: _Overloads = [((_M,), INTEGER), ((_M, _T), INTEGER)]
_FUNCTIONS: dict[str, _Overloads] = {
    "_+_": [
        ((_I, _I), INTEGER),
        ((_F, _F), DOUBLE),
        ((_M, _S), MOMENT),
        ((_S, _M), MOMENT),
        ((_S, _S), SPAN),
        *_EITHER_TEXT,
    ],
    "_-_": [((_I, _I), INTEGER), ((_F, _F), DOUBLE), ((_M, _M), SPAN), ((_M, _S), MOMENT), ((_S, _S), SPAN)],
    "_*_": [((_I, _I), INTEGER), ((_F, _F), DOUBLE)],
    "_/_": [((_I, _I), INTEGER), ((_F, _F), DOUBLE)],
    "_%_": [((_I, _I), INTEGER)],
    "-_": [((_I,), INTEGER), ((_F,), DOUBLE), ((_N,), NUMBER)],
    "!_": [((_B,), BOOLEAN)],
    "_&&_": [((_B, _B), BOOLEAN)],
    "_||_": [((_B, _B), BOOLEAN)],
    "@not_strictly_false": [((_B,), BOOLEAN)],
    "string": [((kind,), TEXT) for kind in (_T, _D, _I, _N, _F, _B, _M, _S)],
    "int": [((kind,), INTEGER) for kind in (_I, _N, _F, _T, _M)],
    "double": [((kind,), DOUBLE) for kind in (_I, _N, _F, _T)],
    "bool": [((kind,), BOOLEAN) for kind in (_B, _T)],
    "timestamp": [((_T,), MOMENT), ((_I,), MOMENT), ((_M,), MOMENT)],
    "duration": [((_T,), SPAN), ((_S,), SPAN)],
    "startsWith": _TESTS,
    "endsWith": _TESTS,
    "contains": _TESTS,
    "matches": _TESTS,
    "getFullYear": _PART_OF_MOMENT,
    "getMonth": _PART_OF_MOMENT,
    "getDate": _PART_OF_MOMENT,
    "getDayOfMonth": _PART_OF_MOMENT,
    "getDayOfWeek": _PART_OF_MOMENT,
    "getDayOfYear": _PART_OF_MOMENT,
    "getHours": [*_PART_OF_MOMENT, ((_S,), INTEGER)],
    "getMinutes": [*_PART_OF_MOMENT, ((_S,), INTEGER)],
}
_ORDER = frozenset({"_<_", "_<=_", "_>_", "_>=_"})
_EQUALITY = frozenset({"_==_", "_!=_"})


def choice(values: Iterable[str]) -> Type:
    return Type(Kind.TEXT, frozenset(values))


def list_of(item: Type | None) -> Type:
    return Type(Kind.LIST, item=item)


def record(fields: Mapping[str, Type]) -> Type:
    return Type(Kind.RECORD, fields=fields)


def problems(source: str, scope: Scope, *expected: Kind, names: Names = CASE_NAMES) -> list[str]:
    """Return what is wrong with an expression, each in one clause; `expected` are the kinds it may give."""
    try:
        tree = parsed(source, names)
    except Invalid as error:
        return [_unreadable(source, str(error))]
    checker = _Checker()
    found = checker.type_of(tree, scope)
    if not checker.found and expected and found.kind not in {*expected, Kind.ANY}:
        wanted = " hoặc ".join(expected)
        checker.found.append(f"phải cho ra {wanted}, nhưng cho ra {found.kind}")
    return list(dict.fromkeys(checker.found))


def _unreadable(source: str, words: str) -> str:
    """Say in our words what the compiler found: a name it does not know, or where it stopped reading."""
    if unknown := _UNKNOWN.search(words):
        return f"không có tên {unknown[1]}"
    place = _PLACE.search(words)
    return f"không đọc được từ ký tự thứ {place[1]}: {source}" if place else f"không đọc được: {source}"


class _Checker:
    """Works out types from the leaves up; where something is wrong it says so and goes on with `ANY`."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def type_of(self, node: Node, scope: Scope) -> Type:
        match node:
            case Const(value=value):
                found = _of_constant(value)
            case Name(name=name):
                found = scope[name] if name in scope else self._wrong(f"không có tên {name}")
            case Select():
                found = self._selected(node, scope)
            case Items(items=items):
                found = self._listed([self.type_of(item, scope) for item in items])
            case Entries(entries=entries):
                found = record({str(key.value): self.type_of(part, scope) for key, part in _named(entries)})
            case Fold():
                found = self._folded(node, scope)
            case Call():
                found = self._called(node, [self.type_of(part, scope) for part in node.arguments])
        return found

    def _wrong(self, problem: str) -> Type:
        self.found.append(problem)
        return ANY

    def _selected(self, node: Select, scope: Scope) -> Type:
        path = f"{shown(node.operand)}.{node.field}"
        found = self._field(self.type_of(node.operand, scope), node.field, path)
        return BOOLEAN if node.tested else found

    def _field(self, owner: Type, name: str, path: str) -> Type:
        if owner.kind is Kind.ANY:
            return ANY
        if owner.kind is not Kind.RECORD:
            return self._wrong(f"{path}: {owner.kind} không có ô bên trong")
        fields = owner.fields or {}
        return fields[name] if name in fields else self._wrong(f"không có ô {path}")

    def _listed(self, items: list[Type]) -> Type:
        joined: Type | None = None
        for item in items:
            joined = item if joined is None else self._joined(joined, item, "danh sách")
        return Type(Kind.LIST, item=joined, written=all(item.written for item in items))

    def _joined(self, one: Type, other: Type, where: str) -> Type:
        """Return the type of what may be either."""
        if Kind.ANY in {one.kind, other.kind}:
            return ANY
        if one.kind is other.kind:
            values = (
                one.values | other.values if one.values is not None and other.values is not None else None
            )
            item = (
                self._joined(one.item, other.item, where)
                if one.item and other.item
                else one.item or other.item
            )
            return replace(one, values=values, item=item, written=one.written and other.written)
        if {one.kind, other.kind} <= _NUMERIC:
            return NUMBER
        if {one.kind, other.kind} <= _TEXTUAL:
            return TEXT
        return self._wrong(f"{where} vừa là {one.kind} vừa là {other.kind}")

    def _folded(self, node: Fold, scope: Scope) -> Type:
        over = self.type_of(node.over, scope)
        if over.kind not in {Kind.LIST, Kind.RECORD, Kind.ANY}:
            return self._wrong(f"{shown(node.over)} là {over.kind}, không phải danh sách")
        item = TEXT if over.kind is Kind.RECORD else over.item or ANY
        inner = {**scope, node.variable: item, node.gathered: self.type_of(node.start, scope)}
        self.type_of(node.goes_on, inner)
        step = self.type_of(node.step, inner)
        return self.type_of(node.result, {**inner, node.gathered: step})

    def _called(self, node: Call, given: list[Type]) -> Type:
        name = node.function
        if name in _EQUALITY:
            return self._equal(node, given[0], given[1])
        if name in _ORDER:
            return self._ordered(node, given[0], given[1])
        special = {"_?_:_": self._chosen, "@in": self._member, "_[_]": self._indexed, "size": self._sized}
        if name in special:
            return special[name](node, given)
        if name == "dyn":
            return given[0]
        return self._overloaded(node, given)

    def _overloaded(self, node: Call, given: list[Type]) -> Type:
        kinds = tuple(type_.kind for type_ in given)
        if node.function == "_+_" and kinds == (Kind.LIST, Kind.LIST):
            return self._joined(given[0], given[1], "danh sách")
        known = _FUNCTIONS.get(node.function)
        if known is None:
            return self._wrong(f"hàm {node.function} không dùng được trong điều kiện")
        fitting = [result for wanted, result in known if _fit(kinds, wanted)]
        if not fitting:
            said = " với ".join(kinds)
            return self._wrong(f"{_sign(node.function)} không làm được trên {said}: {shown(node)}")
        return fitting[0] if len(set(fitting)) == 1 else ANY

    def _equal(self, node: Call, one: Type, other: Type) -> Type:
        if not _alike(one, other):
            self._wrong(f"so sánh {one.kind} với {other.kind}: {shown(node)}")
        else:
            self._offered(node, one, other)
        return BOOLEAN

    def _ordered(self, node: Call, one: Type, other: Type) -> Type:
        comparable = not {one.kind, other.kind} & {Kind.LIST, Kind.RECORD, Kind.NOTHING}
        if not _alike(one, other) or not comparable:
            self._wrong(f"so sánh {one.kind} với {other.kind}: {shown(node)}")
        return BOOLEAN

    def _offered(self, node: Call, one: Type, other: Type) -> None:
        """A text written in the expression must be one of the choices it is compared with."""
        if one.values is None or other.values is None or one.written == other.written:
            return
        written, offered = (one, other) if one.written else (other, one)
        for value in sorted((written.values or frozenset()) - (offered.values or frozenset())):
            self._wrong(f"“{value}” không phải là một lựa chọn: {shown(node)}")

    def _member(self, node: Call, given: list[Type]) -> Type:
        item, group = given
        if group.kind is Kind.LIST:
            inside = replace(group.item, written=group.written) if group.item else None
            if inside is not None and not _alike(item, inside):
                self._wrong(f"tìm {item.kind} trong danh sách {inside.kind}: {shown(node)}")
            elif inside is not None:
                self._offered(node, item, inside)
        elif group.kind is Kind.RECORD and item.kind is Kind.TEXT:
            self._offered(node, item, choice(group.fields or ()))
        elif Kind.ANY not in {group.kind, item.kind}:
            self._wrong(f"“in” cần một danh sách, không phải {group.kind}: {shown(node)}")
        return BOOLEAN

    def _chosen(self, node: Call, given: list[Type]) -> Type:
        if given[0].kind not in {Kind.BOOLEAN, Kind.ANY}:
            self._wrong(f"điều kiện trước dấu ? là {given[0].kind}: {shown(node.arguments[0])}")
        return self._joined(given[1], given[2], "hai vế sau dấu ?")

    def _indexed(self, node: Call, given: list[Type]) -> Type:
        owner, index = given
        if owner.kind is Kind.ANY or index.kind is Kind.ANY:
            return ANY
        if owner.kind is Kind.LIST and index.kind is Kind.INTEGER:
            return owner.item or ANY
        if owner.kind is Kind.RECORD and index.written and index.values:
            return self._field(owner, next(iter(index.values)), shown(node))
        return self._wrong(f"không lấy được {shown(node)}: {owner.kind} không tra bằng {index.kind}")

    def _sized(self, node: Call, given: list[Type]) -> Type:
        if given[0].kind not in {Kind.LIST, Kind.RECORD, Kind.ANY, *_TEXTUAL}:
            self._wrong(f"size không đếm được {given[0].kind}: {shown(node)}")
        return INTEGER


def _of_constant(value: object) -> Type:
    if isinstance(value, bool):
        return replace(BOOLEAN, written=True)
    if isinstance(value, str):
        return Type(Kind.TEXT, frozenset({value}), written=True)
    kinds = {int: Kind.INTEGER, float: Kind.DOUBLE, type(None): Kind.NOTHING}
    return Type(kinds.get(type(value), Kind.ANY), written=True)


def _named(entries: Iterable[tuple[Node, Node]]) -> Iterator[tuple[Const, Node]]:
    return ((key, value) for key, value in entries if isinstance(key, Const))


def _fit(given: tuple[Kind, ...], wanted: tuple[Kind, ...]) -> bool:
    return len(given) == len(wanted) and all(
        one is other or one is Kind.ANY for one, other in zip(given, wanted, strict=True)
    )


def _alike(one: Type, other: Type) -> bool:
    """Say whether comparing the two means something."""
    kinds = {one.kind, other.kind}
    if kinds & {Kind.ANY, Kind.NOTHING} or len(kinds) == 1 or kinds <= _NUMERIC:
        return True
    return kinds == _TEXTUAL and any(_is_day(type_) for type_ in (one, other))


def _is_day(type_: Type) -> bool:
    return type_.written and bool(type_.values) and all(_DAY.match(value) for value in type_.values or ())


def _sign(function: str) -> str:
    bare = function.strip("_@")
    return bare if bare.isidentifier() else f"phép {bare}"
