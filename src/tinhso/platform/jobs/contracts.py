"""What the job screen shows."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class JobInfo:
    id: int
    task: str
    queue: str
    status: str
    attempts: int
    scheduled_at: datetime | None
