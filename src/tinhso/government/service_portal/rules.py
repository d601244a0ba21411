"""Finding a procedure in people's own words."""

from collections.abc import Sequence
from functools import lru_cache

from tinhso.government.service_portal.contracts import Found, ProcedureCard
from tinhso.kernel.text_vi import fold
from tinhso.platform.search.facade import closeness, readings_of

QUERY_LENGTH_MAX = 200
NEAR_MAX = 10
INDEX_KEPT = 8_192
_EMPTY_WORDS = frozenset(
    fold("tôi muốn cần xin làm cho của và ở tại để thủ tục hồ sơ thế nào như gì hay là một các những").split()
)
_WEIGHTS = (6, 5, 3, 1)
"""For the short name, the keywords, the full name and the summary."""
_PHRASE, _NAME, _WRITTEN_HERE = 60, 40, 20
"""For all words side by side, for the whole name typed, for a procedure with a guide and form of its own."""


def search(cards: Sequence[ProcedureCard], text: str) -> Found:
    """Return procedures with all the words, best first; where there is none, the nearest ones.

    Abbreviations are read in full and misspelt words forgiven, as everywhere (`platform.search`).
    """
    readings = [_telling(reading) for reading in readings_of(text)]
    if not readings:
        return Found(tuple(cards))
    scored = [(card, *max(_score(card, words) for words in readings)) for card in cards]
    exact = [(card, points) for card, missing, points in scored if not missing]
    if exact:
        return Found(tuple(card for card, _points in _best(exact)))
    near = [(card, points) for card, missing, points in scored if points and -missing * 2 <= len(readings[0])]
    return Found(tuple(card for card, _points in _best(near)[:NEAR_MAX]), near=True)


def words_of(text: str) -> list[str]:
    """Return the folded words that say something; if none does, all of them."""
    return _telling(list(dict.fromkeys(fold(text[:QUERY_LENGTH_MAX]).split())))


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _EMPTY_WORDS] or list(words)


def _best(found: list[tuple[ProcedureCard, int]]) -> list[tuple[ProcedureCard, int]]:
    return sorted(found, key=lambda pair: (-pair[1], len(pair[0].short_name), pair[0].short_name))


def _score(card: ProcedureCard, words: Sequence[str]) -> tuple[int, int]:
    """Return how many words are missing (as a negative number) and the points of the others."""
    parts, phrase = _folded(card), " ".join(words)
    found = [_points(word, parts) for word in words]
    if not any(found):
        return -len(words), 0
    side_by_side = len(words) > 1 and any(f" {phrase} " in part for part in parts[:2])
    named = f" {phrase} " in parts[0]
    extra = _PHRASE * side_by_side + _NAME * named + _WRITTEN_HERE * card.written_here
    return -found.count(0), sum(found) + extra


def _points(word: str, parts: Sequence[str]) -> int:
    weighed = zip(_WEIGHTS, parts, strict=True)
    return max(
        weight * max((closeness(word, w) for w in part.split()), default=0) for weight, part in weighed
    )


@lru_cache(maxsize=INDEX_KEPT)
def _folded(card: ProcedureCard) -> tuple[str, str, str, str]:
    keywords = " ; ".join(fold(keyword) for keyword in (*card.keywords, card.code, card.sector))
    return (
        f" {fold(card.short_name)} ",
        f" {keywords} ",
        f" {fold(card.name)} ",
        f" {fold(card.summary)} ",
    )


def masked_name(name: str) -> str:
    """``Nguyễn Minh Khôi`` → ``Nguyễn M*** Khôi``: enough for the holder, too little for a stranger."""
    words = name.split()
    if len(words) < 3:  # noqa: PLR2004
        return " ".join([words[0][:1] + "***", *words[1:]]) if words else ""
    return " ".join([words[0], *(word[:1] + "***" for word in words[1:-1]), words[-1]])
