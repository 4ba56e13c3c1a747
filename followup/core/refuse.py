"""Which bytes are set aside before a parser sees them: limits counted on the bytes, in time linear in their number."""

from __future__ import annotations

import re

MAX_BYTES = 25_000_000
MAX_DEPTH = 30
MAX_PARTS = 1_000
MAX_HEADER_LINES = 5_000
MAX_FIELD = 64_000
MAX_REFERENCES_FIELD = 1_000_000
"""A thread of years names all its mails (B20); the field is read in linear time, and only its end counts."""

MAX_CONTENT_FIELD = 8_000
MAX_ADDRESSES = 1_000
MAX_COMMENTS = 200
MAX_WORDS = 2_000
MAX_LINE = 1_000_000
MAX_QUOTE_DEPTH = 500

_FIELD = re.compile(rb"[^\n]*(?:\n[ \t][^\n]*)*\n?")
_ADDRESS_FIELD = re.compile(rb"\n(?:from|to|cc|bcc|sender|reply-to)[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)")
_BOUNDARY = re.compile(rb"boundary\*?0?\*?[ \t]*=[ \t\n]*(?:\"([^\"\n]{0,200})\"?|([^\s;\"]{1,200}))")


def refuse(raw: bytes) -> str:
    """The fixed word why `raw` is not to be parsed, "" where it may be.

    The words: too-large, too-deep, too-many-parts, header-too-large, too-many-addresses, too-many-comments,
    too-many-encoded-words, line-too-long, quoted-too-deep.
    """
    if len(raw) > MAX_BYTES:
        return "too-large"
    flat = raw.lower()
    if b"\r" in flat:
        flat = flat.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    head = flat.partition(b"\n\n")[0] if not flat.startswith(b"\n") else b""
    return _refuse_header(head) or _refuse_content_fields(flat) or _refuse_lines(flat) or _refuse_structure(flat)


def _refuse_header(head: bytes) -> str:
    folds = head.count(b"\n ") + head.count(b"\n\t")
    if head.count(b"\n") - folds > MAX_HEADER_LINES:
        return "header-too-large"
    if len(head) > MAX_FIELD and any(len(field[0]) > _largest(field[0]) for field in _FIELD.finditer(head)):
        return "header-too-large"
    if head.count(b"=?") > MAX_WORDS:
        return "too-many-encoded-words"
    if head.count(b"@") <= MAX_ADDRESSES and head.count(b"(") <= MAX_COMMENTS:
        return ""
    values = _ADDRESS_FIELD.findall(b"\n" + head)
    if any(value.count(b"(") > MAX_COMMENTS for value in values):
        return "too-many-comments"
    return "too-many-addresses" if sum(value.count(b"@") for value in values) > MAX_ADDRESSES else ""


def _largest(field: bytes) -> int:
    return MAX_REFERENCES_FIELD if field.startswith(b"references:") else MAX_FIELD


def _refuse_content_fields(flat: bytes) -> str:
    """Content-* fields of every part: the stdlib's time over their parameters is quadratic."""
    at = 0 if flat.startswith(b"content-") else flat.find(b"\ncontent-") + 1
    while at > 0 or (at == 0 and flat.startswith(b"content-")):
        end = flat.find(b"\n", at)
        start = at
        while end >= 0 and flat[end + 1 : end + 2] in {b" ", b"\t"} and end - start <= MAX_CONTENT_FIELD:
            end = flat.find(b"\n", end + 1)
        length = (end if end >= 0 else len(flat)) - start
        if length > MAX_CONTENT_FIELD:
            return "header-too-large"
        at = flat.find(b"\ncontent-", start + 1) + 1
        if not at:
            return ""
    return ""


def _refuse_lines(flat: bytes) -> str:
    if b">" * MAX_QUOTE_DEPTH in flat or b"> " * MAX_QUOTE_DEPTH in flat:
        return "quoted-too-deep"
    at = 0
    while len(flat) - at > MAX_LINE:
        end = flat.rfind(b"\n", at, at + MAX_LINE)
        if end < 0:
            return "line-too-long"
        at = end + 1
    return ""


def _refuse_structure(flat: bytes) -> str:
    # Each level needs a boundary or an enclosed message, each part a line of dashes: with few there is nothing to find.
    levels = flat.count(b"boundary") + flat.count(b"message/")
    if levels <= MAX_DEPTH and flat.count(b"\n--") <= MAX_PARTS:
        return ""
    return _walk(flat)


def _walk(flat: bytes) -> str:
    """Follows the parts of `flat` line by line: the stack holds the open boundaries and enclosed messages."""
    stack: list[bytes] = []  # a boundary with its dashes; b"" for an enclosed message
    places: dict[bytes, int] = {}
    parts = 0
    in_header, block = True, bytearray()
    for line in flat.split(b"\n"):
        if line.startswith(b"--") and (place := _place(places, line.rstrip())) is not None:
            _close(stack, places, place)
            if line.rstrip() != stack[place] + b"--":
                parts += 1
                in_header, block = True, bytearray()
            else:
                in_header = False
        elif in_header and line.strip():
            block += line + b"\n"
        elif in_header:
            in_header = _open(stack, places, bytes(block))
            block = bytearray()
        if len(stack) > MAX_DEPTH:
            return "too-deep"
        if parts > MAX_PARTS:
            return "too-many-parts"
    return ""


def _place(places: dict[bytes, int], line: bytes) -> int | None:
    place = places.get(line)
    return places.get(line[:-2]) if place is None and line.endswith(b"--") else place


def _close(stack: list[bytes], places: dict[bytes, int], place: int) -> None:
    for gone in stack[place + 1 :]:
        if gone and places.get(gone, -1) > place:
            del places[gone]
    del stack[place + 1 :]


def _open(stack: list[bytes], places: dict[bytes, int], block: bytes) -> bool:
    """Takes in the header of one part; whether another header follows at once (an enclosed message)."""
    if b"message/" in block:
        stack.append(b"")
        return True
    if b"multipart/" in block and (boundary := _BOUNDARY.search(block)):
        mark = b"--" + (boundary[1] or boundary[2] or b"").rstrip()
        stack.append(mark)
        places.setdefault(mark, len(stack) - 1)
    return False
