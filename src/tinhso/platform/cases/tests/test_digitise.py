"""Scanning at the desk: pages bound into one file, a record of how, and the store for what was certified."""

import io
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pikepdf
import pytest
from PIL import Image
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, PaperCheck, PaperSource, ScanSource
from tinhso.platform.cases.models import Case, Paper, Scan
from tinhso.platform.cases.tests.stored import pdf
from tinhso.platform.document_store.models import Item
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files

pytestmark = pytest.mark.django_db
PAPER = "giay-chung-sinh"
CERTIFIED = facade.ScanWork(
    ScanSource.ORIGINAL, compared=True, dpi=300, number="15", issued_on=date(2026, 11, 10), issuer="Bệnh viện"
)


def picture(actor: Actor, colour: str) -> UUID:
    out = io.BytesIO()
    Image.new("RGB", (60, 90), colour).save(out, "JPEG")
    out.seek(0)
    return files.store(actor=actor, stream=out, name=f"{colour}.jpg").id


def scan(world: World, case: CaseInfo, work: facade.ScanWork = CERTIFIED, *more: UUID) -> CaseInfo:
    desk = world.actor("mot-cua-xa")
    return facade.digitise(
        actor=desk,
        case_id=case.id,
        revision=Case.objects.get(pk=case.id).revision,
        paper_code=PAPER,
        file_ids=[picture(desk, "red"), pdf(desk), *more],
        work=work,
    )


def test_pages_are_bound_in_their_order_with_a_record(world: World, filed: CaseInfo) -> None:
    scan(world, filed, CERTIFIED, picture(world.actor("mot-cua-xa"), "blue"))
    row = Paper.objects.get(case_id=filed.id, code=PAPER, superseded=False)
    record = Scan.objects.get()
    assert (record.paper_id, record.pages, record.dpi, record.source) == (row.pk, 3, 300, "original")
    assert (record.compared, record.kept, record.unit_id) == (True, False, world.commune.id)
    with files.open_file(row.file_id) as stream, pikepdf.open(stream) as bound:
        sizes = [tuple(float(side) for side in page.mediabox[2:]) for page in bound.pages]
    assert len(sizes) == 3
    assert sizes[0] == sizes[2] != sizes[1]
    assert files.file_info(row.file_id).sha256 == record.sha256
    assert facade.trail(filed.id)[-1].action == "digitise"
    assert Event.objects.filter(type="cases.paper_digitised", subject=filed.code).count() == 1


def test_compared_with_the_original_it_is_valid_and_stored(world: World, filed: CaseInfo) -> None:
    scan(world, filed)
    found = facade.papers(filed.id)[0]
    assert (found.source, found.check) == (PaperSource.DIGITISED, PaperCheck.VALID)
    item = Item.objects.get()
    assert (item.kind, item.trust, item.number, item.holder_id) == (
        PAPER,
        "digitised",
        "15",
        filed.applicant_id,
    )
    assert Scan.objects.get().item_id == item.pk


@pytest.mark.parametrize(
    "work",
    [
        replace(CERTIFIED, compared=False),
        replace(CERTIFIED, issued_on=None),
        replace(CERTIFIED, issuer=" "),
        facade.ScanWork(ScanSource.COPY),
    ],
)
def test_only_what_is_certified_and_known_enters_the_store(
    world: World, filed: CaseInfo, work: facade.ScanWork
) -> None:
    scan(world, filed, work)
    assert not Item.objects.exists()
    expected = PaperSource.DIGITISED if work.compared else PaperSource.SCANNED
    assert facade.papers(filed.id)[0].source is expected


@pytest.mark.parametrize(
    ("work", "field"),
    [
        (facade.ScanWork(ScanSource.COPY, compared=True), "source"),
        (replace(CERTIFIED, dpi=20), "dpi"),
        (replace(CERTIFIED, issued_on=clock.today() + timedelta(days=400)), "issued_on"),
        (replace(CERTIFIED, number="1" * 61), "number"),
    ],
)
def test_what_makes_no_sense_is_named_by_field(
    world: World, filed: CaseInfo, work: facade.ScanWork, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        scan(world, filed, work)
    assert field in refused.value.fields
    assert not Scan.objects.exists()


def test_no_pages_other_kinds_and_others_are_refused(world: World, filed: CaseInfo) -> None:
    desk = world.actor("mot-cua-xa")
    inputs = {"case_id": filed.id, "revision": filed.revision, "paper_code": PAPER, "work": CERTIFIED}
    with pytest.raises(Invalid):
        facade.digitise(actor=desk, file_ids=[], **inputs)
    with pytest.raises(Denied):
        facade.digitise(actor=world.actor("chuyen-vien-xa"), file_ids=[], **inputs)
    with pytest.raises(Invalid):
        facade.digitise(actor=desk, file_ids=[pdf(world.citizen())], **inputs)
    Case.objects.filter(pk=filed.id).update(status="stopped")
    with pytest.raises(Conflict):
        facade.digitise(actor=desk, file_ids=[pdf(desk)], **inputs)
    assert not Scan.objects.exists()
