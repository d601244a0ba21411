"""Looking up a dossier by code and phone, without an account."""

from datetime import timedelta

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from tinhso.government.service_portal.models import FailedLookup
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import TooMany
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo

MISSES_MAX = 10
WINDOW = timedelta(minutes=15)


@action("cases.track")
def track(*, actor: Actor, code: str, phone_tail: str) -> CaseInfo | None:
    """Return the case, or count a miss; after too many misses ask the visitor to wait."""
    visitor = salted_hmac("service_portal.track", actor.ip_address or "").hexdigest()
    since = clock.now() - WINDOW
    if FailedLookup.objects.filter(visitor=visitor, at__gt=since).count() >= MISSES_MAX:
        raise TooMany("portal.track", _("Bạn đã thử nhiều lần. Hãy chờ 15 phút rồi thử lại, hoặc gọi 1022."))
    found = cases.track(code, phone_tail)
    if found is None:
        FailedLookup.objects.create(visitor=visitor)
    return found


@action("service_portal.sweep")
def forget_old_misses(*, actor: Actor) -> int:
    """Delete misses that no longer count."""
    return FailedLookup.objects.filter(at__lte=clock.now() - WINDOW).delete()[0]
