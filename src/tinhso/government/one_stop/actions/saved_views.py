"""Naming a worklist for oneself, and forgetting it. Nobody else is told: it concerns nobody else."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.one_stop.contracts import SavedViewInfo
from tinhso.government.one_stop.models import NAME_LENGTH_MAX, SavedView
from tinhso.government.one_stop.selectors import info, own_views
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import nfc
from tinhso.platform.cases.facade import Filters

VIEWS_MAX = 20


@action("cases.read")
def save_view(*, actor: Actor, name: str, filters: Filters) -> SavedViewInfo:
    """Keep a list under a name; the same name again replaces what it stood for."""
    if actor.account_id is None:
        raise Denied("one_stop.no_account", "Hãy đăng nhập để lưu bộ lọc.")
    words = nfc(" ".join(name.replace("\x00", " ").split()))
    if not 0 < len(words) <= NAME_LENGTH_MAX:
        message = _("Hãy đặt tên từ 1 đến %(max)s ký tự.") % {"max": NAME_LENGTH_MAX}
        raise Invalid("one_stop.view_name", message, fields={"name": message})
    advisory_lock(f"one_stop.views/{actor.account_id}")
    if own_views(actor).exclude(name=words).count() >= VIEWS_MAX:
        raise Conflict(
            "one_stop.views_full",
            _("Mỗi người lưu được %(max)s bộ lọc; hãy bỏ bớt một bộ.") % {"max": VIEWS_MAX},
        )
    kept = {
        "view": filters.view.value,
        "text": filters.text.replace("\x00", " "),
        "procedure_code": filters.procedure_code.replace("\x00", " "),
    }
    row, _new = SavedView.objects.update_or_create(account_id=actor.account_id, name=words, defaults=kept)
    return info(row)


@action("cases.read")
def drop_view(*, actor: Actor, view_id: UUID) -> None:
    """Forget a list of one's own; somebody else's is not there."""
    own_views(actor).filter(pk=view_id).delete()
