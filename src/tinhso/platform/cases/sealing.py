"""Results and receipts leave signed with the key that the agency lets the system use, where it has one."""

from uuid import UUID

from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Place, sealing_key


def kept_sealed(
    actor: Actor,
    content: bytes,
    *,
    name: str,
    owner: tuple[str, UUID],
    case_id: UUID | None,
    unit_id: UUID,
    title: str,
) -> FileInfo:
    """Keep a PDF the system made, signed where the agency has a system key: now or, if it cannot, later."""
    return signing.keep_made(
        actor=_sealer(),
        keeper=actor,
        subject=f"case:{case_id}" if case_id else f"{owner[0]}:{owner[1]}",
        title=title,
        content=content,
        name=name,
        owner=owner,
        unit_id=unit_id,
    )


def sealed(
    actor: Actor,
    unsigned: FileInfo,
    *,
    case_id: UUID | None,
    unit_id: UUID,
    title: str,
    beside: Place | None = None,
) -> FileInfo:
    """Return the signed file of the same owner, or the file itself where the agency has no system key.

    What is already signed is never signed again: the key of the request is the file. `beside`: where the
    signature of a person stands, which the seal covers a part of.
    """
    subject = f"case:{case_id}" if case_id else f"file:{unsigned.id}"
    found = signing.sign_as_agency(
        actor=_sealer(),
        subject=subject,
        title=title,
        file_id=unsigned.id,
        unit_id=unit_id,
        key=sealing_key(unsigned.id),
        beside=beside,
        file=unsigned,
    )
    if found is None or found.result_file_id is None or unsigned.owner_id is None:
        return unsigned
    kind, owner = unsigned.owner_kind, unsigned.owner_id
    return files.share(actor, found.result_file_id, owner_kind=kind, owner_id=owner, name=unsigned.name)


def _sealer() -> Actor:
    return system_actor("Ký bằng khóa của cơ quan", ["signing.open"])
