"""The ways a result goes out, as forms: each reads what was typed and calls one use case."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import DomainError
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import (
    COLLECTOR_LABELS,
    DESK_PROOFS,
    PROOF_LABELS,
    CaseInfo,
    Collector,
    CoreAction,
    HandingInfo,
    HandingState,
    HandOver,
    Proof,
    Status,
)
from tinhso.platform.files import facade as files
from tinhso.platform.mandates import facade as mandates


class HandingForm(forms.Form):
    """One way: its word, title, button and use case."""

    way: ClassVar[str]
    title: ClassVar[Any]
    button: ClassVar[Any]
    multipart: ClassVar[bool] = False

    def __init__(self, data: Any = None, sent: Any = None, **kwargs: Any) -> None:
        super().__init__(data, sent, auto_id=f"{self.way}-%s", **kwargs)

    def run(self, actor: Actor, case: CaseInfo, revision: int) -> CaseInfo:
        raise NotImplementedError

    def refuse(self, error: DomainError) -> None:
        """Put what a rule said beside the field it is about, where there is one."""
        for name, message in error.fields.items():
            self.add_error(name if name in self.fields else None, str(message))
        if not error.fields:
            self.add_error(None, str(error))


def _choices(labels: dict[Any, str], codes: Iterable[Any]) -> list[tuple[str, str]]:
    return [(str(code), _(labels[code])) for code in codes]


class AtDesk(HandingForm):
    way, multipart = "desk", True
    title, button = gettext_lazy("Trả tại quầy"), gettext_lazy("Trả kết quả")

    collector = forms.ChoiceField(label=gettext_lazy("Ai đến nhận?"), widget=forms.RadioSelect)
    paper_number = forms.CharField(
        label=gettext_lazy("Số giấy tờ tùy thân đã đối chiếu"),
        max_length=40,
        error_messages={"required": gettext_lazy("Hãy ghi số giấy tờ tùy thân đã đối chiếu.")},
        widget=forms.TextInput(attrs={"class": "w-m"}),
    )
    name = forms.CharField(
        label=gettext_lazy("Họ tên người nhận thay"),
        help_text=gettext_lazy("Chỉ khi không phải người đứng tên."),
        max_length=200,
        required=False,
    )
    authority = forms.CharField(
        label=gettext_lazy("Số văn bản ủy quyền nhận kết quả"),
        help_text=gettext_lazy("Không cần khi ủy quyền của hồ sơ đã cho nhận kết quả."),
        max_length=120,
        required=False,
    )
    proof = forms.ChoiceField(label=gettext_lazy("Bằng chứng đã nhận"), widget=forms.RadioSelect)
    code = forms.CharField(
        label=gettext_lazy("Mã xác nhận"),
        help_text=gettext_lazy("Người nhận đọc mã đã gửi cho người đứng tên."),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"class": "w-s", "inputmode": "numeric", "autocomplete": "off"}),
    )
    file = forms.FileField(label=gettext_lazy("Ảnh chữ ký"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        collector: Any = self.fields["collector"]
        proof: Any = self.fields["proof"]
        collector.choices, collector.initial = (
            _choices(COLLECTOR_LABELS, Collector),
            Collector.APPLICANT.value,
        )
        proof.choices, proof.initial = _choices(PROOF_LABELS, DESK_PROOFS), Proof.SLIP.value

    def run(self, actor: Actor, case: CaseInfo, revision: int) -> CaseInfo:
        options = cases.options(actor, case.id)
        code = next((o.code for o in options if o.kind is CoreAction.DELIVER), CoreAction.DELIVER.value)
        return cases.perform(
            actor=actor, case_id=case.id, revision=revision, code=code, handover=self._handover(actor, case)
        )

    def _handover(self, actor: Actor, case: CaseInfo) -> HandOver:
        data = self.cleaned_data
        other = data["collector"] == Collector.AUTHORISED
        mandate = mandates.mandate(case.mandate_id) if other and case.mandate_id else None
        covered = mandate is not None and mandate.may_collect and not data["authority"]
        return HandOver(
            collector=Collector(data["collector"]),
            name=data["name"] or (mandate.agent_name if covered and mandate else ""),
            paper_number=data["paper_number"],
            proof=Proof(data["proof"]),
            code=data["code"].replace(" ", ""),
            file_id=self._signature(actor),
            authority=data["authority"],
            mandate_id=case.mandate_id if covered else None,
        )

    def _signature(self, actor: Actor) -> Any:
        sent = self.cleaned_data["file"]
        if sent is None or sent.file is None:
            return None
        return files.store(actor=actor, stream=sent.file, name=sent.name or "", purpose="photo").id


class SendCode(HandingForm):
    way = "code"
    title, button = gettext_lazy("Gửi mã nhận kết quả"), gettext_lazy("Gửi mã cho người đứng tên")

    def run(self, actor: Actor, case: CaseInfo, revision: int) -> CaseInfo:
        return cases.send_collect_code(actor=actor, case_id=case.id, revision=revision)


class ByPost(HandingForm):
    way = "post"
    title, button = gettext_lazy("Gửi qua bưu chính"), gettext_lazy("Đã giao cho bưu chính")

    order_number = forms.CharField(
        label=gettext_lazy("Số hiệu bưu gửi"), max_length=40, widget=forms.TextInput(attrs={"class": "w-m"})
    )
    carrier = forms.CharField(
        label=gettext_lazy("Đơn vị bưu chính"), max_length=120, initial="Bưu điện Việt Nam"
    )

    def run(self, actor: Actor, case: CaseInfo, revision: int) -> CaseInfo:
        return cases.send_by_post(actor=actor, case_id=case.id, revision=revision, **self.cleaned_data)


class Arrived(HandingForm):
    way = "arrived"
    title, button = gettext_lazy("Bưu chính đã phát"), gettext_lazy("Ghi đã phát")

    name = forms.CharField(label=gettext_lazy("Ai đã nhận?"), max_length=200)
    at = forms.DateTimeField(
        label=gettext_lazy("Lúc phát"),
        help_text=gettext_lazy("Ví dụ 25/11/2026 16:30. Để trống là bây giờ."),
        input_formats=["%d/%m/%Y %H:%M", "%H:%M %d/%m/%Y", "%Y-%m-%dT%H:%M"],
        required=False,
        widget=forms.DateTimeInput(attrs={"class": "w-m"}, format="%d/%m/%Y %H:%M"),
    )

    def run(self, actor: Actor, case: CaseInfo, revision: int) -> CaseInfo:
        return cases.post_delivered(actor=actor, case_id=case.id, revision=revision, **self.cleaned_data)


class SentBack(HandingForm):
    way = "returned"
    title, button = gettext_lazy("Bưu chính hoàn lại"), gettext_lazy("Ghi hoàn lại")

    note = forms.CharField(label=gettext_lazy("Vì sao hoàn lại?"), max_length=1_000)

    def run(self, actor: Actor, case: CaseInfo, revision: int) -> CaseInfo:
        return cases.post_returned(actor=actor, case_id=case.id, revision=revision, **self.cleaned_data)


FORMS: dict[str, type[HandingForm]] = {
    form.way: form for form in (AtDesk, SendCode, ByPost, Arrived, SentBack)
}


def forms_for(case: CaseInfo, found: Iterable[HandingInfo], bound: HandingForm | None) -> list[HandingForm]:
    """Return the ways that are open now; the one that was sent and refused keeps what was typed."""
    if case.status is not Status.RESULT_ISSUED:
        return []
    on_its_way = any(row.state is HandingState.SENT for row in found)
    kinds: tuple[type[HandingForm], ...] = (Arrived, SentBack) if on_its_way else (AtDesk, SendCode, ByPost)
    return [bound if bound and bound.way == kind.way else kind() for kind in kinds]
