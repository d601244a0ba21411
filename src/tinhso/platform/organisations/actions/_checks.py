"""What several use cases check the same way."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError, transaction

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, NotFound
from tinhso.kernel.locks import lock_rows
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.organisations.models import Unit


def locked_unit(actor: Actor, unit_id: UUID) -> Unit:
    """Lock a unit the actor may manage."""
    found = lock_rows(Unit.objects.all(), [unit_id])
    if not found:
        raise NotFound("organisations.unknown_unit", "Không có đơn vị này. Hãy chọn lại từ danh sách.")
    actor.require("organisations.manage", tuple(found[0].path))
    return found[0]


_CONFLICTS = {
    "organisations_unit_one_committee": gettext_noop("Địa bàn này đã có Ủy ban nhân dân trong thời gian đó."),
    "organisations_code_one_holder": gettext_noop("Mã này đang thuộc một đơn vị khác. Hãy kiểm tra lại mã."),
    "organisations_code_one_per_unit": gettext_noop(
        "Đơn vị đã có mã của hệ này từ ngày đó. Hãy chọn ngày muộn hơn."
    ),
    "organisations_name_one_at_a_time": gettext_noop(
        "Tên của đơn vị đã đổi sau ngày đó. Hãy chọn ngày muộn hơn."
    ),
}


@contextmanager
def overlaps_explained() -> Iterator[None]:
    """Turn the database's refusal of overlapping periods into words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        for constraint, message in _CONFLICTS.items():
            if constraint in str(error):
                raise Conflict("organisations.overlap", message) from error
        raise
