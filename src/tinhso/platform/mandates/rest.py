"""Mandates over JSON."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema, Status

from tinhso.kernel.pages import actor_of
from tinhso.kernel.rest import operation
from tinhso.platform.mandates import facade
from tinhso.platform.mandates.contracts import MandateInfo, MandateKind, Scope

router = Router(tags=["mandates"])


class MandateOut(Schema):
    id: UUID
    principal_name: str
    agent_name: str
    kind: str
    document_number: str
    procedures: list[str]
    may_collect: bool
    organisation_code: str
    valid_from: date
    valid_to: date | None
    revoked: bool

    @staticmethod
    def resolve_revoked(row: MandateInfo) -> bool:
        return row.revoked_at is not None


class MandatesOut(Schema):
    given: list[MandateOut]
    held: list[MandateOut]


class GiveIn(Schema):
    agent_number: str
    agent_name: str
    kind: MandateKind
    document_number: str
    procedures: list[str] = []
    may_collect: bool = False
    valid_to: date | None = None
    organisation_code: str = ""
    organisation_name: str = ""
    key: str = ""

    def scope(self) -> Scope:
        return Scope(
            self.kind,
            self.document_number,
            tuple(self.procedures),
            self.may_collect,
            self.valid_to,
            self.organisation_code,
            self.organisation_name,
        )


@router.get("", response=MandatesOut)
@operation("mandates.own")
def mine(request: HttpRequest) -> dict[str, list[MandateInfo]]:
    """What the caller allowed others, and what others allowed the caller."""
    actor = actor_of(request)
    return {"given": list(facade.given(actor)), "held": list(facade.held(actor))}


@router.post("", response={201: MandateOut})
@operation("mandates.own")
def give(request: HttpRequest, body: GiveIn) -> Status[MandateInfo]:
    """Let another person file for the caller."""
    made = facade.give(
        actor=actor_of(request),
        agent_number=body.agent_number,
        agent_name=body.agent_name,
        scope=body.scope(),
        key=body.key[:40],
    )
    return Status(201, made)


@router.delete("/{mandate_id}", response=MandateOut)
@operation("mandates.own")
def revoke(request: HttpRequest, mandate_id: UUID) -> MandateInfo:
    """End a mandate; it stays on record."""
    return facade.revoke(actor=actor_of(request), mandate_id=mandate_id)
