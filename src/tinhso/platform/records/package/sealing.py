"""The agency's signature over a manifest: a detached CMS beside it, which openssl alone can check."""

import hashlib

from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.files import facade as files
from tinhso.platform.records.contracts import RecordInfo
from tinhso.platform.records.package.verify import MANIFEST
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import JSON


def sealed(actor: Actor, record: RecordInfo, manifest: bytes) -> bytes:
    """Return the seal as DER, empty where the agency has no key the system may use, or it cannot be used now.

    Call it inside an action. What was signed is kept as a file of the work file.
    """
    kept = files.keep(
        actor, manifest, name=MANIFEST, owner_kind="record", owner_id=record.id, media_type=JSON
    )
    made = signing.sign_as_agency(
        actor=system_actor(actor.name, ["signing.open"]),
        subject=f"record-seal:{record.id}",
        title=f"{record.notation} {record.title}"[:300],
        file_id=kept.id,
        unit_id=record.unit_id,
        key=f"record-seal/{record.id}/{hashlib.sha256(manifest).hexdigest()[:16]}",
    )
    if made is None or made.result_file_id is None:
        return b""
    with files.open_file(made.result_file_id) as stream:
        return stream.read()
