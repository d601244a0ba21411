"""What is this file really, and is it safe to keep? Decided by content; the name only has to agree."""

from tinhso.platform.files.inspection.inspect import inspect
from tinhso.platform.files.inspection.names import clean_name
from tinhso.platform.files.inspection.verdict import LABELS, MEDIA_TYPES, Verdict

__all__ = ["LABELS", "MEDIA_TYPES", "Verdict", "clean_name", "inspect"]
