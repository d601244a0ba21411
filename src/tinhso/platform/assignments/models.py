"""Assignments, who supports them, what was reported, and the terms asked for."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from tinhso.kernel.ids import new_id
from tinhso.platform.assignments import contracts as c

TITLE_LENGTH_MAX = 500
TEXT_LENGTH_MAX = 4_000
OPEN_STATES = [state.value for state in sorted(c.OPEN)]


def _choices(labels: dict[c.State, str] | dict[c.Decision, str]) -> list[tuple[str, str]]:
    return [(str(code), label) for code, label in labels.items()]


@pghistory.track()
class Assignment(models.Model):
    """One piece of work given by one to one unit, which leads it. The row is the lock of its progress."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    subject = models.CharField(max_length=120, blank=True)
    subject_title = models.CharField(max_length=600, blank=True)
    subject_url = models.CharField(max_length=300, blank=True)
    legal_due_at = models.DateTimeField(null=True)
    title = models.CharField("việc", max_length=TITLE_LENGTH_MAX)
    content = models.TextField("yêu cầu", max_length=TEXT_LENGTH_MAX, blank=True)
    giver = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    giver_name = models.CharField(max_length=200)
    giver_unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    account = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    account_name = models.CharField(max_length=200, blank=True)
    due_on = models.DateField(null=True)
    first_due_on = models.DateField(null=True)
    progress = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=_choices(c.STATE_LABELS), default=c.State.GIVEN.value)
    note = models.CharField(max_length=2_000, blank=True)
    key = models.CharField(max_length=120, unique=True)
    given_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "việc được giao"
        indexes = [
            models.Index(fields=["unit", "-id"], name="assignments_unit"),
            models.Index(fields=["account", "-id"], name="assignments_account"),
            models.Index(fields=["giver", "-id"], name="assignments_giver"),
            models.Index(fields=["subject", "id"], name="assignments_subject"),
            models.Index(
                fields=["due_on", "id"], condition=Q(state__in=OPEN_STATES), name="assignments_open_due"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(progress__lte=100), name="assignments_percent"),
        ]

    def __str__(self) -> str:
        return self.title


class Support(models.Model):
    """A unit that helps the lead. Written with the assignment, never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="support")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "đơn vị phối hợp"
        constraints = [
            models.UniqueConstraint(fields=["assignment", "unit"], name="assignments_support_once")
        ]


class Report(models.Model):
    """What was said of the progress; its files belong to the assignment. Never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="reports")
    progress = models.PositiveSmallIntegerField()
    text = models.TextField(max_length=TEXT_LENGTH_MAX)
    by = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "báo cáo tiến độ"
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]


@pghistory.track()
class Extension(models.Model):
    """A later term asked for, and what the giver said."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="extensions")
    wanted_on = models.DateField()
    reason = models.CharField(max_length=2_000)
    asked_by = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    decision = models.CharField(
        max_length=10, choices=_choices(c.DECISION_LABELS), default=c.Decision.PENDING.value
    )
    decided_by = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=2_000, blank=True)

    class Meta:
        verbose_name = "xin gia hạn"
        constraints = [
            models.UniqueConstraint(
                fields=["assignment"],
                condition=Q(decision=c.Decision.PENDING.value),
                name="assignments_one_question",
            )
        ]
