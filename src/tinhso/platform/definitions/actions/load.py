"""Bring the database up to date with the `definitions/` folder. What did not change is not touched."""

from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import fold
from tinhso.platform.definitions.legal import Document, read_documents
from tinhso.platform.definitions.models import Definition, LegalDocument
from tinhso.platform.definitions.reading import Draft, read_folder
from tinhso.platform.definitions.versions import decide, end, lock_code, new_version

FILE_DECISION = "Nạp từ tệp định nghĩa"
PROBLEMS_SHOWN = 20


@action("definitions.load")
def load(*, actor: Actor, folder: Path) -> int:
    """Load legal documents and definitions; return how many versions are new."""
    load_documents(actor=actor, folder=folder / "legal")
    reading = read_folder(folder)
    if reading.problems:
        said = "\n".join(reading.problems[:PROBLEMS_SHOWN])
        raise Invalid("definitions.folder", said)
    drafts = sorted(reading.drafts, key=_order)
    groups = groupby(drafts, key=lambda draft: (draft.kind, draft.code))
    return sum(_load_code(list(group), actor) for _key, group in groups)


def _order(draft: Draft) -> tuple[str, bool, str, date]:
    """What others inherit from comes first."""
    return draft.kind, bool(draft.content.get("inherits")), draft.code, draft.effective_from or date.min


def _load_code(drafts: list[Draft], actor: Actor) -> int:
    """Load the versions of one code, in order of their first day."""
    kind, code = drafts[0].kind, drafts[0].code
    lock_code(kind, code)
    rows = Definition.objects.filter(kind=kind, code=code, approved_at__isnull=False).order_by("version")
    known = {row.declared_from: row for row in rows.defer("content", "source")}
    changed = 0
    for draft in drafts:
        old = known.get(draft.effective_from)
        if old is not None and old.digest == draft.digest:
            _move_end(old, draft)
            continue
        store(draft, actor, first_time=old is None)
        changed += 1
    return changed


def store(draft: Draft, actor: Actor, *, first_time: bool) -> None:
    """A file that was edited is a new version from today: what held yesterday stays as it was."""
    today = clock.legal_day()
    begins = draft.effective_from
    if not first_time and (begins is None or begins < today):
        begins = today
    row = new_version(replace(draft, effective_from=begins), actor, note=draft.where)
    row.declared_from = draft.effective_from
    decide(row, draft.decision_number or FILE_DECISION, actor)


def _move_end(row: Definition, draft: Draft) -> None:
    if draft.effective_to is not None and row.effective_to is None:
        end(row, draft.effective_to)


@action("definitions.load")
def load_documents(*, actor: Actor, folder: Path) -> int:
    """Load the catalogue of legal documents; return how many entries changed."""
    documents = read_documents(folder)
    known = {row.number: row for row in LegalDocument.objects.select_related("replaced_by")}
    changed = 0
    # Heirs first, so that the row a document points to is there.
    for document in sorted(documents, key=lambda item: bool(item.replaced_by)):
        changed += _store_document(document, known)
    return changed


def _store_document(document: Document, known: dict[str, LegalDocument]) -> int:
    row = known.get(document.number)
    values = document.model_dump(exclude={"replaced_by"})
    heir = known.get(document.replaced_by)
    if row is not None and row.replaced_by == heir and all(getattr(row, k) == v for k, v in values.items()):
        return 0
    folded = fold(f"{document.number} {document.title}")[:600]
    defaults = values | {"replaced_by": heir, "folded_title": folded}
    known[document.number], _created = LegalDocument.objects.update_or_create(
        number=document.number, defaults=defaults
    )
    return 1
