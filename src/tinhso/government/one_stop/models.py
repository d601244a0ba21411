"""Worklists that officers named for themselves."""

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
