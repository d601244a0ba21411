"""Papers of a dossier: taking them in, replacing them, checking them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import rows
from tinhso.kernel.actor import Actor
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.errors import Invalid
from tinhso.platform.cases import reusing, rules
from tinhso.platform.cases.contracts import PaperCheck, Submission, SubmitPaper
from tinhso.platform.cases.definition import Paper as PaperDefinition
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Paper
from tinhso.platform.cases.step import seen_of
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo

NOTE_LENGTH_MAX = 1_000
OWNER = "case"
Kept = Mapping[tuple[UUID, UUID], FileInfo]
"""The file a case keeps, by the case and the file handed in."""


@dataclass(frozen=True, slots=True)
class Check:
    """What an officer found about one paper."""

    state: PaperCheck
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A new dossier with what came with it."""

    case: Case
    procedure: Procedure
    submission: Submission


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the definition sees of a dossier, what was handed in by code, and what is asked for."""

    seen: dict[str, Any]
    given: dict[str, SubmitPaper]
    wanted: list[tuple[PaperDefinition, bool]]


def take_in(dossiers: Sequence[HandedIn], actor: Actor) -> None:
    """Store the papers handed in; refuse when a required one is missing or is not the filer's."""
    asked = [_asked(handed) for handed in dossiers]
    pairs = list(zip(dossiers, asked, strict=True))
    kept = keep_files([(handed.case, each.given.values()) for handed, each in pairs], actor)
    rows.insert([row for handed, each in pairs for row in _rows(handed, each, kept, actor)])


def _asked(handed: HandedIn) -> _Asked:
    """Find what is asked for; refuse when something required is missing."""
    seen = seen_of(handed.case)
    handed_in = handed.submission.papers
    given = {p.code: p for p in handed_in if p.file_id or p.on_paper or p.item_id or p.from_store}
    wanted = rules.papers_for(handed.procedure, seen)
    missing = [paper for paper, required in wanted if required and paper.code not in given]
    if missing:
        fields = {f"paper-{paper.code}": f"Hãy nộp {paper.name.vi}." for paper in missing}
        raise Invalid("cases.papers_missing", "Còn thiếu giấy tờ bắt buộc.", fields=fields)
    return _Asked(seen, given, wanted)


def _rows(handed: HandedIn, asked: _Asked, kept: Kept, actor: Actor) -> list[Paper]:
    case = handed.case
    made = [
        _paper(case, paper, required, position, asked.given.get(paper.code), kept)
        for position, (paper, required) in enumerate(asked.wanted)
    ]
    taking = reusing.Taking(case, handed.procedure, asked.seen, actor, handed.submission.reuse_consent)
    reusing.fill(made, asked.given, taking)
    return made


def _paper(
    case: Case, paper: PaperDefinition, required: bool, position: int, given: SubmitPaper | None, kept: Kept
) -> Paper:
    file = kept[case.pk, given.file_id] if given and given.file_id else None
    return Paper(
        case=case,
        code=paper.code,
        name=paper.name.vi,
        required=required,
        on_paper=bool(given and given.on_paper),
        file_id=file.id if file else None,
        file_name=file.name if file else "",
        position=position,
    )


def replace(case: Case, given: Iterable[SubmitPaper], actor: Actor) -> list[str]:
    """Put new files in place of old ones; the old rows stay as superseded. Returns the codes replaced."""
    new = {paper.code: paper.file_id for paper in given if paper.file_id}
    fresh = {row.code: row for row in supersede(case, new)}
    kept = files.attach(actor, new.values(), owner_kind=OWNER, owner_id=case.pk)
    for code, file_id in new.items():
        reusing.release(case, code)
        fresh[code].file_id, fresh[code].file_name = kept[file_id].id, kept[file_id].name
    Paper.objects.bulk_create(fresh.values())
    return sorted(new)


def supersede(case: Case, codes: Iterable[str]) -> list[Paper]:
    """Set the current papers of these codes aside; returns an empty row for each, not saved yet."""
    wanted = set(codes)
    old = list(case.papers.filter(superseded=False, code__in=wanted))
    if wanted - {row.code for row in old}:
        raise Invalid("cases.unknown_paper", "Hồ sơ này không có loại giấy tờ đó.")
    case.papers.filter(pk__in=[row.pk for row in old]).update(superseded=True)
    return [
        Paper(case=case, code=row.code, name=row.name, required=row.required, position=row.position)
        for row in old
    ]


def keep_files(given: Iterable[tuple[Case, Iterable[SubmitPaper]]], actor: Actor) -> Kept:
    """Give the files to their cases, after making sure that each is clean and the actor's own."""
    wanted = [(case.pk, paper.file_id) for case, papers in given for paper in papers if paper.file_id]
    return files.attach_each(actor, wanted, owner_kind=OWNER) if wanted else {}


def current(case: Case) -> list[Paper]:
    """Return the papers that count. One query."""
    return rows.matching(Paper, order=("position", "id"), case_id=case.pk, superseded=False)


def check(present: Iterable[Paper], checks: Mapping[str, Check], who: str, now: datetime) -> dict[str, str]:
    """Write what an officer found, paper by paper; returns the states by code for the trail."""
    looked_at = [row for row in present if row.code in checks]
    for row in looked_at:
        found = checks[row.code]
        note = found.note.strip()[:NOTE_LENGTH_MAX]
        if found.state is PaperCheck.INVALID and not note:
            message = _("Hãy ghi vì sao %(paper)s chưa hợp lệ.") % {"paper": row.name}
            raise Invalid("cases.paper_note", message, fields={f"note-{row.code}": message})
        row.check_state, row.note, row.checked_by, row.checked_at = found.state, note, who, now
    write_columns(looked_at, ["check_state", "note", "checked_by", "checked_at"])
    return {row.code: str(row.check_state) for row in looked_at}


def acceptable(present: Iterable[Paper]) -> bool:
    return rules.acceptable((row.required, PaperCheck(row.check_state)) for row in present)
