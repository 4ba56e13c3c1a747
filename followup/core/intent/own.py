"""What the rep's own mail asks: leave to ask, or why. Read where the rep wrote in his own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from followup.core.intent.rules.own import LEAVE, WHY
from followup.core.intent.text import fold
from followup.core.policy import LANGUAGES


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the rep's own mail asks: leave to put questions, or already why the deal was lost."""

    asks_leave: bool = False
    asks_why: bool = False


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(LEAVE[language]), re.compile(WHY[language])


def read_own(text: str, language: str = "") -> OwnWords:
    """What `text`, written by the rep, asks. Leave outranks why.

    Without a `language` all seven are tried: a short question is not enough to tell one.

    >>> read_own("May I ask you two questions?").asks_leave
    True
    """
    plain = " ".join(fold(text[:16_000]).lower().split())
    codes = (language,) if language in LANGUAGES else LANGUAGES
    if any(_patterns(code)[0].search(plain) for code in codes):
        return OwnWords(asks_leave=True)
    asked = (match.start() for code in codes for match in _patterns(code)[1].finditer(plain))
    return OwnWords(asks_why=any("?" in plain[place : place + 200] for place in asked))
