"""Header fields written safely: folded, encoded where needed, and nothing of a stranger's can end a line.

RFC 5322 section 2.2.3 (folding) and 3.6.4 (ids), RFC 2047 (encoded words). Written here rather than by the standard
library, whose folding has broken ids and let line breaks through (CVE-2025-1795, CVE-2026-1299).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable

from followup.core.cleaning import one_line
from followup.core.model import Address

_WIDTH = 76
_LONGEST_WORD = 900  # a line may have 998 characters (RFC 5322 section 2.1.1)
_CHUNK = 42  # UTF-8 bytes: 56 base64 characters and the 12 around them stay below the 75 of RFC 2047 section 2

_ID = re.compile(r"<[!-;=?A-~]+@[!-;=?A-~]+>")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+|\"(?:[ !#-\[\]-~]|\\[ -~])*\"")
_DOMAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?|\[[0-9A-Za-z:.]+\]")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")


def is_id(value: str) -> bool:
    """Whether `value` is a Message-ID with its brackets that may stand in a header: printable ASCII, one @ or more."""
    return len(value) <= _LONGEST_WORD and _ID.fullmatch(value) is not None


def ids(name: str, values: Iterable[str]) -> str:
    """A field of ids, each on its own line; those that are none are left out. "" where none is left."""
    good = [value for value in values if is_id(value)]
    return f"{name}: " + "\r\n ".join(good) + "\r\n" if good else ""


def text(name: str, value: str, longest: int = 2000) -> str:
    """An unstructured field (Subject): cleaned to one line, encoded unless plain ASCII."""
    line = one_line(value, longest)
    words = line.split(" ")
    if not line.isascii() or "=?" in line or any(len(word) > _WIDTH for word in words):
        words = list(_encoded(line)) if line else [""]
    return _folded(f"{name}:", words)


def addresses(name: str, values: Iterable[Address]) -> str:
    """A field of mailboxes (From, To, Cc); "" where there are none. Raises ValueError for what is no address."""
    shown = [_mailbox(value) for value in values]
    if not shown:
        return ""
    words = [part for mailbox in shown[:-1] for part in (*mailbox[:-1], mailbox[-1] + ",")]
    return _folded(f"{name}:", [*words, *shown[-1]])


def addr_spec(value: str) -> str:
    """`value` as an ASCII addr-spec (RFC 5322 section 3.4.1), its domain in the IDNA form.

    Raises ValueError where it is none; so also for one that would be an option of a command.
    """
    local, at, domain = value.rpartition("@")
    if not domain.isascii():
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            domain = ""
    if not at or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain) or len(value) > 320 or local[0] == "-":
        raise ValueError("this is no mail address that can be written to")
    return f"{local}@{domain}"


def _mailbox(address: Address) -> list[str]:
    """The words of one mailbox; between any two a line may be folded."""
    spec = addr_spec(address.addr_spec)
    name = one_line(address.name)
    if not name:
        return [f"<{spec}>"] if " " in spec else [spec]
    if not name.isascii() or "=?" in name:
        return [*_encoded(name), f"<{spec}>"]
    if not _PLAIN_NAME.fullmatch(name):
        name = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
        return [name, f"<{spec}>"]
    return [*name.split(" "), f"<{spec}>"]


def _encoded(value: str) -> Iterable[str]:
    """`value` as encoded words of whole characters, in UTF-8 and base64."""
    chunk = b""
    for char in value:
        data = char.encode("utf-8", "replace")
        if len(chunk) + len(data) > _CHUNK:
            yield f"=?utf-8?b?{base64.b64encode(chunk).decode()}?="
            chunk = b""
        chunk += data
    if chunk:
        yield f"=?utf-8?b?{base64.b64encode(chunk).decode()}?="


def _folded(start: str, words: list[str]) -> str:
    rows, row = [], start
    for word in words:
        if len(row) + 1 + len(word) > _WIDTH and row != start:
            rows.append(row)
            row = ""
        row += " " + word
    return "\r\n".join([*rows, row]) + "\r\n"
