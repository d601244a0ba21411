"""Starting, saving and discarding a draft."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.forms.contracts import Answers, DraftInfo, Typed
from tinhso.platform.forms.models import DRAFT_LIFE, Draft
from tinhso.platform.forms.selectors import draft_of, info, owned

STALE = gettext_noop(
    "Bản nháp này vừa được lưu ở một nơi khác. Hãy tải lại trang để xem bản mới; "
    "chữ bạn vừa gõ vẫn hiện ở trang này để bạn chép lại."
)


@action("forms.draft")
def open_draft(
    *,
    actor: Actor,
    purpose: str,
    session_key: str = "",
    definition_id: UUID | None = None,
    prefilled: Mapping[str, Any] | None = None,
    extra: Mapping[str, Any] | None = None,
) -> DraftInfo:
    """Return the owner's draft for a purpose, made now if there is none."""
    owner = _owner(actor, session_key)
    advisory_lock(f"draft:{actor.account_id or session_key}:{purpose}")
    found = owned(actor, session_key).filter(purpose=purpose).first()
    if found:
        return info(found)
    Draft.objects.filter(purpose=purpose, **owner).delete()
    known = dict(prefilled or {})
    row = Draft(purpose=purpose, definition_id=definition_id, answers=known, prefilled=known, **owner)
    row.extra = dict(extra or {})
    row.save(force_insert=True)
    return info(row)


@action("forms.draft")
def save_step(
    *,
    actor: Actor,
    draft_id: UUID,
    revision: int,
    step: str,
    answers: Answers,
    typed: Typed | None = None,
    session_key: str = "",
) -> DraftInfo:
    """Save the answers after a step (or while typing); refuse a save made from an old page."""
    row = _at_revision(actor, draft_id, session_key, revision)
    row.answers, row.step = answers, step
    row.typed = {**row.typed, step: typed} if typed else {k: v for k, v in row.typed.items() if k != step}
    return _save(row)


@action("forms.draft")
def save_extra(
    *, actor: Actor, draft_id: UUID, revision: int, extra: Mapping[str, Any], session_key: str = ""
) -> DraftInfo:
    """Save what the owner of the purpose keeps beside the answers (papers, delivery)."""
    row = _at_revision(actor, draft_id, session_key, revision)
    row.extra = {**row.extra, **extra}
    return _save(row)


@action("forms.draft")
def discard(*, actor: Actor, draft_id: UUID, session_key: str = "") -> None:
    """Forget a draft for good."""
    draft_of(actor, draft_id, session_key, lock=True).delete()


@action("forms.purge")
def purge_expired(*, actor: Actor) -> int:
    """Delete drafts nobody has touched for the life of a draft."""
    return Draft.objects.filter(expires_at__lte=clock.now()).delete()[0]


def _owner(actor: Actor, session_key: str) -> dict[str, Any]:
    if actor.account_id:
        return {"account_id": actor.account_id, "session_key": ""}
    if not session_key:
        raise Invalid("forms.no_owner", "Trình duyệt chưa cho phép lưu phiên; hãy bật cookie rồi thử lại.")
    return {"account_id": None, "session_key": session_key}


def _at_revision(actor: Actor, draft_id: UUID, session_key: str, revision: int) -> Draft:
    row = draft_of(actor, draft_id, session_key, lock=True)
    if row.revision != revision:
        raise Conflict("forms.stale", STALE)
    return row


def _save(row: Draft) -> DraftInfo:
    row.revision += 1
    row.updated_at = clock.now()
    row.expires_at = row.updated_at + DRAFT_LIFE
    row.save()
    return info(row)
