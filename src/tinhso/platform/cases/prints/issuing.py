"""Issuing a form: number, snapshot, layout and bytes in one go, once for each act."""

import hashlib
from datetime import date
from typing import Any
from uuid import UUID

from tinhso.kernel import clock, rows
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.cases.catalogue import print_form_in_force
from tinhso.platform.cases.contracts import Form, PrintedFormInfo
from tinhso.platform.cases.definition import PrintForm
from tinhso.platform.cases.models import Case, PrintedForm, PrintLayout
from tinhso.platform.cases.numbers import next_number
from tinhso.platform.cases.prints.compiling import compile_source, part
from tinhso.platform.cases.prints.sheets import Sheet
from tinhso.platform.cases.prints.wording import short, tracking_url
from tinhso.platform.cases.sealing import kept_sealed
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo

SEALED = frozenset({Form.RECEIPT})
"""Forms that bind the agency to a date: they leave signed with its key."""
OWNER = "printed_form"
"""Owner of the files: nobody opens them but through the pages that check who asks."""


def day_of_receipt(case: Case) -> date:
    """Return the day whose set of forms counts."""
    return clock.legal_day(case.accepted_at or case.submitted_at)


def issue(actor: Actor, sheet: Sheet, on: date, case: Case | None = None) -> PrintedForm | None:
    """Return the form of an act, made now if it was not yet; ``None`` where that day's set has none."""
    advisory_lock(f"print:{sheet.form}:{sheet.cause}")
    made, found = find(sheet.form, sheet.cause), print_form_in_force(sheet.form, on)
    return made or (_make(actor, sheet, *found, case) if found else None)


def find(form: Form, cause: UUID) -> PrintedForm | None:
    return rows.one(PrintedForm, form=form, cause=cause)


def _make(actor: Actor, sheet: Sheet, definition_id: UUID, form: PrintForm, case: Case | None) -> PrintedForm:
    now = clock.now()
    year = clock.local(now).year
    sequence = next_number(sheet.unit_id, f"print:{sheet.form}", str(year))
    qr = tracking_url(case) if case else ""
    data = {**sheet.data, "number": f"{sequence}/{year}", "footer": footer(form, f"{sequence}/{year}", now)}
    layout = kept_layout(form.template)
    pdf = compile_source(layout.source, data, qr)
    row = PrintedForm(
        case=case,
        unit_id=sheet.unit_id,
        form=sheet.form,
        cause=sheet.cause,
        definition_id=definition_id,
        layout=layout,
        number=form.number,
        name=form.name.vi,
        year=year,
        sequence=sequence,
        made_at=now,
        made_by=sheet.signer or actor.name,
        data=data,
        qr=qr,
        sha256=hashlib.sha256(pdf).hexdigest(),
    )
    kept = _kept(actor, row, pdf)
    row.signed_sha256 = kept.sha256 if kept.sha256 != row.sha256 else ""
    row.file_id = kept.id
    rows.insert([row])
    return row


def _kept(actor: Actor, row: PrintedForm, pdf: bytes) -> FileInfo:
    name = file_name(row)
    if row.form not in SEALED:
        return files.keep(actor, pdf, name=name, owner_kind=OWNER, owner_id=row.pk)
    title, owner = f"{row.name} {row.sequence}/{row.year}", (OWNER, row.pk)
    return kept_sealed(
        actor, pdf, name=name, owner=owner, case_id=row.case_id, unit_id=row.unit_id, title=title
    )


def footer(form: PrintForm, serial: str, at: Any) -> str:
    basis = form.legal_basis[0].document
    return f"Mẫu số {form.number}, {basis} · số {serial} · lập {short(at)}"


def kept_layout(template: str) -> PrintLayout:
    """Return the whole source of a template, kept by its digest."""
    source = part("official") + part("forms") + template
    digest = hashlib.sha256(source.encode()).hexdigest()
    layout, _new = PrintLayout.objects.get_or_create(digest=digest, defaults={"source": source})
    return layout


def again(row: PrintedForm) -> bytes:
    """Make the same bytes from the snapshot; the dossier and the templates of today do not matter."""
    return compile_source(row.layout.source, row.data, row.qr)


def file_name(row: PrintedForm) -> str:
    what = row.case.code if row.case else f"so-theo-doi-{row.year}"
    return f"{what}-mau-{row.number}-{row.sequence}.pdf"


def info(row: PrintedForm) -> PrintedFormInfo:
    return PrintedFormInfo(
        id=row.pk,
        case_id=row.case_id,
        form=Form(row.form),
        number=row.number,
        name=row.data.get("title") or row.name,
        serial=f"{row.sequence}/{row.year}",
        made_at=row.made_at,
        made_by=row.made_by,
        sha256=row.signed_sha256 or row.sha256,
        file_name=file_name(row),
    )
