"""An agency has a code of each system, and answers under either."""

from collections.abc import Collection

from django.db.models import Q

from tinhso.platform.exchange.models import Agency


def codes_of(code: str) -> list[str]:
    """Return the codes of the agency that carries this one, itself first. One query."""
    return list(codes_of_many([code])[code])


def codes_of_many(codes: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return for each code all codes of its agency. One query."""
    rows = Agency.objects.filter(Q(code__in=codes) | Q(code102__in=codes))
    found: dict[str, dict[str, None]] = {code: {code: None} for code in codes}
    for row in rows.order_by("code"):
        for code in {row.code, row.code102} & found.keys():
            found[code] |= dict.fromkeys(other for other in (row.code, row.code102) if other)
    return {code: tuple(known) for code, known in found.items()}
