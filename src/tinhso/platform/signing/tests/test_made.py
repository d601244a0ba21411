"""A document the system makes is kept only signed, for the request and for its owner."""

from typing import Any

import pytest

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.files.models import Blob, StoredFile
from tinhso.platform.signing import facade
from tinhso.platform.signing.contracts import RequestState, State, Verdict
from tinhso.platform.signing.models import Authority, Request, Step
from tinhso.platform.signing.tests.conftest import Office, one_page

pytestmark = pytest.mark.django_db
SYSTEM = system_actor("thử", ["signing.open"])


@action("signing.open")
def act(*, actor: Actor, office: Office, unit_id: Any, content: bytes) -> FileInfo | None:
    """Make a document within an act, as a result is issued."""
    return facade.sign_made(
        actor=actor,
        keeper=office.clerk,
        subject="case:1",
        title="Giấy khai sinh",
        content=content,
        name="giay.pdf",
        owner=("case", office.world.commune.id),
        unit_id=unit_id,
    )


def made(office: Office, unit_id: Any = None) -> FileInfo | None:
    return act(actor=SYSTEM, office=office, unit_id=unit_id or office.world.commune.id, content=one_page())


def test_only_the_signed_document_is_kept_and_both_hold_it(office: Office) -> None:
    blobs, stored = Blob.objects.count(), StoredFile.objects.count()
    found = made(office)
    assert found is not None
    assert (Blob.objects.count(), StoredFile.objects.count()) == (blobs + 1, stored + 2)
    assert (found.owner_kind, found.owner_id, found.name) == ("case", office.world.commune.id, "giay.pdf")
    assert files.read(found).startswith(one_page())
    report = facade.report_of(found.id)
    assert (report.verdict, report.signatures[0].signer) == (Verdict.VALID, "Xã, hệ thống")


def test_the_request_is_written_down_as_it_ended(office: Office) -> None:
    found = made(office)
    assert found is not None
    row, step = Request.objects.get(), Step.objects.get()
    assert (row.state, step.state, step.number) == (RequestState.DONE, State.VALIDATED, 1)
    assert row.file_id == row.result_file_id != found.id
    of_request = files.file_info(row.file_id)
    assert (of_request.sha256, of_request.owner_id) == (found.sha256, row.pk)
    told = Event.objects.filter(type__startswith="signing.").order_by("id").values_list("type", flat=True)
    assert list(told) == ["signing.opened", "signing.step_signed", "signing.completed"]


def test_an_agency_without_a_key_keeps_and_signs_nothing(office: Office) -> None:
    stored = StoredFile.objects.count()
    assert made(office, office.world.root.id) is None
    assert (StoredFile.objects.count(), Request.objects.count()) == (stored, 0)


def test_a_key_nobody_believes_signs_nothing_and_leaves_no_trace(office: Office) -> None:
    for each in Authority.objects.filter(removed_at__isnull=True):
        facade.remove_authority(actor=office.world.actor("quan-tri"), authority_id=each.pk)
    stored = StoredFile.objects.count()
    assert made(office) is None
    assert (StoredFile.objects.count(), Request.objects.count()) == (stored, 0)
