"""Dossiers of the demo province, made through the real actions so that every trail is true."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.db import transaction

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access.facade import account_named, actor_for_account, citizen_account
from tinhso.platform.cases import facade, prints
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    HandOver,
    PaperCheck,
    Submission,
    SubmitPaper,
)
from tinhso.platform.cases.models import Case
from tinhso.platform.files import facade as files
from tinhso.platform.mandates import facade as mandates
from tinhso.platform.mandates.contracts import MandateKind, Scope
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import IdentifierKind, Identity, PersonInfo, Sex

CHILDREN = ("Minh Khôi", "Bảo Ngọc", "Gia Hân", "Đức Anh", "Thu An", "Hải Đăng", "Khánh Linh", "Tuấn Kiệt")
SHOPS = ("Vải thiều Bà Hường", "Bánh đậu xanh Rồng Vàng", "Cà phê Bờ Hồ", "Tạp hóa Cô Mai")
PAPER = '#set page(paper: "a5")\n#align(center)[*#data.title*\\ Bản trình diễn, do máy sinh ra]'


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays in the demo."""

    desk: Actor
    specialist: Actor
    leader: Actor
    commune: str


def load(out: Any) -> None:
    """File a dozen dossiers at the demo commune and district and carry them to different stages."""
    if not settings.DEMO or Case.objects.exists():
        return
    with transaction.atomic():
        _file_dossiers()


def _file_dossiers() -> None:
    commune = _cast("xa")
    citizens = people.adults(12, clock.legal_day())
    for number, name in enumerate(CHILDREN):
        case = _carry(commune, _birth(commune, citizens[number % len(citizens)], name), number)
        if number in WAYS_OUT:
            WAYS_OUT[number](commune.desk, case)
    _mandate(citizens[1], citizens[0])
    _id, procedure = facade.procedure_in_force("1.001612")
    district = _cast("huyen") if procedure.level == "district" else commune
    for number, name in enumerate(SHOPS):
        _carry(district, _shop(commune.commune, citizens[number], name), number + 1, before=_check_name)


def _mandate(principal: PersonInfo, agent: PersonInfo) -> None:
    """One citizen may file for another, and collect."""
    scope = Scope(MandateKind.ATTORNEY, "GUQ 01/2026", may_collect=True)
    mandates.give(
        actor=_citizen(principal),
        agent_number=agent.personal_number,
        agent_name=agent.full_name,
        scope=scope,
        key="demo",
    )


def _collect(desk: Actor, case: CaseInfo) -> None:
    """The applicant comes and signs the slip."""
    handover = HandOver(paper_number=people.person(case.applicant_id).personal_number)
    facade.deliver(actor=desk, case_id=case.id, revision=case.revision, handover=handover)


def _post(desk: Actor, case: CaseInfo) -> None:
    facade.send_by_post(
        actor=desk,
        case_id=case.id,
        revision=case.revision,
        order_number="EX000000017VN",
        carrier="Bưu điện Việt Nam",
    )


WAYS_OUT: dict[int, Callable[[Actor, CaseInfo], None]] = {5: _collect, 6: _post}
"""Of the issued certificates one is collected, one is on its way, the others wait."""


def _cast(suffix: str) -> Cast:
    desk, specialist, leader = (
        actor_for_account(account_named(f"{who}-{suffix}")) for who in ("mot-cua", "chuyen-vien", "lanh-dao")
    )
    return Cast(desk, specialist, leader, facade.commune_of_unit(cast("UUID", desk.unit_id)))


def _citizen(person: PersonInfo) -> Actor:
    identity = Identity(
        full_name=person.full_name,
        sex=Sex(person.sex),
        birth=person.birth,
        kind=IdentifierKind.PERSONAL_NUMBER,
        value=person.personal_number,
        phone=person.phone,
    )
    account = citizen_account(
        actor=system_actor("Bản trình diễn", ["access.citizen_sign_in"]), identity=identity
    )
    return actor_for_account(account)


def _file(actor: Actor, title: str) -> Any:
    pdf = prints.compile_pdf(PAPER, {"title": title}, "")
    return files.store(actor=actor, stream=io.BytesIO(pdf), name=f"{title}.pdf").id


def _birth(cast: Cast, person: PersonInfo, child: str) -> CaseInfo:
    citizen = _citizen(person)
    surname = person.full_name.split()[0]
    answers = {
        "child_name": f"{surname} {child}",
        "child_birth_date": "2026-11-02",
        "child_sex": "female" if "n" in child[-2:] else "male",
        "child_ethnicity": "Kinh",
        "child_birth_place": "Bệnh viện Phụ sản Hải Dương",
        "child_home_town": "Hải Dương",
        "birth_notice": "yes",
        "mother_name": "Phạm Thu Hường",
        "mother_birth_year": 1996,
        "father_known": "yes",
        "father_name": f"{surname} Văn Tùng",
        "father_birth_year": 1993,
        "parents_married": "yes",
        "commune": cast.commune,
        "address": "Số 5, phố Quang Trung",
        "relation": "relative",
    }
    papers = (SubmitPaper("giay-chung-sinh", _file(citizen, "Giấy chứng sinh")),)
    submission = Submission("1.001193", answers, papers, Channel.ONLINE, key=f"demo-{child}")
    return facade.submit(actor=citizen, submission=submission)


def _shop(commune: str, person: PersonInfo, name: str) -> CaseInfo:
    citizen = _citizen(person)
    answers = {
        "business_name": f"Hộ kinh doanh {name}",
        "commune": commune,
        "address": "Số 12, phố Chợ",
        "trades_text": "Bán lẻ thực phẩm",
        "capital": 50_000_000,
        "start_date": "2026-12-01",
        "owner_name": person.full_name,
        "owner_personal_number": person.personal_number,
        "owner_phone": person.phone or "0912345678",
        "founder": "person",
        "workers": 2,
    }
    papers = (SubmitPaper("giay-to-chu-ho", _file(citizen, "Căn cước của chủ hộ")),)
    submission = Submission("1.001612", answers, papers, Channel.ONLINE, key=f"demo-{name}")
    return facade.submit(actor=citizen, submission=submission)


def _check_name(cast: Cast, case: CaseInfo) -> CaseInfo:
    return facade.perform(actor=cast.specialist, case_id=case.id, revision=case.revision, code="name_checked")


def _carry(
    cast: Cast, case: CaseInfo, steps: int, before: Callable[[Cast, CaseInfo], CaseInfo] | None = None
) -> CaseInfo:
    """Take a case `steps` steps on its way."""
    way: list[Callable[[CaseInfo], CaseInfo]] = [
        lambda c: _accept(cast, c),
        lambda c: _draft(cast, before(cast, c) if before else c),
        lambda c: facade.perform(actor=cast.leader, case_id=c.id, revision=c.revision, code="approve"),
        lambda c: facade.perform(actor=cast.desk, case_id=c.id, revision=c.revision, code="issue"),
    ]
    for step in way[:steps]:
        case = step(case)
    return case


def _accept(cast: Cast, case: CaseInfo) -> CaseInfo:
    checks = {p.code: facade.Check(PaperCheck.VALID) for p in facade.papers(case.id) if p.required}
    return facade.perform(
        actor=cast.desk, case_id=case.id, revision=case.revision, code="accept", checks=checks
    )


def _draft(cast: Cast, case: CaseInfo) -> CaseInfo:
    result = facade.procedure_of(case.definition_id).results[0]
    fields = dict.fromkeys((field.code for field in result.fields), "Theo hồ sơ")
    case = facade.draft_result(actor=cast.specialist, case_id=case.id, revision=case.revision, fields=fields)
    return facade.perform(
        actor=cast.specialist, case_id=case.id, revision=case.revision, code="submit_for_approval"
    )
