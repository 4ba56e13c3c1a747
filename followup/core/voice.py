"""The rep's own voice: greeting, sign-off and form of address as used with this person before (PLAYBOOK 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup.core.cleaning import one_line
from followup.core.model import Address
from followup.core.names import names
from followup.core.voice_words import DEFAULTS, FORMAL, GREETINGS, INFORMAL, SIGN_OFFS, TITLES


@dataclass(frozen=True, slots=True)
class Voice:
    """How to speak with one person; `formal` is Sie, vous, u, Lei, usted, o senhor (in English: title and surname)."""

    greeting: str
    sign_off: str
    formal: bool
    first_name_basis: bool


def listen(own_texts: Sequence[str], to: Address, language: str, *, rep_name: str = "", theirs: str = "") -> Voice:
    """The voice that the rep used with `to`, else a reserved default of `language`.

    `own_texts` are the rep's earlier words, newest first; `>` marks, attribution lines and the other side's words among
    them do no harm, since only a greeting counts that names `to` or nobody. `theirs` (their own words) settles the
    form of address where the rep's leave it open.
    """
    language = language if language in DEFAULTS else "en"
    first, last = names(to)
    texts = ["\n".join(_bare(text)) for text in own_texts]
    greeting = next((found for text in texts if (found := _greeting(text, first, last, language))), "")
    formal = _formal(texts, greeting, language)
    if formal is None:
        formal = _formal([theirs], "", language) if theirs else None
    if formal is None:
        formal = DEFAULTS[language].formal
    sign_off = next((found for text in texts if (found := _sign_off(text, rep_name, language))), "")
    default = DEFAULTS[language]
    if not greeting:
        greeting = default.greeting(first, last, formal)
    return Voice(greeting, sign_off or default.sign_off(formal), formal, _names(first, greeting))


def is_heard(own_texts: Sequence[str], to: Address, language: str, *, rep_name: str = "") -> bool:
    """Whether both how the rep greets `to` and how he signs off stand in `own_texts`: more of them tell nothing new."""
    first, last = names(to)
    texts = ["\n".join(_bare(text)) for text in own_texts]
    greeted = any(_greeting(text, first, last, language) for text in texts)
    return greeted and any(_sign_off(text, rep_name, language) for text in texts)


def _bare(text: str) -> Iterator[str]:
    """The lines without quote marks, at most the first 2,000."""
    for line in text[:200_000].splitlines()[:2000]:
        yield re.sub(r"^(?:\s{0,3}>)+\s?", "", line[:300]).strip()


def _names(name: str, line: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line, re.IGNORECASE) is not None


def _greeting(text: str, first: str, last: str, language: str) -> str:
    """The first line that greets `to`; its end becomes a comma, so that no exclamation mark comes into a draft."""
    known = [name for name in (first, *last.split()) if len(name) > 1]
    for line in text.splitlines():
        match = GREETINGS[language].match(line)
        if not match or len(line) > 60:
            continue
        rest = line[match.end() :].strip(" ,.!:;–-")
        if rest and known and not any(_names(name, rest) for name in known):
            continue
        if rest and len(rest.split()) > 5:
            continue
        end = ":" if line.rstrip().endswith(":") else ","
        return one_line(line).rstrip(" ,.!:;–-") + end
    return ""


def _sign_off(text: str, rep_name: str, language: str) -> str:
    """The last sign-off line that the rep's name follows (anyone's, where the rep's name is not given)."""
    rows = [line for line in text.splitlines() if line]
    first, _ = names(Address(rep_name, ""))
    for at in range(len(rows) - 1, -1, -1):
        line = rows[at]
        if len(line) > 50 or not SIGN_OFFS[language].match(line):
            continue
        after = " ".join(rows[at + 1 : at + 3])
        if not first or _names(first, after):
            return one_line(line).rstrip(" !.")
    return ""


def _formal(texts: Sequence[str], greeting: str, language: str) -> bool | None:
    """Whether the words address formally; None where they tell nothing."""
    if greeting and TITLES[language].search(greeting):
        return True
    text = "\n".join(texts)
    informal, formal = len(INFORMAL[language].findall(text)), len(FORMAL[language].findall(text))
    if language == "en":
        return False if greeting else None
    if informal == formal:
        return None
    return formal > informal
