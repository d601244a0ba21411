"""Papers of a dossier: taking them in, replacing them, checking them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tinhso.kernel import rows
from tinhso.kernel.actor import Actor
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.errors import Invalid
from tinhso.platform.cases import reusing, rules
from tinhso.platform.cases.contracts import PaperCheck, Submission, SubmitPaper
from tinhso.platform.cases.definition import Paper as PaperDefinition
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Paper
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo

NOTE_LENGTH_MAX = 1_000
OWNER = "case"
Kept = Mapping[UUID, FileInfo]


@dataclass(frozen=True, slots=True)
class Check:
    """What an officer found about one paper."""

    state: PaperCheck
    note: str = ""


def take_in(
    case: Case, procedure: Procedure, seen: dict[str, Any], submission: Submission, actor: Actor
) -> None:
    """Store the papers handed in; refuse when a required one is missing or is not the filer's."""
    by_code = {p.code: p for p in submission.papers if p.file_id or p.on_paper or p.item_id or p.from_store}
    missing = rules.missing_papers(procedure, seen, by_code)
    if missing:
        fields = {f"paper-{paper.code}": f"Hãy nộp {paper.name.vi}." for paper in missing}
        raise Invalid("cases.papers_missing", "Còn thiếu giấy tờ bắt buộc.", fields=fields)
    kept = keep_files(case, by_code.values(), actor)
    rows = [
        _paper(case, paper, required, position, by_code.get(paper.code), kept)
        for position, (paper, required) in enumerate(rules.papers_for(procedure, seen))
    ]
    reusing.fill(rows, by_code, reusing.Taking(case, procedure, seen, actor, submission.reuse_consent))
    Paper.objects.bulk_create(rows)


def _paper(
    case: Case, paper: PaperDefinition, required: bool, position: int, given: SubmitPaper | None, kept: Kept
) -> Paper:
    file = kept.get(given.file_id) if given and given.file_id else None
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


def keep_files(case: Case, given: Iterable[SubmitPaper], actor: Actor) -> Kept:
    """Give the files to the case, after making sure that each is clean and the actor's own."""
    wanted = [paper.file_id for paper in given if paper.file_id]
    return files.attach(actor, wanted, owner_kind=OWNER, owner_id=case.pk) if wanted else {}


def current(case: Case) -> list[Paper]:
    """Return the papers that count. One query."""
    return rows.matching(Paper, order=("position", "id"), case_id=case.pk, superseded=False)


def check(present: Iterable[Paper], checks: Mapping[str, Check], who: str, now: datetime) -> dict[str, str]:
    """Write what an officer found, paper by paper; returns the states by code for the trail."""
    rows = [row for row in present if row.code in checks]
    for row in rows:
        found = checks[row.code]
        note = found.note.strip()[:NOTE_LENGTH_MAX]
        if found.state is PaperCheck.INVALID and not note:
            message = f"Hãy ghi vì sao {row.name} chưa hợp lệ."
            raise Invalid("cases.paper_note", message, fields={f"note-{row.code}": message})
        row.check_state, row.note, row.checked_by, row.checked_at = found.state, note, who, now
    write_columns(rows, ["check_state", "note", "checked_by", "checked_at"])
    return {row.code: str(row.check_state) for row in rows}


def acceptable(present: Iterable[Paper]) -> bool:
    return rules.acceptable((row.required, PaperCheck(row.check_state)) for row in present)
