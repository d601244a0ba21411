"""One box for everything."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.manifest import Hit, Permission, SearchSource, System


def _commands(actor: Actor, text: str, limit: int) -> Sequence[Hit]:
    from tinhso.platform.search.selectors import commands

    return commands(actor, text, limit)


SYSTEM = System(
    code="search",
    label=_("Tìm kiếm"),
    label_en="Search",
    permissions=(Permission("search.use", _("Tìm trong hệ thống"), kinds=frozenset({ActorKind.STAFF})),),
    urls="tinhso.platform.search.urls",
    url_prefix="tim-kiem/",
    search=(SearchSource("pages", pgettext_lazy("group", "Trang"), "search.use", _commands),),
)
