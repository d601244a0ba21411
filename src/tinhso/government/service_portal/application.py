"""An application on its way: the draft, its pages, its papers, and the submission it becomes."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tinhso.government.service_portal.contracts import Application, Stop
from tinhso.government.service_portal.selectors import spoken
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import Channel, DeliveryMethod, Submission, SubmitPaper
from tinhso.platform.document_store.contracts import ItemInfo
from tinhso.platform.forms import facade as forms
from tinhso.platform.forms.contracts import DraftInfo, Form
from tinhso.platform.people import facade as people

PURPOSE = "apply:"
PAPERS, DELIVERY, CHECK = "giay-to", "nhan-ket-qua", "kiem-tra"


def start(actor: Actor, code: str) -> DraftInfo:
    """Return the person's draft for a procedure, begun now with what the state already knows."""
    definition_id, procedure = cases.procedure_in_force(code)
    if Channel.ONLINE not in procedure.channels:
        raise NotFound(
            "portal.not_online", _("Thủ tục này chưa nhận hồ sơ trên mạng; hãy đến bộ phận một cửa.")
        )
    sources = {"person": _person(actor)}
    known: dict[str, Any] = {}
    for form in procedure.forms:
        known |= forms.prefill(forms.load_form(form), sources)
    return forms.open_draft(
        actor=actor, purpose=PURPOSE + code, definition_id=definition_id, prefilled=known, extra={}
    )


def load(actor: Actor, draft_id: UUID) -> Application:
    """Return an application with the procedure as it is in force now."""
    return of(forms.draft(actor, draft_id))


def of(draft: DraftInfo) -> Application:
    code = draft.purpose.removeprefix(PURPOSE)
    _definition_id, procedure = cases.procedure_in_force(code)
    loaded = tuple(forms.load_form(form) for form in procedure.forms)
    stops = (*_form_stops(loaded, draft.answers), *_own_stops(procedure, draft.answers))
    return Application(draft, procedure, loaded, stops, dict(draft.extra))


def papers_of(application: Application) -> list[tuple[Any, bool]]:
    """Return the papers these answers call for, each with whether it must be there."""
    needed: list[tuple[Any, bool]] = cases.papers_needed(
        application.procedure, application.draft.answers, Channel.ONLINE
    )
    return needed


def given_papers(application: Application) -> dict[str, dict[str, str]]:
    """Return the files attached so far, by paper."""
    return dict(application.extra.get("papers", {}))


def offers_of(actor: Actor, application: Application) -> dict[str, ItemInfo]:
    """Return by paper what the state already has of the person."""
    return cases.own_offers(actor, application.procedure, application.draft.answers)


def stored_papers(application: Application) -> dict[str, dict[str, str]]:
    """Return the papers the person agreed to have taken from the store, by paper."""
    return dict(application.extra.get("stored", {}))


def missing_papers(application: Application) -> list[Any]:
    given = given_papers(application).keys() | stored_papers(application).keys()
    return [p for p, required in papers_of(application) if required and p.online and p.code not in given]


def delivery_of(application: Application) -> tuple[DeliveryMethod, str]:
    stored = application.extra.get("delivery", {})
    method = stored.get("method") or application.procedure.delivery[0]
    return DeliveryMethod(method), str(stored.get("address", ""))


def faults_of(application: Application) -> Iterator[tuple[Stop, str]]:
    """Return what is still missing, each with the page where it is mended."""
    for stop in application.stops:
        if stop.form and stop.step:
            for fault in forms.check_step(stop.form, stop.step, application.draft.answers).values():
                yield stop, forms.fault_text(fault)
        elif stop.slug == PAPERS:
            for paper in missing_papers(application):
                yield stop, _("Hãy tải lên %(paper)s") % {"paper": spoken(paper.name, _language())}


def submission_of(application: Application, mandate_id: UUID | None = None) -> Submission:
    """Return what is filed. The draft's key makes a second press harmless."""
    answers: dict[str, Any] = {}
    for form in application.forms:
        answers |= forms.clean_answers(form, application.draft.answers)
    given = given_papers(application)
    method, address = delivery_of(application)
    stored = stored_papers(application)
    papers = [
        _submitted(p, given.get(p.code), stored.get(p.code))
        for p, _required in papers_of(application)
        if p.code in given or p.code in stored or not p.online
    ]
    return Submission(
        procedure_code=application.procedure.code,
        answers=answers,
        papers=tuple(papers),
        channel=Channel.ONLINE,
        delivery_method=method,
        delivery_address=address,
        key=str(application.draft.id),
        reuse_consent=any(paper.item_id for paper in papers),
        mandate_id=mandate_id,
    )


def _submitted(paper: Any, file: Mapping[str, str] | None, stored: Mapping[str, str] | None) -> SubmitPaper:
    """A file attached goes before a paper of the store: it was the person's last word."""
    if file is None and stored is not None:
        return SubmitPaper(paper.code, item_id=UUID(stored["id"]))
    return SubmitPaper(paper.code, UUID(file["id"]) if file else None, on_paper=not paper.online)


def _form_stops(loaded: tuple[Form, ...], answers: Mapping[str, Any]) -> Iterator[Stop]:
    for form in loaded:
        for step in forms.visible_steps(form, answers):
            slug = step.code if len(loaded) == 1 else f"{form.code}-{step.code}"
            yield Stop(slug, step.title.in_language(_language()), step.minutes, form, step)


def _own_stops(procedure: Any, answers: Mapping[str, Any]) -> Iterator[Stop]:
    if cases.papers_needed(procedure, answers, Channel.ONLINE):
        yield Stop(PAPERS, _("Giấy tờ kèm theo"), 2)
    if len(procedure.delivery) > 1 or DeliveryMethod.POST in procedure.delivery:
        yield Stop(DELIVERY, _("Nhận kết quả"), 1)
    yield Stop(CHECK, _("Kiểm tra và nộp"), 1)


def _person(actor: Actor) -> dict[str, Any]:
    if actor.person_id is None:
        return {}
    found = people.person(actor.person_id)
    return {
        "full_name": found.full_name,
        "personal_number": found.personal_number,
        "sex": str(found.sex),
        "birth_date": found.birth.iso if found.birth else "",
        "birth_year": found.birth.year if found.birth else None,
        "ethnicity": found.ethnicity,
        "nationality": found.nationality,
        "phone": found.phone,
        "email": found.email,
        "area_code": found.area_code,
        "address_line": found.address_line,
        "address": {"area": found.area_code, "line": found.address_line},
    }


def _language() -> str:
    return get_language() or "vi"
