"""Which requests wait for whom, which keys has somebody, who may sign for whom?"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.kernel.rows import matching, one
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.signing.contracts import (
    Capacity,
    CredentialInfo,
    Kind,
    Place,
    PowerInfo,
    RequestInfo,
    RequestState,
    Signer,
    State,
    StepInfo,
)
from tinhso.platform.signing.definition import SigningRules
from tinhso.platform.signing.models import Authority, Credential, Power, Request, Step

RULES_KIND, RULES_CODE = "signing_rules", "ky-so"


def rules_in_force() -> SigningRules:
    """Return the rules of today; raise `Invalid` where the installation has none."""
    found: SigningRules = definitions.parsed(
        definitions.effective(RULES_KIND, RULES_CODE, clock.legal_day()).id
    )
    return found


def turn_of(actor: Actor) -> Q:
    """Return the condition that a step waits for this actor."""
    reach = actor.reach("signing.agency")
    agency = Q(kind=Kind.AGENCY) & organisations.within(reach, "unit") if reach else Q(pk__in=[])
    return Q(turn=True) & (Q(kind=Kind.PERSONAL, account_id=actor.account_id) | agency)


def waiting_for(
    actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE, only: Sequence[UUID] = ()
) -> Page[RequestInfo]:
    """Return the requests whose turn is the actor's, oldest first; of these `only` those named."""
    turns = Step.objects.filter(turn_of(actor)).order_by("request_id")
    if only:
        turns = turns.filter(request_id__in=only)
    if cursor:
        turns = turns.filter(request_id__gt=cursor_id(cursor))
    keys = list(turns.values_list("request_id", flat=True)[: size + 1])
    rows = {row.pk: row for row in _with_steps(Request.objects.filter(pk__in=keys))}
    return page_of([info(rows[key]) for key in keys], size, lambda row: [row.id])


def waiting_count(actor: Actor) -> int:
    """Count what waits for the actor."""
    return Step.objects.filter(turn_of(actor)).count()


def waits_for(actor: Actor, request_id: UUID) -> bool:
    """Say whether it is the actor's turn to sign a request."""
    return Step.objects.filter(turn_of(actor), request_id=request_id).exists()


def opened_by(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[RequestInfo]:
    """Return the requests the actor opened, newest first."""
    rows = Request.objects.filter(opened_by_id=actor.account_id)
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    found = [info(row) for row in _with_steps(rows.order_by("-id"))[: size + 1]]
    return page_of(found, size, lambda row: [row.id])


def request(actor: Actor, request_id: UUID) -> RequestInfo:
    """Return a request the actor opened, signs or signed."""
    row = _with_steps(Request.objects.filter(pk=request_id)).first()
    if row is None or not concerns(actor, row):
        raise NotFound("signing.request", "Không có yêu cầu ký này, hoặc yêu cầu không liên quan đến bạn.")
    return info(row)


def requests_for(subject: str) -> list[RequestInfo]:
    """Return the requests about a subject, oldest first; the caller answers for who may know."""
    return [info(row) for row in _with_steps(Request.objects.filter(subject=subject).order_by("id"))]


def requests_by_id(ids: Iterable[UUID]) -> dict[UUID, RequestInfo]:
    """Return requests by id; the caller answers for who may know of them."""
    return {row.pk: info(row) for row in _with_steps(Request.objects.filter(pk__in=list(ids)))}


def seen_at(request_id: UUID | None) -> Place | None:
    """Return where the last person's signature of a request stands, for the seal of the agency beside it."""
    found = requests_by_id([request_id]) if request_id else {}
    places = (
        step.signer.place
        for one in found.values()
        for step in reversed(one.steps)
        if step.signer.kind is Kind.PERSONAL
    )
    return next(places, None)


def concerns(actor: Actor, row: Request) -> bool:
    """Say whether a request is the actor's business."""
    if actor.account_id is not None and row.opened_by_id == actor.account_id:
        return True
    return any(is_step_of(actor, step) for step in row.steps.all())


def is_step_of(actor: Actor, step: Step) -> bool:
    if step.kind == Kind.PERSONAL:
        return actor.account_id is not None and step.account_id == actor.account_id
    return step.unit_id is not None and actor.can("signing.agency", organisations.path(step.unit_id))


def may_open_file(actor: Actor, file: FileInfo) -> bool:
    """Say whether a file of a request is open to an actor: it is for whom the request concerns."""
    row = Request.objects.prefetch_related("steps").filter(pk=file.owner_id).first()
    return row is not None and concerns(actor, row)


def _with_steps(rows: QuerySet[Request]) -> QuerySet[Request]:
    steps = Step.objects.select_related("account", "unit").order_by("number")
    return rows.prefetch_related(Prefetch("steps", steps))


def credentials_of(actor: Actor) -> list[CredentialInfo]:
    """Return the keys the actor may sign with: one's own and, with the right, those of agencies."""
    rows = Credential.objects.filter(usable_keys(actor), removed_at__isnull=True)
    return [credential_info(row) for row in rows.order_by("kind", "-valid_to", "id")]


def own_credential(actor: Actor, credential_id: UUID) -> CredentialInfo:
    """Return a key the actor may sign with."""
    return credential_info(_own_key(actor, credential_id))


def picture_of(actor: Actor, credential_id: UUID) -> bytes:
    """Return the picture of a key the actor may sign with."""
    found = _own_key(actor, credential_id).picture
    if not found:
        raise NotFound("signing.no_picture", "Khóa này chưa có ảnh.")
    return bytes(found)


def _own_key(actor: Actor, credential_id: UUID) -> Credential:
    found = Credential.objects.filter(usable_keys(actor), pk=credential_id, removed_at__isnull=True).first()
    if found is None:
        raise NotFound("signing.credential", "Không có khóa này, hoặc bạn không được dùng.")
    return found


def authorities() -> list[Authority]:
    """Return the authorities believed now, roots first."""
    return list(Authority.objects.filter(removed_at__isnull=True).order_by("trust", "-is_root", "name"))


def is_opener(actor: Actor, request_id: UUID) -> bool:
    """Say whether the actor opened a request."""
    return Request.objects.filter(pk=request_id, opened_by_id=actor.account_id).exists()


def usable_keys(actor: Actor) -> Q:
    reach = actor.reach("signing.agency")
    agency = (
        Q(kind=Kind.AGENCY, needs_pin=True) & organisations.within(reach, "unit") if reach else Q(pk__in=[])
    )
    return Q(kind=Kind.PERSONAL, account_id=actor.account_id) | agency


def system_key(unit_id: UUID) -> Credential | None:
    """Return the key an agency lets the system use, if it has one in force."""
    free = {"unit_id": unit_id, "needs_pin": False, "removed_at": None}
    found, now = matching(Credential, order=("-valid_to",), related=("unit",), **free), clock.now()
    return next((key for key in found if key.valid_from <= now < key.valid_to), None)


def known_by(key: str) -> RequestInfo | None:
    """Return the request opened under a key."""
    found = one(Request, key=key)
    return requests_by_id([found.pk]).get(found.pk) if found else None


def power(deputy_id: UUID, principal_id: UUID, capacity: Capacity, now: datetime) -> Power | None:
    """Return the power in force that lets one sign for another."""
    rows = Power.objects.filter(deputy_id=deputy_id, principal_id=principal_id, capacity=capacity)
    return rows.filter(revoked_at__isnull=True, valid_from__lte=now, valid_to__gt=now).first()


def acting_for(deputy_id: UUID, unit_id: UUID) -> tuple[Capacity, UUID] | None:
    """Return in which capacity one signs for whom at a unit: the newest power in force there. One query."""
    now = clock.now()
    rows = Power.objects.filter(deputy_id=deputy_id, principal__unit_id=unit_id, revoked_at__isnull=True)
    found = rows.filter(valid_from__lte=now, valid_to__gt=now).order_by("-id").first()
    return (Capacity(found.capacity), found.principal_id) if found else None


def powers_at(unit_id: UUID) -> list[PowerInfo]:
    """Return the powers in force that people of a unit gave, to colleagues or to units below. One query."""
    now = clock.now()
    rows = Power.objects.filter(principal__unit_id=unit_id, revoked_at__isnull=True)
    found = rows.filter(valid_from__lte=now, valid_to__gt=now, deputy__is_active=True)
    return [
        PowerInfo(
            row.pk,
            row.principal_id,
            row.principal.position,
            row.deputy_id,
            Capacity(row.capacity),
            row.basis,
        )
        for row in found.select_related("principal").order_by("-id")
    ]


def powers_of(account_id: UUID | None) -> Sequence[Power]:
    """Return the powers one gave or received, newest first."""
    rows = Power.objects.filter(Q(principal_id=account_id) | Q(deputy_id=account_id))
    return rows.select_related("principal", "deputy").order_by("-id")[:PAGE_SIZE]


def credential_info(row: Credential) -> CredentialInfo:
    return CredentialInfo(
        id=row.pk,
        kind=Kind(row.kind),
        account_id=row.account_id,
        unit_id=row.unit_id,
        provider=row.provider,
        name=row.name,
        subject=row.subject,
        issuer=row.issuer,
        serial=row.serial,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        problem=_problem(row),
        needs_pin=row.needs_pin,
    )


def _problem(row: Credential) -> str:
    now = clock.now()
    if not row.valid_from <= now < row.valid_to:
        return "expired"
    return "locked" if row.locked_until and row.locked_until > now else ""


def info(row: Request, steps: Iterable[Step] | None = None) -> RequestInfo:
    """Return the contract of a request; its steps are asked for where they are not at hand."""
    return RequestInfo(
        id=row.pk,
        subject=row.subject,
        title=row.title,
        state=RequestState(row.state),
        file_id=row.file_id,
        result_file_id=row.result_file_id,
        media_type=row.media_type,
        steps=tuple(_steps(row.steps.all() if steps is None else steps)),
        opened_by=row.opened_by_name,
        created_at=row.created_at,
        finished_at=row.finished_at,
    )


def _steps(rows: Iterable[Step]) -> Iterable[StepInfo]:
    for row in sorted(rows, key=lambda each: each.number):
        yield StepInfo(
            number=row.number,
            signer=signer_of(row),
            signer_name=row.signer_name or _expected(row),
            state=State(row.state) if row.state else None,
            note=row.note,
            signed_at=row.signed_at,
            credential_id=row.credential_id,
        )


def _expected(row: Step) -> str:
    if row.kind == Kind.AGENCY:
        return row.unit.name if row.unit else ""
    return row.account.full_name if row.account else ""


def signer_of(row: Step) -> Signer:
    return Signer(
        kind=Kind(row.kind),
        account_id=row.account_id,
        unit_id=row.unit_id,
        capacity=Capacity(row.capacity),
        position=row.position,
        on_behalf_of=row.principal_id,
        place=Place(**row.place) if row.place else None,
    )
