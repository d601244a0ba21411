"""Files, what stands in them, and their hand-overs. What is archived no trigger lets change."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.ids import new_id
from tinhso.platform.records.contracts import STATE_LABELS, RecordState


@pghistory.track()
class Transfer(models.Model):
    """A hand-over of closed files to the archive, numbered in its unit and year."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    giver_id = models.UUIDField(null=True)
    giver_name = models.CharField(_("Người giao"), max_length=200)
    receiver_name = models.CharField(_("Người nhận"), max_length=200)
    note = models.CharField(_("Ghi chú"), max_length=500, blank=True)
    handed_over_at = models.DateTimeField(default=now, editable=False)
    received_at = models.DateTimeField(null=True)
    received_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("Lần giao nộp hồ sơ")
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "number"], name="records_transfer_number")
        ]
        indexes = [models.Index(fields=["unit", "-id"], name="records_transfer_unit")]

    def __str__(self) -> str:
        return f"{self.number:02}/{self.year}"


@pghistory.track()
class Record(models.Model):
    """A work file. `rules` are those in force when it was opened."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(_("Năm"))
    notation = models.CharField(_("Số và ký hiệu"), max_length=20)
    title = models.CharField(_("Tiêu đề hồ sơ"), max_length=500)
    folded_title = models.CharField(max_length=500, editable=False)
    retention_code = models.CharField(max_length=20)
    retention = models.CharField(_("Thời hạn bảo quản"), max_length=30)
    rules = models.ForeignKey("definitions.Definition", models.PROTECT, related_name="+")
    organ_code = models.CharField(max_length=40, blank=True)
    keeper_id = models.UUIDField(null=True)
    keeper_name = models.CharField(_("Người lập hồ sơ"), max_length=200)
    rights = models.CharField(_("Chế độ sử dụng"), max_length=30, blank=True)
    note = models.CharField(_("Ghi chú"), max_length=500, blank=True)
    state = models.CharField(
        _("Tình trạng"), max_length=12, choices=[(str(k), v) for k, v in STATE_LABELS.items()]
    )
    started_on = models.DateField(_("Ngày mở"))
    ended_on = models.DateField(_("Ngày kết thúc"), null=True)
    transfer_due_on = models.DateField(_("Hạn nộp lưu"), null=True)
    warned_on = models.DateField(null=True)
    transfer = models.ForeignKey(Transfer, models.PROTECT, null=True, related_name="records")
    package_file_id = models.UUIDField(null=True)
    package_sha256 = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        verbose_name = _("Hồ sơ công việc")
        constraints = [
            models.UniqueConstraint(
                # Files of merged agencies keep their codes, so the same notation may meet itself.
                fields=["unit", "year", "notation", "organ_code"],
                name="records_one_notation",
            ),
            models.CheckConstraint(
                name="records_closed_has_end",
                condition=Q(state=RecordState.OPEN.value) | Q(ended_on__isnull=False),
            ),
            models.CheckConstraint(
                name="records_archived_has_package",
                condition=~Q(state=RecordState.ARCHIVED.value)
                | (Q(package_file_id__isnull=False) & ~Q(package_sha256="")),
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-id"], name="records_unit"),
            models.Index(
                fields=["transfer_due_on"],
                name="records_due",
                condition=Q(state=RecordState.CLOSED.value),
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="archived_is_final",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__state=RecordState.ARCHIVED.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.notation} ({self.year})"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Item(models.Model):
    """A document that stands in a file. It is a reference: the same subject may stand in many files."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    record = models.ForeignKey(Record, models.PROTECT, related_name="items")
    subject = models.CharField(max_length=120)
    title = models.CharField(_("Trích yếu"), max_length=500)
    code = models.CharField(_("Số, ký hiệu"), max_length=100, blank=True)
    kind = models.CharField(_("Tên loại"), max_length=100, blank=True)
    author = models.CharField(_("Tác giả"), max_length=300, blank=True)
    issued_on = models.DateField(_("Ngày văn bản"), null=True)
    pages = models.PositiveIntegerField(_("Số tờ"), default=0)
    note = models.CharField(_("Ghi chú"), max_length=500, blank=True)
    metadata = models.JSONField(default=dict)
    files = models.JSONField(default=list)
    filed_at = models.DateTimeField(default=now, editable=False)
    filed_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("Văn bản trong hồ sơ")
        constraints = [models.UniqueConstraint(fields=["record", "subject"], name="records_subject_once")]
        indexes = [models.Index(fields=["subject"], name="records_item_subject")]

    def __str__(self) -> str:
        return self.title
