"""Results handed over, each with its proof; papers turned into files at the desk."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from tinhso.kernel.ids import new_id
from tinhso.platform.cases import contracts as c
from tinhso.platform.cases.models.case import Case, Paper, choices


@pghistory.track()
class Handing(models.Model):
    """One way a result went to its applicant: over the desk, opened online, or by post."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="handings")
    channel = models.CharField(max_length=10, choices=choices(c.METHOD_LABELS))
    state = models.CharField(max_length=10, choices=choices(c.HANDING_LABELS))
    proof = models.CharField(max_length=10, choices=choices(c.PROOF_LABELS))
    collector = models.CharField(max_length=10, choices=choices(c.COLLECTOR_LABELS))
    name = models.CharField("người nhận", max_length=200, blank=True)
    paper_number = models.CharField("số giấy tờ tùy thân", max_length=40, blank=True)
    authority = models.CharField("văn bản ủy quyền", max_length=120, blank=True)
    mandate = models.ForeignKey("mandates.Mandate", models.PROTECT, null=True, related_name="+")
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    result_sha256 = models.CharField(max_length=64, blank=True)
    order_number = models.CharField("số hiệu bưu gửi", max_length=40, blank=True)
    carrier = models.CharField("đơn vị bưu chính", max_length=120, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    officer = models.CharField(max_length=200, blank=True)
    account_id = models.UUIDField(null=True)
    ip_address = models.GenericIPAddressField(null=True)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "lượt trả kết quả"
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(state="done"), name="cases_handed_once"),
            models.UniqueConstraint(fields=["case"], condition=Q(state="sent"), name="cases_one_parcel"),
            models.CheckConstraint(
                condition=~Q(channel="post") | (~Q(order_number="") & Q(sent_at__isnull=False)),
                name="cases_parcel_whole",
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(done_at__isnull=False), name="cases_handed_when"
            ),
        ]
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]


class CollectCode(models.Model):
    """A one-time code told to the applicant and said at the desk. Only its digest is kept."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="+")
    digest = models.CharField(max_length=64)
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = "mã nhận kết quả"


@pghistory.track()
class Scan(models.Model):
    """The record of a digitised paper (biên bản số hóa): what it was made from, and that it was compared."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    paper = models.OneToOneField(Paper, models.PROTECT, related_name="scan")
    case = models.ForeignKey(Case, models.PROTECT, related_name="scans")
    source = models.CharField(max_length=10, choices=choices(c.SCAN_LABELS))
    pages = models.PositiveSmallIntegerField()
    dpi = models.PositiveSmallIntegerField(null=True)
    sha256 = models.CharField(max_length=64)
    compared = models.BooleanField("đã đối chiếu bản chính")
    kept = models.BooleanField("lưu bản giấy")
    officer = models.CharField(max_length=200)
    account_id = models.UUIDField(null=True)
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    item = models.ForeignKey("document_store.Item", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = "bản số hóa"
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)]
