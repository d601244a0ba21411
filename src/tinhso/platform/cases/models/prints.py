"""Printed forms: what was printed, from which facts, by which template. Never altered, never deleted."""

import pgtrigger
from django.db import models
from django.db.models import Q

from tinhso.kernel.ids import new_id
from tinhso.platform.cases import contracts as c
from tinhso.platform.cases.models.case import Case


class PrintLayout(models.Model):
    """The Typst source a form was printed with, kept by its SHA-256: a later template changes no old form."""

    digest = models.CharField(primary_key=True, max_length=64)
    source = models.TextField()

    class Meta:
        verbose_name = "bố cục mẫu in"
        triggers = [
            pgtrigger.Protect(name="layout_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]


class PrintedForm(models.Model):
    """An issued form. `cause` is the act it is about, so that no act is ever printed twice.

    `data`, `qr` and the layout give the same bytes again; `sha256` proves it.
    Where the agency signed it, `file` holds those bytes with the signature after them (`signed_sha256`); only
    these two follow when a time-stamp comes later.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="printed")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, related_name="+")
    form = models.CharField(max_length=20, choices=[(str(form), form) for form in c.Form])
    cause = models.UUIDField()
    definition = models.ForeignKey("definitions.Definition", models.PROTECT, related_name="+")
    layout = models.ForeignKey(PrintLayout, models.PROTECT, related_name="forms")
    number = models.CharField(max_length=10)
    name = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField()
    sequence = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    data = models.JSONField()
    qr = models.CharField(max_length=500, blank=True)
    sha256 = models.CharField(max_length=64)
    signed_sha256 = models.CharField(max_length=64, blank=True, default="", db_default="")
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "giấy tờ đã in"
        constraints = [
            models.UniqueConstraint(fields=["form", "cause"], name="cases_printed_once"),
            models.UniqueConstraint(
                fields=["unit", "form", "year", "sequence"], name="cases_printed_number_once"
            ),
            models.CheckConstraint(
                condition=Q(form=c.Form.REGISTER, case__isnull=True)
                | (~Q(form=c.Form.REGISTER) & Q(case__isnull=False)),
                name="cases_printed_for_a_case",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="printed_append_only", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="printed_facts_stay",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["file", "signed_sha256"]),
            ),
        ]
