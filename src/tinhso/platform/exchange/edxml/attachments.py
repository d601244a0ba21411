"""The bytes of attachments. Some send the file, some a ZIP with the file in it; a .docx is itself a ZIP."""

import base64
import binascii
import io
import zipfile
import zlib
from dataclasses import dataclass

from tinhso.platform.exchange.edxml import names

_PADDING = {0: "", 2: "==", 3: "="}
_ARCHIVE_NAMES = (".zip", ".jar", ".7z", ".rar")
_READ_BYTES = 256 * 1024
_ENCRYPTED = 1


class BadBase64(Exception):
    """Not base64, or cut off in the middle of a byte."""


class ArchiveRefused(Exception):
    """The ZIP is broken, locked or unfolds into too much; the message says which."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    data: bytes
    zipped: bool = False


def decode(text: str) -> bytes:
    """Return the bytes of base64 text; line breaks are allowed, a missing padding is added."""
    packed = "".join(text.split()).rstrip("=")
    try:
        return base64.b64decode(packed + _PADDING[len(packed) % 4], validate=True)
    except (binascii.Error, ValueError, KeyError) as error:
        raise BadBase64 from error


def unpack(data: bytes, name: str, declared: str) -> Unpacked:
    """Return the file that was meant: out of its ZIP if the ZIP only wraps it.

    An archive sent as an archive stays one, and so does an office document, however often it was wrapped.
    """
    if not data.startswith(b"PK\x03\x04") or name.lower().endswith(_ARCHIVE_NAMES):
        return Unpacked(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(inside) != 1 or _is_document(archive):
                return Unpacked(data)
            return Unpacked(_read(archive, inside[0], len(data)), zipped=True)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        if "zip" in declared.lower():
            raise ArchiveRefused("broken") from error
        return Unpacked(data)


def wrap(data: bytes, name: str) -> bytes:
    """Return a ZIP with one entry; the same bytes for the same input, whenever it is made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _is_document(archive: zipfile.ZipFile) -> bool:
    """Say whether this is an office document or a book, which are ZIP files by nature."""
    found = set(archive.namelist())
    return "[Content_Types].xml" in found or "mimetype" in found


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, packed: int) -> bytes:
    if entry.flag_bits & _ENCRYPTED:
        raise ArchiveRefused("locked")
    kept = io.BytesIO()
    with archive.open(entry) as part:
        while piece := part.read(_READ_BYTES):
            kept.write(piece)
            size = kept.tell()
            steep = size > names.RATIO_IGNORED_BELOW and size > packed * names.RATIO_MAX
            if steep or size > names.UNPACKED_BYTES_MAX:
                raise ArchiveRefused("bomb")
    return kept.getvalue()
