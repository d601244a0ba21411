"""A definition that would strand a dossier is refused before it is published."""

from collections.abc import Callable
from typing import Any

import pytest

from tinhso.platform.cases.preflight import problems
from tinhso.platform.cases.tests.definitions import BIRTH, COPY, SHOP, procedure

Content = dict[str, Any]


def named(content: Content, part: str, code: str) -> Content:
    return next(item for item in content[part] if item["code"] == code)


def without(part: str, *codes: str) -> Callable[[Content], None]:
    def change(content: Content) -> None:
        content[part] = [item for item in content[part] if item["code"] not in codes]

    return change


def setting(path: str, value: Any) -> Callable[[Content], None]:
    """Change `part.code.key`, or a plain key."""

    def change(content: Content) -> None:
        *where, key = path.split(".")
        target = named(content, where[0], where[1]) if where else content
        target[key] = value

    return change


def adding(part: str, code: str, **changes: Any) -> Callable[[Content], None]:
    def change(content: Content) -> None:
        content[part] = [*content[part], named(content, part, code) | changes]

    return change


def only_at_the_desk(content: Content) -> None:
    content["time_limits"][0]["channels"] = ["desk"]


def within_no_hours(content: Content) -> None:
    content["time_limits"][0] |= {"value": 0, "unit": "hour"}


def no_way_out(content: Content) -> None:
    for action in content["actions"]:
        action["stages"] = [stage for stage in action["stages"] if stage != "ky"]
    content["actions"].append(
        {"code": "back", "kind": "forward", "label": {"vi": "Trả"}, "stages": ["ky"], "to": "ky"}
    )


BROKEN: list[tuple[str, Callable[[Content], None], str]] = [
    ("first stage", setting("first_stage", "khong-co"), "first_stage trỏ tới bước không có"),
    ("processing stage", setting("processing_stage", "khong-co"), "processing_stage trỏ tới bước không có"),
    ("quotas beyond the law", setting("stages.ky.quota_hours", 40), "vượt thời hạn giải quyết"),
    ("stage nobody owns", setting("stages.ky.role", "thu-ky"), "vai trò không có: thu-ky"),
    ("unknown target", setting("actions.accept.to", "khong-co"), "Việc accept trỏ tới bước không có"),
    ("unknown stage", setting("actions.charge.stages", ["khong-co"]), "Việc charge trỏ tới bước không có"),
    ("forward to nowhere", setting("actions.send_back.to", None), "không nói tới bước nào"),
    ("no acceptance", without("actions", "accept"), "thiếu việc accept"),
    ("no refusal", without("actions", "refuse"), "thiếu việc refuse"),
    ("no issue", without("actions", "issue"), "thiếu việc issue"),
    ("no way to stop", without("actions", "stop"), "thiếu việc stop"),
    ("missing template", setting("templates", {}), "thiếu mẫu loi-chung"),
    ("stage never reached", setting("actions.approve.to", "ky"), "Không có đường nào tới bước tra-ket-qua"),
    ("loop without exit", no_way_out, "Từ bước ky không có đường nào tới kết thúc"),
    ("wrong condition", setting("papers.ban-sao.required", "case.channel =="), "sai ở giấy tờ ban-sao"),
    ("wrong fee", setting("fees.phi-chung-thuc.amount", "answers.copies *"), "sai ở khoản thu phi-chung"),
    ("wrong title", setting("subject", "'Chứng thực' +"), "Biểu thức sai ở tên hồ sơ (subject)"),
    ("wrong guard", setting("actions.deliver.guard", "khong_co == 1"), "Biểu thức sai ở việc deliver"),
    ("fee for nobody", setting("fees.phi-chung-thuc.channels", ["post"]), "không ai phải nộp"),
    ("fee never due", setting("fees.phi-chung-thuc.when", False), "không ai phải nộp"),
    ("limit that cannot be counted", within_no_hours, "Thời hạn 0 hour không tính được"),
    ("channel without a limit", only_at_the_desk, "cách online không có thời hạn"),
    ("two stages of one code", adding("stages", "ky", name={"vi": "Khác"}), "Hai bước cùng mã ky"),
    ("two actions of one code", adding("actions", "stop", label={"vi": "Khác"}), "Hai việc cùng mã stop"),
    ("two papers of one code", adding("papers", "ban-sao"), "Hai giấy tờ cùng mã ban-sao"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_each_fault_is_named(change: Callable[[Content], None], said: str) -> None:
    found = problems(procedure(COPY, change))
    assert any(said in problem for problem in found), found


@pytest.mark.parametrize("code", [BIRTH, SHOP, COPY])
def test_the_published_ones_have_none(code: str) -> None:
    assert problems(procedure(code)) == []


def test_a_broken_form_is_found_too() -> None:
    def change(content: Content) -> None:
        content["forms"][0] = {"code": "x"}

    assert problems(procedure(COPY, change))


def test_all_faults_are_told_at_once() -> None:
    def change(content: Content) -> None:
        setting("subject", "'")(content)
        setting("stages.ky.role", "x")(content)

    assert len(problems(procedure(COPY, change))) >= 2
