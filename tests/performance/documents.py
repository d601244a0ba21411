"""Registering a document and finding one among very many, through the API, as the clerk of a commune."""

import itertools
import time
from collections.abc import Callable
from typing import Any

from tests.performance.client import Api, hammer, percentiles
from tests.performance.rows import Row, row
from tests.performance.stand import Stand

CLERK = "van-thu-xa"
WANTED = 1_000_000
WORDS, WORDS_EACH = 2_000, 40
"""A document holds so many words of a vocabulary: each word stands in one document of fifty."""
REGISTERED = 60
UNFINISHED_EVERY = 3


def documents_rows(stand: Stand, wanted: int = WANTED) -> list[Row]:
    """Fill the register to `wanted` documents; search them, and register new ones."""
    filled = fill(wanted)
    api = Api(stand.address, stand.tokens)
    found = percentiles(timed(api, itertools.count()))
    crowd = percentiles(hammer(lambda: searching(stand), 5, clients=16, every_s=0.4)[1])
    entered = percentiles([register(api, number) for number in range(REGISTERED)])
    return [
        row(f"bulk documents ({wanted:,})", filled, "rows/s"),
        row(
            f"full-text search in {wanted:,} documents: one client p50", found[0], "ms", limit="one GIN index"
        ),
        row(f"full-text search in {wanted:,} documents: 16 at work p50", crowd[0], "ms"),
        row(f"full-text search in {wanted:,} documents: 16 at work p99", crowd[1], "ms"),
        row("incoming document registered: p50", entered[0], "ms"),
        row("incoming document registered: p99", entered[1], "ms"),
    ]


def timed(api: Api, numbers: "itertools.count[int]", times: int = 200) -> list[float]:
    return [find(api, next(numbers)) for _ in range(times)]


def searching(stand: Stand) -> Callable[[], Any]:
    api, numbers = Api(stand.address, stand.tokens), itertools.count(id(stand) % 1_000)
    return lambda: find(api, next(numbers))


def find(api: Api, number: int) -> float:
    """Search two words, each third time the last of them unfinished; return how long it took, in ms."""
    last = f"chu{number % 180 + 20}" if number % UNFINISHED_EVERY == 0 else f"chu{number * 7 % WORDS}"
    before = time.perf_counter()
    api.call(CLERK, "GET", f"/api/v1/documents?q=chu{number * 13 % WORDS}%20{last}")
    return (time.perf_counter() - before) * 1000


def register(api: Api, number: int) -> float:
    """Enter one document and return how long it took, in ms."""
    body = {"agency_name": "Hợp tác xã Thanh Hà", "subject": f"V/v sửa đường liên thôn {number}", "pages": 2}
    body |= {
        "number": str(number + 1),
        "notation": f"D{time.time_ns() % 10**9}/HTX",
        "issued_on": "2026-11-02",
    }
    before = time.perf_counter()
    api.call(CLERK, "POST", "/api/v1/documents/incoming", body)
    return (time.perf_counter() - before) * 1000


def fill(wanted: int) -> float:
    """Copy a document of the demo, with other words and units; return rows a second."""
    from django.db import connection, transaction

    started = time.monotonic()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM documents_document")
        missing = wanted - cursor.fetchone()[0]
        if missing <= 0:
            return 0.0
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'documents_words'")
        index = cursor.fetchone()[0]
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DROP INDEX documents_words")
        cursor.execute(DOCUMENTS, {"missing": missing})
        cursor.execute(TEXTS, {"words": WORDS, "each": WORDS_EACH})
        cursor.execute(index)
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE documents_document")
        cursor.execute("ANALYZE documents_text")
    return missing / (time.monotonic() - started)


DOCUMENTS = """
WITH units AS (
  SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS total FROM organisations_unit WHERE one_stop
), sample AS (SELECT d AS whole FROM documents_document d WHERE direction = 'incoming' ORDER BY id LIMIT 1)
INSERT INTO documents_document
SELECT made.* FROM generate_series(1, %(missing)s) AS g
JOIN units u ON u.n = g %% u.total
CROSS JOIN sample s
CROSS JOIN LATERAL jsonb_populate_record(s.whole, jsonb_build_object(
  'id', gen_random_uuid(), 'unit_id', u.id, 'lead_unit_id', NULL, 'key', 'bench-' || g, 'lookup_code', 'B' || g,
  'exchange_id', NULL, 'register', '', 'number', NULL, 'code', '', 'subject', 'V/v việc số ' || g)) AS made
"""
TEXTS = """
INSERT INTO documents_text (document_id, words, read_at)
SELECT d.id, to_tsvector('simple', w.said) || array_to_tsvector(ARRAY['u' || replace(d.unit_id::text, '-', '')]
  || ARRAY(SELECT 't' || replace(p::text, '-', '') FROM unnest(u.path) AS p)), now()
FROM documents_document d
JOIN organisations_unit u ON u.id = d.unit_id
CROSS JOIN LATERAL (
  SELECT string_agg('chu' || floor(random() * %(words)s)::int, ' ') AS said
  FROM generate_series(1, %(each)s) AS k WHERE d.id IS NOT NULL) AS w
WHERE NOT EXISTS (SELECT FROM documents_text t WHERE t.document_id = d.id)
"""
