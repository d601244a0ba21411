"""Begin a draft: a new version of a procedure, or a copy under another code."""

import re
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.designer.content import beginning
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.platform.definitions import facade as definitions

KIND = "procedure"
CODE = re.compile(r"\d\.\d{6}")


@action("designer.edit")
def start(*, actor: Actor, source_code: str, code: str = "", note: str = "") -> UUID:
    """Propose a draft that says what the version in force says; the national record is one such version."""
    wanted = code.strip() or source_code
    if not CODE.fullmatch(wanted):
        message = _("Mã thủ tục có dạng 1.001193.")
        raise Invalid("designer.code", message, fields={"code": message})
    source = definitions.in_force_or_none(KIND, source_code, clock.legal_day())
    if source is None:
        raise NotFound("designer.source", _("Không có thủ tục này đang áp dụng."))
    text = definitions.write_yaml(beginning(source.content, wanted))
    return definitions.propose(actor=actor, kind=KIND, source=text, note=note)
