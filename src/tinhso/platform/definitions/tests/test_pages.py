from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from tinhso.kernel import clock
from tinhso.kernel.actor import ActorKind
from tinhso.kernel.registry import permissions_of_kind, permissions_of_role
from tinhso.platform.definitions import facade, page_forms, reading, rest, views
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.tests.conftest import LEADER, WRITER, fee, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("announced")]
STAFF = permissions_of_kind(ActorKind.STAFF)


@pytest.fixture(autouse=True)
def known_kinds(kinds, monkeypatch):
    for module in (page_forms, views, rest):
        monkeypatch.setattr(module, "definition_kinds", reading.definition_kinds)


@pytest.fixture(autouse=True)
def moment():
    with clock.at(datetime(2026, 6, 30, 3, tzinfo=UTC)):
        yield


@pytest.fixture
def as_actor(monkeypatch):
    """Put an actor on every request of the test client."""
    from tinhso.platform.access import middleware

    def become(actor):
        monkeypatch.setattr(middleware, "_of_session", lambda request: actor)
        return actor

    return become


@pytest.fixture
def administrator(as_actor):
    return as_actor(staff("Quản trị", *STAFF, *permissions_of_role("administrator")))


def decided(amount=8_000, start=date(2026, 7, 1)):
    key = facade.propose(actor=WRITER, kind="fee", source=fee(amount, legal_basis='["61/2018/NĐ-CP"]'))
    Definition.objects.filter(pk=key).update(status="tested")
    facade.approve(actor=LEADER, definition_id=key, decision_number="12/QĐ", effective_from=start)
    return key


def test_strangers_are_sent_to_sign_in(client):
    for name in ("list", "documents", "new"):
        assert client.get(reverse(f"definitions:{name}")).status_code == 302


def test_staff_read_but_do_not_write(client, as_actor):
    as_actor(staff("Chuyên viên", *STAFF))
    key = decided()
    assert (
        "Lệ phí khai sinh"
        in client.get(reverse("definitions:list"), {"q": "le phi", "kind": "fee"}).content.decode()
    )
    page = client.get(reverse("definitions:detail", args=[key])).content.decode()
    assert "12/QĐ" in page
    assert reverse("definitions:retire", args=[key]) not in page
    assert client.get(reverse("definitions:new")).status_code == 403


def test_an_empty_list_says_so(client, as_actor):
    as_actor(staff("Chuyên viên", *STAFF))
    assert (
        "Không có định nghĩa nào"
        in client.get(reverse("definitions:list"), {"status": "draft"}).content.decode()
    )
    assert client.get(reverse("definitions:documents"), {"q": "khongco"}).status_code == 200


def test_write_test_approve(client, administrator, as_actor):
    response = client.post(
        reverse("definitions:new"), {"kind": "fee", "source": fee(9_000), "note": "Tăng phí"}
    )
    row = Definition.objects.get()
    assert response.url == reverse("definitions:detail", args=[row.pk])
    assert client.post(reverse("definitions:test", args=[row.pk]), follow=True).status_code == 200
    as_actor(staff("Lãnh đạo", *STAFF, "definitions.approve"))
    decision = {"decision_number": "15/QĐ", "effective_from": "2026-07-01"}
    response = client.post(reverse("definitions:approve", args=[row.pk]), decision, follow=True)
    row.refresh_from_db()
    assert (row.status, row.approved_by_name) == ("approved", "Lãnh đạo")
    assert "15/QĐ" in response.content.decode()


def test_a_refused_decision_keeps_what_was_typed(client, as_actor):
    key = facade.propose(actor=WRITER, kind="fee", source=fee())
    facade.mark_tested(actor=WRITER, definition_id=key)
    as_actor(staff("Lãnh đạo", *STAFF, "definitions.approve"))
    decision = {"decision_number": "15/QĐ-UBND", "effective_from": "2020-07-01"}
    response = client.post(reverse("definitions:approve", args=[key]), decision)
    assert response.status_code == 422
    assert "15/QĐ-UBND" in response.content.decode()


def test_a_wrong_text_is_kept_on_the_page(client, administrator):
    response = client.post(reverse("definitions:new"), {"kind": "fee", "source": "code: x\namount: nhiều"})
    assert response.status_code == 422
    assert "amount: nhiều" in response.content.decode()


def test_edit_test_and_discard_a_draft(client, administrator):
    key = facade.propose(actor=WRITER, kind="fee", source=fee())
    assert client.get(reverse("definitions:edit", args=[key])).status_code == 200
    client.post(reverse("definitions:edit", args=[key]), {"kind": "fee", "source": fee(8_500)})
    page = client.post(reverse("definitions:test", args=[key]), follow=True).content.decode()
    assert "bội số" in page
    client.post(reverse("definitions:discard", args=[key]))
    assert not Definition.objects.exists()


def test_retire_from_the_page(client, administrator):
    key = decided()
    response = client.post(
        reverse("definitions:retire", args=[key]), {"decision_number": "20/QĐ", "effective_to": "2026-12-01"}
    )
    assert response.status_code == 302
    assert Definition.objects.get(pk=key).effective_to == date(2026, 12, 1)


def test_compare_two_versions(client, as_actor):
    as_actor(staff("Chuyên viên", *STAFF))
    first, second = decided(), decided(9_000, date(2026, 7, 1) + timedelta(days=60))
    page = client.get(reverse("definitions:compare", args=[second])).content.decode()
    assert "<del>amount: 8000</del>" in page
    assert "<ins>amount: 9000</ins>" in page
    page = client.get(reverse("definitions:compare", args=[first])).content.decode()
    assert "<ins>amount: 8000</ins>" in page
    page = client.get(reverse("definitions:compare", args=[second]), {"voi": "2", "whole": "on"})
    assert page.status_code == 200


def test_a_new_version_begins_from_the_old_text(client, administrator):
    key = decided()
    assert "amount: 8000" in client.get(reverse("definitions:new"), {"tu": str(key)}).content.decode()


def test_api(client):
    decided()
    decided(9_000, date(2027, 1, 1))
    assert client.get("/api/v1/definitions/kinds").json() == {"fee": "Mức phí"}
    assert client.get("/api/v1/definitions/kinds/fee/schema").json()["title"] == "Fee"
    (listed,) = client.get("/api/v1/definitions/fee", {"on": "2026-08-01"}).json()
    assert listed["version"] == 1
    one = client.get("/api/v1/definitions/fee/khai_sinh", {"on": "2027-01-01"}).json()
    assert one["content"]["amount"] == 9_000
    assert client.get("/api/v1/definitions/fee/khai_sinh").status_code == 404
    assert client.get("/api/v1/definitions/nothing").status_code == 422
    assert client.get("/api/v1/definitions/documents").json() == []
