"""A result made elsewhere: a PDF that is approved, numbered and kept byte for byte."""

import io
from collections.abc import Callable
from hashlib import sha256
from typing import Any
from unittest.mock import patch

import pytest
from tests.world import World

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, ResultState
from tinhso.platform.cases.models import Case
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo

pytestmark = pytest.mark.django_db
FIELDS = {"registration_place": "UBND phường", "note": "Không"}


def again(case: CaseInfo) -> dict[str, Any]:
    return {"case_id": case.id, "revision": Case.objects.get(pk=case.id).revision}


@pytest.fixture
def taking_files() -> Any:
    """Let the result of every procedure be a file, as those made from the national record do."""
    from tinhso.platform.cases.actions import result as actions

    def procedure_of(definition_id: Any) -> Any:
        found = facade.procedure_of(definition_id)
        results = [each.model_copy(update={"upload": True}) for each in found.results]
        return found.model_copy(update={"results": results})

    with patch.object(actions, "procedure_of", procedure_of):
        yield


@pytest.fixture
def specialist(world: World) -> Actor:
    return world.actor("chuyen-vien-xa")


def draft(actor: Actor, case: CaseInfo, file_id: Any, fields: Any = None) -> CaseInfo:
    return facade.draft_result(actor=actor, **again(case), fields=fields or {}, file_id=file_id)


def test_the_file_is_the_result(
    world: World, accepted: CaseInfo, specialist: Actor, upload: Callable[..., Any], taking_files: Any
) -> None:
    file_id = upload(specialist, "ket-qua.pdf")
    with files.open_file(file_id) as stream:
        digest = sha256(stream.read()).hexdigest()
    draft(specialist, accepted, file_id)
    facade.perform(actor=specialist, **again(accepted), code="submit_for_approval")
    facade.perform(actor=world.actor("lanh-dao-xa"), **again(accepted), code="approve")
    facade.perform(actor=world.actor("mot-cua-xa"), **again(accepted), code="issue")
    (result,) = facade.results(accepted.id)
    assert (result.state, result.file_id) == (ResultState.ISSUED, file_id)
    assert result.number
    assert facade.verified(result.verification_code)
    stamped = [entry.data.get("sha256") for entry in facade.trail(accepted.id) if "sha256" in entry.data]
    assert stamped == [digest, {result.code: digest}, {result.code: digest}]
    assert facade.trail_is_whole(accepted.id)
    citizen = world.citizen()
    assert facade.may_open_file(citizen, files.file_info(file_id))


def test_nobody_outside_sees_it_before_it_is_issued(
    world: World, accepted: CaseInfo, specialist: Actor, upload: Callable[..., Any], taking_files: Any
) -> None:
    file_id = upload(specialist, "ket-qua.pdf")
    draft(specialist, accepted, file_id)
    file = files.file_info(file_id)
    assert not facade.may_open_file(world.citizen(), file)
    assert facade.may_open_file(world.actor("lanh-dao-xa"), file)
    assert facade.draft_pdf(world.actor("lanh-dao-xa"), facade.results(accepted.id)[0].id).startswith(b"%PDF")


def test_text_takes_the_place_of_the_file_again(
    world: World, accepted: CaseInfo, specialist: Actor, upload: Callable[..., Any], taking_files: Any
) -> None:
    file_id = upload(specialist, "ket-qua.pdf")
    draft(specialist, accepted, file_id)
    draft(specialist, accepted, file_id, {"note": "giữ tệp"})
    assert facade.results(accepted.id)[0].file_id == file_id
    draft(specialist, accepted, None, FIELDS)
    assert facade.results(accepted.id)[0].file_id is None
    with pytest.raises(Invalid):
        draft(specialist, accepted, None)


def test_a_procedure_that_takes_no_file_refuses_one(
    accepted: CaseInfo, specialist: Actor, upload: Callable[..., Any]
) -> None:
    with pytest.raises(Invalid) as refused:
        draft(specialist, accepted, upload(specialist))
    assert refused.value.code == "cases.no_upload"
    assert not facade.results(accepted.id)


def test_somebody_elses_file_is_refused(
    world: World, accepted: CaseInfo, specialist: Actor, upload: Callable[..., Any], taking_files: Any
) -> None:
    with pytest.raises(Invalid):
        draft(specialist, accepted, upload(world.actor("chuyen-vien-huyen")))
    assert not facade.results(accepted.id)


def test_only_a_pdf(accepted: CaseInfo, specialist: Actor, taking_files: Any) -> None:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (20, 20)).save(out, "PNG")
    out.seek(0)
    image: FileInfo = files.store(actor=specialist, stream=out, name="anh.png")
    with pytest.raises(Invalid) as refused:
        draft(specialist, accepted, image.id)
    assert "file" in refused.value.fields
