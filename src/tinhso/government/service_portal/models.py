"""Failed look-ups of strangers, so that nobody guesses phone numbers."""

from django.db import models

from tinhso.kernel import clock
from tinhso.kernel.ids import new_id


class FailedLookup(models.Model):
    """One miss; `visitor` is a keyed hash of the address, never the address itself."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    visitor = models.CharField(max_length=64)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("visitor", "at"), name="failed_lookup_visitor"),)
