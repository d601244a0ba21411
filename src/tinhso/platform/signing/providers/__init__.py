"""Where keys live. A provider is one file here and one line below."""

from tinhso.platform.signing.providers.base import LocalProvider, RemoteProvider
from tinhso.platform.signing.providers.software import Software

SOFTWARE = "software"
LOCAL: dict[str, LocalProvider] = {SOFTWARE: Software()}
REMOTE: dict[str, RemoteProvider] = {}


def local(code: str) -> LocalProvider:
    return LOCAL[code]


def remote(code: str) -> RemoteProvider:
    return REMOTE[code]
