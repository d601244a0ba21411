"""Names of files: kept as people write them, without what could mislead people or programs."""

import unicodedata

from django.utils.translation import gettext as _

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import nfc
from tinhso.platform.files.inspection.verdict import EXTENSIONS, LABELS, refuse

NAME_LENGTH_MAX = 200
_IMAGES = frozenset({"jpeg", "png"})


def clean_name(name: str) -> str:
    """Return the name in stored form; refuse one that is too long, empty or a path."""
    if len(name) > NAME_LENGTH_MAX:
        message = _("Tên tệp dài %(count)s ký tự; hãy đặt lại tên không quá %(max)s ký tự.") % {
            "count": len(name),
            "max": NAME_LENGTH_MAX,
        }
        raise refuse("name_too_long", message)
    if any(char in name for char in "/\\\0"):
        raise refuse("name_path", "Tên tệp không được chứa dấu / hoặc \\; hãy đổi tên tệp rồi gửi lại.")
    visible = "".join(
        char for char in name if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    kept = nfc(visible)
    if not kept.strip(". "):
        raise refuse("name_empty", "Tệp chưa có tên; hãy đặt tên tệp rồi gửi lại.")
    return kept


def agree(name: str, found: str) -> str:
    """Return the name with an extension that fits the content; refuse one that claims something else."""
    lower = name.lower()
    if lower.endswith(EXTENSIONS[found]):
        return name
    claimed = next((kind for kind, ends in EXTENSIONS.items() if lower.endswith(ends)), None)
    if claimed is None:
        if "." in name[-6:].strip("."):
            raise _mismatch(name, found)
        return name[: NAME_LENGTH_MAX - 5] + EXTENSIONS[found][0]
    if {claimed, found} <= _IMAGES:
        return name[: name.rindex(".")] + EXTENSIONS[found][0]
    raise _mismatch(name, found)


def _mismatch(name: str, found: str) -> Invalid:
    end = EXTENSIONS[found][0]
    message = _("Tệp “%(name)s” thực ra là %(kind)s; hãy đổi đuôi tên thành %(end)s rồi gửi lại.") % {
        "name": name,
        "kind": _(LABELS[found]),
        "end": end,
    }
    return refuse("extension", message)
