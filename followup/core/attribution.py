"""Where a quoted mail begins: attribution lines, quoted header blocks, dividers, in the languages mail programs speak.

An attribution needs an address, a time or a full date beside its verb: "On Monday our CFO wrote: we go with someone
else" is a sentence.
"""

from __future__ import annotations

import re

from followup.core.mail_words import DAYS, DIVIDERS, FORWARDS, LABELS, ON, WROTE, WROTE_STEMS

VERB = re.compile(rf"(?<!\w)(?:{WROTE})(?!\w)", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>()\[\]@,;:]+@[^\s<>()\[\]@,;:]+\.\w|mailto:", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}(?!\d*[.,]\d)|\b(?:1[89]|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|年")
_START = re.compile(
    rf"[\s*_>\"-]*(?:(?:(?:{ON})\s+(?:(?:{DAYS})\w*\.?,?\s+)?|(?:{DAYS})\w*\.?,?\s)[^.!?]{{0,40}}?\d|\d|在)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:[:：]|>|uhr:?|[-–—]{2,})[\s*_]*$", re.IGNORECASE)
_AFTER_VERB = re.compile(r"[\s\W]*$")
_NO_VERB = re.compile(
    r"^[\s*_]*(?:\d{4}[/-]\d{1,2}[/-]\d{1,2}(?:\s+\d{1,2}:\d{2})?(?:\s+GMT[+-]\d\d:\d\d)?|"
    r"\d{1,2}\.\d{1,2}\.\d{4},?\s+\d{1,2}:\d{2}|\w{3},? \d{1,2} \w{3} \d{4},? \d{1,2}:\d{2}(?::\d{2})?(?: [+-]\d{4})?)"
    r"[^\n]{0,160}?<[ \t]*\n?[^\s<>@]+@[^\s<>]+>[ \t]*[:：]?[ \t]*$|"
    r"^[\s*_]*\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d [^\n]{1,80}$",
    re.MULTILINE,
)
_LAST = frozenset(":：-–*_")
_BARE_VERBS = ("wrote", "schrieb", "écrit", "scritto", "escribió", "escreveu", "schreef", "geschreven", "skrev")
_CLOSER = re.compile(rf">\s*(?:{WROTE})?\s*:$", re.IGNORECASE)  # an address whose line was broken before its end
_LINES = 6
_MAX_LOOKS = 1_500
_LENGTH = 500

_KIND = {label: kind for kind, labels in LABELS.items() for label in "|".join(labels).split("|")}
_LABEL = re.compile(
    r"[\s*_>|]{0,12}("
    + "|".join(sorted(map(re.escape, _KIND), key=len, reverse=True))
    + r")[ \t*_]{0,4}[:：][ \t*_]*(.*)$",
    re.IGNORECASE,
)
DIVIDER = re.compile(
    rf"[\s*_>]{{0,12}}(?:-{{2,}}[ \t]*(?:{DIVIDERS})[ \t]*:?[ \t]*-{{2,}}|-{{3,}}[ \t]*(?:{DIVIDERS})|{FORWARDS})"
    r"[\s*_]{0,8}$",
    re.IGNORECASE,
)
RULER = re.compile(r"\s*[*_]?[-_=–—*]{3,}\s*$")


def find_attributions(lines: list[str]) -> dict[int, int]:
    """The attributions outside of marked quotes: number of the first line -> number of the last."""
    found: dict[int, int] = {}
    looks = _MAX_LOOKS
    for at, line in enumerate(lines):
        text = line.strip()
        if not text or (text[0] == ">" and (text[-1] != ":" or not _CLOSER.match(text))):
            continue
        if looks and (text[-1] in _LAST or text.endswith(_BARE_VERBS)):
            looks -= 1
            span = _span(lines, at)
            if span is not None:
                found.setdefault(*span)
        if "0" <= text[0] <= "9" or text[3:4] == ",":
            for last in (at, at + 1):
                if _NO_VERB.fullmatch("\n".join(lines[at : last + 1])):
                    found.setdefault(at, min(last, len(lines) - 1))
    return found


def _span(lines: list[str], last: int) -> tuple[int, int] | None:
    """The lines of the attribution that ends in line `last`: begun up to six before."""
    window = "\n".join(lines[max(last - _LINES + 1, 0) : last + 1]).lower()
    if not any(stem in window for stem in WROTE_STEMS):
        return None
    named = None
    group: list[str] = []
    for first in range(last, max(last - _LINES, -1), -1):
        if lines[first].lstrip()[:1] == ">" and first < last:
            break
        group.insert(0, lines[first])
        text = _one_line(group)
        if is_attribution(text):
            if _START.match(text):
                return first, last
            named = named or (first, last)
    return named


def _one_line(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split()).strip("-–— ")


def is_attribution(text: str) -> bool:
    """Whether `text`, lines joined, is wholly an attribution, as "On 3 May 2024, Ann <a@b.example> wrote:"."""
    text = _one_line([text])
    if len(text) > _LENGTH:
        return False
    verbs = list(VERB.finditer(text))
    if not verbs:
        return False
    tail = text[verbs[-1].end() :]
    if not _AFTER_VERB.match(tail) and not (
        _ENDS.search(tail) and (_ADDRESS.search(tail) or _TIME.search(tail) or len(tail) < 60)
    ):
        return False
    address = _ADDRESS.search(text)
    if not address and not _TIME.search(text):
        return False
    before = text[: verbs[0].start()]
    if _START.match(text):
        return "?" not in before and not re.search(r"[a-zà-ÿ]{2}[.!] +[A-Z]", before)
    named = _ADDRESS.search(before) is not None and len(before.split()) <= 12
    return named and not re.search(r"[.!?] ", before.partition("<")[0])


def header_block(lines: list[str], at: int) -> int | None:
    """The last line of the quoted header block (From, Sent, To, Subject) that begins in line `at`, else None."""
    first = _LABEL.match(lines[at])
    if first is None or _KIND[first[1].lower()] == "other":
        return None
    kinds = {_KIND[first[1].lower()]}
    telling = _tells(first[2])
    last, loose = at, 0
    for number in range(at + 1, min(at + 24, len(lines))):
        label = _LABEL.match(lines[number])
        if label:
            kinds.add(_KIND[label[1].lower()])
            telling = telling or _tells(label[2])
            last, loose = number, 0
        elif lines[number].strip(" >|*"):
            loose += 1
        else:
            loose += 1 if len(kinds) > 2 else 2  # the block's own empty line; double-spaced ones have one each
        if loose > 2:
            break
    whole = len(kinds - {"other"})
    return last if whole >= 3 or (whole == 2 and telling and "from" in kinds) else None


def _tells(value: str) -> bool:
    return _ADDRESS.search(value) is not None or _TIME.search(value) is not None
