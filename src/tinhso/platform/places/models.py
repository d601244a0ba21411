"""Areas with validity periods, their successors, and what has been loaded."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.ids import new_id
from tinhso.kernel.periods import DayRange, NumberRange
from tinhso.kernel.successions import Share


class Level(models.IntegerChoices):
    PROVINCE = 1, _("Cấp tỉnh")
    DISTRICT = 2, _("Cấp huyện")
    COMMUNE = 3, _("Cấp xã")


class ShareChoices(models.TextChoices):
    WHOLE = Share.WHOLE.value, _("toàn bộ")
    MAIN = Share.MAIN.value, _("phần chính")
    PART = Share.PART.value, _("một phần")


_LEVEL_AND_CODE = models.F("level") * 100_000 + Cast("code", models.BigIntegerField())


class Area(models.Model):
    """A province, district or commune in one validity period. Loaded from files, never edited by hand."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(_("Mã"), max_length=5)
    level = models.PositiveSmallIntegerField(_("Cấp"), choices=Level.choices)
    name = models.CharField(_("Tên"), max_length=120)
    folded_name = models.CharField(max_length=120, editable=False)
    kind = models.CharField(_("Loại"), max_length=30)
    parent_code = models.CharField(_("Thuộc"), max_length=3, blank=True)
    valid_from = models.DateField(_("Có hiệu lực từ"), null=True)
    valid_to = models.DateField(_("Hết hiệu lực từ"), null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    area_km2 = models.FloatField(_("Diện tích (km²)"), null=True)

    class Meta:
        verbose_name = _("Đơn vị hành chính")
        constraints = [
            models.CheckConstraint(
                name="places_area_code_fits_level",
                condition=models.Q(level=1, code__regex=r"^[0-9]{2}$")
                | models.Q(level=2, code__regex=r"^[0-9]{3}$")
                | models.Q(level=3, code__regex=r"^[0-9]{5}$"),
            ),
            models.CheckConstraint(
                name="places_area_period_not_empty",
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_from__lt=models.F("valid_to")),
            ),
            models.UniqueConstraint(
                name="places_area_code_from", fields=["code", "valid_from"], nulls_distinct=False
            ),
            ExclusionConstraint(
                name="places_area_periods_apart",
                expressions=[
                    (NumberRange(_LEVEL_AND_CODE), RangeOperators.OVERLAPS),
                    (DayRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [models.Index(name="places_area_parent", fields=["parent_code", "code"])]

    def __str__(self) -> str:
        return self.name


class AreaSuccession(models.Model):
    """On a day, `old_code` handed a share of itself to `new_code`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    level = models.PositiveSmallIntegerField(choices=Level.choices)
    old_code = models.CharField(max_length=5)
    on = models.DateField()
    new_code = models.CharField(max_length=5)
    share = models.CharField(max_length=10, choices=ShareChoices.choices)

    class Meta:
        verbose_name = _("Kế thừa đơn vị hành chính")
        constraints = [
            models.UniqueConstraint(name="places_areasuccession_once", fields=["old_code", "on", "new_code"]),
            models.CheckConstraint(
                name="places_areasuccession_share", condition=models.Q(share__in=list(Share))
            ),
        ]
        indexes = [models.Index(name="places_areasuccession_new", fields=["new_code", "on"])]

    def __str__(self) -> str:
        return f"{self.old_code} → {self.new_code} ({self.on})"


class LoadedFile(models.Model):
    """Which version of a data file is in the database; the same one is not loaded again."""

    name = models.CharField(primary_key=True, max_length=120)
    digest = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    loaded_at = models.DateTimeField(default=now)

    class Meta:
        verbose_name = _("Tệp dữ liệu đã nạp")

    def __str__(self) -> str:
        return self.name
