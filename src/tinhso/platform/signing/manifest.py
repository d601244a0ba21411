"""Digital signatures: requests, keys, time-stamps and verification."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import System
from tinhso.platform.signing import contracts

SYSTEM = System(
    code="signing",
    label=_("Ký số"),
    label_en="Digital signatures",
    standards=("NĐ 30/2020/NĐ-CP", "Luật 20/2023/QH15", "PAdES", "XAdES", "RFC 3161", "CSC API v2"),
    events=(
        contracts.SigningOpened,
        contracts.StepSigned,
        contracts.SigningCompleted,
        contracts.SigningFailed,
        contracts.SigningCancelled,
    ),
)
