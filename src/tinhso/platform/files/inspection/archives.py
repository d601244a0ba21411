"""ZIP archives, and the office documents that are ZIP archives underneath."""

import io
import stat
import zipfile
import zlib
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files.inspection.verdict import refuse
from tinhso.platform.files.limits import MIB, FileRules, TypeName

RATIO_IGNORED_BELOW = MIB
"""Small texts compress very well; the ratio matters only beyond this many unpacked bytes."""
READ_BYTES = 256 * 1024
_ARCHIVES = (".zip", ".docx", ".xlsx", ".jar", ".odt", ".ods", ".pptx")
_OTHER_ARCHIVES = (".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".tar", ".tgz", ".cab", ".iso")
_PROGRAMS = tuple(
    f".{end}"
    for end in [
        "exe",
        "dll",
        "scr",
        "bat",
        "cmd",
        "com",
        "msi",
        "vbs",
        "js",
        "jse",
        "wsf",
        "hta",
        "ps1",
        "lnk",
        "apk",
        "sh",
    ]
)
_MACROS = ("vbaproject.bin", "activex/", "embeddings/", "xl/macrosheets/")
_BROKEN = gettext_noop("Tệp nén bị hỏng; hãy nén lại rồi gửi.")


def recognise(path: Path) -> TypeName | None:
    """Tell office documents from plain archives by the parts inside."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refuse("zip_broken", _BROKEN) from error
    if "[Content_Types].xml" in names:
        if "word/document.xml" in names:
            return "docx"
        return "xlsx" if "xl/workbook.xml" in names else None
    return "zip"


def check(path: Path, rules: FileRules) -> str:
    """Refuse bombs and broken archives; keep apart those that carry programs."""
    with path.open("rb") as file:
        return _Unfolding(rules).run(file, 0)


def check_office(path: Path, rules: FileRules) -> str:
    """Like any archive, and without macros or embedded programs."""
    with zipfile.ZipFile(path) as archive:
        names = [name.lower() for name in archive.namelist()]
    if any(mark in name for name in names for mark in _MACROS):
        return gettext_noop("Tài liệu chứa macro hoặc đối tượng nhúng, có thể gây hại.")
    return check(path, rules)


class _Unfolding:
    """One walk through an archive and those inside it; what all of them unfold to is counted together."""

    def __init__(self, rules: FileRules) -> None:
        self.limits = rules.archive
        self.entries = 0
        self.unpacked = 0
        self.danger = ""

    def run(self, file: IO[bytes], depth: int) -> str:
        try:
            with zipfile.ZipFile(file) as archive:
                self._walk(archive, file, depth)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
            raise refuse("zip_broken", _BROKEN) from error
        return self.danger

    def _walk(self, archive: zipfile.ZipFile, file: IO[bytes], depth: int) -> None:
        entries = archive.infolist()
        self.entries += len(entries)
        if self.entries > self.limits.entries_max:
            raise refuse(
                "zip_entries",
                _("Tệp nén chứa quá %(max)s tệp; hãy chia nhỏ.") % {"max": self.limits.entries_max},
            )
        packed = file.seek(0, io.SEEK_END)
        if sum(entry.compress_size for entry in entries) > packed:
            raise refuse("zip_bomb", "Tệp nén có các phần chồng lên nhau; không nhận.")
        for entry in entries:
            self._check_name(entry)
            if not entry.is_dir():
                self._unfold(archive, entry, packed, depth)

    def _check_name(self, entry: zipfile.ZipInfo) -> None:
        name = entry.filename.replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or (len(name) > 1 and name[1] == ":"):
            raise refuse("zip_path", "Tệp nén chứa đường dẫn ra ngoài thư mục; không nhận.")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise refuse("zip_link", "Tệp nén chứa liên kết tắt; không nhận.")
        if entry.flag_bits & 1:
            raise refuse("zip_password", "Tệp nén có mật khẩu nên không kiểm tra được; hãy bỏ mật khẩu.")
        lower = name.lower()
        if lower.endswith(_OTHER_ARCHIVES):
            raise refuse(
                "zip_nested",
                _("Tệp nén chứa tệp nén khác (%(filename)s); hãy giải nén trước.")
                % {"filename": entry.filename},
            )
        if lower.endswith(_PROGRAMS):
            self.danger = self.danger or f"Tệp nén chứa chương trình chạy được ({entry.filename})."

    def _unfold(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, packed: int, depth: int) -> None:
        nested = entry.filename.lower().endswith(_ARCHIVES)
        if nested and depth >= self.limits.depth_max:
            raise refuse("zip_depth", "Tệp nén lồng quá nhiều lớp; hãy giải nén bớt.")
        kept = io.BytesIO() if nested else None
        with archive.open(entry) as part:
            while piece := part.read(READ_BYTES):
                self._count(len(piece), packed)
                if kept is not None:
                    kept.write(piece)
        if kept is not None:
            self.run(kept, depth + 1)

    def _count(self, size: int, packed: int) -> None:
        self.unpacked += size
        limit = self.limits.unpacked_mib_max
        if self.unpacked > limit * MIB:
            raise refuse("zip_bomb", _("Tệp nén bung ra hơn %(limit)s MB; hãy chia nhỏ.") % {"limit": limit})
        if self.unpacked > RATIO_IGNORED_BELOW and self.unpacked > packed * self.limits.ratio_max:
            raise refuse("zip_bomb", "Tệp nén bung ra lớn bất thường; không nhận.")
