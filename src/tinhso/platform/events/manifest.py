"""Domain events: outbox, subscriptions, dead letters."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import HealthCheck, MenuItem, Permission, System

LAG_MAX = timedelta(minutes=10)


def _lag() -> list[str]:
    from tinhso.kernel import clock
    from tinhso.platform.events.selectors import oldest_pending

    oldest = oldest_pending()
    if oldest is None or clock.now() - oldest < LAG_MAX:
        return []
    return [f"Sự kiện chờ giao từ {clock.local(oldest):%H:%M %d/%m/%Y}; kiểm tra tiến trình worker."]


SYSTEM = System(
    code="events",
    label=_("Sự kiện"),
    label_en="Events",
    standards=("CloudEvents 1.0",),
    permissions=(
        Permission("events.read", _("Xem nhật ký sự kiện"), roles=("administrator", "auditor")),
        Permission("events.replay", _("Giao lại sự kiện"), roles=("administrator",)),
    ),
    menu=(
        MenuItem("events:list", _("Sự kiện"), "events.read", "administration", 60, "list"),
        MenuItem("events:dead", _("Sự kiện không giao được"), "events.read", "administration", 61, "alert"),
    ),
    urls="tinhso.platform.events.urls",
    url_prefix="quan-tri/su-kien/",
    rest="tinhso.platform.events.rest",
    health=(HealthCheck("events", "Giao sự kiện", _lag),),
)
