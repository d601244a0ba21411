"""Work given, passed on, reported, judged; who may not; what is announced and told."""

import io
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pikepdf
import pytest
from django.test import Client
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid, NotFound
from tinhso.platform.access.models import Account
from tinhso.platform.assignments import facade
from tinhso.platform.assignments.contracts import (
    EVENTS,
    AssignmentInfo,
    Box,
    NewAssignment,
    State,
    Subject,
    Timeliness,
)
from tinhso.platform.assignments.models import Assignment, Extension, Report, Support
from tinhso.platform.assignments.notices import remind, tell
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files
from tinhso.platform.messaging.models import Message

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 12, 1, 9, 0, tzinfo=clock.VIETNAM)
"""A Wednesday after the accounts were opened."""
TODAY = NOW.date()


def _pdf() -> bytes:
    stream = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(stream)
    return stream.getvalue()


PDF = _pdf()


@pytest.fixture(autouse=True)
def _on_a_wednesday() -> Any:
    with clock.at(NOW):
        yield


def given(world: World, **changes: Any) -> AssignmentInfo:
    wanted = {
        "title": "Rà soát hộ nghèo",
        "unit_id": world.commune.id,
        "due_on": TODAY + timedelta(days=5),
        "subject": Subject("document:1", "Công văn 45/UBND-KT", "/van-ban/1/"),
    }
    return facade.give(actor=world.actor("lanh-dao-xa"), new=NewAssignment(**(wanted | changes)))


def account(username: str) -> Any:
    return Account.objects.get(username=username).pk


def types(key: Any) -> list[str]:
    return list(Event.objects.filter(subject=str(key)).order_by("id").values_list("type", flat=True))


def told(username: str) -> list[str]:
    """Hand every event of this test to its subscriber, and return what somebody then reads."""
    for event in Event.objects.filter(type__startswith="assignments."):
        tell(EventInfo(event.pk, event.type, event.subject, event.time, None, "", event.data))
    return sorted(Message.objects.filter(account_id=account(username)).values_list("template", flat=True))


def test_from_giving_to_confirmation(world: World) -> None:
    leader, officer = world.actor("lanh-dao-xa"), world.actor("chuyen-vien-xa")
    made = given(world, support=[world.other_commune.id, world.commune.id])
    assert (made.state, made.timeliness, made.first_due_on) == (State.GIVEN, Timeliness.OPEN, made.due_on)
    assert list(Support.objects.values_list("unit_id", flat=True)) == [world.other_commune.id]
    facade.name_person(actor=officer, assignment_id=made.id, account_id=officer.account_id)
    paper = files.store(actor=officer, stream=io.BytesIO(PDF), name="bao-cao.pdf")
    facade.report(actor=officer, assignment_id=made.id, progress=60, text="Xong 6 thôn")
    done = facade.report(actor=officer, assignment_id=made.id, progress=100, text="Xong", file_ids=[paper.id])
    assert (done.state, done.timeliness) == (State.REPORTED, Timeliness.ON_TIME)
    assert [file.id for file in facade.proofs(leader, made.id)] == [paper.id]
    assert files.may_open(leader, files.file_info(paper.id))
    assert not files.may_open(world.citizen(), files.file_info(paper.id))
    with clock.at(NOW + timedelta(days=30)):
        confirmed = facade.confirm(actor=leader, assignment_id=made.id)
    assert (confirmed.state, confirmed.timeliness) == (State.DONE, Timeliness.ON_TIME)
    assert [row.progress for row in Report.objects.order_by("at", "id")] == [60, 100]
    assert types(made.id) == [f"assignments.{x}" for x in ("given", "taken", "reported", "reported", "done")]
    assert told("lanh-dao-xa") == ["assignment.reported"] * 2  # of the giving only the lead hears


def test_the_same_key_gives_once(world: World) -> None:
    assert given(world, key="k1").id == given(world, key="k1").id
    assert Assignment.objects.count() == 1


def test_a_part_holds_back_the_whole_and_ends_with_it(world: World) -> None:
    officer = world.actor("chuyen-vien-xa")
    whole = given(world, account_id=officer.account_id)
    late = NewAssignment("Việc con", world.commune.id, due_on=TODAY + timedelta(days=9))
    with pytest.raises(Invalid) as refused:
        facade.pass_on(actor=officer, assignment_id=whole.id, new=late)
    assert "due_on" in refused.value.fields
    part = facade.pass_on(
        actor=officer,
        assignment_id=whole.id,
        new=NewAssignment("Việc con", world.commune.id, due_on=TODAY, account_id=account("mot-cua-xa")),
    )
    assert (part.parent_id, part.subject.ref) == (whole.id, "document:1")
    with pytest.raises(Invalid):
        facade.report(actor=officer, assignment_id=whole.id, progress=100, text="Xong")
    assert [(one.id, one.depth) for one in facade.of_subject("document:1")] == [(whole.id, 0), (part.id, 1)]
    facade.cancel(actor=world.actor("lanh-dao-xa"), assignment_id=whole.id, reason="Đã có chỉ đạo khác")
    assert set(Assignment.objects.values_list("state", flat=True)) == {"cancelled"}
    elsewhere = NewAssignment("Việc con", world.other_commune.id)
    with pytest.raises(DomainError):
        facade.pass_on(actor=officer, assignment_id=whole.id, new=elsewhere)


def test_more_time_is_asked_and_granted_but_never_beyond_the_law(world: World) -> None:
    officer, leader = world.actor("chuyen-vien-xa"), world.actor("lanh-dao-xa")
    legal = Subject("case:1", "Hồ sơ", "", NOW + timedelta(days=8))
    made = given(world, subject=legal, account_id=officer.account_id)
    ask = {"actor": officer, "assignment_id": made.id, "reason": "Chờ số liệu"}
    with pytest.raises(Invalid):
        facade.ask_extension(**ask, wanted_on=TODAY + timedelta(days=9))
    facade.ask_extension(**ask, wanted_on=TODAY + timedelta(days=7))
    with pytest.raises(Conflict):
        facade.ask_extension(**ask, wanted_on=TODAY + timedelta(days=8))
    with pytest.raises(Invalid):
        facade.decide_extension(actor=leader, assignment_id=made.id, grant=False)
    granted = facade.decide_extension(actor=leader, assignment_id=made.id, grant=True)
    assert (granted.due_on, granted.first_due_on) == (TODAY + timedelta(days=7), TODAY + timedelta(days=5))
    assert Extension.objects.get().decision == "granted"
    with pytest.raises(Invalid):
        given(world, subject=legal, due_on=TODAY + timedelta(days=9))


def test_who_may_not_changes_nothing(world: World) -> None:
    made = given(world, account_id=account("chuyen-vien-xa"))
    before = Assignment.objects.values().get()
    stranger, colleague = world.actor("chuyen-vien-huyen"), world.actor("mot-cua-xa")
    acts: list[Any] = [
        lambda who: facade.report(actor=who, assignment_id=made.id, progress=50, text="x"),
        lambda who: facade.hand_back(actor=who, assignment_id=made.id, reason="x"),
        lambda who: facade.confirm(actor=who, assignment_id=made.id),
        lambda who: facade.cancel(actor=who, assignment_id=made.id, reason="x"),
    ]
    for who in (stranger, colleague):
        for act in acts:
            with pytest.raises(Denied):
                act(who)
    with pytest.raises(NotFound):
        facade.assignment(stranger, made.id)
    with pytest.raises(Denied):
        facade.give(actor=world.actor("lanh-dao-xa"), new=NewAssignment("x", world.other_commune.id))
    with pytest.raises(Invalid):
        given(world, account_id=account("chuyen-vien-huyen"))
    assert Assignment.objects.values().get() == before
    assert types(made.id) == ["assignments.given"]


def test_terms_are_reminded_once_and_figures_count(world: World) -> None:
    leader = world.actor("lanh-dao-xa")
    officer: Actor = world.actor("chuyen-vien-xa")
    near = given(world, account_id=officer.account_id, due_on=TODAY + timedelta(days=1))
    given(world, due_on=TODAY)
    assert (remind(), remind()) == (3, 0)  # the unnamed one goes to both leaders of the commune
    with clock.at(NOW + timedelta(days=3)):
        facade.report(actor=officer, assignment_id=near.id, progress=100, text="Xong")
        row = facade.figures(leader, TODAY, TODAY)[0]
        assert (row.on_time, row.late, row.open, row.overdue) == (0, 1, 0, 1)
        assert facade.listing(leader, Box.GIVEN, late=True).rows[0].timeliness is Timeliness.OVERDUE
    assert facade.figures(world.actor("kiem-tra"), TODAY, TODAY)[0].total == 2


def test_a_term_in_working_days_steps_over_the_week_end(world: World) -> None:
    assert facade.term(world.commune.id, 3) == TODAY + timedelta(days=5)


def test_every_event_has_its_words(world: World) -> None:
    told = {"assignment.near", "assignment.overdue"}
    told |= {event.type.replace("assignments.", "assignment.") for event in EVENTS}
    for template in sorted(told):
        words = definitions.parsed(definitions.effective("message_template", template, clock.legal_day()).id)
        assert words.title.en
        assert words.body.vi.format(title="", due="", giver="", lead="") != ""


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(username=username), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client


def test_pages_of_leader_and_officer(world: World) -> None:
    leader, officer = signed_in("lanh-dao-xa"), signed_in("chuyen-vien-xa")
    refused = leader.post("/nhiem-vu/giao/", {"title": "Làm kế hoạch", "unit_id": str(uuid4())})
    assert refused.status_code == 422
    assert "Làm kế hoạch" in refused.content.decode()
    form = {
        "title": "Làm kế hoạch",
        "unit_id": world.commune.id,
        "days": 3,
        "account_id": account("chuyen-vien-xa"),
    }
    address = leader.post("/nhiem-vu/giao/", form)["Location"]
    assert Assignment.objects.get().due_on == TODAY + timedelta(days=5)
    assert "Làm kế hoạch" in officer.get("/nhiem-vu/").content.decode()
    bad = officer.post(address, {"do": "report", "report-progress": "100", "report-text": ""})
    assert (bad.status_code, "Hãy ghi kết quả" in bad.content.decode()) == (422, True)
    evidence = io.BytesIO(PDF)
    evidence.name = "ke-hoach.pdf"
    good = {"do": "report", "report-progress": "100", "report-text": "Xong", "report-file": evidence}
    assert officer.post(address, good).status_code == 302
    assert "ke-hoach.pdf" in leader.get(address).content.decode()
    assert officer.post(address, {"do": "confirm"}).status_code == 422
    assert leader.post(address, {"do": "confirm"}).status_code == 302
    assert leader.post(address, {"do": "confirm"}).status_code == 422
    for path in ("/nhiem-vu/?hop=given&loc=tat-ca", "/nhiem-vu/?hop=unit&loc=muon", "/nhiem-vu/thong-ke/"):
        assert leader.get(path).status_code == 200
    assert signed_in("chuyen-vien-huyen").get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_the_api(world: World) -> None:
    leader, officer = signed_in("lanh-dao-xa"), signed_in("chuyen-vien-xa")
    body = {
        "title": "Báo cáo",
        "unit_id": str(world.commune.id),
        "account_id": str(account("chuyen-vien-xa")),
    }
    made = leader.post("/api/v1/assignments", body, content_type="application/json")
    assert made.status_code == 201
    key = made.json()["id"]
    listed = officer.get("/api/v1/assignments").json()["assignments"]
    assert [one["id"] for one in listed] == [key]
    said = {"progress": 100, "text": "Xong"}
    assert (
        officer.post(f"/api/v1/assignments/{key}/reports", said, content_type="application/json").json()[
            "state"
        ]
        == "reported"
    )
    assert officer.get(f"/api/v1/assignments/{uuid4()}").status_code == 404
