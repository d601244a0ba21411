"""Results that the leader signs in person: asked for at approval, awaited before issue, called off."""

import io
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.world import World

from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Denied
from tinhso.platform.access.facade import account_named
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, ResultState, Status
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.hearing import proven
from tinhso.platform.cases.hearing import signed as hear
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.preflight import problems
from tinhso.platform.cases.prints.serving import receipt
from tinhso.platform.cases.storing import on_issue
from tinhso.platform.cases.tests.definitions import BIRTH, procedure, versions
from tinhso.platform.cases.tests.test_sealing import content_of
from tinhso.platform.cases.tests.test_whole_lives import carried, draft, filed, in_force
from tinhso.platform.document_store.models import Item
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing import stamps, trust
from tinhso.platform.signing.contracts import Capacity, Kind, RequestState, Verdict
from tinhso.platform.signing.providers.base import HeldKey
from tinhso.platform.signing.tasks import sweep
from tinhso.platform.signing.tests.conftest import Authorities, authorities, believe  # noqa: F401

pytestmark = pytest.mark.django_db
PIN = "246810"
LEADERS = [one for one in versions() if one.results[0].signature == "leader"]
DEATH = next(one for one in LEADERS if one.code == "1.000656")


@pytest.fixture
def keys(world: World, db: None, authorities: Authorities, settings: Any) -> dict[str, Any]:  # noqa: F811
    """The leader has a key with a PIN, the commune one that the system may use; no clock authority."""
    settings.TIME_STAMPING_URL = ""
    trust.forget()
    stamps.forget()
    believe(authorities)
    leader = account_named("lanh-dao-xa").id
    return {
        "leader": entered(authorities, "Vũ Văn Bình", Kind.PERSONAL, leader, PIN),
        "agency": entered(authorities, "UBND phường", Kind.AGENCY, world.commune.id, ""),
    }


def entered(authorities: Authorities, name: str, kind: Kind, owner: Any, pin: str) -> Any:  # noqa: F811
    return signing.enter_key(
        actor=system_actor("thử", ["signing.manage"]),
        kind=kind,
        owner_id=owner,
        provider="software",
        name=name,
        key=HeldKey("", authorities.issue(name).pem, authorities.seal(name, pin)),
        needs_pin=bool(pin),
    ).id


class Desk:
    """A death registration at the commune, carried to where the leader approved it."""

    def __init__(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        in_force(DEATH, monkeypatch)
        self.world = world
        self.id = filed(world, DEATH).id
        self.specialist, self.leader, self.clerk = (
            world.actor(f"{who}-xa") for who in ("chuyen-vien", "lanh-dao", "mot-cua")
        )
        checks = {paper.code: facade.Check("valid") for paper in facade.papers(self.id)}
        self.do(self.clerk, "accept", checks=checks)
        self.draft()

    def draft(self) -> None:
        draft(self.specialist, self.now(), DEATH)
        self.do(self.specialist, "submit_for_approval")
        self.do(self.leader, "approve")

    def now(self) -> CaseInfo:
        return facade.case_for_staff(self.specialist, self.id, purpose="thử")

    def do(self, actor: Actor, code: str, **inputs: Any) -> CaseInfo:
        revision = self.now().revision
        return facade.perform(actor=actor, case_id=self.id, revision=revision, code=code, **inputs)

    @property
    def result(self) -> Result:
        return Result.objects.get(case_id=self.id)

    def sign(self, keys: dict[str, Any]) -> None:
        waiting = facade.to_sign(self.leader, [self.id])
        (outcome,) = signing.sign(
            actor=self.leader, request_ids=waiting, credential_id=keys["leader"], secret=PIN
        )
        assert outcome.ok, outcome.message

    def hear(self) -> None:
        """What the worker does with the event."""
        told = Event.objects.filter(type="signing.completed", subject__startswith="result:")
        hear(told.order_by("-id")[0].as_info())


def fonts_in_fields(pdf: bytes) -> dict[str, str]:
    """Return the face of what stands in each field."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        rows = [one for one in opened.Root.AcroForm.Fields if one.FT == "/Tx"]
        drawn = {str(one.T): str(one.AP.N.Resources.Font[str(one.DA).split()[0]].BaseFont) for one in rows}
        return {name: face.split("-")[1] for name, face in drawn.items()}


@pytest.fixture
def desk(world: World, db: None, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(world, monkeypatch)


@pytest.mark.judge("pdfsig")
def test_the_leader_then_the_agency(desk: Desk, keys: dict[str, Any], tmp_path: Path) -> None:
    before = desk.result
    assert (before.state, before.number, before.signed_at) == (ResultState.APPROVED, "", None)
    assert facade.verified(before.verification_code) is None
    with pytest.raises(Conflict, match=r"Kết quả chờ .* ký số"):
        desk.do(desk.clerk, "issue")
    desk.sign(keys)
    desk.hear()
    desk.hear()
    signed = desk.result
    assert signed.signed_at
    assert content_of(signed.file_id).startswith(content_of(before.file_id))
    assert desk.do(desk.clerk, "issue").status is Status.RESULT_ISSUED
    done = desk.result
    assert done.verification_code == before.verification_code
    assert facade.verified(done.verification_code)
    pdf = content_of(done.file_id)
    assert pdf.startswith(content_of(signed.file_id))
    (path := tmp_path / "a.pdf").write_bytes(pdf)
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid") == 2
    assert "Total document signed" in said.split("Signature #2")[1]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        values = {str(one.T): str(one.V) for one in opened.Root.AcroForm.Fields if one.FT == "/Tx"}
    assert values["so"] == done.number
    assert set(values) == {"so", "ngay", "thang", "nam"}
    assert fonts_in_fields(pdf) == {"so": "Regular", "ngay": "Italic", "thang": "Italic", "nam": "Italic"}
    report = signing.report_of(done.file_id)
    assert [each.signer for each in report.signatures] == ["Vũ Văn Bình", "UBND phường"]
    assert report.verdict is Verdict.VALID
    labels = [entry.label for entry in facade.trail(desk.id)]
    assert labels.count("Lãnh đạo ký số kết quả") == 1
    assert facade.trail_is_whole(desk.id)


def test_issue_takes_over_what_was_signed_a_moment_ago(desk: Desk, keys: dict[str, Any]) -> None:
    desk.sign(keys)
    assert desk.do(desk.clerk, "issue").status is Status.RESULT_ISSUED
    desk.hear()
    assert [entry.action for entry in facade.trail(desk.id)].count("sign_result") == 1


def test_given_back_it_is_a_draft_and_a_late_signature_is_nothing(desk: Desk, keys: dict[str, Any]) -> None:
    first = desk.result
    desk.sign(keys)
    desk.do(desk.clerk, "take_back", note="Sai ngày mất")
    assert (desk.result.state, desk.result.file_id, desk.result.verification_code) == ("draft", None, None)
    desk.hear()
    assert desk.result.signed_at is None
    desk.draft()
    assert desk.result.signing_id not in {None, first.signing_id}
    desk.sign(keys)
    assert desk.do(desk.clerk, "issue").status is Status.RESULT_ISSUED


def test_withdrawn_it_is_called_off_and_asked_for_again_when_kept(desk: Desk, keys: dict[str, Any]) -> None:
    first = desk.result.signing_id
    citizen = desk.world.citizen()
    facade.withdraw(actor=citizen, case_id=desk.id, revision=desk.now().revision, note="Khai nhầm")
    assert signing.requests_by_id([first])[first].state is RequestState.CANCELLED
    assert signing.waiting_count(desk.leader) == 0
    desk.do(desk.clerk, "keep", note="Đã giải thích")
    again = desk.result.signing_id
    (step,) = signing.requests_by_id([again])[again].steps
    assert (again == first, step.signer.account_id) == (False, desk.leader.account_id)
    assert step.signer.place is not None
    desk.sign(keys)
    assert desk.do(desk.clerk, "issue").status is Status.RESULT_ISSUED


def test_declined_it_is_a_draft_where_it_can_be_corrected(desk: Desk) -> None:
    from tinhso.platform.cases.hearing import declined

    (request_id,) = facade.to_sign(desk.leader, [desk.id])
    stage = desk.now().stage
    signing.decline(actor=desk.leader, request_id=request_id, reason="Sai ngày mất của người chết")
    event = Event.objects.get(type="signing.declined").as_info()
    declined(event)
    declined(event)
    assert (desk.result.state, desk.result.file_id, desk.result.signing_id) == ("draft", None, None)
    assert desk.now().stage != stage
    (entry,) = [one for one in facade.trail(desk.id) if one.action == "decline_result"]
    assert (entry.actor_name, entry.data["taken_back"]) == (desk.leader.name, [desk.result.code])
    assert Event.objects.get(type="cases.result_declined").data["note"] == "Sai ngày mất của người chết"
    assert facade.trail_is_whole(desk.id)
    desk.draft()
    assert facade.to_sign(desk.leader, [desk.id]) not in ([], [request_id])


def test_late_time_stamps_reach_what_the_dossier_holds(
    desk: Desk,
    keys: dict[str, Any],
    authorities: Authorities,  # noqa: F811
    settings: Any,
) -> None:
    case = Case.objects.get(pk=desk.id)
    receipt(case)
    desk.sign(keys)
    desk.do(desk.clerk, "issue")
    held = {"result": content_of(desk.result.file_id), "receipt": receipt(case)}
    on_issue(Event.objects.get(type="cases.result_issued").as_info())
    paper = Item.objects.get(source_key=f"result:{desk.result.pk}")
    settings.TIME_STAMPING_URL = authorities.stamping_url
    stamps.forget()
    assert sweep() == 3
    events = [row.as_info() for row in Event.objects.filter(type="signing.proven").order_by("id")]
    for event in (*events, *events):  # told twice it happens once
        proven(event)
    result = desk.result
    now = {"result": content_of(result.file_id), "receipt": receipt(case)}
    assert all(now[name].startswith(held[name]) and now[name] != held[name] for name in held)
    report = signing.report_of(result.file_id)
    assert (report.verdict, len(report.signatures)) == (Verdict.VALID, 2)
    assert all(each.stamped_at for each in report.signatures)
    proofs = [entry.data for entry in facade.trail(desk.id) if entry.action == "prove_signature"]
    assert {"form", "result"} == {name for entry in proofs for name in entry} & {"form", "result"}
    assert len(proofs) == 2
    stored = Item.objects.get(pk=paper.pk)
    assert (stored.file_id, stored.version, stored.state) == (result.file_id, 1, "valid")
    assert stored.sha256 == files.file_info(result.file_id).sha256 != paper.sha256
    assert set(stored.events.values_list("sha256", flat=True)) == {paper.sha256, stored.sha256}
    assert Event.objects.filter(type="document_store.proven").count() == 1, "told twice it happens once"
    assert files.file_info(result.file_id).sha256 in {entry["sha256"] for entry in proofs}
    assert facade.trail_is_whole(desk.id)


def test_stopped_nobody_signs_any_more(desk: Desk) -> None:
    citizen = desk.world.citizen()
    facade.withdraw(actor=citizen, case_id=desk.id, revision=desk.now().revision, note="Khai nhầm")
    desk.do(desk.clerk, "keep", note="Đã giải thích")
    facade.withdraw(actor=citizen, case_id=desk.id, revision=desk.now().revision, note="Vẫn rút")
    desk.do(desk.clerk, "stop", note="Theo ý người nộp")
    assert signing.waiting_count(desk.leader) == 0


def test_a_deputy_signs_for_the_head_of_the_unit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta

    from tinhso.kernel import clock
    from tinhso.platform.access.models import Account

    head = Account.objects.get(username="chuyen-vien-xa")
    signing.give_power(
        actor=system_like(world.actor("lanh-dao-huyen"), head.pk),
        deputy="lanh-dao-xa",
        capacity=Capacity.KT,
        valid_from=clock.now() - timedelta(hours=1),
        valid_to=clock.now() + timedelta(days=1),
        basis="Quyết định 15/QĐ-UBND",
    )
    desk = Desk(world, monkeypatch)
    (step,) = signing.requests_by_id([desk.result.signing_id])[desk.result.signing_id].steps
    assert (step.signer.capacity, step.signer.on_behalf_of) == (Capacity.KT, head.pk)


def system_like(actor: Actor, account_id: Any) -> Actor:
    from dataclasses import replace

    return replace(actor, account_id=account_id)


def test_whoever_approves_for_a_machine_cannot(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    in_force(DEATH, monkeypatch)
    case = filed(world, DEATH)
    officer = world.staff(
        "cases.read", "cases.accept", "cases.process", "cases.approve", "cases.issue", unit=world.commune
    )
    with pytest.raises(Denied):
        carried(officer, case, DEATH)


@pytest.mark.parametrize("version", LEADERS, ids=lambda v: f"{v.code}-{v.effective_from}")
def test_the_templates_leave_room_for_number_day_and_signature(version: Procedure) -> None:
    assert not problems(version)


def test_preflight_refuses_a_template_without_room() -> None:
    def change(content: dict[str, Any]) -> None:
        content["results"][0]["signature"] = "leader"
        source = content["templates"]["giay-khai-sinh"]
        content["templates"]["giay-khai-sinh"] = source.replace("#motto(none)", "Số: #data.number")

    told = " ".join(problems(procedure(BIRTH, change)))
    assert "không có chỗ ghi số (motto)" in told
    assert "chưa có data.number khi ký" in told
