"""The words by which a document is found: its fields at once, the text of its files by a job."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from tinhso.government.documents.models import Document, Version
from tinhso.kernel import clock
from tinhso.kernel.actor import Reach
from tinhso.kernel.statements import tell
from tinhso.kernel.text_vi import fold
from tinhso.platform.organisations import facade as organisations

WORDS_MAX = 400_000
QUERY_WORDS_MAX = 12
_INDEX = """
INSERT INTO documents_text (document_id, words, read_at)
VALUES (%s, setweight(to_tsvector('simple', %s), 'A') || to_tsvector('simple', %s)
            || array_to_tsvector(%s::text[]), %s)
ON CONFLICT (document_id) DO UPDATE SET words = EXCLUDED.words, read_at = EXCLUDED.read_at
"""


def unit_words(kept_by: Iterable[UUID]) -> list[str]:
    """Return the words for units that keep a document (`u`) and for the trees they are in (`t`)."""
    here = {f"u{unit.hex}" for unit in kept_by}
    return sorted(here | {f"t{unit.hex}" for key in kept_by for unit in organisations.path(key)})


def index(found: Document, content: str = "", *, read: bool = False) -> None:
    """Write what can be searched. Without `read` the files are still to be read by the job."""
    heads = (found.code, found.subject, found.agency_name, found.signer_name, str(found.number or ""))
    units = [key for key in (found.unit_id, found.lead_unit_id) if key]
    to_read = found.file_id is not None and not read
    values = [
        found.pk,
        fold(" ".join(heads)),
        fold(content)[:WORDS_MAX],
        unit_words(units),
        None if to_read else clock.now(),
    ]
    tell(_INDEX, values)


def body_of(found: Document) -> str:
    newest = Version.objects.filter(document=found).order_by("-number").values_list("body", flat=True).first()
    return newest or ""


def query_of(text: str, reach: Reach, *, unfinished: bool = False) -> str:
    """Return the search as PostgreSQL reads it: all words, where one may read.

    `unfinished`: the last word is the beginning of one. That costs the index every word that begins so.
    """
    words: Sequence[str] = fold(text).split()[:QUERY_WORDS_MAX]
    if not words or not reach:
        return ""
    asked = [*words[:-1], f"{words[-1]}:*"] if unfinished else words
    if reach.everywhere:
        return " & ".join(asked)
    here = [f"u{unit.hex}" for unit in sorted(reach.units)] + [
        f"t{unit.hex}" for unit in sorted(reach.subtrees)
    ]
    return " & ".join([*asked, f"({' | '.join(here)})"])
