"""Persons, their identifiers and households, and the trail of merges."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.ids import new_id
from tinhso.platform.people.contracts import (
    YEAR_MAX,
    YEAR_MIN,
    IdentifierKind,
    PersonStatus,
    Relation,
    Sex,
)


class SexChoices(models.TextChoices):
    MALE = Sex.MALE.value, _("Nam")
    FEMALE = Sex.FEMALE.value, _("Nữ")
    OTHER = Sex.OTHER.value, _("Khác")


class KindChoices(models.TextChoices):
    PERSONAL_NUMBER = IdentifierKind.PERSONAL_NUMBER.value, _("Số định danh cá nhân")
    OLD_IDENTITY_CARD = IdentifierKind.OLD_IDENTITY_CARD.value, _("Chứng minh nhân dân 9 số")
    PASSPORT = IdentifierKind.PASSPORT.value, _("Hộ chiếu")
    TECH_ID = IdentifierKind.TECH_ID.value, _("Mã kỹ thuật")


class StatusChoices(models.TextChoices):
    ACTIVE = PersonStatus.ACTIVE.value, _("Đang quản lý")
    DECEASED = PersonStatus.DECEASED.value, _("Đã mất")
    MERGED = PersonStatus.MERGED.value, _("Đã gộp")


class RelationChoices(models.TextChoices):
    HEAD = Relation.HEAD.value, _("Chủ hộ")
    SPOUSE = Relation.SPOUSE.value, _("Vợ, chồng")
    CHILD = Relation.CHILD.value, _("Con")
    PARENT = Relation.PARENT.value, _("Cha, mẹ")
    GRANDCHILD = Relation.GRANDCHILD.value, _("Cháu")
    SIBLING = Relation.SIBLING.value, _("Anh, chị, em")
    OTHER = Relation.OTHER.value, _("Khác")


_BORN = Func(
    F("birth_year"),
    Coalesce("birth_month", 1),
    Coalesce("birth_day", 1),
    function="make_date",
    output_field=models.DateField(),
)
_WORDS = SearchVector("folded_name", config="simple")


@pghistory.track()
class Person(models.Model):
    """A natural person. A merged row stays and points to the person it stands for."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    full_name = models.CharField(_("Họ và tên"), max_length=120)
    folded_name = models.CharField(max_length=120, editable=False, db_collation="C")
    sex = models.CharField(_("Giới tính"), max_length=6, choices=SexChoices.choices)
    birth_year = models.PositiveSmallIntegerField(_("Năm sinh"), null=True, blank=True)
    birth_month = models.PositiveSmallIntegerField(_("Tháng sinh"), null=True, blank=True)
    birth_day = models.PositiveSmallIntegerField(_("Ngày sinh"), null=True, blank=True)
    ethnicity = models.CharField(_("Dân tộc"), max_length=40, blank=True)
    nationality = models.CharField(_("Quốc tịch"), max_length=2, default="VN")
    phone = models.CharField(_("Điện thoại"), max_length=20, blank=True)
    email = models.EmailField(_("Thư điện tử"), blank=True)
    area_code = models.CharField(_("Mã xã"), max_length=5, blank=True)
    address_line = models.CharField(_("Địa chỉ"), max_length=200, blank=True)
    status = models.CharField(
        _("Tình trạng"), max_length=10, choices=StatusChoices.choices, default=PersonStatus.ACTIVE.value
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", db_index=False
    )

    class Meta:
        verbose_name = _("Người")
        constraints = [
            models.CheckConstraint(name="people_person_sex", condition=Q(sex__in=list(Sex))),
            models.CheckConstraint(
                name="people_person_birth_precision",
                condition=Q(birth_day__isnull=True, birth_month__isnull=True)
                | Q(birth_day__isnull=True, birth_year__isnull=False)
                | Q(birth_month__isnull=False, birth_year__isnull=False),
            ),
            models.CheckConstraint(
                name="people_person_birth_range",
                condition=(Q(birth_year__isnull=True) | Q(birth_year__range=(YEAR_MIN, YEAR_MAX)))
                & (Q(birth_month__isnull=True) | Q(birth_month__range=(1, 12)))
                & (Q(birth_day__isnull=True) | Q(birth_day__range=(1, 31))),
            ),
            # make_date itself refuses a day that is not in the calendar (30 February, 29 February 1900).
            models.CheckConstraint(
                name="people_person_birth_exists",
                condition=Q(birth_year__isnull=True) | Q(IsNull(_BORN, False)),
            ),
            models.CheckConstraint(
                name="people_person_merged_points",
                condition=Q(status=PersonStatus.MERGED.value, merged_into__isnull=False)
                | (~Q(status=PersonStatus.MERGED.value) & Q(merged_into__isnull=True)),
            ),
            models.CheckConstraint(
                name="people_person_not_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
            ),
        ]
        indexes = [
            models.Index(name="people_person_name", fields=["folded_name", "id"]),
            models.Index(name="people_person_name_birth", fields=["folded_name", "birth_year"]),
            GinIndex(_WORDS, name="people_person_words"),
            models.Index(name="people_person_phone", fields=["phone"], condition=~Q(phone="")),
            models.Index(name="people_person_area", fields=["area_code"]),
            models.Index(
                name="people_person_merged", fields=["merged_into"], condition=Q(merged_into__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.full_name


@pghistory.track()
class PersonIdentifier(models.Model):
    """A number somebody is known by. One active holder at a time, whoever writes first."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="identifiers")
    kind = models.CharField(_("Loại giấy tờ"), max_length=20, choices=KindChoices.choices)
    value = models.CharField(_("Số"), max_length=64)
    active = models.BooleanField(_("Đang dùng"), default=True)

    class Meta:
        verbose_name = _("Giấy tờ định danh")
        constraints = [
            models.UniqueConstraint(
                name="people_identifier_one_holder", fields=["kind", "value"], condition=Q(active=True)
            ),
            models.CheckConstraint(name="people_identifier_kind", condition=Q(kind__in=list(IdentifierKind))),
            models.CheckConstraint(
                name="people_identifier_personal_number",
                condition=~Q(kind=IdentifierKind.PERSONAL_NUMBER.value) | Q(value__regex=r"^[0-9]{12}$"),
            ),
        ]

    def __str__(self) -> str:
        return self.value


@pghistory.track()
class Household(models.Model):
    """People who live together at one address."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    area_code = models.CharField(_("Mã xã"), max_length=5)
    address_line = models.CharField(_("Địa chỉ"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("Hộ gia đình")
        indexes = [models.Index(name="people_household_area", fields=["area_code"])]

    def __str__(self) -> str:
        return self.address_line


@pghistory.track()
class HouseholdMember(models.Model):
    """A person's place in a household; `left_on` empty while there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    household = models.ForeignKey(Household, models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships", db_index=False)
    relation = models.CharField(_("Quan hệ với chủ hộ"), max_length=12, choices=RelationChoices.choices)
    joined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("Thành viên hộ")
        constraints = [
            models.UniqueConstraint(
                name="people_member_one_household", fields=["person"], condition=Q(left_on__isnull=True)
            ),
            models.UniqueConstraint(
                name="people_member_one_head",
                fields=["household"],
                condition=Q(left_on__isnull=True, relation=Relation.HEAD.value),
            ),
        ]

    def __str__(self) -> str:
        return self.relation


@pghistory.track()
class Merge(models.Model):
    """The trail of one merge, with what is needed to undo it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kept = models.ForeignKey(Person, models.PROTECT, related_name="+")
    merged = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = models.CharField(_("Lý do"), max_length=500)
    merged_at = models.DateTimeField(default=now)
    merged_by = models.UUIDField(null=True)
    merged_by_name = models.CharField(max_length=150, blank=True)
    status_before = models.CharField(max_length=10)
    filled = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.UUIDField(null=True)
    undone_by_name = models.CharField(max_length=150, blank=True)
    undone_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = _("Lần gộp")
        constraints = [
            models.UniqueConstraint(
                name="people_merge_once", fields=["merged"], condition=Q(undone_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.merged_id} → {self.kept_id}"


class PairState(models.TextChoices):
    OPEN = "open", _("Chờ xem")
    DISMISSED = "dismissed", _("Hai người khác nhau")
    MERGED = "merged", _("Đã gộp")


@pghistory.track()
class DuplicatePair(models.Model):
    """Two persons who may be one; `first` is the older record."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    first = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    second = models.ForeignKey(Person, models.PROTECT, related_name="+")
    score = models.PositiveSmallIntegerField()
    reasons = ArrayField(models.CharField(max_length=80))
    state = models.CharField(max_length=10, choices=PairState.choices, default=PairState.OPEN)

    class Meta:
        verbose_name = _("Cặp nghi trùng")
        constraints = [
            models.UniqueConstraint(name="people_pair_once", fields=["first", "second"]),
            models.CheckConstraint(name="people_pair_ordered", condition=Q(first__lt=F("second"))),
        ]
        indexes = [
            models.Index(name="people_pair_open", fields=["-score", "id"], condition=Q(state=PairState.OPEN))
        ]

    def __str__(self) -> str:
        return f"{self.first_id} ~ {self.second_id}"


class PopulationLoad(models.Model):
    """A bulk load of generated persons: instead of a history row for each, one note for all."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    province_code = models.CharField(max_length=2)
    seed = models.BigIntegerField()
    persons = models.PositiveIntegerField()
    households = models.PositiveIntegerField()
    seconds = models.FloatField()
    loaded_at = models.DateTimeField(default=now)

    class Meta:
        verbose_name = _("Lần nạp dân số mẫu")
        constraints = [
            models.UniqueConstraint(name="people_load_once", fields=["province_code", "seed", "persons"])
        ]

    def __str__(self) -> str:
        return f"{self.province_code} ({self.persons})"
