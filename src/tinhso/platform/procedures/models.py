"""The list of procedures in force, and the files it was brought up to date from."""

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from tinhso.kernel import clock
from tinhso.kernel.ids import new_id
from tinhso.platform.procedures.contracts import ImportState


class StateChoices(models.TextChoices):
    CHECKED = ImportState.CHECKED.value, _("Đã kiểm tra, chưa nạp")
    APPLIED = ImportState.APPLIED.value, _("Đã nạp")
    DROPPED = ImportState.DROPPED.value, _("Đã bỏ")


class Entry(models.Model):
    """A procedure in force, cut to what lists and search need. Derived from its definition.

    `record_digest` tells which national record the definition was made from; empty: written by hand.
    """

    code = models.CharField(_("Mã thủ tục"), max_length=20, primary_key=True)
    name = models.TextField(_("Tên"))
    name_en = models.TextField(blank=True)
    short_name = models.CharField(_("Tên ngắn"), max_length=300)
    short_name_en = models.CharField(max_length=300, blank=True)
    summary = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    sector = models.CharField(_("Lĩnh vực"), max_length=500)
    level = models.CharField(_("Cấp"), max_length=10)
    authority = models.CharField(_("Nơi giải quyết"), max_length=500)
    applicants = ArrayField(models.TextField(), default=list)
    life_events = ArrayField(models.CharField(max_length=64), default=list)
    keywords = ArrayField(models.TextField(), default=list)
    channels = ArrayField(models.CharField(max_length=10), default=list)
    record_digest = models.CharField(max_length=64, blank=True)
    as_of = models.CharField(max_length=7, blank=True)
    listed = models.BooleanField(default=True)
    sort_name = models.CharField(max_length=300)
    search_text = models.TextField()
    search_vector = SearchVectorField(null=True)

    class Meta:
        verbose_name = _("Thủ tục trong danh mục")
        indexes = [
            models.Index(fields=["sort_name", "code"], name="procedures_by_name"),
            models.Index(fields=["level", "sort_name", "code"], name="procedures_by_level"),
            models.Index(fields=["sector", "sort_name", "code"], name="procedures_by_sector"),
            GinIndex(fields=["applicants"], name="procedures_applicants", fastupdate=False),
            GinIndex(fields=["life_events"], name="procedures_life_events", fastupdate=False),
            GinIndex(fields=["search_vector"], name="procedures_search", fastupdate=False),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="search_vector",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("search_text"),
                func="NEW.search_vector = to_tsvector('simple', NEW.search_text); RETURN NEW;",
            ),
        ]

    def __str__(self) -> str:
        return self.code


@pghistory.track(exclude=["lines"])
class Import(models.Model):
    """A file of records: read and checked first, taken over when somebody says so."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    file_name = models.CharField(_("Tệp"), max_length=200)
    sha256 = models.CharField(max_length=64)
    state = models.CharField(
        _("Tình trạng"), max_length=10, choices=StateChoices.choices, default=StateChoices.CHECKED
    )
    lines = models.JSONField(default=list)
    report = models.JSONField(default=dict)
    checked_by_id = models.UUIDField(null=True, editable=False)
    checked_by_name = models.CharField(max_length=200, blank=True)
    checked_at = models.DateTimeField(default=clock.now)
    applied_by_id = models.UUIDField(null=True, editable=False)
    applied_by_name = models.CharField(max_length=200, blank=True)
    applied_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("Lần nạp danh mục thủ tục")
        indexes = [models.Index(fields=["sha256", "state"], name="procedures_import_sha")]

    def __str__(self) -> str:
        return self.file_name
