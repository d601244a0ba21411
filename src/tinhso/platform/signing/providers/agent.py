"""USB tokens at the officer's own machine: an agent there (`agents/usb_token`) brings signatures.

Nothing is sent from here; the agent comes over the API, and what it brings is checked before it is kept.
"""

from collections.abc import Sequence

from tinhso.platform.signing.contracts import State
from tinhso.platform.signing.providers.base import Answer, HeldKey


class Agent:
    """The provider of tokens that we cannot reach."""

    def send(self, key: HeldKey, batch: str, hashes: Sequence[bytes]) -> str:
        return batch

    def ask(self, key: HeldKey, transaction: str, batch: str, hashes: Sequence[bytes]) -> Answer:
        return Answer(State.WAITING_USER)
