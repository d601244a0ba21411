"""Search, for those who offer sources or short catalogues."""

from tinhso.platform.search.contracts import Group
from tinhso.platform.search.rules import closeness, rank, readings_of
from tinhso.platform.search.selectors import find, page_url

__all__ = ["Group", "closeness", "find", "page_url", "rank", "readings_of"]
