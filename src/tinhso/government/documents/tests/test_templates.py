"""Letter templates: what may stand in one, what it becomes, whose it is, and a draft written by it."""

import io
import json
from dataclasses import replace
from typing import Any

import docx
import pdfplumber
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tinhso.government.documents import facade
from tinhso.government.documents.contracts import DocumentInfo
from tinhso.government.documents.layout import body_lines, lint
from tinhso.government.documents.letters.filling import ATTACHED_TEMPLATE, fill, left_in, scan
from tinhso.government.documents.letters.placeholders import PLACEHOLDERS, examples
from tinhso.government.documents.letters.samples import SAMPLES, sample_docx
from tinhso.government.documents.models import LetterTemplate
from tinhso.government.documents.tests.conftest import Office, signed_in
from tinhso.government.documents.tests.test_layout import LAYOUT, RULES
from tinhso.kernel.actor import system_actor
from tinhso.platform.access.facade import account_named
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files

LIST = "/van-ban/mau/"
LETTER, REQUEST, DECISION = (sample_docx(parts) for _kind, _name, parts in SAMPLES)


def file_of(*paragraphs: str | list[str]) -> bytes:
    """Return a DOCX; a list is one paragraph in the pieces Word leaves of it."""
    made = docx.Document()
    for pieces in paragraphs:
        paragraph = made.add_paragraph()
        for piece in [pieces] if isinstance(pieces, str) else pieces:
            paragraph.add_run(piece).bold = piece.startswith("{{")
    return saved(made)


def saved(made: Any) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Số: {{ so_kyhieu }}", "Đoạn 2 (“Số: {{ so_kyhieu }}”): không có trường tên “so_kyhieu”"),
        ("{% for x in noi_nhan %}", "“{% for x in noi_nhan %}” là lệnh"),
        ("{# ghi chú #}", "là lệnh"),
        ("{{ trich_yeu|upper }}", "“{{ trich_yeu|upper }}” là lệnh"),
        ("{{ ''.__class__ }}", "là lệnh"),
        ("{{ trich_yeu", "không đi thành cặp"),
        ("{{ noi_nhan }} {{ noi_dung }}", "một trường nhiều dòng"),
    ],
)
def test_what_is_no_field_is_refused_by_name_and_place(text: str, said: str) -> None:
    found = scan(file_of("{{ trich_yeu }}", text))
    assert said in found.problems[0]
    assert found.names[0] == "trich_yeu"


def test_word_may_not_fetch_anything_into_a_template() -> None:
    made = docx.Document(io.BytesIO(file_of("{{ trich_yeu }}")))
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), ' INCLUDETEXT "http://may-la/x" ')
    made.paragraphs[0]._p.append(field)
    made.part.relate_to("http://may-la/anh.png", "http://x/image", is_external=True)
    told = " ".join(scan(saved(made)).problems)
    assert "INCLUDETEXT" in told
    assert "http://may-la/anh.png" in told
    assert scan(b"PK\x03\x04 khong phai").problems
    far = docx.Document(io.BytesIO(file_of("{{ trich_yeu }}")))
    far.part.relate_to("http://may-la/mau.dotm", ATTACHED_TEMPLATE, is_external=True)
    assert scan(saved(far)).problems == (), "Word writes it into many files"
    opened = docx.Document(io.BytesIO(fill(saved(far), {})))
    assert all(rel.reltype != ATTACHED_TEMPLATE for rel in opened.part.rels.values())


def test_fields_are_filled_across_the_pieces_of_word() -> None:
    source = file_of(
        ["V/v {", "{ tri", "ch_yeu }", "}, gấp"],
        "{{ do_khan }}",
        ["- ", "{{ noi_nhan }}", ";"],
        "{{ NOI_DUNG }}",
        "Đơn vị: {{ co_quan_chu_quan }}.",
    )
    assert scan(source).problems == ()
    values = {
        "trich_yeu": ("thử {{ nguoi_ky }} \x0b",),
        "noi_nhan": ("Sở Nội vụ", "Sở Y tế"),
        "noi_dung": ("Một", "Hai"),
    }
    filled = fill(source, values)
    assert texts(filled) == [
        "V/v thử {{ nguoi_ky }}  , gấp",
        "- Sở Nội vụ;",
        "- Sở Y tế;",
        "Một",
        "Hai",
        "Đơn vị: .",
    ]
    assert left_in(filled) == ("{{ nguoi_ky }}",), "what is filled in is not looked through again"
    second = docx.Document(io.BytesIO(filled)).paragraphs[2]
    assert [run.bold for run in second.runs] == [False, True, False], "the face stays"


@pytest.mark.parametrize(("kind", "data"), [("CV", LETTER), ("TTr", REQUEST), ("QĐ", DECISION)])
def test_the_templates_we_bring_keep_to_the_decree(kind: str, data: bytes) -> None:
    assert scan(data).problems == ()
    filled = fill(data, examples(RULES.type_of(kind)))
    assert left_in(filled) == ()
    report = lint(filled, LAYOUT, RULES)
    assert report is not None
    assert [one.text for one in report.findings if one.level == "bad"] == []
    body = body_lines(filled)
    assert "Đã giải quyết 320 hồ sơ." in body
    assert not {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Vũ Văn Bình", "Nơi nhận:"} & set(body)
    assert ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ THANH HÀ" in body) == (kind == "QĐ")


def sent(data: bytes, name: str = "Tờ trình", kind: str = "TTr", **more: Any) -> dict[str, Any]:
    return {"name": name, "type_code": kind, "file": SimpleUploadedFile("mau.docx", data), **more}


@pytest.mark.django_db
def test_an_office_keeps_its_templates_by_pages(office: Office) -> None:
    clerk, unit = signed_in("van-thu-xa"), {"unit_id": str(office.unit_id)}
    shown = clerk.get(LIST).content.decode()
    assert all(one.written in shown for one in PLACEHOLDERS)
    bad = clerk.post(LIST, sent(file_of("{{ ten_la }}"), **unit))
    assert bad.status_code == 422
    told = bad.content.decode()
    assert "không có trường tên “ten_la”" in told
    assert 'value="Tờ trình"' in told, "nothing typed is lost"
    for wrong in (
        sent(b"khong phai", **unit),
        sent(file_of("không trường"), **unit),
        sent(REQUEST, "", **unit),
    ):
        assert clerk.post(LIST, wrong).status_code == 422
    elsewhere = sent(REQUEST, unit_id=str(office.world.district.id))
    assert clerk.post(LIST, elsewhere).status_code == 422, "only units of one's own"
    first = clerk.post(LIST, sent(REQUEST, **unit))["Location"]
    assert "Đúng thể thức" in clerk.get(first).content.decode()
    assert clerk.post(LIST, sent(REQUEST, **unit)).status_code == 422, "the same file is no new version"
    second = clerk.post(LIST, sent(file_of("{{ trich_yeu }}"), **unit))["Location"]
    assert "Thiếu phần" in clerk.get(second).content.decode()
    versions = LetterTemplate.objects.order_by("version").values_list("version", "active")
    assert list(versions.all()) == [(1, False), (2, True)]
    again = clerk.post(f"{first}dung/", {"active": "1"}, follow=True)
    assert "phiên bản khác" in again.content.decode()
    clerk.post(f"{second}dung/", {"active": "0"})
    clerk.post(f"{first}dung/", {"active": "1"})
    assert list(versions.all()) == [(1, True), (2, False)]
    assert clerk.get(f"{first}dien-thu.docx").content[:2] == b"PK"
    kinds = (
        Event.objects.filter(type="documents.template_changed").order_by("id").values_list("data", flat=True)
    )
    assert [(one["version"], one["active"]) for one in kinds] == [
        (1, True),
        (1, False),
        (2, True),
        (2, False),
        (1, True),
    ]
    assert signed_in("chuyen-vien-xa").get(LIST).status_code == 403
    assert signed_in("van-thu-xa").get(f"{LIST}{office.unit_id}/").status_code == 404


def kept(unit_id: Any, data: bytes, kind: str, name: str) -> LetterTemplate:
    """Take a template without the office that uploads it."""
    actor = replace(
        system_actor("thử", ["documents.templates", "files.upload"]), account_id=account_named("quan-tri").id
    )
    file = files.store(actor=actor, stream=io.BytesIO(data), name="a.docx")
    made = facade.add_template(actor=actor, unit_id=unit_id, type_code=kind, name=name, file_id=file.id)
    return LetterTemplate.objects.get(pk=made.id)


@pytest.mark.django_db
def test_the_units_own_counts_before_those_above(office: Office) -> None:
    above = kept(office.world.root.id, REQUEST, "TTr", "Tờ trình")
    other = kept(office.world.root.id, DECISION, "QĐ", "Quyết định")
    kept(office.world.other_commune.id, REQUEST, "TTr", "Của xã khác")
    offered = [one.id for one in facade.templates_for(office.unit_id)]
    assert offered == [other.pk, above.pk]
    own = kept(office.unit_id, REQUEST, "TTr", "tờ trình")
    assert [one.id for one in facade.templates_for(office.unit_id)] == [own.pk, other.pk]
    assert [one.id for one in facade.templates_for(office.unit_id, "QĐ")] == [other.pk]
    assert [one.id for one in facade.templates(office.clerk)] == [own.pk]
    facade.set_template_active(actor=office.clerk, template_id=own.pk, active=False)
    assert above.pk in {one.id for one in facade.templates_for(office.unit_id)}


def content_of(client: Any, found: DocumentInfo) -> bytes:
    return bytes(client.get(f"/van-ban/{found.id}/du-thao.docx").content)


@pytest.mark.django_db
def test_a_draft_begins_as_a_filled_template_and_comes_back_from_word(office: Office) -> None:
    template = kept(office.unit_id, REQUEST, "TTr", "Tờ trình")
    officer = signed_in("chuyen-vien-xa")
    assert "Theo mẫu" in officer.get("/van-ban/soan/").content.decode()
    form = {
        "direction": "outgoing",
        "type_code": "QĐ",
        "template_id": str(template.pk),
        "subject": "Sửa chữa trường học",
        "body": "Sửa mái.\nSửa sân.",
        "signer_id": str(office.leader.account_id),
        "capacity": "TM",
        "position": "Chủ tịch",
        "urgency": "0",
        "receivers": "Sở Giáo dục và Đào tạo | bưu chính | Hải Dương",
    }
    wrong = officer.post("/van-ban/soan/", form)
    assert (wrong.status_code, "Mẫu này không dùng" in wrong.content.decode()) == (422, True)
    address = officer.post("/van-ban/soan/", form | {"type_code": "TTr"})["Location"]
    found = facade.listing(office.specialist).rows[0]
    (version,) = facade.versions(office.specialist, found.id)
    assert version.note == "Theo mẫu Tờ trình, phiên bản 1"
    assert version.body.splitlines()[0] == "Kính gửi: Sở Giáo dục và Đào tạo."
    filled = content_of(officer, found)
    cells = [
        p.text
        for t in docx.Document(io.BytesIO(filled)).tables
        for c in t.rows[0].cells
        for p in c.paragraphs
    ]
    assert {"Số:         /TTr-UBND", "- Sở Giáo dục và Đào tạo;", "TM. ỦY BAN NHÂN DÂN"} <= set(cells)
    assert left_in(filled) == ()

    raw = {"do": "version", "version-file": SimpleUploadedFile("mau.docx", REQUEST)}
    refused = officer.post(address, raw)
    assert (refused.status_code, "chưa điền: {{" in refused.content.decode()) == (422, True)
    edited = docx.Document(io.BytesIO(filled))
    next(p for p in edited.paragraphs if p.text == "Sửa sân.").runs[0].text = "Sửa cổng."
    word = saved(edited)
    brought = {"do": "version", "version-file": SimpleUploadedFile("sua.docx", word), "version-note": "cổng"}
    assert officer.post(address, brought).status_code == 302
    assert content_of(officer, found) == word, "what was brought is what is taken home again"
    newest = facade.versions(office.specialist, found.id)[0]
    assert "Sửa cổng." in newest.body
    with pdfplumber.open(io.BytesIO(officer.get(f"{address}ban-in.pdf").content)) as printed:
        text = printed.pages[0].extract_text()
    assert text.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == text.count("Sửa cổng.") == 1
    assert text.count("Vũ Văn Bình") == 1


@pytest.mark.django_db
def test_templates_over_the_api(office: Office) -> None:
    clerk, api = signed_in("van-thu-xa"), "/api/v1/documents"
    stored = clerk.post("/api/v1/files?name=a.docx", DECISION, content_type="application/octet-stream").json()
    body = {"unit_id": str(office.unit_id), "type_code": "QĐ", "name": "Quyết định", "file_id": stored["id"]}
    made = clerk.post(f"{api}/templates", json.dumps(body), content_type="application/json")
    assert made.status_code == 201, made.content
    key = made.json()["id"]
    officer = signed_in("chuyen-vien-xa")
    assert [one["id"] for one in officer.get(f"{api}/templates?type_code=QĐ").json()] == [key]
    assert officer.get(f"{api}/templates/fields").json()[0]["name"] == "co_quan_chu_quan"
    draft = {
        "type_code": "QĐ",
        "subject": "Khen thưởng",
        "body": "Điều 1. Tặng giấy khen.",
        "template_id": key,
    }
    written = officer.post(f"{api}/drafts", json.dumps(draft), content_type="application/json")
    assert written.status_code == 201
    assert content_of(officer, facade.listing(office.specialist).rows[0])[:2] == b"PK"
    off = json.dumps({"active": False})
    for client, status in ((officer, 403), (clerk, 200)):
        answer = client.post(f"{api}/templates/{key}/active", off, content_type="application/json")
        assert answer.status_code == status
    assert (
        officer.post(f"{api}/drafts", json.dumps(draft), content_type="application/json").status_code == 422
    )
