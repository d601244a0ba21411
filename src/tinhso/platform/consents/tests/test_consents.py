"""Given once, in words that are kept; withdrawn by the one who gave it, and by nobody else."""

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from tests.world import World

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.access.models import Account
from tinhso.platform.consents import facade
from tinhso.platform.consents.contracts import ConsentInfo, Purpose, Through
from tinhso.platform.consents.models import Consent
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db
REF = "case:1"


@action("files.upload")
def agree(*, actor: Actor, person: Actor) -> ConsentInfo:
    assert person.person_id is not None
    return facade.keep(actor, person.person_id, Purpose.REUSE, REF, "Hồ sơ thử")


def test_given_twice_it_is_one_and_keeps_its_words(world: World) -> None:
    citizen = world.citizen()
    first, again = agree(actor=citizen, person=citizen), agree(actor=citizen, person=citizen)
    assert first == again
    assert first.through is Through.ONLINE
    assert "đồng ý" in first.text
    assert Event.objects.filter(type="consents.given").count() == 1


def test_at_the_desk_the_officer_is_named(world: World) -> None:
    found = agree(actor=world.actor("mot-cua-xa"), person=world.citizen())
    assert (found.through, found.recorded_by) == (Through.DESK, world.actor("mot-cua-xa").name)


def test_withdrawn_and_given_again(world: World) -> None:
    citizen = world.citizen()
    first = agree(actor=citizen, person=citizen)
    assert citizen.person_id is not None
    for _twice in range(2):
        assert facade.withdraw(actor=citizen, consent_id=first.id).withdrawn_at is not None
    assert not facade.in_force(citizen.person_id, Purpose.REUSE, REF)
    assert Event.objects.filter(type="consents.withdrawn").count() == 1
    assert agree(actor=citizen, person=citizen).id != first.id
    assert facade.in_force(citizen.person_id, Purpose.REUSE, REF)


def test_nobody_else_may_and_nothing_is_deleted(world: World) -> None:
    citizen, stranger = world.citizen(), world.citizen("Trần Thị Mai", "030193004321")
    first = agree(actor=citizen, person=citizen)
    with pytest.raises(NotFound):
        facade.withdraw(actor=stranger, consent_id=first.id)
    assert Consent.objects.get().withdrawn_at is None
    with pytest.raises(DatabaseError), transaction.atomic():
        Consent.objects.all().delete()


def test_the_page_and_the_api(world: World) -> None:
    citizen = world.citizen()
    first = agree(actor=citizen, person=citizen)
    client = Client()
    client.force_login(Account.objects.get(pk=citizen.account_id))
    assert "Hồ sơ thử" in client.get(reverse("consents:mine")).content.decode()
    assert client.get("/api/v1/consents").json()["consents"][0]["id"] == str(first.id)
    assert client.post(reverse("consents:withdraw", args=[first.id])).status_code == 302
    assert "Đã rút" in client.get(reverse("consents:mine")).content.decode()
