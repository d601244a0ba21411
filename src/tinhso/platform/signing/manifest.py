"""Digital signatures: requests, keys, time-stamps and verification."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.manifest import (
    DefinitionKind,
    HealthCheck,
    MenuItem,
    Periodic,
    Permission,
    Seed,
    System,
)
from tinhso.platform.signing import contracts
from tinhso.platform.signing.definition import SigningRules

EVERYBODY = frozenset({ActorKind.ANONYMOUS, ActorKind.CITIZEN, ActorKind.STAFF, ActorKind.SERVICE})
STAFF = frozenset({ActorKind.STAFF})


def _waiting(actor: Actor) -> int:
    from tinhso.platform.signing.facade import waiting_count

    return waiting_count(actor)


def _sweep() -> int:
    from tinhso.platform.signing.tasks import sweep

    return sweep()


def _problems() -> list[str]:
    from tinhso.platform.signing.health import problems

    return problems()


def _load(out: Any) -> None:
    from tinhso.platform.signing.demo.loading import load

    load(out)


SYSTEM = System(
    code="signing",
    label=_("Ký số"),
    label_en="Digital signatures",
    standards=("NĐ 30/2020/NĐ-CP", "Luật 20/2023/QH15", "PAdES", "XAdES", "RFC 3161", "CSC API v2"),
    permissions=(
        Permission("signing.verify", _("Kiểm tra chữ ký số"), kinds=EVERYBODY),
        Permission("signing.sign", _("Ký văn bản trình mình"), kinds=STAFF),
        Permission(
            "signing.open",
            _("Trình văn bản để ký"),
            roles=("reception", "specialist", "clerk", "leader", "cashier"),
        ),
        Permission("signing.agency", _("Ký bằng khóa của cơ quan"), roles=("reception", "clerk")),
        Permission("signing.delegate", _("Ủy quyền ký thay mình"), roles=("leader",)),
        Permission("signing.manage", _("Quản lý khóa ký"), roles=("administrator",)),
        Permission("signing.authorities", _("Quản lý tổ chức chứng thực được tin"), roles=("administrator",)),
        Permission("signing.remote", _("Chuyển chữ ký giữa hệ thống và dịch vụ ký")),
    ),
    menu=(
        MenuItem("signing:queue", _("Ký số"), "signing.sign", "desk", 27, "sign", "s", count=_waiting),
        MenuItem("signing:verify", _("Kiểm tra chữ ký"), "signing.verify", "citizen", 60, "shield"),
        MenuItem(
            "signing:authorities",
            _("Tổ chức chứng thực"),
            "signing.authorities",
            "administration",
            75,
            "shield",
        ),
    ),
    urls="tinhso.platform.signing.urls",
    url_prefix="ky-so/",
    rest="tinhso.platform.signing.rest",
    events=(
        contracts.SigningOpened,
        contracts.StepSigned,
        contracts.SigningCompleted,
        contracts.SigningFailed,
        contracts.SigningCancelled,
        contracts.SigningDeclined,
        contracts.SignatureProven,
    ),
    periodic=(Periodic("signing.sweep", "* * * * *", _sweep),),
    definition_kinds=(DefinitionKind("signing_rules", _("Quy tắc ký số"), "signing_rules", SigningRules),),
    health=(HealthCheck("signing", _("Ký số"), _problems),),
    seeds=(Seed("Chữ ký số trình diễn", 82, _load),),
)
