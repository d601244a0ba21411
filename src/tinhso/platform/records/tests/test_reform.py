"""Files follow their unit through a reform and come back with it; the archive stays as it is."""

from datetime import date

from tinhso.kernel.actor import system_actor
from tinhso.kernel.ids import new_id
from tinhso.kernel.successions import Share
from tinhso.kernel.unit_moves import Heir, UnitMap, UnitReform
from tinhso.platform.records import facade, unit_moves
from tinhso.platform.records.models import Record, Transfer
from tinhso.platform.records.tests.conftest import Office

REFORMER = system_actor("sắp xếp", ["records.rehome"])


def merged(office: Office) -> UnitReform:
    """Return the merger of the demo commune into its neighbour."""
    new = office.world.other_commune
    heirs = {office.world.commune.id: (Heir(new.id, (), new.name, Share.WHOLE),)}
    nothing = UnitMap([])
    return UnitReform(new_id(), "Hợp nhất", "72/2025/QH15", date(2025, 7, 1), False, heirs, nothing, nothing)


def test_what_is_not_archived_moves_with_its_hand_over_and_comes_back(office: Office) -> None:
    archived, waiting = office.closed("01.TCCB"), office.closed("02.TCCB")
    still_open = office.open("03.TCCB")
    unit = office.world.commune.id
    transfers = [
        facade.hand_over(actor=office.keeper, unit_id=unit, record_ids=[row.id], receiver="Lưu trữ")
        for row in (archived, waiting)
    ]
    facade.receive(actor=office.archivist, transfer_id=transfers[0].id)
    reform = merged(office)
    heir = office.world.other_commune.id
    assert [(flow.new_id, flow.count) for flow in unit_moves.count_files(reform)] == [(heir, 2)]

    moved = unit_moves.move_files(REFORMER, reform, 10, True)
    assert {item.item_id for item in moved} == {waiting.id, still_open.id}
    assert unit_moves.move_files(REFORMER, reform, 10, True) == []
    assert Record.objects.get(pk=archived.id).unit_id == unit
    assert Transfer.objects.get(pk=transfers[1].id).unit_id == heir
    found = facade.record(office.stranger, still_open.id)
    assert found.file_code == still_open.file_code, "the code names who opened it"

    assert set(unit_moves.back_files(REFORMER, reform, moved, True).values()) == {""}
    assert Record.objects.get(pk=waiting.id).unit_id == unit
    assert Transfer.objects.get(pk=transfers[1].id).unit_id == unit


def test_what_went_into_the_archive_since_stays_there(office: Office) -> None:
    record = office.closed()
    made = facade.hand_over(
        actor=office.keeper, unit_id=record.unit_id, record_ids=[record.id], receiver="Lưu trữ"
    )
    reform = merged(office)
    moved = unit_moves.move_files(REFORMER, reform, 10, True)
    facade.receive(actor=office.stranger, transfer_id=made.id)
    assert unit_moves.back_files(REFORMER, reform, moved, True) == {record.id: "Hồ sơ đã vào lưu trữ."}
