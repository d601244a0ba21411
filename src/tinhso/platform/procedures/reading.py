"""Records from lines of JSON: each line is a procedure or a refusal that says why."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.procedures.columns import label_of
from tinhso.platform.procedures.contracts import Refusal
from tinhso.platform.procedures.record import Record

FILE_BYTES_MAX = 20 * 1024 * 1024
LINE_CHARACTERS_MAX = 400_000
RECORDS_MAX = 20_000

_MESSAGES = {
    "missing": "còn trống.",
    "string_too_short": "còn trống.",
    "string_too_long": "dài quá {max_length} ký tự.",
    "string_type": "phải là chữ.",
    "string_pattern_mismatch": "không đúng mẫu; mã thủ tục như 1.001193, tháng như 2026-06.",
    "literal_error": "phải là một trong: {expected}.",
    "too_short": "còn trống.",
    "too_long": "dài quá {max_length} {unit}.",
    "extra_forbidden": "là trường không có trong mẫu.",
    "greater_than_equal": "không được nhỏ hơn {ge}.",
    "less_than_equal": "không được lớn hơn {le}.",
    "json_invalid": "không phải JSON.",
    "value_error": "{error}.",
}
_KINDS = (("date", "viết ngày theo mẫu 2026-07-01."), ("time", "viết giờ theo mẫu 15:00."))
_NUMBER, _FLAG = "phải là số.", "phải là đúng hoặc sai."


@dataclass(slots=True)
class Reading:
    """What a file holds: records that may be taken, and what was refused."""

    sha256: str
    records: list[Record] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def finish(self) -> "Reading":
        """Refuse codes that stand twice: nobody knows which one is meant."""
        counts = Counter(record.code for record in self.records)
        twice = sorted(code for code, count in counts.items() if count > 1)
        self.refused += [Refusal("", 0, "code", f"Mã {code} có {counts[code]} lần.") for code in twice]
        self.records = [record for record in self.records if counts[record.code] == 1]
        if len(self.records) > RECORDS_MAX:
            raise Invalid(
                "procedures.too_many",
                _("Tệp có quá %(max)s thủ tục; hãy chia nhỏ.") % {"max": RECORDS_MAX},
            )
        return self


def read_lines(data: bytes) -> Reading:
    """Read one record a line."""
    reading = Reading(sha256_of(data))
    for number, line in enumerate(text_of(data).split("\n"), start=1):
        if not line.strip():
            continue
        if len(line) > LINE_CHARACTERS_MAX:
            reading.refused.append(Refusal("", number, "", f"Dòng dài quá {LINE_CHARACTERS_MAX} ký tự."))
            continue
        try:
            reading.records.append(Record.model_validate_json(line))
        except ValidationError as error:
            reading.refused += refusals(error, partial(_line, number))
    return reading.finish()


def text_of(data: bytes) -> str:
    """Decode a text file; only UTF-8 keeps Vietnamese whole."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = gettext_noop("Tệp không phải UTF-8; hãy lưu lại dưới dạng “CSV UTF-8” hoặc JSON UTF-8.")
        raise Invalid("procedures.encoding", message) from error


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _line(number: int, place: Any) -> tuple[str, int]:
    return "", number


def refusals(error: ValidationError, where: Any) -> Iterator[Refusal]:
    """Say each fault in a sentence; `where(place)` tells sheet and row of the faulty part."""
    for item in error.errors(include_url=False, include_input=False):
        sheet, row = where(item["loc"])
        named = ".".join(str(part) for part in item["loc"])
        said = _message(item["type"], item.get("ctx") or {})
        yield Refusal(sheet, row, named, f"“{label_of(item['loc'])}” {said}")


def _message(kind: str, context: dict[str, Any]) -> str:
    found = _MESSAGES.get(kind)
    if found is None:
        found = next((text for word, text in _KINDS if word in kind), _FLAG if "bool" in kind else _NUMBER)
    unit = "dòng" if context.get("field_type") == "Tuple" else "ký tự"
    return found.format(**context, unit=unit)


def lines_of(records: Iterable[Record]) -> list[str]:
    """Return records as the lines a file of them has."""
    return [record.line() for record in records]
