"""Time-stamps by RFC 3161, asked of the authority an installation names."""

import time

from asn1crypto import tsp, x509
from pyhanko.sign.timestamps import TimeStamper

from tinhso.platform.signing import trust
from tinhso.platform.signing.looping import run
from tinhso.platform.signing.network import ask

QUERY = "application/timestamp-query"
KNOWN_FOR_S = 300.0
SILENT_FOR_S = 20.0
"""A silent authority is not asked again for so long."""
_known: dict[str, tuple[float, tuple[bytes, ...]]] = {}


class Authority(TimeStamper):
    """A time-stamping authority at an address. Raises `OSError` where it is silent or refuses."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        answer = ask(self.url, req.dump(), content_type=QUERY)
        try:
            return tsp.TimeStampResp.load(answer, strict=True)
        except ValueError as error:
            raise OSError(f"{self.url}: not a time-stamp") from error

    def certificates(self) -> tuple[x509.Certificate, ...]:
        """Return the certificate it stamps with and those above; nothing while it is silent."""
        until, found = _known.get(self.url, (0.0, ()))
        if until < time.monotonic():
            found = self._asked()
            _known[self.url] = (time.monotonic() + (KNOWN_FOR_S if found else SILENT_FOR_S), found)
        return tuple(trust.parse(der) for der in found)

    def _asked(self) -> tuple[bytes, ...]:
        try:
            token = run(self.async_dummy_response("sha256"))
        except (OSError, ValueError):
            return ()
        leaves = tuple(self._certs.values())
        serials = {each.serial_number for each in leaves}
        others = [each.chosen for each in token["content"]["certificates"]]
        above = (each for each in others if each.serial_number not in serials)
        return tuple(each.dump() for each in (*leaves, *above))


def forget() -> None:
    """Ask every authority anew."""
    _known.clear()
