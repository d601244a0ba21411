"""Mandates. Nothing is deleted: what was filed under one must be explained later."""

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from tinhso.kernel.ids import new_id
from tinhso.platform.mandates.contracts import KIND_LABELS


@pghistory.track()
class Mandate(models.Model):
    """One person lets another file for them."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=80, unique=True)
    principal = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    principal_name = models.CharField(max_length=200)
    agent = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    agent_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=[(str(code), name) for code, name in KIND_LABELS.items()])
    document_number = models.CharField(max_length=120)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    procedures = ArrayField(models.CharField(max_length=20), default=list)
    may_collect = models.BooleanField(default=False)
    organisation_code = models.CharField(max_length=20, blank=True)
    organisation_name = models.CharField(max_length=300, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    at_desk = models.BooleanField()
    recorded_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.CharField(max_length=200, blank=True)
    revoked_reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        verbose_name = "ủy quyền nộp hồ sơ"
        indexes = [
            models.Index(fields=["agent", "-id"], name="mandates_agent"),
            models.Index(fields=["principal", "-id"], name="mandates_principal"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(principal=F("agent")), name="mandates_two_persons"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="mandates_period"
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]
