"""A leader's queue: one-page PDFs signed in a batch, with time-stamps, and checked; beside the bare RSA rate.

`python -m tests.performance.signing [COUNT]` measures it alone.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.performance.rows import Row, row

ANSWER_WITHIN_S = 20
COUNT = 200


def signing_rows(count: int = COUNT) -> list[Row]:
    """Sign and check `count` PDFs with a software key of RSA-2048; stamps come from the simulated authority."""
    from tinhso.kernel import clock
    from tinhso.platform.signing import keys
    from tinhso.platform.signing.contracts import PDF, Place, Verdict
    from tinhso.platform.signing.documents import appearance, pdf_checking
    from tinhso.platform.signing.engine import Job

    with authorities() as (anchors, issued, engine):
        look = appearance.personal(Place(), None, "Vũ Văn Bình", "CHỦ TỊCH", clock.now())
        jobs = [Job(page(number), PDF, "Vũ Văn Bình", (look,)) for number in range(count)]
        started = time.perf_counter()
        signed = [engine.sign(job, lambda data: keys.sign(issued.key, data)).document for job in jobs]
        signing = count / (time.perf_counter() - started)
        started = time.perf_counter()
        verdicts = {pdf_checking.check(each, anchors, clock.now())[0] for each in signed}
        checking = count / (time.perf_counter() - started)
        assert verdicts == {Verdict.VALID}
    raw = rsa_signs_per_second()
    beside = f"{signing / raw:.1%} of bare RSA-2048 ({raw:,.0f}/s)"
    return [
        row(f"sign PDF, B-LT, seen ({count})", signing, "/s", ratio=beside),
        row(f"check PDF, B-LT ({count})", checking, "/s", limit="chain, revocation, coverage, time-stamp"),
    ]


def rsa_signs_per_second() -> float:
    """Return what `openssl speed` says of RSA-2048 on one core of this machine."""
    words = ["openssl", "speed", "-seconds", "2", "rsa2048"]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    found = re.search(r"rsa 2048 bits\s+[\d.]+s\s+[\d.]+s\s+([\d.]+)", said)
    assert found, said
    return float(found.group(1))


def page(number: int) -> bytes:
    import typst

    source = f'#set page("a4")\n= Quyết định số {number}\nNội dung quyết định.'
    return bytes(typst.compile(source.encode(), format="pdf"))


@contextmanager
def authorities() -> Iterator[tuple[Any, Any, Any]]:
    """Make an infrastructure and start the authorities; yield anchors, a key and an engine."""
    from cryptography.x509.oid import NameOID

    from tinhso.platform.signing import stamps, trust
    from tinhso.platform.signing.demo.pki import DemoPki
    from tinhso.platform.signing.engine import Engine
    from tinhso.project.env import ROOT

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with tempfile.TemporaryDirectory() as folder:
        pki = DemoPki(Path(folder), f"http://127.0.0.1:{port}")
        pki.ensure()
        program = [sys.executable, str(ROOT / "simulators" / "certificates" / "main.py")]
        environment = {**os.environ, "CERTIFICATES_PORT": str(port), "DEMO_PKI": folder}
        process = subprocess.Popen(program, env=environment, stderr=subprocess.DEVNULL)
        try:
            answering(port)
            found = {
                code: trust.parse((Path(folder) / f"{code}.crt").read_bytes())
                for code in ("official-root", "official-ca", "time")
            }
            root = found["official-root"]
            anchors = trust.Anchors((root,), (), (root,), (found["official-ca"],))
            issued = pki.issue("official-ca", {NameOID.COMMON_NAME: "Vũ Văn Bình"})
            chain = anchors.chain(trust.parse(issued.pem)) or ()
            stamping = anchors.chain(found["time"], time_stamp=True) or ()
            evidence = trust.gather(chain).plus(trust.gather(stamping))
            stamper = stamps.Authority(f"{pki.address}/tsa")
            yield anchors, issued, Engine(chain, evidence, stamper, stamping)
        finally:
            process.terminate()
            process.wait(ANSWER_WITHIN_S)


def answering(port: int) -> None:
    until = time.monotonic() + ANSWER_WITHIN_S
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            continue
        return
    raise TimeoutError(port)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinhso.project.settings.test")
    import django

    django.setup()
    for each in signing_rows(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT):
        print(each)
