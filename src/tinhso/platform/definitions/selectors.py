"""Which version is in force, what is its content, and which versions are there?"""

from collections import OrderedDict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from tinhso.kernel.errors import NotFound
from tinhso.kernel.freshness import token_of
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_keys, page_of
from tinhso.kernel.text_vi import fold
from tinhso.platform.definitions.contracts import FIXED, DefinitionInfo, DraftInfo, LegalDocumentInfo, Status
from tinhso.platform.definitions.models import STATE, Definition, LegalDocument
from tinhso.platform.definitions.reading import kind_of

KEPT_MAX = 2_000
"""Decided versions kept in one process; they never change, so they never go stale."""

STANDING_MAX = 20_000
"""Answers to “which version stood that day” kept in one process until any version is written."""


@dataclass(slots=True)
class _Kept:
    info: DefinitionInfo
    parsed: Any = None


_Standing = dict[tuple[str, str, date], UUID | None]
_standing_now: list[tuple[UUID | None, _Standing]] = [(None, {})]
"""Which version stands on a day, as of one token; a new token brings a new dictionary."""
_kept: OrderedDict[UUID, _Kept] = OrderedDict()
_lock = Lock()


def _in_force(on: date) -> Q:
    started = Q(effective_from__isnull=True) | Q(effective_from__lte=on)
    return started & (Q(effective_to__isnull=True) | Q(effective_to__gt=on)) & Q(status__in=sorted(FIXED))


def effective(kind: str, code: str, on: date) -> DefinitionInfo:
    """Return the version of a definition in force on a day."""
    found = _standing(kind, code, on)
    if found is None:
        label = kind_of(kind).label
        raise NotFound(
            "definitions.none",
            _("%(label)s “%(code)s” không có phiên bản hiệu lực ngày %(on)s.")
            % {"label": label, "code": code, "on": f"{on:%d/%m/%Y}"},
        )
    return get(found)


def _standing(kind: str, code: str, on: date) -> UUID | None:
    """Return the version in force; asked of the database again when any version was written since."""
    token, key = token_of(STATE, once=True), (kind, code, on)
    kept, found = _standing_now[0]
    if token is None or kept != token or len(found) >= STANDING_MAX:
        found = {}
        _standing_now[0] = (token, found)
    if key not in found:
        rows = Definition.objects.filter(_in_force(on), kind=kind, code=code)
        found[key] = rows.values_list("pk", flat=True).first()
    return found[key]


def all_effective(kind: str, on: date, codes: Collection[str] | None = None) -> list[DefinitionInfo]:
    """Return all definitions of a kind (or those of `codes`) in force on a day, by code. Two queries."""
    rows = Definition.objects.filter(_in_force(on), kind=kind).order_by("code")
    if codes is not None:
        rows = rows.filter(code__in=codes)
    keys = list(rows.values_list("pk", flat=True))
    missing = [key for key in keys if key not in _kept]
    fresh = {row.pk: _keep(row).info for row in Definition.objects.filter(pk__in=missing)}
    return [fresh.get(key) or get(key) for key in keys]


def decided_codes(kind: str) -> set[str]:
    """Return the codes of a kind that have a decided version, of whatever period. One query."""
    rows = Definition.objects.filter(kind=kind, status__in=sorted(FIXED))
    return set(rows.values_list("code", flat=True))


def codes_in_force(kind: str, on: date) -> set[str]:
    """Return the codes of a kind that are in force on a day. One query."""
    return set(Definition.objects.filter(_in_force(on), kind=kind).values_list("code", flat=True))


def get(definition_id: UUID) -> DefinitionInfo:
    """Return a version; a decided one is read from the database once."""
    return _entry(definition_id).info


def parsed(definition_id: UUID) -> Any:
    """Return the content as the model of its kind; do not write into it."""
    entry = _entry(definition_id)
    if entry.parsed is None:
        entry.parsed = kind_of(entry.info.kind).schema.model_validate(entry.info.content)
    return entry.parsed


def _entry(definition_id: UUID) -> _Kept:
    found = _kept.get(definition_id)
    return found if found is not None else _keep(row(definition_id))


def _keep(found: Definition) -> _Kept:
    entry = _Kept(info(found))
    if found.status in FIXED:
        with _lock:
            _kept[found.pk] = entry
            while len(_kept) > KEPT_MAX:
                _kept.popitem(last=False)
    return entry


def forget() -> None:
    """Empty the memory of this process (tests that roll back reuse nothing)."""
    with _lock:
        _kept.clear()


def row(definition_id: UUID) -> Definition:
    found = Definition.objects.filter(pk=definition_id).first()
    if found is None:
        raise NotFound("definitions.unknown", "Không có định nghĩa này.")
    return found


def versions(kind: str, code: str) -> list[Definition]:
    """Return all versions of a code without their content, newest first."""
    rows = Definition.objects.filter(kind=kind, code=code).order_by("-version")
    return list(rows.defer("content", "source", "test_report"))


def drafts(kind: str) -> list[DraftInfo]:
    """Return the versions of a kind not decided yet, the latest first, without content. One query."""
    rows = Definition.objects.filter(kind=kind, status__in=[Status.DRAFT, Status.TESTED])
    return [draft_info(found) for found in rows.defer("content", "source").order_by("-created_at")]


def draft(definition_id: UUID, kind: str) -> DraftInfo:
    """Return a version that is not decided, with its content."""
    found = Definition.objects.filter(pk=definition_id, kind=kind).exclude(status__in=sorted(FIXED)).first()
    if found is None:
        raise NotFound("definitions.unknown", "Không có bản thảo này; có thể nó đã được duyệt hoặc bỏ.")
    return draft_info(found, whole=True)


def in_force_or_none(kind: str, code: str, on: date) -> DefinitionInfo | None:
    """Return the version in force on a day, if there is one."""
    try:
        return effective(kind, code, on)
    except NotFound:
        return None


def definitions(*, kind: str = "", status: str = "", text: str = "", cursor: str = "") -> Page[Definition]:
    """Return the versions that match, by kind, code and version."""
    rows = Definition.objects.defer("content", "source", "test_report").order_by("kind", "code", "-version")
    if kind:
        rows = rows.filter(kind=kind)
    if status in set(Status):
        rows = rows.filter(status=status)
    if text:
        rows = rows.filter(Q(folded_title__contains=fold(text)) | Q(code__icontains=text.strip()))
    if cursor:
        rows = _after(rows, cursor_keys(cursor, str, str, int))
    found = list(rows[: PAGE_SIZE + 1])
    return page_of(found, PAGE_SIZE, lambda item: (item.kind, item.code, item.version))


def _after(rows: QuerySet[Definition], keys: list[Any]) -> QuerySet[Definition]:
    kind, code, version = keys
    later = Q(kind__gt=kind) | Q(kind=kind, code__gt=code) | Q(kind=kind, code=code, version__lt=version)
    return rows.filter(later)


def documents(*, text: str = "", kind: str = "") -> QuerySet[LegalDocument]:
    """Return legal documents, the newest first."""
    rows = LegalDocument.objects.select_related("replaced_by").order_by(
        F("effective_from").desc(nulls_last=True), "number"
    )
    if kind:
        rows = rows.filter(kind=kind)
    if text:
        rows = rows.filter(Q(folded_title__contains=fold(text)) | Q(number__icontains=text.strip()))
    return rows


def legal_document(number: str) -> LegalDocumentInfo:
    found = LegalDocument.objects.select_related("replaced_by").filter(number=number).first()
    if found is None:
        raise NotFound(
            "definitions.legal_unknown",
            _("Không có văn bản số %(number)s trong danh mục.") % {"number": number},
        )
    return document_info(found)


def legal_numbers_known() -> list[str]:
    """Return the numbers of all documents, in order. One query."""
    return list(LegalDocument.objects.order_by("number").values_list("number", flat=True))


def documents_by_number(numbers: Iterable[str]) -> dict[str, LegalDocumentInfo]:
    rows = LegalDocument.objects.select_related("replaced_by").filter(number__in=set(numbers))
    return {found.number: document_info(found) for found in rows}


def info(found: Definition) -> DefinitionInfo:
    return DefinitionInfo(
        found.pk,
        found.kind,
        found.code,
        found.version,
        found.title,
        found.content,
        found.effective_from,
        found.decision_number,
        found.digest,
    )


def draft_info(found: Definition, *, whole: bool = False) -> DraftInfo:
    return DraftInfo(
        id=found.pk,
        kind=found.kind,
        code=found.code,
        version=found.version,
        title=found.title,
        status=Status(found.status),
        text=found.text if whole else "",
        content=found.content if whole else {},
        digest=found.digest,
        note=found.note,
        problems=tuple(found.test_report),
        proposed_by_id=found.proposed_by_id,
        proposed_by_name=found.proposed_by_name,
        created_at=found.created_at,
    )


def document_info(found: LegalDocument) -> LegalDocumentInfo:
    return LegalDocumentInfo(
        found.number,
        found.title,
        found.kind,
        found.issuer,
        found.issued_on,
        found.effective_from,
        found.effective_to,
        found.replaced_by.number if found.replaced_by else "",
        found.certainty,
        found.note,
    )
