"""What a file looks like, whatever its format: pages, margins, and lines with their face."""

from collections.abc import Sequence
from dataclasses import dataclass, field

MM_PER_PT = 25.4 / 72


@dataclass(slots=True)
class Line:
    """A paragraph or a printed line. Sizes in points; `None`: the file does not say."""

    text: str
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    font: str = ""
    justified: bool | None = None
    spacing: float | None = None
    first_line_mm: float | None = None
    part: str = ""
    handle: object = field(default=None, repr=False)
    """What the repair changes: the paragraph of a DOCX."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Margins in millimetres: top, bottom, left, right; of a PDF they are where the print ends."""

    kind: str
    page_mm: tuple[float, float]
    margins: tuple[float, float, float, float]
    lines: Sequence[Line]
    pages: int = 1
    exact: bool = True
    """Whether the file itself states margins and spacing, or they were measured from the print."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One plain sentence. `level`: bad (against the decree), warn (look at it), good."""

    code: str
    level: str
    text: str
    line: str = ""
    repairable: bool = False


@dataclass(frozen=True, slots=True)
class LintReport:
    kind: str
    findings: tuple[Finding, ...]
    parts: tuple[tuple[str, str], ...]

    @property
    def bad(self) -> int:
        return sum(finding.level == "bad" for finding in self.findings)

    @property
    def repairable(self) -> bool:
        return self.kind == "docx" and any(finding.repairable for finding in self.findings)
