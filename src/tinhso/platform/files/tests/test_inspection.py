"""What is taken, what is refused with which words, and what is kept apart."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tinhso.kernel.errors import Invalid
from tinhso.platform.files.inspection import child, clean_name, inspect, pdf
from tinhso.platform.files.limits import ArchiveLimits, FileRules
from tinhso.platform.files.tests import samples

RULES = FileRules()


def short(value):
    """Bytes make no stable name for a test."""
    return value if isinstance(value, str) and len(value) < 40 and "\0" not in value else "data"


@pytest.fixture
def write(tmp_path):
    def write(data: bytes) -> Path:
        path = tmp_path / "part"
        path.write_bytes(data)
        return path

    return write


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (samples.PDF, "Giấy khai sinh.pdf", "application/pdf"),
        (samples.JPEG, "IMG_0001.JPG", "image/jpeg"),
        (samples.PNG, "ảnh.png", "image/png"),
        (samples.DOCX, "Đơn.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (samples.XLSX, "Bảng.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (samples.XML, "hồ sơ.xml", "application/xml"),
        (b"\xef\xbb\xbf" + samples.XML, "bom.xml", "application/xml"),
        (samples.XML.decode().replace("UTF-8", "UTF-16").encode("utf-16"), "u16.xml", "application/xml"),
        (samples.ZIP, "giấy tờ.zip", "application/zip"),
        (samples.nested_zip(1), "hai lớp.zip", "application/zip"),
    ],
    ids=short,
)
def test_honest_files_are_taken(write, data, name, media_type):
    verdict = inspect(write(data), name, RULES)
    assert (verdict.media_type, verdict.name, verdict.danger) == (media_type, name, "")


@pytest.mark.parametrize(
    ("data", "name", "code", "words"),
    [
        (b"", "a.pdf", "files.empty", "rỗng"),
        (b"\x00\x01\x02random", "a.pdf", "files.type", "Không nhận ra loại tệp"),
        (b"MZ\x90\x00", "a.pdf", "files.type", "Không nhận ra"),
        (samples.EICAR, "a.pdf", "files.type", "Không nhận ra"),
        (b"<!DOCTYPE html><script>1</script>", "a.xml", "files.type", "Không nhận ra"),
        (b"<svg onload='1'/>", "a.xml", "files.type", "Không nhận ra"),
        (samples.JPEG, "đơn.pdf", "files.extension", "thực ra là ảnh JPEG"),
        (samples.PDF, "đơn.exe", "files.extension", "thực ra là PDF"),
        (samples.PDF, "x" * 10_000, "files.name_too_long", "10000 ký tự"),
        (samples.PDF, "../../etc/passwd", "files.name_path", "không được chứa"),
        (samples.PDF, "..\\win.ini", "files.name_path", "không được chứa"),
        (samples.PDF, "a\0.pdf", "files.name_path", "không được chứa"),
        (samples.PDF, "..", "files.name_empty", "chưa có tên"),
        (samples.PDF[:200], "a.pdf", "files.pdf_broken", "hỏng"),
        (b"%PDF-1.7 nothing", "a.pdf", "files.pdf_broken", "hỏng"),
        (samples.locked_pdf(), "a.pdf", "files.pdf_password", "mật khẩu"),
        (samples.JPEG[: len(samples.JPEG) // 2], "a.jpg", "files.image_broken", "hỏng"),
        (samples.PNG[: len(samples.PNG) // 2], "a.png", "files.image_broken", "hỏng"),
        (samples.huge_png(), "a.png", "files.image_pixels", "quá lớn"),
        (b"<a><b></a>", "a.xml", "files.xml_broken", "viết sai"),
        (b"<a>" * 300 + b"</a>" * 300, "a.xml", "files.xml_depth", "lồng sâu"),
        (samples.ZIP[:-10], "a.zip", "files.zip_broken", "hỏng"),
        (samples.zipped({"../x": b"x"}), "a.zip", "files.zip_path", "đường dẫn"),
        (samples.zipped({"C:\\x": b"x"}), "a.zip", "files.zip_path", "đường dẫn"),
        (samples.linked_zip(), "a.zip", "files.zip_link", "liên kết"),
        (samples.locked_zip(), "a.zip", "files.zip_password", "mật khẩu"),
        (samples.zipped({"a.rar": b"x"}), "a.zip", "files.zip_nested", "giải nén"),
        (samples.nested_zip(2), "a.zip", "files.zip_depth", "nhiều lớp"),
        (samples.overlapping_zip(), "a.zip", "files.zip_b", ""),
        (samples.zipped({"0": b"\0" * 20_000_000}), "a.zip", "files.zip_bomb", "bất thường"),
        (samples.zipped({f"{n}": b"" for n in range(1_001)}), "a.zip", "files.zip_entries", "quá 1000 tệp"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "a.heic", "files.heic", "JPEG"),
    ],
    ids=short,
)
def test_useless_files_are_refused_with_a_clear_message(write, data, name, code, words):
    with pytest.raises(Invalid) as refused:
        inspect(write(data), name, RULES)
    assert refused.value.code.startswith(code)
    assert words in str(refused.value)
    assert "file" in refused.value.fields


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (samples.with_open_action("/JavaScript", JS="app.alert(1)"), "a.pdf", "JavaScript"),
        (samples.with_open_action("/Launch", F="cmd.exe"), "a.pdf", "mở chương trình"),
        (samples.with_open_action("/SubmitForm", F="http://example.org"), "a.pdf", "gửi hoặc lấy dữ liệu"),
        (samples.with_attachment(), "a.pdf", "đính kèm"),
        (samples.with_hidden_script(), "a.pdf", "JavaScript"),
        (samples.LAUGHS, "a.xml", "DTD"),
        (samples.OUTSIDE, "a.xml", "DTD"),
        (
            samples.zipped(
                {"[Content_Types].xml": b"", "word/document.xml": b"", "word/vbaProject.bin": b"x"}
            ),
            "a.docx",
            "macro",
        ),
        (samples.zipped({"hoadon.pdf.exe": b"MZ"}), "a.zip", "chạy được"),
    ],
    ids=short,
)
def test_dangerous_files_are_kept_apart(write, data, name, words):
    assert words in inspect(write(data), name, RULES).danger


def test_limits_come_from_the_rules(write):
    for data, name, rules, code in (
        (samples.PDF, "a.pdf", FileRules(types=("jpeg",)), "files.type"),
        (samples.pdf_of(3), "a.pdf", FileRules(pdf_pages_max=2), "files.pdf_pages"),
        (samples.PDF + b"\n" * 1024 * 1024, "a.pdf", FileRules(size_mib_max=1), "files.too_large"),
        (samples.nested_zip(1), "a.zip", FileRules(archive=ArchiveLimits(depth_max=0)), "files.zip_depth"),
    ):
        with pytest.raises(Invalid) as refused:
            inspect(write(data), name, rules)
        assert refused.value.code == code


@pytest.mark.parametrize(
    ("data", "given_name", "kept"),
    [
        (samples.PNG, "photo.jpg", "photo.png"),
        (samples.PDF, "giấy khai sinh", "giấy khai sinh.pdf"),
        (samples.PDF, "  giấy\u202e  khai\tsinh.pdf ", "giấy khaisinh.pdf"),
        (samples.PDF, "Giâ\u0301y.pdf", "Giấy.pdf"),
        (samples.PDF, "12.05.2026 đơn xin phép.", "12.05.2026 đơn xin phép..pdf"),
    ],
    ids=short,
)
def test_names_are_made_honest(write, data, given_name, kept):
    assert inspect(write(data), given_name, RULES).name == kept


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.binary(max_size=2_000),
    st.sampled_from([b"", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"<", b"\xef\xbb\xbf<a>"]),
)
def test_random_bytes_never_crash(tmp_path, data, head):
    path = tmp_path / "part"
    path.write_bytes(head + data)
    with suppress(Invalid):
        inspect(path, "tep", RULES)


@settings(deadline=None)
@given(st.text(max_size=250))
def test_a_kept_name_is_safe(name):
    try:
        kept = clean_name(name)
    except Invalid:
        return
    assert kept
    assert len(kept) <= 600
    assert not set(kept) & set("/\\\0\n\r\u202e")
    assert clean_name(kept[:200]) == kept[:200].strip() or len(kept) > 200


def test_a_child_that_dies_is_a_refusal(write, monkeypatch):
    monkeypatch.setattr(child, "TIMEOUT_S", 0.0)
    with pytest.raises(Invalid, match="quá phức tạp"):
        pdf.check(write(samples.PDF), RULES)


def test_the_helper_recovers_from_a_killed_child(monkeypatch, tmp_path):
    script = tmp_path / "helper.py"
    script.write_text("import sys\nfor line in sys.stdin:\n    sys.exit(1)\n", encoding="utf-8")
    helper = child.Helper()
    with monkeypatch.context() as patched:
        patched.setattr(child, "SCRIPT", script)
        with pytest.raises(child.ChildFailed):
            helper.ask(("check", "x", "1"))
    assert helper.ask(("check", "/dev/null", "1"))["error"].startswith("broken")
    helper.stop()


def test_the_helper_sees_no_secrets(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "very secret")
    script = tmp_path / "helper.py"
    source = (
        "import json, os, sys\nfor line in sys.stdin:\n    print(json.dumps(dict(os.environ)), flush=True)\n"
    )
    script.write_text(source, encoding="utf-8")
    monkeypatch.setattr(child, "SCRIPT", script)
    helper = child.Helper()
    assert "SECRET_KEY" not in helper.ask(("check",))
    helper.stop()
