"""Documents of an office: incoming, outgoing, internal."""

from tinhso.government.documents.contracts.events import *  # noqa: F403
from tinhso.government.documents.contracts.info import *  # noqa: F403
from tinhso.government.documents.contracts.states import *  # noqa: F403
