"""Verifies this package without any server or library: `python3 verify.py` inside it, or with its path.

It recomputes the SHA-256 of every file, the chain of the documents in their order, and says what differs.
Where the package has a seal, openssl is asked whether the manifest is what the agency signed and whom the
certificate names; on a machine without openssl it says that the seal was not checked. Python 3.9 or later.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import IO, Any

MANIFEST = "manifest.json"
SEAL = "manifest.json.p7s"
SIGNER = "signer.pem"
PIECE_BYTES = 1024 * 1024
TOOL_S = 60
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

    def open(self, name: str) -> IO[bytes]:
        return (self.path / name).open("rb")


class Archive:
    """The package as a ZIP file."""

    def __init__(self, path: Path) -> None:
        self.zip = zipfile.ZipFile(path)

    def names(self) -> set[str]:
        return {name for name in self.zip.namelist() if not name.endswith("/")}

    def open(self, name: str) -> IO[bytes]:
        return self.zip.open(name)


def read(package: Folder | Archive, name: str) -> bytes:
    with package.open(name) as stream:
        return stream.read()


def measured(package: Folder | Archive, name: str) -> tuple[int, str]:
    """Return size and SHA-256 of a file, however large it is."""
    digest, size = hashlib.sha256(), 0
    with package.open(name) as stream:
        while piece := stream.read(PIECE_BYTES):
            digest.update(piece)
            size += len(piece)
    return size, digest.hexdigest()


def problems(package: Folder | Archive) -> list[str]:
    """Return what is wrong, in words; nothing for a whole package."""
    names = package.names()
    if MANIFEST not in names:
        return [f"missing: {MANIFEST}"]
    manifest = json.loads(read(package, MANIFEST))
    found = []
    listed = {line["path"]: line for line in manifest["files"]}
    found += [f"not listed: {name}" for name in sorted(names - set(listed) - {MANIFEST, SEAL})]
    for name, line in listed.items():
        if name not in names:
            found.append(f"missing: {name}")
            continue
        if measured(package, name) != (line["size"], line["sha256"]):
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


def seal_of(package: Folder | Archive) -> tuple[list[str], list[str]]:
    """Return what is wrong with the seal, and what is to be known of it."""
    if SEAL not in package.names():
        return [], ["no seal: nobody vouches for this package but itself"]
    program = shutil.which("openssl")
    if program is None:
        return [], ["there is a seal; it was not checked: openssl is missing"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in (SEAL, MANIFEST):
            (folder / part).write_bytes(read(package, part))
        if not signature_holds(program, folder):
            return ["the seal does not hold: this manifest is not what was signed"], []
        return [], [*signer(program, folder), "the seal holds; its certificate is yours to believe"]


def signature_holds(program: str, folder: Path) -> bool:
    """Ask openssl whether the manifest is what the key of the certificate in the seal signed."""
    given = ["-inform", "DER", "-in", str(folder / SEAL), "-content", str(folder / MANIFEST)]
    left = ["-signer", str(folder / SIGNER), "-out", str(folder / "content")]
    return asked([program, "cms", "-verify", "-binary", "-noverify", *given, *left])[0] == 0


def signer(program: str, folder: Path) -> list[str]:
    """Return whom the certificate names, and its fingerprint to compare."""
    shown = ["-subject", "-serial", "-fingerprint", "-sha256", "-nameopt", "utf8,sep_comma_plus"]
    said = asked([program, "x509", "-noout", "-in", str(folder / SIGNER), *shown])[1]
    return [f"sealed by {line}" for line in said.splitlines()]


def asked(command: list[str]) -> tuple[int, str]:
    done = subprocess.run(command, capture_output=True, timeout=TOOL_S, check=False)  # noqa: S603
    return done.returncode, done.stdout.decode("utf-8", "replace")


def main(arguments: list[str]) -> int:
    target = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    package = Archive(target) if target.is_file() else Folder(target)
    found = problems(package)
    wrong, notes = ([], []) if found else seal_of(package)
    found += wrong
    for line in found:
        sys.stdout.write(f"FAIL {line}\n")
    for line in notes:
        sys.stdout.write(f"NOTE {line}\n")
    if not found:
        manifest = json.loads(read(package, MANIFEST))
        count = len(manifest["chain"])
        sys.stdout.write(f"OK {manifest['file_code']} {count} documents, head {manifest['head']}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
