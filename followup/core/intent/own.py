"""What the rep's own mail asks: leave to ask, or why. Read where the rep wrote in his own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from followup.core.intent.language import tell
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
    """What `text`, written by the rep, asks; `language` saves the guess. Leave outranks why.

    >>> read_own("May I ask you two questions?").asks_leave
    True
    """
    code = language if language in LANGUAGES else tell(text)
    if code not in LANGUAGES:
        return OwnWords()
    leave, why = _patterns(code)
    plain = " ".join(fold(text[:16_000]).lower().split())
    if leave.search(plain):
        return OwnWords(asks_leave=True)
    asked = any("?" in plain[match.start() : match.start() + 200] for match in why.finditer(plain))
    return OwnWords(asks_why=asked)
