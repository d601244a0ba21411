"""Authorities we believe, keys, requests with their steps and attempts, powers to sign for others."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.ids import new_id
from tinhso.platform.signing.contracts import Capacity, Kind, RequestState, State, Trust

ACCOUNT, UNIT, FILE = "access.Account", "organisations.Unit", "files.StoredFile"
KINDS = [(Kind.PERSONAL.value, _("Cá nhân")), (Kind.AGENCY.value, _("Cơ quan"))]
CAPACITIES = [(each.value, each.value or "–") for each in Capacity]


@pghistory.track()
class Authority(models.Model):
    """A certification authority somebody decided to believe. Taken back, it stays on record."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("Tên"), max_length=200)
    certificate = models.TextField(_("Chứng thư (PEM)"))
    sha256 = models.CharField(max_length=64)
    trust = models.CharField(
        _("Hệ thống"),
        max_length=10,
        choices=[(Trust.OFFICIAL.value, _("Chuyên dùng công vụ")), (Trust.PUBLIC.value, _("Công cộng"))],
    )
    is_root = models.BooleanField(_("Là gốc"), default=False)
    stamps_time = models.BooleanField(_("Được tin về dấu thời gian"), default=False)
    legal_basis = models.CharField(_("Căn cứ"), max_length=300)
    added_at = models.DateTimeField(default=now, editable=False)
    removed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("Tổ chức chứng thực được tin")
        constraints = [
            models.UniqueConstraint(
                fields=["sha256"], condition=Q(removed_at__isnull=True), name="signing_authority_once"
            ),
            models.CheckConstraint(
                condition=~Q(legal_basis="") & Q(trust__in=[Trust.OFFICIAL, Trust.PUBLIC]),
                name="signing_authority_basis",
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]


@pghistory.track(exclude=["sealed_key", "picture", "failures", "locked_until"])
class Credential(models.Model):
    """A key somebody may sign with, kept by its provider. A sealed key is useless without the PIN."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10, choices=KINDS)
    account = models.ForeignKey(ACCOUNT, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey(UNIT, models.PROTECT, null=True, related_name="+")
    provider = models.CharField(max_length=20)
    reference = models.CharField(max_length=200, blank=True)
    name = models.CharField(_("Tên gợi nhớ"), max_length=200)
    certificate = models.TextField()
    chain = models.TextField(blank=True)
    serial = models.CharField(max_length=64)
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=300)
    valid_from = models.DateTimeField()
    valid_to = models.DateTimeField()
    sealed_key = models.BinaryField(null=True)
    needs_pin = models.BooleanField(default=True)
    picture = models.BinaryField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=now, editable=False)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Khóa ký")
        indexes = [
            models.Index(fields=["account"], name="signing_credential_account"),
            models.Index(fields=["unit"], name="signing_credential_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.PERSONAL, account__isnull=False, unit__isnull=True)
                | Q(kind=Kind.AGENCY, account__isnull=True, unit__isnull=False),
                name="signing_credential_owner",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__gt=F("valid_from")), name="signing_credential_period"
            ),
            models.UniqueConstraint(
                fields=["issuer", "serial"],
                condition=Q(removed_at__isnull=True),
                name="signing_credential_certificate_once",
            ),
        ]


@pghistory.track()
class Request(models.Model):
    """A document to be signed, for `subject`. `key` makes opening it twice harmless."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.CharField(max_length=120)
    title = models.CharField(max_length=300)
    key = models.CharField(max_length=200, unique=True)
    file = models.ForeignKey(FILE, models.PROTECT, related_name="+")
    result_file = models.ForeignKey(FILE, models.PROTECT, null=True, related_name="+")
    media_type = models.CharField(max_length=100)
    state = models.CharField(
        max_length=10, choices=[(each.value, each.value) for each in RequestState], default=RequestState.OPEN
    )
    opened_by = models.ForeignKey(ACCOUNT, models.PROTECT, null=True, related_name="+")
    opened_by_name = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=now, editable=False)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Yêu cầu ký")
        indexes = [
            models.Index(fields=["subject"], name="signing_request_subject"),
            models.Index(fields=["opened_by", "-id"], name="signing_request_opener"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[each.value for each in RequestState]), name="signing_request_state"
            ),
            models.CheckConstraint(
                condition=~Q(state=RequestState.DONE) | Q(result_file__isnull=False),
                name="signing_request_done_has_result",
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]


@pghistory.track()
class Step(models.Model):
    """One signature of a request. `turn`: it is the one waited for."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(Request, models.PROTECT, related_name="steps")
    number = models.PositiveSmallIntegerField()
    turn = models.BooleanField(default=False)
    kind = models.CharField(max_length=10, choices=KINDS)
    account = models.ForeignKey(ACCOUNT, models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey(UNIT, models.PROTECT, null=True, related_name="+")
    capacity = models.CharField(max_length=4, choices=CAPACITIES, blank=True)
    position = models.CharField(max_length=200, blank=True)
    principal = models.ForeignKey(ACCOUNT, models.PROTECT, null=True, related_name="+")
    place = models.JSONField(null=True)
    state = models.CharField(max_length=16, choices=[(s.value, s.value) for s in State], blank=True)
    note = models.CharField(max_length=500, blank=True)
    signer_name = models.CharField(max_length=200, blank=True)
    credential = models.ForeignKey(Credential, models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Bước ký")
        indexes = [
            models.Index(fields=["account", "request"], condition=Q(turn=True), name="signing_step_account"),
            models.Index(fields=["unit", "request"], condition=Q(turn=True), name="signing_step_unit"),
            models.Index(
                fields=["state"],
                condition=Q(state__in=[State.EMBEDDED, State.HASH_SENT, State.WAITING_USER]),
                name="signing_step_unfinished",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["request", "number"], name="signing_step_number"),
            models.UniqueConstraint(fields=["request"], condition=Q(turn=True), name="signing_step_one_turn"),
            models.CheckConstraint(
                condition=Q(kind=Kind.PERSONAL, account__isnull=False)
                | Q(kind=Kind.AGENCY, unit__isnull=False),
                name="signing_step_signer",
            ),
        ]


@pghistory.track(exclude=["to_sign", "digest", "signature"])
class Attempt(models.Model):
    """A signature on its way to a provider elsewhere and back. One open attempt a step.

    `batch` is what the signer agrees to at once, and our idempotency key; `transaction` the provider's name.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    step = models.ForeignKey(Step, models.PROTECT, related_name="attempts")
    credential = models.ForeignKey(Credential, models.PROTECT, related_name="+")
    batch = models.UUIDField(db_index=True)
    prepared = models.ForeignKey(FILE, models.PROTECT, related_name="+")
    to_sign = models.BinaryField()
    digest = models.BinaryField()
    room_start = models.PositiveIntegerField(default=0)
    room_end = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=16, choices=[(each.value, each.value) for each in State])
    transaction = models.CharField(max_length=200, blank=True)
    signature = models.BinaryField(null=True)
    started_by = models.ForeignKey(ACCOUNT, models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField(default=now, editable=False)
    expires_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Lượt gửi ký")
        constraints = [
            models.UniqueConstraint(
                fields=["step"], condition=Q(closed_at__isnull=True), name="signing_attempt_one_open"
            )
        ]


@pghistory.track()
class Power(models.Model):
    """For a time, `deputy` may sign for `principal` in a capacity (KT., TL., TUQ., Q.)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    principal = models.ForeignKey(ACCOUNT, models.PROTECT, related_name="+")
    deputy = models.ForeignKey(ACCOUNT, models.PROTECT, related_name="+")
    capacity = models.CharField(max_length=4, choices=CAPACITIES[1:])
    valid_from = models.DateTimeField(_("Từ"))
    valid_to = models.DateTimeField(_("Đến"))
    basis = models.CharField(_("Căn cứ"), max_length=300)
    created_at = models.DateTimeField(default=now, editable=False)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Ủy quyền ký")
        indexes = [models.Index(fields=["deputy", "principal"], name="signing_power_deputy")]
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gt=F("valid_from")), name="signing_power_period"),
            models.CheckConstraint(condition=~Q(principal=F("deputy")), name="signing_power_other"),
            models.CheckConstraint(condition=~Q(basis=""), name="signing_power_basis"),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]


class Report(models.Model):
    """The last check of some bytes, kept with all it found (TT 15/2025: kept with the document)."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    verdict = models.CharField(max_length=24)
    checked_at = models.DateTimeField()
    content = models.JSONField()

    class Meta:
        verbose_name = _("Kết quả kiểm tra chữ ký")
