from datetime import timedelta
from uuid import uuid4

import pytest

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.forms import facade
from tinhso.platform.forms.models import DRAFT_LIFE, Draft
from tinhso.platform.forms.tests.samples import GOOD

pytestmark = pytest.mark.django_db
RIGHTS = (Grant(frozenset({"forms.draft"}), None),)
PURPOSE = "apply:1.001612"


def citizen() -> Actor:
    return Actor(ActorKind.CITIZEN, uuid4(), grants=RIGHTS)


NOBODY = Actor(ActorKind.ANONYMOUS, grants=RIGHTS)


def test_a_draft_is_opened_once_per_purpose() -> None:
    actor = citizen()
    first = facade.open_draft(actor=actor, purpose=PURPOSE, prefilled={"name": "Ửng"})
    again = facade.open_draft(actor=actor, purpose=PURPOSE, prefilled={"name": "Khác"})
    assert first == again
    assert first.answers == {"name": "Ửng"}
    assert facade.open_draft(actor=citizen(), purpose=PURPOSE).id != first.id


def test_a_step_is_saved_with_answers_and_typed_text() -> None:
    actor = citizen()
    draft = facade.open_draft(actor=actor, purpose=PURPOSE)
    typed = {"capital": ["năm chục triệu"]}
    saved = facade.save_step(
        actor=actor, draft_id=draft.id, revision=1, step="shop", answers=GOOD, typed=typed
    )
    assert saved.revision == 2
    assert saved.typed == {"shop": typed}
    assert facade.draft(actor, draft.id).answers == GOOD
    done = facade.save_step(actor=actor, draft_id=draft.id, revision=2, step="shop", answers=GOOD)
    assert done.typed == {}


def test_an_old_page_cannot_overwrite_a_newer_save() -> None:
    actor = citizen()
    draft = facade.open_draft(actor=actor, purpose=PURPOSE)
    facade.save_step(actor=actor, draft_id=draft.id, revision=1, step="a", answers={"a": 1})
    with pytest.raises(Conflict, match="chữ bạn vừa gõ vẫn"):
        facade.save_step(actor=actor, draft_id=draft.id, revision=1, step="a", answers={"a": 2})
    assert facade.draft(actor, draft.id).answers == {"a": 1}


def test_nobody_else_can_see_or_touch_a_draft() -> None:
    draft = facade.open_draft(actor=citizen(), purpose=PURPOSE)
    for other, session in ((citizen(), ""), (NOBODY, "s1"), (NOBODY, "")):
        with pytest.raises(NotFound):
            facade.draft(other, draft.id, session)
        with pytest.raises(NotFound):
            facade.discard(actor=other, draft_id=draft.id, session_key=session)


def test_a_visitor_owns_the_drafts_of_the_session() -> None:
    draft = facade.open_draft(actor=NOBODY, purpose=PURPOSE, session_key="s1")
    assert facade.draft(NOBODY, draft.id, "s1") == draft
    with pytest.raises(NotFound):
        facade.draft(NOBODY, draft.id, "s2")
    with pytest.raises(Invalid):
        facade.open_draft(actor=NOBODY, purpose=PURPOSE)


def test_extra_facts_are_merged() -> None:
    actor = citizen()
    draft = facade.open_draft(actor=actor, purpose=PURPOSE, extra={"papers": {}})
    saved = facade.save_extra(actor=actor, draft_id=draft.id, revision=1, extra={"delivery": "post"})
    assert saved.extra == {"papers": {}, "delivery": "post"}


def test_discarding_leaves_nothing() -> None:
    actor = citizen()
    draft = facade.open_draft(actor=actor, purpose=PURPOSE)
    facade.discard(actor=actor, draft_id=draft.id)
    assert not Draft.objects.exists()


def test_old_drafts_expire_and_are_purged() -> None:
    actor = citizen()
    draft = facade.open_draft(actor=actor, purpose=PURPOSE)
    with clock.at(clock.now() + DRAFT_LIFE + timedelta(minutes=1)):
        with pytest.raises(NotFound):
            facade.draft(actor, draft.id)
        fresh = facade.open_draft(actor=actor, purpose=PURPOSE)
        assert fresh.id != draft.id
        facade.open_draft(actor=actor, purpose="apply:2")
    with clock.at(clock.now() + 3 * DRAFT_LIFE):
        assert facade.purge_expired(actor=system_actor("test", {"forms.purge"})) == 2


def test_drafts_need_the_permission() -> None:
    with pytest.raises(Denied):
        facade.open_draft(actor=Actor(ActorKind.CITIZEN, uuid4()), purpose=PURPOSE)


def test_a_list_of_drafts_is_newest_first_and_by_purpose() -> None:
    actor = citizen()
    facade.open_draft(actor=actor, purpose="apply:1")
    second = facade.open_draft(actor=actor, purpose="apply:2")
    facade.open_draft(actor=actor, purpose="desk:1")
    facade.save_step(actor=actor, draft_id=second.id, revision=1, step="a", answers={})
    assert [d.purpose for d in facade.drafts(actor, purpose_prefix="apply:")] == ["apply:2", "apply:1"]
