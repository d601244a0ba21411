"""Locks are taken in key order, so that two actions can wait for each other but never deadlock."""

import zlib
from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from tinhso.kernel.statements import ask

M = TypeVar("M", bound=Model)


def lock_rows(queryset: "QuerySet[M]", keys: Iterable[Any]) -> list[M]:
    """Lock the rows with these primary keys, lowest first."""
    return list(queryset.select_for_update().filter(pk__in=list(keys)).order_by("pk"))


def try_advisory_lock(name: str) -> bool:
    """Take a named lock until the transaction ends; say no where somebody else holds it."""
    [(taken,)] = ask("SELECT pg_try_advisory_xact_lock(%s)", [zlib.crc32(name.encode())])
    return bool(taken)


def advisory_lock(*names: str) -> None:
    """Hold named locks until the transaction ends; several are taken lowest first, like rows."""
    keys = sorted({zlib.crc32(name.encode()) for name in names})
    ask("SELECT pg_advisory_xact_lock(key) FROM unnest(%s::bigint[]) AS wanted(key)", [keys])
