"""Jobs: each only names a message; what is done stands in `sending` and `polling`."""

from uuid import UUID

from tinhso.platform.jobs import facade as jobs


@jobs.task(queue="exchange", name="exchange.send")
def send(sending_id: str) -> None:
    """Send one message now; what fails is tried again by the periodic job."""
    from tinhso.platform.exchange import outbound

    outbound.attempt(UUID(sending_id))


def send_soon(sending_id: UUID) -> None:
    send.defer(sending_id=str(sending_id))
