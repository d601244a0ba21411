"""The access log. Row history itself is written by pghistory's triggers."""

from django.db import models

from tinhso.kernel.ids import new_id


class AccessLog(models.Model):
    """One look at a person's data. Names are copied: the log must read the same in twenty years."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField()
    person_id = models.UUIDField()
    account_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    unit_name = models.CharField(max_length=300, blank=True)
    purpose = models.CharField(max_length=200)
    what = models.CharField(max_length=200)
    subject = models.CharField(max_length=200, blank=True)
    request_id = models.CharField(max_length=40, blank=True)
    ip_address = models.GenericIPAddressField(null=True)

    class Meta:
        verbose_name = "lượt xem dữ liệu"
        indexes = [
            models.Index(fields=["person_id", "-id"], name="audit_access_person"),
            models.Index(fields=["account_id", "-id"], name="audit_access_account"),
        ]
