"""What other modules may ask of signatures."""

from tinhso.platform.signing.actions.agent import bring_signatures, waiting_on_token
from tinhso.platform.signing.actions.as_agency import keep_made, sign_as_agency
from tinhso.platform.signing.actions.authorities import add_authority, remove_authority
from tinhso.platform.signing.actions.decline import decline
from tinhso.platform.signing.actions.keys import change_pin, enter_key, remove_key, set_picture
from tinhso.platform.signing.actions.link import link_remote
from tinhso.platform.signing.actions.open import call_off, cancel, open_request, present
from tinhso.platform.signing.actions.powers import give_power, revoke_power
from tinhso.platform.signing.actions.prove import followed
from tinhso.platform.signing.actions.sign import sign
from tinhso.platform.signing.blanks import day_values, with_fields, with_values
from tinhso.platform.signing.selectors import (
    acting_for,
    credentials_of,
    may_open_file,
    opened_by,
    powers_at,
    powers_of,
    request,
    requests_by_id,
    requests_for,
    seen_at,
    waiting_count,
    waiting_for,
)
from tinhso.platform.signing.verifying import report_of, verify

__all__ = [
    "acting_for",
    "add_authority",
    "bring_signatures",
    "call_off",
    "cancel",
    "change_pin",
    "credentials_of",
    "day_values",
    "decline",
    "enter_key",
    "followed",
    "give_power",
    "keep_made",
    "link_remote",
    "may_open_file",
    "open_request",
    "opened_by",
    "powers_at",
    "powers_of",
    "present",
    "remove_authority",
    "remove_key",
    "report_of",
    "request",
    "requests_by_id",
    "requests_for",
    "revoke_power",
    "seen_at",
    "set_picture",
    "sign",
    "sign_as_agency",
    "verify",
    "waiting_count",
    "waiting_for",
    "waiting_on_token",
    "with_fields",
    "with_values",
]
