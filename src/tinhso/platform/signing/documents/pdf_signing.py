"""PAdES in three steps, so that a crash between them never signs twice: prepare, (somebody signs), embed.

`prepare` makes room in the document and returns the bytes to sign; a provider signs them; `embed` puts the
signature into the room, with a time-stamp where the authority answers and all that proves the chain. Where
the key signs at once the proof is at hand before: it is written with the room, and the document only once.
"""

import hashlib
import io
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    SigFieldSpec,
    SigSeedSubFilter,
    enumerate_sig_fields,
)
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest
from pyhanko.sign.signers.pdf_cms import ExternalSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfTimeStamper
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore

from tinhso.kernel import clock
from tinhso.platform.signing import keys
from tinhso.platform.signing.contracts import Level
from tinhso.platform.signing.documents.appearance import Look, stamp_style
from tinhso.platform.signing.documents.cms_packing import DIGEST, external, packed
from tinhso.platform.signing.documents.pdf_fields import filled_names
from tinhso.platform.signing.embedding import MismatchError, Prepared, Signed, UnsignableError
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.trust import Certificate, Proof

ROOM_HEX = 24 * 1024
"""Room for a signature with its time-stamp, in hexadecimal digits: 12 kB."""
FIELD = "ChuKySo"
SUPPORTED = frozenset({"/Sig"})
DIGEST_ROOM = hashlib.sha256(b"room for the digest of a document").digest()
FORMS_KEPT = 500
_forms: dict[bytes, bytes] = {}


class Addition(IncrementalPdfFileWriter):
    """One more revision. What the document says of itself (author, moment) stays as its maker wrote it."""

    def _update_meta(self) -> None:
        """Leave metadata alone: a signature tells its own moment; reading XMP each time takes longer."""


def prepare(
    content: bytes,
    certificate: Certificate,
    *,
    at: datetime,
    look: Look | None,
    name: str,
    proof: Proof | None = None,
) -> Prepared:
    """Make room for one more signature, seen as `look`, beside the proof of it. Raises `UnsignableError`."""
    try:
        writer = Addition(io.BytesIO(content), strict=False)
        _check_open(writer.prev)
        signer = external(certificate)
        meta = PdfSignatureMetadata(
            field_name=_free_name(writer.prev),
            md_algorithm=DIGEST,
            subfilter=SigSeedSubFilter.PADES,
            name=name,
        )
        pdf_signer = PdfSigner(
            meta,
            signer,
            stamp_style=stamp_style(look) if look else None,
            new_field_spec=_field(meta.field_name or FIELD, look, writer.prev),
        )
        if proof:
            _store(writer, None, proof)
        return run(_prepared(pdf_signer, writer, at, proven=proof is not None))
    except (PdfError, SigningError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise UnsignableError("unreadable", str(error)) from error


def embed(
    prepared: Prepared,
    signature: bytes,
    chain: tuple[Certificate, ...],
    *,
    stamper: TimeStamper | None,
    proof: Proof,
) -> Signed:
    """Put a signature into its room. Raises `MismatchError` if it is not by this key over these bytes.

    Without an answer of the time-stamping authority the level is B-B; `stamp_later` raises it.
    """
    if not keys.verified(chain[0], signature, prepared.to_sign):
        raise MismatchError("signature")
    made, stamped = packed(chain, prepared.to_sign, signature, stamper)
    output = io.BytesIO(prepared.document)
    room = PreparedByteRangeDigest(prepared.digest, prepared.room_start, prepared.room_end)
    filled = room.fill_with_cms(output, made)
    if not stamped:
        return Signed(output.getvalue(), Level.B)
    if not prepared.proven:
        _append(output, filled, proof)
    return Signed(output.getvalue(), proof.level)


def stamp_later(content: bytes, stamper: TimeStamper, proof: Proof) -> Signed:
    """Append a time-stamp over the whole document and the proof of its chains. Raises `OSError`."""
    writer = Addition(io.BytesIO(content), strict=False)
    output = io.BytesIO()
    timestamper = PdfTimeStamper(stamper)
    run(timestamper.async_timestamp_pdf(writer, DIGEST, output=output, embed_roots=False))
    _append(output, None, proof)
    return Signed(output.getvalue(), proof.level)


def signers_of(content: bytes) -> list[tuple[Certificate, ...]] | None:
    """Return the certificates of each signature, the signer's first; nothing if a time-stamp comes last."""
    found = PdfFileReader(io.BytesIO(content), strict=False).embedded_signatures
    if not found or found[-1].sig_object_type == "/DocTimeStamp":
        return None
    signed = [each for each in found if each.sig_object_type != "/DocTimeStamp"]
    return [(each.signer_cert, *each.other_embedded_certs) for each in signed]


def page_count(content: bytes) -> int:
    """Count the pages. Raises `UnsignableError` for what is no readable PDF."""
    try:
        return int(PdfFileReader(io.BytesIO(content), strict=False).root["/Pages"]["/Count"])
    except (PdfError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise UnsignableError("unreadable", str(error)) from error


async def _prepared(
    signer: PdfSigner, writer: IncrementalPdfFileWriter, at: datetime, *, proven: bool
) -> Prepared:
    session = signer.init_signing_session(writer)
    session.system_time = clock.local(at)
    document = session.prepare_tbs_document(
        validation_info=None, bytes_reserved=ROOM_HEX, appearance_text_params=None
    )
    room, output = document.digest_tbs_document()
    attributes = await _attributes(signer.signer, room.document_digest)
    output.seek(0)
    return Prepared(
        output.read(),
        attributes,
        room.document_digest,
        room.reserved_region_start,
        room.reserved_region_end,
        proven,
    )


async def _attributes(signer: ExternalSigner, digest: bytes) -> bytes:
    """Return the DER of what is signed. But for the digest it is the same for each document of a key.

    Writing it takes longer than signing: it is written once, and each digest put in its place.
    """
    certificate = signer.signing_cert.dump()
    form = _forms.get(certificate)
    if form is None:
        made = (await signer.signed_attrs(DIGEST_ROOM, DIGEST, use_pades=True)).dump()
        if made.count(DIGEST_ROOM) != 1:
            raise ValueError("the digest stands not once in what is signed")
        if len(_forms) >= FORMS_KEPT:
            _forms.clear()
        form = _forms[certificate] = made
    return form.replace(DIGEST_ROOM, digest)


def _check_open(reader: PdfFileReader) -> None:
    if reader.encrypted:
        raise UnsignableError("encrypted")
    if reader.input_version > (2, 0):
        raise UnsignableError("unreadable")


def _free_name(reader: PdfFileReader) -> str:
    taken = {name for name, _value, _ref in enumerate_sig_fields(reader)}
    return next(name for number in range(1, 10_000) if (name := f"{FIELD}{number}") not in taken)


def _field(name: str, look: Look | None, reader: PdfFileReader) -> SigFieldSpec:
    lock = _lock(reader)
    if look is None:
        return SigFieldSpec(name, field_mdp_spec=lock)
    count = int(reader.root["/Pages"]["/Count"])
    page = look.place.page + count if look.place.page < 0 else look.place.page
    if not 0 <= page < count:
        raise UnsignableError("no_such_page")
    return SigFieldSpec(name, on_page=page, box=look.box, field_mdp_spec=lock)


def _lock(reader: PdfFileReader) -> FieldMDPSpec | None:
    """Let a signature stand for what was filled in before it: from then on filling it anew breaks it."""
    filled = filled_names(reader)
    return FieldMDPSpec(FieldMDPAction.INCLUDE, filled) if filled else None


def _append(output: io.BytesIO, filled: bytes | None, proof: Proof) -> None:
    """Write the proof as a revision of its own, behind what is signed."""
    writer = Addition(output, strict=False)
    _store(writer, filled.hex().upper().encode() if filled is not None else None, proof)
    writer.write_in_place()


def _store(writer: IncrementalPdfFileWriter, contents: bytes | None, proof: Proof) -> None:
    """Put what proves a signature into the security store of a document (ETSI EN 319 142-1, 5.4.2)."""
    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        contents,
        certs=proof.certificates,
        ocsps=[_ocsp(each) for each in proof.evidence.ocsps],
        crls=[_crl(each) for each in proof.evidence.crls],
    )


def _ocsp(der: bytes) -> Any:
    from asn1crypto import ocsp

    return ocsp.OCSPResponse.load(der)


def _crl(der: bytes) -> Any:
    from asn1crypto import crl

    return crl.CertificateList.load(der)


__all__ = [
    "InvalidSignature",
    "MismatchError",
    "Prepared",
    "Signed",
    "UnsignableError",
    "embed",
    "page_count",
    "prepare",
    "stamp_later",
]
