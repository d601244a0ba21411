"""How the signature of a step looks: by the rules in force and the pictures of the key."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tinhso.platform.signing import rules
from tinhso.platform.signing.contracts import PDF, Capacity, Kind, Place
from tinhso.platform.signing.definition import SigningRules
from tinhso.platform.signing.models import Credential, Step

if TYPE_CHECKING:
    from tinhso.platform.signing.documents.appearance import Look


def looks_of(
    step: Step,
    before: Sequence[Step],
    credential: Credential,
    content: bytes,
    at: datetime,
    law: Callable[[], SigningRules],
) -> "tuple[Look | None, ...]":
    """Return the looks of a step: one signature for each; nothing seen for one without a place.

    The law is asked for only where it says something: of a seal.
    """
    picture = bytes(credential.picture) if credential.picture else None
    if step.request.media_type != PDF:
        return (None,)
    if step.kind == Kind.PERSONAL:
        return (_personal(step, picture, at),)
    from tinhso.platform.signing.documents.pdf_signing import page_count

    return _agency(step, before, picture, at, lambda: page_count(content), law)


def _personal(step: Step, picture: bytes | None, at: datetime) -> "Look | None":
    if not step.place or step.account is None:
        return None
    from tinhso.platform.signing.documents import appearance

    position = f"{rules.prefix(Capacity(step.capacity))} {step.position}".strip()
    return appearance.personal(Place(**step.place), picture, step.account.full_name, position, at)


def _agency(
    step: Step,
    before: Sequence[Step],
    picture: bytes | None,
    at: datetime,
    pages: Callable[[], int],
    law: Callable[[], SigningRules],
) -> "tuple[Look, ...]":
    from tinhso.platform.signing.documents import appearance

    name = step.unit.name if step.unit else ""
    corner = appearance.info(name, at)
    signed = [Place(**each.place) for each in before if each.kind == Kind.PERSONAL and each.place]
    signed += [Place(**step.place)] if step.place else []
    if picture is None or not signed:
        return (corner,)
    rules_now = law()
    seal = appearance.seal(signed[-1], picture, rules_now.seal_mm, rules_now.seal_overlap)
    if seal.place.page == 0 or seal.place.page == -pages():
        return (appearance.joined(seal, corner),)
    return (seal, corner)
