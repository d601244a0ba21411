"""The plug of files."""

import shutil

from tinhso.kernel.actor import ActorKind, system_actor
from tinhso.kernel.manifest import DefinitionKind, HealthCheck, MenuItem, Periodic, Permission, System
from tinhso.platform.files.contracts import FileQuarantined, FileReleased, FileStored
from tinhso.platform.files.limits import MIB, FileRules

_KNOWN = frozenset({ActorKind.CITIZEN, ActorKind.STAFF, ActorKind.SERVICE})
SWEEPER = ("files.sweep",)
FREE_MIB_MIN = 1_024


def sweep() -> None:
    from tinhso.platform.files import facade

    facade.sweep(actor=system_actor("files.sweep", SWEEPER))


def rescan() -> None:
    from tinhso.platform.files import facade

    facade.rescan(actor=system_actor("files.rescan", SWEEPER))


def health() -> list[str]:
    from tinhso.platform.files import selectors, storage

    problems = []
    waiting = selectors.totals()["waiting"]
    if waiting:
        problems.append(f"{waiting} tệp đang chờ quét vi-rút; hãy xem bộ quét có chạy không.")
    folder = storage.root()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    free = shutil.disk_usage(folder).free // MIB
    if free < FREE_MIB_MIN:
        problems.append(f"Ổ đĩa chứa tệp chỉ còn {free} MB trống.")
    return problems


SYSTEM = System(
    code="files",
    label="Tệp",
    label_en="Files",
    standards=("tus-like resumable upload", "SHA-256"),
    permissions=(
        Permission("files.upload", "Tải tệp lên", kinds=_KNOWN),
        Permission("files.read", "Mở tệp của hồ sơ mình được xem", kinds=_KNOWN),
        Permission("files.manage", "Xem danh sách tệp, xử lý tệp cách ly", roles=("administrator",)),
        Permission("files.sweep", "Dọn tệp không còn dùng"),
    ),
    menu=(MenuItem("files:list", "Tệp", "files.manage", "administration", order=60, icon="document"),),
    urls="tinhso.platform.files.urls",
    url_prefix="tep/",
    rest="tinhso.platform.files.rest",
    events=(FileStored, FileQuarantined, FileReleased),
    periodic=(Periodic("files.sweep", "17 * * * *", sweep), Periodic("files.rescan", "*/5 * * * *", rescan)),
    definition_kinds=(DefinitionKind("file_rules", "Quy định tệp tải lên", "file_rules", FileRules),),
    health=(HealthCheck("files.disk", "Kho tệp", health),),
)
