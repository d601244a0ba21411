from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from tests.world import World, birth_answers

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.registry import permissions_of_role
from tinhso.platform.access.facade import account_named
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, PaperCheck, Submission, SubmitPaper
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.contracts import ReformInfo

BASIS = "72/2025/QH15"
VALID = {"giay-chung-sinh": cases.Check(PaperCheck.VALID)}


def administrator(world: World, role: str = "administrator", name: str = "quan-tri") -> Actor:
    """Return somebody with the rights of a role over the whole province and an account of one's own."""
    grants = (Grant(permissions_of_role(role), world.root.id, covers_children=True),)
    return Actor(ActorKind.STAFF, account_id=account_named(name).id, name=name, grants=grants)


@dataclass(frozen=True, slots=True)
class Office:
    """The two who reform, and what they reform."""

    world: World

    @property
    def author(self) -> Actor:
        return administrator(self.world)

    @property
    def second(self) -> Actor:
        return administrator(self.world, "leader", "chu-tich-tinh")

    def file(self, child: str = "Nguyễn Minh Khôi", commune: str = "") -> CaseInfo:
        """File a birth registration with a paper that is shown at the desk."""
        answers = birth_answers(commune or self.world.commune.area_code) | {"child_name": child}
        paper = SubmitPaper("giay-chung-sinh", on_paper=True)
        citizen = self.world.citizen()
        return cases.submit(
            actor=citizen, submission=Submission("1.001193", answers, (paper,), Channel.ONLINE, key=child)
        )

    def accept(self, case: CaseInfo) -> CaseInfo:
        desk = self.world.actor("mot-cua-xa")
        return cases.accept(actor=desk, case_id=case.id, revision=case.revision, checks=VALID)

    def decision(self, on: date | None = None, name: str = "Hợp nhất hai xã") -> Any:
        return facade.Decision(name, BASIS, on or clock.legal_day())

    def merge(self, *, into: UUID | None = None, on: date | None = None) -> ReformInfo:
        """Plan to merge the demo commune into the other one."""
        heir = into or self.world.other_commune.id
        units = [self.world.commune.id, self.world.other_commune.id]
        return facade.plan_merge(actor=self.author, decision=self.decision(on), unit_ids=units, heir=heir)

    def confirmed(self, reform: ReformInfo) -> ReformInfo:
        facade.accept_suggestions(actor=self.author, reform_id=reform.id)
        facade.propose(actor=self.author, reform_id=reform.id)
        return facade.confirm(actor=self.second, reform_id=reform.id)

    def run(self, reform: ReformInfo) -> ReformInfo:
        self.confirmed(reform)
        facade.begin(actor=self.author, reform_id=reform.id)
        return self.finish(reform)

    def finish(self, reform: ReformInfo) -> ReformInfo:
        while facade.advance(actor=self.author, reform_id=reform.id):
            pass
        return facade.reform(self.author, reform.id)

    def take_back(self, reform: ReformInfo) -> ReformInfo:
        facade.begin_back(actor=self.author, reform_id=reform.id, reason="Nghị quyết được thay")
        return self.finish(reform)


@pytest.fixture
def office(world: World, db: None) -> Office:
    return Office(world)


Offices = Callable[[], Office]
