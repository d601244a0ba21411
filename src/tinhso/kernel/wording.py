"""Texts in the language of the request, for rules and contracts, which know no web framework."""

from django.utils.translation import gettext

__all__ = ["gettext"]
