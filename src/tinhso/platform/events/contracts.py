"""The event as subscribers and outsiders see it (CloudEvents 1.0)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

CLOUDEVENTS_VERSION = "1.0"
SOURCE = "urn:tinhso"


class DeliveryState(StrEnum):
    PENDING = "pending"
    DONE = "done"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class EventInfo:
    """One thing that happened and was committed."""

    id: UUID
    type: str
    subject: str
    time: datetime
    actor_id: UUID | None
    actor_name: str
    data: dict[str, Any]

    def as_cloudevent(self) -> dict[str, Any]:
        """Return the JSON form of CloudEvents 1.0 (§3.1), `vn.tinhso.` before our type."""
        return {
            "specversion": CLOUDEVENTS_VERSION,
            "id": str(self.id),
            "source": SOURCE,
            "type": f"vn.tinhso.{self.type}",
            "subject": self.subject,
            "time": self.time.isoformat(),
            "datacontenttype": "application/json",
            "data": self.data,
        }
