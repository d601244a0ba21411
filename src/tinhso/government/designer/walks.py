"""A walk through the sandbox as it travels in the page: answers, papers and acts, nothing in the database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core import signing
from django.utils.translation import gettext as _
from pydantic import ValidationError

from tinhso.kernel import clock
from tinhso.kernel.errors import Invalid
from tinhso.platform.cases.facade import authoring

SALT = "designer.walk"
ACTS_MAX = 60
WALK_LENGTH_MAX = 60_000


@dataclass(frozen=True, slots=True)
class Walk:
    given: authoring.Given
    acts: tuple[authoring.Act, ...] = ()

    @property
    def token(self) -> str:
        """Return the walk as one signed text, so that what comes back is what was shown."""
        plain = {
            "given": self.given.model_dump(mode="json", exclude_unset=True),
            "acts": [act.model_dump(mode="json", exclude_unset=True) for act in self.acts],
        }
        return signing.dumps(plain, salt=SALT, compress=True)

    def further(self, code: str, at: datetime | None) -> "Walk":
        act = authoring.Act(action=code, at=at) if at else authoring.Act(action=code)
        return Walk(self.given, (*self.acts, act)[:ACTS_MAX])

    def back(self) -> "Walk":
        return Walk(self.given, self.acts[:-1])


def walk_of(token: str) -> Walk:
    """Read a walk that was handed out before."""
    try:
        plain = signing.loads(token[:WALK_LENGTH_MAX], salt=SALT)
        given = authoring.Given.model_validate(plain["given"])
        return Walk(given, tuple(authoring.Act.model_validate(act) for act in plain["acts"]))
    except (signing.BadSignature, ValidationError, KeyError, TypeError) as error:
        raise Invalid("designer.walk", _("Hãy bắt đầu lại phần chạy thử.")) from error


def first_walk(typed: Mapping[str, Any]) -> Walk:
    """Begin a walk from the form of the sandbox: channel, time, example, answers changed, papers left out."""
    changes = _answers(str(typed.get("changes", "")))
    plain = {
        "channel": typed.get("channel") or "online",
        "received": typed.get("received") or f"{clock.local(clock.now()):%Y-%m-%dT%H:%M}",
        "example": int(str(typed.get("example") or 0)),
        **({"changes": changes} if changes else {}),
    }
    if typed.get("papers") is not None:
        plain["papers"] = list(typed["papers"])
    try:
        return Walk(authoring.Given.model_validate(plain))
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        message = _("Giá trị này không đọc được.")
        raise Invalid("designer.given", message, fields={name: message}) from error


def _answers(text: str) -> dict[str, Any]:
    """Read changed answers: JSON, or lines of `key = value` with values as JSON or plain text."""
    found: dict[str, Any] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        key, sign, value = (piece.strip() for piece in line.partition("="))
        if not sign:
            message = _("Mỗi dòng viết: mã ô = giá trị. Dòng chưa đúng: %(line)s") % {"line": line[:80]}
            raise Invalid("designer.changes", message, fields={"changes": message})
        found[key] = _value(value)
    return found


def _value(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
