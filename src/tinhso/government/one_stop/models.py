"""Worklists that officers named for themselves, and what desks took in while their line was cut."""

import pghistory
from django.db import models

from tinhso.kernel.ids import new_id

NAME_LENGTH_MAX = 60


class SavedView(models.Model):
    """A ready-made list narrowed by words and procedure. A convenience of one account, without history."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey("access.Account", models.PROTECT, related_name="+")
    name = models.CharField("tên", max_length=NAME_LENGTH_MAX)
    view = models.CharField(max_length=20)
    text = models.CharField(max_length=200, blank=True)
    procedure_code = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name = "bộ lọc đã lưu"
        constraints = [models.UniqueConstraint(fields=["account", "name"], name="one_stop_view_name_once")]


class OfflineDevice(models.Model):
    """A browser that may work without a line, for one account.

    `clear_at`: the last contact at which it said that nothing waited on it. What it sends later cannot have
    been received before.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    device_id = models.UUIDField("máy")
    account = models.ForeignKey("access.Account", models.PROTECT, related_name="+")
    seen_at = models.DateTimeField()
    clear_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "máy tiếp nhận ngoại tuyến"
        constraints = [models.UniqueConstraint(fields=["account", "device_id"], name="one_stop_device_once")]


@pghistory.track()
class OfflineIntake(models.Model):
    """A dossier received while the line was cut: when the papers changed hands, and when it got its code."""

    id = models.UUIDField(primary_key=True, editable=False)
    device_id = models.UUIDField("máy")
    account = models.ForeignKey("access.Account", models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+")
    received_at = models.DateTimeField("nhận tại quầy")
    synced_at = models.DateTimeField("đồng bộ")
    recomputed = models.BooleanField(default=False)

    class Meta:
        verbose_name = "hồ sơ tiếp nhận ngoại tuyến"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(received_at__lte=models.F("synced_at")),
                name="one_stop_received_before_synced",
            )
        ]
