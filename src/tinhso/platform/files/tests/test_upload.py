"""Uploads in pieces: broken off, doubled, mixed up, and at the same time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound, TooMany
from tinhso.platform.files import facade, selectors, storage
from tinhso.platform.files.actions import upload
from tinhso.platform.files.models import StoredFile, Upload
from tinhso.platform.files.tests import samples
from tinhso.platform.files.tests.conftest import CITIZEN, MANAGER, OTHER, SWEEPER

pytestmark = pytest.mark.django_db
DATA = samples.PDF
HALF = len(DATA) // 2


def start(name="đơn.pdf", size=0, **options):
    return facade.start(actor=CITIZEN, name=name, size=size or len(DATA), **options)


def append(found, offset, piece, actor=CITIZEN):
    return facade.append(actor=actor, upload_id=found.id, offset=offset, piece=piece)


def test_in_two_pieces_with_a_break_between():
    found = start()
    assert append(found, 0, DATA[:HALF]).offset == HALF
    assert facade.progress(actor=CITIZEN, upload_id=found.id).offset == HALF
    append(found, HALF, DATA[HALF:])
    file = facade.complete(actor=CITIZEN, upload_id=found.id)
    assert file.id == found.id
    assert facade.open_as(CITIZEN, file.id)[1].read() == DATA
    assert facade.complete(actor=CITIZEN, upload_id=found.id) == file
    assert facade.progress(actor=CITIZEN, upload_id=found.id).offset == len(DATA)
    assert not Upload.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_part_goes_only_after_the_commit():
    found = start()
    append(found, 0, DATA)
    facade.complete(actor=CITIZEN, upload_id=found.id)
    assert not storage.part_path(found.id).exists()


def test_a_piece_sent_twice_or_too_early_is_a_conflict():
    found = start()
    append(found, 0, DATA[:HALF])
    for offset in (0, HALF + 1):
        with pytest.raises(Conflict) as refused:
            append(found, offset, b"x")
        assert refused.value.fields == {"offset": HALF}


def test_what_a_crash_left_behind_is_written_over():
    found = start()
    append(found, 0, DATA[:HALF])
    with storage.part_path(found.id).open("ab") as file:
        file.write(b"garbage of a piece whose transaction never committed" * 100)
    append(found, HALF, DATA[HALF:])
    assert facade.complete(actor=CITIZEN, upload_id=found.id).size == len(DATA)


@pytest.mark.parametrize("piece", [b"", DATA + b"x"])
def test_pieces_that_do_not_fit(piece):
    with pytest.raises(Invalid):
        append(start(), 0, piece)


def test_a_piece_beyond_the_chunk_is_refused(monkeypatch):
    monkeypatch.setattr(selectors, "CHUNK_BYTES", 10)
    with pytest.raises(Invalid):
        append(start(), 0, DATA[:11])


@pytest.mark.parametrize(
    ("name", "size"), [("x" * 10_000, 1), ("../a.pdf", 1), ("a.pdf", -5), ("a.pdf", 10**12)]
)
def test_a_bad_announcement_is_refused_before_a_byte_is_sent(name, size):
    with pytest.raises(Invalid):
        start(name, size)


def test_finishing_too_early():
    found = start()
    with pytest.raises(Conflict):
        facade.complete(actor=CITIZEN, upload_id=found.id)


def test_a_refused_file_leaves_neither_row_nor_part():
    found = start("a.pdf", 6)
    append(found, 0, b"random")
    with pytest.raises(Invalid, match="Không nhận ra"):
        facade.complete(actor=CITIZEN, upload_id=found.id)
    assert not Upload.objects.exists()
    assert not storage.part_path(found.id).exists()


def test_cut_off_between_the_last_piece_and_the_end():
    found = start()
    append(found, 0, DATA)
    assert facade.progress(actor=CITIZEN, upload_id=found.id).offset == len(DATA)
    assert StoredFile.objects.filter(pk=found.id).exists()


def test_a_failure_after_placing_loses_nothing(monkeypatch):
    found = start()
    append(found, 0, DATA)
    with monkeypatch.context() as patch:
        patch.setattr("tinhso.platform.files.intake.fold", lambda text: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            facade.complete(actor=CITIZEN, upload_id=found.id)
    assert facade.complete(actor=CITIZEN, upload_id=found.id).size == len(DATA)


def test_uploads_are_ones_own():
    found = start()
    for call in (
        lambda: append(found, 0, DATA, OTHER),
        lambda: facade.progress(actor=OTHER, upload_id=found.id),
        lambda: facade.abandon(actor=OTHER, upload_id=found.id),
        lambda: facade.complete(actor=OTHER, upload_id=found.id),
    ):
        with pytest.raises(NotFound):
            call()
    with pytest.raises(Denied):
        facade.start(actor=MANAGER, name="a.pdf", size=1)


def test_giving_up():
    found = start()
    append(found, 0, DATA[:HALF])
    facade.abandon(actor=CITIZEN, upload_id=found.id)
    assert not storage.part_path(found.id).exists()
    with pytest.raises(NotFound):
        facade.progress(actor=CITIZEN, upload_id=found.id)


def test_not_too_many_at_once(monkeypatch):
    monkeypatch.setattr(upload, "OPEN_UPLOADS_MAX", 2)
    start()
    start()
    with pytest.raises(TooMany):
        start()


def test_stale_uploads_are_swept():
    found = start()
    append(found, 0, DATA[:HALF])
    assert facade.sweep(actor=SWEEPER) == 0
    with clock.at(clock.now() + timedelta(hours=25)):
        assert facade.sweep(actor=SWEEPER) == 1
    assert not storage.part_path(found.id).exists()


@pytest.mark.django_db(transaction=True)
def test_the_same_piece_from_two_sides_counts_once():
    found = start()
    together = Barrier(4)

    def send(_number: int) -> str:
        together.wait()
        try:
            append(found, 0, DATA[:HALF])
            return "taken"
        except Conflict:
            return "conflict"
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(send, range(4)))
    assert outcomes == ["conflict"] * 3 + ["taken"]
    assert storage.part_path(found.id).read_bytes() == DATA[:HALF]


@pytest.mark.django_db(transaction=True)
def test_the_same_bytes_from_two_sides_are_one_blob():
    uploads = [start(f"{number}.pdf") for number in range(4)]
    for found in uploads:
        append(found, 0, DATA)
    together = Barrier(4)

    def finish(found) -> str:
        together.wait()
        try:
            return facade.complete(actor=CITIZEN, upload_id=found.id).sha256
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        digests = set(pool.map(finish, uploads))
    assert len(digests) == 1
    assert storage.blob_path(digests.pop()).read_bytes() == DATA
