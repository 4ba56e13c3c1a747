"""The text of a message: its parts by the stdlib's compat32 parser, their bytes decoded without ever raising.

Attachments are not text, and an enclosed message (message/rfc822) is not the sender's new words.
"""

from __future__ import annotations

import binascii
import email
import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message as Part

from followup.core.headers import first, read_fields
from followup.core.multipart import Leaf, leaves
from followup.core.text import clean, decode, decode_base64

TEXT_LIMIT = 500_000
_PART_LIMIT = 1_000
_CHARSET = re.compile(r"charset\*?0?\*?\s*=\s*(?:\"([^\"]{0,80})\"?|'([^']{0,80})'|([^\s;]{1,80}))", re.IGNORECASE)
_METHOD = re.compile(r"method\s*=\s*\"?(?:request|reply|cancel|counter|declinecounter|publish)\b", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_ENCRYPTED = ("multipart/encrypted", "application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_ARMOUR = "-----BEGIN PGP MESSAGE-----"


@dataclass(frozen=True, slots=True)
class Bodies:
    """What the parts of a message hold: its text, and marks of what is in it besides."""

    plain: str = ""
    html: str = ""
    encrypted: bool = False
    invitation: bool = False


def read_bodies(raw: bytes, content_type: str) -> Bodies:
    """The readable text of `raw`, a whole message that `refuse` let through."""
    if not content_type.lower().startswith(("multipart/", "message/")):
        return _single(raw, content_type)
    parts = leaves(raw)
    if parts is None:
        try:
            root = email.message_from_bytes(raw)
        except (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError):
            # The stdlib's parser fails on some hostile structures; the header still tells who wrote and what about.
            return Bodies()
        parts = [_leaf(part) for part in _leaves(root)]
    return _joined(parts)


def _single(raw: bytes, content_type: str) -> Bodies:
    """A message of one part needs no parser: everything below the header is its text."""
    flat = raw.replace(b"\r\n", b"\n")
    header, _, body = flat.partition(b"\n\n") if not flat.startswith(b"\n") else (b"", b"", flat[1:])
    fields = read_fields(header)
    kind = content_type.partition(";")[0].strip().lower() or "text/plain"
    if first(fields, "content-disposition").lower().startswith("attachment"):
        return Bodies()
    if kind in _ENCRYPTED:
        return Bodies(encrypted=True)
    if not kind.startswith("text/") and "/" in kind:
        return Bodies()
    text = _text(_decoded(body, first(fields, "content-transfer-encoding")), kind, content_type)
    if kind == "text/html":
        return Bodies(html=text)
    if kind == "text/calendar":
        return Bodies(invitation=True)
    return Bodies(plain=text, encrypted=_ARMOUR in text)


def _leaf(part: Part) -> Leaf:
    content_type, disposition = _field(part, "content-type"), _field(part, "content-disposition")
    encoding = _field(part, "content-transfer-encoding")
    return Leaf(content_type, disposition, encoding, None if part.is_multipart() else _payload(part))


def _joined(parts: Iterable[Leaf]) -> Bodies:
    plain: list[str] = []
    html: list[str] = []
    encrypted = invitation = False
    for part in parts:
        kind = part.content_type.partition(";")[0].strip().lower() or "text/plain"
        encrypted = encrypted or kind in _ENCRYPTED
        if part.disposition.lower().startswith("attachment"):
            continue
        invitation = invitation or (kind == "text/calendar" and bool(_METHOD.search(part.content_type)))
        if kind in {"text/plain", "text/html"} and part.body is not None:
            text = _text(_decoded(part.body, part.encoding), kind, part.content_type)
            (html if kind == "text/html" else plain).append(text)
            encrypted = encrypted or _ARMOUR in text
    return Bodies("\n".join(plain)[:TEXT_LIMIT], "\n".join(html)[:TEXT_LIMIT], encrypted, invitation)


def _leaves(root: Part) -> list[Part]:
    """The parts in reading order, without those inside an enclosed message; the containers are among them."""
    found: list[Part] = []
    waiting: list[Part] = [root]
    while waiting and len(found) < _PART_LIMIT:
        part = waiting.pop()
        found.append(part)
        children = part.get_payload() if part.is_multipart() else None
        enclosed = part is not root and _field(part, "content-type").lower().startswith("message/")
        if isinstance(children, list) and not enclosed and not _is_message(root):
            waiting.extend(child for child in reversed(children) if isinstance(child, Part))
    return found


def _is_message(part: Part) -> bool:
    return _field(part, "content-type").lower().lstrip().startswith("message/")


def _field(part: Part, name: str) -> str:
    """A field of a part, as text with whatever bytes it has; the stdlib's own access interprets and may raise."""
    for key, value in part.raw_items():
        if key.lower() == name:
            return re.sub(r"[\r\n]+[ \t]*", " ", str(value)).strip()
    return ""


def _payload(part: Part) -> bytes:
    del part["Content-Transfer-Encoding"]  # so that the bytes come as they are: the stdlib's decoding may raise
    body = part.get_payload(decode=True)
    return body if isinstance(body, bytes) else b""


def _decoded(body: bytes, encoding: str) -> bytes:
    body = body[: 8 * TEXT_LIMIT]  # more is not looked at, in whatever encoding
    encoding = encoding.partition(";")[0].strip().lower()
    if encoding == "base64":
        return decode_base64(body)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    return body


def _text(data: bytes, kind: str, content_type: str) -> str:
    found = _CHARSET.search(content_type)
    charset = next((group for group in found.groups() if group), "") if found else ""
    if not charset and kind == "text/html" and (meta := _META_CHARSET.search(data[:4_000])):
        charset = meta[1].decode("ascii")
    text = clean(decode(data[: 4 * TEXT_LIMIT], charset)[:TEXT_LIMIT])
    return _unflowed(text) if "flowed" in content_type.lower() and kind == "text/plain" else text


def _unflowed(text: str) -> str:
    """Soft line breaks of format=flowed (RFC 3676 section 4.2) taken out, so that sentences are whole again."""
    lines: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        rest = line.lstrip(">")
        depth = len(line) - len(rest)
        rest = rest[1:] if rest[:1] == " " else rest
        if depth == open_depth and rest != "-- ":
            lines[-1] += rest
        else:
            lines.append(">" * depth + (" " if depth else "") + rest)
        open_depth = depth if rest.endswith(" ") and rest != "-- " else -1
    return "\n".join(lines)
