"""Time-stamps by RFC 3161, asked of the authority an installation names."""

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper

from tinhso.platform.signing.network import ask

QUERY = "application/timestamp-query"


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
