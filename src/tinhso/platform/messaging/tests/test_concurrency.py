"""The same message at once on two real connections is one message, one event and one mail."""

from threading import Thread

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.world import load

from tinhso.kernel.actor import system_actor
from tinhso.platform.events.models import Event
from tinhso.platform.messaging.actions.notify import notify
from tinhso.platform.messaging.contracts import Recipient
from tinhso.platform.messaging.models import Message

VALUES = {"code": "H23.41-261116-0001", "subject": "Khai sinh", "note": "", "due": "16:30", "amount": "0 ₫"}


@pytest.mark.django_db(transaction=True)
def test_the_second_waits_for_the_first_and_says_nothing() -> None:
    with transaction.atomic():
        citizen = load().citizen()
    recipient = Recipient(person_id=citizen.person_id, email="tung@example.vn")
    said: list[bool] = []

    def send() -> None:
        sender = system_actor("thử", ["messaging.send"])
        said.append(
            notify(actor=sender, recipient=recipient, template="case.accepted", values=VALUES, key="k")
        )

    def beside() -> None:
        try:
            send()
        finally:
            connection.close()

    second = Thread(target=beside)
    with transaction.atomic():
        send()
        second.start()
        second.join(timeout=0.5)
        assert second.is_alive(), "the second waits for the key"
    second.join(timeout=10)
    assert said == [True, False]
    key = str(Message.objects.get().pk)
    assert Event.objects.filter(type="messaging.message_sent").count() == 1
    mails = ProcrastinateJob.objects.filter(task_name="messaging.send_email", args__message_id=key)
    assert mails.count() == 1
