"""What other modules may ask about dated content and its legal basis."""

import json
from pathlib import Path
from typing import Any

from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.registry import definition_kinds
from tinhso.platform.definitions.actions.approve import approve, retire
from tinhso.platform.definitions.actions.load import load
from tinhso.platform.definitions.actions.mark_tested import mark_tested
from tinhso.platform.definitions.actions.propose import discard, propose, rewrite
from tinhso.platform.definitions.actions.roll_over import roll_over
from tinhso.platform.definitions.bulk import load_many
from tinhso.platform.definitions.contracts import DefinitionInfo, DiffLine, DraftInfo, LegalDocumentInfo
from tinhso.platform.definitions.legal import read_documents
from tinhso.platform.definitions.pending import Pending, pending
from tinhso.platform.definitions.reading import Draft, parse, read_folder
from tinhso.platform.definitions.rules import diff, folded, legal_numbers, load_yaml, read_yaml, write_yaml
from tinhso.platform.definitions.selectors import (
    all_effective,
    codes_in_force,
    decided_codes,
    documents_by_number,
    draft,
    drafts,
    effective,
    get,
    in_force_or_none,
    legal_document,
    legal_numbers_known,
    parsed,
)


def load_folder(folder: Path, actor: Actor | None = None) -> int:
    """Load everything under `definitions/`; running it again changes nothing."""
    return load(actor=actor or system_actor("definitions.load", ["definitions.load"]), folder=folder)


def check_folder(folder: Path) -> list[str]:
    """Return everything wrong in a folder, each line beginning with the file; needs no database."""
    reading = read_folder(folder)
    documents = read_documents(folder / "legal")
    known = {document.number for document in documents}
    unknown = [
        f"{draft.where}: căn cứ {number} chưa có trong danh mục văn bản (legal/)."
        for draft in reading.drafts
        for number in legal_numbers(draft.content)
        if number not in known
    ]
    return reading.problems + unknown


def export_schemas(folder: Path) -> list[Path]:
    """Write the JSON Schema of every kind, for editors; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in definition_kinds().values():
        path = folder / f"{kind.code}.json"
        schema = _for_files(kind.schema.model_json_schema())
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        written.append(path)
    return written


def _for_files(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a file include a fragment or build on a folder, which then may hold what is required."""
    shared = {"type": "string", "description": "Name of a file in definitions/fragments, without .yaml"}
    base = {"type": "string", "description": "Folder beside this one whose content this one changes"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **{key: value for key, value in schema.items() if key != "required"},
        "properties": {"include": shared, "based_on": base, **schema["properties"]},
        "anyOf": [{"required": names} for names in (schema.get("required", []), ["include"], ["based_on"])],
    }


__all__ = [
    "DefinitionInfo",
    "DiffLine",
    "Draft",
    "DraftInfo",
    "LegalDocumentInfo",
    "Pending",
    "all_effective",
    "approve",
    "check_folder",
    "codes_in_force",
    "decided_codes",
    "diff",
    "discard",
    "documents_by_number",
    "draft",
    "drafts",
    "effective",
    "export_schemas",
    "folded",
    "get",
    "in_force_or_none",
    "legal_document",
    "legal_numbers_known",
    "load_folder",
    "load_many",
    "load_yaml",
    "mark_tested",
    "parse",
    "parsed",
    "pending",
    "propose",
    "read_yaml",
    "retire",
    "rewrite",
    "roll_over",
    "write_yaml",
]
