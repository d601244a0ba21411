"""What `tinhso doctor` looks at on this machine. Every finding is one sentence that says what to do."""

import json
import shutil
import socket
import stat
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.mail import get_connection
from django.db import DatabaseError, connection

from tinhso.project.env import env
from tinhso.project.health import checks, run_check
from tinhso.project.postgres import embedded

ANSWER_TIMEOUT_S = 5
CLOCK_SKEW_MAX_S = 5
FREE_DISK_MIN_BYTES = 2 * 1024**3
SECRET_KEY_LENGTH_MIN = 32
VERSION_MIN = 15
Check = Callable[[], list[str]]


def examined() -> Iterator[tuple[str, list[str]]]:
    """Yield what was looked at and what is wrong with it; questions to a dead database are left out."""
    for name, check in MACHINE.items():
        yield name, run_check(check)
    unreachable = database_problems()
    yield "Cơ sở dữ liệu", unreachable
    if not unreachable:
        yield "Đồng hồ", run_check(clock_problems)
        for name, check in checks():
            yield name, run_check(check)


def where() -> str:
    """Say where the data lie, for backups and for whoever helps."""
    default = settings.DATABASES["default"]
    place = f"{default['HOST'] or 'localhost'}, cơ sở dữ liệu {default['NAME']}"
    tools = "" if env().database_url else f"\nCông cụ PostgreSQL: {embedded(env().data_dir).binaries}"
    return f"DATA_DIR: {settings.DATA_DIR}\nPostgreSQL: {place}{tools}"


def data_dir_problems() -> list[str]:
    try:
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.DATA_DIR):
            return []
    except OSError as error:
        return [
            f"Không ghi được vào {settings.DATA_DIR} ({error.strerror}); hãy sửa quyền hoặc đổi DATA_DIR."
        ]


def disk_problems() -> list[str]:
    free = shutil.disk_usage(settings.DATA_DIR if settings.DATA_DIR.exists() else "/").free
    if free >= FREE_DISK_MIN_BYTES:
        return []
    return [f"Ổ đĩa chỉ còn {free // 1024**2} MB; hãy dọn bớt hoặc chuyển DATA_DIR sang ổ khác."]


def secret_problems() -> list[str]:
    """A key that others can read, or guess, lets them sign in as anybody."""
    if env().secret_key:
        short = len(env().secret_key) < SECRET_KEY_LENGTH_MIN
        return (
            [f"SECRET_KEY quá ngắn; hãy đặt ít nhất {SECRET_KEY_LENGTH_MIN} ký tự ngẫu nhiên."]
            if short
            else []
        )
    path = env().data_dir / "secret_key"
    if not path.exists():
        return ["Chưa có khóa bí mật; chạy make run để tạo, hoặc đặt SECRET_KEY."]
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return [f"Người khác đọc được {path}; chạy: chmod 600 {path}"]
    return []


def asset_problems() -> list[str]:
    if not (settings.STATIC_ROOT / "staticfiles.json").is_file():
        return ["Chưa dựng giao diện; chạy: make assets"]
    return []


def port_problems() -> list[str]:
    """Our own web server may hold the port; anybody else's may not."""
    found = [_port_problem(env().host, env().port, "/healthz", "status", "PORT")]
    if env().demo_identity:
        document = "/.well-known/openid-configuration"
        port = env().national_identity_port
        found.append(_port_problem("127.0.0.1", port, document, "issuer", "NATIONAL_IDENTITY_PORT"))
    if env().demo_axis:
        port = env().document_axis_port
        found.append(_port_problem("127.0.0.1", port, "/countReceiveEdoc", "status", "DOCUMENT_AXIS_PORT"))
    if env().demo_certificates:
        found.append(
            _port_problem("127.0.0.1", env().certificates_port, "/healthz", "authority", "CERTIFICATES_PORT")
        )
    if env().demo_remote_signing:
        found.append(
            _port_problem(
                "127.0.0.1", env().remote_signing_port, "/healthz", "signing", "REMOTE_SIGNING_PORT"
            )
        )
    return [problem for problem in found if problem]


def _port_problem(host: str, port: int, path: str, key: str, setting: str) -> str:
    asked = "127.0.0.1" if host in {"0.0.0.0", ""} else host  # noqa: S104
    with socket.socket() as probe:
        probe.settimeout(ANSWER_TIMEOUT_S)
        if probe.connect_ex((asked, port)) != 0:
            return ""
    if key in _json(f"http://{asked}:{port}{path}"):
        return ""
    return f"Cổng {port} đang bị chương trình khác dùng; hãy dừng nó hoặc đặt {setting} khác."


def identity_problems() -> list[str]:
    """Citizens sign in only while the provider answers under the name it was configured with."""
    issuer = env().identity_issuer
    said = _json(f"{issuer}/.well-known/openid-configuration").get("issuer")
    if said == issuer:
        return []
    if said:
        return [f"Nhà cung cấp định danh tự xưng là {said}; hãy sửa NATIONAL_IDENTITY_URL cho khớp."]
    hint = (
        "chạy make run để bật bộ mô phỏng" if env().demo_identity else "hãy xem mạng và NATIONAL_IDENTITY_URL"
    )
    return [f"Không hỏi được nhà cung cấp định danh {issuer}; {hint}."]


def mail_problems() -> list[str]:
    if not env().smtp_url:
        return (
            []
            if env().demo
            else ["Chưa có máy chủ thư đi; đặt SMTP_URL, nếu không thư chỉ nằm trong DATA_DIR/mail."]
        )
    try:
        with get_connection():
            return []
    except OSError as error:
        return [f"Máy chủ thư không nhận ({error}); hãy xem lại SMTP_URL."]


def public_problems() -> list[str]:
    """What is fine for a demo is not for a province."""
    if env().demo:
        return []
    wrong = {
        "Đặt PUBLIC_URL là địa chỉ người dân gõ, để liên kết trong thư và mã QR đúng.": not env().public_url,
        "Đặt ALLOWED_HOSTS là các tên miền của hệ thống, không để *.": env().allowed_hosts == "*",
        "Đặt HTTPS=true sau một máy chủ TLS, nếu không phiên đăng nhập đi trần qua mạng.": not env().https,
    }
    return [sentence for sentence, holds in wrong.items() if holds]


def database_problems() -> list[str]:
    """Ask with a connection of its own: the pool would wait long for a server that is not there."""
    try:
        with _connected() as found:
            version = found.info.server_version // 10_000
    except DatabaseError as error:
        hint = "hãy xem DATABASE_URL" if env().database_url else "chạy make run"
        return [f"Không nối được cơ sở dữ liệu ({str(error).splitlines()[0]}); {hint}."]
    if version < VERSION_MIN:
        return [f"PostgreSQL {version} quá cũ; cần từ {VERSION_MIN} trở lên."]
    return []


def clock_problems() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        skew = abs((cursor.fetchone()[0] - datetime.now(UTC)).total_seconds())
    if skew <= CLOCK_SKEW_MAX_S:
        return []
    return [f"Đồng hồ máy này lệch {skew:.0f} giây so với cơ sở dữ liệu; hãy bật đồng bộ giờ (NTP)."]


def _connected() -> Any:
    params = connection.get_connection_params() | {"connect_timeout": ANSWER_TIMEOUT_S}
    with connection.wrap_database_errors:
        return connection.Database.connect(**params)


def _json(url: str) -> dict[str, Any]:
    """Return what an address answers, nothing where it does not answer in JSON."""
    try:
        with urlopen(url, timeout=ANSWER_TIMEOUT_S) as answer:  # noqa: S310 - our own settings
            found = json.load(answer) if answer.status == HTTPStatus.OK else {}
    except (HTTPError, URLError, OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


MACHINE: dict[str, Check] = {
    "Thư mục dữ liệu": data_dir_problems,
    "Ổ đĩa": disk_problems,
    "Khóa bí mật": secret_problems,
    "Giao diện": asset_problems,
    "Cổng": port_problems,
    "Định danh điện tử": identity_problems,
    "Thư điện tử": mail_problems,
    "Khi phục vụ thật": public_problems,
}
