"""Which questions ask for personal data, and why people are told they are asked.

A kind of question may be personal by itself (a phone number), by where its first answer comes from (the
population register), or by what it asks. The last is seen from the words of the label: the data of Decree
13/2023/NĐ-CP, article 2, basic (clause 3) and sensitive (clause 4), in the words forms use for them.
"""

import re

from tinhso.kernel.text_vi import fold
from tinhso.platform.forms.schema import FieldType, Form, FormField, PersonalData, Step

PERSONAL_TYPES = frozenset(
    {FieldType.PERSONAL_NUMBER, FieldType.PHONE, FieldType.EMAIL, FieldType.ADDRESS, FieldType.PARTIAL_DATE}
)
_WORDS = (
    "ho va ten", "ho ten", "ho, chu dem", "ngay sinh", "nam sinh", "noi sinh", "gioi tinh", "que quan",
    "quoc tich", "dan toc", "ton giao", "can cuoc", "ho chieu", "so nha", "noi o", "thuong tru", "tam tru",
    "dien thoai", "thu dien tu", "email", "hon nhan", "ket hon", "ly hon", "quan he voi", "chu ho",
    "suc khoe", "benh", "khuyet tat", "nghe nghiep", "hoc van", "thu nhap", "ho ngheo", "nguoi co cong",
    "thuoc dien", "an tich", "tai khoan ngan hang", "ngay mat", "tu tran", "hoan canh",
)  # fmt: skip
_PERSONAL_WORDS = re.compile(rf"\b({'|'.join(_WORDS)})\b")


def is_personal(asked: FormField) -> bool:
    """Say whether an answer tells something about a person; a group does so through its own questions."""
    if asked.type is FieldType.GROUP:
        return False
    by_kind = asked.type in PERSONAL_TYPES or asked.prefill.startswith("person.")
    return by_kind or bool(_PERSONAL_WORDS.search(fold(asked.label.vi)))


def with_purposes(form: Form) -> Form:
    """Give each personal question without a purpose of its own that of the form."""
    if form.personal_data is None:
        return form
    steps = tuple(_step(step, form.personal_data) for step in form.steps)
    return form.model_copy(update={"steps": steps})


def _step(step: Step, why: PersonalData) -> Step:
    return step.model_copy(update={"fields": tuple(_field(asked, why) for asked in step.fields)})


def _field(asked: FormField, why: PersonalData) -> FormField:
    if asked.repeat:
        parts = tuple(_field(part, why) for part in asked.repeat.fields)
        return asked.model_copy(update={"repeat": asked.repeat.model_copy(update={"fields": parts})})
    told = asked.personal_data is not None or not is_personal(asked)
    return asked if told else asked.model_copy(update={"personal_data": why})
