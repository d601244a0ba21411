"""The simulated identity provider as a real process, and a citizen who signs in through it."""

import base64
import copy
import hashlib
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.conf import settings
from django.test import Client, override_settings
from joserfc import jwt
from joserfc.jwk import KeySet

from tests.world import World
from tinhso.platform.access.models import Account
from tinhso.project.env import ROOT

START_MAX_S = 20
HERE = "http://testserver/"
PEOPLE = [
    {
        "TechID": "demo-1",
        "SoDinhDanh": "030093001234",
        "HoVaTen": "Nguyễn Văn Tùng",
        "NgaySinh": "07/10/1993",
        "GioiTinh": "1",
        "SoDienThoai": "0912345678",
    },
    {"TechID": "demo-2", "SoDinhDanh": "030193004321", "HoVaTen": "", "NgaySinh": "", "GioiTinh": "2"},
]


@dataclass
class Provider:
    issuer: str

    def get(self, path: str, **query: str) -> requests.Response:
        return requests.get(self.issuer + path, params=query, allow_redirects=False, timeout=10)

    def token(self, **form: str) -> requests.Response:
        return requests.post(f"{self.issuer}/token", data=form, timeout=10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + START_MAX_S
    while time.monotonic() < until:
        assert process.poll() is None, "the simulator ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            continue
        return
    raise TimeoutError(port)


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provider]:
    people = tmp_path_factory.mktemp("identity") / "people.json"
    people.write_text(json.dumps(PEOPLE), encoding="utf-8")
    port = free_port()
    environment = {
        **os.environ,
        "NATIONAL_IDENTITY_PORT": str(port),
        "NATIONAL_IDENTITY_REDIRECT": HERE,
        "DEMO_IDENTITIES": str(people),
    }
    program = Path(ROOT) / "simulators" / "national_identity" / "main.py"
    process = subprocess.Popen([sys.executable, str(program)], env=environment, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield Provider(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(timeout=10)


def challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def asked(verifier: str, **changes: str) -> dict[str, str]:
    query = {
        "client_id": "tinhso",
        "redirect_uri": f"{HERE}callback/",
        "response_type": "code",
        "scope": "openid profile",
        "state": "s",
        "nonce": "n",
        "code_challenge": challenge(verifier),
        "code_challenge_method": "S256",
    }
    return {name: value for name, value in (query | changes).items() if value}


def code_of(provider: Provider, verifier: str) -> str:
    answer = provider.get("/authorize", **asked(verifier), person=PEOPLE[0]["SoDinhDanh"])
    assert answer.status_code == 302
    return parse_qs(urlsplit(answer.headers["Location"]).query)["code"][0]


@pytest.fixture
def verifier() -> str:
    return secrets.token_urlsafe(48)


def exchange(provider: Provider, code: str, verifier: str, **changes: str) -> requests.Response:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": f"{HERE}callback/"}
    return provider.token(**{**form, "code_verifier": verifier, **changes})


class TestProtocol:
    def test_discovery_names_what_exists(self, provider: Provider) -> None:
        found = provider.get("/.well-known/openid-configuration").json()
        assert found["issuer"] == provider.issuer
        assert found["code_challenge_methods_supported"] == ["S256"]
        assert requests.get(found["jwks_uri"], timeout=10).json()["keys"]

    def test_no_private_key_is_published(self, provider: Provider) -> None:
        (key,) = provider.get("/jwks").json()["keys"]
        assert not {"d", "p", "q", "dp", "dq", "qi"} & key.keys()

    def test_a_signed_token_and_the_claims(self, provider: Provider, verifier: str) -> None:
        answer = exchange(provider, code_of(provider, verifier), verifier).json()
        keys = KeySet.import_key_set(provider.get("/jwks").json())
        claims = jwt.decode(answer["id_token"], keys, algorithms=["RS256"]).claims
        assert (claims["iss"], claims["aud"], claims["nonce"]) == (provider.issuer, "tinhso", "n")
        headers = {"Authorization": f"Bearer {answer['access_token']}"}
        person = requests.get(f"{provider.issuer}/userinfo", headers=headers, timeout=10).json()
        assert (person["sub"], person["SoDinhDanh"]) == (claims["sub"], "030093001234")

    @pytest.mark.parametrize(
        "changes",
        [
            {"code_challenge": ""},
            {"code_challenge_method": "plain"},
            {"code_challenge_method": ""},
            {"client_id": "ai-do"},
            {"redirect_uri": "https://evil.example/"},
            {"redirect_uri": "http://testserver.evil.example/"},
            {"redirect_uri": "http://testserver@evil.example/"},
            {"redirect_uri": ""},
            {"response_type": "token"},
            {"scope": "profile"},
            {"state": ""},
        ],
        ids=lambda changes: "-".join(f"{k}={v}" for k, v in changes.items()),
    )
    def test_what_a_strict_provider_refuses(
        self, provider: Provider, verifier: str, changes: dict[str, str]
    ) -> None:
        answer = provider.get("/authorize", **asked(verifier, **changes), person=PEOPLE[0]["SoDinhDanh"])
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")

    def test_a_wrong_verifier(self, provider: Provider, verifier: str) -> None:
        answer = exchange(provider, code_of(provider, verifier), "x" * 48)
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")

    def test_a_code_is_good_once(self, provider: Provider, verifier: str) -> None:
        code = code_of(provider, verifier)
        assert exchange(provider, code, verifier).status_code == 200
        assert exchange(provider, code, verifier).json()["error"] == "invalid_grant"

    def test_a_failed_exchange_burns_the_code(self, provider: Provider, verifier: str) -> None:
        code = code_of(provider, verifier)
        exchange(provider, code, "x" * 48)
        assert exchange(provider, code, verifier).json()["error"] == "invalid_grant"

    def test_the_redirect_must_be_the_same(self, provider: Provider, verifier: str) -> None:
        answer = exchange(provider, code_of(provider, verifier), verifier, redirect_uri=f"{HERE}khac/")
        assert answer.json()["error"] == "invalid_grant"

    def test_an_unknown_person_and_a_made_up_token(self, provider: Provider, verifier: str) -> None:
        assert provider.get("/authorize", **asked(verifier), person="0").status_code == 403
        assert provider.get("/userinfo").status_code == 401

    def test_the_page_shows_names_as_text(self, provider: Provider, verifier: str) -> None:
        text = provider.get("/authorize", **asked(verifier, state='"><script>')).text
        assert "Nguyễn Văn Tùng" in text
        assert "<script>" not in text


@pytest.mark.django_db
class TestSignIn:
    @pytest.fixture(autouse=True)
    def here(self, provider: Provider, world: World) -> Iterator[None]:
        providers: dict[str, Any] = copy.deepcopy(settings.SOCIALACCOUNT_PROVIDERS)
        providers["openid_connect"]["APPS"][0]["settings"]["server_url"] = provider.issuer
        with override_settings(SOCIALACCOUNT_PROVIDERS=providers):
            yield

    def signed_in(self, client: Client, person: dict[str, str]) -> Any:
        start = client.post("/tai-khoan/oidc/vneid/login/", {"next": "/ho-so-cua-toi/"})
        assert start.status_code == 302
        chosen = requests.get(
            start["Location"], params={"person": person["SoDinhDanh"]}, allow_redirects=False, timeout=10
        )
        back = urlsplit(chosen.headers["Location"])
        return client.get(f"{back.path}?{back.query}")

    def test_a_citizen_comes_in_and_meets_the_own_account(self) -> None:
        client = Client()
        answer = self.signed_in(client, PEOPLE[0])
        assert (answer.status_code, answer["Location"]) == (302, "/ho-so-cua-toi/")
        account = Account.objects.get(person__identifiers__value="030093001234")
        assert (account.kind, account.full_name) == ("citizen", "Nguyễn Văn Tùng")
        assert client.get("/ho-so-cua-toi/").status_code == 200
        assert client.get("/mot-cua/").status_code == 403

    def test_twice_is_the_same_account(self) -> None:
        self.signed_in(Client(), PEOPLE[0])
        self.signed_in(Client(), PEOPLE[0])
        assert Account.objects.filter(person__identifiers__value="030093001234").count() == 1

    def test_claims_without_a_name_open_nothing(self) -> None:
        client = Client()
        answer = self.signed_in(client, PEOPLE[1])
        assert answer.status_code == 422
        assert "Định danh điện tử chưa trả đủ họ tên" in answer.content.decode()
        assert client.get("/ho-so-cua-toi/").status_code == 302

    def test_the_answer_belongs_to_the_browser_that_asked(self) -> None:
        start = Client().post("/tai-khoan/oidc/vneid/login/")
        chosen = requests.get(
            start["Location"],
            params={"person": PEOPLE[0]["SoDinhDanh"]},
            allow_redirects=False,
            timeout=10,
        )
        back = urlsplit(chosen.headers["Location"])
        stranger = Client()
        stranger.get(f"{back.path}?{back.query}")
        assert stranger.get("/ho-so-cua-toi/").status_code == 302

    def test_looking_starts_nothing(self) -> None:
        assert Client().get("/tai-khoan/oidc/vneid/login/").status_code == 200
