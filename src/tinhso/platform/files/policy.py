"""Who may open a file. Files know no cases: the module that owns a file says so; unknown owners say no."""

from collections.abc import Callable
from importlib import import_module

from tinhso.kernel.actor import Actor
from tinhso.platform.files.contracts import FileInfo

Policy = Callable[[Actor, FileInfo], bool]
_policies: dict[str, Policy | str] = {}


def register_owner_policy(owner_kind: str, policy: Policy | str) -> None:
    """Let `policy(actor, file)` decide for files of this owner; a dotted name is imported when asked."""
    known = _policies.get(owner_kind)
    if known is not None and known != policy:
        raise ValueError(f"two policies for files of {owner_kind}")
    _policies[owner_kind] = policy


def may_open(actor: Actor, file: FileInfo) -> bool:
    """Say whether the actor may read this file now. What is not clean nobody reads."""
    if not file.usable:
        return False
    if not file.owner_kind:
        return actor.account_id is not None and actor.account_id == file.uploaded_by_id
    policy = _policies.get(file.owner_kind)
    return policy is not None and _resolved(policy)(actor, file)


def _resolved(policy: Policy | str) -> Policy:
    if callable(policy):
        return policy
    module, name = policy.rsplit(".", 1)
    found: Policy = getattr(import_module(module), name)
    return found
