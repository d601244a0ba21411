"""Is the line to the axis well?"""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.platform.exchange.models import AxisLine

SILENT_AFTER = timedelta(minutes=30)


def problems() -> list[str]:
    """Return what an administrator should know; nothing where there is no axis, or while it starts."""
    if not settings.DOCUMENT_AXIS_URL:
        return []
    limit = clock.now() - SILENT_AFTER
    wrong = AxisLine.objects.exclude(error="").order_by("name")
    silent = [line for line in wrong if (line.answered_at or line.asked_at) < limit]
    return [
        _("Trục văn bản không trả lời (%(name)s): %(error)s. Hãy xem mạng và DOCUMENT_AXIS_URL.")
        % {"name": line.name, "error": line.error}
        for line in silent
    ]
