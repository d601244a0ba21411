"""When a case ends, nothing asked of others stays open."""

from datetime import datetime

from tinhso.platform.cases.models import Case


def settle(case: Case, now: datetime, reason: str) -> None:
    """Close pauses, offers and questions of a case that ends without a result."""
    case.pauses.filter(ended_at__isnull=True).update(ended_at=now)
    case.transfers.filter(answered_at__isnull=True).update(answered_at=now, received=False, answer=reason)
    case.consultations.filter(answered_at__isnull=True, cancelled_at__isnull=True).update(
        cancelled_at=now, cancelled_reason=reason
    )
    case.consultations_open = 0
