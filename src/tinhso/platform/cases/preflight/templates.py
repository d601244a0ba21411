"""What the template of a result reads is asked in a form, or filled in by the officer.

Typst has no schema of its data: the calls of the common part (`typst/official.typ`) that name an answer or a
field are found in the text, with comments left out.
"""

import re
from collections.abc import Iterator, Mapping

from tinhso.kernel.expression_types import Kind, Type
from tinhso.platform.cases.definition import Procedure, Result
from tinhso.platform.cases.preflight.problem import Area, Problem

_COMMENT = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/", re.DOTALL)
_ANSWER = re.compile(r"""(?:\b(?:answer|pick)\(\s*|answers\.at\(\s*)"([^"]+)\"""")
_DIRECT = re.compile(r"\bdata\.answers\.([a-z][a-z0-9_]*)(?!\w*\()")
_FIELD = re.compile(r"""(?:\bfield\(\s*|fields\.at\(\s*)"([^"]+)\"""")
_ROWS = re.compile(r"""\brows-of\(\s*"([^"]+)"([^)]*)\)""")
_COLUMN = re.compile(r"([a-z][a-z0-9_-]*)\s*:")
_PLACE = re.compile(r"\bplace-of\(\)")
_CERTIFICATE = re.compile(r"\bcertificate\b")
_SIGNED_PARTS = {
    "motto": "chỗ ghi số (motto)",
    "dated": "chỗ ghi ngày (dated)",
    "signature": "chỗ ký (signature)",
}
_TOO_EARLY = re.compile(r"\bdata\.(number|day|issued)\b")
METHODS = frozenset({"at", "keys", "values", "pairs", "len"})


def found(p: Procedure, answers: Mapping[str, Type]) -> Iterator[Problem]:
    """`answers` are the questions of the forms and what the engine adds to them."""
    for result in p.results:
        text = _COMMENT.sub("", p.templates.get(result.template, ""))
        for clause in dict.fromkeys(_wrong(text, result, answers)):
            yield Problem(
                f"Mẫu {result.template} của kết quả {result.code} {clause}.", Area.RESULTS, result.code
            )


def _wrong(text: str, result: Result, answers: Mapping[str, Type]) -> Iterator[str]:
    if result.signature == "leader":
        yield from _unsignable(text)
    asked = [*_ANSWER.findall(text), *(set(_DIRECT.findall(text)) - METHODS)]
    asked += ["address", "commune_name"] if _PLACE.search(text) else []
    yield from (f"đọc câu trả lời không có trong tờ khai: {key}" for key in asked if key not in answers)
    fields = {field.code for field in result.fields}
    yield from (f"đọc ô không có trong fields: {key}" for key in _FIELD.findall(text) if key not in fields)
    for key, columns in _ROWS.findall(text):
        yield from _rows(key, _COLUMN.findall(columns), answers)


def _unsignable(text: str) -> Iterator[str]:
    """Number and day are filled in after the signature, where the common part leaves room for them."""
    if not _CERTIFICATE.search(text):
        missing = [words for part, words in _SIGNED_PARTS.items() if not re.search(rf"\b{part}\b", text)]
        yield from (f"do lãnh đạo ký nhưng không có {words}" for words in missing)
    for name in _TOO_EARLY.findall(text):
        yield f"do lãnh đạo ký nên chưa có data.{name} khi ký; hãy dùng motto, dated"


def _rows(key: str, columns: list[str], answers: Mapping[str, Type]) -> Iterator[str]:
    group = answers.get(key)
    if group is None or group.kind is not Kind.LIST or group.item is None:
        yield f"kê bảng từ {key}, không phải nhóm ô lặp lại của tờ khai"
        return
    known = group.item.fields or {}
    yield from (f"kê cột không có trong nhóm {key}: {column}" for column in columns if column not in known)
