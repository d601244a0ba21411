"""Every variable that configures an installation, documented once."""

import hashlib
import os
from functools import cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[3]


class Env(BaseSettings):
    """Read from the environment; secrets never stand in files."""

    model_config = SettingsConfigDict(extra="ignore")

    host: str = Field("127.0.0.1", description="Address the web server listens on")
    port: int = Field(8000, description="Port of the web server")
    data_dir: Path = Field(ROOT / ".data", description="Where files and the embedded database live")
    database_url: str = Field("", description="postgresql://…; empty starts the embedded server")
    secret_key: str = Field("", description="Signing key; empty keeps a random one in DATA_DIR")
    public_url: str = Field("", description="Address people type, for links in mail and QR codes")
    allowed_hosts: str = Field("*", description="Host names served, separated by commas")
    province_code: str = Field("30", description="Statistics code of the province to load")
    province_date: str = Field(
        "2022-03-28", description="Law and map of this day count (yyyy-mm-dd); empty: today"
    )
    demo: bool = Field(True, description="Load the demo province and its accounts")
    demo_persons: int = Field(2000, description="Size of the generated demo population")
    web_processes: int = Field(2, description="Web server processes")
    web_threads: int = Field(4, description="Threads of each web process")
    worker_nice: int = Field(
        10,
        description="How far the worker stands back from the pages (0–19) while the processor is short",
    )
    https: bool = Field(False, description="Served behind HTTPS: secure cookies and HSTS")
    national_identity_url: str = Field(
        "", description="OIDC issuer of the national identity provider; empty starts the simulator"
    )
    national_identity_client_id: str = Field("tinhso", description="OIDC client id")
    national_identity_client_secret: str = Field("", description="OIDC client secret")
    national_identity_port: int = Field(8001, description="Port of the simulated identity provider")
    document_axis_url: str = Field(
        "", description="Endpoint of the document axis; empty: the simulator in a demo, else no axis"
    )
    document_axis_system_id: str = Field("tinhso.demo", description="systemid this installation has there")
    document_axis_secret: str = Field("", description="Shared secret; empty makes one for the simulator")
    document_axis_unpadded_hash: bool = Field(
        False, description="Write hash-file as the public SDK does, without leading zeros"
    )
    document_axis_port: int = Field(8004, description="Port of the simulated document axis")
    signing_secret: str = Field(
        "", description="Half of what seals software signing keys (the PIN is the other); empty: SECRET_KEY"
    )
    time_stamping_url: str = Field(
        "", description="RFC 3161 authority; empty: the simulator in the demo, else signatures without stamps"
    )
    certificates_port: int = Field(8002, description="Port of the simulated certification authorities")
    remote_signing_url: str = Field(
        "", description="Remote signing service (CSC API v2), …/csc/v2; empty: the simulator in the demo"
    )
    remote_signing_port: int = Field(8003, description="Port of the simulated remote signing service")
    remote_signing_client_id: str = Field("tinhso", description="OAuth client of the remote signing service")
    remote_signing_client_secret: str = Field("", description="Secret of that client")
    pkcs11_module: str = Field("", description="Path of the PKCS#11 library of a token or HSM; empty: none")
    pkcs11_token: str = Field("", description="Label of the PKCS#11 token")
    smtp_url: str = Field(
        "",
        description="smtp://, smtp+tls:// or smtps://user:password@host:port; empty: files in DATA_DIR/mail",
    )
    mail_from: str = Field("Một cửa <khong-tra-loi@localhost>", description="Sender of mail")
    clamd_socket: str = Field("", description="Path of the ClamAV socket; empty means no virus scan")
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")
    systems: str = Field("", description="Only these sector systems, separated by commas; empty means all")

    @property
    def address(self) -> str:
        return self.public_url or f"http://{self.host}:{self.port}"

    @property
    def demo_identity(self) -> bool:
        return not self.national_identity_url

    @property
    def demo_certificates(self) -> bool:
        """The demo has its own authorities for keys and time-stamps."""
        return self.demo and not self.time_stamping_url

    @property
    def demo_remote_signing(self) -> bool:
        return self.demo and not self.remote_signing_url

    @property
    def remote_signing_address(self) -> str:
        if not self.demo_remote_signing:
            return self.remote_signing_url
        return f"http://127.0.0.1:{self.remote_signing_port}/csc/v2"

    @property
    def time_stamping_address(self) -> str:
        if not self.demo_certificates:
            return self.time_stamping_url
        return f"http://127.0.0.1:{self.certificates_port}/tsa"

    @property
    def identity_issuer(self) -> str:
        return self.national_identity_url or f"http://127.0.0.1:{self.national_identity_port}"

    @property
    def demo_axis(self) -> bool:
        return self.demo and not self.document_axis_url

    @property
    def axis_url(self) -> str:
        if self.demo_axis:
            return f"http://127.0.0.1:{self.document_axis_port}"
        return self.document_axis_url


@cache
def env() -> Env:
    return Env()


def secret_key() -> str:
    """Return the signing key, made once per installation when the environment gives none."""
    if env().secret_key:
        return env().secret_key
    path = env().data_dir / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_private(path, os.urandom(48).hex())
    return path.read_text().strip()


def axis_secret() -> str:
    """Return the secret shared with the axis; the simulator is told one made from the signing key."""
    made = hashlib.sha256(f"document-axis:{secret_key()}".encode()).hexdigest()
    return env().document_axis_secret or made


def _write_private(path: Path, text: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w") as file:
        file.write(text)
