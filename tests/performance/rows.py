"""A row of the table."""

import sys
from typing import Any

Row = dict[str, Any]


def row(measure: str, value: float, unit: str, *, ratio: str = "", limit: str = "") -> Row:
    sys.stderr.write(f"  {measure}: {value:,.1f} {unit}\n")
    return {"measure": measure, "value": round(value, 2), "unit": unit, "ratio": ratio, "limit": limit}
