"""Authorities that really answer (the simulator as a process), keys under them, and an office that signs."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import typst
from cryptography.x509.oid import NameOID
from django.conf import settings
from tests.world import World

from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access.facade import account_named
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade, keys, stamps, trust
from tinhso.platform.signing.contracts import Kind, Place, RequestInfo, Signer, Trust
from tinhso.platform.signing.demo.pki import AUTHORITIES, ROOTS, DemoPki, Issued
from tinhso.platform.signing.engine import Engine, Job
from tinhso.platform.signing.providers.base import HeldKey
from tinhso.project.env import ROOT

START_MAX_S = 20
PIN = "246810"
ONE_PAGE = '#set page("a4")\n= Quyết định\nNội dung quyết định.'


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(program: str, port: int, **variables: str) -> "subprocess.Popen[bytes]":
    """Start a simulator and wait until it answers."""
    path = ROOT / "simulators" / program / "main.py"
    process = subprocess.Popen(
        [sys.executable, str(path)], env={**os.environ, **variables}, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + START_MAX_S
    while time.monotonic() < until:
        assert process.poll() is None, f"{program} ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            continue
        return process
    raise TimeoutError(program)


@dataclass
class Authorities:
    """The demo infrastructure, its address and keys issued for tests."""

    pki: DemoPki
    issued: dict[str, Issued] = field(default_factory=dict)
    sealed: dict[str, bytes] = field(default_factory=dict)

    @property
    def stamping_url(self) -> str:
        return f"{self.pki.address}/tsa"

    @property
    def anchors(self) -> trust.Anchors:
        official, public = self.certificate("official-root"), self.certificate("public-root")
        between = tuple(self.certificate(code) for code in AUTHORITIES)
        return trust.Anchors((official,), (public,), (official,), between)

    def certificate(self, code: str) -> trust.Certificate:
        return trust.parse((self.pki.folder / f"{code}.crt").read_bytes())

    def issue(self, name: str, issuer: str = "official-ca", **options: Any) -> Issued:
        """Issue a key once for the whole session, by name."""
        if name not in self.issued:
            subject = {NameOID.COMMON_NAME: name, NameOID.USER_ID: "CCCD:030093001234"}
            self.issued[name] = self.pki.issue(issuer, subject, **options)
        return self.issued[name]

    def seal(self, name: str, pin: str) -> bytes:
        if name not in self.sealed:
            self.sealed[name] = keys.seal(self.issue(name).key_der, settings.SIGNING_SECRET, pin)
        return self.sealed[name]

    def engine(self, issued: Issued, *, stamp: bool = True) -> Engine:
        leaf = trust.parse(issued.pem)
        chain = self.anchors.chain(leaf) or (leaf,)
        stamper = stamps.Authority(self.stamping_url) if stamp else None
        stamping = self.anchors.chain(self.certificate("time"), time_stamp=True) or ()
        return Engine(chain, trust.gather(chain).plus(trust.gather(stamping)), stamper, stamping)

    def signed(self, issued: Issued, content: bytes = b"", *, stamp: bool = True) -> bytes:
        """Sign a PDF of one page."""
        job = Job(content or one_page(), "application/pdf", "Người ký thử")
        return self.engine(issued, stamp=stamp).sign(job, lambda data: keys.sign(issued.key, data)).document


def one_page(source: str = ONE_PAGE) -> bytes:
    return bytes(typst.compile(source.encode(), format="pdf"))


@pytest.fixture(scope="session")
def authorities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authorities]:
    port = free_port()
    pki = DemoPki(tmp_path_factory.mktemp("pki"), f"http://127.0.0.1:{port}")
    pki.ensure()
    process = started("certificates", port, CERTIFICATES_PORT=str(port), DEMO_PKI=str(pki.folder))
    yield Authorities(pki)
    process.terminate()
    process.wait(START_MAX_S)


@pytest.fixture(autouse=True)
def asked_anew() -> None:
    """No test lives on what another asked."""
    trust.forget()
    stamps.forget()


@dataclass
class Office:
    """A commune with a leader's key, an agency's key for the clerk and one for the system."""

    world: World
    authorities: Authorities
    keys: dict[str, Any] = field(default_factory=dict)

    @property
    def leader(self) -> Actor:
        return self.world.actor("lanh-dao-xa")

    @property
    def drafter(self) -> Actor:
        return self.world.actor("chuyen-vien-xa")

    @property
    def clerk(self) -> Actor:
        return self.world.actor("mot-cua-xa")

    def enter(self, name: str, kind: Kind, owner_id: Any, pin: str = PIN) -> Any:
        issued = self.authorities.issue(name)
        found = facade.enter_key(
            actor=system_actor("thử", ["signing.manage"]),
            kind=kind,
            owner_id=owner_id,
            provider="software",
            name=name,
            key=HeldKey("", issued.pem, self.authorities.seal(name, pin)),
            needs_pin=bool(pin),
        )
        self.keys[name] = found.id
        return found.id

    def present(self, steps: list[Signer], key: str = "k1", source: str = ONE_PAGE) -> RequestInfo:
        import io

        kept = files.store(actor=self.drafter, stream=io.BytesIO(one_page(source)), name="van-ban.pdf")
        return facade.present(
            actor=self.drafter, title=f"Văn bản {key}", file_id=kept.id, steps=steps, key=key
        )

    def leader_step(self, **changes: Any) -> Signer:
        facts = {"account_id": self.leader.account_id, "position": "CHỦ TỊCH", "place": Place()}
        return Signer(Kind.PERSONAL, **{**facts, **changes})

    def agency_step(self) -> Signer:
        return Signer(Kind.AGENCY, unit_id=self.world.commune.id)

    def bytes_of(self, file_id: Any) -> bytes:
        with files.open_file(file_id) as opened:
            return opened.read()


def believe(authorities: Authorities) -> None:
    """Write the demo authorities into the table."""
    for code in (*ROOTS, *AUTHORITIES):
        facade.add_authority(
            actor=system_actor("thử", ["signing.authorities"]),
            certificate=(authorities.pki.folder / f"{code}.crt").read_text(),
            trust_as=Trust.OFFICIAL if code.startswith("official") else Trust.PUBLIC,
            stamps_time=code == "official-root",
            legal_basis="Thử",
        )


@pytest.fixture
def office(world: World, db: None, authorities: Authorities, settings: Any) -> Office:
    settings.TIME_STAMPING_URL = authorities.stamping_url
    believe(authorities)
    made = Office(world, authorities)
    made.enter("Vũ Văn Bình", Kind.PERSONAL, account_named("lanh-dao-xa").id)
    made.enter("Xã, có PIN", Kind.AGENCY, world.commune.id)
    made.enter("Xã, hệ thống", Kind.AGENCY, world.commune.id, pin="")
    return made


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def now() -> datetime:
    return datetime.now(UTC)
