"""Reading and writing edXML: both directions agree, the bytes are exact, and bad input has a name."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinhso.platform.exchange import edxml
from tinhso.platform.exchange.contracts import (
    BusinessKind,
    Message,
    Organization,
    StatusCode,
    StatusMessage,
    Verdict,
)
from tinhso.platform.exchange.tests import samples

WRITTEN = edxml.write(samples.MESSAGE)


@pytest.mark.parametrize("message", [samples.MESSAGE, samples.REVOKE, samples.UPDATE, samples.REPLACE])
def test_what_is_written_is_read_again(message: Message) -> None:
    reading = edxml.read(edxml.write(message))
    assert reading.findings == ()
    assert reading.message == message


@pytest.mark.parametrize("code", list(StatusCode))
def test_statuses_are_read_again(code: StatusCode) -> None:
    reading = edxml.read(edxml.write(samples.status(code)))
    assert (reading.findings, reading.status) == ((), samples.status(code))


texts = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30)


@settings(max_examples=60, deadline=None)
@given(subject=texts.filter(lambda text: text.strip()), place=texts, notation=texts)
def test_any_text_survives(subject: str, place: str, notation: str) -> None:
    message = replace(samples.MESSAGE, subject=subject, place=place, notation=notation)
    found = edxml.read(edxml.write(message)).message
    assert found is not None
    read = edxml.read(edxml.write(found)).message
    assert read == found
    assert edxml.write(found) == edxml.write(message)


def test_the_bytes_carry_the_prefixes_receivers_compare() -> None:
    lines = WRITTEN.decode().split("\r\n")
    assert lines[:5] == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<edXML xmlns="{samples.NAMESPACE}">',
        f'  <edXML:edXMLEnvelope xmlns:edXML="{samples.NAMESPACE}">',
        "    <edXML:edXMLHeader>",
        "      <edXML:MessageHeader>",
    ]
    envelope, _, outside = WRITTEN.partition(b"</edXML:edXMLEnvelope>")
    assert (
        b"<edXML:Subject>B\xc3\xa1o c\xc3\xa1o &lt;qu\xc3\xbd&gt; &amp; n\xc4\x83m</edXML:Subject>"
        in envelope
    )
    assert b"<edXML:BussinessDocType>0</edXML:BussinessDocType>" in envelope
    assert b"  <AttachmentEncoded>\r\n    <Attachment>\r\n      <ContentId>cid:1</ContentId>" in outside
    assert b'<edXML:ContentTransferEncoded xmlns:edXML="' in outside
    assert WRITTEN.endswith(b"</edXML>\r\n")


def test_attachments_travel_raw_or_in_a_zip_and_arrive_alike() -> None:
    for way in (False, True):
        sent = tuple(replace(found, zipped=way) for found in samples.MESSAGE.attachments)
        found = edxml.read(edxml.write(replace(samples.MESSAGE, attachments=sent))).message
        assert found is not None
        assert [(a.data, a.zipped, a.media_type) for a in found.attachments] == [
            (samples.PDF, way, "application/pdf"),
            (b"<a/>", way, "application/xml"),
        ]


DOCX = samples.docx()


@pytest.mark.parametrize(
    ("sent", "name", "expected"),
    [
        (DOCX, "a.docx", DOCX),
        (samples.zipped(("a.docx", DOCX)), "a.docx", DOCX),
        (samples.zipped(("a.zip", DOCX)), "a.zip", samples.zipped(("a.zip", DOCX))),
        (samples.zipped(("1", b"x"), ("2", b"y")), "a.pdf", samples.zipped(("1", b"x"), ("2", b"y"))),
        (b"PK\x03\x04 no zip", "a.bin", b"PK\x03\x04 no zip"),
    ],
)
def test_a_document_that_is_a_zip_stays_one(sent: bytes, name: str, expected: bytes) -> None:
    declared = "application/zip" if name != "a.bin" else "application/octet-stream"
    found = edxml.read(samples.with_content(sent, name, declared)).message
    assert found is not None
    assert found.attachments[0].data == expected


def deep(levels: int) -> bytes:
    return WRITTEN.replace(b"<edXML:Code>", b"<a>" * levels + b"</a>" * levels + b"<edXML:Code>")


BAD = {
    Verdict.EMPTY: b" \r\n ",
    Verdict.NOT_XML: WRITTEN[:-20],
    Verdict.NOT_EDXML: b"<html><body/></html>",
    Verdict.ENTITIES: WRITTEN.replace(b"<edXML xmlns", b'<!DOCTYPE x [<!ENTITY a "b">]>\n<edXML xmlns'),
    Verdict.TOO_DEEP: deep(60),
    Verdict.TOO_MANY_PARTS: WRITTEN.replace(b"<edXML:Code>", b"<a/>" * 20_001 + b"<edXML:Code>"),
    Verdict.TOO_LARGE: b"<edXML>" + b" " * (80 * 1024 * 1024),
    Verdict.BAD_BASE64: samples.with_content("@@@@"),
    Verdict.ARCHIVE_REFUSED: samples.with_content(samples.bomb()),
    Verdict.MISSING_FIELD: WRITTEN.replace(b"<edXML:OrganId>H23.11</edXML:OrganId>", b""),
    Verdict.UNKNOWN_BUSINESS: WRITTEN.replace(b"DocType>0<", b"DocType>9<"),
    Verdict.UNKNOWN_STATUS: edxml.write(samples.status()).replace(b"Code>03<", b"Code>77<"),
}


@pytest.mark.parametrize("verdict", BAD)
def test_what_cannot_be_trusted_is_refused_by_name(verdict: Verdict) -> None:
    reading = edxml.read(BAD[verdict])
    assert reading.verdict is verdict
    assert not reading.accepted


ODD = {
    Verdict.GARBAGE_BEFORE: b"1212" + WRITTEN,
    Verdict.GARBAGE_AFTER: WRITTEN + b"</edXML>",
    Verdict.NAMESPACE: WRITTEN.replace(b"QCVN_102_2016", b"QCVN_102"),
    Verdict.IMPOSSIBLE_DATE: WRITTEN.replace(b"Date>2026/05/06", b"Date>2014/02/30"),
    Verdict.BAD_NUMBER: WRITTEN.replace(b"PageAmount>4", b"PageAmount>four"),
    Verdict.NO_CID: WRITTEN.replace(b"cid:1", b"1"),
    Verdict.ATTACHMENT_UNREFERENCED: WRITTEN.replace(b"<edXML:ContentId>cid:1<", b"<edXML:ContentId>cid:2<"),
    Verdict.ATTACHMENT_MISSING: WRITTEN.replace(b"<edXML:ContentId>cid:1<", b"<edXML:ContentId>cid:3<"),
}


@pytest.mark.parametrize("verdict", ODD)
def test_what_is_odd_is_accepted_and_said(verdict: Verdict) -> None:
    reading = edxml.read(ODD[verdict])
    assert verdict in {finding.verdict for finding in reading.findings}
    assert reading.accepted
    assert reading.message is not None
    assert reading.message.subject == samples.MESSAGE.subject


def test_an_impossible_day_is_never_invented() -> None:
    message = edxml.read(ODD[Verdict.IMPOSSIBLE_DATE]).message
    assert message is not None
    assert message.issued_on is None
    inside = edxml.read(
        WRITTEN.replace(b"<edXML:DocumentId>H23.11,2026/05/06", b"<edXML:DocumentId>H,2014/02/30")
    )
    assert inside.verdict is Verdict.IMPOSSIBLE_DATE


def test_undeclared_prefixes_comments_and_empty_references_do_no_harm() -> None:
    spoiled = WRITTEN.replace(b"<edXML:Reference>", b'<edXML:Reference xlink:href="">', 1).replace(
        b"<edXML:SteeringType>",
        b"<!-- x --><edXML:ResponseFor><edXML:Code></edXML:Code></edXML:ResponseFor><edXML:SteeringType>",
    )
    assert edxml.read(spoiled).message == samples.MESSAGE


def test_other_spellings_of_dates_and_codes() -> None:
    spoiled = WRITTEN.replace(b"DueDate>2026/06/01", b"DueDate>01/06/2026").replace(
        b"<edXML:Code>7/CV</edXML:Code>",
        b"<edXML:Code><edXML:CodeNumber>7</edXML:CodeNumber><edXML:CodeNotation>CV</edXML:CodeNotation></edXML:Code>",
    )
    message = edxml.read(spoiled).message
    assert message is not None
    assert (message.due_on, message.response_for[0].code) == (date(2026, 6, 1), "7/CV")


def test_a_message_without_the_business_part_is_new_and_a_signature_is_kept() -> None:
    start, rest = WRITTEN.split(b"<edXML:Bussiness>")
    signature = b"<Signature><SignatureValue>AA==</SignatureValue></Signature>"
    end = rest.split(b"</edXML:Bussiness>")[1].replace(
        b"</edXML:edXMLHeader>", signature + b"</edXML:edXMLHeader>"
    )
    message = edxml.read(start + end).message
    assert message is not None
    assert message.business.kind is BusinessKind.NEW
    assert message.signature == signature.decode()


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, len(WRITTEN) - 1), cut=st.integers(0, 40), junk=st.binary(max_size=12))
def test_no_bytes_make_it_fail(at: int, cut: int, junk: bytes) -> None:
    reading = edxml.read(WRITTEN[:at] + junk + WRITTEN[at + cut :])
    assert reading.verdict in set(Verdict)
    assert reading.message is not None or not reading.accepted


def test_control_characters_never_reach_the_wire() -> None:
    message = StatusMessage(
        Organization("A\x00\x0b"), samples.status().response_for, StatusCode.ARRIVED, "a\ud800b"
    )
    reading = edxml.read(edxml.write(message))
    assert reading.status is not None
    assert (reading.status.sender.organ_id, reading.status.description) == ("A", "ab")
