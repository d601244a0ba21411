"""What the state already has, as citizens and officers are offered it for one dossier."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import reusing, selectors
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import Channel, PaperSource
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Paper
from tinhso.platform.document_store import facade as store
from tinhso.platform.document_store.contracts import ItemInfo
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo

REPLACEABLE = frozenset({PaperSource.NONE, PaperSource.UPLOADED, PaperSource.ON_PAPER, PaperSource.SCANNED})
_NOT_FOUND = gettext_noop("Hồ sơ này không dùng giấy tờ đó từ kho, hoặc hồ sơ không thuộc đơn vị của bạn.")


def own_offers(actor: Actor, procedure: Procedure, answers: Mapping[str, Any]) -> dict[str, ItemInfo]:
    """Return by paper what the state already has of the actor for these answers."""
    if actor.person_id is None:
        return {}
    purpose = procedure.short_name.vi
    return reusing.offers(actor, actor.person_id, procedure, answers, Channel.ONLINE, purpose=purpose)


def staff_offers(actor: Actor, case_id: UUID, *, purpose: str) -> dict[str, ItemInfo]:
    """Return what the store has for papers that are missing or not verified; the look is recorded.

    Without a dossier there is no purpose, and no look into anybody's store.
    """
    case = selectors.find(actor, case_id)
    if case is None:
        raise NotFound("cases.not_found", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.")
    if case.mandate_id is not None:
        return {}
    procedure, channel = procedure_of(case.definition_id), Channel(case.channel)
    found = reusing.offers(
        actor, case.applicant_id, procedure, case.answers, channel, purpose=purpose, subject=case.code
    )
    replaceable = {p.code for p in selectors.papers(case_id) if p.source in REPLACEABLE}
    return {code: item for code, item in found.items() if code in replaceable}


def open_stored(actor: Actor, case_id: UUID, paper_code: str, *, purpose: str) -> FileInfo:
    """Return the file of a stored paper a dossier uses now, to an officer of it; the look is recorded."""
    case = selectors.find(actor, case_id)
    rows = Paper.objects.filter(
        case_id=case_id, code=paper_code, superseded=False, item__isnull=False, flag=""
    )
    row = rows.first() if case else None
    if row is None or case is None:
        raise NotFound("cases.stored_paper", _NOT_FOUND)
    item = store.items([row.item_id])[row.item_id]
    store.record_look(actor, item, purpose=purpose, subject=case.code)
    return files.file_info(item.file_id)
