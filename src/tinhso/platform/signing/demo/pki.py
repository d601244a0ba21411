"""The demo infrastructure: an official root and a public root, an issuing authority under each, an authority
for time-stamps. Made once per installation; keys stay in its folder with mode 0600.

`register.json` is what the separate program `simulators/certificates` reads to answer OCSP and write CRLs.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID

KEY_BITS = 2048
PUBLIC_EXPONENT = 65537
ROOT_YEARS, AUTHORITY_YEARS, HOLDER_YEARS = 20, 10, 3
DAYS_OF_YEAR = 365
NAME_BYTES_MAX = 64
POLICY = x509.ObjectIdentifier("1.3.6.1.4.1.30339.1.4.1")
"""Policy of a public Vietnamese demonstration certificate."""
ROOTS = {
    "official-root": "Gốc chuyên dùng công vụ (trình diễn)",
    "public-root": "Gốc chứng thực quốc gia (trình diễn)",
}
AUTHORITIES = {
    "official-ca": ("official-root", "CA chuyên dùng công vụ G1 (trình diễn)"),
    "public-ca": ("public-root", "CA công cộng G1 (trình diễn)"),
}
TIME = ("official-ca", "Cấp dấu thời gian (trình diễn)")
PrivateKey = rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate with its key, as the demo authority hands them out."""

    certificate: x509.Certificate
    key: PrivateKey

    @property
    def pem(self) -> str:
        return self.certificate.public_bytes(serialization.Encoding.PEM).decode()

    @property
    def key_pem(self) -> str:
        return _pem(self.key).decode()

    @property
    def key_der(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )


class DemoPki:
    """The authorities in `folder`, reached by verifiers at `address` (http://host:port)."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.address = address

    def ensure(self) -> None:
        """Make what is missing; existing authorities stay. Two who start at once make them once."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self.alone("authorities"):
            for code, name in ROOTS.items():
                self._authority(code, name, code)
            for code, (root, name) in AUTHORITIES.items():
                self._authority(code, name, root)
                self._helper(f"{code}-ocsp", f"OCSP {name}", code, ExtendedKeyUsageOID.OCSP_SIGNING)
            issuer, name = TIME
            self._helper("time", name, issuer, ExtendedKeyUsageOID.TIME_STAMPING)

    def issue(
        self,
        issuer: str,
        subject: Mapping[x509.ObjectIdentifier, str],
        *,
        starts: datetime | None = None,
        ends: datetime | None = None,
        usages: tuple[str, ...] = ("digital_signature", "content_commitment"),
    ) -> Issued:
        """Issue a certificate for signing documents and write it into the register."""
        key = rsa.generate_private_key(PUBLIC_EXPONENT, KEY_BITS)
        start = starts or datetime.now(UTC) - timedelta(days=1)
        end = ends or start + timedelta(days=HOLDER_YEARS * DAYS_OF_YEAR)
        certificate = self._signed(_name(subject), key, issuer, (start, end), [_usage(*usages)])
        self.write_register({format(certificate.serial_number, "x"): {"issuer": issuer}})
        return Issued(certificate, key)

    def revoke(self, certificate: x509.Certificate, at: datetime, reason: str = "key_compromise") -> None:
        serial = format(certificate.serial_number, "x")
        self.write_register({serial: {"revoked_at": at.isoformat(), "reason": reason}})

    def register(self) -> dict[str, dict[str, str]]:
        path = self.folder / "register.json"
        found: dict[str, dict[str, str]] = json.loads(path.read_text()) if path.exists() else {}
        return found

    def write_register(self, changes: Mapping[str, Mapping[str, str]]) -> None:
        """Add certificates, or facts of those that are there."""
        with self.alone("register"):
            held = self.register()
            merged = held | {serial: held.get(serial, {}) | facts for serial, facts in changes.items()}
            part = self.folder / "register.json.part"
            part.write_text(json.dumps(merged, indent=1))
            part.replace(self.folder / "register.json")

    @contextmanager
    def alone(self, what: str) -> Iterator[None]:
        """Keep other processes of this machine waiting; the lock goes with the process."""
        with (self.folder / f"{what}.lock").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield

    def certificate(self, code: str) -> x509.Certificate:
        return x509.load_pem_x509_certificate((self.folder / f"{code}.crt").read_bytes())

    def key(self, code: str) -> PrivateKey:
        raw = (self.folder / f"{code}.key").read_bytes()
        return cast(PrivateKey, serialization.load_pem_private_key(raw, None))

    def _authority(self, code: str, name: str, issuer: str) -> None:
        root = issuer == code
        extensions = [
            (x509.BasicConstraints(ca=True, path_length=1 if root else 0), True),
            _usage("key_cert_sign", "crl_sign"),
        ]
        self._kept(code, name, issuer, ROOT_YEARS if root else AUTHORITY_YEARS, extensions)

    def _helper(self, code: str, name: str, issuer: str, purpose: x509.ObjectIdentifier) -> None:
        extensions: list[tuple[Any, bool]] = [
            _usage("digital_signature"),
            (x509.ExtendedKeyUsage([purpose]), True),
        ]
        if purpose == ExtendedKeyUsageOID.OCSP_SIGNING:
            extensions.append((x509.OCSPNoCheck(), False))
        self._kept(code, name, issuer, HOLDER_YEARS, extensions)

    def _kept(
        self, code: str, name: str, issuer: str, years: int, extensions: list[tuple[Any, bool]]
    ) -> None:
        if (self.folder / f"{code}.crt").exists():
            return
        key = rsa.generate_private_key(PUBLIC_EXPONENT, KEY_BITS)
        start = datetime.now(UTC) - timedelta(days=2)
        period = (start, start + timedelta(days=years * DAYS_OF_YEAR))
        subject = _name({NameOID.COMMON_NAME: name, NameOID.ORGANIZATION_NAME: "Tỉnh Số (trình diễn)"})
        certificate = self._signed(subject, key, issuer, period, extensions, own_key=issuer == code)
        (self.folder / f"{code}.key").unlink(missing_ok=True)  # cut off before its certificate was written
        write_private(self.folder / f"{code}.key", _pem(key))
        (self.folder / f"{code}.crt").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        if issuer != code:
            self.write_register({format(certificate.serial_number, "x"): {"issuer": issuer}})

    def _signed(
        self,
        subject: x509.Name,
        key: PrivateKey,
        issuer: str,
        period: tuple[datetime, datetime],
        extensions: list[tuple[Any, bool]],
        *,
        own_key: bool = False,
    ) -> x509.Certificate:
        signing = key if own_key else self.key(issuer)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject if own_key else self.certificate(issuer).subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(period[0])
            .not_valid_after(period[1])
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False
            )
        )
        if not own_key:
            extensions = [*extensions, *self._pointers(issuer)]
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical=critical)
        return builder.sign(signing, hashes.SHA256())

    def _pointers(self, issuer: str) -> list[tuple[Any, bool]]:
        """Say where revocation and the issuer's certificate are found."""
        list_at = x509.UniformResourceIdentifier(f"{self.address}/crl/{issuer}.crl")
        issuer_at = x509.UniformResourceIdentifier(f"{self.address}/ca/{issuer}.crt")
        access = [x509.AccessDescription(AuthorityInformationAccessOID.CA_ISSUERS, issuer_at)]
        if issuer in AUTHORITIES:
            ocsp_at = x509.UniformResourceIdentifier(f"{self.address}/ocsp/{issuer}")
            access.append(x509.AccessDescription(AuthorityInformationAccessOID.OCSP, ocsp_at))
        return [
            (x509.AuthorityInformationAccess(access), False),
            (x509.CRLDistributionPoints([x509.DistributionPoint([list_at], None, None, None)]), False),
            (x509.CertificatePolicies([x509.PolicyInformation(POLICY, None)]), False),
        ]


def _name(parts: Mapping[x509.ObjectIdentifier, str]) -> x509.Name:
    whole = {NameOID.COUNTRY_NAME: "VN", **parts}
    return x509.Name([x509.NameAttribute(oid, _fitting(value)) for oid, value in whole.items()])


def _fitting(text: str) -> str:
    """Cut a name to what the library lets into a certificate, at a whole letter."""
    return text.encode()[:NAME_BYTES_MAX].decode(errors="ignore")


def _usage(*named: str) -> tuple[x509.KeyUsage, bool]:
    every = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    )
    return x509.KeyUsage(**{name: name in named for name in every}), True


def _pem(key: PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def write_private(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
