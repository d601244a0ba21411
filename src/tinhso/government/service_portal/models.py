"""What citizens thought of how they were served."""

import pgtrigger
from django.db import models
from django.db.models import Q

from tinhso.government.service_portal.contracts import SCORE_LABELS
from tinhso.kernel.ids import new_id

COMMENT_LENGTH_MAX = 1_000


class Rating(models.Model):
    """One answer for one dossier, given after the result was handed over. Never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    score = models.PositiveSmallIntegerField(choices=list(SCORE_LABELS.items()))
    comment = models.CharField(max_length=COMMENT_LENGTH_MAX, blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "đánh giá hài lòng"
        indexes = [models.Index(fields=["unit", "at"], name="service_portal_rating_unit")]
        constraints = [
            models.CheckConstraint(
                condition=Q(score__gte=1, score__lte=5), name="service_portal_rating_steps"
            )
        ]
        triggers = [
            pgtrigger.Protect(name="rating_append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]
