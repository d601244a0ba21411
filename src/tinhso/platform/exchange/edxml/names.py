"""Constants of the format."""

NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
PREFIX = "edXML"
ROOT = "edXML"
CID = "cid:"
DATE = "%Y/%m/%d"
TIMESTAMP = "%Y/%m/%d %H:%M:%S"

MIB = 1024 * 1024
MESSAGE_BYTES_MAX = 80 * MIB
"""Gateways take files up to 50 MB; base64 makes a third more of them."""
DEPTH_MAX = 40
"""The deepest element of the standard lies at 11."""
PARTS_MAX = 20_000
"""Elements in one message."""
ATTRIBUTES_MAX = 64
ATTACHMENTS_MAX = 200
UNPACKED_BYTES_MAX = 200 * MIB
RATIO_MAX = 200
RATIO_IGNORED_BELOW = MIB
"""Small texts compress very well; the ratio matters only beyond this many unpacked bytes."""
