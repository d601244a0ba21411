"""Random bytes, long names, script and SQL fragments, wrong encodings: a clear message, never a 500."""

import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_plus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.world import World, answers_for_birth
from tinhso.platform.access.facade import account_named
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, Submission, SubmitPaper
from tinhso.platform.forms.models import Draft

pytestmark = [pytest.mark.faults, pytest.mark.django_db]

PROCEDURES = ("1.001193", "1.001612", "2.000815")
NASTY = {
    "endless": "Nguyễn " * 1_429,  # 10,003 characters
    "sql": "'; DROP TABLE cases_case; --",
    "script": '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "template": "{{ settings.SECRET_KEY }} {% load x %} ${7*7} #{7*7}",
    "nul": "Nguyễn\x00Văn",
    "controls": "a\x01\x02\x1b[31m\x7f\u202eb\u2028c\ufeff\ufffe",
    "signs": "👩‍👩‍👧‍👦 𝕍ă𝕟 ́́́ ٠١٢٣",
    "number": "1" * 400,
    "float": "1e999",
    "date": "31/02/0000",
    "uuid": "00000000-0000-0000-0000-000000000000",
    "path": "../../../../etc/passwd\n\r\nSet-Cookie: a=b",
    "empty": "",
}
NAME = re.compile(r'<(?:input|textarea|select)\b[^>]*?\bname="([^"]+)"')
TEXT = re.compile(r'<(?:input(?=[^>]*type="text")|textarea)[^>]*?\bname="([^"]+)"')
LATIN = "application/x-www-form-urlencoded"


def signed_in(account: Account) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(account)
    return client


@pytest.fixture
def citizen(world: World) -> Client:
    return signed_in(Account.objects.get(pk=world.citizen().account_id))


@pytest.fixture
def desk(world: World) -> Client:
    return signed_in(Account.objects.get(pk=account_named("mot-cua-xa").id))


@pytest.fixture
def case(world: World) -> CaseInfo:
    papers = (SubmitPaper("giay-chung-sinh", on_paper=True),)
    submission = Submission("1.001193", answers_for_birth(world), papers, Channel.DESK)
    return cases.submit(actor=world.citizen(), submission=submission)


def answer_of(client: Client, path: str, text: str, extra: dict[str, str] | None = None) -> Any:
    """Put the same text into every field of a page and send it."""
    page = client.get(path)
    names = set(NAME.findall(page.content.decode())) if page.status_code == 200 else set()
    names -= {"csrfmiddlewaretoken", "_shown", "idempotency_key"}
    data: dict[str, Any] = dict.fromkeys(sorted(names), text) | (extra or {})
    data["_shown"] = re.findall(r'name="_shown" value="([^"]+)"', page.content.decode())
    answer = client.post(path, data)
    check(answer, path, text)
    shown = answer.content.decode()
    if answer.status_code in (200, 409, 422) and len(text.strip()) > 3 and text.isprintable():
        kept = [name for name in TEXT.findall(shown) if name in data and not name.endswith(".q")]
        lost = [name for name in kept if html.escape(text.strip()) not in fields_of(shown, name)]
        assert not lost, f"{path} forgets what was typed in {lost}"
    return answer


def fields_of(shown: str, name: str) -> str:
    found = re.search(rf'<(?:input|textarea)\b[^>]*\bname="{re.escape(name)}"[^>]*>[^<]*', shown)
    return found.group(0) if found else ""


def check(answer: Any, path: str, text: str) -> None:
    assert answer.status_code < 500, f"{path} breaks on {text[:60]!r}: {getattr(answer, 'exc_info', None)}"
    assert "<script>alert" not in answer.content.decode()
    assert "Set-Cookie: a" not in str(answer.headers)


def portal_pages(client: Client, code: str) -> Iterator[str]:
    """Yield every page of an application."""
    first = client.get(f"/thu-tuc/{code}/nop/")["Location"]
    yield first
    draft = first.split("/")[2]
    for slug in ("cha-me", "noi-dang-ky", "chu-ho"):
        yield f"/nop-ho-so/{draft}/buoc/{slug}/"
    for page in ("giay-to", "nhan-ket-qua", "kiem-tra"):
        yield f"/nop-ho-so/{draft}/{page}/"


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("code", PROCEDURES)
def test_forms_of_the_portal(citizen: Client, code: str, kind: str) -> None:
    for path in list(portal_pages(citizen, code)):
        revision = str(Draft.objects.latest("updated_at").revision)
        answer_of(citizen, path, NASTY[kind], {"revision": revision, "_do": "next"})
        answer_of(citizen, path, NASTY[kind], {"_do": NASTY[kind]})


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("code", PROCEDURES)
def test_intake_at_the_desk(desk: Client, code: str, kind: str) -> None:
    answer = answer_of(desk, f"/mot-cua/tiep-nhan/{code}/", NASTY[kind])
    assert answer.status_code == 422


@pytest.mark.parametrize("kind", NASTY)
def test_a_dossier_at_the_desk(desk: Client, case: CaseInfo, kind: str) -> None:
    path, text = f"/mot-cua/ho-so/{case.id}/", NASTY[kind]
    for action in ("accept", "refuse", "request_supplement", "check_papers", text):
        answer_of(desk, path, text, {"action": action, "revision": "1" if action != "accept" else text})
    for form in ("nhan/", "du-thao/"):
        check(desk.post(path + form, {"revision": text, "note": text}), path + form, text)
    check(desk.post("/mot-cua/cho-ky/", {"case": [text, f"{case.id}:{text}"]}), "cho-ky", text)


@pytest.mark.parametrize("kind", NASTY)
def test_a_dossier_of_ones_own(citizen: Client, case: CaseInfo, kind: str) -> None:
    text = NASTY[kind]
    for form in ("bo-sung/", "rut/"):
        path = f"/ho-so-cua-toi/{case.id}/{form}"
        check(citizen.post(path, {"revision": text, "note": text, "answer": text}), path, text)


PUBLIC = (
    "/",
    "/thu-tuc/",
    "/tra-cuu/",
    "/kiem-tra/",
    "/tai-khoan/login/",
    "/mot-cua/",
    "/mot-cua/tiep-nhan/",
)
ASKED = ("q", "ma", "code", "cap", "viec", "view", "procedure", "cursor", "next", "state")


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("path", PUBLIC)
def test_questions_in_the_address(desk: Client, path: str, kind: str) -> None:
    check(desk.get(path, dict.fromkeys(ASKED, NASTY[kind])), path, NASTY[kind])
    check(Client(raise_request_exception=False).get(path, dict.fromkeys(ASKED, NASTY[kind])), path, kind)


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("path", ["/tra-cuu/", "/tai-khoan/login/"])
def test_forms_for_strangers(world: World, path: str, kind: str) -> None:
    answer_of(Client(raise_request_exception=False), path, NASTY[kind])


@pytest.mark.parametrize(
    "body", [b"child_name=%ff%fe&mother_name=%c3%28", "child_name=Hà".encode("utf-16"), b"\xff" * 500]
)
def test_wrong_encodings(citizen: Client, desk: Client, case: CaseInfo, body: bytes) -> None:
    for client, path in (
        (citizen, next(portal_pages(citizen, "1.001193"))),
        (desk, "/mot-cua/tiep-nhan/1.001193/"),
        (desk, f"/mot-cua/ho-so/{case.id}/"),
        (Client(raise_request_exception=False), "/tra-cuu/"),
    ):
        for kind in (LATIN, f"{LATIN}; charset=klingon", "multipart/form-data; boundary=x", "text/\xff"):
            check(client.generic("POST", path, body, kind), path, f"{kind} {body!r}")
        check(client.get(f"{path}?q={quote_plus(body)}"), path, repr(body))


slow = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@slow
@given(
    content=st.binary(max_size=3_000)
    | st.sampled_from([b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"PK\x03\x04", b"<?xml"]).flatmap(
        lambda head: st.binary(max_size=2_000).map(lambda tail: head + tail)
    ),
    name=st.text(max_size=300),
)
@example(content=b"", name="")
@example(content=b"<svg onload=alert(1)>", name="a.pdf\x00.exe")
def test_random_files(citizen: Client, content: bytes, name: str) -> None:
    path = citizen.get("/thu-tuc/1.001612/nop/")["Location"].split("/buoc/")[0] + "/giay-to/"
    file = SimpleUploadedFile("x", content, "application/pdf")
    file._name = name or "x"
    answer = citizen.post(path, {"paper-giay-to-chu-ho.file": file, "_do": "save"})
    check(answer, path, repr(content[:30]))
    assert answer.status_code in (200, 302, 422)


@slow
@given(text=st.text(max_size=400))
def test_random_text(citizen: Client, text: str) -> None:
    path = next(portal_pages(citizen, "1.001612"))
    revision = str(Draft.objects.latest("updated_at").revision)
    answer_of(citizen, path, text, {"revision": revision, "_do": "next"})
