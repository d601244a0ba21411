"""What did this person agree to?"""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.consents.contracts import ConsentInfo, Purpose, Through, Wording
from tinhso.platform.consents.models import Consent
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.people import facade as people

WORDING = "consent_wording"


def wording(purpose: Purpose) -> tuple[UUID, Wording]:
    """Return the words in force today and the version they are of."""
    found = definitions.effective(WORDING, str(purpose), clock.legal_day())
    words: Wording = definitions.parsed(found.id)
    return found.id, words


def own(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[ConsentInfo]:
    """Return what the actor agreed to, newest first, under every key of the person. One query."""
    keys = people.same_person_ids(actor.person_id) if actor.person_id else ()
    rows = Consent.objects.filter(person_id__in=keys)
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    return page_of([info(row) for row in rows.order_by("-id")[: size + 1]], size, lambda row: [row.id])


def in_force(person_id: UUID, purpose: Purpose, object_ref: str) -> bool:
    """Say whether a person agrees now. One query."""
    rows = Consent.objects.filter(person_id__in=people.same_person_ids(person_id), purpose=purpose)
    return rows.filter(object_ref=object_ref, withdrawn_at__isnull=True).exists()


def info(row: Consent) -> ConsentInfo:
    return ConsentInfo(
        id=row.pk,
        person_id=row.person_id,
        purpose=Purpose(row.purpose),
        object_ref=row.object_ref,
        object_name=row.object_name,
        text=row.text,
        through=Through(row.through),
        recorded_by=row.recorded_by,
        given_at=row.given_at,
        withdrawn_at=row.withdrawn_at,
    )
