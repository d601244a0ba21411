"""The worker's sign of life; the queue itself belongs to procrastinate."""

from django.db import models


class Heartbeat(models.Model):
    """When a worker process last said it was alive."""

    worker = models.CharField(primary_key=True, max_length=100)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "nhịp worker"
