"""Columns of many rows in one statement."""

import pytest

from tinhso.kernel.bulk import write_columns
from tinhso.platform.definitions.models import LegalDocument

pytestmark = pytest.mark.django_db


def test_each_row_gets_its_own_values_and_other_columns_stay() -> None:
    rows = [
        LegalDocument.objects.create(number=f"{n}/2030", title=f"Tên {n}", kind="law", issuer="QH")
        for n in range(3)
    ]
    for n, row in enumerate(rows):
        row.title, row.note, row.issuer = f"Tên mới {n}", "Đã sửa", "không ghi"
    write_columns(rows[:2], ["title", "note"])
    write_columns([], ["title"])
    found = {row.number: (row.title, row.note, row.issuer) for row in LegalDocument.objects.all()}
    assert found["0/2030"] == ("Tên mới 0", "Đã sửa", "QH")
    assert found["1/2030"] == ("Tên mới 1", "Đã sửa", "QH")
    assert found["2/2030"] == ("Tên 2", "", "QH")
