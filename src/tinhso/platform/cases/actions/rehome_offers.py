"""What waits between units follows them too: offered dossiers, and questions to other units."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import Q

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.cases.models import Case, Consultation, Transfer
from tinhso.platform.cases.rehoming import Router, waiting_transfers

MERGED = "Hai đơn vị nay là một do sắp xếp đơn vị."
ASKED_ALREADY = "Đơn vị kế thừa đã được hỏi, hoặc chính là đơn vị giải quyết."
WAITING = Q(answered_at__isnull=True, cancelled_at__isnull=True)
ANSWERED = "Đã được trả lời"


@action("cases.rehome")
def rehome_transfers(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Let offers go on between the successors; one between two that are now one is settled."""
    offers = waiting_transfers(reform).order_by("case_id")[:size]
    cases = _locked_cases([offer.case_id for offer in offers], wait=wait)
    router, moved = Router(reform), []
    for offer in waiting_transfers(reform).select_for_update(of=("self",)).filter(case_id__in=cases):
        before = {"from": str(offer.from_unit_id), "to": str(offer.to_unit_id)}
        sides = (offer.from_unit_id, offer.to_unit_id)
        old = next(key for key in sides if key in reform.heirs)
        _redirect(offer, cases[offer.case_id], router, actor)
        moved.append(Moved(offer.pk, cases[offer.case_id].code, old, _new(offer, old, before), before))
    return moved


@action("cases.rehome")
def restore_transfers(
    *, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    """Put offers that still wait back where they were."""
    by_id = {item.item_id: item for item in items}
    found = dict(Transfer.objects.filter(pk__in=by_id).values_list("pk", "case_id"))
    cases = _locked_cases(found.values(), wait=wait)
    done = {}
    for offer in Transfer.objects.select_for_update(of=("self",)).filter(pk__in=by_id, case_id__in=cases):
        done[offer.pk] = ANSWERED if offer.answered_at else ""
        if not offer.answered_at:
            before = by_id[offer.pk].before
            offer.from_unit_id, offer.to_unit_id = UUID(before["from"]), UUID(before["to"])
            offer.save()
    return done


@action("cases.rehome")
def rehome_consultations(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Let the successor be asked; a question it would put to itself, or get twice, is cancelled."""
    asked = Consultation.objects.filter(WAITING, unit_id__in=reform.heirs)
    cases = _locked_cases(asked.order_by("case_id").values_list("case_id", flat=True)[:size], wait=wait)
    router, moved = Router(reform), []
    for question in asked.select_for_update(of=("self",)).filter(case_id__in=cases):
        case, old = cases[question.case_id], question.unit_id
        target = router.target(old, case) if not reform.sole(old) else router.fallback(old)
        moved.append(Moved(question.pk, case.code, old, target))
        _ask(question, case, target)
    return moved


@action("cases.rehome")
def restore_consultations(
    *, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    """Put questions that still wait back to the units first asked."""
    by_id = {item.item_id: item for item in items}
    found = dict(Consultation.objects.filter(pk__in=by_id).values_list("pk", "case_id"))
    cases = _locked_cases(found.values(), wait=wait)
    done = {}
    for question in Consultation.objects.select_for_update(of=("self",)).filter(
        pk__in=by_id, case_id__in=cases
    ):
        ended = question.answered_at or question.cancelled_at
        done[question.pk] = ANSWERED if ended else ""
        if not ended:
            question.unit_id = by_id[question.pk].old_id
            question.save()
    return done


def _locked_cases(case_ids: Iterable[UUID], *, wait: bool) -> dict[UUID, Case]:
    """Lock the dossiers first, as every act does."""
    rows = Case.objects.select_for_update(skip_locked=not wait, of=("self",))
    return {case.pk: case for case in rows.filter(pk__in=list(case_ids)).order_by("pk")}


def _redirect(offer: Transfer, case: Case, router: Router, actor: Actor) -> None:
    heirs = router.reform.heirs
    old_to = offer.to_unit_id
    target = router.fallback(old_to) if old_to in heirs and router.reform.sole(old_to) else old_to
    if target in heirs:
        target = router.target(target, case)
    if target == case.unit_id:
        offer.answered_at, offer.answered_by = clock.now(), actor.name
        offer.received, offer.answer = False, MERGED
    else:
        offer.from_unit_id, offer.to_unit_id = case.unit_id, target
    offer.save()


def _new(offer: Transfer, old: UUID, before: Mapping[str, str]) -> UUID:
    """Return who stands now where the old unit stood; of a settled offer, the unit that holds the dossier."""
    if offer.answered_at:
        return offer.case.unit_id
    return offer.to_unit_id if before["to"] == str(old) else offer.from_unit_id


def _ask(question: Consultation, case: Case, target: UUID) -> None:
    again = case.consultations.filter(WAITING, unit_id=target).exists()
    if again or target == case.unit_id:
        question.cancelled_at, question.cancelled_reason = clock.now(), ASKED_ALREADY
        case.consultations_open -= 1
        case.save(update_fields=["consultations_open"])
    else:
        question.unit_id = target
    question.save()
