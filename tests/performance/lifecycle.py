"""A dossier from upload to the result in the citizen's hand, whole and in parts."""

import io
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.performance.client import CLIENTS, Api, Caller, InProcess, hammer, percentiles
from tests.performance.offices import Office, communes, demo_office, offices
from tests.performance.rows import Row, row
from tests.performance.stand import Stand

ATTACHMENT_BYTES = 100_000
DRAFT = {"registration_place": "UBND phường", "note": "Không"}
PROCEDURE, DESK = "1.001193", "mot-cua-xa"
CHECKS = {"giay-chung-sinh": {"state": "valid"}}
NOTHING_LEFT_S = 0.05
GROUP = 20


def attachment() -> bytes:
    """Return a real PDF of about 100 KB."""
    import pikepdf

    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    noise = bytes(itertools.islice(itertools.cycle(range(256)), ATTACHMENT_BYTES))
    pdf.Root.Filler = pdf.make_stream(noise)
    pdf.save(out, compress_streams=False)
    return out.getvalue()


def answers() -> dict[str, Any]:
    from tests.world import answers_for_birth, describe

    return answers_for_birth(describe())


def file_one(api: Caller, form: dict[str, Any], pdf: bytes) -> dict[str, Any]:
    """Upload the attachment and submit."""
    papers = [{"code": "giay-chung-sinh", "file_id": upload(api, pdf)}]
    body = {"procedure_code": PROCEDURE, "answers": form, "papers": papers}
    case: dict[str, Any] = api.call("citizen", "POST", "/api/v1/cases", body)
    return case


HANDED_OVER = {"paper_number": "030093001234"}


def act(api: Caller, who: str, case: dict[str, Any], code: str, **inputs: Any) -> dict[str, Any]:
    body = {"revision": case["revision"], **inputs}
    found: dict[str, Any] = api.call(who, "POST", f"/api/v1/cases/{case['id']}/actions/{code}", body)
    return found


def lifecycle(api: Caller, form: dict[str, Any], pdf: bytes, at: Office) -> dict[str, Any]:
    """From upload to the result in the citizen's hand: eight requests."""
    case = file_one(api, {**form, "commune": at.commune}, pdf)
    case = act(api, at.desk, case, "accept", checks=CHECKS)
    body = {"revision": case["revision"], "fields": DRAFT}
    case = api.call(at.specialist, "POST", f"/api/v1/cases/{case['id']}/draft", body)
    case = act(api, at.specialist, case, "submit_for_approval")
    case = act(api, at.leader, case, "approve")
    case = act(api, at.desk, case, "issue")
    return act(api, at.desk, case, "deliver", handover=HANDED_OVER)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measure of a dossier needs."""

    stand: Stand
    seconds: int
    pgbench: float
    form: dict[str, Any]
    pdf: bytes

    def api(self) -> Api:
        return Api(self.stand.address, self.stand.tokens)


def bench(stand: Stand, seconds: int, pgbench: float) -> Bench:
    return Bench(stand, seconds, pgbench, answers(), attachment())


def whole(found: Bench, at: str) -> tuple[list[Row], float]:
    """Return the rows of whole lifecycles at a size, and the CPU milliseconds that one takes of all processes.

    Eight clients are eight communes; a shorter run shows one commune, whose register they wait for.
    """
    client = _clients(found, offices(found.stand, CLIENTS))
    unsigned = _clients(found, offices(found.stand, CLIENTS, signing=False))
    hammer(client, 2)
    found.stand.settle()
    before, started = found.stand.cpu_seconds(), time.monotonic()
    rate, latencies = hammer(client, found.seconds)
    found.stand.settle()
    after, delivered = found.stand.cpu_seconds(), len(latencies) / (time.monotonic() - started)
    spent = {name: 1000 * (value - before[name]) / len(latencies) for name, value in after.items()}
    p50, p99 = percentiles(latencies)
    limit = "CPU: " + ", ".join(f"{name} {value:.0f} ms" for name, value in spent.items())
    cost = f"{found.pgbench / rate:,.0f} pgbench transactions each"
    rows = [
        row(f"full lifecycle, 100 KB attachment, {at}", rate, "lifecycles/s", ratio=cost, limit=limit),
        row(f"the same until every event is delivered, {at}", delivered, "lifecycles/s"),
        row(f"in one commune with one register, {at}", _one_commune(found), "lifecycles/s"),
        _without_keys(found, unsigned, at),
        row(f"full lifecycle p50, {at}", p50, "ms"),
        row(f"full lifecycle p99, {at}", p99, "ms"),
    ]
    return rows, sum(spent.values())


def _clients(found: Bench, at: list[Office]) -> Callable[[], Callable[[], Any]]:
    """Return what makes the next client, each at the next of these communes."""
    places = itertools.cycle(at)

    def client() -> Callable[[], Any]:
        api, here = found.api(), next(places)
        return lambda: lifecycle(api, found.form, found.pdf, here)

    return client


def _without_keys(found: Bench, client: Callable[[], Callable[[], Any]], at: str) -> Row:
    rate, _latencies = hammer(client, max(found.seconds // 2, 5))
    found.stand.settle()
    cost = f"{found.pgbench / rate:,.0f} pgbench transactions each"
    return row(f"by agencies without a key: nothing is signed, {at}", rate, "lifecycles/s", ratio=cost)


def _one_commune(found: Bench) -> float:
    rate, _latencies = hammer(_clients(found, [demo_office()]), max(found.seconds // 2, 5))
    found.stand.settle()
    return rate


def parts(found: Bench) -> list[Row]:
    """Return the rows of single acts: one client alone, then eight that never pause."""
    statements = lifecycle_statements(found.stand, found.form, found.pdf)
    alone, crowd = acts(found, clients=1), acts(found, clients=CLIENTS)
    return [
        row("SQL statements per lifecycle", statements, "statements"),
        row("one act (acceptance), one client: p50", alone[0], "ms"),
        row("one act, 8 clients: p50", crowd[0], "ms"),
        row("one act, 8 clients: p99", crowd[1], "ms"),
        *three_files(found),
        *creation(found),
    ]


def acts(found: Bench, clients: int) -> tuple[float, float]:
    """Return p50 and p99 of accepting dossiers filed before the clock starts."""
    api = found.api()
    waiting = [file_one(api, found.form, found.pdf) for _ in range(120)]

    took: list[float] = []

    def client() -> Callable[[], Any]:
        own = found.api()

        def accept() -> None:
            if not waiting:
                time.sleep(NOTHING_LEFT_S)
                return
            before = time.perf_counter()
            act(own, DESK, waiting.pop(), "accept", checks=CHECKS)
            took.append((time.perf_counter() - before) * 1000)

        return accept

    found.stand.settle()
    hammer(client, min(found.seconds, 6), clients)
    return percentiles(took)


def three_files(found: Bench) -> list[Row]:
    """Return what a citizen waits for: three attachments uploaded one after the other, and the submission."""
    api = found.api()
    codes = papers_of(PROCEDURE)[:3]

    def submit() -> tuple[float, float]:
        began = time.perf_counter()
        papers = [{"code": code, "file_id": upload(api, found.pdf)} for code in codes]
        uploaded = time.perf_counter()
        body = {"procedure_code": PROCEDURE, "answers": found.form, "papers": papers}
        api.call("citizen", "POST", "/api/v1/cases", body)
        done = time.perf_counter()
        return (done - began) * 1000, (done - uploaded) * 1000

    found.stand.settle()
    times = [submit() for _ in range(30)]
    both, last = (percentiles(list(each)) for each in zip(*times, strict=True))
    return [
        row(
            "submit with three files of 100 KB: p50",
            both[0],
            "ms",
            ratio=f"without the uploads {last[0]:.0f} ms",
        ),
        row("submit with three files of 100 KB: p99", both[1], "ms"),
    ]


def creation(found: Bench) -> list[Row]:
    """Return how many dossiers eight desks take in, each for a commune of its own: alone, and in groups."""
    alone = _created(found, "case creation over HTTP", 1, "/api/v1/cases/intake", lambda bodies: bodies[0])
    handed = "/api/v1/cases/intake/group"
    return [*alone, *_created(found, "in groups of 20", GROUP, handed, lambda bodies: {"dossiers": bodies})]


def _created(
    found: Bench, name: str, each: int, path: str, body_of: Callable[[list[dict[str, Any]]], dict[str, Any]]
) -> list[Row]:
    desks = itertools.cycle([unit.area_code for unit in communes(CLIENTS)])

    def client() -> Callable[[], Any]:
        api, commune = found.api(), next(desks)
        body = body_of([intake_body({**found.form, "commune": commune}) for _ in range(each)])
        return lambda: api.call(DESK, "POST", path, body)

    found.stand.settle()
    before = found.stand.cpu_seconds()
    rate, latencies = hammer(client, min(found.seconds, 10))
    made = len(latencies) * each
    spent = {who: 1000 * (value - before[who]) / made for who, value in found.stand.cpu_seconds().items()}
    limit = "CPU: " + ", ".join(f"{who} {value:.0f} ms" for who, value in spent.items())
    cost = f"{found.pgbench / (rate * each):,.0f} pgbench"
    return [row(name, rate * each, "per second", ratio=cost, limit=limit)]


def intake_body(form: dict[str, Any]) -> dict[str, Any]:
    applicant = {"full_name": "Nguyễn Văn Tùng", "personal_number": "030093001234", "sex": "male"}
    return {
        "procedure_code": PROCEDURE,
        "answers": form,
        "papers": [{"code": "giay-chung-sinh", "on_paper": True}],
        "applicant": applicant | {"birth_year": 1993, "birth_month": 10, "birth_day": 7},
    }


def papers_of(code: str) -> tuple[str, ...]:
    from tinhso.platform.cases import facade as cases

    return tuple(paper.code for paper in cases.procedure_in_force(code)[1].papers)


def upload(api: Caller, pdf: bytes) -> str:
    stored: dict[str, str] = api.call("citizen", "POST", "/api/v1/files?name=giay.pdf", raw=pdf)
    return stored["id"]


def lifecycle_statements(stand: Stand, form: dict[str, Any], pdf: bytes) -> int:
    """Count the SQL of one lifecycle, BEGIN and COMMIT included, through the same eight requests."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    api, at = InProcess(stand.tokens), demo_office()
    lifecycle(api, form, pdf, at)
    with CaptureQueriesContext(connection) as captured:
        lifecycle(api, form, pdf, at)
    return len(captured)
