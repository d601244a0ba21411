"""Change a part of a draft; forms and raw YAML come here alike."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.designer.actions.start import KIND
from tinhso.government.designer.content import part, with_part
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.cases.facade import authoring
from tinhso.platform.definitions import facade as definitions


@action("designer.edit")
def change(*, actor: Actor, definition_id: UUID, digest: str, address: str, value: Any) -> None:
    """Replace a part. `digest` is that of the content the page showed: two editors collide visibly."""
    draft = definitions.draft(definition_id, KIND)
    content = definitions.read_yaml(draft.text)
    text = definitions.write_yaml(with_part(content, address, value))
    definitions.rewrite(actor=actor, definition_id=definition_id, source=text, digest=digest)


@action("designer.edit")
def save_walk(*, actor: Actor, definition_id: UUID, digest: str, title: str, walk: Any) -> None:
    """Add a walk of the sandbox to the scenarios of the draft."""
    name = title.strip()
    if not name:
        message = _("Hãy đặt tên cho kịch bản.")
        raise Invalid("designer.title", message, fields={"title": message})
    draft = definitions.draft(definition_id, KIND)
    content = definitions.read_yaml(draft.text)
    tried = authoring.tried(authoring.procedure_from(draft.content), walk.given, walk.acts)
    scenario = authoring.as_scenario(name, walk.given, walk.acts, tried.outcome)
    scenarios = [*part(content, "scenarios"), scenario]
    change(actor=actor, definition_id=definition_id, digest=digest, address="scenarios", value=scenarios)
