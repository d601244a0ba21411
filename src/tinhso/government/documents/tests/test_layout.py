"""The format check: what we make passes, what is wrong is named, what is repaired passes, word for word."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm, Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tinhso.government.documents.definition import DocumentLayout, DocumentRules
from tinhso.government.documents.layout import lint, repair_docx
from tinhso.government.documents.prints.compiling import compile_pdf
from tinhso.government.documents.prints.docx import docx_of
from tinhso.government.documents.prints.letter import authority
from tinhso.platform.definitions.rules import read_yaml
from tinhso.project.env import ROOT


def definition(folder: str) -> dict[str, Any]:
    return read_yaml((Path(ROOT) / "definitions" / folder / "nd-30-2020.yaml").read_text(encoding="utf-8"))


LAYOUT = DocumentLayout.model_validate(definition("document_layouts"))
RULES = DocumentRules.model_validate(definition("document_rules"))
DATA: dict[str, Any] = {
    "above": "",
    "agency": "Ủy ban nhân dân xã Thanh Hà",
    "notation": "BC-UBND",
    "place": "Thanh Hà",
    "letter": False,
    "kind": "báo cáo",
    "subject": "Kết quả cải cách hành chính",
    "urgency": "",
    "body": ["Ủy ban nhân dân xã báo cáo như sau.", "Đã giải quyết 320 hồ sơ./."],
    "authority": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    "signer": "Vũ Văn Bình",
    "recipients": ["Sở Nội vụ"],
}


def codes(data: bytes) -> set[str]:
    report = lint(data, LAYOUT, RULES)
    assert report is not None
    return {finding.code for finding in report.findings if finding.level == "bad"}


def changed(**texts: str) -> bytes:
    """Return our DOCX with words replaced, as somebody would type them."""
    opened = docx.Document(io.BytesIO(docx_of(DATA)))
    for paragraph in [
        *opened.paragraphs,
        *(p for t in opened.tables for c in t.rows[0].cells for p in c.paragraphs),
    ]:
        for old, new in texts.items():
            if old in paragraph.text:
                paragraph.runs[0].text = paragraph.text.replace(old, new)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def words(data: bytes) -> list[str]:
    opened = docx.Document(io.BytesIO(data))
    cells = [p.text for t in opened.tables for c in t.rows[0].cells for p in c.paragraphs]
    return [*(p.text for p in opened.paragraphs), *cells]


def test_all_29_kinds_are_there_once() -> None:
    assert len({kind.code for kind in RULES.types}) == len(RULES.types) == 29
    abbreviations = [kind.abbreviation for kind in RULES.types if kind.abbreviation]
    assert len(set(abbreviations)) == len(abbreviations) == 27


def test_what_we_make_passes() -> None:
    assert codes(docx_of(DATA)) - {"number"} == set()
    letter = DATA | {"letter": True, "notation": "UBND-VP"}
    assert codes(docx_of(letter)) - {"number"} == set()


def test_who_signs_for_a_head_writes_their_own_position_too() -> None:
    for make in (docx_of, lambda data: compile_pdf("letter.typ", data)):
        alone = make(DATA | {"authority": "TL. CHỦ TỊCH"})
        both = make(DATA | {"authority": authority("TL", "", "TRƯỞNG PHÒNG NỘI VỤ", "CHỦ TỊCH")})
        assert ("for_another" in codes(alone), "for_another" in codes(both)) == (True, False)


def test_our_pdf_has_its_parts_in_order() -> None:
    from tinhso.kernel import clock

    assert clock.today()
    report = lint(compile_pdf("letter.typ", DATA), LAYOUT, RULES)
    assert report is not None
    missing = {
        finding.code
        for finding in report.findings
        if finding.code.startswith(("missing", "order", "page", "size"))
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ({"Số:        /BC-UBND": "Số: 7/BC-UBND"}, "zero"),
        ({"Số:        /BC-UBND": "Số: 10a/BC-UBND"}, "inserted"),
        ({"Số:        /BC-UBND": "Số: 15/QĐ-UBND"}, "abbreviation"),
        ({"ngày      tháng      năm": "ngày 3 tháng 11 năm 2027"}, "day"),
        ({"ngày      tháng      năm": "ngày 13 tháng 2 năm 2027"}, "month"),
        ({"Độc lập - Tự do - Hạnh phúc": "Độc lập"}, "missing_motto"),
    ],
)
def test_what_is_wrong_is_named(texts: dict[str, str], code: str) -> None:
    assert code in codes(changed(**texts))


def test_margins_faces_and_sizes_are_found_and_repaired() -> None:
    opened = docx.Document(io.BytesIO(docx_of(DATA)))
    section = opened.sections[0]
    section.left_margin, section.right_margin, section.page_width = Mm(10), Mm(40), Mm(216)
    body = next(p for p in opened.paragraphs if "320" in p.text)
    body.runs[0].font.name, body.runs[0].font.size, body.alignment = "Arial", Pt(11), None
    out = io.BytesIO()
    opened.save(out)
    wrong = out.getvalue()
    assert {"margin_left", "margin_right", "page", "font", "size", "justified"} <= codes(wrong)
    assert codes(repair_docx(wrong, LAYOUT)) - {"number"} == set()
    assert words(repair_docx(wrong, LAYOUT)) == words(wrong)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.floats(5, 60),
    st.floats(5, 60),
    st.integers(8, 20),
    st.sampled_from(["Arial", ".VnTime", "Times New Roman"]),
)
def test_a_repair_leaves_nothing_repairable(left: float, right: float, size: int, font: str) -> None:
    opened = docx.Document(io.BytesIO(docx_of(DATA)))
    opened.sections[0].left_margin, opened.sections[0].right_margin = Mm(left), Mm(right)
    for paragraph in opened.paragraphs:
        for run in paragraph.runs:
            run.font.size, run.font.name = Pt(size), font
    out = io.BytesIO()
    opened.save(out)
    report = lint(repair_docx(out.getvalue(), LAYOUT), LAYOUT, RULES)
    assert report is not None
    assert [finding for finding in report.findings if finding.repairable] == []


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04nonsense", b"%PDF-1.7 nonsense", b"MZ\x90"])
def test_what_is_no_document_is_said_to_be_none(data: bytes) -> None:
    assert lint(data, LAYOUT, RULES) is None
