"""Reads the end of a mail: the words that sign it off, and the name below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup.core.cleaning import one_line
from followup.core.voice.sign_off_words import OCCASION, SIGN_OFFS
from followup.core.voice.who import Who

_LINES = 30
"""So many of the last lines are looked at; a signature of more is none."""
_LONGEST, _LONGEST_PHRASE = 70, 200
_JOINT = re.compile(
    r"(?:^|[,.!]\s+|\s(?:und|and|y|e|en|et|verbleibe(?: ich)?|porgo|porgiamo|invio)\s+)(?=\S)", re.IGNORECASE
)
_WISH = re.compile(r"(?:und|and|&|y|e|en|et)\s", re.IGNORECASE)
_CLOSED = re.compile(r"[\s,.!;)*_]*$")


@dataclass(frozen=True, slots=True)
class SignOff:
    """The line as it is written again ("" where only a name stood there), and the name that stood below it."""

    line: str
    name: str


def is_sign_off(line: str, language: str) -> bool:
    """Whether `line` is a sign-off and nothing else."""
    match = SIGN_OFFS[language].match(line.strip())
    return match is not None and _CLOSED.match(line.strip(), match.end()) is not None


def read(text: str, language: str, rep: Who) -> SignOff | None:
    """The sign-off of `text`, the rep's mail with what stands below it; None where nothing is said before the end.

    Words for one occasion are not taken, but for what is joined to them ("have a nice weekend and best wishes").
    """
    rows = [line.strip() for line in text.splitlines()][-4 * _LINES :]
    filled = [at for at, row in enumerate(rows) if row][-_LINES:]
    for place in range(len(filled) - 1, -1, -1):
        row = rows[filled[place]]
        below = [rows[at] for at in filled[place + 1 : place + 3]]
        found = _known(row, below, language, rep)
        if found:
            return found
    return _unknown(rows, filled, rep)


def _known(row: str, below: list[str], language: str, rep: Who) -> SignOff | None:
    """The sign-off that ends `row`, if the rep's name comes after it (or nothing does)."""
    if len(row) > 500:
        return None
    for joint in _JOINT.finditer(row):
        match = SIGN_OFFS[language].match(row, joint.end())
        if not match or len(match[0]) > _LONGEST_PHRASE:
            continue
        after = row[match.end() :].strip(" ,.!;–-")
        abbreviated = row[match.end() : match.end() + 1] == "." and ("." in match[0] or len(match[0]) < 5)
        line = _again(match[0] + ("." if abbreviated else "") + ("," if _has_comma(row, match.end()) else ""))
        if OCCASION.search(match[0]) and len(match[0]) < _LONGEST:
            continue
        if after and not (_WISH.match(after) and OCCASION.search(after)):
            if rep.has_signed(after):
                return SignOff(line, one_line(after))
            continue
        name = next((one_line(line) for line in below[:1] if rep.has_signed(line.strip(",. "))), "")
        if name or not below or not rep.first or any(rep.is_named(line) for line in below):
            return SignOff(line, name.strip(",. ") if not name.endswith(".") else name)
    return None


def _has_comma(row: str, at: int) -> bool:
    return row[at:].lstrip(" .!")[:1] == ","


def _unknown(rows: list[str], filled: list[int], rep: Who) -> SignOff | None:
    """A line of few words right above the rep's name, apart from what comes before; else the name alone."""
    for place in range(len(filled) - 1, -1, -1):
        at = filled[place]
        if not rep.has_signed(rows[at].strip(",. ")):
            continue
        above = rows[at - 1] if at and place else ""
        apart = place > 1 and at - filled[place - 2] > 2 and filled[place - 1] == at - 1
        if not above and place > 1 and rows[filled[place - 1]].endswith(","):
            above = rows[filled[place - 1]].partition(",")[0] + ","
            apart = filled[place - 1] - filled[place - 2] > 1
        if above and apart and len(above.split()) <= 4 and above[-1] not in ".?;:" and not OCCASION.search(above):
            return SignOff(_again(above), rows[at])
        return SignOff("", rows[at])
    return None


def _again(line: str) -> str:
    """`line` as it is written in a mail to one person: a capital first, no exclamation mark."""
    line = one_line(line, _LONGEST_PHRASE).rstrip(" !").lstrip("¡")
    line = re.sub(r"^(?:porg(?:o|iamo)) ", "", line, flags=re.IGNORECASE)
    line = re.sub(r"^(r)eciban ", r"\1eciba ", line, flags=re.IGNORECASE)
    return line[:1].upper() + line[1:]
