"""What other modules may ask and do."""

from tinhso.government.what_if.actions.answer import answer
from tinhso.government.what_if.actions.ask import ask
from tinhso.government.what_if.selectors import studies, study

__all__ = ["answer", "ask", "studies", "study"]
