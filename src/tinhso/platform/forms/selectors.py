"""Reading drafts; only their owner may."""

from uuid import UUID

from django.db.models import QuerySet

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.forms.contracts import DraftInfo
from tinhso.platform.forms.models import Draft

DRAFTS_SHOWN_MAX = 50


def owned(actor: Actor, session_key: str) -> "QuerySet[Draft]":
    """Return the live drafts of this account, or of this browser when nobody is signed in."""
    live = Draft.objects.filter(expires_at__gt=clock.now())
    if actor.account_id:
        return live.filter(account_id=actor.account_id)
    return live.filter(account_id=None, session_key=session_key) if session_key else live.none()


def draft_of(actor: Actor, draft_id: UUID, session_key: str = "", *, lock: bool = False) -> Draft:
    rows = owned(actor, session_key)
    found = (rows.select_for_update() if lock else rows).filter(pk=draft_id).first()
    if found is None:
        raise NotFound(
            "forms.no_draft", "Bản nháp này không còn, hoặc không phải của bạn. Hãy bắt đầu lại từ thủ tục."
        )
    return found


def drafts_of(actor: Actor, session_key: str = "", purpose_prefix: str = "") -> list[DraftInfo]:
    """Return the owner's drafts, last touched first."""
    rows = owned(actor, session_key).filter(purpose__startswith=purpose_prefix)
    return [info(row) for row in rows.order_by("-updated_at", "-pk")[:DRAFTS_SHOWN_MAX]]


def info(row: Draft) -> DraftInfo:
    return DraftInfo(
        id=row.pk,
        purpose=row.purpose,
        definition_id=row.definition_id,
        answers=row.answers,
        prefilled=row.prefilled,
        typed=row.typed,
        extra=row.extra,
        step=row.step,
        revision=row.revision,
        updated_at=row.updated_at,
        expires_at=row.expires_at,
    )
