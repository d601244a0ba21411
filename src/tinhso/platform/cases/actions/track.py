"""Looking up a dossier by code and phone, without an account of its own."""

from datetime import timedelta

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import TooMany
from tinhso.platform.cases import selectors
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.models import FailedLookup

MISSES_MAX = 10
WINDOW = timedelta(minutes=15)


@action("cases.track")
def track(*, actor: Actor, code: str, phone_tail: str) -> CaseInfo | None:
    """Return the case without its answers, or count a miss; after too many misses ask to wait."""
    visitor = salted_hmac("cases.track", f"{actor.account_id or actor.ip_address or ''}").hexdigest()
    since = clock.now() - WINDOW
    if FailedLookup.objects.filter(visitor=visitor, at__gt=since).count() >= MISSES_MAX:
        raise TooMany("cases.track", _("Bạn đã thử nhiều lần. Hãy chờ 15 phút rồi thử lại, hoặc gọi 1022."))
    found = selectors.track(code, phone_tail)
    if found is None:
        FailedLookup.objects.create(visitor=visitor)
        return None
    return selectors.info(found, with_answers=False)


@action("cases.timers")
def forget_old_misses(*, actor: Actor) -> int:
    """Delete misses that no longer count."""
    return FailedLookup.objects.filter(at__lte=clock.now() - WINDOW).delete()[0]
