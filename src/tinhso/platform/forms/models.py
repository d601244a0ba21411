"""Drafts. No row history here: what a person discards or never files must really disappear."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from tinhso.kernel import clock
from tinhso.kernel.ids import new_id

DRAFT_LIFE = timedelta(days=30)
PURPOSE_LENGTH_MAX = 200


def _expiry() -> datetime:
    return clock.now() + DRAFT_LIFE


class Draft(models.Model):
    """Answers on their way, owned by an account or by one browser session."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account_id = models.UUIDField(null=True)
    session_key = models.CharField(max_length=64, default="")
    purpose = models.CharField(max_length=PURPOSE_LENGTH_MAX)
    definition_id = models.UUIDField(null=True)
    answers = models.JSONField(default=dict)
    prefilled = models.JSONField(default=dict)
    typed = models.JSONField(default=dict)
    extra = models.JSONField(default=dict)
    step = models.CharField(max_length=64, default="")
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=clock.now)
    updated_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField(default=_expiry, db_index=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="draft_has_one_owner",
                condition=Q(account_id__isnull=False, session_key="")
                | (Q(account_id=None) & ~Q(session_key="")),
            ),
            models.UniqueConstraint(
                fields=("account_id", "purpose"),
                condition=Q(account_id__isnull=False),
                name="one_draft_of_account",
            ),
            models.UniqueConstraint(
                fields=("session_key", "purpose"), condition=Q(account_id=None), name="one_draft_of_session"
            ),
        )
