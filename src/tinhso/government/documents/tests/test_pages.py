"""A day of the office worked through by pages: clerk, leader, specialist; what strangers see."""

import io
import json
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from django.test import Client
from openpyxl import load_workbook

from tinhso.government.documents import facade
from tinhso.government.documents.models import Document, Meeting, SavedSearch
from tinhso.government.documents.prints.docx import docx_of
from tinhso.government.documents.prints.registers import SHEETS
from tinhso.government.documents.tests.conftest import NOW, TODAY, Office, signed_in
from tinhso.government.documents.tests.test_layout import DATA, changed
from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.access.actions.grants import substitute

pytestmark = pytest.mark.django_db
ARRIVAL = {
    "agency_name": "Sở Nội vụ",
    "number": "1234",
    "notation": "SNV-CCHC",
    "issued_on": "2027-11-29",
    "type_code": "CV",
    "subject": "V/v báo cáo cải cách hành chính",
    "source": "scan",
    "urgency": "1",
    "secrecy": "none",
    "pages": "2",
}


def page(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def pdf() -> io.BytesIO:
    stream = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(stream)
    stream.seek(0)
    stream.name = "quet.pdf"
    return stream


def test_an_incoming_document_by_pages(office: Office) -> None:
    clerk, leader, officer = (signed_in(f"{who}-xa") for who in ("van-thu", "lanh-dao", "chuyen-vien"))
    wrong = clerk.post("/van-ban/den/moi/", ARRIVAL | {"agency_name": "", "subject": "Đã gõ dở"})
    assert (wrong.status_code, "Đã gõ dở" in wrong.content.decode()) == (422, True)
    made = clerk.post("/van-ban/den/moi/", ARRIVAL | {"file": pdf()})
    address = made["Location"]
    twin = clerk.post("/van-ban/den/moi/", ARRIVAL)
    assert (twin.status_code, "số đến 1" in twin.content.decode()) == (422, True)
    assert clerk.post("/van-ban/den/moi/", ARRIVAL | {"again": "on"}).status_code == 302
    secret = clerk.post("/van-ban/den/moi/", ARRIVAL | {"secrecy": "secret", "number": "5"})
    assert (secret.status_code, Document.objects.count()) == (422, 2)
    shown = page(clerk, address)
    assert "quet.pdf" in shown
    assert "Phiếu giải quyết" in shown
    assert "Cho ý kiến" not in shown.split("Nhật ký")[0]
    presented = clerk.post(address, {"do": "present", "present-account_id": office.leader.account_id})
    assert presented.status_code == 302
    assert "V/v báo cáo" in page(leader, "/van-ban/")
    bad = leader.post(address, {"do": "direct", "direct-text": "", "direct-unit_id": office.unit_id})
    assert (bad.status_code, "Hãy ghi ý kiến chỉ đạo" in bad.content.decode()) == (422, True)
    said = {
        "do": "direct",
        "direct-text": "Giao anh Huy tham mưu",
        "direct-unit_id": office.unit_id,
        "direct-account_id": office.specialist.account_id,
        "direct-due_on": TODAY.isoformat(),
    }
    assert leader.post(address, said).status_code == 302
    assert "Giao anh Huy tham mưu" in page(officer, address)
    assert officer.post(address, {"do": "start"}).status_code == 302
    assert officer.post(address, {"do": "start"}).status_code == 422
    done = officer.post(address, {"do": "resolve", "resolve-result": "Đã báo cáo"})
    assert done.status_code == 302
    assert officer.post(address, {"do": "file", "file-record_id": office.record()}).status_code == 302
    assert "chuỗi nguyên vẹn" in page(officer, address)
    for name in ("phieu.pdf", "dau-den.pdf"):
        assert clerk.get(f"{address}{name}").content[:4] == b"%PDF"
    for stranger in (signed_in("chuyen-vien-huyen"),):
        page(stranger, address, 404)
        assert stranger.post(address, {"do": "resolve", "resolve-result": "x"}).status_code == 404
    assert Client().get(address).status_code == 302


def test_a_draft_by_pages(office: Office) -> None:
    officer, deputy, clerk = (signed_in(f"{who}-xa") for who in ("chuyen-vien", "pho-lanh-dao", "van-thu"))
    form = {
        "direction": "outgoing",
        "type_code": "BC",
        "subject": "Kết quả quý IV",
        "body": "Một\nHai",
        "signer_id": office.leader.account_id,
        "capacity": "TM",
        "position": "CHỦ TỊCH",
        "urgency": "0",
        "receivers": "Sở Nội vụ | bưu chính | Số 1 Quang Trung",
    }
    bad = officer.post("/van-ban/soan/", form | {"receivers": "Sở | bồ câu | x"})
    assert (bad.status_code, "Dòng 1" in bad.content.decode()) == (422, True)
    address = officer.post("/van-ban/soan/", form)["Location"]
    docx = io.BytesIO(docx_of(DATA))
    docx.name = "ban-2.docx"
    sent = officer.post(address, {"do": "version", "version-file": docx, "version-note": "theo mẫu"})
    assert sent.status_code == 302
    compared = page(deputy, f"{address}so-sanh/")
    assert "320 hồ sơ" in compared
    assert officer.get(f"{address}du-thao.docx").content[:2] == b"PK"
    assert deputy.post(address, {"do": "comment", "comment-comment": "Thêm bảng"}).status_code == 302
    assert officer.post(address, {"do": "submit", "submit-note": ""}).status_code == 302
    own = officer.post(address, {"do": "approve", "approve-note": ""})
    assert (own.status_code, "Người soạn không tự duyệt" in own.content.decode()) == (422, True)
    assert deputy.post(address, {"do": "approve", "approve-note": ""}).status_code == 302
    assert clerk.post(address, {"do": "check", "check-note": ""}).status_code == 302
    assert "Chờ ký" in page(officer, address)
    assert officer.post(address, {"do": "không có"}).status_code == 404


def test_registers_have_the_columns_of_the_decree(office: Office) -> None:
    office.arrived(subject="=HYPERLINK(1)")
    clerk = signed_in("van-thu-xa")
    assert [len(SHEETS[name].columns) for name in ("incoming", "outgoing", "follow_up")] == [10, 10, 7]
    assert "không thiếu số" in page(clerk, "/van-ban/so/?so=den")
    assert clerk.get("/van-ban/so.pdf?so=den").content[:4] == b"%PDF"
    sheet = load_workbook(io.BytesIO(clerk.get("/van-ban/so.xlsx?so=den").content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert list(rows[1]) == list(SHEETS["incoming"].columns)
    assert rows[2][1:4] == ("1", "Sở Nội vụ tỉnh Hải Dương", "1234/SNV-CCHC")
    assert rows[2][5] == "Công văn: =HYPERLINK(1)"
    follow = load_workbook(io.BytesIO(clerk.get("/van-ban/so.xlsx?so=den&theo-doi=on").content)).active
    assert len(list(follow.iter_rows(values_only=True))[1]) == 7
    page(clerk, "/van-ban/so/?so=khong-co", 404)
    page(signed_in("chuyen-vien-xa"), "/van-ban/so/", 403)


def test_lists_search_and_figures(office: Office) -> None:
    office.arrived()
    officer = signed_in("chuyen-vien-xa")
    assert "1234/SNV-CCHC" in page(officer, "/van-ban/danh-sach/?q=cai+cach")
    assert "1234/SNV-CCHC" in page(officer, "/van-ban/danh-sach/?huong=incoming&tinh-trang=registered")
    assert "Không tìm thấy" in page(officer, "/van-ban/danh-sach/?huong=outgoing&tinh-trang=muon")

    assert office.world.commune.name in page(signed_in("kiem-tra"), "/van-ban/so-lieu/")
    shown = {"q": "cai cach", "huong": "incoming", "tinh-trang": ""}
    unnamed = officer.post("/van-ban/danh-sach/luu/", shown | {"name": " "})
    assert (unnamed.status_code, 'value="cai cach"' in unnamed.content.decode()) == (422, True)
    saved = officer.post("/van-ban/danh-sach/luu/", shown | {"name": "Cải cách"})
    assert "1234/SNV-CCHC" in page(officer, saved["Location"])
    assert "Cải cách" in page(officer, "/van-ban/danh-sach/")
    assert "Cải cách" not in page(signed_in("van-thu-xa"), "/van-ban/danh-sach/")
    key = SavedSearch.objects.get().pk
    signed_in("van-thu-xa").post(f"/van-ban/danh-sach/{key}/bo/")
    assert SavedSearch.objects.count() == 1, "somebody else's is not there"
    officer.post(f"/van-ban/danh-sach/{key}/bo/")
    assert not SavedSearch.objects.exists()


def test_what_waits_for_the_absent_lies_with_their_substitute(office: Office) -> None:
    came = office.directed(office.arrived(), account_id=office.specialist.account_id)
    draft = office.drafted(subject="Của người nghỉ phép")
    substitute(
        actor=system_actor("thử", ["access.delegate", "access.manage"]),
        absent_id=office.specialist.account_id,
        substitute_id=office.reception.account_id,
        valid_from=NOW,
        valid_to=NOW + timedelta(days=3),
        reason="Nghỉ phép",
    )
    stand_in, stranger = signed_in("mot-cua-xa"), signed_in("van-thu-xa")
    desk = page(stand_in, "/van-ban/")
    assert "Làm thay Phạm Quang Huy: đang giải quyết" in desk
    assert "Của người nghỉ phép" in desk
    assert "Làm thay" not in page(stranger, "/van-ban/")
    assert came.subject in page(stand_in, "/nhiem-vu/")
    address = f"/van-ban/{came.id}/"
    assert stranger.post(address, {"do": "start"}).status_code == 422
    assert stand_in.post(address, {"do": "start"}).status_code == 302
    assert stand_in.post(address, {"do": "resolve", "resolve-result": "Xong thay"}).status_code == 302
    assert facade.trail(office.clerk, came.id)[-1].actor_name == office.reception.name
    assert stand_in.post(f"/van-ban/{draft.id}/", {"do": "submit", "submit-note": ""}).status_code == 302
    assert facade.document(office.clerk, draft.id).drafter_id == office.reception.account_id
    with clock.at(NOW + timedelta(days=4)):
        assert "Làm thay" not in page(stand_in, "/van-ban/")


def test_the_sender_sees_the_state_without_an_account(office: Office) -> None:
    found = office.arrived()
    visitor = Client()
    assert page(visitor, "/tra-cuu-van-ban/")
    seen = page(visitor, f"/tra-cuu-van-ban/?code=1234/SNV-CCHC&lookup={found.lookup_code}")
    assert "Đã vào sổ" in seen
    page(visitor, "/tra-cuu-van-ban/?code=1234/SNV-CCHC&lookup=AAAA", 422)


def test_the_calendar_refuses_two_at_once(office: Office) -> None:
    clerk = signed_in("van-thu-xa")
    form = {"kind": "meeting", "title": "Giao ban", "on": "2027-12-02", "starts": "08:00", "ends_at": "09:00"}
    assert clerk.post("/van-ban/lich/", form | {"place": "Hội trường"}).status_code == 302
    twice = clerk.post("/van-ban/lich/", form | {"place": "Hội trường", "title": "Họp khác"})
    assert (twice.status_code, "Trùng với" in twice.content.decode()) == (422, True)
    assert clerk.post("/van-ban/lich/", form | {"ends_at": "07:00"}).status_code == 422
    assert "Giao ban" in page(signed_in("chuyen-vien-xa"), "/van-ban/lich/?ngay=2027-12-01")
    meeting = Meeting.objects.get()
    assert signed_in("chuyen-vien-xa").post(f"/van-ban/lich/{meeting.pk}/huy/").status_code == 403
    assert clerk.post(f"/van-ban/lich/{meeting.pk}/huy/").status_code == 302
    assert clerk.post("/van-ban/lich/", form | {"place": "Hội trường"}).status_code == 302


def test_the_format_check_reports_and_repairs(office: Office) -> None:
    officer = signed_in("chuyen-vien-xa")

    def sent(data: bytes, **more: str) -> Any:
        stream = io.BytesIO(data)
        stream.name = "a.docx"
        return officer.post("/van-ban/the-thuc/", {"file": stream, **more})

    wrong = changed(**{"Số:        /BC-UBND": "Số: 7/BC-UBND"})
    assert "1 chỗ chưa đúng" in sent(wrong).content.decode()
    assert "Đúng thể thức" in sent(docx_of(DATA)).content.decode()
    assert sent(wrong, repair="1").content[:2] == b"PK"
    assert sent(b"khong phai").status_code == 422
    assert officer.post("/van-ban/the-thuc/", {}).status_code == 422


def test_the_api(office: Office) -> None:
    clerk, api = signed_in("van-thu-xa"), "/api/v1/documents"
    body = {
        "agency_name": "Sở Y tế",
        "subject": "V/v phòng dịch",
        "number": "7",
        "notation": "SYT",
        "key": "k",
    }
    made = clerk.post(f"{api}/incoming", json.dumps(body), content_type="application/json")
    assert (made.status_code, made.json()["number"], made.json()["code"]) == (201, 1, "7/SYT")
    key = made.json()["id"]
    assert clerk.get(f"{api}?q=phong+dich").json()["documents"][0]["id"] == key
    assert clerk.get(f"{api}/{key}/trail").json()["whole"] is True
    draft = {"type_code": "BC", "subject": "Báo cáo"}
    assert clerk.post(f"{api}/drafts", json.dumps(draft), content_type="application/json").status_code == 201
    lookup = facade.document(office.clerk, Document.objects.get(code="7/SYT").pk).lookup_code
    assert Client().get(f"{api}/whereabouts?code=7/SYT&lookup={lookup}").json()["status"] == "registered"
    assert Client().get(f"{api}/whereabouts?code=8/SYT&lookup={lookup}").status_code == 404
