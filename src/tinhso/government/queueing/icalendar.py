"""An appointment as a file for calendars (RFC 5545)."""

from datetime import UTC, datetime, timedelta

from tinhso.government.queueing.contracts import BookingInfo

LINE_OCTETS_MAX = 75


def calendar_file(booking: BookingInfo, title: str, place: str, now: datetime) -> bytes:
    """Return one event with an alarm the day before; the same booking keeps its UID when it moves."""
    ends = booking.starts_at + timedelta(minutes=booking.minutes)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tinh So//Queueing//VI",
        "BEGIN:VEVENT",
        f"UID:{booking.id}@tinhso",
        f"DTSTAMP:{_utc(now)}",
        f"DTSTART:{_utc(booking.starts_at)}",
        f"DTEND:{_utc(ends)}",
        f"SUMMARY:{_text(title)}",
        f"LOCATION:{_text(place)}",
        f"DESCRIPTION:{_text(booking.code)}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P1D",
        f"DESCRIPTION:{_text(title)}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r", " ").replace("\n", " ")


def _folded(line: str) -> str:
    """Break a line so that none is longer than 75 octets; a letter is never cut in two."""
    parts, current = [], ""
    for letter in line:
        if len((current + letter).encode()) > LINE_OCTETS_MAX:
            parts.append(current)
            current = " "
        current += letter
    return "\r\n".join([*parts, current])
