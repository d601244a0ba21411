"""Over HTTP: headers, pieces, and what each kind of person may reach."""

import json

import pytest
from django.urls import reverse

from tinhso.kernel.ids import new_id
from tinhso.platform.files import facade
from tinhso.platform.files.models import StoredFile
from tinhso.platform.files.tests import samples
from tinhso.platform.files.tests.conftest import CITIZEN, OTHER, person, store

pytestmark = pytest.mark.django_db
DATA = samples.PDF


@pytest.fixture
def as_actor(monkeypatch):
    """Put an actor on every request of the test client."""
    from tinhso.platform.access import middleware

    def become(actor):
        monkeypatch.setattr(middleware, "_of_session", lambda request: actor)

    return become


@pytest.fixture
def citizen(as_actor):
    as_actor(CITIZEN)


def announce(client, url, **changes):
    body = {"name": "đơn.pdf", "size": len(DATA), "type": "application/pdf"} | changes
    return client.post(url, json.dumps(body), content_type="application/json")


def send(client, url, data, offset):
    return client.patch(
        url, data, content_type="application/offset+octet-stream", headers={"Upload-Offset": str(offset)}
    )


@pytest.mark.usefixtures("citizen")
@pytest.mark.parametrize("base", ["/tep/tai-len/", "/api/v1/files/uploads"])
def test_upload_in_pieces(client, base):
    answer = announce(client, base)
    assert answer.status_code == 201
    url = f"{base.rstrip('/')}/{answer.json()['id']}"
    assert send(client, url, DATA[:100], 0).json()["offset"] == 100
    head = client.head(url)
    assert (head["Upload-Offset"], head["Cache-Control"]) == ("100", "no-store")
    conflict = send(client, url, DATA[:100], 0)
    assert conflict.status_code == 409
    assert client.get(url).json()["offset"] == 100
    assert send(client, url, DATA[100:], 100).json()["offset"] == len(DATA)
    assert facade.usable_by(CITIZEN, [answer.json()["id"]])


@pytest.mark.usefixtures("citizen")
@pytest.mark.parametrize("base", ["/tep/tai-len/", "/api/v1/files/uploads"])
def test_bad_uploads_are_problems(client, base):
    for changes in ({"size": 10**12}, {"name": "../x"}, {"name": "x" * 10_000}, {"size": "nhiều"}):
        answer = announce(client, base, **changes)
        assert answer.status_code == 422
        assert answer["Content-Type"] == "application/problem+json"
    answer = announce(client, base, size=6)
    url = f"{base.rstrip('/')}/{answer.json()['id']}"
    assert client.patch(url, b"x", content_type="text/plain").status_code == 422
    assert "Không nhận ra" in send(client, url, b"random", 0).json()["detail"]
    assert client.get(url).status_code == 404
    assert client.delete(url).status_code == 404


@pytest.mark.usefixtures("citizen")
def test_a_dangerous_upload_is_said_to_be_so(client):
    data = samples.with_attachment()
    answer = announce(client, "/tep/tai-len/", size=len(data))
    refused = send(client, f"/tep/tai-len/{answer.json()['id']}", data, 0)
    assert refused.status_code == 422
    assert "giữ riêng" in refused.json()["detail"]
    assert StoredFile.objects.get().state == "quarantined"


@pytest.mark.usefixtures("citizen")
def test_giving_up_over_http(client):
    for base in ("/tep/tai-len/", "/api/v1/files/uploads"):
        answer = announce(client, base)
        assert client.delete(f"{base.rstrip('/')}/{answer.json()['id']}").status_code == 204


@pytest.mark.usefixtures("citizen")
def test_a_body_that_is_not_an_announcement(client):
    for body in (b"", b"[]", b"{", b"x" * 100_000):
        assert client.post("/tep/tai-len/", body, content_type="application/json").status_code == 422


@pytest.mark.usefixtures("citizen")
def test_download_headers(client):
    file = store(name='Giấy "khai" sinh.pdf')
    url = reverse("files:download", args=[file.id])
    shown = client.get(url)
    assert shown["Content-Type"] == "application/pdf"
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert shown["Content-Disposition"].startswith("inline")
    assert "filename*=utf-8''" in shown["Content-Disposition"]
    assert b"".join(shown.streaming_content) == DATA
    assert client.get(url, {"tai": ""})["Content-Disposition"].startswith("attachment")
    assert client.get(url, headers={"If-None-Match": shown["ETag"]}).status_code == 304
    archive = client.get(reverse("files:download", args=[store(samples.XML, "a.xml").id]))
    assert archive["Content-Disposition"].startswith("attachment")
    assert "sandbox" in archive["Content-Security-Policy"]


def test_only_those_who_may_open_it(client, as_actor):
    file = store()
    url, facts = reverse("files:download", args=[file.id]), f"/api/v1/files/{file.id}"
    assert client.get(url).status_code == 302
    assert client.get(facts).status_code == 401
    as_actor(OTHER)
    assert client.get(url).status_code == 404
    assert client.get(facts).status_code == 404
    assert client.get(reverse("files:preview", args=[file.id])).status_code == 404
    as_actor(CITIZEN)
    assert client.get(facts).json()["sha256"] == file.sha256
    assert b"".join(client.get(f"{facts}/content").streaming_content) == DATA
    assert client.get(reverse("files:download", args=[new_id()])).status_code == 404


@pytest.mark.usefixtures("citizen")
def test_previews(client):
    url = reverse("files:preview", args=[store().id])
    for query in ({}, {"rong": "200"}, {"rong": "-1"}, {"rong": "²"}):
        answer = client.get(url, query)
        assert answer["Content-Type"] == "image/png"
        assert b"".join(answer.streaming_content).startswith(b"\x89PNG")
    assert client.get(reverse("files:preview", args=[store(samples.ZIP, "a.zip").id])).status_code == 404


def test_the_list_is_for_managers(client, as_actor):
    as_actor(CITIZEN)
    assert client.get(reverse("files:list")).status_code == 403
    file = store(samples.with_attachment(), "xấu.pdf")
    as_actor(person("files.manage"))
    page = client.get(reverse("files:list"), {"state": "quarantined"}).content.decode()
    assert "đính kèm" in page
    assert client.post(reverse("files:release", args=[file.id]), {"reason": ""}).status_code == 422
    client.post(reverse("files:release", args=[file.id]), {"reason": "Đã xem"})
    assert StoredFile.objects.get().state == "clean"
    other = store(samples.with_open_action("/Launch"), "khác.pdf")
    client.post(reverse("files:destroy", args=[other.id]))
    assert not StoredFile.objects.filter(pk=other.id).exists()
    assert "Không có tệp nào" in client.get(reverse("files:list"), {"q": "khongco"}).content.decode()
