"""edXML of QCVN 102:2016/BTTTT (amendment 1:2022): `read` bytes, `write` messages, no I/O and no Django."""

from tinhso.platform.exchange.edxml.reader import Reading, read
from tinhso.platform.exchange.edxml.writer import write

__all__ = ["Reading", "read", "write"]
