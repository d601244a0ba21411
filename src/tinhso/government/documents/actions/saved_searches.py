"""Naming a list of documents for oneself, and forgetting it. Nobody else is told: it concerns nobody else."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import SavedSearchInfo
from tinhso.government.documents.models import SEARCH_NAME_MAX, SavedSearch
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import nfc

SEARCHES_MAX = 20


@action("documents.read")
def save_search(
    *, actor: Actor, name: str, text: str = "", direction: str = "", status: str = ""
) -> SavedSearchInfo:
    """Keep a list under a name; the same name again replaces what it stood for."""
    if actor.account_id is None:
        raise Denied("documents.no_account", _("Hãy đăng nhập để lưu bộ lọc."))
    words = nfc(" ".join(name.replace("\x00", " ").split()))
    if not 0 < len(words) <= SEARCH_NAME_MAX:
        message = _("Hãy đặt tên từ 1 đến %(n)s ký tự.") % {"n": SEARCH_NAME_MAX}
        raise Invalid("documents.search_name", message, fields={"name": message})
    advisory_lock(f"documents.searches/{actor.account_id}")
    own = _own(actor)
    if own.exclude(name=words).count() >= SEARCHES_MAX:
        message = _("Mỗi người lưu được %(n)s bộ lọc; hãy bỏ bớt một bộ.") % {"n": SEARCHES_MAX}
        raise Conflict("documents.searches_full", message, fields={"name": message})
    kept = {"text": nfc(text.replace("\x00", " "))[:200], "direction": direction[:10], "status": status[:16]}
    row, _new = own.update_or_create(account_id=actor.account_id, name=words, defaults=kept)
    return search_info(row)


@action("documents.read")
def drop_search(*, actor: Actor, search_id: UUID) -> None:
    """Forget a list of one's own; somebody else's is not there."""
    _own(actor).filter(pk=search_id).delete()


def saved_searches(actor: Actor) -> list[SavedSearchInfo]:
    """Return the lists somebody named, by name. One query."""
    return [search_info(row) for row in _own(actor).order_by("name")]


def _own(actor: Actor) -> "QuerySet[SavedSearch]":
    rows = SavedSearch.objects.all()
    return rows.filter(account_id=actor.account_id) if actor.account_id else rows.none()


def search_info(row: SavedSearch) -> SavedSearchInfo:
    return SavedSearchInfo(row.pk, row.name, row.text, row.direction, row.status)
