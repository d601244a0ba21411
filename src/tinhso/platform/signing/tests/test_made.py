"""A document the system makes is kept only signed, for the request and for its owner."""

from functools import cache
from typing import Any

import pytest

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.files.models import Blob, StoredFile
from tinhso.platform.signing import facade
from tinhso.platform.signing.contracts import RequestState, State, Verdict, sealing_key
from tinhso.platform.signing.models import Authority, Request, Step
from tinhso.platform.signing.tests.conftest import Office, believe, one_page

pytestmark = pytest.mark.django_db
SYSTEM = system_actor("thử", ["signing.open"])


@action("signing.open")
def act(*, actor: Actor, office: Office, unit_id: Any, content: bytes) -> FileInfo:
    """Make a document within an act, as a result is issued."""
    return facade.keep_made(
        actor=actor,
        keeper=office.clerk,
        subject="case:1",
        title="Giấy khai sinh",
        content=content,
        name="giay.pdf",
        owner=("case", office.world.commune.id),
        unit_id=unit_id,
    )


@cache
def page() -> bytes:
    """Return the same page all day: each that is made anew tells its moment."""
    return one_page()


def made(office: Office, unit_id: Any = None) -> FileInfo:
    return act(actor=SYSTEM, office=office, unit_id=unit_id or office.world.commune.id, content=page())


def test_only_the_signed_document_is_kept_and_both_hold_it(office: Office) -> None:
    blobs, stored = Blob.objects.count(), StoredFile.objects.count()
    found = made(office)
    assert (Blob.objects.count(), StoredFile.objects.count()) == (blobs + 1, stored + 2)
    assert (found.owner_kind, found.owner_id, found.name) == ("case", office.world.commune.id, "giay.pdf")
    assert files.read(found).startswith(page())
    report = facade.report_of(found.id)
    assert (report.verdict, report.signatures[0].signer) == (Verdict.VALID, "Xã, hệ thống")


def test_the_request_is_written_down_as_it_ended(office: Office) -> None:
    found = made(office)
    row, step = Request.objects.get(), Step.objects.get()
    assert (row.state, step.state, step.number) == (RequestState.DONE, State.VALIDATED, 1)
    assert row.file_id == row.result_file_id != found.id
    of_request = files.file_info(row.file_id)
    assert (of_request.sha256, of_request.owner_id) == (found.sha256, row.pk)
    told = Event.objects.filter(type__startswith="signing.").order_by("id").values_list("type", flat=True)
    assert list(told) == ["signing.opened", "signing.step_signed", "signing.completed"]


def test_an_agency_without_a_key_keeps_it_as_it_was_made(office: Office) -> None:
    found = made(office, office.world.root.id)
    assert files.read(found) == page()
    assert found.owner_kind == "case"
    assert Request.objects.count() == 0


def test_what_cannot_be_signed_now_is_kept_and_waits_for_the_key(office: Office) -> None:
    for each in Authority.objects.filter(removed_at__isnull=True):
        facade.remove_authority(actor=office.world.actor("quan-tri"), authority_id=each.pk)
    found = made(office)
    assert files.read(found) == page()
    row = Request.objects.get()
    assert (row.state, row.key, row.file_id) == (RequestState.OPEN, sealing_key(found.id), found.id)
    believe(office.authorities)
    unit_id, key = office.world.commune.id, sealing_key(found.id)
    later = facade.sign_as_agency(
        actor=SYSTEM, subject="case:1", title="Giấy", file_id=found.id, unit_id=unit_id, key=key
    )
    assert later is not None
    assert (later.id, later.state) == (row.pk, RequestState.DONE)
