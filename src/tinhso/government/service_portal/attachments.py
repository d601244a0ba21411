"""Files that come with a form: whole in the request, or sent before it in pieces."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.files import facade as files

FILE_PURPOSE = "dossier"


def sent_file(request: HttpRequest, actor: Actor, code: str) -> files.FileInfo | None:
    """Return the file sent for a paper, or ``None``; raise `Invalid` for one that cannot be used."""
    sent = request.FILES.get(f"paper-{code}.file")
    if sent is not None and sent.file is not None:
        return files.store(
            actor=actor,
            stream=sent.file,
            name=sent.name or "",
            declared_type=sent.content_type or "",
            purpose=FILE_PURPOSE,
        )
    wanted = uuid_or_none(request.POST.get(f"paper-{code}", ""))
    if wanted is None:
        return None
    found = files.usable_by(actor, [wanted]).get(wanted)
    if found is None:
        raise Invalid("portal.file", _("Tệp này không dùng được; hãy tải lên lại."))
    return found


def uuid_or_none(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
