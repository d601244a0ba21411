"""Two administrators press the button at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection

from tinhso.kernel.actor import Actor
from tinhso.platform.definitions.models import Definition
from tinhso.platform.procedures import facade
from tinhso.platform.procedures.tests.conftest import record
from tinhso.platform.procedures.tests.test_importing import data


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_make_each_version_once(importer: Actor) -> None:
    records = [record(f"1.0000{number:02d}") for number in range(30)]
    keys = [facade.check_file(actor=importer, file_name="a.jsonl", data=data(*records)) for _ in range(2)]
    together = Barrier(2)

    def apply(key: UUID) -> int:
        together.wait()
        try:
            return facade.apply_import(actor=importer, import_id=key).taken
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(apply, keys)) == [0, 30]
    assert Definition.objects.filter(kind="procedure", version=1, code__startswith="1.0000").count() == 30
    assert not Definition.objects.filter(kind="procedure", version=2).exists()
