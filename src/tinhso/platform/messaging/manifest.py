"""Messages to people."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import DefinitionKind, MenuItem, Permission, System
from tinhso.platform.messaging.contracts import LetterFailed, LetterSent, MessageSent, MessageTemplate

SYSTEM = System(
    code="messaging",
    label=_("Thông báo"),
    label_en="Messaging",
    standards=("SMTP",),
    permissions=(
        Permission("messaging.send", _("Gửi thông báo")),
        Permission(
            "messaging.own",
            _("Đọc thông báo của mình"),
            kinds=frozenset({ActorKind.CITIZEN, ActorKind.STAFF}),
        ),
    ),
    menu=(MenuItem("messaging:inbox", _("Thông báo"), "messaging.own", "citizen", 30, "bell"),),
    definition_kinds=(DefinitionKind("message_template", _("Mẫu tin"), "messages", MessageTemplate),),
    events=(MessageSent, LetterSent, LetterFailed),
    urls="tinhso.platform.messaging.urls",
    url_prefix="thong-bao/",
)
