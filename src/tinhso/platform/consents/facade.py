"""Consent as other modules may ask for it, record it and take it back."""

from tinhso.platform.consents.actions.withdraw import withdraw
from tinhso.platform.consents.recording import keep
from tinhso.platform.consents.selectors import in_force, own, wording

__all__ = ["in_force", "keep", "own", "withdraw", "wording"]
