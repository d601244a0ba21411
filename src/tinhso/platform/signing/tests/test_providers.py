"""Keys elsewhere: a lost reply never signs twice, a refusal is a refusal; and a token that keeps its key."""

import base64
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pkcs11
import pytest
import requests
from cryptography.hazmat.primitives.serialization import Encoding

from tinhso.kernel.errors import Denied
from tinhso.platform.events.models import Event
from tinhso.platform.signing import facade, tasks
from tinhso.platform.signing.contracts import Kind, RequestState, State, Verdict
from tinhso.platform.signing.models import Attempt, Credential, Request, Step
from tinhso.platform.signing.providers.base import HeldKey, ProviderSilentError
from tinhso.platform.signing.tests.conftest import PIN, Authorities, Office, free_port, now, started

pytestmark = pytest.mark.django_db
SOFTHSM = "/usr/lib/softhsm/libsofthsm2.so"


@dataclass
class Remote:
    """The remote signing service as a process, and the phone of its user."""

    address: str

    def answer(self, said: str = "agreed") -> None:
        (handle,) = requests.get(f"{self.address}/phone.json", timeout=10).json()
        done = requests.post(
            f"{self.address}/phone/{handle}", data={"answer": said}, timeout=10, allow_redirects=False
        )
        assert done.status_code == 302

    def lose(self, path: str, times: int = 1) -> None:
        requests.post(f"{self.address}/faults", json={"path": path, "times": times}, timeout=10)

    def made(self) -> int:
        return sum(requests.get(f"{self.address}/counts", timeout=10).json().values())


@pytest.fixture(scope="module")
def service(authorities: Authorities, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Remote]:
    folder, port = tmp_path_factory.mktemp("remote"), free_port()
    issued = authorities.issue("Vũ Văn Bình, từ xa")
    issuer = authorities.pki.certificate("official-ca")
    chain = [issued.certificate, issuer]
    held = {
        "user": "binh",
        "key": issued.key_pem,
        "certificates": [base64.b64encode(each.public_bytes(Encoding.DER)).decode() for each in chain],
    }
    (folder / "khoa-1.json").write_text(json.dumps(held), encoding="utf-8")
    process = started(
        "remote_signing",
        port,
        REMOTE_SIGNING_PORT=str(port),
        DEMO_REMOTE=str(folder),
        REMOTE_SIGNING_CLIENT_SECRET="bi-mat",
    )
    yield Remote(f"http://127.0.0.1:{port}")
    process.terminate()
    process.wait(20)


@pytest.fixture
def remote(office: Office, service: Remote, settings: Any) -> Remote:
    settings.REMOTE_SIGNING_URL = f"{service.address}/csc/v2"
    settings.REMOTE_SIGNING_CLIENT_SECRET = "bi-mat"
    issued = office.authorities.issue("Vũ Văn Bình, từ xa")
    office.keys["remote"] = Credential.objects.create(
        kind=Kind.PERSONAL,
        account_id=office.leader.account_id,
        provider="csc",
        reference="khoa-1",
        name="Từ xa",
        certificate=issued.pem,
        serial="1",
        issuer="x",
        subject="Vũ Văn Bình",
        valid_from=now() - timedelta(days=1),
        valid_to=now() + timedelta(days=1),
    ).pk
    return service


def sent(office: Office, count: int = 1) -> Any:
    """Send documents to be signed; return the batch."""
    keys = [office.present([office.leader_step()], key=f"r{number}").id for number in range(count)]
    outcomes = facade.sign(
        actor=office.leader, request_ids=keys, credential_id=office.keys["remote"], secret=""
    )
    assert {each.state for each in outcomes} == {State.PREPARED}
    return Attempt.objects.values_list("batch", flat=True).distinct().get(closed_at__isnull=True)


def test_a_batch_is_agreed_to_once_and_signed(office: Office, remote: Remote) -> None:
    before = remote.made()
    batch = sent(office, 3)
    assert tasks.advance(batch)  # nobody has agreed yet
    assert set(Step.objects.values_list("state", flat=True)) == {State.WAITING_USER}
    remote.answer()
    assert not tasks.advance(batch)
    assert remote.made() - before == 3
    assert Request.objects.filter(state=RequestState.DONE).count() == 3
    assert not Attempt.objects.filter(closed_at__isnull=True).exists()
    for row in Request.objects.all():
        assert facade.report_of(row.result_file_id).verdict is Verdict.VALID
    assert not tasks.advance(batch)  # run again: nothing happens
    assert remote.made() - before == 3
    assert Event.objects.filter(type="signing.completed").count() == 3


@pytest.mark.parametrize(
    "path", ["credentials/authorize", "credentials/authorizeCheck", "signatures/signHash"]
)
def test_a_lost_reply_never_signs_twice(office: Office, remote: Remote, path: str) -> None:
    """The service did the work and its answer was lost: we ask again, and it signs once."""
    before = remote.made()
    batch = sent(office)
    if path == "credentials/authorize":
        remote.lose(path)
    assert tasks.advance(batch)
    assert tasks.advance(batch)
    remote.answer()  # exactly one question reached the phone
    if path != "credentials/authorize":
        remote.lose(path)
        assert tasks.advance(batch)
    assert not tasks.advance(batch)
    assert remote.made() - before == 1
    assert Request.objects.get().state == RequestState.DONE


def test_a_crash_between_signature_and_document(
    office: Office, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signature is kept before it is put in: after a crash it is put in, not asked for."""
    before = remote.made()
    batch = sent(office)
    assert tasks.advance(batch)
    remote.answer()

    def crash(**_facts: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr(tasks, "embed_signed", crash)
        with pytest.raises(RuntimeError):
            tasks.advance(batch)
    assert Attempt.objects.get().signature is not None
    assert tasks.sweep() == 0
    assert Request.objects.get().state == RequestState.DONE
    assert remote.made() - before == 1


def test_a_refusal_on_the_phone(office: Office, remote: Remote) -> None:
    batch = sent(office)
    tasks.advance(batch)
    remote.answer("rejected")
    assert not tasks.advance(batch)
    assert Step.objects.get().state == State.REJECTED
    assert Request.objects.get().result_file_id is None
    assert Event.objects.filter(type="signing.failed").count() == 1
    sent_again = facade.sign(
        actor=office.leader,
        request_ids=[Request.objects.get().pk],
        credential_id=office.keys["remote"],
        secret="",
    )
    assert sent_again[0].ok


def test_nobody_answers_in_time(office: Office, remote: Remote) -> None:
    batch = sent(office)
    tasks.advance(batch)
    Attempt.objects.update(expires_at=now() - timedelta(seconds=1))
    assert not tasks.advance(batch)
    assert Step.objects.get().state == State.EXPIRED
    remote.answer("rejected")  # leave nothing waiting for the next test


def test_while_one_attempt_is_open_nothing_is_sent_again(office: Office, remote: Remote) -> None:
    batch = sent(office)
    again = facade.sign(
        actor=office.leader,
        request_ids=[Request.objects.get().pk],
        credential_id=office.keys["remote"],
        secret="",
    )
    assert again[0].problem == "waiting"
    local = facade.sign(
        actor=office.leader,
        request_ids=[Request.objects.get().pk],
        credential_id=office.keys["Vũ Văn Bình"],
        secret=PIN,
    )
    assert local[0].problem == "waiting"
    tasks.advance(batch)
    remote.answer("rejected")


def test_a_wrong_signature_is_not_put_in(
    office: Office, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tinhso.platform.signing import providers
    from tinhso.platform.signing.providers.base import Answer

    batch = sent(office)
    forged = Answer(State.SIGNED, (b"\x01" * 256,))
    monkeypatch.setattr(providers.Csc, "send", lambda *_facts: "t")
    monkeypatch.setattr(providers.Csc, "ask", lambda *_facts: forged)
    assert not tasks.advance(batch)
    assert Step.objects.get().state == State.EMBED_MISMATCH
    assert Request.objects.get().result_file_id is None


def test_a_key_in_anothers_name_is_not_linked(office: Office, remote: Remote) -> None:
    with pytest.raises(Denied):
        facade.link_remote(actor=office.leader, user="binh")
    assert Credential.objects.filter(provider="csc").count() == 1


@pytest.fixture
def token(office: Office, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """A SoftHSM token with the leader's key."""
    (tmp_path / "tokens").mkdir()
    (tmp_path / "softhsm2.conf").write_text(f"directories.tokendir = {tmp_path}/tokens\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm2.conf"))
    issued = office.authorities.issue("Vũ Văn Bình")
    (tmp_path / "key.pem").write_text(issued.key_pem)
    util = ["softhsm2-util", "--token", "xa"]
    for words in (
        ["softhsm2-util", "--init-token", "--free", "--label", "xa", "--so-pin", "0000", "--pin", PIN],
        [*util, "--import", str(tmp_path / "key.pem"), "--label", "k", "--id", "a1", "--pin", PIN],
    ):
        subprocess.run(words, check=True, capture_output=True, env={**os.environ})
    pkcs11.lib(SOFTHSM).reinitialize()  # it reads where its tokens are when it begins
    settings.PKCS11_MODULE, settings.PKCS11_TOKEN = SOFTHSM, "xa"
    Credential.objects.filter(pk=office.keys["Vũ Văn Bình"]).update(
        provider="pkcs11", reference="a1", sealed_key=None
    )
    return "xa"


@pytest.mark.judge("softhsm2-util")
def test_a_token_signs_and_counts_wrong_pins(office: Office, token: str) -> None:
    found, key = office.present([office.leader_step()]), office.keys["Vũ Văn Bình"]
    (outcome,) = facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret="999999")
    assert outcome.problem == "wrong_pin"
    assert Credential.objects.get(pk=key).failures == 1
    (outcome,) = facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret=PIN)
    assert outcome.ok, outcome
    assert facade.report_of(outcome.result_file_id).verdict is Verdict.VALID


@pytest.mark.judge("softhsm2-util")
def test_a_token_without_the_key_or_gone(office: Office, token: str, settings: Any) -> None:
    from tinhso.platform.signing.providers.pkcs11 import Pkcs11

    found, key = office.present([office.leader_step()]), office.keys["Vũ Văn Bình"]
    Credential.objects.filter(pk=key).update(reference="ff")
    (outcome,) = facade.sign(actor=office.leader, request_ids=[found.id], credential_id=key, secret=PIN)
    assert outcome.problem == "no_key"
    settings.PKCS11_TOKEN = "khac"
    with pytest.raises(ProviderSilentError):
        Pkcs11().open(HeldKey("a1", ""), PIN)
