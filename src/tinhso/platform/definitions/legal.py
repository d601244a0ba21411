"""The file format of `definitions/legal/*.yaml`."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Literal

from django.utils.translation import gettext as _
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tinhso.kernel.errors import Invalid
from tinhso.platform.definitions.rules import read_yaml


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    number: str = Field(min_length=3, max_length=60)
    title: str = Field(max_length=500)
    kind: Literal[
        "constitution", "law", "resolution", "decree", "decision", "circular", "dispatch", "standard"
    ]
    issuer: str
    issued_on: date | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    replaced_by: str = ""
    certainty: Literal["sure", "likely", "memory"] = "memory"
    note: str = ""


class Shelf(BaseModel):
    """A file of legal documents."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    documents: list[Document]


def read_documents(folder: Path) -> list[Document]:
    """Read all documents; raise `Invalid` for a wrong file, a number twice or an unknown heir."""
    found: list[Document] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            found += Shelf.model_validate(read_yaml(path.read_text(encoding="utf-8"))).documents
        except (ValidationError, Invalid) as error:
            raise Invalid("definitions.legal", f"{path.name}: {error}") from error
    counts = Counter(document.number for document in found)
    twice = [number for number, count in counts.items() if count > 1]
    unknown = [d.number for d in found if d.replaced_by and d.replaced_by not in counts]
    if twice or unknown:
        raise Invalid(
            "definitions.legal",
            _("Số ghi hai lần: %(twice)s; văn bản thay thế không có: %(unknown)s.")
            % {"twice": twice, "unknown": unknown},
        )
    return found
