"""The API: drafts, pre-flight of what is posted, the graph."""

from uuid import UUID

import pytest
from ninja.testing import TestClient

from tinhso.government.designer.drafts import opened
from tinhso.government.designer.rest import router
from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Denied

pytestmark = pytest.mark.django_db


def test_drafts_preflight_and_graph(draft_id: UUID, administrator: Actor) -> None:
    client = TestClient(router)
    assert client.get("/drafts", actor=administrator).json()[0]["id"] == str(draft_id)
    source = opened(draft_id).draft.text
    assert client.post("/preflight", json={"source": source}, actor=administrator).json() == []
    broken = source.replace("first_stage: tiep-nhan", "first_stage: khong-co")
    (problem,) = client.post("/preflight", json={"source": broken}, actor=administrator).json()
    assert problem["area"] == "stages"
    graph = client.get(f"/drafts/{draft_id}/graph", actor=administrator).json()
    assert graph["nodes"][0]["first"]
    assert graph["edges"]


def test_others_are_refused(draft_id: UUID) -> None:
    client = TestClient(router)
    for path in ("/drafts", f"/drafts/{draft_id}/graph"):
        with pytest.raises(Denied):
            client.get(path, actor=Actor(ActorKind.CITIZEN))
