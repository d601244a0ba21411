import io
from collections.abc import Callable
from typing import Any

import pytest
from tests.world import World, answers_for_birth

from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, Channel, PaperCheck, Submission, SubmitPaper
from tinhso.platform.files import facade as files


@pytest.fixture
def upload() -> Callable[[Actor], Any]:
    def make(actor: Actor, name: str = "giay-chung-sinh.pdf") -> Any:
        import pikepdf

        pdf, out = pikepdf.new(), io.BytesIO()
        pdf.add_blank_page()
        pdf.save(out)
        out.seek(0)
        return files.store(actor=actor, stream=out, name=name).id

    return make


@pytest.fixture
def filed(world: World, upload: Callable[[Actor], Any], db: None) -> CaseInfo:
    """A birth registration filed online by Nguyễn Văn Tùng."""
    citizen = world.citizen()
    return facade.submit(
        actor=citizen, submission=birth(world, SubmitPaper("giay-chung-sinh", upload(citizen)))
    )


def birth(world: World, *papers: SubmitPaper, **changes: Any) -> Submission:
    fields = {"key": "", "channel": Channel.ONLINE} | {
        k: changes.pop(k) for k in ("key", "channel") if k in changes
    }
    return Submission("1.001193", answers_for_birth(world, **changes), tuple(papers), **fields)


VALID = {"giay-chung-sinh": facade.Check(PaperCheck.VALID)}


@pytest.fixture
def accepted(world: World, filed: CaseInfo) -> CaseInfo:
    return facade.accept(
        actor=world.actor("mot-cua-xa"), case_id=filed.id, revision=filed.revision, checks=VALID
    )
