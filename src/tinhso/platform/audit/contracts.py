"""What the access log says about one look at somebody's data."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AccessEntry:
    """Who looked at which data of a person, when, why. Law 91/2025/QH15: the person may see this."""

    id: UUID
    at: datetime
    actor_name: str
    unit_name: str
    purpose: str
    what: str
    subject: str
