"""Short questions to authorities over HTTP: limits of time and size, no redirects, nothing believed."""

from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

ANSWER_TIMEOUT_S = 4.0
ANSWER_BYTES_MAX = 10 * 1024 * 1024


class SilentError(OSError):
    """The other side did not answer, or not with what was asked for."""


def ask(url: str, body: bytes | None = None, *, content_type: str = "") -> bytes:
    """GET `url`, or POST `body` to it; return the body of a 200. Raises `SilentError`."""
    status, found = exchange(url, body, {"Content-Type": content_type} if content_type else {})
    if status != HTTPStatus.OK:
        raise SilentError(f"{url}: {status}")
    return found


def exchange(url: str, body: bytes | None, headers: dict[str, str]) -> tuple[int, bytes]:
    """Ask and return status and body, whatever the status. Raises `SilentError` where there is no answer."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SilentError(url)
    connect = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = connect(parts.hostname, parts.port, timeout=ANSWER_TIMEOUT_S)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("GET" if body is None else "POST", target, body, headers)
        answer = connection.getresponse()
        found = answer.read(ANSWER_BYTES_MAX + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise SilentError(f"{url}: {error}") from error
    finally:
        connection.close()
    if len(found) > ANSWER_BYTES_MAX:
        raise SilentError(f"{url}: too long")
    return answer.status, found
