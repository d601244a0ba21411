"""Work files as other systems may use them: open, file into, close, hand over, archive."""

from tinhso.platform.records.actions.archiving import hand_over, receive, send_back
from tinhso.platform.records.actions.keeping import (
    close_record,
    file_into,
    open_record,
    reopen_record,
    take_out,
)
from tinhso.platform.records.actions.warning import warn_due
from tinhso.platform.records.package.building import export
from tinhso.platform.records.printing import contents_pdf, files_pdf, minutes_pdf, transfer_pdf
from tinhso.platform.records.selectors import (
    items,
    may_open_file,
    record,
    records,
    records_in,
    records_of,
    transfer,
    transfers,
)

__all__ = [
    "close_record",
    "contents_pdf",
    "export",
    "file_into",
    "files_pdf",
    "hand_over",
    "items",
    "may_open_file",
    "minutes_pdf",
    "open_record",
    "receive",
    "record",
    "records",
    "records_in",
    "records_of",
    "reopen_record",
    "send_back",
    "take_out",
    "transfer",
    "transfer_pdf",
    "transfers",
    "warn_due",
]
