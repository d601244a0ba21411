"""What goes out, what came in, and the agencies of the axis. Nothing is deleted."""

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.ids import new_id
from tinhso.platform.exchange.contracts import (
    BUSINESS_LABELS,
    RECEIVED_LABELS,
    SENDING_LABELS,
    MessageKind,
    ReceivedState,
    SendingState,
)
from tinhso.platform.exchange.verdicts import VERDICT_LABELS, Verdict

CODE_LENGTH = 60
DOCUMENT_ID_LENGTH = 200


def choices(labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(code), label) for code, label in labels.items()]


@pghistory.track()
class Sending(models.Model):
    """A message on its way out. `key` is the sender's own: the same key is the same sending.

    `claimed_until` keeps other workers away; the row is `unsure` from before the axis is asked until its
    answer is written down, so that a crash in between never sends twice.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=10, choices=[(str(kind), str(kind)) for kind in MessageKind])
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    from_code = models.CharField(_("Mã nơi gửi"), max_length=CODE_LENGTH)
    to_codes = ArrayField(models.CharField(max_length=CODE_LENGTH))
    document_id = models.CharField(max_length=DOCUMENT_ID_LENGTH)
    code = models.CharField(_("Số, ký hiệu"), max_length=100)
    title = models.CharField(_("Trích yếu"), max_length=500)
    business = models.CharField(max_length=1, choices=choices(BUSINESS_LABELS))
    status_code = models.CharField(max_length=2, blank=True)
    raw_file_id = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(_("Tình trạng"), max_length=12, choices=choices(SENDING_LABELS))
    axis_id = models.CharField(max_length=100, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=500, blank=True)
    next_try_at = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=now, editable=False)
    created_by_name = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(null=True)
    tracked_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Gói tin gửi đi")
        indexes = [
            models.Index(fields=["-id"], name="exchange_sending_newest"),
            models.Index(fields=["document_id"], name="exchange_sending_document"),
            models.Index(
                fields=["next_try_at"],
                name="exchange_sending_due",
                condition=Q(state__in=[SendingState.WAITING.value, SendingState.UNSURE.value]),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="exchange_sent_has_axis_id",
                condition=~Q(state=SendingState.SENT.value) | ~Q(axis_id=""),
            ),
            models.UniqueConstraint(
                name="exchange_one_axis_id", fields=["axis_id"], condition=~Q(axis_id="")
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.code


@pghistory.track()
class SendingReceiver(models.Model):
    """One receiver of a document: how far the axis brought it, and the last status the receiver told."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    sending = models.ForeignKey(Sending, models.PROTECT, related_name="receivers")
    organ_id = models.CharField(max_length=CODE_LENGTH)
    name = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=20, blank=True)
    state_at = models.CharField(max_length=30, blank=True)
    status = models.CharField(max_length=2, blank=True)
    status_at = models.DateTimeField(null=True)
    recall = models.CharField(max_length=2, blank=True)

    class Meta:
        verbose_name = _("Nơi nhận")
        constraints = [models.UniqueConstraint(fields=["sending", "organ_id"], name="exchange_receiver_once")]

    def __str__(self) -> str:
        return self.organ_id


@pghistory.track()
class ReceivedMessage(models.Model):
    """A message that came in, with the file as it came. `copies` counts the same bytes delivered again."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    axis_id = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=10, choices=[(str(kind), str(kind)) for kind in MessageKind])
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    from_code = models.CharField(_("Mã nơi gửi"), max_length=CODE_LENGTH)
    from_name = models.CharField(_("Nơi gửi"), max_length=300, blank=True)
    to_code = models.CharField(_("Mã nơi nhận"), max_length=CODE_LENGTH)
    document_id = models.CharField(max_length=DOCUMENT_ID_LENGTH, blank=True)
    code = models.CharField(_("Số, ký hiệu"), max_length=100, blank=True)
    title = models.CharField(_("Trích yếu"), max_length=500, blank=True)
    business = models.CharField(max_length=1, choices=choices(BUSINESS_LABELS))
    status_code = models.CharField(max_length=2, blank=True)
    sending = models.ForeignKey(Sending, models.PROTECT, null=True, related_name="+")
    state = models.CharField(_("Tình trạng"), max_length=12, choices=choices(RECEIVED_LABELS))
    verdict = models.CharField(_("Kết luận"), max_length=30, choices=choices(VERDICT_LABELS))
    findings = models.JSONField(default=list)
    files = models.JSONField(default=list)
    raw_file_id = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    copies = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=500, blank=True)
    received_at = models.DateTimeField(default=now, editable=False)
    acknowledged_at = models.DateTimeField(null=True)
    taken_at = models.DateTimeField(null=True)
    taken_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("Gói tin nhận về")
        indexes = [
            models.Index(fields=["-id"], name="exchange_received_newest"),
            models.Index(fields=["document_id"], name="exchange_received_document"),
            models.Index(fields=["sha256", "to_code"], name="exchange_received_content"),
        ]
        constraints = [
            models.CheckConstraint(
                name="exchange_received_state", condition=Q(state__in=[str(state) for state in ReceivedState])
            ),
            models.CheckConstraint(
                name="exchange_quarantined_has_reason",
                condition=~Q(state=ReceivedState.QUARANTINED.value) | ~Q(verdict=Verdict.GOOD.value),
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.axis_id


@pghistory.track()
class Agency(models.Model):
    """An agency of the axis, and the unit here that carries one of its codes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(_("Mã định danh"), max_length=CODE_LENGTH, unique=True)
    name = models.CharField(_("Tên"), max_length=300)
    folded_name = models.CharField(max_length=300, editable=False)
    code102 = models.CharField(_("Mã cũ"), max_length=CODE_LENGTH, blank=True)
    parent_code = models.CharField(max_length=CODE_LENGTH, blank=True)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    listed = models.BooleanField(default=True)
    synced_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Cơ quan trên trục")
        indexes = [models.Index(fields=["code102"], name="exchange_agency_old_code")]

    def __str__(self) -> str:
        return self.code


class AxisLine(models.Model):
    """The last word of the axis on one kind of question, for the administrator."""

    name = models.CharField(primary_key=True, max_length=40)
    asked_at = models.DateTimeField()
    """When it was asked last; while it fails, when it was asked in vain for the first time."""
    answered_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = _("Đường nối với trục")

    def __str__(self) -> str:
        return self.name
