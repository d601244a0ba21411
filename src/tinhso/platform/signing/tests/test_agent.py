"""A USB token at the officer's own machine: the agent fetches hashes, signs them there, brings them back."""

import importlib.util
import os
import subprocess
import threading
from pathlib import Path
from types import ModuleType
from typing import Any

import pkcs11
import pytest
import requests
from django.test import Client

from tinhso.platform.access.models import Account
from tinhso.platform.signing import facade, tasks
from tinhso.platform.signing.contracts import RequestState, Verdict
from tinhso.platform.signing.models import Attempt, Credential, Request
from tinhso.platform.signing.tests.conftest import PIN, Office
from tinhso.platform.signing.tests.test_providers import SOFTHSM
from tinhso.project.env import ROOT

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def agent() -> ModuleType:
    spec = importlib.util.spec_from_file_location("usb_token", ROOT / "agents" / "usb_token" / "main.py")
    assert spec
    assert spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.fixture
def token(office: Office, agent: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A SoftHSM token that stands for the USB one."""
    (tmp_path / "tokens").mkdir()
    (tmp_path / "softhsm2.conf").write_text(f"directories.tokendir = {tmp_path}/tokens\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm2.conf"))
    (tmp_path / "key.pem").write_text(office.authorities.issue("Vũ Văn Bình").key_pem)
    make = "softhsm2-util --init-token --free --label usb --so-pin 0000 --pin " + PIN
    load = f"softhsm2-util --token usb --import {tmp_path}/key.pem --label k --id b2 --pin {PIN}"
    for words in (make, load):
        subprocess.run(words.split(), check=True, capture_output=True, env={**os.environ})
    pkcs11.lib(SOFTHSM).reinitialize()  # it reads where its tokens are when it begins
    Credential.objects.filter(pk=office.keys["Vũ Văn Bình"]).update(provider="agent", sealed_key=None)
    return agent.Token(SOFTHSM, "usb", "b2")


class Api:
    """The server as the agent sees it, through Django's test client."""

    def __init__(self, username: str) -> None:
        self.client = Client()
        self.client.force_login(Account.objects.get(username=username))

    def waiting(self) -> Any:
        return self.client.get("/api/v1/signing/agent/hashes").json()

    def send(self, signatures: dict[str, str]) -> int:
        body = {"signatures": signatures}
        answer = self.client.post("/api/v1/signing/agent/signatures", body, content_type="application/json")
        return int(answer.json()["taken"])


def sent(office: Office) -> Any:
    found = office.present([office.leader_step()])
    (outcome,) = facade.sign(
        actor=office.leader, request_ids=[found.id], credential_id=office.keys["Vũ Văn Bình"], secret=""
    )
    assert outcome.ok
    batch = Attempt.objects.get().batch
    assert tasks.advance(batch)
    return batch


@pytest.mark.judge("softhsm2-util")
def test_the_token_signs_and_the_document_is_whole(office: Office, token: Any) -> None:
    batch, api = sent(office), Api("lanh-dao-xa")
    (row,) = api.waiting()
    assert Api("chuyen-vien-xa").waiting() == []
    made = token.sign({row["id"]: bytes.fromhex(row["sha256"])}, PIN)
    assert Api("chuyen-vien-xa").send(made) == 0  # not another's to bring
    assert api.send({row["id"]: "AAAA"}) == 0  # a signature that is none
    assert api.send(made) == 1
    assert not tasks.advance(batch)
    done = Request.objects.get()
    assert done.state == RequestState.DONE
    assert facade.report_of(done.result_file_id).verdict is Verdict.VALID


def test_the_page_of_the_machine_lets_only_itself_in(agent: ModuleType) -> None:
    class Empty:
        def waiting(self) -> list[dict[str, str]]:
            return []

    server, address = agent.page_server(Empty(), None)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        assert "Không có văn bản nào" in requests.get(address, timeout=10).text
        root = address.rsplit("/", 2)[0]
        assert requests.get(root + "/", timeout=10).status_code == 404
        foreign = {"Origin": "https://ke-xau.example"}
        assert requests.post(address, headers=foreign, timeout=10).status_code == 404
        assert requests.get(address, headers={"Host": "ke-xau.example"}, timeout=10).status_code == 404
    finally:
        server.shutdown()
        server.server_close()
