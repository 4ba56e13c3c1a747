"""Reasons for a loss, as codes."""

from __future__ import annotations

import re

from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence
from followup.core.model import LossReason

_THANKS = re.compile(
    r"\b(?:thank(?:s|ing)?(?! to )|appreciate (?=your|all|the )|dank[en]*|bedankt|merci|remerci\w+|gracias|agradec\w+"
    r"|grazie|ringrazi\w+|obrigad[oa])\b[^,;:]*$"
)

_COURTESY = re.compile(r"\bfeel(?:ing)? free\b|^\W*ch[eè]res? (?=\w)|^\W*chers? (?:m\w+|coll\w+|amis?\b|\w+,)")
"""What only sounds like a price."""


def reasons(found: list[Sentence], rules: Rules) -> tuple[tuple[LossReason, ...], Sentence | None]:
    """The reason codes that the sentences give, most telling first, and the sentence of the first one."""
    first: dict[LossReason, Sentence] = {}
    for sentence in found:
        text = _COURTESY.sub(lambda said: "." * len(said[0]), sentence.lower)
        for code, pattern in rules.reasons.items():
            if code in first:
                continue
            match = pattern.search(text)
            if match and not _praised(text, match.start(), rules):
                first[code] = sentence
    return tuple(first), next(iter(first.values()), None)


def _praised(text: str, start: int, rules: Rules) -> bool:
    """Whether the rep is thanked or praised for it: then it is not why they chose another."""
    thanks = _THANKS.search(text[:start])
    if thanks and not rules.guard("but").search(thanks.group()):
        return True
    return rules.guard("praise").search(text[max(0, start - 28) : start]) is not None
