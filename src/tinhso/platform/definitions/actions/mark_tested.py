"""Run the pre-flight checks; only a version that passes may be approved."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.definitions import selectors
from tinhso.platform.definitions.contracts import Status
from tinhso.platform.definitions.reading import Draft, problems_of
from tinhso.platform.definitions.rules import check_step, legal_numbers
from tinhso.platform.definitions.versions import locked


@action("definitions.propose")
def mark_tested(*, actor: Actor, definition_id: UUID) -> list[str]:
    """Return the problems found; none means the version is now tested."""
    row = locked(definition_id)
    check_step(Status(row.status), Status.TESTED)
    draft = Draft(row.kind, row.code, row.title, row.content, row.source)
    row.test_report = [*problems_of(draft), *unknown_documents(row.content)]
    row.tested_at = clock.now()
    if not row.test_report:
        row.status = Status.TESTED.value
    row.save(update_fields=["test_report", "tested_at", "status"])
    return list(row.test_report)


def unknown_documents(content: dict[str, object]) -> list[str]:
    """Return the cited documents that the catalogue does not hold."""
    cited = legal_numbers(content)
    known = selectors.documents_by_number(cited)
    return [f"Căn cứ {number} chưa có trong danh mục văn bản." for number in cited if number not in known]
