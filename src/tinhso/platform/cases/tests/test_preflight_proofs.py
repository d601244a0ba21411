"""Definitions broken on purpose, each with all that pre-flight says of it, word for word."""
# ruff: noqa: E501  (sentences stand whole, as they are told)

from collections.abc import Callable
from typing import Any

import pytest

from tinhso.platform.cases.preflight import inspect, problems
from tinhso.platform.cases.preflight.process import walked
from tinhso.platform.cases.tests.definitions import COPY, procedure, versions
from tinhso.platform.cases.tests.test_preflight import Content, setting, without

Change = Callable[[Content], object]
VISIT, BOARD = "1.009994", "1.001699"


def in_form(key: str, **changes: Any) -> Change:
    def change(content: Content) -> None:
        for step in content["forms"][0]["steps"]:
            for asked in step["fields"]:
                if asked["key"] == key:
                    asked.update(changes)

    return change


def in_template(old: str, new: str) -> Change:
    def change(content: Content) -> None:
        name = next(iter(content["templates"]))
        content["templates"][name] = content["templates"][name].replace(old, new)

    return change


def without_purposes(content: Content) -> None:
    del content["forms"][0]["personal_data"]
    for step in content["forms"][0]["steps"]:
        for asked in step["fields"]:
            asked.pop("personal_data", None)


def both(*changes: Change) -> Change:
    def change(content: Content) -> None:
        for one in changes:
            one(content)

    return change


BROKEN: list[tuple[str, str, Change, list[str]]] = [
    (
        "a flag nobody declared",
        VISIT,
        setting("actions.visited.add_flags", ["seen"]),
        ["Việc visited đặt cờ chưa khai: seen."],
    ),
    (
        "an act whose guard is never true",
        VISIT,
        setting("actions.send_back.guard", "case.status == 'submitted'"),
        ["Việc send_back không bao giờ làm được: không hồ sơ nào ở bước duyet thỏa điều kiện của nó."],
    ),
    (
        "a dossier that waits for a flag nobody sets",
        VISIT,
        both(without("actions", "visited")),
        [
            "Không có đường nào tới bước duyet; có việc dẫn tới, nhưng điều kiện của nó không bao giờ đúng.",
            "Không có đường nào tới bước tra-ket-qua; có việc dẫn tới, nhưng điều kiện của nó không bao giờ đúng.",
            "Hồ sơ ở bước tham-tra, đã tiếp nhận không có đường nào tới kết thúc.",
            "Hồ sơ ở bước tham-tra, đang xử lý không có đường nào tới kết thúc.",
            "Không có đường nào tới trả kết quả (duyệt, ban hành rồi trả).",
            "Việc submit_for_approval không bao giờ làm được: không hồ sơ nào ở bước tham-tra thỏa điều kiện của nó.",
        ],
    ),
    (
        "a fee that can never be taken at the end",
        COPY,
        setting("actions.charge.stages", ["tiep-nhan"]),
        [
            "Hồ sơ ở bước doi-chieu, đã tiếp nhận (còn phí chưa nộp) không có đường nào tới kết thúc.",
            "Hồ sơ ở bước ky, đang xử lý (còn phí chưa nộp) không có đường nào tới kết thúc.",
            "Hồ sơ ở bước doi-chieu, đang xử lý (còn phí chưa nộp) không có đường nào tới kết thúc.",
            "Hồ sơ ở bước tra-ket-qua, đang xử lý (còn phí chưa nộp) không có đường nào tới kết thúc.",
            "Hồ sơ ở bước tra-ket-qua, đã có kết quả (còn phí chưa nộp) không có đường nào tới kết thúc.",
        ],
    ),
    (
        "one kind of answers leads nowhere",
        BOARD,
        setting("actions.submit_for_approval.guard", "'board_met' in flags"),
        [
            "Hồ sơ ở bước tham-tra, đã tiếp nhận (kind = reissue) không có đường nào tới kết thúc.",
            "Hồ sơ ở bước tham-tra, đang xử lý (kind = reissue) không có đường nào tới kết thúc.",
            "Không có đường nào tới trả kết quả (duyệt, ban hành rồi trả) (kind = reissue).",
        ],
    ),
    (
        "a withdrawal nobody can answer",
        VISIT,
        setting("actions.stop.stages", ["tiep-nhan"]),
        ["Việc stop không bao giờ làm được: không hồ sơ nào ở bước tiep-nhan thỏa điều kiện của nó."],
    ),
    (
        "issue without approval",
        VISIT,
        setting("actions.approve.kind", "forward"),
        ["Thủ tục thiếu việc approve."],
    ),
    (
        "issue before approval",
        VISIT,
        both(setting("actions.issue.stages", ["tham-tra"]), setting("actions.issue.guard", True)),
        [
            "Hồ sơ ở bước tham-tra, đã tiếp nhận không có đường nào tới kết thúc.",
            "Hồ sơ ở bước tham-tra, đang xử lý không có đường nào tới kết thúc.",
            "Hồ sơ ở bước duyet, đang xử lý (cờ visited) không có đường nào tới kết thúc.",
            "Hồ sơ ở bước tra-ket-qua, đang xử lý (cờ visited) không có đường nào tới kết thúc.",
            "Không có đường nào tới trả kết quả (duyệt, ban hành rồi trả).",
            "Việc issue không bao giờ làm được: không hồ sơ nào ở bước tham-tra thỏa điều kiện của nó.",
            "Việc deliver không bao giờ làm được: không hồ sơ nào ở bước tra-ket-qua thỏa điều kiện của nó.",
        ],
    ),
    (
        "a stage whose owner may not act",
        VISIT,
        setting("stages.duyet.role", "reception"),
        ["Việc approve ở bước duyet không ai làm được: vai trò reception không có quyền cases.approve."],
    ),
    (
        "a step of the auditor",
        VISIT,
        setting("stages.tham-tra.role", "auditor"),
        [
            "Việc request_supplement ở bước tham-tra không ai làm được: vai trò auditor không có quyền cases.process.",
            "Việc visited ở bước tham-tra không ai làm được: vai trò auditor không có quyền cases.process.",
            "Việc submit_for_approval ở bước tham-tra không ai làm được: vai trò auditor không có quyền cases.process.",
        ],
    ),
    (
        "a function no unit has",
        VISIT,
        setting("functions", ["planets"]),
        ["Cấp huyện không có cơ quan nào mang chức năng planets (functions)."],
    ),
    (
        "the longest way is too long",
        VISIT,
        setting("stages.duyet.quota_hours", 400),
        [
            "Đường đi tiep-nhan → tham-tra → duyet → tra-ket-qua có định mức 460 giờ, vượt thời hạn giải quyết 20 ngày (trực tiếp tại quầy)."
        ],
    ),
    (
        "a name misspelt in a condition",
        VISIT,
        setting("papers.cam-ket.visible", "answers.adjoning == 'yes'"),
        ["Biểu thức sai ở giấy tờ cam-ket: không có ô answers.adjoning."],
    ),
    (
        "a choice that is not offered",
        VISIT,
        setting("papers.cam-ket.visible", "answers.adjoining == 'co'"),
        ["Biểu thức sai ở giấy tờ cam-ket: “co” không phải là một lựa chọn: answers.adjoining == 'co'."],
    ),
    (
        "a number compared with a text",
        VISIT,
        setting("papers.pccc.visible", "answers.floor_area >= '500'"),
        ["Biểu thức sai ở giấy tờ pccc: so sánh số có thể lẻ với chữ: answers.floor_area >= '500'."],
    ),
    (
        "a condition that is no condition",
        VISIT,
        setting("papers.pccc.visible", "answers.floor_area"),
        ["Biểu thức sai ở giấy tờ pccc: phải cho ra đúng hay sai, nhưng cho ra số có thể lẻ."],
    ),
    (
        "a fee that is a text",
        VISIT,
        setting("fees.le-phi-cap-phep.amount", "answers.kind"),
        ["Biểu thức sai ở khoản thu le-phi-cap-phep: phải cho ra số nguyên, nhưng cho ra chữ."],
    ),
    (
        "a fee that is not whole",
        VISIT,
        setting("fees.le-phi-cap-phep.amount", "double(answers.floor_area) * 1.5"),
        ["Biểu thức sai ở khoản thu le-phi-cap-phep: phải cho ra số nguyên, nhưng cho ra số thập phân."],
    ),
    (
        "arithmetic on a number with decimals",
        VISIT,
        setting("fees.le-phi-cap-phep.amount", "answers.floor_area * 1000"),
        [
            "Biểu thức sai ở khoản thu le-phi-cap-phep: phép * không làm được trên số có thể lẻ với số nguyên: answers.floor_area * 1000."
        ],
    ),
    (
        "a fee that asks for the status",
        VISIT,
        setting("fees.le-phi-cap-phep.when", "case.status == 'processing'"),
        ["Biểu thức sai ở khoản thu le-phi-cap-phep: không có ô case.status."],
    ),
    (
        "a status that does not exist",
        VISIT,
        setting("actions.deliver.guard", "case.status == 'done'"),
        ["Biểu thức sai ở việc deliver: “done” không phải là một lựa chọn: case.status == 'done'."],
    ),
    (
        "a flag misspelt in a guard",
        VISIT,
        setting("actions.submit_for_approval.guard", "'visitd' in flags"),
        ["Biểu thức sai ở việc submit_for_approval: “visitd” không phải là một lựa chọn: 'visitd' in flags."],
    ),
    (
        "a title that is a number",
        VISIT,
        setting("subject", "answers.floors"),
        ["Biểu thức sai ở tên hồ sơ (subject): phải cho ra chữ hoặc ngày, nhưng cho ra số nguyên."],
    ),
    (
        "a unit by a number",
        VISIT,
        setting("competent", "answers.floors"),
        ["Biểu thức sai ở nơi giải quyết (competent): phải cho ra chữ, nhưng cho ra số nguyên."],
    ),
    (
        "a limit on an unknown answer",
        VISIT,
        lambda c: c["time_limits"][0].update(when="answers.kinds == 'house'"),
        ["Biểu thức sai ở thời hạn 1: không có ô answers.kinds."],
    ),
    (
        "a question about a later one",
        VISIT,
        in_form("work_name", visible="answers.adjoining == 'yes'"),
        ["Biểu mẫu don, câu hỏi work_name: không có ô answers.adjoining."],
    ),
    (
        "a check that compares unlike things",
        VISIT,
        in_form("floors", validate=[{"rule": "answers.floors > answers.plot", "message": {"vi": "x"}}]),
        ["Biểu mẫu don, câu hỏi floors: so sánh số nguyên với chữ: answers.floors > answers.plot."],
    ),
    (
        "personal data without a purpose",
        VISIT,
        without_purposes,
        [
            "Biểu mẫu don, câu hỏi full_name: là dữ liệu cá nhân nhưng chưa ghi mục đích (personal_data.purpose).",
            "Biểu mẫu don, câu hỏi personal_number: là dữ liệu cá nhân nhưng chưa ghi mục đích (personal_data.purpose).",
            "Biểu mẫu don, câu hỏi phone: là dữ liệu cá nhân nhưng chưa ghi mục đích (personal_data.purpose).",
            "Biểu mẫu don, câu hỏi commune: là dữ liệu cá nhân nhưng chưa ghi mục đích (personal_data.purpose).",
            "Biểu mẫu don, câu hỏi address: là dữ liệu cá nhân nhưng chưa ghi mục đích (personal_data.purpose).",
        ],
    ),
    (
        "a template that reads what is not asked",
        VISIT,
        in_template('answer("work_name")', 'answer("work")'),
        ["Mẫu giay-phep của kết quả giay-phep đọc câu trả lời không có trong tờ khai: work."],
    ),
    (
        "a template that reads a field that is not there",
        VISIT,
        in_template('field("level")', 'field("floor")'),
        ["Mẫu giay-phep của kết quả giay-phep đọc ô không có trong fields: floor."],
    ),
    (
        "a table of what is no group",
        COPY,
        in_template('answer("document_name")', 'rows-of("pages", page: "Trang")'),
        ["Mẫu loi-chung của kết quả loi-chung kê bảng từ pages, không phải nhóm ô lặp lại của tờ khai."],
    ),
    (
        "a first value from nowhere",
        VISIT,
        lambda c: c["results"][0]["fields"][0].update(prefill="answers.border"),
        ["Biểu thức sai ở kết quả giay-phep, ô boundary: không có ô answers.border."],
    ),
    (
        "a linked dossier with wrong answers",
        VISIT,
        setting(
            "linked",
            [
                {
                    "code": "khac",
                    "procedure": "1.001193",
                    "name": {"vi": "Khác"},
                    "answers": {"a": "answers.nothing"},
                }
            ],
        ),
        ["Biểu thức sai ở hồ sơ liên thông khac: không có ô answers.nothing."],
    ),
]


@pytest.mark.parametrize(
    ("code", "change", "said"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_each_fault_is_told_word_for_word(code: str, change: Change, said: list[str]) -> None:
    assert problems(procedure(code, change)) == said


def test_a_problem_says_which_part_it_is_about() -> None:
    (found,) = inspect(procedure(VISIT, setting("papers.cam-ket.visible", "answers.adjoning == 'yes'")))
    assert (found.area.value, found.code) == ("papers", "cam-ket")


def test_every_state_of_every_procedure_is_reached_by_a_real_act() -> None:
    for version in versions():
        walk = walked(version, version.examples[0])
        assert {state.stage for state in walk.onward} == {stage.code for stage in version.stages}
