"""Papers the state already has, in place of those a dossier would have to bring."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import rules
from tinhso.platform.cases.contracts import CaseInfo, Channel, SubmitPaper
from tinhso.platform.cases.definition import Paper as PaperDefinition
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Paper
from tinhso.platform.consents import facade as consents
from tinhso.platform.consents.contracts import Purpose
from tinhso.platform.document_store import facade as store
from tinhso.platform.document_store.contracts import ItemInfo, Want
from tinhso.platform.people import facade as people


@dataclass(frozen=True, slots=True)
class Taking:
    """For which dossier, by whom, and whether the applicant agreed."""

    case: Case
    procedure: Procedure
    seen: dict[str, Any]
    actor: Actor
    agreed: bool


def wants_of(paper: PaperDefinition) -> tuple[Want, ...]:
    return tuple(Want(reuse.kind, reuse.when, reuse.max_age_days) for reuse in paper.reuse)


def offers(
    actor: Actor,
    person_id: UUID,
    procedure: Procedure,
    answers: Mapping[str, Any],
    channel: Channel,
    *,
    purpose: str,
    subject: str = "",
) -> dict[str, ItemInfo]:
    """Return by paper what the state already has of the person for these answers; the look is recorded."""
    seen = rules.values(answers, [], {"channel": str(channel)})
    wanted = {p.code: wants_of(p) for p, _required in rules.papers_for(procedure, seen) if p.reuse}
    return store.offers(actor, person_id, wanted, seen, purpose=purpose, subject=subject)


def fill(rows: Iterable[Paper], given: Mapping[str, SubmitPaper], taking: Taking) -> None:
    """Put the papers named from the store into the rows of a dossier, in the order of their keys."""
    rows = list(rows)
    found = _newest(rows, given, taking)
    named = [(row, found.get(row.code) or _named(given.get(row.code))) for row in rows]
    chosen = [(row, item_id) for row, item_id in named if item_id]
    if not chosen:
        return
    consent_id = _agreed(taking)
    for row, item_id in sorted(chosen, key=lambda pair: pair[1]):
        put(row, item_id, taking, consent_id)


def _newest(rows: Iterable[Paper], given: Mapping[str, SubmitPaper], taking: Taking) -> dict[str, UUID]:
    """Find what the store has for papers that name no item; refuse beside the paper."""
    codes = {row.code for row in rows if row.code in given and given[row.code].from_store}
    if not codes:
        return {}
    case = taking.case
    items = offers(
        taking.actor,
        case.applicant_id,
        taking.procedure,
        case.answers,
        Channel(case.channel),
        purpose=case.procedure_name,
        subject=case.code,
    )
    if missing := codes - items.keys():
        message = gettext_noop("Kho không có giấy này còn giá trị của người nộp; hãy nhận bản giấy.")
        fields = {f"paper-{code}": message for code in missing}
        raise Invalid("cases.not_in_store", message, fields=fields)
    return {code: items[code].id for code in codes}


def put(row: Paper, item_id: UUID, taking: Taking, consent_id: UUID | None = None) -> ItemInfo:
    """Let a paper of the store stand in for one of the dossier; the store checks it under lock."""
    case, definition = taking.case, taking.procedure.paper(row.code)
    item = store.take(
        taking.actor,
        item_id,
        case.applicant_id,
        wants_of(definition) if definition else (),
        taking.seen,
        _use(case, row.code, consent_id or _agreed(taking)),
    )
    row.file_id, row.file_name, row.on_paper = None, "", False
    row.item_id, row.item_version, row.item_sha256 = item.id, item.version, item.sha256
    row.item_name = spoken(item)
    return item


def release(case: Case, code: str) -> None:
    store.release(case.pk, code)


def carry(old: Paper, new: Paper, made: CaseInfo) -> None:
    """A dossier that comes out of another one uses the same papers, under the same consent."""
    if old.item_id is None:
        return
    new.item_id, new.item_version, new.item_sha256 = old.item_id, old.item_version, old.item_sha256
    new.item_name, new.flag = old.item_name, old.flag
    store.carry((old.case_id, old.code), made.id, made.code, new.code, made.procedure_name)


def spoken(item: ItemInfo) -> str:
    """Say what a paper is, from where and since when."""
    number = f" số {item.number}" if item.number else ""
    return f"{item.name}{number}, {item.issued_by} cấp ngày {item.issued_on:%d/%m/%Y}"


def _named(paper: SubmitPaper | None) -> UUID | None:
    return paper.item_id if paper and not paper.file_id else None


def _agreed(taking: Taking) -> UUID:
    """Write down the applicant's consent for this dossier; nobody agrees in somebody else's name.

    The applicant agrees online, or stands at the desk; one who files for another brings the papers.
    """
    case = taking.case
    if not taking.agreed:
        message = gettext_noop("Hãy hỏi người đứng tên hồ sơ: có đồng ý dùng giấy tờ trong kho không?")
        raise Invalid("cases.reuse_consent", message, fields={"reuse_consent": message})
    if not _speaks_for_themselves(taking.actor, case):
        raise Invalid(
            "cases.reuse_by_other", "Người nộp thay không dùng được giấy tờ trong kho của người đứng tên."
        )
    ref = f"case:{case.pk}"
    found = consents.keep(
        taking.actor, case.applicant_id, Purpose.REUSE, ref, f"{case.procedure_name}, hồ sơ {case.code}"
    )
    return found.id


def _speaks_for_themselves(actor: Actor, case: Case) -> bool:
    if actor.person_id is not None:
        return actor.person_id in people.same_person_ids(case.applicant_id)
    return case.mandate_id is None and not case.filer_name


def _use(case: Case, code: str, consent_id: UUID) -> store.Purpose:
    return store.Purpose(case.pk, case.code, code, case.procedure_name, consent_id)
