"""The score of service to citizens, in real time, and the radar of lateness."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from tinhso.government.service_score.formula import Formula
from tinhso.kernel.manifest import DefinitionKind, MenuItem, Periodic, Permission, Seed, Subscription, System
from tinhso.platform.cases import contracts as cases
from tinhso.platform.events.contracts import EventInfo

WATCHED = (
    *(event for event in cases.EVENTS.values() if event is not cases.CaseNoted),
    cases.CaseResumed,
    cases.DeadlineExtended,
    cases.TransferReceived,
    cases.CaseRehomed,
    cases.PaperDigitised,
    cases.PaperFlagged,
    cases.PaperReused,
    cases.ResultStored,
)
"""What may change how a dossier counts."""


def _count(event: EventInfo) -> None:
    _count_all([event])


def _count_all(events: Sequence[EventInfo]) -> None:
    from tinhso.government.service_score.actions.refresh import refresh
    from tinhso.government.service_score.jobs import counter

    refresh(actor=counter(), case_ids=sorted({UUID(event.data["case_id"]) for event in events}))


def _tidy() -> None:
    from tinhso.government.service_score.actions.recount import tidy
    from tinhso.government.service_score.jobs import counter

    tidy(counter())


def _forecast() -> int:
    from tinhso.government.service_score.actions.forecast import keep_forecasts
    from tinhso.government.service_score.jobs import counter

    return keep_forecasts(actor=counter())


def _load(out: Any) -> None:
    from tinhso.government.service_score.jobs import load

    load(out)


def _problems(formula: Formula) -> list[str]:
    from tinhso.government.service_score.rules.indicators import problems

    return problems(formula)


SYSTEM = System(
    code="service_score",
    label=_("Điểm phục vụ người dân"),
    label_en="Service score",
    pillar="government",
    standards=("QĐ 766/QĐ-TTg",),
    permissions=(
        Permission(
            "service_score.read",
            _("Xem điểm phục vụ và nguy cơ trễ hạn của đơn vị"),
            roles=("reception", "specialist", "leader", "auditor"),
        ),
        Permission("service_score.count", _("Tính số liệu điểm phục vụ")),
    ),
    menu=(
        MenuItem("service_score:radar", _("Nguy cơ trễ hạn"), "service_score.read", "desk", 40, "clock"),
        MenuItem("service_score:tree", _("Điểm phục vụ"), "service_score.read", "desk", 45, "chart"),
    ),
    urls="tinhso.government.service_score.urls",
    url_prefix="diem-phuc-vu/",
    subscriptions=tuple(
        Subscription(f"{event.type}:score", event.type, _count, _count_all) for event in WATCHED
    ),
    periodic=(
        Periodic("service_score.tidy", "10 1 * * *", _tidy),
        Periodic("service_score.forecast", "45 6 * * *", _forecast),
    ),
    definition_kinds=(DefinitionKind("score", _("Bộ chỉ số chấm điểm"), "score", Formula, _problems),),
    seeds=(Seed("Điểm phục vụ", 95, _load),),
)
