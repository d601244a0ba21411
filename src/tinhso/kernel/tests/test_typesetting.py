"""What a template is told reaches it as it is, whatever it holds; the same gives the same bytes."""

import io
import json
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel import typesetting

SHOWN = b"#let data = json(bytes(sys.inputs.data))\n#data.text"
TOLD = b"#metadata(json(bytes(sys.inputs.data)))<told>"
DATED = b"#set document(date: datetime(year: 2026, month: 3, day: 2))\n"


def inputs(text: str) -> dict[str, str]:
    return {"data": json.dumps({"text": text}, ensure_ascii=False)}


@given(st.text())
def test_any_text_reaches_the_template_as_it_is(text: str) -> None:
    assert typesetting.told(TOLD, "<told>", inputs(text)) == [{"text": text}]


@pytest.mark.parametrize("text", ['"#panic()"', '\\" #sys', "a\nb", "a\r\nb", "#eval", "\\u{41}", "*_$"])
def test_what_looks_like_a_command_is_text(text: str) -> None:
    raw = b"#metadata((text: sys.inputs.data))<told>"
    assert typesetting.told(raw, "<told>", {"data": text}) == [{"text": text}]


@pytest.mark.parametrize("text", ["Nguyễn Thị Ánh", "UBND xã Đồng Lạc", ""])
def test_the_bytes_are_those_of_inputs_handed_to_the_compiler(text: str) -> None:
    fonts = typst.Fonts(include_system_fonts=False)
    by_hand = typst.compile(SHOWN, format="pdf", sys_inputs=inputs(text), font_paths=fonts)
    assert typesetting.pdf(SHOWN, inputs(text)) == by_hand


def test_a_mistake_is_told_at_its_own_line_and_the_next_page_is_made() -> None:
    with pytest.raises(typst.TypstError) as failed:
        typesetting.pdf(b"first\n#nothing-of-this-name", inputs("x"))
    assert ":2:" in failed.value.diagnostic
    assert typesetting.pdf(SHOWN, inputs("x")).startswith(b"%PDF")


def test_without_inputs_a_source_is_compiled_as_it_is() -> None:
    assert typesetting.pdf(b"Xin", {}).startswith(b"%PDF")


def test_archival_pdf_says_what_it_is() -> None:
    with pikepdf.open(io.BytesIO(typesetting.pdf(DATED + SHOWN, inputs("x"), archival=True))) as made:
        assert str(made.open_metadata().pdfa_status) == "2B"


def test_threads_at_once_make_what_one_makes_alone() -> None:
    alone = [typesetting.pdf(SHOWN, inputs(str(number))) for number in range(24)]
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda number: typesetting.pdf(SHOWN, inputs(str(number))), range(24))) == alone
