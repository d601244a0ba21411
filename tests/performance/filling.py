"""Growing an installation to the size of a province's years, by SQL."""

import time


def dossiers(wanted: int) -> float:
    """Grow the table to the wanted size by copying real cases with new keys, codes, units and times."""
    from django.db import connection

    started = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cases_case")
        present = cursor.fetchone()[0]
        missing = wanted - present
        if missing <= 0:
            return 0.0
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(FILL, {"missing": missing, "first": present})
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
  gen_random_uuid(), 'B-' || (%(first)s + g), 'bench-' || (%(first)s + g), s.procedure_code, s.procedure_name, s.definition_id, s.subject, s.answers,
  'b ' || (%(first)s + g) || ' ' || s.search_text, to_tsvector('simple', 'b ' || (%(first)s + g) || ' ' || s.search_text),
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


def files(wanted: int) -> float:
    """Give the dossiers files, three each or so; returns rows a second."""
    return _filled("files_storedfile", FILES, wanted)


def events(wanted: int) -> float:
    """Give the dossiers events, eight each or so; returns rows a second."""
    return _filled("events_event", EVENTS, wanted)


def _filled(table: str, sql: str, wanted: int) -> float:
    from django.db import connection

    started = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        missing = wanted - cursor.fetchone()[0]
        if missing <= 0:
            return 0.0
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(sql, {"missing": missing})
        cursor.execute("SET session_replication_role = origin")
        cursor.execute(f"ANALYZE {table}")
    return missing / (time.monotonic() - started)


FILES = """
INSERT INTO files_storedfile (
  id, blob_id, name, folded_name, media_type, state, reason, scanned_by, purpose, owner_kind, owner_id,
  uploaded_by_id, uploaded_by_name, created_at, attached_at)
SELECT gen_random_uuid(), s.blob_id, s.name, s.folded_name, s.media_type, s.state, '', s.scanned_by, s.purpose, 'case',
  gen_random_uuid(), s.uploaded_by_id, s.uploaded_by_name, now() - make_interval(secs => g * 10), now()
FROM generate_series(1, %(missing)s) AS g
CROSS JOIN (SELECT * FROM files_storedfile WHERE owner_kind = 'case' LIMIT 1) s
"""
EVENTS = """
INSERT INTO events_event (id, type, subject, time, actor_id, actor_name, action, request_id, data)
SELECT gen_random_uuid(), s.type, 'B-' || (g / 8), now() - make_interval(secs => g * 4), s.actor_id, s.actor_name, s.action,
  '', s.data
FROM generate_series(1, %(missing)s) AS g
CROSS JOIN (SELECT * FROM events_event WHERE type = 'cases.accepted' LIMIT 1) s
"""
