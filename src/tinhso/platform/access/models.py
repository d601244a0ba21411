"""Accounts, what they may do where, and who stands in for whom."""

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from tinhso.kernel.freshness import State, changes_token
from tinhso.kernel.ids import new_id
from tinhso.platform.access.contracts import ROLE_LABELS, AccountKind

KINDS = [(AccountKind.STAFF, "Cán bộ"), (AccountKind.CITIZEN, "Người dân"), (AccountKind.SERVICE, "Hệ thống")]


STATE = "access_accessstate"


class AccessState(State):
    """One row: the token of what all accounts hold now."""

    class Meta(State.Meta):
        db_table = STATE
        verbose_name = "Dấu thay đổi quyền"


class AccountManager(BaseUserManager["Account"]):
    def get_queryset(self) -> models.QuerySet["Account"]:
        """Bring the unit along: every request of a member of staff shows and records it."""
        return super().get_queryset().select_related("unit")

    def create_user(self, username: str, password: str | None = None, **fields: object) -> "Account":
        account = self.model(username=username, **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


@pghistory.track(exclude=["password", "last_login"])
class Account(AbstractBaseUser):
    """One who signs in. A citizen has a person; a member of staff a home unit."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    username = models.CharField("tên đăng nhập", max_length=150, unique=True)
    full_name = models.CharField("họ và tên", max_length=200)
    email = models.EmailField("thư điện tử", blank=True)
    kind = models.CharField(max_length=10, choices=KINDS)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    position = models.CharField("chức vụ", max_length=200, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]
    objects = AccountManager()

    class Meta:
        verbose_name = "tài khoản"
        triggers = [changes_token("access_account_token", STATE, pgtrigger.UpdateOf("is_active"))]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(kind=AccountKind.CITIZEN),
                name="access_account_one_per_citizen",
            )
        ]

    def __str__(self) -> str:
        return self.full_name or self.username


@pghistory.track()
class RoleGrant(models.Model):
    """A role at a unit for a time. `unit` empty: the whole installation.

    `follows` is the grant at a unit that ended and handed its work to this one. That one stays: its holder
    still reads what the old unit closed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, models.PROTECT, related_name="grants")
    role = models.CharField(
        "vai trò", max_length=40, choices=[(r.value, label) for r, label in ROLE_LABELS.items()]
    )
    unit = models.ForeignKey("organisations.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    covers_children = models.BooleanField("cả đơn vị trực thuộc", default=False)
    valid_from = models.DateTimeField("từ")
    valid_to = models.DateTimeField("đến", null=True, blank=True)
    source = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="delegations")
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followers")
    reason = models.CharField("căn cứ", max_length=300, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "phân quyền"
        triggers = [changes_token("access_grant_token", STATE)]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="access_grant_period",
            ),
            models.CheckConstraint(
                condition=Q(source__isnull=True) | Q(valid_to__isnull=False), name="access_delegation_expires"
            ),
            models.UniqueConstraint(
                fields=["follows", "unit"],
                condition=Q(follows__isnull=False, revoked_at__isnull=True),
                name="access_grant_follows_once",
            ),
        ]
        indexes = [models.Index(fields=["unit", "role"], name="access_grant_unit_role")]


@pghistory.track()
class Substitution(models.Model):
    """While one is absent, another acts with the same rights; both names stay on record."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    absent = models.ForeignKey(Account, models.PROTECT, related_name="absences")
    substitute = models.ForeignKey(Account, models.PROTECT, related_name="substitutions")
    valid_from = models.DateTimeField("từ")
    valid_to = models.DateTimeField("đến")
    reason = models.CharField("lý do", max_length=300)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "người làm thay"
        triggers = [changes_token("access_substitution_token", STATE)]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__gt=F("valid_from")), name="access_substitution_period"
            ),
            models.CheckConstraint(condition=~Q(absent=F("substitute")), name="access_substitution_other"),
        ]


@pghistory.track(exclude=["digest", "last_used_on"])
class AccessToken(models.Model):
    """A machine's key to the API. Only its SHA-256 is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, models.PROTECT, related_name="tokens")
    name = models.CharField("dùng cho", max_length=200)
    digest = models.BinaryField(unique=True, max_length=32)
    expires_at = models.DateTimeField("hết hạn")
    last_used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "mã truy cập"
