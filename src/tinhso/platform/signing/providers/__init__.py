"""Where keys live. A provider is one file here and one line below."""

from tinhso.platform.signing.providers.agent import Agent
from tinhso.platform.signing.providers.base import LocalProvider, RemoteProvider
from tinhso.platform.signing.providers.csc import Csc
from tinhso.platform.signing.providers.pkcs11 import Pkcs11
from tinhso.platform.signing.providers.software import Software

SOFTWARE, TOKEN, REMOTE_SERVICE, AGENT = "software", "pkcs11", "csc", "agent"
CSC = Csc()
LOCAL: dict[str, LocalProvider] = {SOFTWARE: Software(), TOKEN: Pkcs11()}
REMOTE: dict[str, RemoteProvider] = {REMOTE_SERVICE: CSC, AGENT: Agent()}


def local(code: str) -> LocalProvider:
    return LOCAL[code]


def remote(code: str) -> RemoteProvider:
    return REMOTE[code]
