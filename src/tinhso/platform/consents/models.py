"""Consents given and taken back. Nothing is deleted: the record proves what was agreed, and when."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from tinhso.kernel.ids import new_id
from tinhso.platform.consents.contracts import PURPOSE_LABELS, THROUGH_LABELS


@pghistory.track()
class Consent(models.Model):
    """One agreement of one person about one object, in the words of one version."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    purpose = models.CharField(
        max_length=40, choices=[(str(code), name) for code, name in PURPOSE_LABELS.items()]
    )
    object_ref = models.CharField(max_length=80)
    object_name = models.CharField(max_length=300)
    wording = models.ForeignKey("definitions.Definition", models.PROTECT, related_name="+")
    text = models.TextField()
    through = models.CharField(
        max_length=10, choices=[(str(code), name) for code, name in THROUGH_LABELS.items()]
    )
    recorded_by_id = models.UUIDField(null=True)
    recorded_by = models.CharField(max_length=200)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "sự đồng ý"
        indexes = [models.Index(fields=["person", "-id"], name="consents_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose", "object_ref"],
                condition=Q(withdrawn_at__isnull=True),
                name="consents_one_in_force",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=F("given_at")),
                name="consents_period",
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]
