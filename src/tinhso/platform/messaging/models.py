"""The inbox, what left by e-mail, and what people do not want."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from tinhso.kernel.ids import new_id
from tinhso.platform.messaging.contracts import LetterState


class Message(models.Model):
    """One message to one recipient. `key` makes sending twice the same as sending once."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=200, unique=True)
    template = models.CharField(max_length=64)
    person_id = models.UUIDField(null=True)
    account_id = models.UUIDField(null=True)
    title = models.CharField(max_length=300)
    body = models.TextField()
    link = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    email = models.EmailField(blank=True)
    emailed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "tin nhắn"
        indexes = [
            models.Index(fields=["person_id", "-id"], name="messaging_person"),
            models.Index(fields=["account_id", "-id"], name="messaging_account"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(person_id__isnull=True) ^ Q(account_id__isnull=True),
                name="messaging_one_recipient",
            )
        ]


@pghistory.track()
class Preference(models.Model):
    """A person who does not want e-mail. The inbox always stays."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person_id = models.UUIDField(unique=True)
    email = models.BooleanField("nhận thư điện tử", default=True)

    class Meta:
        verbose_name = "tùy chọn nhận tin"


class Letter(models.Model):
    """A mail to somebody outside. The row is the lock of its sending and keeps what the mail server said."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=200, unique=True)
    email = models.EmailField()
    reply_to = models.EmailField(blank=True)
    title = models.CharField(max_length=300)
    body = models.TextField()
    file_ids = ArrayField(models.UUIDField(), default=list)
    state = models.CharField(max_length=10, choices=[(str(s), str(s)) for s in LetterState])
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=500, blank=True)
    message_id = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "thư gửi ra ngoài"
