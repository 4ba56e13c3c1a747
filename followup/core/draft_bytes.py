"""A draft's bytes after it was made: what of it is approved, its words, and the form in which it goes out.

A mail program that opens and saves a draft changes dates, ids, encodings and folding without the rep's doing; what the
rep sees is recipients, subject, thread, words and attachments, so these and only these make the fingerprint.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from email.generator import BytesGenerator
from email.message import Message as Parsed
from email.parser import BytesHeaderParser, BytesParser
from email.utils import format_datetime
from io import BytesIO

from followup.core import header_fields as fields
from followup.core.addresses import read_addresses
from followup.core.compose import encode_text
from followup.core.text import clean, clean_line, decode, decode_words

_POLICY = Parsed().policy.clone(linesep="\r\n", max_line_length=None)  # compat32; email.policy loads all the others
_LONGEST_LINE = 998  # RFC 5322 section 2.1.1
_BETWEEN_US = frozenset({"x-followup-key", "bcc", "x-unsent", "x-mozilla-draft-info", "x-mozilla-status"})
_WORDS = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*")


def fingerprint(raw: bytes) -> str:
    """SHA-256 in hex over From, To, Cc, Bcc, Subject, In-Reply-To and the decoded content of every part.

    Line ends and white space at line ends do not count; nor do Date, Message-ID, X-Followup-Key and encodings.
    """
    message = _parsed(raw)
    seen = hashlib.sha256()
    for name in ("From", "To", "Cc", "Bcc"):
        for value in _values(message, name):
            found = read_addresses(value).found
            _add(seen, name, *(part for address in found for part in (clean_line(address.name), address.addr_spec)))
    _add(seen, "Subject", *(clean_line(decode_words(value)) for value in _values(message, "Subject")))
    _add(seen, "In-Reply-To", *(" ".join(value.split()) for value in _values(message, "In-Reply-To")))
    for part in _leaves(message):
        kind, content = _content(part)
        _add(seen, kind, clean_line(decode_words(part.get_filename() or "")))
        seen.update(hashlib.sha256(content).digest())
    return seen.hexdigest()


def for_sending(raw: bytes, date: datetime) -> tuple[bytes, str, tuple[str, ...]]:
    """`raw` as it goes out on `date` (aware), its sender's addr-spec and its recipients' (To, Cc, Bcc, each once).

    X-Followup-Key, Bcc and a mail program's own marks are taken off; only CRLF ends a line, none is longer than 998.
    Raises ValueError where there is no one sender, no recipient, or an address that cannot be written to.
    """
    header = BytesHeaderParser().parsebytes(raw)
    senders = [a for value in _values(header, "From") for a in read_addresses(value).found]
    people = [a for name in ("To", "Cc", "Bcc") for value in _values(header, name) for a in read_addresses(value).found]
    recipients = tuple(dict.fromkeys(fields.addr_spec(a.addr_spec) for a in people))
    if len(senders) != 1 or not recipients:
        raise ValueError("a mail needs one sender and a recipient")
    raw = raw.replace(b"\x00", b"")
    if not raw.isascii() or _too_long(raw):
        raw = _rebuilt(raw)
    top, body = _split(raw)
    kept = b"".join(f[0] for f in _FIELD.finditer(top) if f[1].decode().lower() not in _BETWEEN_US | {"date"})
    out = kept + f"Date: {format_datetime(date)}\n".encode() + b"\n" + body
    return out.replace(b"\n", b"\r\n"), fields.addr_spec(senders[0].addr_spec), recipients


def text_of(raw: bytes) -> str:
    """The words of a draft as the rep reads them: its first text/plain part, else its HTML as text; LF line ends."""
    from followup.core.html_text import read_html  # its parser is large, and a draft seldom has HTML

    html = ""
    for part in _leaves(_parsed(raw)):
        if part.get_filename():
            continue
        if part.get_content_type() == "text/plain":
            return clean(_decoded(part))
        if part.get_content_type() == "text/html" and not html:
            html = read_html(_decoded(part)).text
    return html


def with_text(raw: bytes, text: str, message_id: str) -> bytes:
    """`raw` with other words and another Message-ID: the rep's edit. Attachments stay; an HTML twin of the words goes.

    Raises ValueError where `message_id` is none.
    """
    if not fields.is_id(message_id):
        raise ValueError("Message-ID has the wrong form")
    message = _parsed(raw)
    attached = [part for part in _leaves(message) if part.get_filename() or part.get_content_maintype() != "text"]
    top, _ = _split(raw)
    dropped = {"message-id", "mime-version"}
    kept = b"".join(
        field[0]
        for field in _FIELD.finditer(top)
        if (name := field[1].decode().lower()) not in dropped and not name.startswith("content-")
    )
    head = kept.replace(b"\n", b"\r\n") + f"Message-ID: {message_id}\r\nMIME-Version: 1.0\r\n".encode()
    words = _WORDS + b"\r\n\r\n" + encode_text(text)
    if not attached:
        return head + words
    parts = [words, *(_flat(part).rstrip(b"\r\n") for part in attached)]
    boundary = b"=_" + hashlib.sha256(b"".join(parts)).hexdigest()[:32].encode()
    joined = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    kind = b'Content-Type: multipart/mixed; boundary="' + boundary + b'"\r\n\r\n'
    return head + kind + joined + b"--" + boundary + b"--\r\n"


def _parsed(raw: bytes) -> Parsed:
    return BytesParser().parsebytes(raw)


def _values(message: Parsed, name: str) -> list[str]:
    """Raw field bodies, unfolded; bytes that are not ASCII are read as UTF-8."""
    return [_text(value) for key, value in message.raw_items() if key.lower() == name.lower()]


def _text(value: object) -> str:
    data = str(value).encode("utf-8", "surrogateescape")
    return re.sub(r"[\r\n]+(?=[ \t])", "", decode(data, "utf-8"))


def _add(seen: hashlib._Hash, *parts: str) -> None:
    """Each part with its length before it, so that no two lists of parts look alike."""
    for part in parts:
        data = part.encode("utf-8", "replace")
        seen.update(b"%d:" % len(data) + data)
    seen.update(b";")


def _leaves(message: Parsed) -> Iterator[Parsed]:
    """The parts that hold content; an attached mail is one of them and is not opened."""
    if message.get_content_type() != "message/rfc822" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Parsed):
                yield from _leaves(part)
    else:
        yield message


def _content(part: Parsed) -> tuple[str, bytes]:
    kind = part.get_content_type()
    if part.get_content_maintype() != "text":
        data = part.get_payload(decode=True)
        return kind, data if isinstance(data, bytes) else _flat(part)
    rows = [row.rstrip() for row in _decoded(part).replace("\r\n", "\n").split("\n")]
    return kind, "\n".join(rows).strip("\n").encode("utf-8", "replace")


def _decoded(part: Parsed) -> str:
    data = part.get_payload(decode=True)
    return decode(data, part.get_content_charset("") or "") if isinstance(data, bytes) else ""


def _flat(part: Parsed) -> bytes:
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, policy=_POLICY).flatten(part)
    return out.getvalue()


def _split(raw: bytes) -> tuple[bytes, bytes]:
    """Header section and body with LF line ends; a bare CR counts as one."""
    flat = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    top, _, body = flat.partition(b"\n\n")
    return top + b"\n", body


def _too_long(raw: bytes) -> bool:
    return any(len(line) > _LONGEST_LINE for line in raw.replace(b"\r", b"\n").split(b"\n"))


def _rebuilt(raw: bytes) -> bytes:
    """The same mail with every part of long or 8-bit lines encoded anew, and its header in ASCII."""
    message = _parsed(raw)
    for part in _leaves(message):
        body = part.get_payload(decode=True)
        if not isinstance(body, bytes) or (_flat(part).isascii() and not _too_long(_flat(part))):
            continue
        text = part.get_content_maintype() == "text"
        del part["Content-Transfer-Encoding"]
        part["Content-Transfer-Encoding"] = "quoted-printable" if text else "base64"
        if text:
            part.set_param("charset", "utf-8")
            part.set_payload(encode_text(decode(body, part.get_content_charset("") or "")).decode("ascii"))
        else:
            part.set_payload(base64.encodebytes(body).decode("ascii").replace("\n", "\r\n"))
    return _flat(message)
