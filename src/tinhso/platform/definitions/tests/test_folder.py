"""The folder of definitions: loading it, loading it again, editing it, getting it wrong."""

import json
from datetime import UTC, date, datetime

import pytest
from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.platform.definitions import facade, reading
from tinhso.platform.definitions.legal import read_documents
from tinhso.platform.definitions.models import Definition, LegalDocument
from tinhso.platform.definitions.tests.conftest import fee

pytestmark = pytest.mark.django_db
LEGAL = settings.DEFINITIONS_DIR / "legal"


@pytest.fixture(autouse=True)
def today(announced):
    with clock.at(datetime(2026, 6, 30, 3, tzinfo=UTC)):
        yield


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, "fees/khai_sinh.yaml", fee())
    return tmp_path


def write(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def amount(on=date(2026, 6, 30)):
    return facade.effective("fee", "khai_sinh", on).content["amount"]


def test_loading_again_changes_nothing(folder):
    assert facade.load_folder(folder) == 1
    assert facade.load_folder(folder) == 0
    assert amount(date(1990, 1, 1)) == 8_000


def test_an_edited_file_is_a_new_version_from_today(folder):
    facade.load_folder(folder)
    write(folder, "fees/khai_sinh.yaml", "# chỉ thêm ghi chú\n" + fee())
    assert facade.load_folder(folder) == 0
    write(folder, "fees/khai_sinh.yaml", fee(9_000))
    assert facade.load_folder(folder) == 1
    assert (amount(date(2026, 6, 29)), amount()) == (8_000, 9_000)
    write(folder, "fees/khai_sinh.yaml", fee(10_000))
    assert facade.load_folder(folder) == 1
    assert (amount(date(2026, 6, 29)), amount()) == (8_000, 10_000)
    assert facade.load_folder(folder) == 0


def test_where_the_law_stands_still_an_edited_file_counts_at_once(folder, settings):
    settings.LEGAL_DATE = date(2022, 3, 28)
    facade.load_folder(folder)
    write(folder, "fees/khai_sinh.yaml", fee(9_000))
    facade.load_folder(folder)
    assert amount(clock.legal_day()) == 9_000


def test_a_later_version_in_its_own_file(folder):
    write(
        folder, "fees/khai_sinh@2027.yaml", fee(10_000, effective_from="2027-03-01", decision_number="5/QĐ")
    )
    assert facade.load_folder(folder) == 2
    assert facade.load_folder(folder) == 0
    assert (amount(date(2027, 2, 28)), amount(date(2027, 3, 1))) == (8_000, 10_000)
    write(folder, "fees/khai_sinh.yaml", fee(9_000))
    assert facade.load_folder(folder) == 1
    assert [amount(date(2026, 6, 29)), amount(), amount(date(2027, 3, 1))] == [8_000, 9_000, 10_000]
    assert facade.effective("fee", "khai_sinh", date(2027, 3, 1)).decision_number == "5/QĐ"


def test_a_later_version_edited_before_its_day(folder):
    write(folder, "fees/later.yaml", fee(10_000, effective_from="2027-03-01"))
    facade.load_folder(folder)
    write(folder, "fees/later.yaml", fee(11_000, effective_from="2027-03-01"))
    assert facade.load_folder(folder) == 1
    assert (amount(date(2027, 2, 28)), amount(date(2027, 3, 1))) == (8_000, 11_000)


def test_a_file_that_gains_an_end(folder):
    facade.load_folder(folder)
    write(folder, "fees/khai_sinh.yaml", fee(effective_to="2026-12-31"))
    assert facade.load_folder(folder) == 0
    with pytest.raises(NotFound):
        amount(date(2026, 12, 31))


def test_a_folder_is_one_definition(tmp_path):
    write(tmp_path, "fees/so_tu_phap/1.000/definition.yaml", fee())
    write(tmp_path, "fees/so_tu_phap/1.000/forms/to_khai.yaml", "code: to_khai\ntitle: Tờ khai\n")
    write(tmp_path, "fees/so_tu_phap/1.000/tests/thu.yaml", "- {name: một}\n- {name: hai}\n")
    write(tmp_path, "fees/so_tu_phap/1.000/templates/bien_nhan.typ", "= Biên nhận\n")
    assert facade.load_folder(tmp_path) == 1
    found = facade.effective("fee", "khai_sinh", clock.today())
    model = facade.parsed(found.id)
    assert model.forms == [{"code": "to_khai", "title": "Tờ khai"}]
    assert [item["name"] for item in model.scenarios] == ["một", "hai"]
    assert model.templates == {"bien_nhan": "= Biên nhận\n"}


def test_everything_wrong_is_named_with_its_file(folder):
    write(folder, "fees/a.yaml", "code: [")
    write(folder, "fees/b.yaml", fee(1_500, code="b"))
    write(folder, "fees/c.yaml", fee(code="c", legal_basis="[1/2099/NĐ-CP]"))
    write(folder, "fees/d.yaml", fee())
    write(folder, "fees/e/definition.yaml", fee(code="e"))
    write(folder, "fees/e/forms/x.yaml", "a: 1\na: 2")
    problems = facade.check_folder(folder)
    assert [problem.split(":")[0] for problem in problems] == [
        "fees/a.yaml",
        "fees/b.yaml",
        "fees/e",
        "fees/khai_sinh.yaml",
        "fees/c.yaml",
    ]
    with pytest.raises(Invalid, match=r"fees/a\.yaml"):
        facade.load_folder(folder)
    assert not Definition.objects.exists()


def test_json_schemas_are_written(tmp_path, monkeypatch):
    from tinhso.platform.definitions import facade as module

    monkeypatch.setattr(module, "definition_kinds", reading.definition_kinds)
    (path,) = facade.export_schemas(tmp_path / "schemas")
    schema = json.loads(path.read_text(encoding="utf-8"))
    assert schema["properties"]["amount"]["type"] == "integer"


def test_the_catalogue_of_legal_documents():
    documents = {document.number: document for document in read_documents(LEGAL)}
    civil_status = documents["60/2014/QH13"]
    assert civil_status.effective_to == date(2027, 3, 1)
    assert civil_status.replaced_by == "03/2026/QH16"
    wanted = {
        "118/2025/NĐ-CP", "61/2018/NĐ-CP", "03/2025/TT-VPCP", "01/2018/TT-VPCP", "123/2015/NĐ-CP",
        "23/2015/NĐ-CP", "01/2021/NĐ-CP", "168/2025/NĐ-CP", "85/2019/TT-BTC", "226/2016/TT-BTC",
        "72/2025/QH15", "03/2026/QH16",
    }  # fmt: skip
    assert wanted <= documents.keys()
    for document in documents.values():
        if document.replaced_by and document.effective_to:
            heir = documents[document.replaced_by]
            assert heir.effective_from is None or heir.effective_from <= document.effective_to, (
                document.number
            )


def test_legal_documents_load_once(tmp_path):
    (tmp_path / "legal").symlink_to(LEGAL)
    facade.load_folder(tmp_path)
    count = LegalDocument.objects.count()
    before = LegalDocument.pgh_event_model.objects.count()
    facade.load_folder(tmp_path)
    assert LegalDocument.objects.count() == count
    assert LegalDocument.pgh_event_model.objects.count() == before
    found = facade.legal_document("61/2018/NĐ-CP")
    assert found.replaced_by == "118/2025/NĐ-CP"
    assert found.in_force(date(2025, 6, 30))
    assert not found.in_force(date(2025, 7, 1))
    with pytest.raises(NotFound):
        facade.legal_document("0/0000/XX")


@pytest.mark.parametrize(
    "text",
    [
        "documents: [{number: x}]",
        "documents: [&a {number: 1/A, title: t, kind: law, issuer: QH}, *a]",
        "documents: [{number: 1/A, title: t, kind: law, issuer: QH, replaced_by: 2/B}]",
        "documents: [{number: 1/A, title: t, kind: poem, issuer: QH}]",
    ],
)
def test_a_wrong_catalogue_is_refused(tmp_path, text):
    write(tmp_path, "legal/x.yaml", text)
    with pytest.raises(Invalid):
        read_documents(tmp_path / "legal")
