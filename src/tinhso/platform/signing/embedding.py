"""What passes between a document and a key, known without the libraries that read documents."""

from dataclasses import dataclass

from tinhso.platform.signing.contracts import Level


class UnsignableError(ValueError):
    """The document cannot carry a signature; `reason` is a stable code."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail or reason)
        self.reason = reason


class MismatchError(ValueError):
    """The signature that came back is not by this key over these bytes."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with room for a signature. `to_sign` is what the key must sign, with SHA-256.

    `proven`: what proves the signature stands in it already.
    """

    document: bytes
    to_sign: bytes
    digest: bytes
    room_start: int
    room_end: int
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """The signed document and how long it can be checked."""

    document: bytes
    level: Level
