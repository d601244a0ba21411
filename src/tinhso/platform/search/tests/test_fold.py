"""The fold of PostgreSQL and the fold of Python are one function."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tinhso.kernel.text_vi import fold

pytestmark = pytest.mark.django_db
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĐÂĂÊÔƠƯ"
ANY = st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\x00")


def folded_by_database(text: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tinhso_fold(%s)", [text])
        return str(cursor.fetchone()[0])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.one_of(st.sampled_from(VIETNAMESE + " -.,\t\n0123456789"), ANY), max_size=60))
@example("Đường Hòa – “Hoà”  ")
@example("İstanbul K Å ſ ß Σ")
@example("")
def test_both_fold_alike(text: str) -> None:
    assert folded_by_database(text) == fold(text)


def test_composed_and_decomposed_are_one() -> None:
    assert folded_by_database("Hòa") == folded_by_database("Ho\u0300a") == "hoa"


def test_every_mark_of_unicode_is_taken_off() -> None:
    import sys
    import unicodedata

    marks = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM unnest(%s::text[]) m WHERE tinhso_fold('a' || m || 'b') <> 'ab'", [marks]
        )
        assert cursor.fetchone()[0] == 0


def test_it_may_be_indexed() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE folded (name text)")
        cursor.execute("CREATE INDEX ON folded (tinhso_fold(name))")
        cursor.execute(
            "SELECT provolatile, proparallel, tinhso_fold(NULL) FROM pg_proc WHERE proname='tinhso_fold'"
        )
        assert cursor.fetchone() == ("i", "s", None)
