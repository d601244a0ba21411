"""Small honest files, and small dishonest ones."""

import io
import struct
import zipfile
import zlib

import pikepdf
from PIL import Image


def _pdf(change=None) -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 400))
        if change:
            change(pdf)
        target = io.BytesIO()
        pdf.save(target, static_id=True)
        return target.getvalue()


def _image(kind: str, size=(40, 30)) -> bytes:
    target = io.BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(target, kind)
    return target.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def office(main: str) -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", main: b"<document/>"})


def _name(text: str):
    return pikepdf.Name(text)


def action(kind: str, **keys):
    return pikepdf.Dictionary(S=_name(kind), **keys)


def with_open_action(kind: str, **keys) -> bytes:
    def change(pdf):
        pdf.Root.OpenAction = action(kind, **keys)

    return _pdf(change)


def with_attachment() -> bytes:
    def change(pdf):
        pdf.attachments["virus.exe"] = b"MZ"

    return _pdf(change)


def with_hidden_script() -> bytes:
    """A script in an annotation, inside arrays, inside a compressed object stream."""

    def change(pdf):
        link = pikepdf.Dictionary(Type=_name("/Annot"), Subtype=_name("/Link"), Rect=[0, 0, 1, 1])
        link.AA = pikepdf.Dictionary(U=action("/JavaScript", JS=pdf.make_stream(b"app.alert(1)")))
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(link)])

    with pikepdf.open(io.BytesIO(_pdf(change))) as pdf:
        target = io.BytesIO()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return target.getvalue()


def locked_pdf() -> bytes:
    with pikepdf.open(io.BytesIO(PDF)) as pdf:
        target = io.BytesIO()
        pdf.save(target, encryption=pikepdf.Encryption(owner="a", user="b"))
        return target.getvalue()


def pdf_of(pages: int) -> bytes:
    def change(pdf):
        for _ in range(pages - 1):
            pdf.add_blank_page()

    return _pdf(change)


def huge_png(width: int = 60_000, height: int = 60_000) -> bytes:
    """A few bytes that claim 3.6 thousand million pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def nested_zip(depth: int) -> bytes:
    data = zipped({"a.txt": b"x"})
    for _ in range(depth):
        data = zipped({"a.zip": data})
    return data


def locked_zip() -> bytes:
    data = bytearray(zipped({"a.txt": b"x"}))
    data[6] |= 1
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    return bytes(data)


def overlapping_zip() -> bytes:
    """Two names for the same packed bytes (Fifield's bomb in the small)."""
    data = zipped({"a": b"x" * 5_000})
    central, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    record = data[central:end]
    copies = b"".join(record.replace(b"a", bytes([98 + n])) if n else record for n in range(20))
    tail = bytearray(data[end:])
    struct.pack_into("<HHII", tail, 8, 20, 20, len(copies), central)
    return data[:central] + copies + bytes(tail)


def linked_zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        entry = zipfile.ZipInfo("link")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return target.getvalue()


PDF = _pdf()
JPEG = _image("JPEG")
PNG = _image("PNG")
DOCX = office("word/document.xml")
XLSX = office("xl/workbook.xml")
XML = '<?xml version="1.0" encoding="UTF-8"?><hoSo><ten>Nguyễn Văn An</ten></hoSo>'.encode()
ZIP = zipped({"thư mục/đơn.txt": b"xin chao"})
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
