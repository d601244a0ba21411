"""Who counts when nobody asks."""

from typing import Any

from tinhso.government.service_score.actions.recount import catch_up_all
from tinhso.government.service_score.models import DossierFact
from tinhso.kernel.actor import Actor, system_actor


def counter() -> Actor:
    return system_actor("Chấm điểm phục vụ", ["service_score.count"])


def load(out: Any) -> None:
    """Count the dossiers there are when the system is new; from then on events do."""
    if DossierFact.objects.exists():
        return
    catch_up_all(counter())
    out.stdout(f"Điểm phục vụ: đã tính {DossierFact.objects.count()} hồ sơ.")
