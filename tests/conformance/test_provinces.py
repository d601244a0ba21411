"""Any province on any day by one setting: its demo, up to issued results, loads as the first one's does."""

from datetime import date
from unittest.mock import patch

import pytest
from django.conf import settings as project
from django.db import transaction

from tinhso.kernel import clock
from tinhso.kernel.manifest import SeedContext
from tinhso.kernel.registry import systems
from tinhso.platform.access.demo import demo_units
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.organisations import facade as organisations


@pytest.mark.parametrize(
    ("province", "day", "districts"),
    [("31", date(2025, 7, 1), False), ("40", date(2022, 3, 28), True)],
    ids=["Hải Phòng after the reform", "Nghệ An before it"],
)
@pytest.mark.django_db
def test_the_demo_of_another_province(province: str, day: date, districts: bool) -> None:
    chosen = {
        "PROVINCE_CODE": province,
        "PROVINCE_DATE": day,
        "LEGAL_DATE": day,
        "DEMO": True,
        "DEMO_PERSONS": 60,
    }
    with patch.multiple(project, **chosen), transaction.atomic():
        for seed in sorted(
            (seed for system in systems() for seed in system.seeds), key=lambda seed: seed.order
        ):
            seed.run(SeedContext(lambda text: None))
        root = organisations.roots(clock.legal_day())[0]
        commune, district = demo_units(root.id)
        assert (district.id != commune.id) is districts
        assert root.area_code == province
        filed = Case.objects.all()
        assert {case.unit_id for case in filed} == {commune.id, district.id}
        assert Result.objects.filter(state="issued").exists()
        transaction.set_rollback(True)
