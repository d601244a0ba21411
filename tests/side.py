"""One installation of two: a process with its own database and files, told by lines of JSON what to do."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from tinhso.project.env import ROOT

CLERK = ("documents.issue", "documents.register", "documents.read", "files.read", "files.upload")
SUBJECT = "V/v liên thông văn bản"


class Side:
    """The process of one installation; `ask` calls a function below in it."""

    def __init__(self, directory: Path, database_url: str) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.side"],
            cwd=ROOT,
            env=os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "tinhso.project.settings.test",
                "TEST_DATA_DIR": str(directory),
                "DATABASE_URL": database_url,
                "PYTHONPATH": str(ROOT),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, function: str, **arguments: Any) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([function, arguments]) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["found"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.kill()
        self.process.communicate()


@contextmanager
def databases(names: tuple[str, ...]) -> Iterator[list[str]]:
    """Make copies of the empty test database and yield their addresses; they are dropped at the end."""
    import psycopg
    from django.db import connection
    from psycopg.sql import SQL, Identifier

    facts = connection.settings_dict
    connection.close()  # nobody may look at a template while it is copied
    address = f"postgresql://{facts['USER']}@/{{}}?host={facts['HOST']}"
    with psycopg.connect(address.format("postgres"), autocommit=True) as master:
        try:
            for name in names:
                copy = SQL("CREATE DATABASE {} TEMPLATE {}")
                master.execute(copy.format(Identifier(name), Identifier(facts["NAME"])))
            yield [address.format(name) for name in names]
        finally:
            for name in names:
                master.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def begin(code: str, name: str, axis: str, system: str, secret: str, definitions: str) -> None:
    """Make this an installation with one agency, joined to an axis."""
    from datetime import date

    from django.conf import settings

    from tinhso.kernel.actor import system_actor
    from tinhso.kernel.ids import new_id
    from tinhso.platform.definitions import facade as known
    from tinhso.platform.organisations import facade as organisations
    from tinhso.platform.organisations.contracts import CodeScheme
    from tinhso.platform.organisations.models import Unit

    settings.DOCUMENT_AXIS_URL, settings.DOCUMENT_AXIS_SYSTEM_ID = axis, system
    settings.DOCUMENT_AXIS_SECRET = secret
    known.load_folder(Path(definitions))
    key = new_id()
    Unit.objects.create(
        id=key,
        name=name,
        short_name=name,
        folded_name=name.lower(),
        kind="people_committee",
        level=3,
        path=[key],
        valid_from=date(2020, 1, 1),
    )
    actor = system_actor("thử", ["organisations.manage"])
    organisations.assign_code(
        actor=actor, unit_id=key, scheme=CodeScheme.QD20, code=code, since=date(2020, 1, 1)
    )


def _clerk() -> Any:
    from tinhso.kernel.actor import system_actor

    return system_actor("Văn thư", CLERK)


def issue(to: str, number: str) -> None:
    """Send an issued document with a file."""
    from io import BytesIO

    from tests.faults.client import pdf
    from tinhso.government.documents import facade
    from tinhso.government.documents.models import Document, Recipient
    from tinhso.kernel import clock
    from tinhso.platform.files import facade as files
    from tinhso.platform.files.models import StoredFile
    from tinhso.platform.organisations.models import Unit

    unit = Unit.objects.get()
    made = Document(direction="outgoing", unit=unit, status="issued", year=clock.today().year)
    made.type_code, made.subject, made.agency_name = "CV", SUBJECT, unit.name
    made.code_number, made.notation, made.code = number, "UBND", f"{number}/UBND"
    made.issued_on, made.created_at = clock.today(), clock.now()
    made.key = made.lookup_code = number
    made.task_codes = ["NV-1"]
    kept = files.store(actor=_clerk(), stream=BytesIO(pdf("thân văn bản")), name="van-ban.pdf")
    StoredFile.objects.filter(pk=kept.id).update(owner_kind="document", owner_id=made.pk)
    made.file_id = kept.id
    made.save(force_insert=True)
    Recipient.objects.create(document=made, name=to, code=to, route="axis")
    facade.send(actor=_clerk(), document_id=made.pk)
    work()


def work() -> int:
    """Do what the worker does every minute; return how many messages came."""
    from tinhso.platform.events.facade import deliver_due
    from tinhso.platform.exchange import facade as exchange

    came = exchange.poll()
    while deliver_due():
        pass
    exchange.send_due()
    return came


def incoming() -> list[dict[str, Any]]:
    """Return the documents that came, with what the axis block thinks of their messages."""
    from tinhso.government.documents.models import Document
    from tinhso.platform.exchange.models import ReceivedMessage

    verdicts = dict(ReceivedMessage.objects.values_list("pk", "verdict"))
    return [
        {
            "code": row.code,
            "subject": row.subject,
            "status": row.status,
            "from": row.agency_code,
            "tasks": row.task_codes,
            "file": bool(row.file_id),
            "verdict": verdicts[row.exchange_id],
        }
        for row in Document.objects.filter(direction="incoming").order_by("id")
    ]


def register(code: str) -> None:
    from tinhso.government.documents import facade
    from tinhso.government.documents.contracts import Arrival
    from tinhso.government.documents.models import Document

    row = Document.objects.get(code=code, direction="incoming")
    arrival = Arrival(row.unit_id, row.agency_name, row.subject)
    facade.register_received(actor=_clerk(), document_id=row.pk, arrival=arrival)


def recall(code: str) -> None:
    from tinhso.government.documents import facade
    from tinhso.government.documents.models import Document

    facade.recall(actor=_clerk(), document_id=Document.objects.get(code=code).pk, reason="Sai nơi nhận")


def agree(code: str) -> None:
    from tinhso.government.documents import facade
    from tinhso.government.documents.models import Document

    facade.answer_recall(actor=_clerk(), document_id=Document.objects.get(code=code).pk, agree=True)


def told() -> list[str]:
    """Return what the receivers of our documents last said."""
    from tinhso.government.documents.models import Recipient

    return list(Recipient.objects.order_by("id").values_list("state", flat=True))


def main() -> None:
    import django

    django.setup()
    for line in sys.stdin:
        function, arguments = json.loads(line)
        try:
            answer = {"found": globals()[function](**arguments)}
        except Exception as error:
            import traceback

            answer = {"error": f"{error!r}\n{traceback.format_exc()}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
