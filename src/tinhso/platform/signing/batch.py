"""Signing several documents with one key: each for itself, so that none spoils another."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Prefetch, prefetch_related_objects

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import lock_rows
from tinhso.platform.files import facade as files
from tinhso.platform.signing import engine, rules, selectors, trust
from tinhso.platform.signing.anchoring import anchors
from tinhso.platform.signing.contracts import Capacity, Kind, RequestState, SignOutcome, State, Verdict
from tinhso.platform.signing.definition import SigningRules
from tinhso.platform.signing.embedding import MismatchError, UnsignableError
from tinhso.platform.signing.engine import Engine, Job
from tinhso.platform.signing.finishing import fail, finish
from tinhso.platform.signing.looks import looks_of
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.models import Attempt, Credential, Request, Step
from tinhso.platform.signing.problems import PROBLEMS, said
from tinhso.platform.signing.providers.base import HeldKey, Signing

CERTIFICATE_PROBLEMS = {
    Verdict.VALID: "",
    Verdict.REVOCATION_UNKNOWN: "",
    Verdict.REVOKED: "revoked",
    Verdict.CERTIFICATE_EXPIRED: "expired",
}
"""Silence about revocation does not stop the office; the proof is added later."""


class NotSignableError(Exception):
    """This document cannot be signed now; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code if code in PROBLEMS else "unreadable"


@dataclass(frozen=True, slots=True)
class Turn:
    """A step whose turn it is, with the document as it stands."""

    row: Request
    step: Step
    job: Job


class Batch:
    """One key of one actor over many requests, all locked in key order."""

    def __init__(
        self, actor: Actor, credential: Credential, request_ids: Sequence[UUID], *, by_system: bool = False
    ) -> None:
        self.actor = actor
        self.by_system = by_system
        self.credential = credential
        self.law: SigningRules = selectors.rules_in_force()
        self.rows = {row.pk: row for row in lock_rows(Request.objects.all(), request_ids)}
        self.order = [key for key in request_ids if key in self.rows]
        self.missing = [key for key in request_ids if key not in self.rows]
        steps = Step.objects.select_related("account", "unit").order_by("number")
        prefetch_related_objects(list(self.rows.values()), Prefetch("steps", steps))
        open_attempts = Attempt.objects.filter(step__request__in=self.rows, closed_at__isnull=True)
        self.under_way = set(open_attempts.values_list("step_id", flat=True))
        self._engine: Engine | None = None

    @property
    def engine(self) -> Engine:
        if self._engine is None:
            leaf = trust.parse(self.credential.certificate)
            self._engine = engine.engine_for(leaf, chain_of(self.credential), anchors())
        return self._engine

    def refused(self, code: str) -> list[SignOutcome]:
        """Say the same of every document."""
        return [self._outcome(key, code) for key in (*self.order, *self.missing)]

    def sign(self, signing: Signing) -> list[SignOutcome]:
        """Sign what can be signed, at once."""
        return [self._signed(key, signing) for key in self.order] + [
            self._outcome(key, "not_found") for key in self.missing
        ]

    def turn(self, request_id: UUID) -> Turn:
        """Return the step of a request that this actor may sign with this key now."""
        row = self.rows[request_id]
        if not self.by_system and not selectors.concerns(self.actor, row):
            raise NotSignableError("not_found")
        step = next((each for each in row.steps.all() if each.turn), None)
        if row.state != RequestState.OPEN or step is None:
            raise NotSignableError("declined" if row.state == RequestState.DECLINED else "not_open")
        if problem := self._problem(step):
            raise NotSignableError(problem)
        step.request = row
        return Turn(row, step, self._job(row, step))

    def _problem(self, step: Step) -> str:
        if not self.by_system and not selectors.is_step_of(self.actor, step):
            return "not_your_turn"
        owner = (self.credential.kind, self.credential.account_id, self.credential.unit_id)
        if owner != (step.kind, step.account_id, step.unit_id):
            return "wrong_key"
        if step.pk in self.under_way:
            return "waiting"
        return "" if self._has_power(step) else "no_power"

    def _has_power(self, step: Step) -> bool:
        rule = self.law.capacity(Capacity(step.capacity))
        if not rule.needs_power or step.account_id is None:
            return True
        if step.principal_id is None:
            return False
        return selectors.power(step.account_id, step.principal_id, rule.code, clock.now()) is not None

    def _job(self, row: Request, step: Step) -> Job:
        with files.open_file(row.result_file_id or row.file_id) as opened:
            content = opened.read()
        before = [each for each in row.steps.all() if each.number < step.number]
        try:
            looks = looks_of(step, before, self.credential, content, clock.now(), lambda: self.law)
        except UnsignableError as error:
            raise NotSignableError(error.reason) from error
        return Job(content, row.media_type, self.credential.subject, looks)

    def _signed(self, request_id: UUID, signing: Signing) -> SignOutcome:
        try:
            turn = self.turn(request_id)
            with transaction.atomic():
                found = self.engine.sign(turn.job, signing)
                return finish(self.actor, turn.row, turn.step, self.credential, found)
        except NotSignableError as error:
            return self._outcome(request_id, error.code)
        except UnsignableError as error:
            return self._outcome(request_id, error.reason)
        except MismatchError:
            return fail(turn.row, turn.step, State.EMBED_MISMATCH, "mismatch")

    def _outcome(self, request_id: UUID, code: str) -> SignOutcome:
        row = self.rows.get(request_id)
        known = row is not None and selectors.concerns(self.actor, row)
        title = row.title if row is not None and known else ""
        return SignOutcome(request_id, title, None, code, said(code if code in PROBLEMS else "unreadable"))


def chain_of(credential: Credential) -> tuple[trust.Certificate, ...]:
    """Return the certificates above the key's own, as they were given."""
    blocks = credential.chain.split("-----END CERTIFICATE-----")
    return tuple(trust.parse(each + "-----END CERTIFICATE-----") for each in blocks if "BEGIN" in each)


def certificate_problem(credential: Credential, believed: trust.Anchors | None = None) -> str:
    """Say what forbids signing with a certificate now; authorities are asked."""
    leaf = trust.parse(credential.certificate)
    verdict = run(engine.usable(leaf, chain_of(credential), believed or anchors()))
    return CERTIFICATE_PROBLEMS.get(verdict, "untrusted")


def held_key(credential: Credential) -> HeldKey:
    """Return what a provider needs to know of a key."""
    return HeldKey(
        reference=credential.reference,
        certificate=credential.certificate,
        sealed_key=bytes(credential.sealed_key) if credential.sealed_key else None,
        owner=str(credential.account_id or credential.unit_id),
    )


__all__ = ["Batch", "Kind", "NotSignableError", "Turn", "certificate_problem", "held_key", "rules"]
