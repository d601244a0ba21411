"""Turning a paper into a file at the desk, with the record of how it was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import papers, reusing, scanning
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import (
    CLOSED,
    CaseInfo,
    PaperCheck,
    PaperDigitised,
    PaperSource,
    ScanSource,
    Status,
)
from tinhso.platform.cases.models import Case, Paper, Scan
from tinhso.platform.cases.step import hold, noted
from tinhso.platform.document_store import facade as store
from tinhso.platform.document_store.contracts import Deposit, Trust
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo

CERTIFIABLE = frozenset({ScanSource.ORIGINAL, ScanSource.CERTIFIED})
DPI_MIN, DPI_MAX = 72, 1_200
NUMBER_LENGTH_MAX, ISSUER_LENGTH_MAX = 60, 300


@dataclass(frozen=True, slots=True)
class ScanWork:
    """How a paper was digitised. With number, day and issuer, as written on it, it may enter the store."""

    source: ScanSource
    compared: bool = False
    kept: bool = False
    dpi: int | None = None
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""


@action("cases.digitise")
def digitise(
    *, actor: Actor, case_id: UUID, revision: int, paper_code: str, file_ids: Sequence[UUID], work: ScanWork
) -> CaseInfo:
    """Put the scan in the place of a paper; compared with the original it is valid and may be stored."""
    case = hold(actor, case_id, revision, "cases.digitise")
    if Status(case.status) in CLOSED:
        raise Conflict("cases.closed", "Hồ sơ đã đóng, không sửa được nữa.")
    _check(work)
    file, pages = _file(actor, case, paper_code, file_ids, work.dpi)
    row = _paper(actor, case, paper_code, file, work)
    scan = Scan.objects.create(
        paper=row,
        case=case,
        source=work.source,
        pages=pages,
        dpi=work.dpi,
        sha256=file.sha256,
        compared=work.compared,
        kept=work.kept,
        officer=actor.name,
        account_id=actor.account_id,
        unit_id=actor.unit_id or case.unit_id,
        item_id=_stored(case, row, file, work),
        at=clock.now(),
    )
    data = {"paper": paper_code, "pages": pages, "sha256": file.sha256, "source": str(work.source)}
    data |= {"compared": work.compared, "stored": scan.item_id is not None}
    return noted(case, actor, "digitise", "Số hóa giấy tờ", event=PaperDigitised, note=paper_code, data=data)


def _check(work: ScanWork) -> None:
    problems = {}
    if work.compared and work.source not in CERTIFIABLE:
        problems["source"] = gettext_noop("Bản sao thường không đối chiếu thành bản điện tử có giá trị được.")
    if work.dpi is not None and not DPI_MIN <= work.dpi <= DPI_MAX:
        problems["dpi"] = _("Độ phân giải từ %(dpi_min)s đến %(dpi_max)s.") % {
            "dpi_min": DPI_MIN,
            "dpi_max": DPI_MAX,
        }
    if work.issued_on is not None and work.issued_on > clock.today():
        problems["issued_on"] = gettext_noop("Ngày cấp không ở tương lai.")
    if len(work.number) > NUMBER_LENGTH_MAX:
        problems["number"] = _("Dài quá %(max)s ký tự.") % {"max": NUMBER_LENGTH_MAX}
    if len(work.issuer) > ISSUER_LENGTH_MAX:
        problems["issuer"] = _("Dài quá %(max)s ký tự.") % {"max": ISSUER_LENGTH_MAX}
    if problems:
        raise Invalid("cases.scan", "Bản số hóa còn chỗ cần sửa.", fields=problems)


def _file(
    actor: Actor, case: Case, code: str, file_ids: Sequence[UUID], dpi: int | None
) -> tuple[FileInfo, int]:
    given = files.attach(actor, file_ids, owner_kind=papers.OWNER, owner_id=case.pk)
    content, pages = scanning.bound([given[file_id] for file_id in file_ids], dpi)
    name = f"{case.code}-{code}.pdf"
    return files.keep(actor, content, name=name, owner_kind=papers.OWNER, owner_id=case.pk), pages


def _paper(actor: Actor, case: Case, code: str, file: FileInfo, work: ScanWork) -> Paper:
    (row,) = papers.supersede(case, [code])
    reusing.release(case, code)
    row.file_id, row.file_name, row.on_paper = file.id, file.name, work.kept
    row.scanned = PaperSource.DIGITISED if work.compared else PaperSource.SCANNED
    if work.compared:
        row.check_state, row.checked_by, row.checked_at = PaperCheck.VALID, actor.name, clock.now()
    row.save(force_insert=True)
    return row


def _stored(case: Case, row: Paper, file: FileInfo, work: ScanWork) -> UUID | None:
    """Keep a certified scan in the applicant's store, where its kind may be digitised."""
    definition = procedure_of(case.definition_id).paper(row.code)
    kind = store.kind_on(definition.kind, clock.legal_day()) if definition and definition.kind else None
    if not (work.compared and kind and kind.digitise and work.issued_on and work.issuer.strip()):
        return None
    months = kind.valid_months
    item = store.keep(
        Deposit(
            source_key=f"scan:{row.pk}",
            holder_id=case.applicant_id,
            kind=kind.code,
            name=kind.name.vi,
            trust=Trust.DIGITISED,
            file_id=file.id,
            sha256=file.sha256,
            unit_id=case.unit_id,
            issued_by=work.issuer.strip(),
            issued_on=work.issued_on,
            number=work.number.strip(),
            valid_to=store.months_after(work.issued_on, months) if months else None,
            source_case=case.code,
            source_procedure=case.procedure_name,
        )
    )
    return item.id
