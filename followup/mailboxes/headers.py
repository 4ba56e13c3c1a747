"""The looks that a back-end takes at raw bytes itself: where the header ends, the Message-ID, the Date."""

from __future__ import annotations

import re
from datetime import datetime

from followup.core.headers import read_date

_END = re.compile(rb"\r?\n\r?\n")
_MESSAGE_ID = re.compile(rb"^message-id[ \t]*:((?:.*\r?\n[ \t])*.*)", re.IGNORECASE | re.MULTILINE)
_DATE = re.compile(rb"^date[ \t]*:((?:.*\r?\n[ \t])*.*)", re.IGNORECASE | re.MULTILINE)
_ID = re.compile(rb"<[^>]*>")


def header_of(raw: bytes) -> bytes:
    """The header section of a message with its last line end; all of `raw` where no empty line ends it."""
    if raw.startswith((b"\r\n", b"\n")):
        return b""
    end = _END.search(raw)
    return raw[: end.start()] + b"\r\n" if end else raw


def is_since(header: bytes, received: datetime, since: datetime) -> bool:
    """Whether a message was received, or by its Date written, at or after `since`."""
    if received >= since:
        return True
    field = _DATE.search(header)
    written = read_date(" ".join(field[1].decode("latin-1").split())) if field else None
    return written is not None and written >= since


def message_id_of(header: bytes) -> str:
    """The first Message-ID in a header section, in its angle brackets, folds and blanks taken out; "" for none.

    Bytes outside UTF-8 become lone surrogates, so that two odd ids stay apart.
    """
    field = _MESSAGE_ID.search(header)
    if not field:
        return ""
    value = b"".join(field[1].split())
    bracketed = _ID.search(value)
    return (bracketed[0] if bracketed else value).decode("utf-8", "surrogateescape")


def is_usable(message_id: str) -> bool:
    """Whether an id can be asked for at all: angle brackets around printable ASCII, within a line."""
    inner = message_id[1:-1]
    return (
        (message_id[:1], message_id[-1:]) == ("<", ">")
        and 0 < len(inner) <= 990
        and all(32 < ord(sign) < 127 for sign in inner)
    )
