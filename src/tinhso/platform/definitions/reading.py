"""Reading the `definitions/` folder: which files make which definition, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from tinhso.kernel.errors import Invalid
from tinhso.kernel.manifest import DefinitionKind
from tinhso.kernel.registry import definition_kinds
from tinhso.kernel.text_vi import nfc
from tinhso.platform.definitions.fragments import expanded
from tinhso.platform.definitions.rules import META, digest_of, load_yaml, read_yaml, title_of, write_yaml

MAIN_FILES = ("procedure.yaml", "definition.yaml")
BASED_ON = "based_on"
"""A folder that is another one with changes names it: a version after a reform, a sister procedure."""

_INLINED = {"forms": "forms/*.yaml", "scenarios": "tests/*.yaml", "examples": "examples/*.yaml"}
_OWN = ("effective_to", "scenarios", "decision_number")
"""What a folder never takes over from the one it is based on."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Content read and checked, with what the file says about the version itself."""

    kind: str
    code: str
    title: str
    content: Mapping[str, Any]
    source: str
    effective_from: date | None = None
    effective_to: date | None = None
    decision_number: str = ""
    where: str = field(default="", compare=False)

    @property
    def digest(self) -> str:
        return digest_of(self.content)


@dataclass(slots=True)
class Reading:
    """Everything found in a folder."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def kind_of(code: str) -> DefinitionKind:
    kind = definition_kinds().get(code)
    if kind is None:
        raise Invalid("definitions.kind", _("Không có loại định nghĩa “%(code)s”.") % {"code": code})
    return kind


def parse(kind_code: str, text: str) -> Draft:
    """Read a whole definition from one YAML text."""
    return _draft(kind_of(kind_code), read_yaml(text), text, "")


def draft_of(kind_code: str, model: BaseModel) -> Draft:
    """Take a definition another program made; it has no text of its own."""
    plain = _plain(model)
    code = str(plain["code"])
    start, stop = (_date(plain, key) for key in ("effective_from", "effective_to"))
    number = str(plain.get("decision_number") or "")
    return Draft(kind_code, code, title_of(plain)[:500], plain, "", start, stop, number)


def problems_of(draft: Draft) -> list[str]:
    """Run the pre-flight checks of the kind."""
    kind = kind_of(draft.kind)
    return kind.check(kind.schema.model_validate(draft.content)) if kind.check else []


def read_folder(root: Path) -> Reading:
    """Read the definitions of every kind; what cannot be read becomes a problem with its file name."""
    reading = Reading()
    for kind in definition_kinds().values():
        for path in _sources(root / kind.folder):
            where = path.relative_to(root).as_posix()
            try:
                draft = _read(kind, path, root)
                problems = problems_of(draft)
            except Invalid as error:
                problems = [str(error)]
            else:
                reading.drafts.append(draft)
            reading.problems += [f"{where}: {problem}" for problem in problems]
    reading.problems += _clashes(reading.drafts)
    return reading


def _sources(folder: Path) -> Iterator[Path]:
    """Yield single files, and folders that hold a main file, at any depth."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir():
            if any((path / name).is_file() for name in MAIN_FILES):
                yield path
            else:
                yield from _sources(path)
        elif path.suffix == ".yaml":
            yield path


def _read(kind: DefinitionKind, path: Path, root: Path) -> Draft:
    where = path.relative_to(root).as_posix()
    own = read_yaml(path.read_text(encoding="utf-8"), own=True) if path.is_file() else inlined(path)
    raw = expanded(own, root)
    unchanged = path.is_file() and raw == own
    text = path.read_text(encoding="utf-8") if unchanged else write_yaml(raw)
    return _draft(kind, raw, text, where)


def inlined(folder: Path) -> dict[str, Any]:
    raw = _with_base(folder, _main_of(folder))
    for key, pattern in _INLINED.items():
        found = [part for path in sorted(folder.glob(pattern)) for part in _parts(path)]
        if found:
            raw[key] = found
    templates = {
        path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("templates/*.typ"))
    }
    if templates:
        raw["templates"] = {**raw.get("templates", {}), **templates}
    return raw


def _main_of(folder: Path) -> dict[str, Any]:
    main = next(folder / name for name in MAIN_FILES if (folder / name).is_file())
    return read_yaml(main.read_text(encoding="utf-8"), own=True)


def _with_base(folder: Path, raw: dict[str, Any]) -> dict[str, Any]:
    """Return what a folder says, and for the rest what the folder beside it says that it is based on."""
    name = raw.pop(BASED_ON, None)
    if name is None:
        return raw
    base = folder.parent / str(name)
    if base.parent != folder.parent or not any((base / main).is_file() for main in MAIN_FILES):
        raise Invalid(
            "definitions.based_on",
            _("%(based_on)s: không có thư mục %(name)s bên cạnh.") % {"based_on": BASED_ON, "name": name},
        )
    if BASED_ON in _main_of(base):
        raise Invalid(
            "definitions.based_on",
            _("%(based_on)s: %(name)s lại dựa vào thư mục khác; chỉ một tầng.")
            % {"based_on": BASED_ON, "name": name},
        )
    taken = {key: value for key, value in inlined(base).items() if key not in _OWN}
    return {**taken, **raw}


def _parts(path: Path) -> list[Any]:
    """Return what one file adds: a mapping, or every item of a list."""
    try:
        part = load_yaml(path.read_text(encoding="utf-8"), own=True)
    except Invalid as error:
        raise Invalid(error.code, f"{path.parent.name}/{path.name}: {error}") from error
    return part if isinstance(part, list) else [part]


def _draft(kind: DefinitionKind, raw: Mapping[str, Any], source: str, where: str) -> Draft:
    meta, content = _split(kind, raw)
    model = _validated(kind, content)
    plain = _plain(model)
    code = str(plain.get("code") or raw.get("code") or "").strip()
    if not code:
        raise Invalid("definitions.code", "Định nghĩa phải có mã (code).")
    return Draft(
        kind=kind.code,
        code=code,
        title=title_of(plain)[:500],
        content=plain,
        source=source,
        effective_from=_date(meta, "effective_from"),
        effective_to=_date(meta, "effective_to"),
        decision_number=nfc(str(meta.get("decision_number") or "")),
        where=where,
    )


def _plain(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json", exclude_unset=True, by_alias=True)


def _split(kind: DefinitionKind, raw: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    known = kind.schema.model_fields
    meta = {key: raw[key] for key in META if key in raw}
    content = {key: value for key, value in raw.items() if key not in META or key in known}
    return meta, content


def _validated(kind: DefinitionKind, content: Mapping[str, Any]) -> BaseModel:
    try:
        return kind.schema.model_validate(content)  # type: ignore[no-any-return]
    except ValidationError as error:
        lines = [f"{'.'.join(map(str, item['loc'])) or '(gốc)'}: {item['msg']}" for item in error.errors()]
        said = "; ".join(lines)
        raise Invalid("definitions.schema", said) from error


def _date(meta: Mapping[str, Any], key: str) -> date | None:
    value = meta.get(key)
    if value is None or type(value) is date:
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise Invalid(
            "definitions.date", _("%(key)s: viết ngày theo mẫu 2026-07-01.") % {"key": key}
        ) from error


def _clashes(drafts: list[Draft]) -> Iterator[str]:
    seen: dict[tuple[str, str, date | None], Draft] = {}
    for draft in drafts:
        key = (draft.kind, draft.code, draft.effective_from)
        if key in seen:
            yield f"{draft.where}: trùng mã và ngày hiệu lực với {seen[key].where}."
        seen[key] = draft
