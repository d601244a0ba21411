"""From the leader's list to the page where what was approved is signed."""

import pytest
from django.urls import reverse
from tests.world import World

from tinhso.government.one_stop.tests.conftest import signed_in
from tinhso.platform.cases.tests.test_countersigning import DEATH, Desk
from tinhso.platform.cases.tests.test_whole_lives import draft

pytestmark = pytest.mark.django_db


class OnTheTable(Desk):
    """A death registration that waits for the leader's approval."""

    def draft(self) -> None:
        draft(self.specialist, self.now(), DEATH)
        self.do(self.specialist, "submit_for_approval")


def test_approval_of_several_leads_to_one_page_to_sign(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [OnTheTable(world, monkeypatch) for _number in range(2)]
    leader = signed_in("lanh-dao-xa")
    chosen = [f"{desk.id}:{desk.now().revision}" for desk in found]
    answer = leader.post(reverse("one_stop:sign"), {"case": chosen})
    named = sorted(str(desk.result.signing_id) for desk in found)
    assert answer["Location"] == f"{reverse('signing:queue')}?request={named[0]}&request={named[1]}"
    page = leader.get(answer["Location"]).content.decode()
    assert page.count('class="check-big" checked') == 2
    assert reverse("signing:queue") in page
    dossier = reverse("one_stop:dossier", args=[found[0].id])
    assert "Ký ngay" in leader.get(dossier).content.decode()
    waiting = signed_in("mot-cua-xa").get(dossier).content.decode()
    assert f"Chờ {found[0].leader.name} ký số" in waiting
    assert "Ký ngay" not in waiting
