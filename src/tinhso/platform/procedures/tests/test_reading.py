"""What a file may hold, what is refused and why; what is written is read back the same."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tinhso.kernel.errors import Invalid
from tinhso.platform.procedures.columns import CHANNELS, COLUMNS, PAPERS, PROCEDURES
from tinhso.platform.procedures.files import read_file
from tinhso.platform.procedures.reading import FILE_BYTES_MAX, lines_of, read_lines
from tinhso.platform.procedures.record import Channel, Fee, Paper, Record, TimeLimit
from tinhso.platform.procedures.tests.conftest import catalogue, record
from tinhso.platform.procedures.workbook import read_workbook, write_workbook

MAIN = {
    "Mã thủ tục": "1.009999",
    "Tên thủ tục": "Cấp giấy phép",
    "Lĩnh vực": "Thử nghiệm",
    "Cấp thực hiện": "Tỉnh",
    "Cơ quan thực hiện": "Sở Tư pháp",
    "Đối tượng thực hiện": "Công dân Việt Nam; Doanh nghiệp",
    "Căn cứ pháp lý": "01/2020/NĐ-CP",
}
WAY = {"Mã thủ tục": "1.009999", "Cách nộp": "Trực tiếp", "Thời hạn": 5, "Đơn vị tính": "Ngày làm việc"}
PAPER = {"Mã thủ tục": "1.009999", "Tên giấy tờ": "Đơn đề nghị", "Bản chính": 1, "Bắt buộc": "Có"}


def book(main: dict[str, object] | None = None, way: object = None, paper: object = None) -> bytes:
    made = Workbook()
    made.remove(made.active)
    given_rows = {PROCEDURES: main or MAIN, CHANNELS: way or WAY, PAPERS: paper or PAPER}
    for name, row in given_rows.items():
        sheet = made.create_sheet(name)
        sheet.append(list(row))
        sheet.append(list(row.values()))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_spreadsheet_is_read() -> None:
    [found] = read_file("a.xlsx", book()).records
    assert found.applicants == ("Công dân Việt Nam", "Doanh nghiệp")
    assert found.channels == (Channel(channel="direct", time_limit=TimeLimit(value=5, unit="working_day")),)
    assert found.papers == (Paper(name="Đơn đề nghị", originals=1),)


@pytest.mark.parametrize(
    ("change", "sheet", "field", "said"),
    [
        ({"main": MAIN | {"Mã thủ tục": "abc"}}, PROCEDURES, "code", "không đúng mẫu"),
        ({"main": MAIN | {"Tên thủ tục": ""}}, PROCEDURES, "name", "còn trống"),
        ({"main": MAIN | {"Tên thủ tục": "x" * 2_000}}, PROCEDURES, "name", "dài quá 1200"),
        ({"main": MAIN | {"Tên thủ tục": "x" * 10_000}}, PROCEDURES, "name", "dài quá 5000"),
        ({"main": MAIN | {"Tên thủ tục": "=HYPERLINK(1)"}}, PROCEDURES, "name", "công thức"),
        ({"main": MAIN | {"Cấp thực hiện": "Liên bang"}}, PROCEDURES, "level", "phải là một trong"),
        ({"main": MAIN | {"Dữ liệu tháng": "tháng 6"}}, PROCEDURES, "as_of", "2026-06"),
        ({"main": MAIN | {"Hiệu lực từ": "hôm qua"}}, PROCEDURES, "effective_from", "2026-07-01"),
        ({"way": WAY | {"Cách nộp": "Bồ câu"}}, CHANNELS, "channels.0.channel", "phải là một trong"),
        ({"way": WAY | {"Thời hạn": -1}}, CHANNELS, "channels.0.time_limit.value", "nhỏ hơn 0"),
        ({"way": WAY | {"Thời hạn": "năm"}}, CHANNELS, "channels.0.time_limit.value", "phải là số"),
        ({"way": WAY | {"Số tiền": "10**9"}}, CHANNELS, "channels.0.fees.0.amount", "phải là số"),
        ({"paper": PAPER | {"Bản chính": 1_000}}, PAPERS, "papers.0.originals", "lớn hơn 99"),
        ({"paper": PAPER | {"Bắt buộc": "chắc thế"}}, PAPERS, "papers.0.required", "đúng hoặc sai"),
        ({"paper": PAPER | {"Mã thủ tục": "1.000000"}}, PAPERS, "code", "không có mã 1.000000"),
    ],
)
def test_a_refusal_names_sheet_row_and_reason(
    change: dict[str, dict[str, object]], sheet: str, field: str, said: str
) -> None:
    reading = read_workbook(book(**change))
    refusal = next(i for i in reading.refused if i.field == field and i.sheet == sheet)
    assert (refusal.sheet, refusal.row) == (sheet, 2)
    assert said in refusal.message
    assert not reading.records or field == "code"


def _bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (201 * 1024 * 1024))
    return stream.getvalue()


def _archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.exe", b"MZ", "Chỉ nhận"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "lưu lại thành .xlsx"),
        ("a.xlsx", b"not an archive", "không phải bảng tính"),
        ("a.xlsx", _bomb, "phình ra"),
        ("a.xlsx", _archive(*(f"{n}.xml" for n in range(300))), "phình ra"),
        ("a.xlsx", _archive("xl/vbaProject.bin"), "macro"),
        ("a.xlsx", _archive("xl/workbook.xml"), "Không đọc được"),
        ("a.csv", "Mã;Tên".encode(), "Cột đầu"),
        ("a.csv", "Bảng,Mã thủ tục\nThủ tục,1".encode("utf-16"), "UTF-8"),
        ("a.csv", "Bâng,Têñ".encode("cp1252"), "UTF-8"),
        ("a.csv", b"B\xe1\xba\xa3ng,x\n" + b"y" * 200_000, "Không đọc được CSV"),
        ("a.jsonl", b"x" * (FILE_BYTES_MAX + 1), "lớn quá"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "data",
)
def test_a_hostile_file_is_refused_whole(name: str, data: bytes | Callable[[], bytes], said: str) -> None:
    with pytest.raises(Invalid, match=said) as refused:
        read_file(name, data() if callable(data) else data)
    assert "file" in refused.value.fields


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "không phải JSON"),
        ("[]", "“Thủ tục”"),
        ('{"code": "1.000001"}', "còn trống"),
        (json.dumps(json.loads(record().line()) | {"steps": []}), "trường không có trong mẫu"),
        ('{"code": "' + "1" * 500_000 + '"}', "Dòng dài quá"),
        (record().line().replace("Sở Tư pháp", "Sở\\u0007"), "ký tự điều khiển"),
    ],
)
def test_a_bad_line_is_refused_and_the_good_ones_stay(line: str, said: str) -> None:
    reading = read_lines(f"{line}\n{record('1.000002').line()}\n".encode())
    assert [found.code for found in reading.records] == ["1.000002"]
    assert any(said in item.message and item.row == 1 for item in reading.refused)


def test_a_code_that_stands_twice_is_nobodys() -> None:
    reading = read_lines("\n".join(lines_of([record(), record(name="Khác")])).encode())
    assert reading.records == []
    assert "2 lần" in reading.refused[0].message


def test_csv_tells_tables_apart_by_its_first_column() -> None:
    heads = list(dict.fromkeys(head for columns in COLUMNS.values() for head in columns.values()))
    lines = [["Bảng", *heads]]
    for name, row in ((PROCEDURES, MAIN), (CHANNELS, WAY), (PAPERS, PAPER)):
        lines.append([name, *(str(row.get(head, "")) for head in heads)])
    text = "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines)
    reading = read_file("a.csv", b"\xef\xbb\xbf" + text.encode())
    assert reading.refused == []
    assert reading.records == read_workbook(book()).records


WORDS = st.sampled_from(
    ["đơn", "Giấy phép", "123", "(nếu có)", "cấp lại,", "số 5.", "ỷ", "a-b", "'\"", "{n}", "\\\\"]
)
TEXT = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
MAYBE = st.one_of(st.just(""), TEXT)
LIMITS = st.one_of(
    st.builds(TimeLimit, note=MAYBE),
    st.builds(
        TimeLimit,
        value=st.integers(0, 500).map(float),
        unit=st.sampled_from(["hour", "working_day", "day", "month"]),
        cut_off=st.sampled_from([None, time(15)]),
        note=MAYBE,
    ),
)
FEES = st.builds(Fee, amount=st.integers(0, 10**9), kind=st.sampled_from([None, "fee", "charge"]), note=MAYBE)
WAYS = st.builds(
    Channel,
    channel=st.sampled_from(["direct", "online", "post"]),
    time_limit=LIMITS,
    unit=MAYBE,
    fees=st.lists(FEES, max_size=3).map(tuple),
)
PARTS = st.builds(
    Paper,
    name=TEXT,
    form=MAYBE,
    originals=st.integers(0, 99),
    copies=st.integers(0, 99),
    required=st.booleans(),
    situation=MAYBE,
)
RECORDS = st.builds(
    Record,
    code=st.integers(0, 999_999).map("1.{:06d}".format),
    name=TEXT,
    sector=TEXT,
    level=st.sampled_from(["commune", "district", "province", "ministry"]),
    authority=TEXT,
    applicants=st.lists(TEXT, min_size=1, max_size=3).map(tuple),
    channels=st.lists(WAYS, min_size=1, max_size=3, unique_by=lambda way: way.channel).map(tuple),
    papers=st.lists(PARTS, max_size=4).map(tuple),
    results=st.lists(TEXT, max_size=2).map(tuple),
    legal_basis=st.lists(TEXT, min_size=1, max_size=2).map(tuple),
    decision=MAYBE,
    effective_from=st.sampled_from([None, date(2026, 7, 1)]),
    state=st.sampled_from(["published", "hidden"]),
    as_of=st.sampled_from(["", "2026-06"]),
)


@settings(max_examples=60, deadline=None)
@given(RECORDS)
def test_what_is_written_is_read_back(made: Record) -> None:
    assert read_lines(made.line().encode()).records == [made]
    reading = read_workbook(write_workbook([made]))
    assert reading.refused == []
    assert reading.records == [made]


def test_the_catalogue_of_the_province_reads_without_a_refusal() -> None:
    records = catalogue()
    assert len(records) >= 1_956
    assert len({found.code for found in records}) == len(records)
    assert read_lines("\n".join(lines_of(records)).encode()).refused == []
