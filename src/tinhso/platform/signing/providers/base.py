"""How keys are reached. A provider never gives a key away; it signs, or says who still has to agree."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tinhso.platform.signing.contracts import State

Signing = Callable[[bytes], bytes]
"""Signs bytes with SHA-256."""


class ProviderSilentError(OSError):
    """The provider did not answer; what was asked may or may not have happened."""


class RefusedError(ValueError):
    """The provider refused; `code` is stable, `state` what the attempt ends in."""

    def __init__(self, code: str, state: State = State.REJECTED) -> None:
        super().__init__(code)
        self.code = code
        self.state = state


@dataclass(frozen=True, slots=True)
class HeldKey:
    """What a provider needs to know of a credential."""

    reference: str
    certificate: str
    sealed_key: bytes | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a provider elsewhere says of a batch: waiting, signed (in the order asked), or a failure."""

    state: State
    signatures: tuple[bytes, ...] = ()


class LocalProvider(Protocol):
    """Signs at once: a software key, a token or HSM on this machine."""

    def open(self, key: HeldKey, secret: str) -> Signing:
        """Return the signing function. Raises `WrongPinError`, `ProviderSilentError`, `RefusedError`."""
        ...


class RemoteProvider(Protocol):
    """Signs elsewhere, after the signer agreed there. Every call bears being repeated under the same `batch`.

    Raises `ProviderSilentError` where there is no answer, `RefusedError` where it is no.
    """

    def send(self, key: HeldKey, batch: str, hashes: Sequence[bytes]) -> str:
        """Hand hashes over; return the provider's name of the batch, the same one each time."""
        ...

    def ask(self, key: HeldKey, transaction: str, batch: str, hashes: Sequence[bytes]) -> Answer:
        """Return how a batch stands."""
        ...
