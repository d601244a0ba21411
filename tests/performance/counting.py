"""What is counted without clients: deadlines, persons, the score of a month, a reform."""

import time
from collections.abc import Callable

from tests.performance.rows import Row, row


def rows(persons: int) -> list[Row]:
    """Run all of it."""
    return [deadline_row(), persons_row(persons), *score_rows(), *reform_rows()]


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
