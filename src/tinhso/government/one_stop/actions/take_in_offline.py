"""A dossier received at a desk whose line was cut gets its code, once, counted from the hour of receipt."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from tinhso.government.one_stop.applicants import ApplicantForm
from tinhso.government.one_stop.contracts import (
    OfflineAnswer,
    OfflineRecord,
    OfflineSynced,
    Outcome,
    TimeFault,
)
from tinhso.government.one_stop.filing import accept_if_here
from tinhso.government.one_stop.models import OfflineDevice, OfflineIntake
from tinhso.government.one_stop.rules import WITHOUT_LINE_MAX, time_fault
from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, DeliveryMethod, Submission, SubmitPaper
from tinhso.platform.forms import facade as forms
from tinhso.platform.forms.contracts import Answers
from tinhso.platform.people.contracts import Identity


@action("cases.intake")
def take_in_offline(*, actor: Actor, record: OfflineRecord) -> OfflineAnswer:
    """File one record. The same record again, or twice at once, is the same dossier."""
    if actor.account_id is None or actor.unit_id is None:
        raise Denied("cases.no_desk", _("Tài khoản của bạn chưa gắn với bộ phận một cửa nào."))
    advisory_lock(f"one_stop.offline/{record.id}")
    if before := OfflineIntake.objects.select_related("case").filter(pk=record.id).first():
        return _already(actor, before)
    now = clock.now()
    received_at = _believed(actor, record, now)
    definition_id, procedure = cases.procedure_in_force(record.procedure_code, clock.legal_day(received_at))
    case = _file(actor, record, procedure, received_at)
    row = OfflineIntake.objects.create(
        id=record.id,
        device_id=record.device_id,
        account_id=actor.account_id,
        unit_id=actor.unit_id,
        case_id=case.id,
        received_at=received_at,
        synced_at=now,
        recomputed=definition_id != record.definition_id,
    )
    emit(OfflineSynced(row.pk, case.id, actor.unit_id, received_at, now))
    return _answer(row, case.code, case.due_at, Outcome.ACCEPTED)


def _already(actor: Actor, row: OfflineIntake) -> OfflineAnswer:
    if row.account_id != actor.account_id:
        raise NotFound("one_stop.offline_record", _("Hồ sơ này do tài khoản khác tiếp nhận."))
    return _answer(row, row.case.code, row.case.due_at, Outcome.ALREADY)


def _answer(row: OfflineIntake, code: str, due_at: datetime | None, outcome: Outcome) -> OfflineAnswer:
    return OfflineAnswer(
        id=row.pk,
        outcome=outcome,
        code=code,
        case_id=row.case_id,
        received_at=row.received_at,
        synced_at=row.synced_at,
        due_at=due_at,
        recomputed=row.recomputed,
    )


def _believed(actor: Actor, record: OfflineRecord, now: datetime) -> datetime:
    """Return the moment of receipt; refuse one that cannot be, beside its field."""
    device = _device(actor, record)
    fault = time_fault(record.received_at, now, device.clear_at if device else None)
    if fault:
        message = _time_message(fault, device)
        raise Invalid("one_stop.received_at", message, fields={"received_at": message})
    return min(record.received_at, now)


def _device(actor: Actor, record: OfflineRecord) -> OfflineDevice | None:
    if actor.account_id is None:
        return None
    return OfflineDevice.objects.filter(account_id=actor.account_id, device_id=record.device_id).first()


def _time_message(fault: TimeFault, device: OfflineDevice | None) -> str:
    hours = int(WITHOUT_LINE_MAX.total_seconds() // 3600)
    contact = f"{clock.local(device.clear_at):%H:%M %d/%m/%Y}" if device and device.clear_at else ""
    return {
        TimeFault.FUTURE: _(
            "Giờ tiếp nhận ở tương lai. Hãy chỉnh đồng hồ của máy rồi ghi lại giờ tiếp nhận."
        ),
        TimeFault.BEFORE_CONTACT: _(
            "Lúc %(at)s máy này còn kết nối và không có hồ sơ nào chờ; giờ tiếp nhận phải sau lúc đó."
        )
        % {"at": contact},
        TimeFault.TOO_OLD: _("Hồ sơ ngoại tuyến chỉ được đồng bộ trong %(hours)s giờ kể từ khi nhận.")
        % {"hours": hours},
    }[fault]


def _file(actor: Actor, record: OfflineRecord, procedure: cases.Procedure, received_at: datetime) -> CaseInfo:
    applicant = _applicant(record.applicant)
    given = tuple(SubmitPaper(paper.code, paper.file_id, on_paper=True) for paper in record.papers)
    submission = Submission(
        procedure_code=procedure.code,
        answers=answers_of(procedure, record.typed),
        papers=given,
        channel=Channel.DESK,
        delivery_method=DeliveryMethod(record.delivery),
        key=str(record.id),
        received_at=received_at,
    )
    case = cases.take_in_at_desk(actor=actor, submission=submission, applicant=applicant)
    return accept_if_here(actor, case, given, received_at)


def _applicant(typed: Mapping[str, str]) -> Identity:
    form = ApplicantForm(dict(typed))
    if not form.is_valid():
        fields = {name: " ".join(map(str, messages)) for name, messages in form.errors.items()}
        raise Invalid("one_stop.applicant", _("Thông tin người nộp còn chỗ cần sửa."), fields=fields)
    return form.identity()


def answers_of(procedure: cases.Procedure, typed: Mapping[str, list[str]]) -> Answers:
    """Read the inputs of all forms as the page would; refuse with what is wrong beside each input."""
    answers: Answers = {}
    faults: dict[str, str] = {}
    inputs = {name: values for name, values in typed.items() if not name.startswith("_")}
    for form in map(forms.load_form, procedure.forms):
        for step in form.steps:
            if step not in forms.visible_steps(form, answers):
                continue
            parsed = forms.parse_step(form, step, inputs, answers)
            answers = dict(parsed.answers)
            faults |= {name: forms.fault_text(fault) for name, fault in parsed.errors.items()}
    if faults:
        raise Invalid("one_stop.answers", _("Tờ khai còn chỗ cần sửa."), fields=faults)
    return answers
