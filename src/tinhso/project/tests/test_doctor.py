import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError

from tinhso.project import doctor
from tinhso.project.tests.conftest import Configure


@contextmanager
def serving(answers: dict[str, dict[str, Any]]) -> Iterator[int]:
    """Serve JSON on a free port; addresses without an answer give 404."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = answers.get(self.path)
            self.send_response(200 if found is not None else 404)
            self.end_headers()
            self.wfile.write(json.dumps(found).encode())

        def log_message(self, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


def free_port() -> str:
    with serving({}) as port:
        return str(port)


class TestPorts:
    def test_free_ports_are_well(self, configure: Configure) -> None:
        configure(PORT=free_port(), NATIONAL_IDENTITY_PORT=free_port())
        assert doctor.port_problems() == []

    def test_our_own_server_is_well(self, configure: Configure) -> None:
        document = {"/.well-known/openid-configuration": {"issuer": "x"}}
        with serving({"/healthz": {"status": "ok"}}) as web, serving(document) as identity:
            configure(PORT=str(web), NATIONAL_IDENTITY_PORT=str(identity), HOST="0.0.0.0")  # noqa: S104
            assert doctor.port_problems() == []

    def test_somebody_elses_server_is_named(self, configure: Configure) -> None:
        with serving({}) as taken:
            configure(PORT=str(taken), NATIONAL_IDENTITY_PORT=free_port())
            (problem,) = doctor.port_problems()
        assert f"Cổng {taken} đang bị chương trình khác dùng" in problem
        assert "PORT" in problem


class TestIdentity:
    def test_a_provider_that_answers_under_its_name(self, configure: Configure) -> None:
        answers: dict[str, dict[str, Any]] = {}
        with serving(answers) as port:
            issuer = f"http://127.0.0.1:{port}"
            answers["/.well-known/openid-configuration"] = {"issuer": issuer}
            configure(NATIONAL_IDENTITY_URL=issuer)
            assert doctor.identity_problems() == []

    def test_a_provider_with_another_name(self, configure: Configure) -> None:
        with serving({"/.well-known/openid-configuration": {"issuer": "https://khac.vn"}}) as port:
            configure(NATIONAL_IDENTITY_URL=f"http://127.0.0.1:{port}")
            assert "https://khac.vn" in doctor.identity_problems()[0]

    @pytest.mark.parametrize(("named", "hint"), [(True, "NATIONAL_IDENTITY_URL"), (False, "make run")])
    def test_a_silent_provider(self, configure: Configure, named: bool, hint: str) -> None:
        port = free_port()
        configure(
            NATIONAL_IDENTITY_URL=f"http://127.0.0.1:{port}" if named else "", NATIONAL_IDENTITY_PORT=port
        )
        assert hint in doctor.identity_problems()[0]


class TestFiles:
    def test_a_directory_that_can_be_written(self, settings: Any, tmp_path: Path) -> None:
        settings.DATA_DIR = tmp_path / "new"
        assert doctor.data_dir_problems() == []
        assert list((tmp_path / "new").iterdir()) == []

    def test_a_directory_that_cannot(self, settings: Any, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        settings.DATA_DIR = tmp_path / "file" / "data"
        assert "DATA_DIR" in doctor.data_dir_problems()[0]

    def test_a_full_disk(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doctor.shutil, "disk_usage", lambda path: SimpleNamespace(free=5 * 1024**2))
        assert "chỉ còn 5 MB" in doctor.disk_problems()[0]
        monkeypatch.setattr(doctor.shutil, "disk_usage", lambda path: SimpleNamespace(free=10**12))
        assert doctor.disk_problems() == []

    def test_a_key_others_can_read(self, configure: Configure, tmp_path: Path) -> None:
        configure(DATA_DIR=str(tmp_path), SECRET_KEY="")
        assert "make run" in doctor.secret_problems()[0]
        path = tmp_path / "secret_key"
        path.write_text("k" * 64)
        path.chmod(0o644)
        assert "chmod 600" in doctor.secret_problems()[0]
        path.chmod(0o600)
        assert doctor.secret_problems() == []

    def test_a_key_that_can_be_guessed(self, configure: Configure) -> None:
        configure(SECRET_KEY="tinhso")
        assert "quá ngắn" in doctor.secret_problems()[0]
        configure(SECRET_KEY="k" * 64)
        assert doctor.secret_problems() == []

    def test_assets(self, settings: Any, tmp_path: Path) -> None:
        settings.STATIC_ROOT = tmp_path
        assert "make assets" in doctor.asset_problems()[0]
        (tmp_path / "staticfiles.json").touch()
        assert doctor.asset_problems() == []


class TestMail:
    def test_a_demo_writes_mail_to_files(self, configure: Configure) -> None:
        configure(SMTP_URL="", DEMO="1")
        assert doctor.mail_problems() == []

    def test_a_province_needs_a_server(self, configure: Configure) -> None:
        configure(SMTP_URL="", DEMO="0")
        assert "SMTP_URL" in doctor.mail_problems()[0]

    def test_a_server_that_refuses(self, configure: Configure, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse() -> None:
            raise ConnectionRefusedError("Connection refused")

        configure(SMTP_URL="smtp://127.0.0.1:1")
        monkeypatch.setattr(doctor, "get_connection", refuse)
        assert "Connection refused" in doctor.mail_problems()[0]

    def test_a_server_that_takes_it(self, configure: Configure) -> None:
        configure(SMTP_URL="smtp://127.0.0.1:1")
        assert doctor.mail_problems() == []


def test_a_province_is_held_to_more_than_a_demo(configure: Configure) -> None:
    configure(DEMO="1", PUBLIC_URL="", ALLOWED_HOSTS="*", HTTPS="0")
    assert doctor.public_problems() == []
    configure(DEMO="0")
    assert len(doctor.public_problems()) == 3
    configure(PUBLIC_URL="https://dvc.vn", ALLOWED_HOSTS="dvc.vn", HTTPS="1")
    assert doctor.public_problems() == []


@pytest.mark.django_db
class TestDatabase:
    def test_ours_is_well(self) -> None:
        assert doctor.database_problems() == []
        assert doctor.clock_problems() == []

    @pytest.mark.parametrize(("url", "hint"), [("", "make run"), ("postgresql://x/y", "DATABASE_URL")])
    def test_one_that_is_not_there(
        self, configure: Configure, monkeypatch: pytest.MonkeyPatch, url: str, hint: str
    ) -> None:
        def fail() -> None:
            raise OperationalError("connection failed\nfurther lines")

        configure(DATABASE_URL=url)
        monkeypatch.setattr(doctor, "_connected", fail)
        (problem,) = doctor.database_problems()
        assert hint in problem
        assert "further" not in problem

    def test_an_old_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        @contextmanager
        def old() -> Iterator[Any]:
            yield SimpleNamespace(info=SimpleNamespace(server_version=140_011))

        monkeypatch.setattr(doctor, "_connected", old)
        assert doctor.database_problems() == ["PostgreSQL 14 quá cũ; cần từ 15 trở lên."]

    def test_a_clock_that_is_off(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doctor, "CLOCK_SKEW_MAX_S", -1)
        assert "NTP" in doctor.clock_problems()[0]


@pytest.mark.django_db
class TestCommand:
    def doctor(self) -> tuple[int, str]:
        said = StringIO()
        with pytest.raises(SystemExit) as left:
            call_command("doctor", stdout=said)
        return int(left.value.code or 0), said.getvalue()

    def test_a_sick_installation(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doctor, "MACHINE", {"Ổ đĩa": lambda: ["Đầy; hãy dọn."]})
        monkeypatch.setattr(doctor, "database_problems", lambda: ["Không nối được."])
        code, said = self.doctor()
        assert code == 1
        assert "✗ Ổ đĩa\n    Đầy; hãy dọn.\n✗ Cơ sở dữ liệu\n    Không nối được.\n" in said
        assert "worker" not in said, "a dead database is asked once"

    def test_a_healthy_installation(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doctor, "MACHINE", {})
        monkeypatch.setattr(doctor, "checks", lambda: [("worker", list)])
        code, said = self.doctor()
        assert code == 0
        assert "✓ Cơ sở dữ liệu\n✓ Đồng hồ\n✓ worker\n" in said
        assert said.startswith("DATA_DIR: ")
