"""Storing, owning, opening, keeping apart and clearing away."""

import os
import socket
import stat
import struct
import threading
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.platform.files import facade, intake, selectors, storage
from tinhso.platform.files.actions import sweep
from tinhso.platform.files.actions.sweep import sweep_disk
from tinhso.platform.files.contracts import FileState
from tinhso.platform.files.limits import FileRules
from tinhso.platform.files.models import Blob, StoredFile
from tinhso.platform.files.tests import samples
from tinhso.platform.files.tests.conftest import CITIZEN, MANAGER, OTHER, SWEEPER, person, store

pytestmark = pytest.mark.django_db


@action("files.upload")
def within(*, actor, run):
    """Stand in for the action of an owner module."""
    return run()


def test_the_same_bytes_are_kept_once(disk, announced):
    first, second = store(), store(name="bản sao.pdf", actor=OTHER)
    assert first.sha256 == second.sha256
    assert Blob.objects.count() == 1
    assert storage.blob_path(first.sha256).read_bytes() == samples.PDF
    assert not list((disk / "parts").iterdir())
    assert [event.type for event in announced] == ["files.stored"] * 2


def test_what_is_on_disk_is_private(disk):
    path = storage.blob_path(store().sha256)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_refused_file_leaves_nothing(disk):
    with pytest.raises(Invalid):
        store(b"random", "a.pdf")
    assert not StoredFile.objects.exists()
    assert not list((disk / "parts").iterdir())


def test_a_stream_beyond_the_limit_is_cut_off(monkeypatch):
    monkeypatch.setattr(
        "tinhso.platform.files.actions.store.rules_for", lambda purpose: FileRules(size_mib_max=1)
    )

    class Endless(BytesIO):
        taken = 0

        def read(self, size=-1):
            self.taken += size
            return b"%PDF-" + b"x" * (size - 5)

    stream = Endless()
    with pytest.raises(Invalid, match="1 MB"):
        facade.store(actor=CITIZEN, stream=stream, name="a.pdf")
    assert stream.taken <= 3 * storage.COPY_BYTES


def test_only_the_uploader_opens_a_file_without_owner():
    file = store()
    assert facade.open_as(CITIZEN, file.id)[1].read() == samples.PDF
    with pytest.raises(NotFound):
        facade.open_as(OTHER, file.id)
    assert facade.usable_by(OTHER, [file.id]) == {}
    assert facade.usable_by(CITIZEN, [file.id, new_id()]).keys() == {file.id}


def test_an_unknown_owner_says_no():
    file, owner = store(), new_id()
    within(actor=CITIZEN, run=lambda: facade.attach(CITIZEN, [file.id], owner_kind="case", owner_id=owner))
    for actor in (CITIZEN, OTHER):
        with pytest.raises(NotFound):
            facade.open_as(actor, file.id)
    facade.register_owner_policy("case", lambda actor, found: actor is OTHER and found.owner_id == owner)
    assert facade.open_as(OTHER, file.id)[0].name == "đơn.pdf"
    with pytest.raises(NotFound):
        facade.open_as(CITIZEN, file.id)


def yes(actor, file):
    return True


def test_a_policy_may_be_named():
    facade.register_owner_policy("case", f"{__name__}.yes")
    facade.register_owner_policy("case", f"{__name__}.yes")
    with pytest.raises(ValueError, match="two policies"):
        facade.register_owner_policy("case", yes)
    file = store()
    attached = within(
        actor=CITIZEN, run=lambda: facade.attach(CITIZEN, [file.id], owner_kind="case", owner_id=new_id())
    )
    assert facade.may_open(OTHER, attached[file.id])


def test_a_file_given_to_a_second_owner_is_shared():
    facade.register_owner_policy("case", yes)
    file, one, two = store(), new_id(), new_id()

    def give(owner):
        found = within(
            actor=CITIZEN, run=lambda: facade.attach(CITIZEN, [file.id], owner_kind="case", owner_id=owner)
        )
        return found[file.id]

    assert give(one).id == give(one).id == file.id
    second = give(two)
    assert second.id != file.id
    assert second.sha256 == file.sha256
    assert [found.id for found in facade.files_of("case", two)] == [second.id]


def test_what_one_may_not_use_one_may_not_give_away():
    file = store()
    with pytest.raises(Invalid):
        within(actor=OTHER, run=lambda: facade.attach(OTHER, [file.id], owner_kind="case", owner_id=new_id()))


def test_documents_made_here_are_kept_for_their_owner(disk):
    owner = new_id()
    file = within(
        actor=CITIZEN,
        run=lambda: facade.keep(CITIZEN, samples.PDF, name="H23.1.pdf", owner_kind="case", owner_id=owner),
    )
    assert facade.file_info(file.id).owner_id == owner
    assert facade.open_file(file.id).read() == samples.PDF
    assert not list((disk / "parts").iterdir())


def test_a_dangerous_file_is_kept_apart_and_not_opened(announced):
    file = store(samples.with_attachment())
    assert (file.state, file.usable) == (FileState.QUARANTINED, False)
    assert announced[-1].type == "files.quarantined"
    with pytest.raises(NotFound):
        facade.open_as(CITIZEN, file.id)
    assert facade.usable_by(CITIZEN, [file.id]) == {}


def test_releasing_needs_a_reason_and_a_manager(announced):
    file = store(samples.with_attachment())
    with pytest.raises(Denied):
        facade.release(actor=CITIZEN, file_id=file.id, reason="x")
    with pytest.raises(Invalid):
        facade.release(actor=MANAGER, file_id=file.id, reason=" ")
    facade.release(actor=MANAGER, file_id=file.id, reason="Hóa đơn điện tử kèm XML")
    assert facade.open_as(CITIZEN, file.id)[0].usable
    assert announced[-1].type == "files.released"
    with pytest.raises(Conflict):
        facade.release(actor=MANAGER, file_id=file.id, reason="Lần nữa")
    with pytest.raises(Conflict):
        facade.destroy(actor=MANAGER, file_id=file.id)


def test_destroying_what_is_kept_apart():
    file = store(samples.with_attachment())
    facade.destroy(actor=MANAGER, file_id=file.id)
    with pytest.raises(NotFound):
        facade.file_info(file.id)
    with pytest.raises(NotFound):
        facade.destroy(actor=MANAGER, file_id=file.id)


class Scanner:
    """Speaks enough of clamd's INSTREAM protocol; finds the word EICAR."""

    def __init__(self, path):
        self.path = str(path)
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(self.path)
        self.server.listen()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                client, _address = self.server.accept()
            except OSError:
                return
            with client, client.makefile("rwb") as wire:
                wire.readline()
                data = b""
                while size := struct.unpack("!L", wire.read(4))[0]:
                    data += wire.read(size)
                wire.write(b"stream: Eicar-Signature FOUND\n" if b"EICAR" in data else b"stream: OK\n")
                wire.flush()

    def close(self):
        self.server.close()


@pytest.fixture
def scanner(tmp_path, settings):
    settings.CLAMD_SOCKET = str(tmp_path / "clamd.sock")
    found = Scanner(settings.CLAMD_SOCKET)
    yield found
    found.close()


def infected() -> bytes:
    return (
        samples.zipped({"a.txt": b"x"})[:-22]
        + samples.zipped({"a.txt": b"x"})[-22:-2]
        + struct.pack("<H", 5)
        + b"EICAR"
    )


def test_a_virus_is_kept_apart(scanner):
    assert store(name="sạch.pdf").state is FileState.CLEAN
    file = store(infected(), "bẩn.zip")
    assert file.state is FileState.QUARANTINED
    assert "Eicar-Signature" in file.reason


def test_a_silent_scanner_makes_files_wait(settings, tmp_path):
    settings.CLAMD_SOCKET = str(tmp_path / "clamd.sock")
    clean, dirty = store(), store(infected(), "bẩn.zip")
    assert clean.state is dirty.state is FileState.WAITING
    assert facade.usable_by(CITIZEN, [clean.id]) == {}
    assert facade.rescan(actor=SWEEPER) == 0
    scanner = Scanner(settings.CLAMD_SOCKET)
    assert facade.rescan(actor=SWEEPER) == 2
    scanner.close()
    assert facade.file_info(clean.id).state is FileState.CLEAN
    assert facade.file_info(dirty.id).state is FileState.QUARANTINED


def test_previews_are_drawn_once():
    file = store()
    path = facade.preview(CITIZEN, file.id)
    assert path is not None
    assert path.read_bytes().startswith(b"\x89PNG")
    before = path.stat().st_mtime_ns
    assert facade.preview(CITIZEN, file.id) == path
    assert path.stat().st_mtime_ns == before
    assert facade.preview(CITIZEN, store(samples.JPEG, "a.jpg").id, 100) is not None
    assert facade.preview(CITIZEN, store(samples.ZIP, "a.zip").id) is None
    with pytest.raises(NotFound):
        facade.preview(OTHER, file.id)


def age(path, seconds=100_000):
    stamp = path.stat().st_mtime - seconds
    os.utime(path, (stamp, stamp))


def test_bytes_that_a_crash_left_are_swept(disk, monkeypatch):
    file = store()
    monkeypatch.setattr(intake, "fold", lambda text: 1 / 0)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        store(samples.PNG, "ảnh.png")
    orphan = next(path for path in storage.blobs() if path.name != file.sha256)
    assert facade.sweep(actor=SWEEPER) == 0, "young bytes may belong to a transaction under way"
    part = storage.new_part()
    part.write_bytes(b"x")
    for path in (orphan, part, storage.blob_path(file.sha256)):
        age(path)
    assert facade.sweep(actor=SWEEPER) == 2
    assert not orphan.exists()
    assert storage.blob_path(file.sha256).exists()


def test_the_disk_is_looked_through_in_parts(disk, monkeypatch):
    monkeypatch.setattr(sweep, "BATCH", 2)
    kept = store()
    age(storage.blob_path(kept.sha256))
    left = [storage.blob_path(f"{number:064x}") for number in range(4)]
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
        age(path)
    with CaptureQueriesContext(connection) as asked:
        assert sweep_disk(actor=SWEEPER) == 4
    looks = [each["sql"] for each in asked if each["sql"].startswith('SELECT "files_blob"."sha256"')]
    assert len(looks) == 3, "five blobs, two at a time"
    assert [path for path in left if path.exists()] == []
    assert storage.blob_path(kept.sha256).exists()


def test_files_nobody_came_back_for_are_swept():
    loose, kept = store(), store(samples.PNG, "ảnh.png")
    within(actor=CITIZEN, run=lambda: facade.attach(CITIZEN, [kept.id], owner_kind="case", owner_id=new_id()))
    with clock.at(clock.now() + timedelta(days=31)):
        assert facade.sweep(actor=SWEEPER) == 2
    assert not Blob.objects.filter(pk=loose.sha256).exists()
    age(storage.blob_path(loose.sha256))
    assert sweep_disk(actor=SWEEPER) == 1
    assert storage.blob_path(kept.sha256).exists()


def test_the_database_wants_whole_owners():
    file = store()
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.filter(pk=file.id).update(owner_kind="case")
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.filter(pk=file.id).update(state="quarantined")


def test_rules_of_a_purpose_come_from_definitions(tmp_path, monkeypatch):
    from tinhso.platform.definitions import facade as definitions
    from tinhso.platform.definitions import reading
    from tinhso.platform.files.manifest import SYSTEM

    (kind,) = SYSTEM.definition_kinds
    monkeypatch.setattr(reading, "definition_kinds", lambda: {kind.code: kind})
    assert selectors.rules_for("photo") == FileRules()
    folder = tmp_path / "definitions" / "file_rules"
    folder.mkdir(parents=True)
    (folder / "photo.yaml").write_text("code: photo\ntypes: [jpeg]\nsize_mib_max: 3\n")
    definitions.load_folder(folder.parent)
    assert selectors.rules_for("photo").types == ("jpeg",)
    assert selectors.rules_for("other") == FileRules()
    with pytest.raises(Invalid, match="ảnh JPEG"):
        store(purpose="photo")


def test_listing_and_totals():
    for number in range(3):
        store(name=f"tệp {number}.pdf")
    store(samples.with_attachment(), "xấu.pdf")
    assert [row.name for row in selectors.listing(text="tep").rows] == ["tệp 2.pdf", "tệp 1.pdf", "tệp 0.pdf"]
    assert [row.name for row in selectors.listing(state="quarantined").rows] == ["xấu.pdf"]
    assert selectors.totals() == {
        "blobs": 2,
        "bytes": sum(blob.size for blob in Blob.objects.all()),
        "waiting": 0,
        "quarantined": 1,
    }


def test_paging_goes_through_everything(monkeypatch):
    monkeypatch.setattr(selectors, "PAGE_SIZE", 2)
    names = [store(name=f"{number}.pdf").name for number in range(5)]
    seen, cursor = [], ""
    while True:
        found = selectors.listing(cursor=cursor)
        seen += [row.name for row in found.rows]
        if not (cursor := found.next_cursor):
            break
    assert seen == names[::-1]
    with pytest.raises(Invalid):
        selectors.listing(cursor="WyJ4IiwieSJd")


def test_strangers_do_not_upload():
    stranger = person()
    with pytest.raises(Denied):
        facade.store(actor=MANAGER, stream=BytesIO(samples.PDF), name="a.pdf")
    assert store(actor=stranger).uploaded_by_id == stranger.account_id
