"""What import-linter cannot see: string foreign keys, templates of others, signals, tables, secrets."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

SOURCE = Path(__file__).resolve().parents[2] / "src" / "tinhso"
ROWS = [
    {"organisations", "places"},
    {"calendar", "people"},
    {"definitions"},
    {"access"},
    {"events", "jobs", "audit"},
    {"files", "search"},
    {"exchange"},
    {"messaging"},
    {"assignments", "forms"},
    {"consents"},
    {"document_store", "mandates", "records"},
    {"cases"},
    {"reforms"},
    {"shell"},
]
LEVEL = {name: level for level, row in enumerate(ROWS) for name in row}
SECTOR = len(ROWS)


def module_of(model: type[models.Model]) -> str:
    return model.__module__


def own_models() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if module_of(m).startswith("tinhso.") and "Event" not in m.__name__]


def level_of(model: type[models.Model]) -> int:
    return LEVEL.get(model._meta.app_label, SECTOR)


@pytest.mark.parametrize("model", own_models(), ids=lambda m: m._meta.label)
def test_foreign_keys_point_down_and_leave_no_trace(model: type[models.Model]) -> None:
    for field in model._meta.get_fields():
        target = getattr(field, "remote_field", None) and field.concrete and field.related_model
        if not target or target._meta.app_label == model._meta.app_label:
            continue
        if not module_of(target).startswith("tinhso."):
            continue
        assert level_of(target) < level_of(model), f"{model} points up or sideways to {target}"
        assert field.remote_field.related_name == "+", f"{model}.{field.name} needs related_name='+'"


@pytest.mark.parametrize("model", own_models(), ids=lambda m: m._meta.label)
def test_tables_carry_the_label_of_their_module(model: type[models.Model]) -> None:
    assert model._meta.db_table.startswith(f"{model._meta.app_label}_")


def python_files() -> list[Path]:
    return [p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts and "tests" not in p.parts]


def test_no_signal_receivers_and_no_model_lookups_by_name() -> None:
    for path in python_files():
        text = path.read_text(encoding="utf-8")
        assert "@receiver" not in text, f"{path}: subscribe to an event instead"
        if "project" not in path.parts:
            assert "apps.get_model(" not in text, f"{path}: ask the owner's facade"


def template_dirs() -> list[tuple[str, Path]]:
    return [(d.parent.name, d) for d in SOURCE.rglob("templates") if d.is_dir()]


@pytest.mark.parametrize(
    ("owner", "folder"), template_dirs(), ids=lambda value: str(value).rsplit("/", 1)[-1]
)
def test_templates_use_only_their_own_and_the_shell(owner: str, folder: Path) -> None:
    third_party = {"account", "mfa", "socialaccount", "allauth", "404.html", "500.html", "webauthn", "idp"}
    for path in folder.rglob("*.html"):
        for used in re.findall(
            r"{%\s*(?:extends|include)\s+[\"']([^\"']+)", path.read_text(encoding="utf-8")
        ):
            top = used.split("/")[0]
            assert top in {owner, "shell"} | third_party, f"{path} uses {used}"


def test_copy_is_opened_in_one_place_only() -> None:
    """Elsewhere it would overtake the writes that wait, and history would not know who copies."""
    opening = re.compile(r"\.copy\(\s*f?[\"']+\s*COPY")
    found = [path for path in SOURCE.rglob("*.py") if opening.search(path.read_text(encoding="utf-8"))]
    assert found == [SOURCE / "kernel" / "bulk.py"]


def test_templates_have_no_inline_code() -> None:
    for _, folder in template_dirs():
        for path in folder.rglob("*.html"):
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"<script(?![^>]*\bsrc=)", text), f"{path}: inline script"
            assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=", text), f"{path}: inline style or handler"


def test_files_stay_small() -> None:
    long = {str(p): n for p in python_files() if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400}
    assert not long


def test_no_registry_host_stands_in_the_repository() -> None:
    hosts = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org")
    root = SOURCE.parents[1]
    for name in ("requirements.lock", "assets/package-lock.json", "Makefile", "pyproject.toml", ".ci/run"):
        assert not hosts.search((root / name).read_text(encoding="utf-8")), name
