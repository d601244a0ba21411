"""The OpenAPI document as committed: `python -m tests.architecture` writes it again."""

import json
from pathlib import Path
from typing import Any

REWRITE = "REWRITE_OPENAPI"
SNAPSHOT = Path(__file__).with_suffix(".json")


def document() -> dict[str, Any]:
    """Return the document the running code serves."""
    from tinhso.project.api import api

    found: dict[str, Any] = json.loads(
        json.dumps(api.get_openapi_schema(path_prefix="/api/v1/"), default=str)
    )
    return found


def written(found: dict[str, Any]) -> str:
    """Return the text of the committed file."""
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
