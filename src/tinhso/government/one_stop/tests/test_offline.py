"""Intake while the line was cut: once, from the hour of receipt, or refused with what to mend."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

import pytest
from django.test import Client
from tests.world import World

from tinhso.government.one_stop import facade
from tinhso.government.one_stop.contracts import (
    OfflineAnswer,
    OfflinePaper,
    OfflineRecord,
    Outcome,
    TimeFault,
)
from tinhso.government.one_stop.models import OfflineDevice, OfflineIntake
from tinhso.government.one_stop.rules import time_fault
from tinhso.government.one_stop.tests.conftest import signed_in, stored
from tinhso.kernel import clock
from tinhso.kernel.errors import Denied
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import Status
from tinhso.platform.cases.models import Case
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db
COPIES = "2.000815"
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=clock.VIETNAM)
DEVICE = UUID(int=7)


def record(world: World, **changes: Any) -> OfflineRecord:
    """Return two certified copies for Đặng Thị Mận, received half an hour ago."""
    definition_id, _procedure = cases.procedure_in_force(COPIES)
    made = OfflineRecord(
        id=uuid4(),
        device_id=DEVICE,
        procedure_code=COPIES,
        definition_id=definition_id,
        received_at=clock.now() - timedelta(minutes=30),
        applicant={
            "personal_number": "030188004321",
            "full_name": "Đặng Thị Mận",
            "birth": "1988",
            "phone": "0912345678",
        },
        typed={
            "document_name": ["bằng tốt nghiệp"],
            "pages": ["2"],
            "copies": ["3"],
            "commune": [world.commune.area_code],
        },
        papers=(OfflinePaper("ban-chinh"), OfflinePaper("ban-sao")),
    )
    return replace(made, **changes)


def send(
    world: World, *sent: OfflineRecord, who: str = "mot-cua-xa", at: datetime | None = None
) -> list[OfflineAnswer]:
    actor = world.actor(who)
    with clock.at(at or clock.now()):
        return facade.take_in_all(actor, sent)


def events(case_id: UUID) -> list[str]:
    rows = Event.objects.filter(subject__contains=str(case_id)).order_by("id")
    return list(rows.values_list("type", flat=True))


H = timedelta(hours=1)


@pytest.mark.parametrize(
    ("received", "clear", "fault"),
    [
        (NOW - H, None, None),
        (NOW, NOW, None),
        (NOW + timedelta(minutes=4), None, None),
        (NOW + timedelta(minutes=6), None, TimeFault.FUTURE),
        (NOW - H, NOW - 2 * H, None),
        (NOW - 2 * H, NOW - H, TimeFault.BEFORE_CONTACT),
        (NOW - 71 * H, None, None),
        (NOW - 73 * H, None, TimeFault.TOO_OLD),
    ],
)
def test_which_hour_of_receipt_is_believed(
    received: datetime, clear: datetime | None, fault: TimeFault | None
) -> None:
    assert time_fault(received, NOW, clear) is fault


def test_a_record_gets_its_code_and_its_due_date_from_the_hour_of_receipt(world: World) -> None:
    received = NOW - timedelta(hours=18, minutes=30)  # 14:30 the working day before
    (answer,) = send(world, sent := record(world, received_at=received), at=NOW)
    case = Case.objects.get(pk=answer.case_id)
    assert (answer.outcome, answer.code, answer.recomputed) == (Outcome.ACCEPTED, case.code, False)
    assert (case.submitted_at, case.accepted_at) == (received, received)
    assert case.status == Status.ACCEPTED
    row = OfflineIntake.objects.get(pk=sent.id)
    assert (row.received_at, row.synced_at, row.case_id) == (received, NOW, case.pk)
    assert case.trail.order_by("seq").first().content["data"]["received_at"] == received.isoformat()
    assert "one_stop.offline_synced" in events(case.pk)
    (at_once,) = send(world, record(world, received_at=received), at=received)
    assert answer.due_at == at_once.due_at


def test_the_same_record_again_is_the_same_dossier(world: World) -> None:
    sent = record(world)
    (first,), (second,) = send(world, sent), send(world, sent)
    assert (first.outcome, second.outcome) == (Outcome.ACCEPTED, Outcome.ALREADY)
    assert (first.code, first.case_id, first.due_at) == (second.code, second.case_id, second.due_at)
    assert Case.objects.filter(applicant_name="Đặng Thị Mận").count() == 1


def test_an_answer_lost_after_the_commit_costs_nothing(world: World) -> None:
    sent = record(world)
    killed = patch.object(facade, "take_in_offline", side_effect=_killed_after(facade.take_in_offline))
    with killed, pytest.raises(ConnectionError):
        send(world, sent)
    (again,) = send(world, sent)
    assert again.outcome is Outcome.ALREADY
    assert Case.objects.filter(applicant_name="Đặng Thị Mận").count() == 1


def _killed_after(act: Callable[..., Any]) -> Callable[..., Any]:
    def run(**given: Any) -> None:
        act(**given)
        raise ConnectionError

    return run


def test_one_refused_record_keeps_no_other_from_its_code(world: World) -> None:
    bad = record(world, typed={"document_name": ["bằng lái"], "pages": ["hai"]})
    answers = send(world, record(world), bad, record(world))
    assert [answer.outcome for answer in answers] == [Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED]
    assert {"pages", "copies", "commune"} <= set(answers[1].fields)
    assert not OfflineIntake.objects.filter(pk=bad.id).exists()
    (mended,) = send(world, record(world, id=bad.id))
    assert mended.outcome is Outcome.ACCEPTED


def test_papers_applicant_and_hour_are_refused_beside_their_fields(world: World) -> None:
    cases_ = [
        (record(world, papers=()), "paper-ban-chinh"),
        (record(world, applicant={"full_name": "Đặng Thị Mận", "birth": "mai"}), "birth"),
        (record(world, received_at=clock.now() + timedelta(hours=1)), "received_at"),
        (record(world, received_at=clock.now() - timedelta(hours=80)), "received_at"),
    ]
    for sent, field in cases_:
        (answer,) = send(world, sent)
        assert answer.outcome is Outcome.REFUSED
        assert field in answer.fields, answer
    assert not Case.objects.filter(applicant_name="Đặng Thị Mận").exists()


def test_nothing_is_received_before_the_device_last_said_that_nothing_waits(world: World) -> None:
    actor = world.actor("mot-cua-xa")
    with clock.at(NOW - timedelta(hours=2)):
        facade.meet_device(actor=actor, device_id=DEVICE, waiting=0)
    with clock.at(NOW - timedelta(hours=1)):  # back for a moment, with one waiting
        facade.meet_device(actor=actor, device_id=DEVICE, waiting=1)
    assert OfflineDevice.objects.get(device_id=DEVICE).clear_at == NOW - timedelta(hours=2)
    (early,) = send(world, record(world, received_at=NOW - timedelta(hours=3)), at=NOW)
    (between,) = send(world, record(world, received_at=NOW - timedelta(minutes=90)), at=NOW)
    assert "received_at" in early.fields
    assert between.outcome is Outcome.ACCEPTED


def test_another_version_in_force_at_receipt_is_said(world: World) -> None:
    (answer,) = send(world, record(world, definition_id=uuid4()))
    assert answer.outcome is Outcome.ACCEPTED
    assert answer.recomputed


def test_a_scanned_paper_comes_along(world: World) -> None:
    actor = world.actor("mot-cua-xa")
    papers = (OfflinePaper("ban-chinh", stored(actor)), OfflinePaper("ban-sao"))
    (answer,) = send(world, record(world, papers=papers))
    assert answer.case_id
    kept = {paper.code: paper.file_name for paper in cases.papers(answer.case_id)}
    assert kept["ban-chinh"] == "giay-chung-sinh.pdf"


def test_who_may_not_take_in_changes_nothing(world: World) -> None:
    for who in ("chuyen-vien-xa", "kiem-tra"):
        (answer,) = send(world, sent := record(world), who=who)
        assert answer.outcome is Outcome.REFUSED
        with pytest.raises(Denied):
            facade.meet_device(actor=world.actor(who), device_id=DEVICE, waiting=0)
        assert not OfflineIntake.objects.filter(pk=sent.id).exists()


def test_a_record_of_another_account_is_not_told(world: World) -> None:
    sent = record(world)
    send(world, sent)
    (answer,) = send(world, sent, who="mot-cua-huyen")
    assert (answer.outcome, answer.code) == (Outcome.REFUSED, "")


def test_the_seal_belongs_to_one_account_on_one_device(world: World) -> None:
    desk, other = world.actor("mot-cua-xa"), world.actor("mot-cua-huyen")
    seals = [
        facade.meet_device(actor=who, device_id=device, waiting=0).seal
        for who, device in ((desk, DEVICE), (desk, DEVICE), (desk, uuid4()), (other, DEVICE))
    ]
    assert seals[0] == seals[1]
    assert len(set(seals)) == 3


def test_the_package_has_an_etag_and_the_desks_procedures(world: World) -> None:
    client = signed_in("mot-cua-xa")
    answer = client.get("/api/v1/one-stop/offline/package")
    body = json.loads(answer.content)
    assert len(answer.content) < 1_500_000
    copies = next(found for found in body["procedures"] if found["code"] == COPIES)
    assert {paper["code"] for paper in copies["papers"]} == {"ban-chinh", "ban-sao"}
    assert copies["limits"][0]["due"]
    assert [world.commune.area_code] in [area[:1] for area in body["areas"]]
    headers = {"If-None-Match": answer["ETag"]}
    assert client.get("/api/v1/one-stop/offline/package", headers=headers).status_code == 304


@pytest.mark.parametrize(
    "change",
    [
        {"procedure_code": "x\x00"},
        {"applicant": {"full_name": "x" * 5000}},
        {"typed": {"../x": ["1"]}},
        {"received_at": "hôm qua"},
        {"received_at": "2026-11-18T09:00:00"},
        {"id": "1"},
    ],
)
def test_bad_input_is_refused_as_a_whole(world: World, change: dict[str, Any]) -> None:
    sent = record(world)
    body = {
        "id": str(sent.id),
        "procedure_code": sent.procedure_code,
        "definition_id": str(sent.definition_id),
        "received_at": sent.received_at.isoformat(),
        "applicant": dict(sent.applicant),
        "typed": dict(sent.typed),
    } | change
    assert post(signed_in("mot-cua-xa"), body).status_code == 422


def post(client: Client, *records: dict[str, Any]) -> Any:
    body = {"device_id": str(DEVICE), "records": list(records)}
    return client.post("/api/v1/one-stop/offline/records", json.dumps(body), content_type="application/json")


def test_the_pages_open_and_the_qr_leads_to_the_dossier(world: World) -> None:
    client = signed_in("mot-cua-xa")
    assert "data-offline-desk" in client.get("/mot-cua/ngoai-tuyen/").content.decode()
    worker = client.get("/mot-cua/ngoai-tuyen.js")
    assert worker["Content-Type"] == "text/javascript"
    assert b"self.DESK" in worker.content
    (answer,) = send(world, sent := record(world))
    led = client.get(f"/mot-cua/ngoai-tuyen/{sent.id}/")
    assert led["Location"] == f"/mot-cua/ho-so/{answer.case_id}/"
    assert "khi mất mạng" in client.get(led["Location"]).content.decode()
    assert client.get(f"/mot-cua/ngoai-tuyen/{uuid4()}/")["Location"] == "/mot-cua/ngoai-tuyen/"
