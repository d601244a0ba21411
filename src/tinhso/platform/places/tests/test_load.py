import shutil
from pathlib import Path
from typing import Any

import pytest

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Denied
from tinhso.platform.places.contracts import AreasLoaded
from tinhso.platform.places.facade import load_areas
from tinhso.platform.places.models import Area, AreaSuccession, LoadedFile
from tinhso.platform.places.tests.conftest import FOLDER, LOADER

pytestmark = pytest.mark.django_db

HEADER = "code,name,kind,level,parent_code,valid_from,valid_to,latitude,longitude,area_km2\n"
SUCCESSIONS = "level,old_code,old_valid_from,on,new_code,new_valid_from,share\n"


def folder_with(tmp_path: Path, *areas: str, successions: str = "") -> Path:
    (tmp_path / "administrative_units.csv").write_text(HEADER + "\n".join(areas) + "\n")
    (tmp_path / "administrative_unit_successions.csv").write_text(SUCCESSIONS + successions)
    return tmp_path


def test_the_national_lists_are_loaded_whole(announced: list[Any]) -> None:
    assert load_areas(actor=LOADER, folder=FOLDER) == 17_541 + 11_864
    assert Area.objects.count() == 17_541
    assert AreaSuccession.objects.count() == 11_864
    assert LoadedFile.objects.count() == 2
    assert [event.rows for event in announced] == [17_541, 11_864]
    assert all(isinstance(event, AreasLoaded) for event in announced)


def test_a_corrected_file_closes_a_period_and_adds_the_next(tmp_path: Path, announced: list[Any]) -> None:
    load_areas(actor=LOADER, folder=folder_with(tmp_path, "30,Tỉnh Hải Dương,tỉnh,1,,,,,,"))
    kept = Area.objects.get().pk
    load_areas(
        actor=LOADER,
        folder=folder_with(
            tmp_path,
            "30,Tỉnh Hải Dương,tỉnh,1,,,2025-07-01,,,",
            "30,Thành phố Mới,thành phố trung ương,1,,2025-07-01,,,,",
        ),
    )
    assert Area.objects.get(valid_to="2025-07-01").pk == kept
    assert Area.objects.get(valid_from="2025-07-01").folded_name == "thanh pho moi"


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "administrative_units.csv", tmp_path)
    with pytest.raises(FileNotFoundError):
        load_areas(actor=LOADER, folder=tmp_path)


def test_only_those_who_manage_may_load(tmp_path: Path) -> None:
    with pytest.raises(Denied):
        load_areas(actor=Actor(ActorKind.STAFF), folder=tmp_path)
