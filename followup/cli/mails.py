"""Messages out of files: single ones, directories, Maildirs, mboxes, or standard input; each as raw bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from followup.core.refuse import MAX_BYTES
from followup.errors import UsageFault

_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_MAILDIR = ("cur", "new", "tmp")
_READ = MAX_BYTES + 1
"""So many bytes at most are read of one message: one more than is judged, so that a larger one is set aside."""


@dataclass(frozen=True, slots=True)
class Found:
    """One message: where it was found, and its bytes (None, with `problem`, where it could not be read)."""

    path: str
    raw: bytes | None
    problem: str = ""


def find(places: Iterable[str], stdin: BinaryIO) -> Iterator[Found]:
    """Every message in `places`, in order. Raises UsageFault for a place that is not there."""
    for place in places:
        if place == "-":
            yield Found("-", stdin.read(_READ))
            continue
        path = Path(place)
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield from _file(path)
        else:
            raise UsageFault(f"There is nothing at {place}.", "Give .eml files, directories, Maildirs, mboxes or -.")


def _folder(path: Path) -> Iterator[Found]:
    """All files below, by name. Of a Maildir tmp, and what programs keep beside the mail, are left out."""
    if all((path / part).is_dir() for part in _MAILDIR):
        for part in ("cur", "new"):
            for file in sorted((path / part).iterdir()):
                yield from _file(file)
        inner = [one for one in sorted(path.iterdir()) if one.is_dir() and one.name not in _MAILDIR]
    else:
        inner = sorted(path.iterdir())
    for one in inner:
        if one.is_dir() and not one.is_symlink():
            yield from _folder(one)
        elif one.is_file() and not one.name.startswith("."):
            yield from _file(one)


def _file(path: Path) -> Iterator[Found]:
    try:
        with path.open("rb") as file:
            if file.read(5) == b"From ":
                file.seek(0)
                yield from _mbox(str(path), file)
                return
            file.seek(0)
            yield Found(str(path), file.read(_READ))
    except OSError as fault:
        yield Found(str(path), None, fault.strerror or type(fault).__name__)


def _mbox(path: str, file: BinaryIO) -> Iterator[Found]:
    """The messages of an mbox (RFC 4155); a `From ` line begins one only after an empty line or at the start.

    Quoted `>From ` lines lose one `>` (mboxrd). Of a message that is too large only so much is kept as shows it.
    """
    number, size = 0, 0
    lines: list[bytes] = []
    empty = True
    while line := file.readline(_READ):
        if empty and line.startswith(b"From "):
            if number:
                yield Found(f"{path}#{number}", _unquoted(lines))
            number, size, lines = number + 1, 0, []
        elif size <= MAX_BYTES:
            lines.append(line)
            size += len(line)
        empty = not line.strip(b"\r\n")
    yield Found(f"{path}#{number}", _unquoted(lines))


def _unquoted(lines: list[bytes]) -> bytes:
    raw = _QUOTED_FROM.sub(rb"\1", b"".join(lines))
    return raw[:-1] if raw.endswith(b"\n\n") else raw
