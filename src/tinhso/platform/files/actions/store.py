"""Take a whole file at once, from a form or another program."""

from typing import IO

from django.utils.translation import gettext as _

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.files import intake, storage
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.files.inspection import clean_name
from tinhso.platform.files.inspection.verdict import refuse
from tinhso.platform.files.selectors import rules_for


@action("files.upload")
def store(
    *, actor: Actor, stream: IO[bytes], name: str, declared_type: str = "", purpose: str = "default"
) -> FileInfo:
    """Keep what the stream holds. What the sender calls it (`declared_type`) counts for nothing."""
    rules = rules_for(purpose)
    name = clean_name(name)
    part = storage.new_part()
    try:
        if storage.copy_in(stream, part, rules.size_max) > rules.size_max:
            raise refuse(
                "too_large",
                _("Tệp lớn hơn %(max)s MB; hãy nén hoặc chia nhỏ rồi gửi lại.") % {"max": rules.size_mib_max},
            )
        return intake.take(part, name=name, rules=rules, actor=actor, purpose=purpose)
    finally:
        storage.remove(part)
