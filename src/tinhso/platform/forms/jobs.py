"""Forgetting old drafts."""

from tinhso.kernel.actor import system_actor
from tinhso.platform.forms.facade import purge_expired


def purge() -> None:
    """Run daily by the worker."""
    purge_expired(actor=system_actor("forms", {"forms.purge"}))
