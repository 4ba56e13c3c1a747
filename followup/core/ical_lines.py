"""Content lines of RFC 5545 section 3.1: what reading and changing an object in place stand on.

An object that the rep or another program has touched is changed line by line, so that every property which followup
does not know comes out as the bytes that went in. Nothing here raises on bytes; what is too large has no lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

MAX_OBJECT = 1024 * 1024
"""Bytes; a larger object is not read."""

MAX_LINES = 20_000
"""Content lines; an object with more is not read (B52: ten thousand nested components)."""

_SMALL = 8192
"""Bytes; of a larger object nothing is kept."""

_FOLD = re.compile(rb"(?:\r\n|\r|\n)[ \t]")
_HEAD = re.compile(r'([A-Za-z0-9-]++(?:[^:"]++|"[^"]*+")*+):')
_PARAMETER = re.compile(r'(?:[^;"]++|"[^"]*+")++')
_ESCAPED = re.compile(r"\\([\\;,nN])")


@dataclass(frozen=True, slots=True)
class Line:
    """One content line: `raw` as it stands (folds and line end included), `text` unfolded."""

    raw: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a component: `name` in upper case, parameters, the value as written, and its line's number."""

    name: str
    params: dict[str, str]
    value: str
    number: int


@dataclass(frozen=True, slots=True)
class Component:
    """One VEVENT: lines `first` (BEGIN) to `last` (END), and the properties that are its own, not its alarms'."""

    first: int
    last: int
    properties: tuple[Property, ...]

    def get(self, name: str) -> Property | None:
        """The first property of this name."""
        return next((found for found in self.properties if found.name == name), None)

    def value(self, name: str) -> str:
        """The first such property's value, "" where there is none."""
        found = self.get(name)
        return "" if found is None else found.value


def split(ics: bytes) -> list[Line]:
    """All content lines; none where the object is too large to be read."""
    if len(ics) > MAX_OBJECT:
        return []
    grouped: list[list[bytes]] = []
    for raw in ics.splitlines(keepends=True):
        if raw[:1] in (b" ", b"\t") and grouped:
            grouped[-1].append(raw)
        else:
            grouped.append([raw])
            if len(grouped) > MAX_LINES:
                return []
    return [_line(parts[0] if len(parts) == 1 else b"".join(parts), len(parts) > 1) for parts in grouped]


def _line(raw: bytes, folded: bool) -> Line:
    # Unfolded before it is decoded: a fold may stand inside one UTF-8 character.
    unfolded = _FOLD.sub(b"", raw) if folded else raw
    return Line(raw, unfolded.decode("utf-8", "replace").strip("\r\n\ufeff"))


def fold(text: str) -> bytes:
    """The line as bytes: parts of at most 75 octets, never cut inside a character (section 3.1)."""
    data, parts, room = text.encode("utf-8", "replace"), [], 75
    while len(data) > room:
        cut = room
        while data[cut] & 0xC0 == 0x80:  # the inner octets of a UTF-8 character
            cut -= 1
        parts.append(data[:cut])
        data, room = data[cut:], 74
    return b"\r\n ".join([*parts, data]) + b"\r\n"


def components(lines: list[Line], kind: str = "VEVENT") -> Iterator[Component]:
    """The components of this kind that stand directly in a VCALENDAR, in order."""
    stack: list[str] = []
    first, found = 0, list[Property]()
    for number, line in enumerate(lines):
        head, _, tail = line.text.partition(":")
        word = head.upper()
        if word == "BEGIN":
            stack.append(tail.strip().upper())
            if stack == ["VCALENDAR", kind]:
                first, found = number, []
        elif word == "END":
            if stack == ["VCALENDAR", kind] and tail.strip().upper() == kind:
                yield Component(first, number, tuple(found))
            if stack:
                stack.pop()
        elif stack == ["VCALENDAR", kind] and (read := _property(line.text, number)) is not None:
            found.append(read)


def _property(text: str, number: int) -> Property | None:
    """The line's name, parameters and value; None for what breaks the grammar: kept as bytes, not understood."""
    found = _HEAD.match(text)
    if found is None:
        return None
    name, *params = (part for part in _PARAMETER.findall(found[1]))
    pairs = (param.partition("=") for param in params)
    named = {key.upper(): value.replace('"', "") for key, _, value in pairs}
    return Property(name.upper(), named, text[found.end() :], number)


def events(ics: bytes) -> tuple[Component, ...]:
    """The VEVENTs of an object. Those of a few small ones are kept: a look asks about the same ones again and again."""
    return _kept(ics) if len(ics) <= _SMALL else tuple(components(split(ics)))


@lru_cache(maxsize=64)
def _kept(ics: bytes) -> tuple[Component, ...]:
    return tuple(components(split(ics)))


def master(found: Sequence[Component]) -> Component | None:
    """The VEVENT without RECURRENCE-ID (section 3.8.4.4), else the first one."""
    return next((one for one in found if one.get("RECURRENCE-ID") is None), found[0] if found else None)


def uids(ics: bytes) -> frozenset[str]:
    """The UIDs of the events in an object; cheap, so that a whole directory can be looked through."""
    if b"VEVENT" not in ics.upper():
        return frozenset()
    return frozenset(uid for one in events(ics) if (uid := unescape(one.value("UID")).strip()))


def unescape(value: str) -> str:
    r"""A TEXT value (section 3.3.11) as text.

    >>> unescape(r"tea\, coffee\; or\nwater")
    'tea, coffee; or\nwater'
    """
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def escape(text: str) -> str:
    r"""Text as a TEXT value (section 3.3.11).

    >>> escape("tea, coffee; or\nwater")
    'tea\\, coffee\\; or\\nwater'
    """
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n")
