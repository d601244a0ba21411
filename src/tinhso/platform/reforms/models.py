"""A plan of reform, its units and rows, the decisions it needed, and everything it moved."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.ids import new_id
from tinhso.kernel.successions import Share
from tinhso.platform.reforms import contracts as c

NAME_LENGTH_MAX = 200


def _choices(labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(code), label) for code, label in labels.items()]


@pghistory.track()
class Reform(models.Model):
    """One decision to merge, split or abolish units on a day. The row is the lock of its progress."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("Tên"), max_length=NAME_LENGTH_MAX)
    kind = models.CharField(max_length=10, choices=_choices(c.KIND_LABELS))
    legal_basis = models.CharField(_("Căn cứ"), max_length=60)
    on = models.DateField(_("Ngày có hiệu lực"))
    by_competence = models.BooleanField(default=False)
    levels = models.JSONField(default=dict)
    functions = models.JSONField(default=dict)
    return_days = models.PositiveSmallIntegerField()
    scope = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=_choices(c.STATE_LABELS), default=c.ReformState.DRAFT)
    planned_by = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    planned_by_name = models.CharField(max_length=200)
    planned_at = models.DateTimeField()
    confirmed_by = models.ForeignKey("access.Account", models.PROTECT, null=True, related_name="+")
    confirmed_by_name = models.CharField(max_length=200, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    units_moved_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    returning_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    return_reason = models.CharField(max_length=2000, blank=True)
    total = models.PositiveIntegerField(default=0)
    touched_at = models.DateTimeField()

    class Meta:
        verbose_name = _("phương án sắp xếp đơn vị")
        indexes = [models.Index(fields=["state", "on"], name="reforms_state")]

    def __str__(self) -> str:
        return self.name


class NewUnit(models.Model):
    """A unit the reform will create, with its id decided beforehand. Never altered once it exists."""

    id = models.UUIDField(primary_key=True, editable=False)
    reform = models.ForeignKey(Reform, models.CASCADE, related_name="new_units")
    sequence = models.PositiveIntegerField()
    parent_id = models.UUIDField(null=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=100, blank=True)
    kind = models.CharField(max_length=20)
    level = models.PositiveSmallIntegerField()
    function = models.CharField(max_length=40, blank=True)
    area_level = models.PositiveSmallIntegerField(null=True)
    area_code = models.CharField(max_length=5, blank=True)
    position = models.PositiveIntegerField(default=0)
    receives_dossiers = models.BooleanField(default=False)
    one_stop = models.BooleanField(default=False)
    working_calendar = models.CharField(max_length=60, blank=True)
    codes = models.JSONField(default=list)

    class Meta:
        verbose_name = _("đơn vị sẽ lập")
        constraints = [models.UniqueConstraint(fields=["reform", "sequence"], name="reforms_unit_place")]

    def __str__(self) -> str:
        return self.name


class Row(models.Model):
    """`old` hands a share of itself to `new_id`, a living unit or one of those to be created."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reform = models.ForeignKey(Reform, models.CASCADE, related_name="rows")
    old = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    new_id = models.UUIDField()
    share = models.CharField(max_length=10, choices=[(share.value, share.value) for share in Share])

    class Meta:
        verbose_name = _("dòng của phương án")
        constraints = [models.UniqueConstraint(fields=["reform", "old", "new_id"], name="reforms_row_once")]


@pghistory.track()
class Answer(models.Model):
    """What a person decided where the plan leaves something open."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reform = models.ForeignKey(Reform, models.CASCADE, related_name="answers")
    key = models.CharField(max_length=120)
    value = models.CharField(max_length=60)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("quyết định")
        constraints = [models.UniqueConstraint(fields=["reform", "key"], name="reforms_answer_once")]


class Item(models.Model):
    """One thing the reform moved. Written in the transaction that moved it: the progress is the list."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reform = models.ForeignKey(Reform, models.PROTECT, related_name="items")
    kind = models.CharField(max_length=40)
    item_id = models.UUIDField()
    label = models.CharField(max_length=200)
    old_unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    new_unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    before = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=_choices(c.ITEM_LABELS), default=c.ItemState.MOVED)
    note = models.CharField(max_length=300, blank=True)
    moved_at = models.DateTimeField()

    class Meta:
        verbose_name = _("việc đã chuyển")
        constraints = [
            models.UniqueConstraint(fields=["reform", "kind", "item_id"], name="reforms_item_once")
        ]
        indexes = [models.Index(fields=["reform", "state", "kind", "id"], name="reforms_item_state")]
