"""`tinhso new-system`: a small complete system, ready to be filled with its own rules."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from string import Template

from tinhso.project.env import ROOT

PILLARS = ("government", "economy", "society")
NAME_LENGTH_MAX = 30
LABEL_LENGTH_MAX = 80
TABLE_PREFIX_LENGTH_MAX = 12  # PostgreSQL names are short: Django allows 30 characters for an index
USAGE = 'Cách dùng: tinhso new-system government|economy|society ten_he_thong ["Nhãn tiếng Việt"]'
TEMPLATES = Path(__file__).parent / "scaffold_templates"
SYSTEMS = ROOT / "src" / "tinhso" / "project" / "settings" / "systems.py"
_NAME = re.compile(rf"[a-z][a-z0-9_]{{1,{NAME_LENGTH_MAX - 1}}}")
_UNFIT = re.compile(r"[\"'\\{}$%<>\n]")
_PLACES = {"pages": "templates/{name}", "django.po": "locale/en/LC_MESSAGES"}


class Refused(Exception):
    """The system cannot be made; the message says why."""


def new_system(pillar: str = "", name: str = "", label: str = "", *unexpected: str) -> int:
    """Scaffold a system; returns the exit code."""
    try:
        folder = _checked(pillar, name, label, unexpected)
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n{USAGE}\n")
        return 2
    listed = SYSTEMS.read_text(encoding="utf-8")
    try:
        _make(folder, _words(pillar, name, label))
    except (Refused, subprocess.CalledProcessError) as error:
        shutil.rmtree(folder)
        SYSTEMS.write_text(listed, encoding="utf-8")
        sys.stderr.write(f"Chưa tạo được, mọi tệp giữ như cũ: {error}\n")
        return 1
    sys.stdout.write(
        f"Đã tạo {folder.relative_to(ROOT)} và thêm một dòng vào project/settings/systems.py.\n"
        f"Chạy thử: pytest {folder.relative_to(ROOT)}\nBước tiếp: docs/recipes/add-a-system.md\n"
    )
    return 0


def _checked(pillar: str, name: str, label: str, unexpected: tuple[str, ...]) -> Path:
    if pillar not in PILLARS or unexpected:
        raise Refused("Hãy chọn một trụ cột và một tên; nhãn nhiều chữ phải đặt trong ngoặc kép.")
    if not _NAME.fullmatch(name) or name.endswith("_"):
        raise Refused(f"Tên “{name}” phải là chữ thường tiếng Anh, nối bằng gạch dưới: farm_chain.")
    if _UNFIT.search(label) or len(label) > LABEL_LENGTH_MAX:
        raise Refused("Nhãn chỉ gồm chữ thường dùng, không có ngoặc kép hay ký hiệu.")
    taken = [path for path in (ROOT / "src" / "tinhso").glob(f"*/{name}") if path.is_dir()]
    if taken:
        raise Refused(f"Tên “{name}” đã có ở {taken[0].relative_to(ROOT)}.")
    return ROOT / "src" / "tinhso" / pillar / name


def _words(pillar: str, name: str, label: str) -> dict[str, str]:
    english = name.replace("_", " ").capitalize()
    return {
        "pillar": pillar,
        "name": name,
        "module": f"tinhso.{pillar}.{name}",
        "slug": name.replace("_", "-"),
        "table": name[:TABLE_PREFIX_LENGTH_MAX].rstrip("_"),
        "label": label or english,
        "label_en": english,
    }


def _make(folder: Path, words: dict[str, str]) -> None:
    _write(folder, words)
    _add_line(words["module"])
    _tidy(folder)
    _make_migration(words["name"])


def _write(folder: Path, words: dict[str, str]) -> None:
    for source in sorted(TEMPLATES.rglob("*.txt")):
        target = folder / _place(source.relative_to(TEMPLATES), words["name"])
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(Template(source.read_text(encoding="utf-8")).substitute(words), encoding="utf-8")
    for package in ("", "actions", "migrations", "tests"):
        (folder / package).mkdir(exist_ok=True)
        (folder / package / "__init__.py").touch()


def _place(template: Path, name: str) -> Path:
    """`pages/new.html.txt` goes to `templates/<name>/new.html`."""
    file = template.name.removesuffix(".txt")
    parent = _PLACES.get(file) or _PLACES.get(str(template.parent), str(template.parent))
    return Path(parent.format(name=name)) / file


def _add_line(module: str) -> None:
    """Put the module at the end of the list of sector systems."""
    head, found, tail = SYSTEMS.read_text(encoding="utf-8").partition("SECTORS = [\n")
    lines, closed, rest = tail.partition("]\n")
    if not found or not closed:
        raise Refused("Không thấy danh sách SECTORS trong project/settings/systems.py.")
    SYSTEMS.write_text(f'{head}{found}{lines}    "{module}",\n{closed}{rest}', encoding="utf-8")


def _tidy(folder: Path) -> None:
    """Sort imports and wrap lines: both depend on how long the names are."""
    for words in (("check", "--select", "I", "--fix", "--quiet"), ("format", "--quiet")):
        _python("ruff", *words, str(folder))


def _make_migration(name: str) -> None:
    _python("tinhso", "makemigrations", name, "--no-header", "--verbosity", "0")


def _python(module: str, *words: str) -> None:
    # The settings of the tests keep no pool, so that nothing waits for a database that is not running.
    settings = {"SYSTEMS": "", "DJANGO_SETTINGS_MODULE": "tinhso.project.settings.test"}
    command = [sys.executable, "-W", "ignore::RuntimeWarning", "-m", module, *words]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **settings})  # noqa: S603
