"""Which changes after a signature do no harm: more signatures, time-stamps, empty fields filled in."""

from collections.abc import Iterable
from typing import Any

from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    GenericFieldModificationRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
)
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule


class FieldRule(GenericFieldModificationRule):
    """pyHanko 0.38 takes the appearance of a locked field for updated though no later revision touches it."""

    def check_form_field(self, fq_name: str, spec: Any, context: Any) -> Iterable[Any]:
        touched = context.new.explicit_refs_in_revision()
        for level, update in super().check_form_field(fq_name, spec, context):
            if update.valid_when_locked or update.updated_ref in touched:
                yield level, update


POLICY = StandardDiffPolicy(
    global_rules=DEFAULT_DIFF_POLICY.global_rules,
    form_rule=FormUpdatingRule([SigFieldCreationRule(), SigFieldModificationRule(), FieldRule()]),
)
