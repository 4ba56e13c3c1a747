"""The rep's own words among what a mail of theirs quotes."""

from __future__ import annotations

import re
from collections.abc import Collection

from followup.core.attribution import find_attributions, header_block
from followup.core.voice.who import Who

_MARKS = re.compile(r"^(?:\s{0,3}>)+\s?")
_LINES = 2_000


def own_words(quoted: str, rep: Who, addresses: Collection[str]) -> str:
    """The newest of the rep's mails in `quoted`, by the line above each that says who wrote it; "" where none is his.

    A text without any such line is the mail that was answered, so the rep's.
    """
    lines = [_MARKS.sub("", line[:300]) for line in quoted[:200_000].splitlines()[:_LINES]]
    heads = _heads(lines)
    if not heads:
        return _first_level(quoted)
    for number, (first, last) in enumerate(heads):
        said = " ".join(lines[first : last + 1])
        writer = _from(lines[first : last + 1]) or said
        end = heads[number + 1][0] if number + 1 < len(heads) else len(lines)
        if any(address in writer.casefold() for address in addresses) or (rep.first and rep.is_named(_bare(writer))):
            return "\n".join(lines[last + 1 : end]).strip("\n")
    return ""


def _heads(lines: list[str]) -> list[tuple[int, int]]:
    """First and last line of each attribution or header block, in order."""
    heads = dict(find_attributions(lines))
    at = 0
    while at < len(lines):
        last = header_block(lines, at) if ":" in lines[at][:40] else None
        if last is not None:
            heads[at] = last
            at = last
        at += 1
    return sorted(heads.items())


def _from(lines: list[str]) -> str:
    """The value of the first line of a header block that holds an address or is the sender's; "" for an attribution."""
    return lines[0] if len(lines) > 1 and header_block(lines, 0) is not None else ""


def _bare(text: str) -> str:
    """An attribution without addresses, whose parts look like names."""
    return re.sub(r"\S+@\S+", " ", text)


def _first_level(quoted: str) -> str:
    kept = []
    for line in quoted[:200_000].splitlines()[:_LINES]:
        mark = _MARKS.match(line)
        depth = mark[0].count(">") if mark else 0
        if depth <= 1:
            kept.append(_MARKS.sub("", line))
    return "\n".join(kept).strip("\n")
