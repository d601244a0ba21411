from pathlib import Path

import pytest

from tinhso.platform.shell.messages import (
    at_odds,
    catalogue_path,
    compile_catalogues,
    untranslated,
    update_catalogues,
)

PAGE = """{% load i18n %}
  {% translate "Tìm thủ tục" %} {{ name|default:_("Tài khoản") }}
      {% blocktranslate with n=count %}Còn {{ n }} chỗ{% endblocktranslate %}
"""
CODE = """
from django.utils.translation import gettext_lazy as _, pgettext
TITLE = _("Sổ theo dõi hồ sơ")
MENU = pgettext("nav", "Sổ")


def refuse_it():
    raise Invalid("sample.none", "Hãy chọn tệp.", fields={"file": "không phải lời"})
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    templates = tmp_path / "templates" / "sample"
    templates.mkdir(parents=True)
    (templates / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "views.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "manifest.py").write_text('MenuItem("a:b", "Việc của tôi", "c", "desk")', encoding="utf-8")
    return tmp_path


def test_everything_people_read_is_found(module: Path) -> None:
    found = {line.split(": ", 1)[1] for line in untranslated([module])}
    on_pages = {"Tìm thủ tục", "Tài khoản", "Còn %(n)s chỗ", "Việc của tôi"}
    assert found == on_pages | {"Sổ theo dõi hồ sơ", "Sổ", "Hãy chọn tệp."}


def test_updating_twice_changes_nothing(module: Path) -> None:
    update_catalogues([module])
    first = catalogue_path(module).read_bytes()
    update_catalogues([module])
    assert catalogue_path(module).read_bytes() == first


def test_translations_are_kept_and_dead_ones_dropped(module: Path) -> None:
    update_catalogues([module])
    path = catalogue_path(module)
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            'msgid "Tìm thủ tục"\nmsgstr ""', 'msgid "Tìm thủ tục"\nmsgstr "Find"'
        )
    )
    (module / "views.py").unlink()
    update_catalogues([module])
    kept = path.read_text(encoding="utf-8")
    assert 'msgstr "Find"' in kept
    assert "Sổ theo dõi" not in kept
    assert f"{module.name}: Tìm thủ tục" not in untranslated([module])


def test_catalogues_compile(module: Path) -> None:
    update_catalogues([module])
    assert [path.suffix for path in compile_catalogues([module])] == [".mo"]


def test_a_module_without_texts_needs_no_catalogue(tmp_path: Path) -> None:
    assert update_catalogues([tmp_path]) == []
    assert untranslated([tmp_path]) == []


def test_two_modules_that_say_the_same_in_different_words_are_named(module: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for folder, english in ((module, "Find"), (other, "Search")):
        path = catalogue_path(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
            f'msgid "Tìm"\nmsgstr "{english}"\n\nmsgctxt "{english}"\nmsgid "Xem"\nmsgstr "{english}"\n'
        )
    assert at_odds([module, other]) == [f"Tìm: Find ({module.name}); Search (other)"]
    assert at_odds([module]) == []
