"""What is on disk, who gave it what name, and uploads under way."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.ids import new_id
from tinhso.platform.files.contracts import FileState


class State(models.TextChoices):
    WAITING = FileState.WAITING.value, _("Chờ quét vi-rút")
    CLEAN = FileState.CLEAN.value, _("Dùng được")
    QUARANTINED = FileState.QUARANTINED.value, _("Cách ly")


class Blob(models.Model):
    """Bytes on disk, named by their SHA-256; the same bytes are kept once."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    size = models.BigIntegerField()
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        verbose_name = _("Nội dung tệp")
        constraints = [
            models.CheckConstraint(name="files_blob_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(name="files_blob_size", condition=Q(size__gte=0)),
        ]

    def __str__(self) -> str:
        return self.sha256[:12]


@pghistory.track()
class StoredFile(models.Model):
    """A file somebody gave us. Its owner says who may open it; without one only the uploader may."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    blob = models.ForeignKey(Blob, models.PROTECT, related_name="files")
    name = models.CharField(_("Tên tệp"), max_length=255)
    folded_name = models.CharField(max_length=255, editable=False)
    media_type = models.CharField(_("Loại"), max_length=100)
    state = models.CharField(_("Tình trạng"), max_length=12, choices=State.choices)
    reason = models.CharField(_("Lý do"), max_length=500, blank=True)
    scanned_by = models.CharField(_("Bộ quét"), max_length=100, blank=True)
    purpose = models.CharField(_("Mục đích"), max_length=40, default="default")
    owner_kind = models.CharField(max_length=40, blank=True)
    owner_id = models.UUIDField(null=True, blank=True)
    uploaded_by_id = models.UUIDField(null=True, editable=False)
    uploaded_by_name = models.CharField(_("Người tải lên"), max_length=200, blank=True, editable=False)
    created_at = models.DateTimeField(_("Lúc"), default=now, editable=False)
    attached_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("Tệp")
        constraints = [
            models.CheckConstraint(
                name="files_storedfile_owner_whole",
                condition=Q(owner_kind="", owner_id__isnull=True)
                | (~Q(owner_kind="") & Q(owner_id__isnull=False)),
            ),
            models.CheckConstraint(
                name="files_storedfile_reason",
                condition=~Q(state=FileState.QUARANTINED.value) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="files_storedfile_state", condition=Q(state__in=[state.value for state in FileState])
            ),
        ]
        indexes = [
            models.Index(name="files_storedfile_owner", fields=["owner_kind", "owner_id"]),
            models.Index(name="files_storedfile_newest", fields=["-created_at", "-id"]),
            models.Index(
                name="files_storedfile_unclean", fields=["state"], condition=~Q(state=FileState.CLEAN.value)
            ),
            models.Index(name="files_storedfile_loose", fields=["created_at"], condition=Q(owner_kind="")),
        ]

    def __str__(self) -> str:
        return self.name


class Upload(models.Model):
    """An upload under way. The row says how many bytes count; the part on disk may hold more."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=255)
    size = models.BigIntegerField()
    offset = models.BigIntegerField(default=0)
    purpose = models.CharField(max_length=40, default="default")
    created_by_id = models.UUIDField()
    created_at = models.DateTimeField(default=now, editable=False)
    touched_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        verbose_name = _("Lượt tải lên")
        constraints = [
            models.CheckConstraint(
                name="files_upload_offset", condition=Q(offset__gte=0) & Q(offset__lte=F("size"))
            ),
            models.CheckConstraint(name="files_upload_size", condition=Q(size__gt=0)),
        ]
        indexes = [
            models.Index(name="files_upload_by", fields=["created_by_id"]),
            models.Index(name="files_upload_touched", fields=["touched_at"]),
        ]

    def __str__(self) -> str:
        return self.name
