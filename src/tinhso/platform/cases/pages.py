"""Where a dossier is shown; an address is empty where the sector system with the page is not installed."""

from uuid import UUID

from tinhso.platform.search.facade import page_url


def desk_page(case_id: UUID) -> str:
    """Return where officers work on a dossier."""
    return page_url("one_stop:dossier", case_id)


def own_page(case_id: UUID) -> str:
    """Return where the citizen follows it."""
    return page_url("service_portal:dossier", case_id)


def forms_page(case_id: UUID) -> str:
    """Return where its issued national forms are kept."""
    return page_url("registers:papers", case_id)


def reason_page(case_id: UUID) -> str:
    """Return where its due date is counted again, for any moment."""
    return page_url("registers:why", case_id)


def questions_page() -> str:
    """Return where a unit finds what others asked it."""
    return page_url("one_stop:questions")


def transfers_page() -> str:
    """Return where a unit finds what others offered it."""
    return page_url("one_stop:transfers")
