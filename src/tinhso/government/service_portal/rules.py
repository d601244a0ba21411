"""Finding a procedure in people's own words."""

from collections.abc import Sequence
from functools import lru_cache

from tinhso.government.service_portal.contracts import Found, ProcedureCard
from tinhso.kernel.text_vi import fold

QUERY_LENGTH_MAX = 200
NEAR_MAX = 10
INDEX_KEPT = 8_192
_EMPTY_WORDS = frozenset(
    fold("tôi muốn cần xin làm cho của và ở tại để thủ tục hồ sơ thế nào như gì hay là một các những").split()
)
_WEIGHTS = (6, 5, 3, 1)
"""For the short name, the keywords, the full name and the summary."""


def search(cards: Sequence[ProcedureCard], text: str) -> Found:
    """Return procedures with all the words, best first; where there is none, the nearest ones."""
    words = words_of(text)
    if not words:
        return Found(tuple(cards))
    scored = [(card, *_score(card, words)) for card in cards]
    exact = [(card, score) for card, score, hits in scored if hits == len(words)]
    if exact:
        return Found(tuple(card for card, _score_ in _best(exact)))
    near = [(card, score) for card, score, hits in scored if hits * 2 >= len(words)]
    return Found(tuple(card for card, _score_ in _best(near)[:NEAR_MAX]), near=True)


def words_of(text: str) -> list[str]:
    """Return the folded words that say something; if none does, all of them."""
    words = list(dict.fromkeys(fold(text[:QUERY_LENGTH_MAX]).split()))
    return [word for word in words if word not in _EMPTY_WORDS] or words


def _best(found: list[tuple[ProcedureCard, int]]) -> list[tuple[ProcedureCard, int]]:
    return sorted(found, key=lambda pair: (-pair[1], pair[0].short_name))


def _score(card: ProcedureCard, words: Sequence[str]) -> tuple[int, int]:
    """Return the weight of the words found, and how many were found."""
    score = hits = 0
    parts = _folded(card)
    for word in words:
        best = max(
            (weight for weight, part in zip(_WEIGHTS, parts, strict=True) if _begins(part, word)), default=0
        )
        score += best
        hits += best > 0
    phrase = " ".join(words)
    bonus = 10 if len(words) > 1 and any(phrase in part for part in parts[:2]) else 0
    return score + bonus, hits


def _begins(part: str, word: str) -> bool:
    return f" {word}" in part


@lru_cache(maxsize=INDEX_KEPT)
def _folded(card: ProcedureCard) -> tuple[str, str, str, str]:
    keywords = " ; ".join(fold(keyword) for keyword in (*card.keywords, card.code, card.sector))
    return f" {fold(card.short_name)}", f" {keywords}", f" {fold(card.name)}", f" {fold(card.summary)}"


def masked_name(name: str) -> str:
    """``Nguyễn Minh Khôi`` → ``Nguyễn M*** Khôi``: enough for the holder, too little for a stranger."""
    words = name.split()
    if len(words) < 3:  # noqa: PLR2004
        return " ".join([words[0][:1] + "***", *words[1:]]) if words else ""
    return " ".join([words[0], *(word[:1] + "***" for word in words[1:-1]), words[-1]])
