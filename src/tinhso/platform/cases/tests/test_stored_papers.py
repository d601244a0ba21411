"""Papers the state already has: right person, kind, validity and consent; and what happens when they end."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.audit.facade import looks_at
from tinhso.platform.cases import facade
from tinhso.platform.cases.actions.store_papers import backfill, deposit_results, use_stored_paper
from tinhso.platform.cases.contracts import CaseInfo, PaperCheck, PaperSource, Status, SubmitPaper
from tinhso.platform.cases.models import Case, Paper
from tinhso.platform.cases.tests.stored import (
    ALLOWANCE,
    BIRTH_PAPER,
    allowance,
    certificate,
    from_store,
    pdf,
)
from tinhso.platform.cases.tests.test_lifecycle import to_result
from tinhso.platform.consents import facade as consents
from tinhso.platform.consents.contracts import Purpose
from tinhso.platform.consents.models import Consent
from tinhso.platform.document_store import facade as store
from tinhso.platform.document_store.actions.expire import expire
from tinhso.platform.document_store.contracts import ItemInfo, ItemState
from tinhso.platform.document_store.models import Item, Use
from tinhso.platform.events.facade import deliver_due
from tinhso.platform.events.models import Event
from tinhso.platform.messaging.models import Message
from tinhso.platform.organisations import facade as organisations

pytestmark = pytest.mark.django_db
DEPOSIT = system_actor("Kho", ["cases.deposit"])


@pytest.fixture
def item(world: World, accepted: CaseInfo) -> ItemInfo:
    return certificate(world, accepted)


@pytest.fixture
def using(world: World, item: ItemInfo) -> CaseInfo:
    """An allowance asked for with the certificate from the store."""
    return facade.submit(actor=world.citizen(), submission=allowance(world, from_store(item)))


def paper(case: CaseInfo) -> Paper:
    return Paper.objects.get(case_id=case.id, code=BIRTH_PAPER, superseded=False)


class TestDeposit:
    def test_an_issued_result_is_its_holders(self, item: ItemInfo, accepted: CaseInfo) -> None:
        result = facade.results(accepted.id)[0]
        assert (item.kind, item.number, item.state, item.version) == (
            "giay-khai-sinh",
            result.number,
            ItemState.VALID,
            1,
        )
        assert item.holder_id == accepted.applicant_id
        assert (item.file_id, item.source_case) == (result.file_id, accepted.code)
        assert item.facts["child_name"] == "Nguyễn Minh Khôi"

    def test_again_changes_nothing(self, item: ItemInfo, accepted: CaseInfo) -> None:
        before = Event.objects.count()
        assert deposit_results(actor=DEPOSIT, case_id=accepted.id) == 0
        assert (Item.objects.count(), Event.objects.count()) == (1, before)

    def test_what_was_issued_before_is_filled_in_once(self, world: World, accepted: CaseInfo) -> None:
        to_result(world, accepted)
        assert not Item.objects.exists()
        assert [backfill(actor=DEPOSIT), backfill(actor=DEPOSIT)] == [1, 0]

    def test_a_result_revoked_before_it_was_kept_is_never_valid(
        self, world: World, accepted: CaseInfo
    ) -> None:
        case = to_result(world, accepted)
        revoke(world, case)
        deliver_due()
        assert Item.objects.get().state == ItemState.REVOKED


class TestOffers:
    def test_the_holder_is_offered_what_fits(self, world: World, item: ItemInfo) -> None:
        _id, procedure = facade.procedure_in_force(ALLOWANCE)
        offered = facade.own_offers(world.citizen(), procedure, allowance(world).answers)
        assert offered[BIRTH_PAPER].id == item.id

    def test_another_child_and_another_person_are_not(self, world: World, item: ItemInfo) -> None:
        _id, procedure = facade.procedure_in_force(ALLOWANCE)
        other_child = allowance(world, child="Trần Văn Nam").answers
        assert facade.own_offers(world.citizen(), procedure, other_child) == {}
        stranger = world.citizen("Trần Thị Mai", "030193004321")
        assert facade.own_offers(stranger, procedure, allowance(world).answers) == {}


class TestFiling:
    def test_the_paper_stands_in_with_its_version_digest_and_consent(
        self, world: World, item: ItemInfo, using: CaseInfo
    ) -> None:
        row = paper(using)
        assert (row.item_id, row.item_version, row.item_sha256) == (item.id, 1, item.sha256)
        assert (row.file_id, row.on_paper, row.check_state) == (None, False, PaperCheck.UNCHECKED)
        found = next(p for p in facade.papers(using.id) if p.code == BIRTH_PAPER)
        assert found.source is PaperSource.STORE
        use = Use.objects.get()
        assert (use.item_id, use.case_id, use.paper_code) == (item.id, using.id, BIRTH_PAPER)
        assert consents.in_force(using.applicant_id, Purpose.REUSE, f"case:{using.id}")
        assert use.consent_id == Consent.objects.get().pk

    def test_an_upload_is_no_verified_paper(self, world: World, item: ItemInfo) -> None:
        citizen = world.citizen()
        wanted = allowance(world, SubmitPaper(BIRTH_PAPER, pdf(citizen)))
        case = facade.submit(actor=citizen, submission=wanted)
        found = next(p for p in facade.papers(case.id) if p.code == BIRTH_PAPER)
        assert (found.source, found.item_id) == (PaperSource.UPLOADED, None)
        assert not Use.objects.exists()

    def test_without_consent_nothing_is_taken(self, world: World, item: ItemInfo) -> None:
        wanted = allowance(world, from_store(item), reuse_consent=False)
        with pytest.raises(Invalid) as refused:
            facade.submit(actor=world.citizen(), submission=wanted)
        assert refused.value.code == "cases.reuse_consent"
        assert not Use.objects.exists()

    def test_somebody_elses_paper_does_not_exist(self, world: World, item: ItemInfo) -> None:
        stranger = world.citizen("Trần Thị Mai", "030193004321")
        with pytest.raises(NotFound):
            facade.submit(actor=stranger, submission=allowance(world, from_store(item)))
        assert Case.objects.count() == 1
        assert not Use.objects.exists()

    def test_the_condition_is_checked_again_at_filing(self, world: World, item: ItemInfo) -> None:
        wanted = allowance(world, from_store(item), child="Trần Văn Nam")
        with pytest.raises(Conflict):
            facade.submit(actor=world.citizen(), submission=wanted)

    def test_a_revoked_paper_is_refused(self, world: World, item: ItemInfo, accepted: CaseInfo) -> None:
        revoke(world, accepted)
        with pytest.raises(Conflict):
            facade.submit(actor=world.citizen(), submission=allowance(world, from_store(item)))

    def test_another_file_later_takes_its_place(self, world: World, using: CaseInfo) -> None:
        from tinhso.platform.cases import papers

        citizen = world.citizen()
        given = [SubmitPaper(BIRTH_PAPER, pdf(citizen))]
        papers.replace(Case.objects.get(pk=using.id), given, citizen)
        assert paper(using).item_id is None
        assert Use.objects.get().ended_at is not None


class TestDesk:
    def test_the_desk_takes_the_newest_that_fits_and_the_look_is_recorded(
        self, world: World, item: ItemInfo, accepted: CaseInfo
    ) -> None:
        from tinhso.platform.cases.contracts import Channel
        from tinhso.platform.people.contracts import Identity, PartialDate, Sex

        tung = Identity(
            full_name="Nguyễn Văn Tùng", sex=Sex.MALE, birth=PartialDate(1993, 10, 7), value="030093001234"
        )
        papers = (
            SubmitPaper(BIRTH_PAPER, from_store=True),
            SubmitPaper("giay-to-tuy-than", on_paper=True),
        )
        wanted = replace(allowance(world, *papers), channel=Channel.DESK)
        desk = world.actor("mot-cua-huyen")
        case = facade.take_in_at_desk(actor=desk, submission=wanted, applicant=tung)
        assert paper(case).item_id == item.id
        assert looks_at(accepted.applicant_id).rows[0].subject == case.code
        assert Consent.objects.get().through == "desk"

    def test_an_officer_puts_a_stored_paper_in_with_consent(self, world: World, item: ItemInfo) -> None:
        citizen = world.citizen()
        wanted = allowance(world, SubmitPaper(BIRTH_PAPER, pdf(citizen)))
        case = facade.submit(actor=citizen, submission=wanted)
        officer = officer_of(world, case)
        offered = facade.staff_offers(officer, case.id, purpose="Giải quyết hồ sơ")
        assert offered[BIRTH_PAPER].id == item.id
        inputs = {"actor": officer, "case_id": case.id, "revision": case.revision, "item_id": item.id}
        with pytest.raises(Invalid):
            use_stored_paper(**inputs, paper_code=BIRTH_PAPER, agreed=False)
        use_stored_paper(**inputs, paper_code=BIRTH_PAPER, agreed=True)
        assert paper(case).item_id == item.id
        assert facade.trail_is_whole(case.id)
        assert facade.staff_offers(officer, case.id, purpose="Giải quyết hồ sơ") == {}

    def test_nobody_looks_into_a_store_without_the_dossier(self, world: World, using: CaseInfo) -> None:
        other = world.staff("cases.read", "cases.process", unit=world.other_commune)
        with pytest.raises(NotFound):
            facade.staff_offers(other, using.id, purpose="Xem")
        with pytest.raises(NotFound):
            facade.open_stored(other, using.id, BIRTH_PAPER, purpose="Xem")
        with pytest.raises(Denied):
            use_stored_paper(
                actor=world.actor("quan-tri"),
                case_id=using.id,
                revision=using.revision,
                paper_code=BIRTH_PAPER,
                item_id=paper(using).item_id,
                agreed=True,
            )

    def test_opening_it_is_a_look_its_holder_sees(
        self, world: World, item: ItemInfo, using: CaseInfo
    ) -> None:
        officer = officer_of(world, using)
        file = facade.open_stored(officer, using.id, BIRTH_PAPER, purpose="Giải quyết hồ sơ")
        assert file.sha256 == item.sha256
        seen = looks_at(using.applicant_id).rows[0]
        assert (seen.what, seen.purpose, seen.subject) == (item.name, "Giải quyết hồ sơ", using.code)


class TestEnds:
    def test_revocation_flags_the_open_dossier_and_tells_the_officer(
        self, world: World, accepted: CaseInfo, using: CaseInfo
    ) -> None:
        revoke(world, accepted)
        deliver_due()
        deliver_due()
        row = paper(using)
        assert row.flag.startswith("Đã thu hồi")
        assert row.check_state == PaperCheck.INVALID
        assert facade.trail(using.id)[-1].action == "flag_paper"
        assert facade.trail_is_whole(using.id)
        assert Event.objects.filter(type="cases.paper_flagged", subject=using.code).count() == 1
        assert Message.objects.filter(template="case.paper_flagged").exists()
        assert Use.objects.get().ended_at is not None

    def test_a_correction_replaces_the_version(
        self, world: World, item: ItemInfo, accepted: CaseInfo, using: CaseInfo
    ) -> None:
        case = facade.case_for_staff(world.actor("chuyen-vien-xa"), accepted.id, purpose="Sửa")
        new = facade.open_correction(
            actor=world.actor("chuyen-vien-xa"), case_id=case.id, revision=case.revision, note="Sai tên"
        )
        checks = {"giay-chung-sinh": facade.Check(PaperCheck.VALID)}
        new = facade.accept(
            actor=world.actor("mot-cua-xa"), case_id=new.id, revision=new.revision, checks=checks
        )
        to_result(world, new)
        deliver_due()
        deliver_due()
        old, fresh = Item.objects.order_by("version")
        assert (old.state, old.replaced_by_id, fresh.state, fresh.version) == (
            ItemState.REPLACED,
            fresh.pk,
            ItemState.VALID,
            2,
        )
        assert paper(using).flag.startswith("Đã có bản mới")

    def test_withdrawing_the_consent_flags_the_dossier(self, world: World, using: CaseInfo) -> None:
        consents.withdraw(actor=world.citizen(), consent_id=Consent.objects.get().pk)
        deliver_due()
        assert "rút sự đồng ý" in paper(using).flag
        with pytest.raises(NotFound):
            facade.open_stored(officer_of(world, using), using.id, BIRTH_PAPER, purpose="Xem")

    def test_a_closed_dossier_is_left_alone(self, world: World, accepted: CaseInfo, using: CaseInfo) -> None:
        Case.objects.filter(pk=using.id).update(status=Status.STOPPED)
        revoke(world, accepted)
        deliver_due()
        assert paper(using).flag == ""

    def test_time_ends_papers_too(self, item: ItemInfo) -> None:
        Item.objects.update(valid_to=clock.today())
        system = system_actor("Kho", ["document_store.expire"])
        assert expire(actor=system) == 0
        Item.objects.update(issued_on=clock.today() - timedelta(days=9))
        Item.objects.update(valid_to=clock.today() - timedelta(days=1))
        assert [expire(actor=system), expire(actor=system)] == [1, 0]
        found = store.items([item.id])[item.id]
        assert (found.state, found.ended_reason) == (ItemState.EXPIRED, "Hết thời hạn sử dụng")


def officer_of(world: World, case: CaseInfo) -> Actor:
    return world.staff("cases.read", "cases.process", unit=organisations.unit(case.unit_id))


def revoke(world: World, case: CaseInfo) -> None:
    leader = world.actor("lanh-dao-xa")
    now = facade.case_for_staff(leader, case.id, purpose="Thu hồi")
    facade.revoke_result(
        actor=leader,
        case_id=case.id,
        revision=now.revision,
        result_id=facade.results(case.id)[0].id,
        note="QĐ 12: khai man",
    )
