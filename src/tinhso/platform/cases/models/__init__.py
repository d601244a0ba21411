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
from tinhso.platform.cases.models.handing import CollectCode, Handing, Scan
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
    "CollectCode",
    "Consultation",
    "Counter",
    "Extension",
    "FailedLookup",
    "Handing",
    "Link",
    "Opinion",
    "Paper",
    "Pause",
    "PrintLayout",
    "PrintedForm",
    "Result",
    "Scan",
    "Supplement",
    "Task",
    "Timer",
    "TrailRow",
    "Transfer",
]
