"""Messages: once each, by mail only after the commit and only where wanted, read only by their own."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.world import World

from tinhso.kernel.actor import Actor, ActorKind, system_actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.platform.access.models import Account
from tinhso.platform.events.models import Event
from tinhso.platform.messaging.actions.notify import notify
from tinhso.platform.messaging.actions.read import choose_email, mark_read
from tinhso.platform.messaging.contracts import Recipient
from tinhso.platform.messaging.models import Message, Preference
from tinhso.platform.messaging.selectors import inbox, unread_count
from tinhso.platform.messaging.tasks import send_email

pytestmark = pytest.mark.django_db
SENDER = system_actor("thử", ["messaging.send"])
VALUES = {"code": "H23.41-261116-0001", "subject": "Khai sinh", "note": "", "due": "16:30", "amount": "0 ₫"}
Send = Callable[..., bool]


def send(recipient: Recipient, key: str = "k", template: str = "case.accepted", link: str = "") -> bool:
    return notify(actor=SENDER, recipient=recipient, template=template, values=VALUES, key=key, link=link)


def person_of(actor: Actor, email: str = "") -> Recipient:
    assert actor.person_id
    return Recipient(person_id=actor.person_id, email=email)


def jobs() -> list[str]:
    return [job.task_name for job in ProcrastinateJob.objects.filter(task_name="messaging.send_email")]


class TestSending:
    def test_once_for_a_key(self, world: World) -> None:
        citizen = person_of(world.citizen())
        assert send(citizen) is True
        assert send(citizen) is False
        assert send(citizen, key="another") is True
        assert Message.objects.count() == 2
        assert Event.objects.filter(type="messaging.message_sent").count() == 2

    def test_the_words_are_filled_in(self, world: World) -> None:
        citizen = world.citizen()
        send(person_of(citizen))
        item = inbox(citizen).rows[0]
        assert VALUES["code"] in item.title + item.body
        assert "{" not in item.title + item.body

    def test_an_unknown_template_says_so(self, world: World) -> None:
        with pytest.raises(NotFound):
            send(person_of(world.citizen()), template="case.unknown")

    def test_only_with_the_right(self, world: World) -> None:
        with pytest.raises(Denied):
            notify(
                actor=world.actor("mot-cua-xa"),
                recipient=Recipient(person_id=uuid4()),
                template="x",
                values={},
                key="k",
            )

    @pytest.mark.parametrize(
        "recipient", [Recipient(), Recipient(person_id=UUID(int=1), account_id=UUID(int=1))]
    )
    def test_exactly_one_recipient(self, world: World, recipient: Recipient) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            send(recipient)


class TestEmail:
    def test_a_job_for_an_address(self, world: World) -> None:
        send(person_of(world.citizen(), "tung@example.vn"))
        assert jobs() == ["messaging.send_email"]

    def test_none_without_an_address(self, world: World) -> None:
        send(person_of(world.citizen()))
        assert jobs() == []

    def test_none_after_a_rollback(self, world: World) -> None:
        with transaction.atomic():
            send(person_of(world.citizen(), "tung@example.vn"))
            transaction.set_rollback(True)
        assert jobs() == []
        assert not Message.objects.exists()

    def test_who_declined_gets_the_inbox_only(self, world: World) -> None:
        citizen = world.citizen()
        choose_email(actor=citizen, wanted=False)
        send(person_of(citizen, "tung@example.vn"))
        assert jobs() == []
        assert unread_count(citizen) == 1
        choose_email(actor=citizen, wanted=True)
        send(person_of(citizen, "tung@example.vn"), key="later")
        assert jobs() == ["messaging.send_email"]
        assert Preference.objects.count() == 1

    def test_it_leaves_once_however_often_the_job_runs(self, world: World) -> None:
        send(person_of(world.citizen(), "tung@example.vn"))
        key = str(Message.objects.get().pk)
        send_email(message_id=key)
        send_email(message_id=key)
        assert [message.to for message in mail.outbox] == [["tung@example.vn"]]
        assert Message.objects.get().emailed_at is not None

    def test_a_failed_sending_is_not_marked_as_sent(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*arguments: object) -> None:
            raise OSError("máy chủ thư không trả lời")

        send(person_of(world.citizen(), "tung@example.vn"))
        monkeypatch.setattr("tinhso.platform.messaging.tasks.send_mail", refuse)
        with pytest.raises(OSError, match="thư"):
            send_email(message_id=str(Message.objects.get().pk))
        assert Message.objects.get().emailed_at is None


class TestInbox:
    def test_only_the_own(self, world: World) -> None:
        one, other, staff = (
            world.citizen(),
            world.citizen("Trần Thị Mai", "030193004321"),
            world.actor("mot-cua-xa"),
        )
        send(person_of(one), key="1")
        send(Recipient(account_id=staff.account_id), key="2", template="case.deadline_near")
        assert [unread_count(actor) for actor in (one, other, staff)] == [1, 0, 1]
        assert inbox(Actor(ActorKind.ANONYMOUS)).rows == []

    def test_reading(self, world: World) -> None:
        citizen = world.citizen()
        send(person_of(citizen))
        mark_read(actor=citizen, message_id=Message.objects.get().pk)
        assert unread_count(citizen) == 0

    def test_nobody_reads_for_another(self, world: World) -> None:
        send(person_of(world.citizen()))
        stranger = world.citizen("Trần Thị Mai", "030193004321")
        with pytest.raises(NotFound):
            mark_read(actor=stranger, message_id=Message.objects.get().pk)
        assert Message.objects.get().read_at is None

    def test_staff_without_a_person_choose_nothing(self, world: World) -> None:
        with pytest.raises(NotFound):
            choose_email(actor=world.actor("mot-cua-xa"), wanted=False)

    def test_pages(self, world: World) -> None:
        citizen = world.citizen()
        for number in range(5):
            send(person_of(citizen), key=str(number))
        first = inbox(citizen, size=2)
        second = inbox(citizen, cursor=first.next_cursor, size=2)
        third = inbox(citizen, cursor=second.next_cursor, size=2)
        assert len({item.id for page in (first, second, third) for item in page.rows}) == 5
        assert third.next_cursor == ""
        with pytest.raises(Invalid):
            inbox(citizen, cursor="WyJ4Il0")


class TestPages:
    @pytest.fixture
    def client(self, world: World, db: None) -> Client:
        client = Client()
        client.force_login(Account.objects.get(pk=world.citizen().account_id))
        return client

    def test_empty_and_full(self, client: Client, world: World) -> None:
        assert "Chưa có thông báo nào" in client.get(reverse("messaging:inbox")).content.decode()
        send(person_of(world.citizen()))
        text = client.get(reverse("messaging:inbox")).content.decode()
        assert VALUES["code"] in text
        assert "chưa đọc" in text

    @pytest.mark.parametrize(
        ("link", "target"),
        [
            ("/ho-so-cua-toi/", "/ho-so-cua-toi/"),
            ("https://evil.example/", None),
            ("//evil", None),
            ("", None),
        ],
    )
    def test_opening_goes_only_to_own_addresses(
        self, client: Client, world: World, link: str, target: str | None
    ) -> None:
        send(person_of(world.citizen()), link=link)
        answer = client.post(reverse("messaging:open", args=[Message.objects.get().pk]), {"link": link})
        assert answer["Location"] == (target or reverse("messaging:inbox"))
        assert Message.objects.get().read_at is not None

    def test_choosing(self, client: Client) -> None:
        client.post(reverse("messaging:preferences"), {})
        assert Preference.objects.get().email is False
        client.post(reverse("messaging:preferences"), {"email": "on"})
        assert Preference.objects.get().email is True
