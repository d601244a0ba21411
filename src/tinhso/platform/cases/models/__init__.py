"""The tables of the engine."""

from tinhso.platform.cases.models.case import (
    OPEN,
    Case,
    Counter,
    Paper,
    Result,
    Supplement,
    Task,
    Timer,
    TrailRow,
)
from tinhso.platform.cases.models.office import (
    Consultation,
    Extension,
    FailedLookup,
    Link,
    Opinion,
    Pause,
    Transfer,
)
from tinhso.platform.cases.models.prints import PrintedForm, PrintLayout

__all__ = [
    "OPEN",
    "Case",
    "Consultation",
    "Counter",
    "Extension",
    "FailedLookup",
    "Link",
    "Opinion",
    "Paper",
    "Pause",
    "PrintLayout",
    "PrintedForm",
    "Result",
    "Supplement",
    "Task",
    "Timer",
    "TrailRow",
    "Transfer",
]
