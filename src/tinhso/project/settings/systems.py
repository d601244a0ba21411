"""The one list of modules, lower layers first. Adding a system is one line here."""

from tinhso.project.env import env

PLATFORM = [
    "tinhso.platform.places",
    "tinhso.platform.organisations",
    "tinhso.platform.people",
    "tinhso.platform.calendar",
    "tinhso.platform.definitions",
    "tinhso.platform.access",
    "tinhso.platform.audit",
    "tinhso.platform.events",
    "tinhso.platform.jobs",
    "tinhso.platform.files",
    "tinhso.platform.search",
    "tinhso.platform.exchange",
    "tinhso.platform.messaging",
    "tinhso.platform.assignments",
    "tinhso.platform.forms",
    "tinhso.platform.signing",
    "tinhso.platform.procedures",
    "tinhso.platform.consents",
    "tinhso.platform.document_store",
    "tinhso.platform.mandates",
    "tinhso.platform.records",
    "tinhso.platform.cases",
    "tinhso.platform.reforms",
    "tinhso.platform.shell",
]
SECTORS = [
    "tinhso.government.service_portal",
    "tinhso.government.one_stop",
    "tinhso.government.registers",
    "tinhso.government.service_score",
    "tinhso.government.designer",
    "tinhso.government.queueing",
    "tinhso.government.what_if",
    "tinhso.government.documents",
]


def _chosen() -> list[str]:
    wanted = {name.strip() for name in env().systems.split(",") if name.strip()}
    if wanted == {"none"}:
        return []
    chosen = [name for name in SECTORS if not wanted or name.removeprefix("tinhso.") in wanted]
    if unknown := wanted - {name.removeprefix("tinhso.") for name in chosen}:
        raise ValueError(f"SYSTEMS names what does not exist: {', '.join(sorted(unknown))}")
    return chosen


SYSTEMS = PLATFORM + _chosen()
