"""The search box: grouped, scoped by rights, and quiet when it finds nothing."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World

from tinhso.kernel import registry
from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.manifest import Hit, SearchSource, System
from tinhso.kernel.registry import ManifestError
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, Submission, SubmitPaper
from tinhso.platform.people.contracts import Identity, PartialDate, Sex
from tinhso.platform.search import facade, selectors

pytestmark = pytest.mark.django_db


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username))
    return client


@pytest.fixture
def filed(world: World, db: None) -> CaseInfo:
    from tests.world import answers_for_birth

    papers = tuple(SubmitPaper(code, on_paper=True) for code in ("giay-chung-sinh", "giay-to-tuy-than"))
    submission = Submission("1.001193", answers_for_birth(world), papers, channel=Channel.DESK)
    person = Identity(
        "Bùi Văn Lâm", sex=Sex.MALE, birth=PartialDate(1990), value="030090001111", phone="0912345678"
    )
    return cases.take_in_at_desk(actor=world.actor("mot-cua-xa"), submission=submission, applicant=person)


def groups(actor: Actor, query: str, limit: int = 5) -> dict[str, tuple[Hit, ...]]:
    return {group.code: group.hits for group in facade.find(actor, query, limit)}


def test_a_code_jumps_to_its_dossier(world: World, filed: CaseInfo) -> None:
    found = groups(world.actor("mot-cua-xa"), f" {filed.code.lower()} ")["dossiers"]
    assert [hit.title for hit in found] == [filed.code]
    assert str(filed.id) in found[0].url


@pytest.mark.parametrize("query", ["bui van lam", "BÙI lâm", "minh khoi", "0912345678"])
def test_dossiers_by_name_subject_and_phone(world: World, filed: CaseInfo, query: str) -> None:
    assert [hit.title for hit in groups(world.actor("mot-cua-xa"), query)["dossiers"]] == [filed.code]


def test_closed_dossiers_are_found_after_open_ones(world: World, filed: CaseInfo) -> None:
    desk = world.actor("mot-cua-xa")
    cases.perform(actor=desk, case_id=filed.id, revision=1, code="refuse", note="Không thuộc thẩm quyền")
    assert [hit.title for hit in groups(desk, "bui van lam")["dossiers"]] == [filed.code]


def test_another_unit_finds_nothing_of_it(world: World, filed: CaseInfo) -> None:
    stranger = world.staff("cases.read", unit=world.other_commune)
    assert "dossiers" not in groups(stranger, filed.code)
    assert "dossiers" not in groups(stranger, "bui van lam")


def test_each_source_is_asked_only_with_its_right(world: World, filed: CaseInfo) -> None:
    assert set(groups(world.staff(), "bui")) <= {"organisations", "places", "procedures", "pages"}
    assert "people" in groups(world.staff("people.read"), "bui van lam")


REGISTERS = [
    ("khai sinh", "procedures"),
    ("hải dương", "organisations"),
    ("hai duong", "places"),
    ("việc của tôi", "pages"),
]


@pytest.mark.parametrize(("query", "source"), REGISTERS)
def test_every_register_answers(world: World, query: str, source: str) -> None:
    assert source in groups(world.actor("mot-cua-xa"), query)


def test_no_more_than_the_limit(world: World) -> None:
    assert all(len(hits) <= 3 for hits in groups(world.actor("mot-cua-xa"), "xã", 3).values())


@pytest.mark.parametrize(
    "query", ["", "   ", "…", "\x00", "'; DROP TABLE cases_case; --", "a" * 10_000, "& | !"]
)
def test_odd_queries_do_no_harm(world: World, query: str) -> None:
    answer = signed_in("mot-cua-xa").get(reverse("search:results"), {"q": query})
    assert answer.status_code == 200


def test_the_page_groups_and_links(world: World, filed: CaseInfo) -> None:
    answer = signed_in("mot-cua-xa").get(reverse("search:results"), {"q": "khai sinh"})
    text = answer.content.decode()
    assert filed.code in text
    assert 'aria-labelledby="found-procedures"' in text


def test_nothing_found_says_what_to_do(world: World) -> None:
    text = signed_in("mot-cua-xa").get(reverse("search:results"), {"q": "xyzzyq"}).content.decode()
    assert "Không tìm thấy gì" in text


def test_suggestions_are_a_fragment(world: World, filed: CaseInfo) -> None:
    answer = signed_in("mot-cua-xa").get(reverse("search:suggestions"), {"q": filed.code})
    text = answer.content.decode()
    assert filed.code in text
    assert "<html" not in text


def test_one_word_shows_nobody(world: World, filed: CaseInfo) -> None:
    assert "people" not in groups(world.staff("people.read"), "bui")


def test_the_box_of_the_desk_is_wired_and_works_as_a_form(world: World) -> None:
    text = signed_in("mot-cua-xa").get(reverse("search:results")).content.decode()
    assert f'hx-get="{reverse("search:suggestions")}"' in text
    assert f'action="{reverse("search:results")}" method="get"' in text


def test_a_suggestion_is_an_option_one_can_follow(world: World, filed: CaseInfo) -> None:
    text = signed_in("mot-cua-xa").get(reverse("search:suggestions"), {"q": filed.code}).content.decode()
    assert (
        f'role="option" aria-selected="false" href="{reverse("one_stop:dossier", args=[filed.id])}"' in text
    )


@pytest.mark.parametrize("name", ["search:results", "search:suggestions"])
def test_strangers_sign_in_first(name: str) -> None:
    assert Client().get(reverse(name)).status_code == 302


def test_a_page_that_is_not_installed_has_no_address() -> None:
    assert facade.page_url("moon:landing") == ""


def test_menu_commands_follow_rights(world: World) -> None:
    assert selectors.commands(world.actor("mot-cua-xa"), "sự kiện", 5) == []
    assert [hit.title for hit in selectors.commands(world.actor("quan-tri"), "su kien", 1)] == ["Sự kiện"]


def test_a_source_of_an_unknown_permission_stops_the_start() -> None:
    source = SearchSource("x", "X", "nobody.knows", lambda actor, text, limit: ())
    with pytest.raises(ManifestError):
        registry._check_permissions((System("x", "X", "X", search=(source,)),))


def test_anonymous_is_asked_nothing_private() -> None:
    assert groups(Actor(ActorKind.ANONYMOUS), "khai sinh") == {}
