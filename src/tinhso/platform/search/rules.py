"""Ordering a short catalogue by how well each text answers a few typed words."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from tinhso.kernel.text_vi import fold

T = TypeVar("T")
QUERY_LENGTH_MAX = 200
WORDS_MAX = 12
PREFIX_LETTERS_MIN = 2
TYPO_LETTERS_MIN = 4
EXACT, BEGINS, SOUNDS, TYPO = 8, 6, 3, 2
PHRASE, START = 6, 3

SYNONYMS: dict[str, tuple[str, ...]] = {
    "ks": ("khai sinh",),
    "gks": ("giấy khai sinh",),
    "kt": ("khai tử",),
    "kh": ("kết hôn",),
    "dkkh": ("đăng ký kết hôn",),
    "dkks": ("đăng ký khai sinh",),
    "hkd": ("hộ kinh doanh",),
    "dkkd": ("đăng ký kinh doanh", "hộ kinh doanh"),
    "gpkd": ("giấy phép kinh doanh", "hộ kinh doanh"),
    "mo quan": ("hộ kinh doanh",),
    "mo cua hang": ("hộ kinh doanh",),
    "sao y": ("chứng thực bản sao", "bản sao"),
    "cong chung": ("chứng thực",),
    "photo": ("bản sao",),
    "de con": ("khai sinh",),
    "sinh con": ("khai sinh",),
    "chet": ("khai tử",),
    "lay chong": ("kết hôn",),
    "lay vo": ("kết hôn",),
    "cuoi": ("kết hôn",),
    "so do": ("quyền sử dụng đất",),
    "so hong": ("quyền sử dụng đất",),
    "qsdd": ("quyền sử dụng đất",),
    "cmnd": ("căn cước",),
    "cccd": ("căn cước",),
    "bhyt": ("bảo hiểm y tế",),
    "bhxh": ("bảo hiểm xã hội",),
    "ubnd": ("ủy ban nhân dân",),
    "tthc": ("thủ tục hành chính",),
    "tp": ("thành phố",),
    "tx": ("thị xã",),
    "tt": ("thị trấn",),
}
"""Abbreviations and everyday words, folded, with what the catalogues call the same thing."""

_SOUNDS = (
    ("tr", "ch"),
    ("gi", "d"),
    ("r", "d"),
    ("x", "s"),
    ("l", "n"),
    ("ngh", "ng"),
    ("gh", "g"),
    ("q", "c"),
)


def rank(query: str, items: Iterable[T], text_of: Callable[[T], str]) -> list[T]:
    """Return the items that answer every word of the query, best first; all of them for no words."""
    known = list(items)
    readings = readings_of(query)
    if not readings:
        return known
    scored = [(max(score(words, fold(text_of(item))) for words in readings), item) for item in known]
    found = [(points, item) for points, item in scored if points]
    found.sort(key=lambda pair: (-pair[0], len(text_of(pair[1])), text_of(pair[1])))
    return [item for _, item in found]


def readings_of(query: str) -> list[tuple[str, ...]]:
    """Return the folded words as typed, and every reading with abbreviations written out."""
    typed = tuple(fold(query[:QUERY_LENGTH_MAX]).split()[:WORDS_MAX])
    if not typed:
        return []
    phrase = f" {' '.join(typed)} "
    written = [
        tuple(phrase.replace(f" {short} ", f" {fold(long)} ").split())
        for short, longs in SYNONYMS.items()
        if f" {short} " in phrase
        for long in longs
    ]
    return list(dict.fromkeys([typed, *written]))


def score(words: Sequence[str], text: str) -> int:
    """Return how well a folded text answers all the words; 0 when one of them is missing."""
    have = text.split()
    points = [max((closeness(word, other) for other in have), default=0) for word in words]
    if not all(points):
        return 0
    phrase, padded = " ".join(words), f" {text}"
    bonus = PHRASE if f" {phrase}" in padded else 0
    return sum(points) + bonus + (START if text.startswith(phrase) else 0)


@lru_cache(maxsize=65_536)
def closeness(word: str, other: str) -> int:
    """Compare one typed word with one word of a text."""
    if word == other:
        return EXACT
    if len(word) >= PREFIX_LETTERS_MIN and other.startswith(word):
        return BEGINS
    if len(word) < TYPO_LETTERS_MIN or word.isdigit():
        return 0
    if sound(word) == sound(other):
        return SOUNDS
    return TYPO if one_edit_apart(word, other) else 0


def sound(word: str) -> str:
    """Return a spelling in which beginnings that many speakers do not tell apart are one."""
    for written, heard in _SOUNDS:
        if word.startswith(written):
            return heard + word.removeprefix(written)
    return word


def one_edit_apart(one: str, other: str) -> bool:
    """Say whether one letter put in, left out or changed, or two swapped, makes the words equal."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    left, right = one[start:], other[start:]
    if left[1:] == right[1:] or left[1:] == right or left == right[1:]:
        return True
    return left[:2] == right[:2][::-1] and left[2:] == right[2:]
