"""What is kept ready to be summed. All of it is derived: a recount gives the same rows."""

from django.db import models
from django.db.models import Q

from tinhso.government.service_score.contracts import NEVER

NOWHERE = "00000000-0000-0000-0000-000000000000"


class DossierFact(models.Model):
    """One dossier as the indicators see it; the row is the lock under which it is counted."""

    case_id = models.UUIDField(primary_key=True)
    code = models.CharField("mã hồ sơ", max_length=40, blank=True)
    procedure_code = models.CharField(max_length=20, blank=True)
    definition_id = models.UUIDField(null=True)
    root_id = models.UUIDField(default=NOWHERE)
    branch_id = models.UUIDField(default=NOWHERE)
    unit_id = models.UUIDField(default=NOWHERE)
    channel = models.CharField(max_length=10, blank=True)
    status = models.CharField(max_length=20, blank=True)
    stage = models.CharField(max_length=64, blank=True)
    stage_role = models.CharField(max_length=40, blank=True)
    stage_since = models.DateTimeField(null=True)
    waiting = models.BooleanField(default=False)
    received_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    late_at = models.DateTimeField(null=True)
    received_month = models.DateField(default=NEVER)
    ended_month = models.DateField(default=NEVER)
    late_month = models.DateField(default=NEVER)
    minutes = models.PositiveIntegerField(default=0)
    input_file = models.BooleanField(default=False)
    received = models.BooleanField(default=False)
    compared = models.BooleanField(default=False)
    online = models.BooleanField(default=False)
    online_complete = models.BooleanField(default=False)
    fee_due = models.BooleanField(default=False)
    paid_online = models.BooleanField(default=False)
    with_result = models.BooleanField(default=False)
    result_file = models.BooleanField(default=False)
    both_files = models.BooleanField(default=False)
    reused = models.BooleanField(default=False)
    from_store = models.BooleanField(default=False)
    verified = models.BooleanField(default=False)

    class Meta:
        verbose_name = "hồ sơ được tính điểm"
        indexes = [
            models.Index(fields=["unit_id", "received_month", "case_id"], name="score_fact_unit"),
            models.Index(fields=["branch_id", "received_month", "case_id"], name="score_fact_branch"),
            models.Index(fields=["root_id", "received_month", "case_id"], name="score_fact_root"),
            models.Index(fields=["unit_id", "ended_month", "case_id"], name="score_fact_unit_ended"),
            models.Index(fields=["branch_id", "ended_month", "case_id"], name="score_fact_branch_ended"),
            models.Index(fields=["root_id", "ended_month", "case_id"], name="score_fact_root_ended"),
            models.Index(fields=["received_month"], name="score_fact_month"),
            models.Index(
                fields=["late_at", "case_id"],
                condition=Q(ended_month=NEVER, received=True),
                name="score_fact_open",
            ),
        ]


class MonthCell(models.Model):
    """Counts of the dossiers of a unit that came, ended and got late in these three months.

    No check says that counts are not negative: a difference is proposed as a row before it is added.
    """

    unit_id = models.UUIDField()
    root_id = models.UUIDField()
    branch_id = models.UUIDField()
    received_month = models.DateField()
    ended_month = models.DateField()
    late_month = models.DateField()
    dossiers = models.IntegerField(default=0)
    received = models.IntegerField(default=0)
    compared = models.IntegerField(default=0)
    online = models.IntegerField(default=0)
    online_complete = models.IntegerField(default=0)
    fee_due = models.IntegerField(default=0)
    paid_online = models.IntegerField(default=0)
    with_result = models.IntegerField(default=0)
    result_file = models.IntegerField(default=0)
    both_files = models.IntegerField(default=0)
    reused = models.IntegerField(default=0)
    from_store = models.IntegerField(default=0)
    verified = models.IntegerField(default=0)

    class Meta:
        verbose_name = "số đếm theo tháng"
        constraints = [
            models.UniqueConstraint(
                fields=["unit_id", "root_id", "branch_id", "received_month", "ended_month", "late_month"],
                name="score_cell_once",
            ),
        ]
        indexes = [
            models.Index(fields=["received_month"], name="score_cell_received"),
            models.Index(fields=["ended_month"], name="score_cell_ended"),
        ]


class ProcedureCell(models.Model):
    """Counts of one procedure at a unit over the dossiers received in a month."""

    unit_id = models.UUIDField()
    root_id = models.UUIDField()
    branch_id = models.UUIDField()
    procedure_code = models.CharField(max_length=20)
    received_month = models.DateField()
    received = models.IntegerField(default=0)
    online = models.IntegerField(default=0)
    finished = models.IntegerField(default=0)
    minutes = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "số đếm theo thủ tục"
        constraints = [
            models.UniqueConstraint(
                fields=["unit_id", "root_id", "branch_id", "procedure_code", "received_month"],
                name="score_procedure_once",
            )
        ]
        indexes = [models.Index(fields=["received_month"], name="score_procedure_month")]


class StageTime(models.Model):
    """How long a stage of a finished dossier took, and how long it then took to the end."""

    case_id = models.UUIDField()
    opened_at = models.DateTimeField()
    procedure_code = models.CharField(max_length=20)
    stage = models.CharField(max_length=64)
    role = models.CharField(max_length=40)
    unit_id = models.UUIDField()
    ended_on = models.DateField()
    minutes = models.PositiveIntegerField()
    rest = models.PositiveIntegerField()

    class Meta:
        verbose_name = "thời gian của một bước"
        constraints = [models.UniqueConstraint(fields=["case_id", "opened_at"], name="score_stage_once")]
        indexes = [
            models.Index(fields=["procedure_code", "stage", "ended_on"], name="score_stage_procedure"),
            models.Index(fields=["role", "ended_on"], name="score_stage_role"),
        ]


class Forecast(models.Model):
    """A dossier the radar showed on a day, kept to see later whether it was right."""

    fact = models.ForeignKey(DossierFact, models.CASCADE, related_name="forecasts")
    made_on = models.DateField()
    likely = models.BooleanField()

    class Meta:
        verbose_name = "dự báo trễ hạn"
        constraints = [models.UniqueConstraint(fields=["fact", "made_on"], name="score_forecast_once")]
        indexes = [models.Index(fields=["made_on"], name="score_forecast_day")]
