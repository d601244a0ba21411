"""Translation without GNU gettext: extract, update, compile and check the English catalogues with babel.

Vietnamese is the source: a msgid is the Vietnamese text, `locale/en` holds the English.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages import pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from django.utils.translation import templatize

LOCALE = "en"
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
ERROR_KEYWORDS: dict[str, tuple[int, ...]] = dict.fromkeys(
    ("Conflict", "Denied", "Invalid", "NotFound", "TooMany", "Unauthenticated", "refuse"), (2,)
) | {"required": (3,)}
"""Errors translate what they are given to say (`kernel.errors`)."""
MANIFEST_KEYWORDS: dict[str, tuple[int, ...]] = {"MenuItem": (2,)}
LINE_WIDTH = 110

_LEADING = re.compile(r"^[ \t]+", re.MULTILINE)
_VOLATILE = re.compile(
    rb'^"(POT-Creation|PO-Revision|Generated|Last-Translator|Language-Team|Report-Msgid)[^\n]*\n',
    re.MULTILINE,
)
Found = tuple[Path, int, str | tuple[str, ...], str | None]


def update_catalogues(modules: list[Path]) -> list[Path]:
    """Bring each module's English catalogue up to date; keep what is translated, drop what is gone."""
    return [path for module in modules if (path := _update(module))]


def compile_catalogues(modules: list[Path]) -> list[Path]:
    """Write the `.mo` beside each `.po` (they are built, never committed)."""
    return [_compile(path) for module in modules if (path := catalogue_path(module)).exists()]


def untranslated(modules: list[Path]) -> list[str]:
    """Return every Vietnamese text of the modules that has no English."""
    return [line for module in modules for line in _untranslated(module)]


def at_odds(modules: list[Path]) -> list[str]:
    """Return every Vietnamese text that two modules put into different English.

    All catalogues are one when a page is shown, and of two translations any may win: a text with two senses
    says which by its context (`{% translate "Trả lại" context "act" %}`, `pgettext`).
    """
    said: dict[tuple[str, str], dict[Any, list[str]]] = {}
    for module in modules:
        for message in _read(catalogue_path(module)):
            if message.id:
                key = (message.context or "", _singular(message))
                said.setdefault(key, {}).setdefault(_strings(message), []).append(module.name)
    return [
        f"{text}: {_differing(english)}" for (_context, text), english in said.items() if len(english) > 1
    ]


def _differing(english: dict[Any, list[str]]) -> str:
    return "; ".join(f"{strings[0]} ({', '.join(names)})" for strings, names in english.items())


def catalogue_path(module: Path) -> Path:
    return module / "locale" / LOCALE / "LC_MESSAGES" / "django.po"


def template_catalogue(module: Path) -> Catalog:
    """Collect the texts of one module."""
    catalogue = Catalog(locale=LOCALE, header_comment="")
    for path, line, message, context in _found(module):
        catalogue.add(message, locations=[(path.relative_to(module).as_posix(), line)], context=context)
    return catalogue


def _found(module: Path) -> Iterator[Found]:
    for path in sorted([*module.rglob("*.py"), *module.glob("templates/**/*.*")]):
        if {"tests", "migrations"} & set(path.relative_to(module).parts):
            continue
        if path.suffix == ".py":
            yield from _from_python(path, path.read_bytes())
        elif path.suffix in {".html", ".txt"}:
            source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
            yield from _from_python(path, _LEADING.sub("", source).encode())


def _from_python(path: Path, source: bytes) -> Iterator[Found]:
    keywords = {**KEYWORDS, **ERROR_KEYWORDS, **(MANIFEST_KEYWORDS if path.name == "manifest.py" else {})}
    for line, message, _comments, context in extract("python", io.BytesIO(source), keywords=keywords):
        yield path, line, message, context


def _update(module: Path) -> Path | None:
    found = template_catalogue(module)
    if not len(found):
        return None
    path = catalogue_path(module)
    known = _read(path)
    known.update(found, no_fuzzy_matching=True)
    known.obsolete.clear()
    path.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    pofile.write_po(written, known, width=LINE_WIDTH, sort_output=True, include_lineno=False)
    path.write_bytes(_VOLATILE.sub(b"", written.getvalue()).lstrip())
    return path


def _compile(path: Path) -> Path:
    target = path.with_suffix(".mo")
    with target.open("wb") as file:
        write_mo(file, _read(path))
    return target


def _untranslated(module: Path) -> Iterator[str]:
    known = _read(catalogue_path(module))
    for message in template_catalogue(module):
        if message.id and not _translated(known.get(_singular(message), message.context)):
            yield f"{module.name}: {_singular(message)}"


def _read(path: Path) -> Catalog:
    if not path.exists():
        return _empty()
    with path.open("rb") as file:
        return pofile.read_po(file, locale=LOCALE)


def _empty() -> Catalog:
    return Catalog(locale=LOCALE, project="tinhso", header_comment="", fuzzy=False, charset="utf-8")


def _singular(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _translated(message: Message | None) -> bool:
    if message is None or message.fuzzy:
        return False
    return all(_strings(message)) and bool(message.string)


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)
