"""Issued forms for those who may have them: the person their own, the office those of its dossiers."""

from uuid import UUID

from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.audit.facade import record_access
from tinhso.platform.cases.actions.print_forms import issue_notices
from tinhso.platform.cases.contracts import INTERNAL, CaseInfo, Form, PrintedFormInfo
from tinhso.platform.cases.models import Case, PrintedForm
from tinhso.platform.cases.ownership import is_own
from tinhso.platform.cases.prints import issuing
from tinhso.platform.cases.selectors import info as case_info
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations

WHAT = gettext_noop("Giấy tờ đã in của hồ sơ")
PURPOSE = gettext_noop("Xem giấy tờ của hồ sơ")


def printed_forms(case_id: UUID, *, internal: bool = False) -> list[PrintedFormInfo]:
    """Return the forms of a dossier, oldest first; those of the office only when asked for. One query."""
    rows = PrintedForm.objects.filter(case_id=case_id).select_related("case").order_by("made_at", "id")
    return [issuing.info(row) for row in rows if internal or Form(row.form) not in INTERNAL]


def printed_pdf(actor: Actor, form_id: UUID) -> tuple[PrintedFormInfo, bytes]:
    """Return an issued form as it was; an officer's look is recorded."""
    row = PrintedForm.objects.select_related("case").filter(pk=form_id).first()
    if row is None or not _may_open(actor, row):
        raise NotFound("cases.no_print", "Không có giấy tờ này, hoặc bạn không được xem.")
    if row.case:
        record_access(actor, [row.case.applicant_id], what=WHAT, purpose=PURPOSE, subject=row.case.code)
    return issuing.info(row), _bytes(row)


def readable_case(actor: Actor, case_id: UUID, *, purpose: str) -> CaseInfo:
    """Return a dossier to its person or to an officer of its unit, whose look is recorded."""
    case = Case.objects.filter(pk=case_id).first()
    if case is None or not (is_own(actor, case) or _reads(actor, case.unit_id)):
        raise NotFound("cases.not_found", "Không có hồ sơ này, hoặc bạn không được xem.")
    record_access(actor, [case.applicant_id], what=case.procedure_name, purpose=purpose, subject=case.code)
    return case_info(case, with_answers=False)


def receipt(case: Case) -> bytes:
    """Return form 01 as it was issued; asked for before the worker came by, it is issued now."""
    if case.accepted_at is None:
        raise Invalid("cases.not_accepted", "Hồ sơ chưa được tiếp nhận nên chưa có giấy hẹn.")
    row = issuing.find(Form.RECEIPT, case.pk)
    if row is None:
        issue_notices(actor=printer(), case_id=case.pk, forms=[Form.RECEIPT])
        row = issuing.find(Form.RECEIPT, case.pk)
    if row is None:
        raise NotFound("cases.no_form", "Chưa có mẫu giấy tiếp nhận cho ngày tiếp nhận; hãy báo quản trị.")
    return _bytes(row)


def printer() -> Actor:
    return system_actor("In biểu mẫu", ["cases.print"])


def on_act(event: EventInfo) -> None:
    """Issue what an act calls for. It runs after the act has committed, so that no act fails for a print."""
    issue_notices(actor=printer(), case_id=UUID(event.data["case_id"]))


def _may_open(actor: Actor, row: PrintedForm) -> bool:
    if row.case is None:
        return all(_reads(actor, UUID(unit)) for unit in {str(row.unit_id), *row.data["units"]})
    if _reads(actor, row.case.unit_id):
        return True
    return is_own(actor, row.case) and Form(row.form) not in INTERNAL


def _reads(actor: Actor, unit_id: UUID) -> bool:
    return actor.can("cases.read", organisations.path(unit_id))


def _bytes(row: PrintedForm) -> bytes:
    with files.open_file(row.file_id) as stored:
        return stored.read()
