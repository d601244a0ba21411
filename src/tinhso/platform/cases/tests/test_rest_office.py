"""What offices do around a dossier, over JSON."""

from datetime import timedelta
from typing import Any

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.models import Case, Extension
from tinhso.platform.cases.tests.test_rest import Api, is_problem

pytestmark = pytest.mark.django_db


def api(world: World, who: str) -> Api:
    return Api(world.actor(who).account_id)


def revision(case: CaseInfo) -> int:
    return Case.objects.get(pk=case.id).revision


def body(case: CaseInfo, **more: Any) -> dict[str, Any]:
    return {"revision": revision(case), **more}


def test_asking_and_answering(world: World, accepted: CaseInfo) -> None:
    asking, asked = api(world, "chuyen-vien-xa"), api(world, "chuyen-vien-huyen")
    ask = body(accepted, unit_ids=[str(world.district.id)], question="Có không?", days=3)
    assert asking.post(f"/{accepted.id}/consultations", ask).status_code == 200
    (question,) = asked.get("/office/consultations").json()
    assert question["question"] == "Có không?"
    path = f"/office/consultations/{question['id']}"
    given = asked.post(f"{path}/opinions", {"verdict": "agree", "text": "Có"}).json()
    assert [opinion["verdict"] for opinion in given["opinions"]] == ["agree"]
    assert asked.get(path).json() == given
    assert is_problem(asking.get(path), 404, "cases.consultation")
    seen = asking.get(f"/{accepted.id}/coordination").json()
    assert [row["id"] for row in seen["consultations"]] == [question["id"]]


def test_cancelling_a_question(world: World, accepted: CaseInfo) -> None:
    asking = api(world, "chuyen-vien-xa")
    ask = body(accepted, unit_ids=[str(world.district.id)], question="Có không?", days=3)
    asking.post(f"/{accepted.id}/consultations", ask)
    (question,) = facade.consultations(accepted.id)
    path = f"/{accepted.id}/consultations/{question.id}/cancellation"
    assert asking.post(path, body(accepted, note="Đã rõ")).status_code == 200
    assert is_problem(asking.post(path, body(accepted, note="Nữa")), 409, "cases.consultation_done")


def test_handing_over(world: World, accepted: CaseInfo) -> None:
    sender, receiver = api(world, "chuyen-vien-xa"), api(world, "mot-cua-huyen")
    offer = body(accepted, to_unit_id=str(world.district.id), note="Thuộc huyện")
    assert sender.post(f"/{accepted.id}/transfers", offer).status_code == 200
    (waiting,) = receiver.get("/office/transfers").json()
    path = f"/office/transfers/{waiting['id']}/answer"
    assert receiver.post(path, {"received": True}).status_code == 200
    assert Case.objects.get(pk=accepted.id).unit_id == world.district.id
    assert is_problem(receiver.post(path, {"received": True}), 409, "cases.transfer_answered")


def test_the_clock_stands_and_goes_on(world: World, accepted: CaseInfo) -> None:
    leader = api(world, "lanh-dao-xa")
    stopped = leader.post(f"/{accepted.id}/suspension", body(accepted, note="Chờ"))
    assert stopped.json()["status"] == "suspended"
    going = leader.post(f"/{accepted.id}/resumption", body(accepted))
    assert going.json()["status"] == "processing"


def test_money_and_apology(world: World, accepted: CaseInfo) -> None:
    later = (clock.now() + timedelta(days=300)).isoformat()
    apology = body(accepted, new_due_at=later, note="Chậm")
    assert api(world, "lanh-dao-xa").post(f"/{accepted.id}/apology", apology).status_code == 200
    assert Extension.objects.get(case_id=accepted.id).reason == "Chậm"
    fee = body(accepted, name="Lệ phí trước bạ", amount=500_000)
    owing = api(world, "chuyen-vien-xa").post(f"/{accepted.id}/fee-requests", fee)
    assert (owing.json()["status"], owing.json()["fee_total"]) == ("fee_due", 500_000)


@pytest.mark.parametrize(
    ("path", "more"),
    [
        ("suspension", {"note": "x"}),
        ("apology", {"note": "x", "new_due_at": "2030-01-01T08:00:00+07:00"}),
    ],
)
def test_a_specialist_is_denied(world: World, accepted: CaseInfo, path: str, more: dict[str, str]) -> None:
    answer = api(world, "chuyen-vien-xa").post(f"/{accepted.id}/{path}", body(accepted, **more))
    assert is_problem(answer, 403, "access.denied")
    assert revision(accepted) == accepted.revision


def test_another_unit_finds_nothing(world: World, accepted: CaseInfo) -> None:
    other = api(world, "lanh-dao-huyen")
    assert is_problem(
        other.post(f"/{accepted.id}/suspension", body(accepted, note="x")), 404, "cases.not_found"
    )
    assert is_problem(other.get(f"/{accepted.id}/coordination"), 404, "cases.not_found")


def test_a_stale_revision_is_a_conflict(world: World, accepted: CaseInfo) -> None:
    answer = api(world, "lanh-dao-xa").post(f"/{accepted.id}/suspension", {"revision": 0, "note": "x"})
    assert is_problem(answer, 409, "cases.stale")


def test_the_citizen_withdraws(world: World, accepted: CaseInfo) -> None:
    citizen = api(world, "mot-cua-xa")
    assert is_problem(
        citizen.post(f"/{accepted.id}/withdrawal", body(accepted, note="x")), 403, "access.denied"
    )
    own = Api(world.citizen().account_id)
    assert (
        own.post(f"/{accepted.id}/withdrawal", body(accepted, note="Thôi")).json()["status"]
        == "withdraw_asked"
    )


def test_a_group_is_all_or_nothing(world: World) -> None:
    desk = api(world, "mot-cua-xa")
    answers = {
        "document_name": "Bằng",
        "pages": 1,
        "copies": 1,
        "commune": world.commune.area_code,
    }
    one = {
        "procedure_code": "2.000815",
        "answers": answers,
        "papers": [{"code": "ban-chinh", "on_paper": True}, {"code": "ban-sao", "on_paper": True}],
        "applicant": {
            "full_name": "Bùi Văn Lâm",
            "personal_number": "030060007777",
            "birth_year": 1960,
            "sex": "male",
            "phone": "0987000111",
        },
    }
    made = desk.post("/intake/group", {"dossiers": [one, one, one]})
    assert made.status_code == 201, made.json()
    assert len({case["code"] for case in made.json()}) == 3
    before = Case.objects.count()
    bad = {**one, "papers": []}
    assert desk.post("/intake/group", {"dossiers": [one, bad]}).status_code == 422
    assert Case.objects.count() == before
