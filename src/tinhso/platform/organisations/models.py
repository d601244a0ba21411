"""Units with validity periods, their names, codes and successors."""

import pghistory
import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.freshness import STATES, State, changes_token
from tinhso.kernel.ids import new_id
from tinhso.kernel.periods import DayRange, TextRange
from tinhso.kernel.successions import Share
from tinhso.platform.organisations.contracts import CodeScheme, UnitKind

_PERIOD_NOT_EMPTY = (
    models.Q(valid_from__isnull=True)
    | models.Q(valid_to__isnull=True)
    | models.Q(valid_from__lt=models.F("valid_to"))
)


class Kind(models.TextChoices):
    PEOPLE_COMMITTEE = UnitKind.PEOPLE_COMMITTEE.value, _("Ủy ban nhân dân")
    DEPARTMENT = UnitKind.DEPARTMENT.value, _("Sở, ngành")
    OFFICE = UnitKind.OFFICE.value, _("Văn phòng")
    INSPECTORATE = UnitKind.INSPECTORATE.value, _("Thanh tra")
    BOARD = UnitKind.BOARD.value, _("Ban")
    DIVISION = UnitKind.DIVISION.value, _("Phòng chuyên môn")
    CENTRE = UnitKind.CENTRE.value, _("Trung tâm")
    BROADCASTER = UnitKind.BROADCASTER.value, _("Đài phát thanh và truyền hình")


class Level(models.IntegerChoices):
    PROVINCE = 1, _("Cấp tỉnh")
    DISTRICT = 2, _("Cấp huyện, sở")
    COMMUNE = 3, _("Cấp xã, phòng")


class Scheme(models.TextChoices):
    QCVN102 = CodeScheme.QCVN102.value, _("QCVN 102:2016 (13 ký tự)")
    QD20 = CodeScheme.QD20.value, _("Quyết định 20/2020/QĐ-TTg")


class ShareChoices(models.TextChoices):
    WHOLE = Share.WHOLE.value, _("toàn bộ")
    MAIN = Share.MAIN.value, _("phần chính")
    PART = Share.PART.value, _("một phần")


STATE = "organisations_organisationstate"
STATES.append(STATE)


class OrganisationState(State):
    """One row: the token of which units there are and what codes they bear."""

    class Meta(State.Meta):
        verbose_name = _("Dấu thay đổi đơn vị")


@pghistory.track()
class Unit(models.Model):
    """An agency or a part of one. It never moves: a moved unit ends and another succeeds it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("Tên đơn vị"), max_length=200)
    short_name = models.CharField(_("Tên gọn"), max_length=100)
    folded_name = models.CharField(max_length=310, editable=False)
    kind = models.CharField(_("Loại"), max_length=20, choices=Kind.choices)
    level = models.PositiveSmallIntegerField(_("Cấp"), choices=Level.choices)
    function = models.CharField(_("Lĩnh vực"), max_length=40, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = ArrayField(models.UUIDField(), editable=False)
    position = models.PositiveIntegerField(default=0)
    area_level = models.PositiveSmallIntegerField(null=True, blank=True)
    area_code = models.CharField(_("Mã địa bàn"), max_length=5, blank=True)
    valid_from = models.DateField(_("Thành lập"), null=True, blank=True)
    valid_to = models.DateField(_("Kết thúc"), null=True, blank=True)
    receives_dossiers = models.BooleanField(_("Nhận hồ sơ"), default=False)
    one_stop = models.BooleanField(_("Có bộ phận một cửa"), default=False)
    working_calendar = models.CharField(_("Lịch làm việc"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("Đơn vị")
        constraints = [
            models.CheckConstraint(name="organisations_unit_period_not_empty", condition=_PERIOD_NOT_EMPTY),
            models.CheckConstraint(
                name="organisations_unit_area_whole",
                condition=models.Q(area_level__isnull=True, area_code="")
                | (models.Q(area_level__in=[1, 2, 3]) & ~models.Q(area_code="")),
            ),
            ExclusionConstraint(
                name="organisations_unit_one_committee",
                expressions=[
                    (TextRange("area_code"), RangeOperators.OVERLAPS),
                    (DayRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(kind=UnitKind.PEOPLE_COMMITTEE.value) & ~models.Q(area_code=""),
            ),
        ]
        indexes = [
            GinIndex(name="organisations_unit_path", fields=["path"]),
            models.Index(name="organisations_unit_area", fields=["area_code"]),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="place_in_tree_is_fixed", fields=["path", "parent"]),
            changes_token("organisations_unit_token", STATE),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class UnitName(models.Model):
    """What a unit was called in a period."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="names")
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=100)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        verbose_name = _("Tên qua các thời kỳ")
        constraints = [
            models.CheckConstraint(name="organisations_name_period_not_empty", condition=_PERIOD_NOT_EMPTY),
            ExclusionConstraint(
                name="organisations_name_one_at_a_time",
                expressions=[
                    (TextRange("unit"), RangeOperators.OVERLAPS),
                    (DayRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class UnitCode(models.Model):
    """An identification code as received (`code`) and as compared (`normalised`)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="codes")
    scheme = models.CharField(_("Hệ mã"), max_length=10, choices=Scheme.choices)
    code = models.CharField(_("Mã định danh"), max_length=40)
    normalised = models.CharField(max_length=40, editable=False)
    synthetic = models.BooleanField(_("Mã giả lập"), default=False)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        verbose_name = _("Mã định danh")
        constraints = [
            models.CheckConstraint(name="organisations_code_period_not_empty", condition=_PERIOD_NOT_EMPTY),
            ExclusionConstraint(
                name="organisations_code_one_holder",
                expressions=[
                    (TextRange("scheme"), RangeOperators.OVERLAPS),
                    (TextRange("normalised"), RangeOperators.OVERLAPS),
                    (DayRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
            ExclusionConstraint(
                name="organisations_code_one_per_unit",
                expressions=[
                    (TextRange("scheme"), RangeOperators.OVERLAPS),
                    (TextRange("unit"), RangeOperators.OVERLAPS),
                    (DayRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [models.Index(name="organisations_code_value", fields=["normalised"])]
        triggers = [changes_token("organisations_code_token", STATE)]

    def __str__(self) -> str:
        return self.code


@pghistory.track()
class UnitSuccession(models.Model):
    """On a day, `old` handed a share of its work to `new`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    old = models.ForeignKey(Unit, models.PROTECT, related_name="heirs")
    new = models.ForeignKey(Unit, models.PROTECT, related_name="inherited")
    on = models.DateField()
    share = models.CharField(max_length=10, choices=ShareChoices.choices)

    class Meta:
        verbose_name = _("Kế thừa đơn vị")
        constraints = [
            models.UniqueConstraint(name="organisations_succession_once", fields=["old", "on", "new"]),
            models.CheckConstraint(
                name="organisations_succession_share", condition=models.Q(share__in=list(Share))
            ),
            models.CheckConstraint(
                name="organisations_succession_of_another", condition=~models.Q(old=models.F("new"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_id} → {self.new_id} ({self.on})"
