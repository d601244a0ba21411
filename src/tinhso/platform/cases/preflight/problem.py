"""What is wrong with a definition: one sentence, and the part it is about, so that a page can lead there."""

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """The parts of a procedure an author thinks in."""

    GENERAL = "general"
    STAGES = "stages"
    ACTIONS = "actions"
    PAPERS = "papers"
    FEES = "fees"
    LIMITS = "limits"
    FORM = "form"
    RESULTS = "results"
    LINKED = "linked"
    SCENARIOS = "scenarios"


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` is that of the stage, action, paper … concerned; empty where it is the whole part."""

    text: str
    area: Area = Area.GENERAL
    code: str = ""
