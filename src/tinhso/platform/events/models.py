"""The outbox: what happened, and who has still to be told."""

from django.db import models

from tinhso.kernel.ids import new_id
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.events.contracts import DeliveryState, EventInfo

STATES = [
    (DeliveryState.PENDING, gettext_noop("Chờ giao")),
    (DeliveryState.DONE, gettext_noop("Đã giao")),
    (DeliveryState.DEAD, gettext_noop("Không giao được")),
]


class Event(models.Model):
    """Written in the transaction of the change it announces; never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    type = models.CharField(max_length=100)
    subject = models.CharField(max_length=200)
    time = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200, blank=True)
    action = models.CharField(max_length=100)
    request_id = models.CharField(max_length=40, blank=True)
    data = models.JSONField()

    class Meta:
        verbose_name = "sự kiện"
        indexes = [
            models.Index(fields=["subject", "id"], name="events_event_subject"),
            models.Index(fields=["type", "id"], name="events_event_type"),
        ]

    def as_info(self) -> EventInfo:
        return EventInfo(
            self.pk, self.type, self.subject, self.time, self.actor_id, self.actor_name, self.data
        )


class Delivery(models.Model):
    """One event for one subscription. Done in the same transaction as the handler's own writes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    event = models.ForeignKey(Event, models.PROTECT, related_name="deliveries")
    subscription = models.CharField(max_length=100)
    state = models.CharField(max_length=10, choices=STATES, default=DeliveryState.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    error = models.TextField(blank=True)

    class Meta:
        verbose_name = "lượt giao"
        constraints = [models.UniqueConstraint(fields=["event", "subscription"], name="events_delivery_once")]
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                condition=models.Q(state=DeliveryState.PENDING),
                name="events_delivery_pending",
            ),
            models.Index(
                fields=["id"], condition=models.Q(state=DeliveryState.DEAD), name="events_delivery_dead"
            ),
        ]
