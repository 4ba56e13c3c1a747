"""Addresses of RFC 5322 section 3.4, read from the raw header value; what is unclear is said, never guessed.

Parsers disagree on broken addresses, and that is how a stranger passes for a customer. So an address counts only
where the whole value follows the grammar, and never comes from a display name or a comment.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from followup.core.model import Address
from followup.core.text import clean_line, decode_words

# Each class is told by the ASCII characters that are not in it: one with a range up to U+10FFFF takes ms to compile.
_ATOM = r"[^\x00- \"(),.:;<>@\[\\\]\x7f]+"
_LETTER = r"[^\x00-/:-@\[-^`{-\x7f]"
_DOMAIN = rf"{_LETTER}(?:[^\x00-,/:-@\[-^`{{-\x7f]*{_LETTER})?"
_SPEC = re.compile(rf'(?:{_ATOM}(?:\.+{_ATOM})*\.?|"[^"\\\r\n]{{1,300}}")@(?:{_DOMAIN}|\[[^\[\]\\\s]{{1,80}}\])')
_PLAIN = re.compile(
    r"\s*(?:\"([^\"\\]*)\"|([^\"<>(),:;@\\\[\]=]*?))\s*<([A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*)>\s*"
)
_BARE = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*)\s*")
_SIMPLE = re.compile(r"[^\"\\();:]*")
_INNER = re.compile(r"[^\s@<>\"'(),;:]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_LOOKALIKE = re.compile("[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\uff00-\uffef]")
_NAME_LIMIT = 200
LIST_LIMIT = 1_000


@dataclass(frozen=True, slots=True)
class Mailboxes:
    """What one address header holds: the mailboxes, and whether something in it could not be told."""

    found: tuple[Address, ...]
    unclear: bool


_NONE = Mailboxes((), False)


def read_addresses(value: str) -> Mailboxes:
    """The mailboxes of a raw (not yet decoded) address header, at most 1,000; groups give their members."""
    if not value:
        return _NONE
    if (plain := _PLAIN.fullmatch(value)) is not None:
        name = plain[1] if plain[1] is not None else plain[2]
        return Mailboxes((_address(name, plain[3]),), False)
    if (bare := _BARE.fullmatch(value)) is not None:
        return Mailboxes((Address("", bare[1].lower()),), False)
    found: list[Address] = []
    unclear = False
    for piece in value.split(",") if _SIMPLE.fullmatch(value) else _split(value):
        if (bare := _BARE.fullmatch(piece)) is not None and len(found) < LIST_LIMIT:
            found.append(Address("", bare[1].lower()))
            continue
        address, odd = _one(piece)
        unclear = unclear or odd
        if address is not None and len(found) < LIST_LIMIT:
            found.append(address)
    return Mailboxes(tuple(found), unclear)


def both_forms(address: str) -> frozenset[str]:
    """An addr-spec (or bare domain) as it stands, and with its domain in ASCII and in Unicode letters (RFC 5890)."""
    local, at, domain = address.rpartition("@")
    forms = {address}
    with suppress(UnicodeError):
        forms.add(f"{local}{at}{domain.encode('idna').decode('ascii')}")
    with suppress(UnicodeError):
        forms.add(f"{local}{at}{domain.encode('ascii').decode('idna')}")
    return frozenset(forms)


def _address(name: str, spec: str) -> Address:
    return Address(clean_line(decode_words(name))[:_NAME_LIMIT], clean_line(spec).lower())


class _Splitter:
    """Takes an address list apart at its commas, minding quotes, comments, angles and groups."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.held: list[str] = []
        self.quoted = False
        self.depth = 0
        self.angle = False
        self.stray = False

    def feed(self, token: str) -> None:
        if self.quoted:
            self.held.append(token)
            self.quoted = token != '"'
        elif token == "(":
            self.depth += 1
        elif token == ")":
            self.stray = self.stray or not self.depth
            self.held.append(token if not self.depth else "")
            self.depth = max(self.depth - 1, 0)
        elif not self.depth:
            self._outside(token)

    def _outside(self, token: str) -> None:
        if token in {",", ";"} and not self.angle:
            self.end()
        elif token == ":" and not self.angle and not any("@" in held for held in self.held):
            self.held = []  # the name of a group
        else:
            self.quoted = token == '"'
            self.angle = token == "<" or (self.angle and token != ">")
            self.held.append(token)

    def end(self) -> None:
        piece = "".join(self.held).strip()
        if piece:
            self.pieces.append(piece)
        self.held, self.angle = [], False


_TOKEN = re.compile(r'\\.|[",;:()<>]|[^\\",;:()<>]+|\\', re.DOTALL)


def _split(value: str) -> list[str]:
    splitter = _Splitter()
    for token in _TOKEN.findall(value):
        splitter.feed(token)
    splitter.end()
    return splitter.pieces


def _one(piece: str) -> tuple[Address | None, bool]:
    """One mailbox, None where there is none, and whether it stays unclear who is meant."""
    piece = piece.strip()
    if not piece:
        return None, False
    name, angle, rest = _at_angle(piece)
    if not angle:
        if _SPEC.fullmatch(piece) and "=?" not in piece:
            return _address("", piece), False
        return None, ")" in piece or ("@" in piece and piece.count("@") == 1 and "=?" not in piece)
    spec, closed, after = rest.partition(">")
    spec = spec.strip()
    if not spec:
        return None, False
    if not closed or after.strip() or ")" in spec or not _SPEC.fullmatch(spec) or "=?" in spec:
        return None, "@" in spec
    return _address(_unquoted(name), spec), "<" in name


def _at_angle(piece: str) -> tuple[str, str, str]:
    """`piece` before, at and after the first angle bracket that stands outside quotes."""
    if '"' not in piece:
        return piece.partition("<")
    quoted = False
    for at, char in enumerate(piece):
        if char == '"':
            quoted = not quoted
        elif char == "<" and not quoted:
            return piece[:at], "<", piece[at + 1 :]
    return piece, "", ""


def _unquoted(name: str) -> str:
    name = name.strip()
    if '"' in name or "\\" in name:
        name = re.sub(r"\\(.)", r"\1", name.replace('\\"', "\0").replace('"', "")).replace("\0", '"')
    return name


def is_odd(address: Address) -> bool:
    """Whether a well-formed address is one that no customer writes from: literal, overlong, option-like."""
    local, _, domain = address.addr_spec.rpartition("@")
    return len(local) > 64 or len(domain) > 253 or local.startswith("-") or domain[:1] in {"[", "-"}


def is_quoted(address: Address) -> bool:
    """Whether the local part is a quoted string, which may hold another address (B61)."""
    return address.addr_spec.startswith('"')


def names_another(address: Address) -> bool:
    """Whether the display name is an address of another domain than the real one."""
    if "@" not in address.name:
        return False
    return any(not same_house(domain.lower(), address.domain) for domain in _INNER.findall(address.name))


def is_lookalike(domain: str) -> bool:
    """Whether the domain holds letters that pass for Latin ones (also behind `xn--`)."""
    if domain.isascii() and "xn--" not in domain:
        return False
    return _LOOKALIKE.search("".join(_unicode(label) for label in domain.split("."))) is not None


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:80].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label


def same_house(one: str, other: str) -> bool:
    """Whether two domains are equal or one lies below the other."""
    return one == other or one.endswith("." + other) or other.endswith("." + one)
