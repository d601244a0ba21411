"""What a rule says, it says in the language of who asks."""

import pytest
from django.utils import translation
from django.utils.functional import lazystr

from tinhso.kernel.errors import Denied, DomainError, Invalid, NotFound

VIETNAMESE = "Bạn không có quyền làm việc này."
GONE = "Trang này không còn; hãy mở lại danh sách."


@pytest.mark.parametrize("kind", [Denied, Invalid, NotFound])
def test_message_and_fields_follow_the_language(kind: type[DomainError]) -> None:
    with translation.override("en"):
        error = kind("a.b", VIETNAMESE, fields={"page": GONE, "count": 3})
    assert str(error) == "You are not allowed to do this."
    assert error.fields == {"page": "This page is gone; open the list again.", "count": 3}
    assert str(kind("a.b", VIETNAMESE)) == VIETNAMESE


@pytest.mark.parametrize("said", ["", "Không ai dịch câu này.", "100% đúng %(nothing)s"])
def test_what_nobody_translated_stays(said: str) -> None:
    with translation.override("en"):
        assert Invalid("a.b", said).message == said


def test_a_text_translated_when_it_is_read_is_left_alone() -> None:
    lazy = lazystr(VIETNAMESE)
    assert Denied("a.b", lazy).message is lazy
