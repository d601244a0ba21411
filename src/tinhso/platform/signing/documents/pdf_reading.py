"""Reading what a signature says of itself: a hexadecimal string of 24,000 digits.

pyHanko 0.38 reads such a string digit by digit, which takes a fifth of a check. This reads it in pieces, with
the same outcome: white space is passed over, an odd last digit is followed by 0, anything else is refused.
"""

import binascii
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfStreamError

PIECE_BYTES = 4096
WHITE = b"\0\t\n\f\r "


def hex_string(stream: Any) -> Any:
    """Read from the opening bracket to the closing one. Raises `PdfStreamError`."""
    stream.read(1)
    pieces = []
    while piece := stream.read(PIECE_BYTES):
        end = piece.find(b">")
        if end >= 0:
            stream.seek(end + 1 - len(piece), 1)
            pieces.append(piece[:end])
            return generic.pdf_string(_bytes(b"".join(pieces)))
        pieces.append(piece)
    raise PdfStreamError("a hexadecimal string without an end")


def _bytes(digits: bytes) -> bytes:
    plain = digits.translate(None, WHITE)
    try:
        return binascii.unhexlify(plain + b"0" * (len(plain) % 2))
    except ValueError as error:
        raise PdfStreamError("not a hexadecimal digit") from error


theirs = generic.read_hex_string_from_stream


def install() -> None:
    """Let pyHanko read with it; done once where PDF files are checked or signed."""
    generic.read_hex_string_from_stream = hex_string
