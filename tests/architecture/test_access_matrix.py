"""Default deny: every address, operation and action is asked as everybody, and answers as the table says."""

import json
import os
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.architecture import access_matrix, routes
from tests.architecture.routes import SOURCE
from tests.world import World
from tinhso.kernel.actions import ACTIONS
from tinhso.kernel.actor import ActorKind
from tinhso.kernel.errors import Denied
from tinhso.kernel.registry import permissions, systems
from tinhso.platform.access.contracts import Role
from tinhso.platform.access.facade import anonymous

pytestmark = pytest.mark.django_db

THIRD_PARTY = {
    "account_change_password",
    "account_confirm_email",
    "account_confirm_login_code",
    "account_email",
    "account_email_verification_sent",
    "account_inactive",
    "account_login",
    "account_logout",
    "account_reauthenticate",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_set_password",
    "account_signup",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_authenticate",
    "mfa_deactivate_totp",
    "mfa_download_recovery_codes",
    "mfa_edit_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_index",
    "mfa_list_webauthn",
    "mfa_login_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
    "openid_connect_callback",
    "openid_connect_login",
    "socialaccount_connections",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "socialaccount_signup",
    "tai-khoan/social/connections/",
    "tai-khoan/social/login/cancelled/",
    "tai-khoan/social/login/error/",
    "tai-khoan/social/signup/",
}
"""The pages of allauth: public, or guarded by allauth itself. Look at a new one before listing it."""

UNGUARDED = THIRD_PARTY | routes.API_ROUTES
PUBLIC = {"healthz", "readyz"}
OPEN_TO_ALL = {
    "access.sign_in",
    "cases.track",
    "forms.areas",
    "forms.draft",
    "procedures.read",
    "queueing.book",
    "queueing.take",
    "results.verify",
}


def own_pages() -> list[routes.Page]:
    return [page for page in routes.pages() if page.name not in UNGUARDED | PUBLIC]


@pytest.fixture(scope="module")
def measured(world: World) -> dict[str, Any]:
    from django.db import transaction

    with transaction.atomic():
        found = access_matrix.measure(world)
        transaction.set_rollback(True)
    return found


def test_every_answer_is_the_committed_one(measured: dict[str, Any]) -> None:
    if os.environ.get(access_matrix.REWRITE):
        access_matrix.TABLE.write_text(access_matrix.written(measured), encoding="utf-8")
    committed = json.loads(access_matrix.TABLE.read_text(encoding="utf-8"))
    for part, rows in measured.items():
        assert rows == committed[part], "rights changed; see tests/architecture/access_matrix.py"


@pytest.mark.parametrize("page", own_pages(), ids=lambda page: page.name)
def test_every_page_names_a_permission_of_the_catalogue(page: routes.Page) -> None:
    assert page.permission in permissions(), f"{page.route} has no permission"


def test_only_known_pages_of_third_parties_are_unguarded() -> None:
    assert {page.name for page in routes.pages() if not page.permission} <= UNGUARDED


@pytest.mark.parametrize(("method", "path", "permission"), routes.operations())
def test_every_operation_names_a_permission_of_the_catalogue(method: str, path: str, permission: str) -> None:
    assert permission in permissions(), f"{method} {path} has no permission"


def test_every_action_names_a_permission_of_the_catalogue() -> None:
    assert {name: code for name, code in routes.actions().items() if code not in permissions()} == {}


def test_every_role_of_a_permission_exists() -> None:
    known = {role.value for role in Role}
    assert [p.code for p in permissions().values() if not set(p.roles) <= known] == []


ASKED = re.compile(r"\.(?:can|holds|reach|require)\(\s*\"([a-z_.]+)\"")
"""A permission that code asks for by its name."""


def test_no_permission_is_left_over() -> None:
    """A permission nobody asks for is a right that means nothing."""
    used = {page.permission for page in routes.pages()} | {code for *_, code in routes.operations()}
    used |= set(routes.actions().values())
    used |= {
        item.permission for system in systems() for item in (*system.menu, *system.search, *system.panels)
    }
    used |= {
        code for path in SOURCE.rglob("*.py") for code in ASKED.findall(path.read_text(encoding="utf-8"))
    }
    assert sorted(set(permissions()) - used) == []


@pytest.mark.parametrize("name", sorted(routes.actions()))
def test_a_stranger_does_nothing(name: str) -> None:
    import importlib

    permission = ACTIONS[name]
    if permission in OPEN_TO_ALL:
        return
    module, function = name.rsplit(".", 1)
    with (
        CaptureQueriesContext(
            connection,
        ) as queries,
        pytest.raises(Denied),
    ):
        getattr(importlib.import_module(module), function)(actor=anonymous())
    assert list(queries) == []


def test_what_strangers_may_do_is_listed() -> None:
    public = {code for code, p in permissions().items() if ActorKind.ANONYMOUS in p.kinds}
    assert public & set(routes.actions().values()) <= OPEN_TO_ALL


class TestOtherUnits:
    """The table itself is read here, so that nobody commits a leak by regenerating it."""

    def test_objects_of_another_unit_stay_closed(self, measured: dict[str, Any]) -> None:
        rows = {**measured["pages"], **measured["operations"]}
        of_unit = [name for name in rows if "case_id" in name or name in OF_A_UNIT]
        assert [name for name in of_unit if rows[name]["other_officer"] not in {"denied", "hidden"}] == []

    def test_objects_of_a_citizen_stay_closed_to_others(self, measured: dict[str, Any]) -> None:
        rows = measured["pages"]
        leaks = [name for name in OF_A_CITIZEN if rows[name]["other_citizen"] not in {"denied", "hidden"}]
        assert leaks == []

    def test_strangers_see_only_public_pages(self, measured: dict[str, Any]) -> None:
        opened = {name for name, row in measured["pages"].items() if row["anonymous"] == "open"}
        by_name = {page.name: page.permission for page in routes.pages()}
        closed = {name for name in opened - PUBLIC if not access_matrix.public_kinds(by_name[name])}
        assert closed == set()


OF_A_UNIT = (
    "one_stop:dossier",
    "one_stop:claim",
    "one_stop:draft",
    "one_stop:receipt",
    "one_stop:draft_pdf",
    "one_stop:hand_over",
    *(f"one_stop:{page}" for page in access_matrix.PAPER_PAGES),
    "access:account",
    "access:deactivate",
    "access:grant_new",
    "access:grant_revoke",
    "files:download",
    "files:preview",
)
OF_A_CITIZEN = (
    "service_portal:dossier",
    "service_portal:filed",
    "service_portal:answer",
    "service_portal:withdraw",
    "service_portal:receipt",
    "service_portal:papers",
    "service_portal:delivery",
    "service_portal:check",
    "service_portal:discard",
    "service_portal:collect",
    "document_store:paper",
    "document_store:content",
    "mandates:revoke",
    "consents:withdraw",
    "files:download",
    "files:preview",
    "messaging:open",
)
