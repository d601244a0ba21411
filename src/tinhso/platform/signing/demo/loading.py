"""Keys, authorities and a queue for the demo accounts. Loading twice changes nothing."""

import base64
import io
import json
from pathlib import Path

from asn1crypto import pem
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ObjectIdentifier
from cryptography.x509.oid import NameOID
from django.conf import settings

from tinhso.kernel import typesetting
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.manifest import SeedContext
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import AccountInfo
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo
from tinhso.platform.signing import keys, providers, trust
from tinhso.platform.signing.actions.authorities import add_authority
from tinhso.platform.signing.actions.keys import enter_key
from tinhso.platform.signing.actions.open import present
from tinhso.platform.signing.contracts import Kind, Place, Signer, Trust
from tinhso.platform.signing.demo import pictures
from tinhso.platform.signing.demo.pki import AUTHORITIES, ROOTS, DemoPki, Issued, write_private
from tinhso.platform.signing.models import Authority, Credential, Request
from tinhso.platform.signing.providers.base import HeldKey

PIN = "123456"
REMOTE_KEY = "lanh-dao-xa-1"
NAME = "Nạp bản trình diễn"
SIGNERS = (
    "lanh-dao-xa",
    "lanh-dao-huyen",
    "chu-tich-tinh",
    "mot-cua-xa",
    "chuyen-vien-xa",
)
PAPERS = (
    "Giấy mời họp triển khai chuyển đổi số quý IV",
    "Thông báo lịch tiếp công dân tháng tới",
    "Kế hoạch tuyên truyền ký số trong cán bộ",
    "Báo cáo kết quả giải quyết thủ tục hành chính",
)
PAPER = """#set page("a4", margin: (top: 22mm, left: 30mm, right: 18mm, bottom: 20mm))
#set text(font: "Libertinus Serif", size: 13pt, lang: "vi")
#grid(columns: (1fr, 1.4fr), align: center, [*{agency}*], [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\
*Độc lập - Tự do - Hạnh phúc*])
#v(14mm)
#align(center, text(size: 14pt, weight: "bold")[{title}])
#v(6mm)
Văn bản trình diễn để thử ký số. Không có giá trị pháp lý ./.
"""


def load(out: SeedContext) -> None:
    """Make the demo authorities, keys of the demo accounts and a few papers waiting for signatures."""
    if not settings.DEMO:
        return
    pki = demo_pki()
    pki.ensure()
    actor = system_actor(NAME, ["signing.authorities", "signing.manage"])
    _authorities(actor, pki)
    _remote_key(actor, pki)
    units = [_account_key(actor, pki, username) for username in SIGNERS]
    for unit in {unit.id: unit for unit in units if unit}.values():
        agency_keys(actor, pki, unit)
    _papers()


def demo_pki() -> DemoPki:
    return DemoPki(settings.DATA_DIR / "demo_pki", settings.DEMO_CERTIFICATES_URL)


def _authorities(actor: Actor, pki: DemoPki) -> None:
    for code in (*ROOTS, *AUTHORITIES):
        pem = (pki.folder / f"{code}.crt").read_text()
        if Authority.objects.filter(sha256=trust.parse(pem).sha256.hex()).exists():
            continue
        add_authority(
            actor=actor,
            certificate=pem,
            trust_as=Trust.OFFICIAL if code.startswith("official") else Trust.PUBLIC,
            stamps_time=code == "official-root",
            legal_basis="Bản trình diễn, không có giá trị pháp lý",
        )


def _account_key(actor: Actor, pki: DemoPki, username: str) -> UnitInfo | None:
    try:
        account = access.account_named(username)
    except NotFound:
        return None
    unit = organisations.unit(account.unit_id) if account.unit_id else None
    if not Credential.objects.filter(account_id=account.id, provider=providers.SOFTWARE).exists():
        _enter(actor, pki.issue("official-ca", _person(account, unit)), Kind.PERSONAL, account)
    return unit


def _remote_key(actor: Actor, pki: DemoPki) -> None:
    """Let the leader of the commune also have a key at the simulated remote signing service."""
    path = settings.DATA_DIR / "demo_remote" / f"{REMOTE_KEY}.json"
    try:
        account = access.account_named(SIGNERS[0])
    except NotFound:
        return
    with pki.alone("remote-key"):
        if not path.exists():
            _write_remote_key(path, pki.issue("official-ca", _person(account, None)), pki, account.username)
    if Credential.objects.filter(provider=providers.REMOTE_SERVICE, reference=REMOTE_KEY).exists():
        return
    held = base64.b64decode(json.loads(path.read_text(encoding="utf-8"))["certificates"][0])
    enter_key(
        actor=actor,
        kind=Kind.PERSONAL,
        owner_id=account.id,
        provider=providers.REMOTE_SERVICE,
        name="Khóa ký từ xa (trình diễn)",
        key=HeldKey(REMOTE_KEY, pem.armor("CERTIFICATE", held).decode()),
        chain=(pki.folder / "official-ca.crt").read_text(),
    )


def _write_remote_key(path: Path, issued: Issued, pki: DemoPki, user: str) -> None:
    chain = [issued.certificate, pki.certificate("official-ca")]
    encoded = [base64.b64encode(each.public_bytes(Encoding.DER)).decode() for each in chain]
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    facts = {"user": user, "key": issued.key_pem, "certificates": encoded}
    write_private(path, json.dumps(facts).encode())


def _person(account: AccountInfo, unit: UnitInfo | None) -> dict[ObjectIdentifier, str]:
    number = f"0300{account.id.int % 10**8:08d}"
    return {
        NameOID.COMMON_NAME: account.full_name,
        NameOID.ORGANIZATION_NAME: unit.name if unit else account.full_name,
        NameOID.USER_ID: f"CCCD:{number}",
    }


def agency_keys(actor: Actor, pki: DemoPki, unit: UnitInfo) -> None:
    """Give a unit a key for its clerk, with a PIN, and one for what the system issues by itself."""
    if Credential.objects.filter(unit_id=unit.id).exists():
        return
    subject = {NameOID.COMMON_NAME: unit.name, NameOID.ORGANIZATION_NAME: unit.name}
    for needs_pin in (True, False):
        _enter(actor, pki.issue("official-ca", subject), Kind.AGENCY, unit, needs_pin=needs_pin)


def _enter(
    actor: Actor, issued: Issued, kind: Kind, owner: AccountInfo | UnitInfo, *, needs_pin: bool = True
) -> None:
    sealed = keys.seal(issued.key_der, settings.SIGNING_SECRET, PIN if needs_pin else "")
    name = "Khóa trình diễn" if needs_pin else "Khóa của hệ thống (trình diễn)"
    found = enter_key(
        actor=actor,
        kind=kind,
        owner_id=owner.id,
        provider=providers.SOFTWARE,
        name=name,
        key=HeldKey("", issued.pem, sealed),
        needs_pin=needs_pin,
    )
    person = isinstance(owner, AccountInfo)
    drawn = pictures.signature(owner.full_name) if person else pictures.seal(owner.name)
    Credential.objects.filter(pk=found.id).update(picture=drawn)


def _papers() -> None:
    """Let a specialist present papers to the leader of the commune, who signs before the agency."""
    try:
        accounts = [access.account_named(name) for name in ("chuyen-vien-xa", "lanh-dao-xa")]
    except NotFound:
        return
    (drafter, leader), unit_id = accounts, accounts[1].unit_id
    if unit_id is None or Request.objects.filter(key__startswith="demo/").exists():
        return
    unit, actor = organisations.unit(unit_id), access.actor_for_account(drafter)
    steps = (
        Signer(Kind.PERSONAL, account_id=leader.id, position="CHỦ TỊCH", place=Place()),
        Signer(Kind.AGENCY, unit_id=unit_id),
    )
    for number, title in enumerate(PAPERS, 1):
        source = PAPER.format(agency=unit.name, title=title)
        pdf = typesetting.pdf(source.encode(), {})
        kept = files.store(actor=actor, stream=io.BytesIO(pdf), name=f"van-ban-{number}.pdf")
        present(actor=actor, title=title, file_id=kept.id, steps=steps, key=f"demo/{number}")
