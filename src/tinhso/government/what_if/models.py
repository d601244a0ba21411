"""Studies that were asked for, and what came of them."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tinhso.government.what_if.contracts import State
from tinhso.kernel.ids import new_id


class StateChoices(models.TextChoices):
    WAITING = State.WAITING.value, _("Đang tính")
    DONE = State.DONE.value, _("Đã tính")
    FAILED = State.FAILED.value, _("Không tính được")


@pghistory.track()
class Study(models.Model):
    """One question about one unit. `unit_path` runs from the root to the unit and scopes lists."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    unit_path = ArrayField(models.UUIDField(), editable=False)
    officers = models.JSONField(_("thêm bớt cán bộ"))
    volume = models.PositiveSmallIntegerField(_("lượng hồ sơ, %"))
    limit = models.PositiveSmallIntegerField(_("thời hạn, %"))
    horizon = models.PositiveSmallIntegerField(_("số ngày làm việc"))
    state = models.CharField(max_length=10, choices=StateChoices.choices, default=State.WAITING.value)
    problem = models.CharField(max_length=500, blank=True)
    findings = models.JSONField(null=True)
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=200)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Lần thử")
        indexes = [GinIndex(name="what_if_path", fields=["unit_path"])]
        constraints = [
            models.CheckConstraint(
                name="what_if_findings_when_done",
                condition=Q(state=State.DONE.value, findings__isnull=False)
                | (~Q(state=State.DONE.value) & Q(findings__isnull=True)),
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.asked_at}"
