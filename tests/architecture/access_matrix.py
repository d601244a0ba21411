"""Who may do what: measured by asking the running project, compared with the committed table.

`python -m tests.architecture` measures again and rewrites `access_matrix.json`; read the difference before
committing it, because it is the list of rights that changed.
"""

import json
from http import HTTPStatus
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse, HttpResponseBase
from django.test import Client
from django.urls import reverse

from tests.architecture import office_samples, routes
from tests.world import World, answers_for_birth
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, system_actor
from tinhso.kernel.registry import permissions
from tinhso.platform.access.facade import actor_for, anonymous
from tinhso.platform.access.models import Account

TABLE = Path(__file__).with_suffix(".json")
REWRITE = "REWRITE_ACCESS_MATRIX"
NOBODY = UUID(int=0)
ROLES = (
    "anonymous",
    "citizen",
    "other_citizen",
    "other_officer",
    "officer",
    "leader",
    "auditor",
    "administrator",
)
USERNAMES = {
    "officer": "mot-cua-xa",
    "leader": "lanh-dao-xa",
    "auditor": "kiem-tra",
    "administrator": "quan-tri",
}
WORDS = {401: "sign-in", 403: "denied", 404: "hidden"}
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
BODIES = {
    "one_stop:claim": "revision=1",
    "POST /api/v1/cases/{case_id}/actions/{code}": '{"revision": 1}',
    "POST /api/v1/cases/{case_id}/draft": '{"revision": 1, "fields": {}}',
    "POST /api/v1/cases/{case_id}/fee-requests": '{"revision": 1, "name": "x", "amount": 1}',
    "POST /api/v1/cases/{case_id}/transfers": f'{{"revision": 1, "to_unit_id": "{NOBODY}"}}',
    "POST /api/v1/cases/{case_id}/consultations": (
        f'{{"revision": 1, "unit_ids": ["{NOBODY}"], "question": "x", "days": 1}}'
    ),
    "POST /api/v1/signing/requests": f'{{"title": "x", "file_id": "{NOBODY}", "steps": [], "key": "x"}}',
    "POST /api/v1/signing/requests/{request_id}/cancel": '{"reason": ""}',
    "POST /api/v1/signing/agent/signatures": '{"signatures": {}}',
    "POST /api/v1/signing/sign": f'{{"request_ids": ["{NOBODY}"], "credential_id": "{NOBODY}"}}',
    "POST /api/v1/reforms/merge": (
        '{"name": "x", "legal_basis": "x", "on": "2030-01-01", "units": [], "heir": null}'
    ),
    "POST /api/v1/reforms/split": (
        f'{{"name": "x", "legal_basis": "x", "on": "2030-01-01", "unit": "{NOBODY}", "parts": []}}'
    ),
    "POST /api/v1/reforms/province": '{"name": "x", "legal_basis": "x", "on": "2030-01-01"}',
    "POST /api/v1/reforms/{reform_id}/answers": '{"answers": {}}',
    "POST /api/v1/reforms/{reform_id}/take-back": '{"reason": "x"}',
    "POST /api/v1/cases/{case_id}/apology": '{"revision": 1, "new_due_at": "2030-01-01T08:00:00+07:00"}',
    "POST /api/v1/cases/office/transfers/{transfer_id}/answer": '{"received": false}',
    "POST /api/v1/cases/office/consultations/{consultation_id}/opinions": '{"verdict": "agree", "text": "x"}',
    **{
        f"POST /api/v1/cases/{{case_id}}/{act}": '{"revision": 1, "note": "x"}'
        for act in (
            "suspension",
            "resumption",
            "corrections",
            "supplement",
            "withdrawal",
            "consultations/{consultation_id}/cancellation",
            "results/{result_id}/revocation",
            "collect-code",
            "post/returned",
            "results/{result_id}/collect",
        )
    },
    **{
        f"POST /api/v1/cases/{{case_id}}/{act}": body
        for act, body in {
            "papers/{paper_code}/stored": f'{{"revision": 1, "item_id": "{NOBODY}", "agreed": true}}',
            "papers/{paper_code}/scan": f'{{"revision": 1, "file_ids": ["{NOBODY}"], "source": "copy"}}',
            "post": '{"revision": 1, "order_number": "1", "carrier": "x"}',
            "post/delivered": '{"revision": 1, "name": "x"}',
        }.items()
    },
}
"""Where rights depend on the object, what is sent must be whole, else it is refused before they are asked."""
PAPER_PAGES = ("paper", "use_stored", "digitise", "stored")
Row = dict[str, str]


def accounts(world: World) -> dict[str, Account | None]:
    """Return one account for each role; the other officer holds every desk role of another commune."""
    found: dict[str, Account | None] = {"anonymous": None}
    found |= {role: Account.objects.get(username=name) for role, name in USERNAMES.items()}
    owner, stranger = world.citizen(), world.citizen("Trần Thị Mai", "030193004321")
    found["citizen"] = Account.objects.get(pk=owner.account_id)
    found["other_citizen"] = Account.objects.get(pk=stranger.account_id)
    found["other_officer"] = other_officer(world)
    return found


def other_officer(world: World) -> Account:
    from tinhso.platform.access.actions.accounts import create_staff
    from tinhso.platform.access.actions.grants import grant_role
    from tinhso.platform.access.contracts import Role

    actor, unit = system_actor("thử", ["access.manage"]), world.other_commune.id
    made = create_staff(
        actor=actor, username="xa-khac", full_name="Cán bộ xã khác", unit_id=unit, password="x" * 12
    )
    for role in (Role.RECEPTION, Role.SPECIALIST, Role.LEADER):
        grant_role(actor=actor, account_id=made.id, role=role, unit_id=unit)
    return Account.objects.get(pk=made.id)


def samples(world: World) -> dict[str, Any]:
    """Make one object of each kind, all of the officer's commune or of the citizen."""
    from tinhso.platform.access.models import RoleGrant
    from tinhso.platform.cases import facade as cases
    from tinhso.platform.consents import facade as consents
    from tinhso.platform.events.facade import deliver_due
    from tinhso.platform.messaging.models import Message

    citizen = world.citizen()
    case = issued_case(world, citizen)
    deliver_due()
    specialist = Account.objects.get(username="chuyen-vien-xa")
    result = cases.results(case.id)[0]
    waiting = waiting_case(world, citizen)
    booking, ticket, kiosk_key = queued(world, citizen)
    return {
        **office_samples.samples(world),
        "record_id": NOBODY,
        "ticket_id": ticket.id,
        "kiosk_key": kiosk_key,
        "queueing:booking": {"code": booking.code},
        "queueing:calendar": {"code": booking.code},
        "consultation_id": cases.consultations(waiting.id)[0].id,
        "transfer_id": cases.transfers(waiting.id)[0].id,
        "act": "open_correction",
        "about": result.id,
        "view_id": NOBODY,
        "item_id": stored_item(result.id),
        "mandate_id": given_mandate(world, citizen),
        "consent_id": consents.own(citizen).rows[0].id,
        "paper_code": "giay-chung-sinh",
        **{f"one_stop:{page}": {"code": "giay-chung-sinh"} for page in PAPER_PAGES},
        "case_id": case.id,
        "result_id": result.id,
        "file_id": next(paper.file_id for paper in cases.papers(case.id) if paper.file_id),
        "upload_id": started_upload(citizen),
        "draft_id": started_draft(citizen),
        "message_id": Message.objects.filter(person_id=citizen.person_id).latest("id").pk,
        "unit_id": world.commune.id,
        "person_id": case.applicant_id,
        "definition_id": case.definition_id,
        "account_id": specialist.pk,
        "grant_id": RoleGrant.objects.get(account=specialist).pk,
        "form_id": cases.printed_forms(case.id)[0].id,
        "reform_id": planned_reform(world),
        "study_id": asked_study(world),
        "request_id": presented_paper(world),
        "credential_id": NOBODY,
        "power_id": NOBODY,
        "authority_id": NOBODY,
        "pair_id": NOBODY,
        "merge_id": NOBODY,
        "exception_id": NOBODY,
        "import_id": checked_import(),
        "address": "general",
        "name": "mau",
        "designer:preview": {"code": "trich-luc"},
        "slug": "buoc",
        "kind": "procedure",
        "code": "1.001193",
        "service_portal:verify": {"code": result.verification_code},
        "places:area": {"code": world.commune.area_code},
        "/api/v1/places/areas/{code}": {"code": world.commune.area_code},
        "/api/v1/places/areas/{code}/successors": {"code": world.commune.area_code},
        "/api/v1/organisations/codes/{code}": {"code": "H23"},
        "/api/v1/cases/{case_id}/actions/{code}": {"code": "deliver"},
    }


def presented_paper(world: World) -> UUID:
    """A paper of a specialist that waits for the leader's signature."""
    import io

    import typst

    from tinhso.platform.files import facade as files
    from tinhso.platform.signing import facade as signing
    from tinhso.platform.signing.contracts import Kind, Signer

    drafter, leader = world.actor("chuyen-vien-xa"), world.actor("lanh-dao-xa")
    pdf = io.BytesIO(typst.compile(b"Giay moi", format="pdf"))
    kept = files.store(actor=drafter, stream=pdf, name="moi.pdf")
    steps = [Signer(Kind.PERSONAL, account_id=leader.account_id)]
    return signing.present(actor=drafter, title="Giấy mời", file_id=kept.id, steps=steps).id


def asked_study(world: World) -> UUID:
    from tinhso.government.what_if import facade as what_if
    from tinhso.government.what_if.contracts import Change

    leader = world.actor("lanh-dao-xa")
    return what_if.ask(actor=leader, unit_id=world.commune.id, change=Change(), horizon=10).id


def stored_item(result_id: UUID) -> UUID:
    from tinhso.platform.document_store import facade as store

    item = store.by_source(f"result:{result_id}")
    assert item is not None
    return item.id


def given_mandate(world: World, citizen: Actor) -> UUID:
    """Let somebody who is none of the roles file for the citizen."""
    from tinhso.platform.mandates import facade as mandates
    from tinhso.platform.mandates.contracts import MandateKind, Scope

    name, number = "Lê Văn Ba", "030093002222"
    world.citizen(name, number)
    scope = Scope(MandateKind.ATTORNEY, "GUQ 1")
    return mandates.give(actor=citizen, agent_number=number, agent_name=name, scope=scope).id


def queued(world: World, citizen: Actor) -> tuple[Any, Any, str]:
    """Arrange the officer's desk; give out a number there and book a time for the citizen.

    Never today, whatever the hour: what is booked for today stands on one page more.
    """
    from tinhso.government.queueing import facade as queueing

    unit_id, leader = world.commune.id, system_actor("Thử", ["queueing.manage"])
    queueing.save_group(actor=leader, unit_id=unit_id, letter="A", name="Mọi việc")
    queueing.save_counter(actor=leader, unit_id=unit_id, number=1, letters=["A"])
    ticket = queueing.give_number(actor=world.actor("mot-cua-xa"), unit_id=unit_id, letter="A")
    desk = queueing.desk_of(unit_id)
    later = [day for day in queueing.days(desk) if day > clock.today()]
    slot = next(slot for day in later for slot in queueing.free_slots(desk, day))
    booking = queueing.book(
        actor=citizen,
        unit_id=unit_id,
        procedure_code="1.001193",
        starts_at=slot.starts_at,
        name="Nguyễn Văn Tùng",
        phone="0912345678",
    )
    return booking, ticket, desk.kiosk_key


def checked_import() -> Any:
    """Check a file of one procedure; nobody has confirmed it yet."""
    from tinhso.platform.procedures import facade as procedures

    line = (Path(settings.DEFINITIONS_DIR) / "catalogue" / "commune.jsonl").read_bytes().split(b"\n")[0]
    actor = system_actor("Thử", ["procedures.import"])
    return procedures.check_file(actor=actor, file_name="mot.jsonl", data=line)


def issued_case(world: World, citizen: Actor) -> Any:
    """Carry a birth registration to its issued result."""
    from tinhso.platform.cases import facade as cases
    from tinhso.platform.cases.contracts import Channel, PaperCheck, Submission, SubmitPaper

    desk, specialist, leader = (world.actor(f"{name}-xa") for name in ("mot-cua", "chuyen-vien", "lanh-dao"))
    papers = (SubmitPaper("giay-chung-sinh", stored_file(citizen)),)
    submission = Submission("1.001193", answers_for_birth(world), papers, Channel.ONLINE)
    case = cases.submit(actor=citizen, submission=submission)
    checks = {"giay-chung-sinh": cases.Check(PaperCheck.VALID)}
    case = cases.accept(actor=desk, case_id=case.id, revision=case.revision, checks=checks)
    fields = {"registration_place": "UBND phường", "note": "Không"}
    case = cases.draft_result(actor=specialist, case_id=case.id, revision=case.revision, fields=fields)
    for actor, code in ((specialist, "submit_for_approval"), (leader, "approve"), (desk, "issue")):
        case = cases.perform(actor=actor, case_id=case.id, revision=case.revision, code=code)
    return case


def waiting_case(world: World, citizen: Actor) -> Any:
    """Offer a running dossier to another commune, and ask that commune about it."""
    from tinhso.platform.cases import facade as cases
    from tinhso.platform.cases.contracts import Channel, PaperCheck, Submission, SubmitPaper

    desk, specialist = world.actor("mot-cua-xa"), world.actor("chuyen-vien-xa")
    papers = (SubmitPaper("giay-chung-sinh", on_paper=True),)
    submission = Submission("1.001193", answers_for_birth(world), papers, Channel.ONLINE)
    case = cases.submit(actor=citizen, submission=submission)
    checks = {"giay-chung-sinh": cases.Check(PaperCheck.VALID)}
    case = cases.accept(actor=desk, case_id=case.id, revision=case.revision, checks=checks)
    elsewhere = world.other_commune.id
    case = cases.consult(
        actor=specialist,
        case_id=case.id,
        revision=case.revision,
        unit_ids=[elsewhere],
        question="Thử",
        days=1,
    )
    return cases.offer_transfer(
        actor=specialist, case_id=case.id, revision=case.revision, to_unit_id=elsewhere, note="Thử"
    )


def planned_reform(world: World) -> UUID:
    """Plan to merge the officer's commune into its neighbour."""
    from tinhso.platform.reforms import facade as reforms

    return reforms.plan_merge(
        actor=actor_of(Account.objects.get(username="quan-tri")),
        decision=reforms.Decision("Hợp nhất", "72/2025/QH15", clock.legal_day()),
        unit_ids=[world.commune.id, world.other_commune.id],
        heir=world.other_commune.id,
    ).id


def stored_file(citizen: Actor) -> UUID:
    import io

    import pikepdf

    from tinhso.platform.files import facade as files

    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    pdf.save(out)
    out.seek(0)
    return files.store(actor=citizen, stream=out, name="giay.pdf").id


def started_upload(citizen: Actor) -> UUID:
    from tinhso.platform.files import facade as files

    return files.start(actor=citizen, name="giay.pdf", size=100).id


def started_draft(citizen: Actor) -> UUID:
    from tinhso.platform.forms import facade as forms

    return forms.open_draft(actor=citizen, purpose="apply:1.001193").id


def measure(world: World) -> dict[str, dict[str, Row]]:
    """Ask every address, operation and action as every role; nothing that is asked stays done."""
    known, things = accounts(world), samples(world)
    clients = {role: client_of(known[role]) for role in ROLES}
    actors = {role: actor_of(known[role]) for role in ROLES}
    pages = [page for page in routes.pages() if page.permission]
    with undrawn_refusals():
        return {
            "pages": {page.name: _page(page, things, clients) for page in pages},
            "operations": {
                f"{method} {path}": _operation(method, path, things, clients)
                for method, path, _permission in routes.operations()
            },
            "actions": {name: _action(code, actors) for name, code in routes.actions().items()},
        }


def undrawn_refusals() -> Any:
    """Refuse without drawing the page that says so: a thousand refusals look alike; the status counts."""
    return patch("tinhso.project.errors.render", lambda *_facts, status: HttpResponse(status=status))


def client_of(account: Account | None) -> Client:
    client = Client(raise_request_exception=False)
    if account:
        client.force_login(account)
    return client


def actor_of(account: Account | None) -> Actor:
    return actor_for(account, clock.now()) if account else anonymous()


def _page(page: routes.Page, things: dict[str, Any], clients: dict[str, Client]) -> Row:
    values = {name: {**things, **things.get(page.name, {})}[name] for name in page.parameters}
    url = reverse(page.name, kwargs=values)
    first = _ask(clients["administrator"], "GET", url)
    if first.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        body = BODIES.get(page.name, "")
        return {role: word(_ask(client, "POST", url, body), url) for role, client in clients.items()}
    others = {role: client for role, client in clients.items() if role != "administrator"}
    row = {role: word(_ask(client, "GET", url), url) for role, client in others.items()}
    return row | {"administrator": word(first, url)}


def _operation(method: str, path: str, things: dict[str, Any], clients: dict[str, Client]) -> Row:
    url, body = path.format_map({**things, **things.get(path, {})}), BODIES.get(f"{method} {path}", "")
    return {role: word(_ask(client, method, url, body), url) for role, client in clients.items()}


def _action(permission: str, actors: dict[str, Actor]) -> Row:
    assert permission in permissions()
    return {role: "open" if actor.holds(permission) else "denied" for role, actor in actors.items()}


def _ask(client: Client, method: str, url: str, body: str = "") -> HttpResponseBase:
    """Ask once and undo whatever it did."""
    with transaction.atomic():
        answer = client.generic(method, url, body, content_type=JSON if body.startswith("{") else FORM)
        transaction.set_rollback(True)
    return answer


def word(answer: HttpResponseBase, url: str) -> str:
    """Return what the answer means; a broken page is never an answer."""
    status = answer.status_code
    assert status != 500, f"{url} broke"
    if status == 302 and answer["Location"].startswith(settings.LOGIN_URL):
        return "sign-in"
    return WORDS.get(status, "open")


def written(table: dict[str, dict[str, Row]]) -> str:
    """Write the table, a line for each row."""
    parts = []
    for part, rows in table.items():
        lines = [f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in sorted(rows.items())]
        parts.append(f" {json.dumps(part)}: {{\n" + ",\n".join(lines) + "\n }")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def public_kinds(permission: str) -> bool:
    return ActorKind.ANONYMOUS in permissions()[permission].kinds
