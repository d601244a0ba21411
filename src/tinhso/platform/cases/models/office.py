"""What offices do around a case: pauses, transfers, consultations, extensions, links, and guessed codes."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from tinhso.kernel import clock
from tinhso.kernel.ids import new_id
from tinhso.platform.cases import contracts as c
from tinhso.platform.cases.models.case import Case, choices


@pghistory.track()
class Pause(models.Model):
    """A time in which the clock stands, with the reason of the one who stopped it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="pauses")
    kind = models.CharField(
        max_length=12, choices=[(c.PauseKind.SUSPENSION, "Tạm dừng"), (c.PauseKind.FEE, "Chờ nộp tiền")]
    )
    reason = models.CharField(max_length=2000)
    started_at = models.DateTimeField()
    started_by = models.CharField(max_length=200)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "tạm dừng"
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_at__isnull=True), name="cases_one_open_pause"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="cases_pause_period",
            ),
        ]


@pghistory.track()
class Transfer(models.Model):
    """An offer to hand a case to another unit. The sender stays responsible until it is received."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="transfers")
    from_unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    to_unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    reason = models.CharField(max_length=2000)
    offered_at = models.DateTimeField()
    offered_by = models.CharField(max_length=200)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)
    received = models.BooleanField(null=True)
    answer = models.CharField(max_length=2000, blank=True)

    class Meta:
        verbose_name = "chuyển đơn vị"
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(answered_at__isnull=True), name="cases_one_open_transfer"
            ),
            models.CheckConstraint(condition=~Q(from_unit=F("to_unit")), name="cases_transfer_elsewhere"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, received__isnull=True)
                | Q(answered_at__isnull=False, received__isnull=False),
                name="cases_transfer_answered",
            ),
        ]
        indexes = [
            models.Index(
                fields=["to_unit", "offered_at"],
                condition=Q(answered_at__isnull=True),
                name="cases_transfer_waiting",
            )
        ]


@pghistory.track()
class Consultation(models.Model):
    """A question to another unit, with a deadline of its own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="consultations")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    question = models.CharField(max_length=2000)
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=200)
    asked_by_account = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    due_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    overdue_told_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_reason = models.CharField(max_length=2000, blank=True)

    class Meta:
        verbose_name = "lấy ý kiến"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "unit"],
                condition=Q(answered_at__isnull=True, cancelled_at__isnull=True),
                name="cases_consulted_once_at_a_time",
            )
        ]
        indexes = [
            models.Index(
                fields=["unit", "due_at"],
                condition=Q(answered_at__isnull=True, cancelled_at__isnull=True),
                name="cases_consultation_waiting",
            )
        ]


class Opinion(models.Model):
    """What the consulted unit said. Saying something else adds a row; the older one stays."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="opinions")
    verdict = models.CharField(max_length=10, choices=choices(c.VERDICT_LABELS))
    text = models.CharField(max_length=4000)
    given_at = models.DateTimeField()
    given_by = models.CharField(max_length=200)

    class Meta:
        verbose_name = "ý kiến"
        triggers = [
            pgtrigger.Protect(name="opinion_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]


class Extension(models.Model):
    """An apology with a new date. Once for a case; the first date stays on record."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.OneToOneField(Case, models.PROTECT, related_name="extension")
    old_due_at = models.DateTimeField()
    new_due_at = models.DateTimeField()
    reason = models.CharField(max_length=2000)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)

    class Meta:
        verbose_name = "xin lỗi và hẹn lại"
        constraints = [
            models.CheckConstraint(condition=Q(new_due_at__gt=F("old_due_at")), name="cases_extension_later")
        ]
        triggers = [
            pgtrigger.Protect(name="extension_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]


class Link(models.Model):
    """One case came out of another: a correction, a part of an inter-agency procedure, a group."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=12, choices=choices(c.LINK_LABELS))
    origin = models.ForeignKey(Case, models.PROTECT, related_name="links")
    case = models.ForeignKey(Case, models.PROTECT, related_name="origins")
    code = models.CharField(max_length=64, blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "hồ sơ liên quan"
        constraints = [
            models.UniqueConstraint(fields=["origin", "case", "kind"], name="cases_link_once"),
            models.UniqueConstraint(
                fields=["origin", "code"], condition=~Q(code=""), name="cases_link_part_once"
            ),
            models.CheckConstraint(condition=~Q(origin=F("case")), name="cases_link_elsewhere"),
        ]


class FailedLookup(models.Model):
    """A wrong code or phone; `visitor` is a keyed hash of who asked, never the address itself."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    visitor = models.CharField(max_length=64)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = "tra cứu sai"
        indexes = (models.Index(fields=("visitor", "at"), name="cases_lookup_visitor"),)
