"""What taking records over would change, as facts and as stored JSON."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from tinhso.platform.definitions import facade as definitions
from tinhso.platform.procedures import selectors
from tinhso.platform.procedures.contracts import Refusal, Report
from tinhso.platform.procedures.record import Record

KIND = "procedure"
REFUSALS_KEPT = 1_000


def compared(records: Sequence[Record], refused: Sequence[Refusal] = ()) -> Report:
    """Compare records with what is in force. A procedure somebody wrote by hand is kept as it is."""
    listed = selectors.digests(record.code for record in records)
    decided = definitions.decided_codes(KIND)
    own = {code for code in decided if not listed.get(code)}
    open_records = [record for record in records if record.code not in own]
    return Report(
        new=tuple(record.code for record in open_records if record.code not in listed),
        changed=tuple(r.code for r in open_records if listed.get(r.code, r.digest) != r.digest),
        same=sum(listed.get(record.code) == record.digest for record in open_records),
        kept=tuple(record.code for record in records if record.code in own),
        refused=tuple(refused),
    )


def to_json(report: Report, refused: Iterable[Refusal]) -> dict[str, Any]:
    return {
        "new": list(report.new),
        "changed": list(report.changed),
        "same": report.same,
        "kept": list(report.kept),
        "refused": [asdict(item) for item in refused][:REFUSALS_KEPT],
    }


def from_json(stored: Mapping[str, Any]) -> Report:
    return Report(
        new=tuple(stored.get("new", ())),
        changed=tuple(stored.get("changed", ())),
        same=stored.get("same", 0),
        kept=tuple(stored.get("kept", ())),
        refused=tuple(Refusal(**item) for item in stored.get("refused", ())),
    )
