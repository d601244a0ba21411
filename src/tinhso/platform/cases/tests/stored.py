"""A birth certificate in its holder's store, and an allowance that asks for one."""

import io
from typing import Any
from uuid import UUID

from tests.world import World

from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, Channel, Submission, SubmitPaper
from tinhso.platform.cases.tests.test_lifecycle import to_result
from tinhso.platform.document_store import facade as store
from tinhso.platform.document_store.contracts import ItemInfo
from tinhso.platform.events.facade import deliver_due
from tinhso.platform.files import facade as files

ALLOWANCE, BIRTH_PAPER = "1.001776", "khai-sinh"
CHILD = "Nguyễn Minh Khôi"


def pdf(actor: Actor) -> UUID:
    import pikepdf

    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(out)
    out.seek(0)
    return files.store(actor=actor, stream=out, name="giay.pdf").id


def certificate(world: World, accepted: CaseInfo) -> ItemInfo:
    """Carry the birth registration to its end; the event puts the certificate into the store."""
    case = to_result(world, accepted)
    deliver_due()
    item = store.by_source(f"result:{facade.results(case.id)[0].id}")
    assert item is not None
    return item


def allowance(world: World, *papers: SubmitPaper, child: str = CHILD, **changes: Any) -> Submission:
    """Ask for an allowance for an orphan, whose birth certificate is demanded."""
    _id, procedure = facade.procedure_in_force(ALLOWANCE)
    answers = procedure.examples[0] | {"commune": world.commune.area_code, "group": "orphan"}
    answers |= {"beneficiary": child, "beneficiary_birth": "2026-11-10"}
    fields = {"channel": Channel.ONLINE, "key": "", "reuse_consent": True} | changes
    return Submission(ALLOWANCE, answers, papers, **fields)


def from_store(item: ItemInfo) -> SubmitPaper:
    return SubmitPaper(BIRTH_PAPER, item_id=item.id)
