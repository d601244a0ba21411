"""Documents, their numbers, trails, versions, receivers and copies; the calendar of the office."""

from collections.abc import Mapping
from typing import Any

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from tinhso.government.documents.contracts import states as s
from tinhso.kernel.chains import GENESIS
from tinhso.kernel.ids import new_id

SUBJECT_LENGTH_MAX = 500
NOTE_LENGTH_MAX = 2_000
TEXT_LENGTH_MAX = 200_000
TASK_CODE_LENGTH = 60
SEARCH_NAME_MAX = 60
TEMPLATE_NAME_MAX = 120
APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


def _choices(labels: "Mapping[Any, str]") -> list[tuple[str, str]]:
    return [(str(code), label) for code, label in labels.items()]


@pghistory.track()
class Document(models.Model):
    """One document of one agency. The row is the lock of its progress and holds the head of its trail.

    `register_unit` is the agency in whose register the number stands: a reform does not move that.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    direction = models.CharField(max_length=10, choices=_choices(s.DIRECTION_LABELS))
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    status = models.CharField(max_length=16, choices=_choices(s.STATUS_LABELS))
    register_unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    register = models.CharField(max_length=30, blank=True)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField("số trong sổ", null=True)
    code_number = models.CharField("số", max_length=11, blank=True)
    notation = models.CharField("ký hiệu", max_length=30, blank=True)
    code = models.CharField("số và ký hiệu", max_length=50, blank=True)
    type_code = models.CharField("loại", max_length=5)
    subject = models.CharField("trích yếu", max_length=SUBJECT_LENGTH_MAX, blank=True)
    agency_code = models.CharField(max_length=40, blank=True)
    agency_name = models.CharField("cơ quan ban hành", max_length=200)
    issued_on = models.DateField("ngày văn bản", null=True)
    arrived_on = models.DateField("ngày đến", null=True)
    source = models.CharField(max_length=10, blank=True)
    urgency = models.CharField(max_length=1, default=s.Urgency.NORMAL.value)
    secrecy = models.CharField(max_length=12, default=s.Secrecy.NONE.value)
    signer_name = models.CharField("người ký", max_length=50, blank=True)
    signer_position = models.CharField("chức vụ", max_length=100, blank=True)
    signer_capacity = models.CharField(max_length=4, blank=True)
    pages = models.PositiveSmallIntegerField(default=1)
    copies = models.PositiveSmallIntegerField(default=1)
    due_on = models.DateField("hạn", null=True)
    email = models.EmailField(blank=True)
    leader = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    lead_unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    handler = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    drafter = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    reviewer = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    signer = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    answers = models.ForeignKey("self", models.PROTECT, null=True, related_name="replies")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    exchange_id = models.UUIDField(null=True, unique=True)
    edxml_id = models.CharField(max_length=120, blank=True)
    task_codes = ArrayField(models.CharField(max_length=TASK_CODE_LENGTH), default=list, blank=True)
    signing_id = models.UUIDField(null=True)
    lookup_code = models.CharField(max_length=12, unique=True)
    about = models.CharField(max_length=120, blank=True)
    about_url = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=NOTE_LENGTH_MAX, blank=True)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    key = models.CharField(max_length=120, unique=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    trail_length = models.PositiveIntegerField(default=0)
    trail_head = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        verbose_name = "văn bản"
        indexes = [
            models.Index(fields=["unit", "direction", "-id"], name="documents_unit"),
            models.Index(fields=["unit", "status", "-id"], name="documents_unit_status"),
            models.Index(
                fields=["handler", "-id"], condition=Q(handler__isnull=False), name="documents_hand"
            ),
            models.Index(
                fields=["leader", "-id"], condition=Q(leader__isnull=False), name="documents_leader"
            ),
            models.Index(
                fields=["drafter", "-id"], condition=Q(drafter__isnull=False), name="documents_draft"
            ),
            models.Index(fields=["lead_unit", "-id"], name="documents_lead_unit"),
            models.Index(
                fields=["unit", "code", "issued_on"], condition=~Q(code=""), name="documents_same_code"
            ),
            models.Index(fields=["edxml_id"], condition=~Q(edxml_id=""), name="documents_edxml"),
            models.Index(fields=["about"], condition=~Q(about=""), name="documents_about"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["register_unit", "register", "year", "number"],
                condition=Q(number__isnull=False),
                name="documents_number_once",
            ),
            models.CheckConstraint(
                condition=Q(secrecy=s.Secrecy.NONE.value) | (Q(file__isnull=True) & Q(subject="")),
                name="documents_secret_empty",
            ),
            models.CheckConstraint(
                condition=Q(number__isnull=True) | Q(register_unit__isnull=False),
                name="documents_number_of_unit",
            ),
        ]

    def __str__(self) -> str:
        return self.code or str(self.pk)


class Counter(models.Model):
    """The last number of a register in a year: the row is the counter."""

    id = models.BigAutoField(primary_key=True)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    register = models.CharField(max_length=30)
    year = models.PositiveSmallIntegerField()
    value = models.PositiveIntegerField()

    class Meta:
        verbose_name = "số của sổ"
        constraints = [
            models.UniqueConstraint(fields=["unit", "register", "year"], name="documents_counter_once")
        ]


class Number(models.Model):
    """A number that was taken. One whose document was cancelled stays, with the reason."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    register = models.CharField(max_length=30)
    year = models.PositiveSmallIntegerField()
    value = models.PositiveIntegerField()
    code = models.CharField(max_length=50)
    document = models.ForeignKey(Document, models.PROTECT, related_name="numbers")
    taken_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=NOTE_LENGTH_MAX, blank=True)

    class Meta:
        verbose_name = "số đã cấp"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "register", "year", "value"], name="documents_taken_once"
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | ~Q(reason=""), name="documents_cancelled_why"
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]


class TrailRow(models.Model):
    """A link of a document's hash chain. Never altered, never deleted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="trail")
    seq = models.PositiveIntegerField()
    content = models.JSONField()
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "nhật ký văn bản"
        constraints = [models.UniqueConstraint(fields=["document", "seq"], name="documents_trail_gap_free")]
        triggers = [APPEND_ONLY]


class Version(models.Model):
    """One state of a draft: the text that is compared, the DOCX that is edited. Never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    subject = models.CharField(max_length=SUBJECT_LENGTH_MAX)
    body = models.TextField(max_length=TEXT_LENGTH_MAX, blank=True)
    docx = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    note = models.CharField(max_length=NOTE_LENGTH_MAX, blank=True)

    class Meta:
        verbose_name = "phiên bản dự thảo"
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="documents_version_once")]
        triggers = [APPEND_ONLY]


@pghistory.track()
class Comment(models.Model):
    """What a reader says of a version."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="comments")
    by_name = models.CharField(max_length=200)
    text = models.CharField(max_length=NOTE_LENGTH_MAX)
    at = models.DateTimeField()
    resolved = models.BooleanField(default=False)

    class Meta:
        verbose_name = "góp ý"


class Directive(models.Model):
    """What a leader wrote on a document, word for word. Never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="directives")
    leader_name = models.CharField(max_length=200)
    text = models.CharField(max_length=NOTE_LENGTH_MAX)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)
    assignment_id = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        verbose_name = "ý kiến chỉ đạo"
        triggers = [APPEND_ONLY]


@pghistory.track()
class Recipient(models.Model):
    """One who receives a document, by which way, and what they said of it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="recipients")
    name = models.CharField(max_length=200)
    code = models.CharField(max_length=40, blank=True)
    route = models.CharField(max_length=8)
    address = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=8, default="waiting")
    sending_id = models.UUIDField(null=True)
    sent_at = models.DateTimeField(null=True)
    state_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = "nơi nhận"
        indexes = [models.Index(fields=["sending_id"], name="documents_sending")]


class Copy(models.Model):
    """A copy with legal worth, numbered in the register of copies. Never altered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="made_copies")
    kind = models.CharField(max_length=3)
    number = models.PositiveIntegerField()
    code = models.CharField(max_length=50)
    receivers = models.CharField(max_length=500, blank=True)
    part = models.CharField(max_length=500, blank=True)
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "bản sao"
        triggers = [APPEND_ONLY]


@pghistory.track()
class Meeting(models.Model):
    """An appointment of the office: a meeting, or what a leader does that day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    title = models.CharField(max_length=300)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=200, blank=True)
    chair = models.CharField(max_length=200, blank=True)
    attendees = models.CharField(max_length=1_000, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    cancelled = models.BooleanField(default=False)

    class Meta:
        verbose_name = "lịch họp, lịch công tác"
        indexes = [models.Index(fields=["unit", "starts_at"], name="documents_meetings")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="documents_meeting_period"
            )
        ]


class Text(models.Model):
    """What can be searched of a document: folded words of its fields and files, and the units that keep it.

    Units are words too, so that one index answers "these words, of my unit".
    """

    document = models.OneToOneField(Document, models.CASCADE, primary_key=True, related_name="text")
    words = SearchVectorField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "chữ để tìm"
        indexes = [
            GinIndex(fields=["words"], name="documents_words"),
            models.Index(fields=["document"], condition=Q(read_at__isnull=True), name="documents_unread"),
        ]


@pghistory.track()
class Mailbox(models.Model):
    """An e-mail address of an agency: what is written to it waits for the clerk there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    address = models.EmailField(unique=True)

    class Meta:
        verbose_name = "hộp thư của cơ quan"


@pghistory.track()
class Mail(models.Model):
    """An e-mail as it came. `key` is its Message-ID, content and receiver: the same mail is one row."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=400, unique=True)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="mails")
    to = models.CharField(max_length=300, blank=True)
    sender = models.CharField(max_length=300, blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=SUBJECT_LENGTH_MAX, blank=True)
    verdict = models.CharField(max_length=20, choices=_choices(s.MAIL_LABELS))
    findings = models.JSONField(default=list)
    raw_file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    size = models.PositiveBigIntegerField()
    received_at = models.DateTimeField()

    class Meta:
        verbose_name = "thư đến"
        indexes = [models.Index(fields=["unit", "-id"], name="documents_mail_unit")]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]


class SavedSearch(models.Model):
    """A list of documents narrowed by words, kind and status: a convenience of one account."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey("access.Account", models.PROTECT, related_name="+")
    name = models.CharField("tên", max_length=SEARCH_NAME_MAX)
    text = models.CharField(max_length=200, blank=True)
    direction = models.CharField(max_length=10, blank=True)
    status = models.CharField(max_length=16, blank=True)

    class Meta:
        verbose_name = "bộ lọc văn bản đã lưu"
        constraints = [models.UniqueConstraint(fields=["account", "name"], name="documents_search_name_once")]


@pghistory.track()
class LetterTemplate(models.Model):
    """One version of a DOCX with fields, for a kind of document at a unit and the units below it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    type_code = models.CharField("loại", max_length=5)
    name = models.CharField("tên mẫu", max_length=TEMPLATE_NAME_MAX)
    version = models.PositiveSmallIntegerField()
    active = models.BooleanField(default=True)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    findings = models.JSONField(default=list)
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name = "mẫu văn bản"
        constraints = [
            models.UniqueConstraint("unit", "type_code", "name", "version", name="documents_template_once"),
            models.UniqueConstraint(
                "unit", "type_code", "name", condition=Q(active=True), name="documents_template_active"
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]
