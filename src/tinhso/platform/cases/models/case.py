"""A case, its papers, its tasks, its results, and the chain of what was done to it."""

from copy import deepcopy
from functools import cache
from typing import Any

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from tinhso.kernel import rows
from tinhso.kernel.ids import new_id
from tinhso.platform.cases import contracts as c

OPEN = ~Q(status__in=sorted(c.CLOSED))


def choices(labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(code), label) for code, label in labels.items()]


@pghistory.track(exclude=["answers", "search_vector", "search_text", "due_explanation"])
class Case(models.Model):
    """A dossier. Four axes move independently: status, money, delivery, sync.

    `root`, `branch` and `unit` are the ends of the holding unit's path, so that a worklist of any
    scope reads one index. `attention_at` is when the next thing is due.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField("mã hồ sơ", max_length=40, unique=True)
    submission_key = models.CharField(max_length=80, unique=True)
    procedure_code = models.CharField(max_length=20)
    procedure_name = models.CharField(max_length=300)
    definition = models.ForeignKey("definitions.Definition", models.PROTECT, related_name="+")
    subject = models.CharField("trích yếu", max_length=1000)
    answers = models.JSONField()
    search_text = models.TextField()
    search_vector = SearchVectorField(null=True)

    status = models.CharField(max_length=20, choices=choices(c.STATUS_LABELS))
    stage = models.CharField(max_length=64)
    stage_role = models.CharField(max_length=40)
    flags = ArrayField(models.CharField(max_length=64), default=list)
    revision = models.PositiveIntegerField(default=1)

    channel = models.CharField(max_length=10, choices=choices(c.CHANNEL_LABELS))
    root_id = models.UUIDField()
    branch_id = models.UUIDField()
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    intake_unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    commune_code = models.CharField(max_length=10)
    assignee = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")

    applicant = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    applicant_name = models.CharField(max_length=200)
    applicant_phone = models.CharField(max_length=20, blank=True)
    filer = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    filer_name = models.CharField("người nộp thay", max_length=200, blank=True, default="", db_default="")
    mandate = models.ForeignKey("mandates.Mandate", models.PROTECT, null=True, related_name="+")

    money = models.CharField(max_length=10, choices=choices(c.MONEY_LABELS))
    fee_lines = models.JSONField()
    fee_total = models.PositiveBigIntegerField()
    delivery = models.CharField(
        max_length=10, choices=choices(c.DELIVERY_LABELS), default=c.DeliveryState.WAITING
    )
    delivery_method = models.CharField(max_length=10, choices=choices(c.METHOD_LABELS))
    delivery_address = models.CharField(max_length=500, blank=True)
    sync = models.CharField(max_length=10, choices=choices(c.SYNC_LABELS), default=c.SyncState.LOCAL)

    submitted_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    due_explanation = models.JSONField(default=list)
    attention_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)

    consultations_open = models.PositiveSmallIntegerField(default=0, db_default=0)
    linked_open = models.PositiveSmallIntegerField(default=0, db_default=0)

    trail_length = models.PositiveIntegerField(default=0)
    trail_head = models.CharField(max_length=64)

    class Meta:
        verbose_name = "hồ sơ"
        indexes = [
            models.Index(fields=["unit", "attention_at", "id"], condition=OPEN, name="cases_open_unit"),
            models.Index(
                fields=["branch_id", "attention_at", "id"], condition=OPEN, name="cases_open_branch"
            ),
            models.Index(fields=["root_id", "attention_at", "id"], condition=OPEN, name="cases_open_root"),
            models.Index(
                fields=["assignee", "attention_at", "id"], condition=OPEN, name="cases_open_assignee"
            ),
            models.Index(
                fields=["unit", "stage_role", "attention_at", "id"], condition=OPEN, name="cases_open_role"
            ),
            models.Index(fields=["unit", "attention_at", "id"], condition=~OPEN, name="cases_closed_unit"),
            models.Index(
                fields=["branch_id", "attention_at", "id"], condition=~OPEN, name="cases_closed_branch"
            ),
            models.Index(fields=["root_id", "attention_at", "id"], condition=~OPEN, name="cases_closed_root"),
            models.Index(fields=["submitted_at", "id"], name="cases_register"),
            models.Index(fields=["applicant", "-id"], name="cases_applicant"),
            models.Index(fields=["filer", "-id"], name="cases_filer"),
            GinIndex(fields=["search_vector"], name="cases_search", fastupdate=False),
            GinIndex(fields=["search_vector"], name="cases_search_open", fastupdate=False, condition=OPEN),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_at__isnull=True) | Q(accepted_at__isnull=False),
                name="cases_due_after_acceptance",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="search_vector",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("search_text"),
                func="NEW.search_vector = to_tsvector('simple', NEW.search_text); RETURN NEW;",
            ),
        ]

    _remembered: dict[str, Any] | None = None

    def remember(self) -> None:
        """Note the row as it was locked; `save` then writes only what the act changed."""
        self._remembered = {name: _kept(getattr(self, name)) for name in _column_names()}

    def save(self, **options: Any) -> None:
        """Write the row, or of a remembered one the changed columns: the search index is left in peace."""
        before = self._remembered
        if before is None or options:
            super().save(**options)
            return
        changed = [name for name, value in before.items() if getattr(self, name) != value]
        before |= {name: _kept(getattr(self, name)) for name in changed}
        rows.update(self, changed)


def _kept(value: Any) -> Any:
    return deepcopy(value) if isinstance(value, list | dict) else value


@cache
def _column_names() -> tuple[str, ...]:
    return tuple(field.attname for field in Case._meta.concrete_fields)  # noqa: SLF001


class TrailRow(models.Model):
    """A link of the case's hash chain. Never altered, never deleted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="trail")
    seq = models.PositiveIntegerField()
    content = models.JSONField()
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "nhật ký hồ sơ"
        constraints = [models.UniqueConstraint(fields=["case", "seq"], name="cases_trail_gap_free")]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]


@pghistory.track()
class Paper(models.Model):
    """One paper of a dossier. A new upload for the same code supersedes the row before it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="papers")
    code = models.CharField(max_length=64)
    name = models.CharField(max_length=500)
    required = models.BooleanField()
    on_paper = models.BooleanField(default=False)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    file_name = models.CharField(max_length=255, blank=True)
    check_state = models.CharField(
        max_length=10, choices=choices(c.CHECK_LABELS), default=c.PaperCheck.UNCHECKED
    )
    note = models.CharField(max_length=1000, blank=True)
    checked_by = models.CharField(max_length=200, blank=True)
    checked_at = models.DateTimeField(null=True)
    superseded = models.BooleanField(default=False)
    item = models.ForeignKey("document_store.Item", models.PROTECT, null=True, related_name="+")
    item_version = models.PositiveSmallIntegerField(null=True)
    item_sha256 = models.CharField(max_length=64, blank=True, default="", db_default="")
    item_name = models.CharField(max_length=500, blank=True, default="", db_default="")
    scanned = models.CharField(max_length=10, blank=True, default="", db_default="")
    """How an officer made the file at the desk: scanned, or digitised when compared with the original."""
    flag = models.CharField("lưu ý", max_length=1000, blank=True, default="", db_default="")
    position = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = "thành phần hồ sơ"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "code"], condition=Q(superseded=False), name="cases_paper_current"
            ),
            models.CheckConstraint(
                condition=Q(item__isnull=True)
                | (Q(file__isnull=True, item_version__isnull=False) & ~Q(item_sha256="")),
                name="cases_paper_item_whole",
            ),
        ]


@pghistory.track()
class Task(models.Model):
    """A stage of one case at one unit: who holds it, since when, until when. The control slip's row."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="tasks")
    stage = models.CharField(max_length=64)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    role = models.CharField(max_length=40)
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "bước xử lý"
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(closed_at__isnull=True), name="cases_one_open_task"
            )
        ]


@pghistory.track()
class Supplement(models.Model):
    """A request for papers, the answer, and the pause of the clock between them."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="supplements")
    before_acceptance = models.BooleanField()
    requested_at = models.DateTimeField()
    requested_by = models.CharField(max_length=200)
    reason = models.CharField(max_length=2000)
    paper_codes = ArrayField(models.CharField(max_length=64), default=list)
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=2000, blank=True)

    class Meta:
        verbose_name = "yêu cầu bổ sung"
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(answered_at__isnull=True), name="cases_one_open_supplement"
            )
        ]


@pghistory.track()
class Result(models.Model):
    """A result document: drafted, approved, perhaps signed by the leader, issued with a number.

    A number comes once in a period of its register: the year, or ever where the period is empty.
    `signing_id` is the request the leader signs under; `source_file` what was handed in before it was signed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="results")
    code = models.CharField(max_length=64)
    name = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=choices(c.RESULT_LABELS))
    data = models.JSONField()
    register = models.CharField(max_length=64, blank=True)
    period = models.CharField(max_length=4, blank=True)
    number = models.CharField(max_length=60, blank=True)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    approved_by = models.CharField(max_length=200, blank=True)
    approved_at = models.DateTimeField(null=True)
    approver = models.ForeignKey(
        "access.Account", models.PROTECT, null=True, related_name="+", db_index=False
    )
    signing_id = models.UUIDField(null=True)
    signed_at = models.DateTimeField(null=True)
    source_file = models.ForeignKey(
        "files.StoredFile", models.PROTECT, null=True, related_name="+", db_index=False
    )
    issued_at = models.DateTimeField(null=True)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    verification_code = models.CharField(max_length=32, unique=True, null=True)
    replaced_by = models.ForeignKey("self", models.PROTECT, null=True, related_name="replaces")
    ended_at = models.DateTimeField(null=True)
    ended_reason = models.CharField(max_length=2000, blank=True)

    class Meta:
        verbose_name = "kết quả"
        constraints = [
            models.UniqueConstraint(fields=["case", "code"], name="cases_result_once"),
            models.UniqueConstraint(
                fields=["unit", "register", "period", "number"],
                condition=~Q(number=""),
                name="cases_result_number_once",
            ),
        ]


class Timer(models.Model):
    """Something to look at again at a time; checked afresh when it fires."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="timers")
    kind = models.CharField(max_length=40)
    fires_at = models.DateTimeField()
    fired_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "hẹn giờ"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind"], condition=Q(fired_at__isnull=True), name="cases_timer_once"
            )
        ]
        indexes = [
            models.Index(fields=["fires_at"], condition=Q(fired_at__isnull=True), name="cases_timer_due"),
        ]


class Counter(models.Model):
    """One row per agency, purpose and period; taken by INSERT … ON CONFLICT … RETURNING."""

    unit_id = models.UUIDField()
    purpose = models.CharField(max_length=80)
    period = models.CharField(max_length=10)
    value = models.PositiveIntegerField()

    class Meta:
        verbose_name = "bộ đếm"
        constraints = [
            models.UniqueConstraint(fields=["unit_id", "purpose", "period"], name="cases_counter_once")
        ]
