import os
import stat
from pathlib import Path

import pytest
from pydantic import ValidationError

from tinhso.project.env import Env, env, secret_key
from tinhso.project.settings_page import PAGE, current
from tinhso.project.tests.conftest import Configure


def test_every_variable_says_what_it_is_for() -> None:
    assert [name for name, field in Env.model_fields.items() if not field.description] == []


def test_variables_come_from_the_environment(configure: Configure, tmp_path: Path) -> None:
    configure(PORT="8080", HOST="dvc.local", DATA_DIR=str(tmp_path), DEMO="0", HTTPS="true")
    assert (env().port, env().data_dir, env().demo, env().https) == (8080, tmp_path, False, True)
    assert env().address == "http://dvc.local:8080"
    configure(PUBLIC_URL="https://dvc.example.vn")
    assert env().address == "https://dvc.example.vn"


@pytest.mark.parametrize(("name", "value"), [("PORT", "tám nghìn"), ("DEMO", "có lẽ"), ("WEB_THREADS", "")])
def test_a_value_nobody_can_read_is_named(configure: Configure, name: str, value: str) -> None:
    configure(**{name: value})
    with pytest.raises(ValidationError, match=name.lower()):
        env()


def test_the_simulator_stands_in_until_a_provider_is_named(configure: Configure) -> None:
    configure(NATIONAL_IDENTITY_URL="", NATIONAL_IDENTITY_PORT="9001")
    assert env().demo_identity
    assert env().identity_issuer == "http://127.0.0.1:9001"
    configure(NATIONAL_IDENTITY_URL="https://id.example.vn")
    assert not env().demo_identity
    assert env().identity_issuer == "https://id.example.vn"


def test_the_secret_key_is_made_once_and_kept_private(configure: Configure, tmp_path: Path) -> None:
    configure(DATA_DIR=str(tmp_path / "new"), SECRET_KEY="")
    made = secret_key()
    assert len(made) >= 64
    assert secret_key() == made
    mode = (tmp_path / "new" / "secret_key").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_given_secret_key_leaves_no_file(configure: Configure, tmp_path: Path) -> None:
    configure(DATA_DIR=str(tmp_path), SECRET_KEY="k" * 64)
    assert secret_key() == "k" * 64
    assert os.listdir(tmp_path) == []


def test_two_processes_starting_at_once_agree_on_the_key(configure: Configure, tmp_path: Path) -> None:
    from tinhso.project.env import _write_private

    path = tmp_path / "secret_key"
    _write_private(path, "first")
    _write_private(path, "second")
    assert path.read_text() == "first"


def test_the_page_of_settings_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == current(page), "run tinhso settings --write"
    assert all(f"`{name.upper()}`" in page for name in Env.model_fields)
