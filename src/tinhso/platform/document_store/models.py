"""The store: papers by holder, and where each was used. Nothing is deleted."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from tinhso.kernel.ids import new_id
from tinhso.platform.document_store.contracts import STATE_LABELS, TRUST_LABELS, ItemState


def _choices(labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(code), label) for code, label in labels.items()]


@pghistory.track(exclude=["facts"])
class Item(models.Model):
    """One paper in one version. A new version is a new row; the old one says which row replaced it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    source_key = models.CharField(max_length=80, unique=True)
    holder = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    kind = models.CharField("loại giấy tờ", max_length=64)
    kind_name = models.CharField(max_length=300)
    name = models.CharField(max_length=300)
    number = models.CharField("số", max_length=60, blank=True)
    trust = models.CharField(max_length=10, choices=_choices(TRUST_LABELS))
    state = models.CharField(max_length=10, choices=_choices(STATE_LABELS), default=ItemState.VALID)
    version = models.PositiveSmallIntegerField(default=1)
    replaced_by = models.ForeignKey("self", models.PROTECT, null=True, related_name="replaces")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    issued_by = models.CharField(max_length=300)
    issued_on = models.DateField()
    valid_to = models.DateField(null=True)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    facts = models.JSONField(default=dict)
    source_case = models.CharField(max_length=40, blank=True)
    source_procedure = models.CharField(max_length=300, blank=True)
    verification_code = models.CharField(max_length=32, blank=True)
    kept_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_reason = models.CharField(max_length=2000, blank=True)

    class Meta:
        verbose_name = "giấy tờ trong kho"
        indexes = [
            models.Index(fields=["holder", "kind", "-issued_on"], name="store_item_holder"),
            models.Index(fields=["source_case"], name="store_item_case"),
            models.Index(
                fields=["valid_to"], condition=Q(state=ItemState.VALID.value), name="store_item_expiry"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ItemState.VALID.value, ended_at__isnull=True)
                | (~Q(state=ItemState.VALID.value) & Q(ended_at__isnull=False)),
                name="store_item_end_whole",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("issued_on")), name="store_item_period"
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]


@pghistory.track()
class Use(models.Model):
    """A paper taken for one paper of one dossier, with the consent and the version it had then."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    item = models.ForeignKey(Item, models.PROTECT, related_name="uses")
    consent = models.ForeignKey("consents.Consent", models.PROTECT, related_name="+")
    case_id = models.UUIDField()
    case_code = models.CharField(max_length=40)
    paper_code = models.CharField(max_length=64)
    purpose = models.CharField(max_length=300)
    version = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "lượt dùng giấy tờ"
        indexes = [models.Index(fields=["item", "-id"], name="store_use_item")]
        constraints = [
            models.UniqueConstraint(
                fields=["case_id", "paper_code"], condition=Q(ended_at__isnull=True), name="store_use_current"
            )
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]
