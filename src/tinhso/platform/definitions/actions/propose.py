"""Write a new version of a definition, or correct one that is not decided yet."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import nfc
from tinhso.platform.definitions.contracts import FIXED, Status
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.reading import parse
from tinhso.platform.definitions.versions import fill, lock_code, locked, new_version


@action("definitions.propose")
def propose(*, actor: Actor, kind: str, source: str, note: str = "") -> UUID:
    """Read the YAML text and keep it as the next version, a draft."""
    draft = parse(kind, source)
    lock_code(draft.kind, draft.code)
    last = (
        Definition.objects.filter(kind=kind, code=draft.code, status__in=sorted(FIXED))
        .order_by("-version")
        .first()
    )
    if last is not None and last.digest == draft.digest:
        message = _("Nội dung giống hệt phiên bản %(version)s đã duyệt.") % {"version": last.version}
        raise Invalid("definitions.unchanged", message, fields={"source": message})
    return new_version(draft, actor, note=nfc(note)).pk


@action("definitions.propose")
def rewrite(*, actor: Actor, definition_id: UUID, source: str, note: str = "", digest: str = "") -> None:
    """Replace the text of a version that is not decided; it must be tested again.

    With `digest`, that of the content one began from: what somebody else has saved since is not overwritten.
    """
    row = locked(definition_id)
    _check_open(row)
    if digest and row.digest != digest:
        message = _("Người khác vừa sửa bản thảo này. Phần bạn gõ vẫn còn; hãy mở bản mới rồi sửa lại.")
        raise Conflict("definitions.stale", message)
    draft = parse(row.kind, source)
    if draft.code != row.code:
        message = _("Mã phải giữ nguyên là %(code)s; mã khác là một định nghĩa khác.") % {"code": row.code}
        raise Invalid("definitions.code", message, fields={"source": message})
    fill(row, draft)
    row.note = nfc(note) or row.note
    row.status, row.tested_at, row.test_report = Status.DRAFT.value, None, []
    row.save()


@action("definitions.propose")
def discard(*, actor: Actor, definition_id: UUID) -> None:
    """Throw away a version that was never decided."""
    row = locked(definition_id)
    _check_open(row)
    row.delete()


def _check_open(row: Definition) -> None:
    if row.status in FIXED:
        message = _("Phiên bản đã duyệt không sửa được; hãy đề xuất phiên bản mới.")
        raise Conflict("definitions.decided", message)
