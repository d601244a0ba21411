"""What may be uploaded: the schema of `definitions/file_rules/*.yaml`, whose defaults hold without a file."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

MIB = 1024 * 1024
TypeName = Literal["pdf", "jpeg", "png", "docx", "xlsx", "xml", "zip"]
TYPES: tuple[TypeName, ...] = ("pdf", "jpeg", "png", "docx", "xlsx", "xml", "zip")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ArchiveLimits(_Strict):
    """Against archives that unfold into something enormous."""

    entries_max: int = Field(1_000, gt=0)
    unpacked_mib_max: int = Field(200, gt=0)
    ratio_max: int = Field(100, gt=1, description="Unpacked bytes for each packed byte")
    depth_max: int = Field(1, ge=0, description="Archives inside archives")


class FileRules(_Strict):
    """Limits for a purpose; purpose `default` holds for all that have none of their own."""

    code: str = Field("default", pattern=r"^[a-z][a-z0-9_]{0,39}$")
    title: str = "Tệp tải lên"
    effective_from: date | None = None
    types: tuple[TypeName, ...] = TYPES
    size_mib_max: int = Field(50, gt=0, le=2_048)
    image_megapixels_max: int = Field(50, gt=0, le=500)
    pdf_pages_max: int = Field(2_000, gt=0)
    xml_depth_max: int = Field(200, gt=0)
    archive: ArchiveLimits = ArchiveLimits()
    legal_basis: list[str] = []

    @property
    def size_max(self) -> int:
        return self.size_mib_max * MIB
