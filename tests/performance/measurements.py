"""The measurements themselves, each a row with its ratio and what limits it."""

import io
import itertools
import re
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from tests.performance.client import CLIENTS, Api, Caller, InProcess, hammer, percentiles
from tests.performance.exchange import edxml_rows
from tests.performance.stand import Stand

ATTACHMENT_BYTES = 100_000
DRAFT = {"registration_place": "UBND phường", "note": "Không"}
CHECKS = {"giay-chung-sinh": {"state": "valid"}}
Row = dict[str, Any]


def run(stand: Stand, *, dossiers: int, persons: int, seconds: int) -> list[Row]:
    """Run all; the order goes from the small database to the large one."""
    pgbench = pgbench_tps(stand, seconds)
    rows = [row("pgbench TPC-B, 8 clients", pgbench, "tps", limit="commit fsync and two cores")]
    rows += lifecycle_rows(stand, seconds, pgbench)
    small = worklist_p50(stand, seconds)
    rows += [deadline_row(), persons_row(persons), *score_rows(), *reform_rows(), *edxml_rows()]
    added = fill(stand, dossiers)
    rows.append(row(f"bulk dossiers ({dossiers:,})", added, "rows/s"))
    rows += read_rows(stand, seconds, small)
    rows += [row(f"memory {name}", value, "MiB PSS") for name, value in stand.memory_mib().items()]
    return rows


def row(measure: str, value: float, unit: str, *, ratio: str = "", limit: str = "") -> Row:
    sys.stderr.write(f"  {measure}: {value:,.1f} {unit}\n")
    return {"measure": measure, "value": round(value, 2), "unit": unit, "ratio": ratio, "limit": limit}


def pgbench_tps(stand: Stand, seconds: int) -> float:
    """Return TPC-B transactions a second of the same server with eight clients."""
    from tinhso.project.postgres import run_sql

    base = [str(stand.cluster.binaries / "pgbench"), "-h", str(stand.cluster.socket_dir), "-U", "tinhso"]
    if run_sql(stand.cluster, "SELECT 1 FROM pg_database WHERE datname='bench'") != "1":
        run_sql(stand.cluster, "CREATE DATABASE bench")
        subprocess.run([*base, "-i", "-s", "20", "-q", "bench"], check=True, capture_output=True)
    measure = [*base, "-c", str(CLIENTS), "-j", "2", "-T", str(seconds), "bench"]
    output = subprocess.run(measure, check=True, capture_output=True, text=True).stdout
    found = re.search(r"tps = ([\d.]+)", output)
    assert found
    return float(found.group(1))


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
    stored = api.call("citizen", "POST", "/api/v1/files?name=giay-chung-sinh.pdf", raw=pdf)
    papers = [{"code": "giay-chung-sinh", "file_id": stored["id"]}]
    body = {"procedure_code": "1.001193", "answers": form, "papers": papers}
    case: dict[str, Any] = api.call("citizen", "POST", "/api/v1/cases", body)
    return case


HANDED_OVER = {"paper_number": "030093001234"}


def act(api: Caller, who: str, case: dict[str, Any], code: str, **inputs: Any) -> dict[str, Any]:
    body = {"revision": case["revision"], **inputs}
    found: dict[str, Any] = api.call(who, "POST", f"/api/v1/cases/{case['id']}/actions/{code}", body)
    return found


def lifecycle(api: Caller, form: dict[str, Any], pdf: bytes) -> dict[str, Any]:
    """From upload to the result in the citizen's hand: eight requests."""
    case = file_one(api, form, pdf)
    case = act(api, "mot-cua-xa", case, "accept", checks=CHECKS)
    body = {"revision": case["revision"], "fields": DRAFT}
    case = api.call("chuyen-vien-xa", "POST", f"/api/v1/cases/{case['id']}/draft", body)
    case = act(api, "chuyen-vien-xa", case, "submit_for_approval")
    case = act(api, "lanh-dao-xa", case, "approve")
    case = act(api, "mot-cua-xa", case, "issue")
    return act(api, "mot-cua-xa", case, "deliver", handover=HANDED_OVER)


def lifecycle_rows(stand: Stand, seconds: int, pgbench: float) -> list[Row]:
    form, pdf = answers(), attachment()

    def client() -> Callable[[], Any]:
        api = Api(stand.address, stand.tokens)
        return lambda: lifecycle(api, form, pdf)

    hammer(client, 2)
    before = stand.cpu_seconds()
    rate, latencies = hammer(client, seconds)
    spent = {name: (after - before[name]) / len(latencies) for name, after in stand.cpu_seconds().items()}
    p50, p99 = percentiles(latencies)
    cost = f"{pgbench / rate:,.0f} pgbench transactions each"
    limit = "CPU: " + ", ".join(f"{name} {1000 * value:.0f} ms" for name, value in spent.items())
    return [
        row("full lifecycle, 100 KB attachment", rate, "lifecycles/s", ratio=cost, limit=limit),
        row("lifecycle p50", p50, "ms"),
        row("lifecycle p99", p99, "ms"),
        row("SQL statements per lifecycle", lifecycle_statements(stand, form, pdf), "statements"),
        *action_rows(stand, seconds, form, pdf, pgbench),
    ]


def action_rows(stand: Stand, seconds: int, form: dict[str, Any], pdf: bytes, pgbench: float) -> list[Row]:
    """One action alone: the acceptance of dossiers filed before the clock starts."""
    api = Api(stand.address, stand.tokens)
    waiting = [file_one(api, form, pdf) for _ in range(200)]

    def client() -> Callable[[], Any]:
        own = Api(stand.address, stand.tokens)

        def step() -> None:
            if waiting:
                act(own, "mot-cua-xa", waiting.pop(), "accept", checks=CHECKS)
            else:
                time.sleep(0.001)

        return step

    started = time.monotonic()
    _rate, latencies = hammer(client, min(seconds, 6))
    took = [latency for latency in latencies if latency > 2]
    p50, p99 = percentiles(took)
    rate = len(took) / max(time.monotonic() - started, 0.001)
    return [
        row("single action p50", p50, "ms", ratio=f"{pgbench / max(rate, 1):,.0f} pgbench"),
        row("single action p99", p99, "ms"),
    ]


def lifecycle_statements(stand: Stand, form: dict[str, Any], pdf: bytes) -> int:
    """Count the SQL of one lifecycle, BEGIN and COMMIT included, through the same eight requests."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    api = InProcess(stand.tokens)
    lifecycle(api, form, pdf)
    with CaptureQueriesContext(connection) as captured:
        lifecycle(api, form, pdf)
    return len(captured)


def deadline_row() -> Row:
    """Deadlines a second on one core, explanation worked out when asked for."""
    from datetime import timedelta

    from tests.world import describe
    from tinhso.kernel import clock
    from tinhso.platform.calendar import facade as calendar
    from tinhso.platform.calendar.contracts import TimeLimit

    path, start, limit = describe().commune.path, clock.now(), TimeLimit(15)
    chart = calendar.calendar_of(path, clock.legal_day())
    from tinhso.platform.calendar.rules import deadline

    count = 200_000
    moments = [start + timedelta(minutes=number) for number in range(1000)]
    before = time.perf_counter()
    for number in range(count):
        deadline(chart, moments[number % 1000], limit)
    return row(
        "deadlines on one core", count / (time.perf_counter() - before), "per second", limit="one Python core"
    )


def persons_row(persons: int) -> Row:
    """Bulk load of a whole province's population by COPY, rolled back."""
    from django.conf import settings
    from django.db import connection, transaction

    from tinhso.kernel.actor import system_actor
    from tinhso.platform.people import facade as people

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE people_person CASCADE")
        report = people.load_population(
            actor=system_actor("bench", ["people.load", "people.manage", "people.register"]),
            province_code=settings.PROVINCE_CODE,
            on=settings.PROVINCE_DATE,
            persons=persons,
        )
        transaction.set_rollback(True)
    return row(
        f"bulk load of {persons:,} persons",
        report.per_second,
        "persons/s",
        limit="generating names in Python",
    )


def reform_rows(dossiers: int = 10_000) -> list[Row]:
    """Two communes merged with all their open dossiers: the review, the run, the way back; rolled back."""
    from django.db import connection, transaction

    from tests.world import describe
    from tinhso.kernel import clock
    from tinhso.platform.access.facade import account_named, actor_for_account
    from tinhso.platform.reforms import facade as reforms

    world = describe()
    author, second = (actor_for_account(account_named(name)) for name in ("quan-tri", "chu-tich-tinh"))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(OPEN_DOSSIERS, {"dossiers": dossiers, "unit": world.commune.id})
        cursor.execute("ANALYZE cases_case")
        plan = reforms.plan_merge(
            actor=author,
            decision=reforms.Decision("Đo tốc độ", "72/2025/QH15", clock.legal_day()),
            unit_ids=[world.commune.id, world.other_commune.id],
            heir=world.other_commune.id,
        )
        reforms.accept_suggestions(actor=author, reform_id=plan.id)
        started = time.perf_counter()
        review = reforms.review(author, plan.id)
        reviewed = time.perf_counter() - started
        reforms.propose(actor=author, reform_id=plan.id)
        reforms.confirm(actor=second, reform_id=plan.id)
        reforms.begin(actor=author, reform_id=plan.id)
        forward = _timed_steps(lambda: reforms.advance(actor=author, reform_id=plan.id))
        reforms.begin_back(actor=author, reform_id=plan.id, reason="Đo tốc độ")
        back = _timed_steps(lambda: reforms.advance(actor=author, reform_id=plan.id))
        transaction.set_rollback(True)
    limit = f"{dossiers / forward:,.0f} dossiers/s: chain, task, history, event of each"
    measure = f"reform: {review.total:,} things"
    return [
        row(f"{measure} reviewed", reviewed, "s", limit="one GROUP BY a kind"),
        row(f"{measure} moved", forward, "s", limit=limit),
        row(f"{measure} taken back", back, "s"),
    ]


def _timed_steps(step: Callable[[], bool]) -> float:
    started = time.perf_counter()
    while step():
        pass
    return time.perf_counter() - started


OPEN_DOSSIERS = """
INSERT INTO cases_case (
  id, code, submission_key, procedure_code, procedure_name, definition_id, subject, answers, search_text, search_vector,
  status, stage, stage_role, flags, revision, channel, root_id, branch_id, unit_id, intake_unit_id, commune_code,
  assignee_id, applicant_id, applicant_name, applicant_phone, filer_id, money, fee_lines, fee_total, delivery,
  delivery_method, delivery_address, sync, submitted_at, accepted_at, due_at, due_explanation, attention_at, ended_at,
  returned_at, trail_length, trail_head)
SELECT
  gen_random_uuid(), 'R-' || g, 'reform-' || g, s.procedure_code, s.procedure_name, s.definition_id, s.subject, s.answers,
  s.search_text, s.search_vector, 'processing', s.stage, s.stage_role, s.flags, 3, s.channel,
  s.root_id, s.branch_id, s.unit_id, s.unit_id, s.commune_code, NULL, s.applicant_id, s.applicant_name, s.applicant_phone,
  NULL, s.money, s.fee_lines, s.fee_total, s.delivery, s.delivery_method, '', s.sync, now(), now(), now(),
  s.due_explanation, now(), NULL, NULL, 0, s.trail_head
FROM generate_series(1, %(dossiers)s) AS g
JOIN (SELECT * FROM cases_case WHERE unit_id = %(unit)s ORDER BY id LIMIT 1) s ON true
"""


def score_rows(dossiers: int = 170_000) -> list[Row]:
    """A month of the province counted again from its facts, and one dossier more; rolled back."""
    from datetime import date

    from django.db import connection, transaction

    from tinhso.government.service_score.facade import recount, refresh
    from tinhso.government.service_score.jobs import counter
    from tinhso.government.service_score.models import DossierFact
    from tinhso.platform.cases import facade as cases

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(SCORE_FACTS, {"dossiers": dossiers})
        cursor.execute("ANALYZE service_score_dossierfact")
        before = time.perf_counter()
        recount(actor=counter(), month=date(2026, 11, 1))
        counted = time.perf_counter()
        known = cases.case_ids(size=50)
        DossierFact.objects.filter(case_id__in=known).delete()  # so that each is counted, not found unchanged
        started = time.perf_counter()
        for case_id in known:
            refresh(actor=counter(), case_ids=[case_id])
        took = time.perf_counter() - started
        transaction.set_rollback(True)
    measure = f"score of a month recounted ({dossiers:,} dossiers)"
    rows = [row(measure, counted - before, "s", limit="one GROUP BY a table")]
    if known:
        rows.append(row("score brought up to date for one dossier", took / len(known) * 1000, "ms"))
    return rows


SCORE_FACTS = """
WITH units AS (
  SELECT id, path[1] AS root, path[least(2, cardinality(path))] AS branch, row_number() OVER () - 1 AS n, count(*) OVER () AS total
  FROM organisations_unit WHERE one_stop
)
INSERT INTO service_score_dossierfact (
  case_id, code, procedure_code, root_id, branch_id, unit_id, channel, status, stage, stage_role, waiting,
  received_at, due_at, ended_at, late_at, received_month, ended_month, late_month, minutes, input_file, received,
  compared, online, online_complete, fee_due, paid_online, with_result, result_file, both_files, reused, from_store, verified)
SELECT
  gen_random_uuid(), 'S-' || g, '1.' || lpad((g %% 40)::text, 6, '0'), u.root, u.branch, u.id, 'online', CASE WHEN g %% 9 = 0 THEN 'processing' ELSE 'returned' END, 'tra',
  'reception', false, now(), now(), now(), NULL, '2026-11-01',
  CASE WHEN g %% 9 = 0 THEN date '9999-12-01' ELSE date '2026-11-01' END,
  CASE WHEN g %% 50 = 0 THEN date '2026-11-01' ELSE date '9999-12-01' END,
  480, g %% 3 = 0, true, true, g %% 2 = 0, g %% 2 = 0, g %% 4 = 0, false, g %% 9 <> 0, g %% 9 <> 0, g %% 3 = 0, false, false, true
FROM generate_series(1, %(dossiers)s) AS g
JOIN units u ON u.n = g %% u.total
"""


def fill(stand: Stand, dossiers: int) -> float:
    """Grow the table to the wanted size by copying real cases with new keys, codes, units and times."""
    from django.db import connection

    started = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cases_case")
        missing = dossiers - cursor.fetchone()[0]
        if missing <= 0:
            return 0.0
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(FILL, {"missing": missing})
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("ANALYZE cases_case")
    return missing / (time.monotonic() - started)


FILL = """
WITH units AS (
  SELECT id, path[1] AS root, path[least(2, cardinality(path))] AS branch, row_number() OVER () - 1 AS n, count(*) OVER () AS total
  FROM organisations_unit WHERE one_stop
), sample AS (
  SELECT *, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS total FROM (
    SELECT * FROM cases_case ORDER BY id LIMIT 12) AS few
)
INSERT INTO cases_case (
  id, code, submission_key, procedure_code, procedure_name, definition_id, subject, answers, search_text, search_vector,
  status, stage, stage_role, flags, revision, channel, root_id, branch_id, unit_id, intake_unit_id, commune_code,
  assignee_id, applicant_id, applicant_name, applicant_phone, filer_id, money, fee_lines, fee_total, delivery,
  delivery_method, delivery_address, sync, submitted_at, accepted_at, due_at, due_explanation, attention_at, ended_at,
  returned_at, trail_length, trail_head)
SELECT
  gen_random_uuid(), 'B-' || g, 'bench-' || g, s.procedure_code, s.procedure_name, s.definition_id, s.subject, s.answers,
  'b ' || g || ' ' || s.search_text, to_tsvector('simple', 'b ' || g || ' ' || s.search_text),
  CASE WHEN g % 33 = 0 THEN 'processing' ELSE 'returned' END, s.stage, s.stage_role, s.flags, 3, s.channel,
  u.root, u.branch, u.id, u.id, s.commune_code, NULL, s.applicant_id, s.applicant_name, s.applicant_phone, NULL,
  s.money, s.fee_lines, s.fee_total, s.delivery, s.delivery_method, '', s.sync,
  now() - make_interval(secs => g * 30), now() - make_interval(secs => g * 30), now() + make_interval(secs => g %% 864000),
  s.due_explanation, now() + make_interval(secs => g %% 864000), NULL, NULL, 3, s.trail_head
FROM generate_series(1, %(missing)s) AS g
JOIN units u ON u.n = g %% u.total
JOIN sample s ON s.n = (g / 7) %% s.total
"""
FILL = FILL.replace("g % 33", "g %% 33")


def worklist_p50(stand: Stand, seconds: int) -> float:
    """Return p50 of a worklist page of 50 at the present size."""
    return percentiles(timed(stand, "mot-cua-xa", "/api/v1/cases?view=unit&size=50", min(seconds, 5))[1])[0]


def timed(stand: Stand, who: str, path: str, seconds: float) -> tuple[float, list[float]]:
    def client() -> Callable[[], Any]:
        api = Api(stand.address, stand.tokens)
        return lambda: api.call(who, "GET", path)

    return hammer(client, seconds)


def read_rows(stand: Stand, seconds: int, small_p50: float) -> list[Row]:
    """Pages at full size: worklists of an officer and of the province, tracking, search."""
    pages = {
        "worklist of a commune officer": ("mot-cua-xa", "/api/v1/cases?view=unit&size=50"),
        "worklist of the province": ("chu-tich-tinh", "/api/v1/cases?view=unit&size=50"),
        "search without tone marks": ("mot-cua-xa", "/api/v1/cases?view=unit&size=50&text=nguyen%20van"),
        "tracking by code and phone": (
            "citizen",
            f"/api/v1/cases/track?code={tracked()[0]}&phone_tail={tracked()[1]}",
        ),
        "procedure list": ("citizen", "/api/v1/cases/procedures"),
    }
    rows = []
    for name, (who, path) in pages.items():
        rate, latencies = timed(stand, who, path, min(seconds, 8))
        p50, p99 = percentiles(latencies)
        rows += [row(f"{name}: p50", p50, "ms", ratio=f"{rate:,.0f}/s"), row(f"{name}: p99", p99, "ms")]
        if name == "worklist of a commune officer":
            rows.append(row("cost per dossier, large against small", p50 / small_p50, "ratio"))
    return rows


def tracked() -> tuple[str, str]:
    from tinhso.platform.cases.models import Case

    case = Case.objects.exclude(applicant_phone="").order_by("id").first()
    assert case is not None
    return case.code, case.applicant_phone[-4:]
