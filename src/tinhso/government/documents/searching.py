"""Full-text search over what an actor may read, without minding tone marks."""

from typing import Any
from uuid import UUID

from tinhso.government.documents.contracts import DocumentInfo
from tinhso.government.documents.indexing import query_of
from tinhso.government.documents.models import Document
from tinhso.government.documents.selectors import JOINED, READ, info
from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import Hit
from tinhso.kernel.paging import Page, cursor_id, page_of
from tinhso.kernel.statements import ask

FOUND_MAX = 50
URL = "/van-ban/{id}/"
_FIND = """
SELECT document_id FROM documents_text
WHERE words @@ to_tsquery('simple', %s) AND (%s::uuid IS NULL OR document_id < %s::uuid)
ORDER BY document_id DESC LIMIT %s
"""


def search(actor: Actor, text: str, *, cursor: str = "", size: int = FOUND_MAX) -> Page[DocumentInfo]:
    """Return documents that hold all the words, the newest first.

    Where none holds the last word it is taken for the beginning of one. A page that follows another asks the
    same way: words that were found whole go on being found whole. Two or three queries.
    """
    keys = _keys(actor, text, cursor, size) or _keys(actor, text, cursor, size, unfinished=True)
    known = {one.pk: one for one in Document.objects.filter(pk__in=keys).select_related(*JOINED)}
    rows: list[Any] = [info(known[key]) for key in keys if key in known]
    return page_of(rows, size, lambda one: [one.id])


def _keys(actor: Actor, text: str, cursor: str, size: int, *, unfinished: bool = False) -> list[UUID]:
    """Return one key more than a page holds, by one index."""
    asked = query_of(text, actor.reach(READ), unfinished=unfinished)
    if not asked:
        return []
    before = str(cursor_id(cursor)) if cursor else None
    return [found for (found,) in ask(_FIND, [asked, before, before, size + 1])]


def hits(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Answer the search box of every page."""
    found = search(actor, text, size=limit)
    return [Hit(one.subject or one.code, one.code, URL.format(id=one.id)) for one in found.rows]
