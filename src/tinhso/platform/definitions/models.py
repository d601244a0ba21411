"""Dated definitions and the legal documents they rest on."""

from typing import Any

import pghistory
import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tinhso.kernel.clock import now
from tinhso.kernel.freshness import STATES, State, changes_token, forget
from tinhso.kernel.ids import new_id
from tinhso.kernel.periods import DayRange, TextRange
from tinhso.platform.definitions.contracts import FIXED, Status
from tinhso.platform.definitions.rules import write_yaml

_PERIOD = (
    Q(effective_from__isnull=True) | Q(effective_to__isnull=True) | Q(effective_from__lte=F("effective_to"))
)
_DECIDED = Q(status__in=sorted(FIXED))


class StatusChoices(models.TextChoices):
    DRAFT = Status.DRAFT.value, _("Bản thảo")
    TESTED = Status.TESTED.value, _("Đã kiểm thử")
    APPROVED = Status.APPROVED.value, _("Đã duyệt, chờ hiệu lực")
    EFFECTIVE = Status.EFFECTIVE.value, _("Đang áp dụng")
    SUPERSEDED = Status.SUPERSEDED.value, _("Hết áp dụng")


class DocumentKind(models.TextChoices):
    CONSTITUTION = "constitution", _("Hiến pháp")
    LAW = "law", _("Luật")
    RESOLUTION = "resolution", _("Nghị quyết")
    DECREE = "decree", _("Nghị định")
    DECISION = "decision", _("Quyết định")
    CIRCULAR = "circular", _("Thông tư")
    DISPATCH = "dispatch", _("Công văn")
    STANDARD = "standard", _("Quy chuẩn, tiêu chuẩn")


class Certainty(models.TextChoices):
    SURE = "sure", _("Đã đối chiếu")
    LIKELY = "likely", _("Có nguồn, chưa đối chiếu văn bản gốc")
    MEMORY = "memory", _("Ghi theo hiểu biết chung, cần đối chiếu")


@pghistory.track()
class LegalDocument(models.Model):
    """A law, decree, circular… Its entry may be corrected; definitions cite it by number."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(_("Số, ký hiệu"), max_length=60, unique=True)
    title = models.CharField(_("Tên văn bản"), max_length=500)
    folded_title = models.CharField(max_length=600, editable=False)
    kind = models.CharField(_("Loại"), max_length=20, choices=DocumentKind.choices)
    issuer = models.CharField(_("Cơ quan ban hành"), max_length=200)
    issued_on = models.DateField(_("Ngày ban hành"), null=True, blank=True)
    effective_from = models.DateField(_("Hiệu lực từ"), null=True, blank=True)
    effective_to = models.DateField(_("Hết hiệu lực từ"), null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaces", verbose_name=_("Thay bằng")
    )
    certainty = models.CharField(_("Độ chắc chắn"), max_length=10, choices=Certainty.choices)
    note = models.CharField(_("Ghi chú"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("Văn bản pháp luật")
        constraints = [
            models.CheckConstraint(name="definitions_legaldocument_period", condition=_PERIOD),
            models.CheckConstraint(
                name="definitions_legaldocument_not_own_heir",
                condition=Q(replaced_by__isnull=True) | ~Q(replaced_by=F("id")),
            ),
        ]
        indexes = [models.Index(name="definitions_legal_from", fields=["-effective_from", "-id"])]

    def __str__(self) -> str:
        return self.number


_FROZEN = (
    "kind", "code", "version", "title", "content", "source", "digest", "effective_from",
    "declared_from", "decision_number", "approved_by_id", "approved_at",
)  # fmt: skip

_DECIDED_SQL = ", ".join(f"'{status}'" for status in sorted(FIXED))


STATE = "definitions_definitionstate"
STATES.append(STATE)


class DefinitionState(State):
    """One row: the token of which versions stand now."""

    class Meta(State.Meta):
        verbose_name = _("Dấu thay đổi định nghĩa")


@pghistory.track()
class Definition(models.Model):
    """One version of dated content. Decided versions of a code never overlap in time."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(_("Loại"), max_length=40)
    code = models.CharField(_("Mã"), max_length=100)
    version = models.PositiveIntegerField(_("Phiên bản"))
    title = models.CharField(_("Tên"), max_length=500)
    folded_title = models.CharField(max_length=600, editable=False)
    status = models.CharField(
        _("Tình trạng"), max_length=10, choices=StatusChoices.choices, default=Status.DRAFT.value
    )
    effective_from = models.DateField(_("Hiệu lực từ"), null=True, blank=True)
    effective_to = models.DateField(_("Hết hiệu lực từ"), null=True, blank=True)
    declared_from = models.DateField(null=True, blank=True, editable=False)
    content = models.JSONField(_("Nội dung"))
    source = models.TextField(_("Bản gốc YAML"))
    digest = models.CharField(max_length=64, editable=False)
    decision_number = models.CharField(_("Số quyết định"), max_length=200, blank=True)
    note = models.CharField(_("Lý do thay đổi"), max_length=500, blank=True)
    test_report = models.JSONField(default=list, blank=True)
    proposed_by_id = models.UUIDField(null=True, editable=False)
    proposed_by_name = models.CharField(max_length=200, blank=True, editable=False)
    approved_by_id = models.UUIDField(null=True, editable=False)
    approved_by_name = models.CharField(max_length=200, blank=True, editable=False)
    created_at = models.DateTimeField(default=now, editable=False)
    tested_at = models.DateTimeField(null=True, editable=False)
    approved_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("Định nghĩa")
        constraints = [
            models.UniqueConstraint(
                name="definitions_definition_version", fields=["kind", "code", "version"]
            ),
            models.CheckConstraint(name="definitions_definition_period", condition=_PERIOD),
            models.CheckConstraint(
                name="definitions_definition_status", condition=Q(status__in=[s.value for s in Status])
            ),
            models.CheckConstraint(
                name="definitions_definition_decided", condition=~_DECIDED | ~Q(decision_number="")
            ),
            ExclusionConstraint(
                name="definitions_definition_periods_apart",
                expressions=[
                    (TextRange("kind"), RangeOperators.OVERLAPS),
                    (TextRange("code"), RangeOperators.OVERLAPS),
                    (DayRange("effective_from", "effective_to"), RangeOperators.OVERLAPS),
                ],
                condition=_DECIDED,
            ),
        ]
        indexes = [
            models.Index(name="definitions_list", fields=["kind", "code", "-version"]),
            models.Index(name="definitions_open", fields=["status"], condition=~Q(status="superseded")),
        ]
        triggers = [
            changes_token("definitions_token", STATE),
            pgtrigger.Trigger(
                name="decided_is_fixed",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(f"OLD.status IN ({_DECIDED_SQL})"),
                func=f"""
                    IF NEW.status NOT IN ({_DECIDED_SQL})
                       OR ROW({", ".join(f"NEW.{name}" for name in _FROZEN)})
                          IS DISTINCT FROM ROW({", ".join(f"OLD.{name}" for name in _FROZEN)}) THEN
                        RAISE EXCEPTION 'definition % % v% is decided and cannot change',
                            OLD.kind, OLD.code, OLD.version USING ERRCODE = 'restrict_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="decided_is_kept",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                condition=pgtrigger.Condition(f"OLD.status IN ({_DECIDED_SQL})"),
                func="""
                    RAISE EXCEPTION 'definition % % v% is decided and cannot be deleted',
                        OLD.kind, OLD.code, OLD.version USING ERRCODE = 'restrict_violation';
                """,
            ),
        ]

    @property
    def text(self) -> str:
        """The version as people read and edit it; one a program made has no text of its own."""
        return self.source or write_yaml(self.content)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the version; whoever goes on in the same act sees what stands now."""
        super().save(*args, **kwargs)
        forget(STATE)

    def __str__(self) -> str:
        return f"{self.kind} {self.code} v{self.version}"
