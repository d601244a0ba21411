"""Full-text search over what an actor may read, without minding tone marks."""

from typing import Any

from django.db import connection

from tinhso.government.documents.contracts import DocumentInfo
from tinhso.government.documents.indexing import query_of
from tinhso.government.documents.models import Document
from tinhso.government.documents.selectors import JOINED, READ, info
from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import Hit
from tinhso.kernel.paging import Page, cursor_id, page_of

FOUND_MAX = 50
URL = "/van-ban/{id}/"
_FIND = """
SELECT document_id FROM documents_text
WHERE words @@ to_tsquery('simple', %s) AND (%s::uuid IS NULL OR document_id < %s::uuid)
ORDER BY document_id DESC LIMIT %s
"""


def search(actor: Actor, text: str, *, cursor: str = "", size: int = FOUND_MAX) -> Page[DocumentInfo]:
    """Return documents that hold all the words, the newest first. Two queries, the first by one index."""
    asked = query_of(text, actor.reach(READ))
    if not asked:
        return Page(())
    before = str(cursor_id(cursor)) if cursor else None
    with connection.cursor() as sql:
        sql.execute(_FIND, [asked, before, before, size + 1])
        keys = [found for (found,) in sql.fetchall()]
    known = {one.pk: one for one in Document.objects.filter(pk__in=keys).select_related(*JOINED)}
    rows: list[Any] = [info(known[key]) for key in keys if key in known]
    return page_of(rows, size, lambda one: [one.id])


def hits(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Answer the search box of every page."""
    found = search(actor, text, size=limit)
    return [Hit(one.subject or one.code, one.code, URL.format(id=one.id)) for one in found.rows]
