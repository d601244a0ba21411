"""The pages: sign-in, accounts, rights, delegation; errors keep what was typed."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.messages import get_messages
from django.test import Client, override_settings
from django.urls import reverse
from tests.world import World

from tinhso.kernel import clock
from tinhso.platform.access.actions.grants import issue_token
from tinhso.platform.access.contracts import Role
from tinhso.platform.access.models import Account, RoleGrant, Substitution
from tinhso.platform.access.tests.conftest import ADMIN, DAY, acting
from tinhso.platform.organisations import facade as organisations

pytestmark = pytest.mark.django_db
Hire = Callable[..., Account]


def signed_in(account: Account | str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=account) if isinstance(account, str) else account)
    return client


class TestSignIn:
    def test_password(self, world: World) -> None:
        client = Client()
        data = {"login": "mot-cua-xa", "password": "ban-trinh-dien-2026"}
        answer = client.post(reverse("account_login"), data)
        assert (answer.status_code, answer["Location"]) == (302, "/mot-cua/")
        assert client.get(reverse("access:own")).status_code == 200

    def test_a_wrong_password_says_so_and_keeps_the_name(self, world: World) -> None:
        answer = Client().post(reverse("account_login"), {"login": "mot-cua-xa", "password": "sai"})
        assert answer.status_code in {200, 422}
        assert 'value="mot-cua-xa"' in answer.content.decode()

    def test_nobody_registers_alone(self) -> None:
        answer = Client().get(reverse("account_signup"))
        assert b'name="password1"' not in answer.content

    @pytest.mark.parametrize(
        ("target", "kept"), [("/mot-cua/", True), ("https://evil.example/", False), ("//evil", False)]
    )
    def test_only_own_addresses_are_returned_to(self, target: str, *, kept: bool) -> None:
        text = Client().get(reverse("access:sign_in"), {"next": target}).content.decode()
        assert (f'name="next" value="{target}"' in text) is kept

    def test_a_closed_account_is_out_at_the_next_click(self, hire: Hire) -> None:
        account = hire("lan", Role.LEADER)
        client = signed_in(account)
        assert client.get(reverse("access:own")).status_code == 200
        Account.objects.filter(pk=account.pk).update(is_active=False)
        assert client.get(reverse("access:own")).status_code == 302


class TestAccounts:
    @pytest.fixture
    def admin(self, world: World, db: None) -> Client:
        return signed_in("quan-tri")

    def form(self, world: World, **changes: str) -> dict[str, str]:
        code = organisations.code_of(world.commune.id, clock.legal_day())
        data = {"username": "moi", "full_name": "Người Mới", "unit.q": code, "password": "mat-khau-dai-2026"}
        return data | changes

    def test_list_and_search(self, admin: Client) -> None:
        text = admin.get(reverse("access:accounts"), {"q": "mot-cua"}).content.decode()
        assert "Lê Thị Hồng" in text
        assert (
            "Không tìm thấy cán bộ nào"
            in admin.get(reverse("access:accounts"), {"q": "zzz"}).content.decode()
        )

    def test_making_one(self, admin: Client, world: World) -> None:
        answer = admin.post(reverse("access:account_new"), self.form(world))
        made = Account.objects.get(username="moi")
        assert answer["Location"] == reverse("access:account", args=[made.pk])
        assert made.unit_id == world.commune.id

    @pytest.mark.parametrize(
        "wrong",
        [
            {"unit.q": "H99.99"},
            {"username": "mot-cua-xa"},
            {"password": "ngan"},
            {"email": "khong"},
            {"full_name": ""},
        ],
        ids=lambda wrong: next(iter(wrong)),
    )
    def test_faults_are_shown_and_typed_text_kept(
        self, admin: Client, world: World, wrong: dict[str, str]
    ) -> None:
        data = self.form(world, position="Chuyên viên văn phòng", **wrong)
        answer = admin.post(reverse("access:account_new"), data)
        assert answer.status_code == 422
        assert 'value="Chuyên viên văn phòng"' in answer.content.decode()
        assert "mat-khau-dai-2026" not in answer.content.decode()

    def test_granting_and_revoking(self, admin: Client, hire: Hire, world: World) -> None:
        account = hire("lan")
        code = organisations.code_of(world.commune.id, clock.legal_day())
        data = {"role": "leader", "unit.q": code, "reason": "Quyết định 12"}
        assert admin.post(reverse("access:grant_new", args=[account.pk]), data).status_code == 302
        grant = RoleGrant.objects.get(account=account)
        page = admin.get(reverse("access:account", args=[account.pk])).content.decode()
        assert "Quyết định 12" in page
        admin.post(reverse("access:grant_revoke", args=[grant.pk]))
        assert not acting(account).holds("cases.approve")

    def test_a_grant_without_reason_is_refused(self, admin: Client, hire: Hire) -> None:
        account = hire("lan")
        answer = admin.post(reverse("access:grant_new", args=[account.pk]), {"role": "leader", "unit.q": "x"})
        assert answer.status_code == 422
        assert 'value="x"' in answer.content.decode()

    def test_closing(self, admin: Client, hire: Hire) -> None:
        account = hire("lan")
        assert admin.post(reverse("access:deactivate", args=[account.pk])).status_code == 302
        assert not Account.objects.get(pk=account.pk).is_active

    def test_changes_are_never_made_by_looking(self, admin: Client, hire: Hire) -> None:
        account = hire("lan")
        assert admin.get(reverse("access:deactivate", args=[account.pk])).status_code == 405

    def test_a_local_administrator_sees_the_own_unit(self, hire: Hire, world: World) -> None:
        client = signed_in(hire("qt-xa", Role.ADMINISTRATOR))
        far = hire("xa", unit=world.other_commune)
        assert client.get(reverse("access:account", args=[far.pk])).status_code == 404
        assert "Cán bộ xa" not in client.get(reverse("access:accounts")).content.decode()

    def test_a_made_up_cursor(self, admin: Client) -> None:
        assert admin.get(reverse("access:accounts"), {"cursor": "xxx"}).status_code == 422


class TestOwnRights:
    def period(self, **changes: str) -> dict[str, str]:
        today = clock.today()
        data = {
            "colleague": "chuyen-vien-xa",
            "valid_from": f"{today:%d/%m/%Y}",
            "valid_to": f"{today + 7 * DAY:%d/%m/%Y}",
            "reason": "Đi công tác",
        }
        return data | changes

    def test_delegating(self, world: World) -> None:
        client = signed_in("lanh-dao-xa")
        grant = RoleGrant.objects.get(account__username="lanh-dao-xa")
        answer = client.post(reverse("access:delegate"), self.period(grant=str(grant.pk)))
        assert answer.status_code == 302
        assert world.actor("chuyen-vien-xa").can("cases.approve", world.commune.path)

    def test_a_wrong_colleague_keeps_the_reason(self, world: World) -> None:
        client = signed_in("lanh-dao-xa")
        grant = RoleGrant.objects.get(account__username="lanh-dao-xa")
        answer = client.post(reverse("access:delegate"), self.period(grant=str(grant.pk), colleague="ai-do"))
        assert answer.status_code == 422
        assert "Đi công tác" in answer.content.decode()

    def test_substitution(self, world: World) -> None:
        client = signed_in("lanh-dao-xa")
        assert client.post(reverse("access:substitute"), self.period()).status_code == 302
        assert Substitution.objects.get().reason == "Đi công tác"
        assert "Đi công tác" in client.get(reverse("access:own")).content.decode()

    def test_a_period_backwards(self, world: World) -> None:
        answer = signed_in("lanh-dao-xa").post(
            reverse("access:substitute"), self.period(valid_to="01/01/2020")
        )
        assert answer.status_code == 422
        assert "Ngày kết thúc phải sau ngày bắt đầu" in answer.content.decode()


class TestSecondFactor:
    @pytest.fixture(autouse=True)
    def required(self) -> Iterator[None]:
        with override_settings(SECOND_FACTOR_REQUIRED=True):
            yield

    def test_staff_without_one_set_it_up_first(self, world: World) -> None:
        client = signed_in("mot-cua-xa")
        answer = client.get("/mot-cua/")
        assert answer["Location"] == reverse("mfa_index")
        assert any("yếu tố thứ hai" in str(message) for message in get_messages(answer.wsgi_request))

    @pytest.mark.parametrize("name", ["access:sign_in", "account_logout", "mfa_index", "mfa_activate_totp"])
    def test_the_way_there_stays_open(self, world: World, name: str) -> None:
        answer = signed_in("mot-cua-xa").get(reverse(name))
        assert (
            answer.status_code == 200 or "2fa" in answer["Location"] or "reauthenticate" in answer["Location"]
        )
        assert answer.get("Location") != reverse("mfa_index")

    @pytest.mark.parametrize("method", ["get", "post"])
    @pytest.mark.parametrize(
        "path", ["/", "/quyen-cua-toi/", "/tai-khoan/email/", "/tai-khoan/password/change/"]
    )
    def test_nothing_else_is(self, world: World, method: str, path: str) -> None:
        assert getattr(signed_in("mot-cua-xa"), method)(path)["Location"] == reverse("mfa_index")

    def test_the_api_refuses_the_session(self, world: World) -> None:
        answer = signed_in("mot-cua-xa").get("/api/v1/cases")
        assert (answer.status_code, answer.json()["code"]) == (403, "access.second_factor")

    def test_a_token_needs_none(self, world: World) -> None:
        account = Account.objects.get(username="mot-cua-xa")
        token = issue_token(actor=ADMIN, account_id=account.pk, name="x", expires_at=clock.now() + DAY)
        answer = Client().get("/api/v1/cases", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 200

    def test_citizens_and_strangers_need_none(self, world: World) -> None:
        citizen = world.citizen()
        assert signed_in(Account.objects.get(pk=citizen.account_id)).get("/").status_code == 200
        assert Client().get("/").status_code == 200

    def test_whoever_has_one_is_asked_for_it(self, world: World) -> None:
        from allauth.mfa.models import Authenticator

        account = Account.objects.get(username="mot-cua-xa")
        Authenticator.objects.create(user_id=account.pk, type="totp", data={"secret": "x"})
        answer = signed_in(account).get("/mot-cua/?view=unit")
        assert answer["Location"] == f"{reverse('mfa_reauthenticate')}?next=%2Fmot-cua%2F%3Fview%3Dunit"

    def test_password_and_code_open_the_desk(self, world: World) -> None:
        from allauth.mfa.totp.internal import auth

        account = Account.objects.get(username="mot-cua-xa")
        secret = auth.generate_totp_secret()
        auth.TOTP.activate(account, secret)
        client = Client()
        data = {"login": "mot-cua-xa", "password": "ban-trinh-dien-2026"}
        answer = client.post(reverse("account_login"), data)
        assert answer["Location"].startswith(reverse("mfa_authenticate"))
        assert client.get("/mot-cua/").status_code == 302, "half signed in is not signed in"
        code = auth.format_hotp_value(auth.hotp_value(secret, next(auth.yield_hotp_counters_from_time())))
        answer = client.post(reverse("mfa_authenticate"), {"code": code})
        assert answer["Location"] == "/mot-cua/"
        assert client.get("/mot-cua/").status_code == 200

    @override_settings(SECOND_FACTOR_REQUIRED=False)
    def test_the_demo_does_without(self, world: World) -> None:
        assert signed_in("mot-cua-xa").get("/mot-cua/").status_code == 200
