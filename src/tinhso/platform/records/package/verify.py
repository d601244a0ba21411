"""Verifies this package without any server or library: `python3 verify.py` inside it, or with its path.

It recomputes the SHA-256 of every file, the chain of the documents in their order, and says what differs.
Where the package has a seal it compares the manifest with what the agency signed; the signature itself is
checked by xmlsec1 and the certificate named by openssl, where this machine has them. Python 3.9 or later.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import textwrap
import zipfile
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree

MANIFEST = "manifest.json"
SEAL = "seal.xml"
DS = "{http://www.w3.org/2000/09/xmldsig#}"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
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
    data = read(package, SEAL)
    root = parsed(data)
    if root is None or not is_seal(root):
        return ["the seal is not in the form of a seal"], []
    if root.findtext("Package/Manifest", "") != measured(package, MANIFEST)[1]:
        return ["the seal is of another manifest"], []
    signer, program = certificate(root), shutil.which("xmlsec1")
    if program is None:
        return [], [*signer, "the seal fits; its signature was not checked: xmlsec1 is missing"]
    if signature_holds(program, data):
        return [], [*signer, "the signature of the seal holds; its certificate is yours to believe"]
    return ["the signature of the seal does not hold"], signer


def parsed(data: bytes) -> ElementTree.Element | None:
    """Return the root; nothing for what is no XML, or declares a document type and so perhaps entities."""
    try:
        return None if b"<!DOCTYPE" in data else ElementTree.fromstring(data)  # noqa: S314
    except ElementTree.ParseError:
        return None


def is_seal(root: ElementTree.Element) -> bool:
    """Say whether there is one package, and the first signature is over it."""
    tags = [child.tag for child in root]
    covered = root.findall(f"{DS}Signature[1]/{DS}SignedInfo/{DS}Reference")
    return (
        tags[:1] == ["Package"]
        and set(tags[1:]) == {f"{DS}Signature"}
        and root[0].get("Id") == "package"
        and len(root[0].findall("Manifest")) == 1
        and "#package" in {reference.get("URI") for reference in covered}
    )


def certificate(root: ElementTree.Element) -> list[str]:
    """Return whom the certificate names, by openssl, and its fingerprint to compare."""
    encoded = "".join(root.findtext(f".//{DS}X509Certificate", "").split())
    program = shutil.which("openssl")
    if not encoded or program is None:
        return []
    lines = "\n".join(textwrap.wrap(encoded, 64))
    pem = f"-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----\n"
    shown = ["-subject", "-serial", "-fingerprint", "-sha256", "-nameopt", "utf8,sep_comma_plus"]
    return [f"sealed by {line}" for line in asked([program, "x509", "-noout", *shown], pem)[1].splitlines()]


def asked(command: list[str], text: str = "") -> tuple[int, str]:
    done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=TOOL_S, check=False)  # noqa: S603
    return done.returncode, done.stdout.decode("utf-8", "replace")


def signature_holds(program: str, data: bytes) -> bool:
    """Ask xmlsec1 whether what the signature covers is what was signed, by the key of its certificate."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / SEAL
        path.write_bytes(data)
        ids = ["--id-attr:Id", "Package", "--id-attr:Id", f"{XADES}:SignedProperties"]
        command = [program, "--verify", "--insecure", "--enabled-key-data", "x509", *ids, str(path)]
        return asked(command)[0] == 0


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
