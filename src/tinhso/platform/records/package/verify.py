"""Verifies this package without any server or library: `python3 verify.py` inside it, or with its path.

It recomputes the SHA-256 of every file, the chain of the documents in their order, and says what differs.
Python 3.9 or later.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
START = "0" * 64


def canonical(value: object) -> bytes:
    """Return the bytes an entry is hashed as."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class Folder:
    """The package unpacked."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def names(self) -> set[str]:
        return {p.relative_to(self.path).as_posix() for p in self.path.rglob("*") if p.is_file()}

    def read(self, name: str) -> bytes:
        return (self.path / name).read_bytes()


class Archive:
    """The package as a ZIP file."""

    def __init__(self, path: Path) -> None:
        self.zip = zipfile.ZipFile(path)

    def names(self) -> set[str]:
        return {name for name in self.zip.namelist() if not name.endswith("/")}

    def read(self, name: str) -> bytes:
        return self.zip.read(name)


def problems(package: Folder | Archive) -> list[str]:
    """Return what is wrong, in words; nothing for a whole package."""
    names = package.names()
    if MANIFEST not in names:
        return [f"missing: {MANIFEST}"]
    manifest = json.loads(package.read(MANIFEST))
    found = []
    listed = {line["path"]: line for line in manifest["files"]}
    found += [f"not listed: {name}" for name in sorted(names - set(listed) - {MANIFEST})]
    for name, line in listed.items():
        if name not in names:
            found.append(f"missing: {name}")
            continue
        data = package.read(name)
        if len(data) != line["size"] or hashlib.sha256(data).hexdigest() != line["sha256"]:
            found.append(f"changed: {name}")
    return found + chain_problems(manifest, listed)


def chain_problems(manifest: dict[str, Any], listed: dict[str, Any]) -> list[str]:
    found: list[str] = []
    previous = START
    for entry in manifest["chain"]:
        facts = {key: value for key, value in entry.items() if key != "hash"}
        if entry["previous"] != previous or hashlib.sha256(canonical(facts)).hexdigest() != entry["hash"]:
            found.append(f"chain broken at document {entry['number']}")
        for path, digest in entry["files"].items():
            if listed.get(path, {}).get("sha256") != digest:
                found.append(f"chain and list differ: {path}")
        previous = entry["hash"]
    if manifest["head"] != previous:
        found.append("the head of the chain differs")
    return found


def main(arguments: list[str]) -> int:
    target = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    package = Archive(target) if target.is_file() else Folder(target)
    found = problems(package)
    for line in found:
        sys.stdout.write(f"FAIL {line}\n")
    if not found:
        manifest = json.loads(package.read(MANIFEST))
        count = len(manifest["chain"])
        sys.stdout.write(f"OK {manifest['file_code']} {count} documents, head {manifest['head']}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
