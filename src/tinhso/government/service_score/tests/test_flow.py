"""From the engine to the score: real dossiers, real events, real pages."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from tests.world import World

from tinhso.government.service_score import views
from tinhso.government.service_score.facade import (
    formula_for,
    keep_forecasts,
    period,
    refresh,
    risks,
    tree,
    unit_score,
)
from tinhso.government.service_score.jobs import counter, load
from tinhso.government.service_score.manifest import SYSTEM
from tinhso.government.service_score.models import DossierFact, Forecast, MonthCell, StageTime
from tinhso.government.service_score.rules.periods import current
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.kernel.manifest import SeedContext
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.tests.conftest import accepted, filed, upload
from tinhso.platform.events.facade import deliver_due

__all__ = ["accepted", "filed", "upload"]
pytestmark = pytest.mark.django_db
DRAFT = {"registration_place": "UBND phường", "note": "Không"}


def ask(actor: Actor, **query: str) -> Any:
    request: Any = RequestFactory().get("/", query)
    request.actor = actor
    return request


def issue(world: World, case: CaseInfo) -> CaseInfo:
    specialist, leader = world.actor("chuyen-vien-xa"), world.actor("lanh-dao-xa")
    case = cases.draft_result(actor=specialist, case_id=case.id, revision=case.revision, fields=DRAFT)
    for who, code in (
        (specialist, "submit_for_approval"),
        (leader, "approve"),
        (world.actor("mot-cua-xa"), "issue"),
    ):
        case = cases.perform(actor=who, case_id=case.id, revision=case.revision, code=code)
    return case


def told() -> None:
    deliver_due(clock.now() + timedelta(minutes=1))


def test_a_dossier_moves_the_score_of_its_commune_and_all_above(world: World, accepted: CaseInfo) -> None:
    told()
    found = DossierFact.objects.get(case_id=accepted.id)
    assert (found.received, found.online, found.with_result, found.unit_id) == (
        True,
        True,
        False,
        world.commune.id,
    )
    issue(world, accepted)
    told()
    found.refresh_from_db()
    assert (found.with_result, found.result_file, found.both_files, found.verified) == (True,) * 4
    now = clock.now()
    chosen = current(now)
    formula = formula_for(chosen.last_day)
    assert formula
    actor = world.actor("chu-tich-tinh")
    for unit in (world.root, world.district, world.commune):
        _unit, score = unit_score(actor, unit.id, chosen, formula, now)
        assert (score.indicator("2.1").numerator, score.indicator("2.1").denominator) == (1, 1)
        assert score.indicator("4.2").numerator == 1
        assert score.band
    lines = {line.unit.id: line for line in tree(actor, chosen, formula, now)}
    assert lines[world.commune.id].compared == lines[world.root.id].compared == 1
    assert lines[world.other_commune.id].compared == 0
    assert [
        one.id for one in (line.unit for line in tree(world.actor("lanh-dao-xa"), chosen, formula, now))
    ] == [world.commune.id]


def test_events_of_every_kind_are_heard(world: World, accepted: CaseInfo) -> None:
    heard = {subscription.event_type for subscription in SYSTEM.subscriptions}
    assert {"cases.accepted", "cases.result_issued", "cases.stopped", "cases.transfer_received"} <= heard
    told()
    kept = list(MonthCell.objects.values())
    refresh(actor=counter(), case_ids=[accepted.id])
    assert list(MonthCell.objects.values()) == kept


def test_facts_come_in_three_queries(
    world: World, accepted: CaseInfo, django_assert_num_queries: Callable[[int], Any]
) -> None:
    with django_assert_num_queries(3):
        (found,) = cases.facts([accepted.id])
    assert (found.code, found.input_file, found.result_file) == (accepted.code, True, False)
    assert found.stages[-1].closed_at is None
    assert cases.case_ids() == [accepted.id]
    assert cases.case_ids(after=accepted.id) == []


def test_a_supplement_stops_the_clock_in_the_facts(world: World, accepted: CaseInfo) -> None:
    cases.request_supplement(
        actor=world.actor("chuyen-vien-xa"), case_id=accepted.id, revision=accepted.revision, note="Thiếu"
    )
    told()
    found = DossierFact.objects.get(case_id=accepted.id)
    assert found.waiting
    assert found.late_at is None


def test_a_new_system_counts_what_is_there(world: World, accepted: CaseInfo) -> None:
    lines: list[str] = []
    load(SeedContext(lines.append))
    assert "1 hồ sơ" in lines[0]
    load(SeedContext(lines.append))
    assert len(lines) == 1


@pytest.fixture
def page(world: World, accepted: CaseInfo, client: Client) -> Callable[..., str]:
    told()

    def open_page(name: str, username: str = "lanh-dao-xa", status: int = 200, **query: str) -> str:
        client.force_login(Account.objects.get(username=username))
        unit = [] if name in {"tree", "radar"} else [query.pop("unit", str(world.commune.id))]
        answer = client.get(reverse(f"service_score:{name}", args=unit), query)
        assert answer.status_code == status, answer.content.decode()[-2_000:]
        return answer.content.decode()

    return open_page


def test_the_pages(world: World, accepted: CaseInfo, page: Callable[..., str]) -> None:
    assert world.commune.short_name in page("tree")
    for username in ("chu-tich-tinh", "kiem-tra"):
        assert world.other_commune.short_name in page("tree", username)
    assert "Chưa có dữ liệu" in page("unit")
    assert accepted.code in page("dossiers", **{"chi-so": "2.1", "phan": "tat-ca"})
    assert "Nguyễn Văn Tùng" not in page("dossiers", "kiem-tra")
    assert accepted.code not in page("dossiers", **{"chi-so": "2.1", "phan": "khong-dat"})
    assert accepted.code in page("gains")
    assert "Ước tính thế nào" in page("radar")
    assert "chưa có bộ chỉ số" in page("tree", ky="2021")


def test_pages_refuse_what_is_not_there(world: World, page: Callable[..., str]) -> None:
    page("unit", status=404, unit=str(world.other_commune.id))
    page("dossiers", status=404, unit=str(world.other_commune.id))
    page("gains", status=404, unit=str(world.other_commune.id))
    page("dossiers", status=404, **{"chi-so": "9.9"})
    page("unit", status=404, ky="2021")
    page("tree", "quan-tri", status=403)
    for bad in ("x", "2026-99"):
        page("tree", status=422, ky=bad)
    page("dossiers", status=422, cursor="hỏng")


def test_pages_refuse_strangers_and_citizens(world: World) -> None:
    for view in (views.tree, views.radar):
        assert view(ask(Actor(ActorKind.ANONYMOUS))).status_code == 302
        with pytest.raises(Denied):
            view(ask(world.citizen()))


def test_a_reader_without_the_right_to_contents_sees_no_link(world: World, accepted: CaseInfo) -> None:
    told()
    body = views.dossiers(ask(world.staff("service_score.read", "shell.desk")), unit_id=world.commune.id)
    assert accepted.code in body.content.decode()
    assert f"/mot-cua/ho-so/{accepted.id}/" not in body.content.decode()


def test_the_radar_and_what_it_is_held_to(world: World, accepted: CaseInfo) -> None:
    told()
    leader = world.actor("lanh-dao-xa")
    due = DossierFact.objects.get(case_id=accepted.id).due_at
    assert due
    soon = due - timedelta(minutes=5)
    DossierFact.objects.update(stage_since=soon - timedelta(minutes=1))
    (found,) = risks(leader, soon)
    assert found.fact.case_id == accepted.id
    assert found.history.basis == "quota"
    assert found.likely
    for number in range(6):
        StageTime.objects.create(
            case_id=DossierFact.objects.get().case_id, opened_at=soon - timedelta(days=number),
            procedure_code=accepted.procedure_code, stage=found.fact.stage, role="specialist",
            unit_id=world.commune.id, ended_on=clock.local(soon).date(), minutes=2 + number, rest=0,
        )  # fmt: skip
    assert [risk.history.basis for risk in risks(leader, soon)] in (["procedure"], [])
    with clock.at(soon):
        StageTime.objects.all().delete()
        assert keep_forecasts(actor=counter()) == 1
        assert keep_forecasts(actor=counter()) == 1
    assert Forecast.objects.count() == 1
    assert risks(world.staff("service_score.read", unit=world.other_commune), soon) == []


def test_a_period_nobody_scored_is_not_found(world: World) -> None:
    assert formula_for(period("2021").last_day) is None
    with pytest.raises(NotFound):
        views.unit(ask(world.actor("lanh-dao-xa"), ky="2021"), unit_id=world.commune.id)
    with pytest.raises(Invalid):
        views.unit(ask(world.actor("lanh-dao-xa"), ky="x"), unit_id=world.commune.id)
