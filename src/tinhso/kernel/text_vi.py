"""Vietnamese text: normal form, folding for search, numbers in words."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_FIRST_MARK = "\u0300"
"""No character before it is a combining mark."""
_ONES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu", "tỷ")


def gettext_noop(text: str) -> str:
    """Mark a text for the English catalogue where Django may not be imported; the page translates it."""
    return text


def nfc(text: str) -> str:
    """Return composed Unicode with single spaces, trimmed: the form every text is stored in."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def fold(text: str) -> str:
    """Return lower-case ASCII words without tone marks: ``Đường Hòa`` and ``duong hoà`` agree.

    The SQL function ``tinhso_fold`` computes the same; a test compares the two.
    """
    lowered = unicodedata.normalize("NFD", text).lower().replace("đ", "d")
    bare = "".join([char for char in lowered if char < _FIRST_MARK or not unicodedata.combining(char)])
    return _NOT_WORD.sub(" ", bare).strip()


def number_in_words(number: int) -> str:
    """Read a non-negative whole number aloud: 1005 → ``một nghìn không trăm linh năm``."""
    if number < 0:
        raise ValueError(number)
    if number == 0:
        return _ONES[0]
    billions, rest = divmod(number, 10**9)
    words = [f"{number_in_words(billions)} tỷ"] if billions else []
    groups = [(rest // 1000**power % 1000, power) for power in (2, 1, 0)]
    for value, power in groups:
        if value:
            words.append(f"{_hundreds(value, full=bool(words))} {_GROUPS[power]}".strip())
    return " ".join(words)


def dong_in_words(amount: int) -> str:
    """Write an amount of đồng in words, capitalised as receipts require."""
    words = f"{number_in_words(amount)} đồng"
    return words[0].upper() + words[1:]


def _hundreds(value: int, *, full: bool) -> str:
    hundreds, rest = divmod(value, 100)
    words = [f"{_ONES[hundreds]} trăm"] if hundreds or full else []
    if rest:
        words.append(_tens(rest, after=bool(words)))
    return " ".join(words)


def _tens(value: int, *, after: bool) -> str:
    tens, ones = divmod(value, 10)
    if tens == 0:
        return f"linh {_ONES[ones]}" if after else _ONES[ones]
    head = "mười" if tens == 1 else f"{_ONES[tens]} mươi"
    tail = {0: "", 1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, _ONES[ones])
    return f"{head} {tail}".strip()
