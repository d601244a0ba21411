"""Dossiers and procedures for the search box. The pages they lead to belong to the sector systems."""

from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import Hit
from tinhso.kernel.text_vi import fold
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import STATUS_LABELS, CaseInfo
from tinhso.platform.cases.pages import desk_page
from tinhso.platform.cases.selectors import find_by_code, info
from tinhso.platform.cases.worklists import Filters as Worklist
from tinhso.platform.cases.worklists import View
from tinhso.platform.procedures import facade as catalogue
from tinhso.platform.procedures.contracts import EntryInfo, Filters
from tinhso.platform.search import facade as search

PROCEDURE_PAGE = "service_portal:procedure"


def dossiers(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Return the dossier of a typed code alone; else open ones with all the words, then closed ones."""
    exact = find_by_code(actor, text)
    if exact is not None:
        return _linked([_dossier(info(exact))])
    found: list[CaseInfo] = []
    for view in (View.UNIT, View.CLOSED):
        room = limit - len(found)
        found += facade.worklist(actor, Worklist(view, text), size=room).rows if room > 0 else ()
    return _linked([_dossier(case) for case in found])


def procedures(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Return procedures in force, best first."""
    known = catalogue.candidates(Filters(), fold(text).split())
    found = search.rank(text, known, _words)[:limit]
    return _linked([Hit(p.short_name, p.code, search.page_url(PROCEDURE_PAGE, p.code)) for p in found])


def _dossier(case: CaseInfo) -> Hit:
    told = (case.subject, case.applicant_name, STATUS_LABELS[case.status])
    return Hit(case.code, " · ".join(told), desk_page(case.id))


def _words(procedure: EntryInfo) -> str:
    return " ".join((procedure.short_name, procedure.name, procedure.code, *procedure.keywords))


def _linked(hits: list[Hit]) -> list[Hit]:
    return [hit for hit in hits if hit.url]
