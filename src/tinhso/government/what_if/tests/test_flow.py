"""From the question to the answer, with rows, events, jobs and rights."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from tests.world import World

from tinhso.government.what_if import facade
from tinhso.government.what_if.contracts import Change, Interval, State, StudyInfo
from tinhso.government.what_if.models import Study
from tinhso.government.what_if.presenters import change_words, verdict
from tinhso.government.what_if.rules import asking
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, system_actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, PaperCheck
from tinhso.platform.cases.tests.conftest import filed, upload  # noqa: F401
from tinhso.platform.events.models import Event

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
pytestmark = pytest.mark.django_db
MACHINE = system_actor("Thử trước", ["what_if.answer"])
FEWER = Change({"specialist": -1}, volume=150)


@pytest.fixture
def leader(world: World) -> Actor:
    return world.actor("lanh-dao-xa")


def ask(leader: Actor, change: Change = FEWER, horizon: int = 10) -> StudyInfo:
    assert leader.unit_id
    return facade.ask(actor=leader, unit_id=leader.unit_id, change=change, horizon=horizon)


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username), backend=BACKEND)
    return client


def finish(world: World, case: CaseInfo) -> CaseInfo:
    """Carry a dossier to its result, an hour a step, as the offices would."""
    checks = {"giay-chung-sinh": cases.Check(PaperCheck.VALID)}
    fields = {"registration_place": "UBND phường", "note": "Không"}

    def accept(case: CaseInfo) -> CaseInfo:
        who = world.actor("mot-cua-xa")
        return cases.accept(actor=who, case_id=case.id, revision=case.revision, checks=checks)

    def draft(case: CaseInfo) -> CaseInfo:
        who = world.actor("chuyen-vien-xa")
        return cases.draft_result(actor=who, case_id=case.id, revision=case.revision, fields=fields)

    def act(username: str, code: str) -> Callable[[CaseInfo], CaseInfo]:
        who = world.actor(username)
        return lambda case: cases.perform(actor=who, case_id=case.id, revision=case.revision, code=code)

    submit = act("chuyen-vien-xa", "submit_for_approval")
    steps = (accept, draft, submit, act("lanh-dao-xa", "approve"), act("mot-cua-xa", "issue"))
    at = case.submitted_at
    for number, step in enumerate(steps, 1):
        with clock.at(at + timedelta(minutes=number)):
            case = step(case)
    return case


def test_a_question_is_kept_and_handed_to_the_worker(leader: Actor) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    made = ask(leader)
    row = Study.objects.get()
    assert (row.officers, row.volume, row.state) == ({"specialist": -1}, 150, "waiting")
    assert list(row.unit_path)[-1] == leader.unit_id
    assert Event.objects.get(type="what_if.asked").subject == str(made.id)
    job = ProcrastinateJob.objects.get(task_name="what_if.answer")
    assert job.args == {"study_id": str(made.id)}


def test_too_little_is_said_rather_than_guessed(leader: Actor) -> None:
    made = ask(leader)
    facade.answer(actor=MACHINE, study_id=made.id)
    found = facade.study(leader, made.id)
    assert found.state is State.FAILED
    assert "cần ít nhất 30" in found.problem
    assert Event.objects.get(type="what_if.finished").data["state"] == "failed"


def test_an_answer_comes_from_the_record_and_only_once(
    world: World,
    leader: Actor,
    filed: CaseInfo,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "DOSSIERS_MIN", 1)
    finish(world, filed)
    with clock.at(clock.now() + timedelta(days=3)):
        made = ask(leader)
        facade.answer(actor=MACHINE, study_id=made.id)
        facade.answer(actor=MACHINE, study_id=made.id)
    found = facade.study(leader, made.id)
    assert found.state is State.DONE
    assert found.findings
    assert found.findings.history.dossiers == 1
    assert found.findings.history.officers == {"leader": 1, "reception": 1, "specialist": 1}
    assert Event.objects.filter(type="what_if.finished").count() == 1
    client = signed_in("lanh-dao-xa")
    page = client.get(f"/thu-truoc/{made.id}/").content.decode()
    assert "Nếu −1 chuyên viên, lượng hồ sơ 150 %" in page
    assert "1 trong" in page
    assert client.get(f"/api/v1/what-if/studies/{made.id}").json()["findings"]["replications"] >= 12


@pytest.mark.parametrize(
    ("change", "horizon", "field"),
    [
        (Change({"specialist": -51}), 10, "specialist"),
        (Change({"cook": 1}), 10, "cook"),
        (Change(volume=0), 10, "volume"),
        (Change(limit=1000), 10, "limit"),
        (Change(), 0, "horizon"),
    ],
)
def test_what_is_out_of_bounds_is_refused_beside_its_field(
    leader: Actor, change: Change, horizon: int, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        ask(leader, change, horizon)
    assert field in refused.value.fields
    assert not Study.objects.exists()


def test_only_those_who_lead_there_may_ask_and_read(world: World, leader: Actor) -> None:
    made = ask(leader)
    for other in (world.actor("mot-cua-xa"), world.citizen(), Actor(ActorKind.ANONYMOUS)):
        with pytest.raises(Denied):
            ask(other if other.unit_id else leader_like(other, leader))
    with pytest.raises(NotFound):
        facade.study(world.actor("lanh-dao-huyen"), uuid4())
    with pytest.raises(Denied):
        facade.answer(actor=leader, study_id=made.id)
    assert Study.objects.count() == 1


def leader_like(actor: Actor, leader: Actor) -> Actor:
    """Return the actor at the leader's unit, with no right of its own more."""
    import dataclasses

    return dataclasses.replace(actor, unit_id=leader.unit_id)


def test_the_pages(world: World) -> None:
    client = signed_in("lanh-dao-xa")
    assert "Chưa thử thay đổi nào" in client.get("/thu-truoc/").content.decode()
    wrong = client.post(
        "/thu-truoc/moi/", {"specialist": "x", "volume": "9999", "limit": "100", "horizon": "40"}
    )
    assert wrong.status_code == 422
    assert "9999" in wrong.content.decode()
    asked = client.post(
        "/thu-truoc/moi/", {"specialist": "-1", "volume": "100", "limit": "100", "horizon": "40"}
    )
    assert asked.status_code == 302
    assert "Đang chạy thử" in client.get(asked["Location"]).content.decode()
    assert "−1 chuyên viên" in client.get("/thu-truoc/").content.decode()
    assert client.get("/thu-truoc/moi/?don-vi=khong-co").status_code == 404


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (Interval(0.02, 0.05, 0.09), "tăng khoảng 5,0"),
        (Interval(-0.09, -0.05, -0.02), "giảm khoảng 5,0"),
        (Interval(-0.001, 0, 0.001), "hầu như không đổi"),
        (Interval(-0.05, 0.01, 0.06), "Chưa nói chắc được"),
    ],
)
def test_the_verdict_is_no_surer_than_the_interval(difference: Interval, words: str) -> None:
    assert words in verdict(difference)


def test_a_change_is_said_in_a_line() -> None:
    assert (
        change_words(Change({"leader": 1, "specialist": -2}, limit=50))
        == "+1 lãnh đạo, −2 chuyên viên, thời hạn 50 %"
    )
    assert change_words(Change()) == "không đổi gì"
