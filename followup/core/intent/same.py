"""The answer to the second question: "had we offered the same, would you have gone with us?"."""

from __future__ import annotations

import re

from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence

YES, NO, UNCLEAR = "yes", "no", "unclear"

_AFTER_MARK = 3
"""Sentences read from the one that begins the second answer on."""
_INLINE = re.compile(r"^\W*[qra]?1\b.*?\s\W?[qra]?2\W*\s")
_PIECE = re.compile(r"[,:;?.]\s+|\s-\s")
_AND = r"(?:but |and |so |well |e |y |und |et |en |ma |pero |mas )?"
_BARE = (
    (NO, re.compile(rf"{_AND}(?:nope\b|nein\b|nee\b|(?:no|nao|non)(?=[,.;:!)]|$))")),
    (YES, re.compile(rf"{_AND}(?:(?:yes|yeah|aye|ja|jo|oui|sim)\b|si(?=[,.;:!)]|$))")),
)
"""A yes or no that stands by itself later in the sentence."""


def same_offer(found: list[Sentence], rules: Rules) -> str | None:
    """`yes`, `no` or `unclear`; None where the mail does not answer it.

    The answer is looked for where the second question is taken up, else in what is supposed that was not so.
    """
    for place, sentence in enumerate(found):
        mark = rules.guard("second").search(sentence.lower) or _INLINE.search(sentence.lower)
        if mark:
            answer = _answered(sentence.lower[mark.end() :], found[place + 1 : place + _AFTER_MARK], rules)
            if answer:
                return answer
    for place in reversed(range(len(found))):
        text = found[place].lower
        if rules.guard("supposed").search(text):
            answer = _answered(text, found[place + 1 : place + 2] if text.endswith("?") else [], rules)
            if answer:
                return answer
    return None


def _answered(rest: str, following: list[Sentence], rules: Rules) -> str | None:
    """What an answer says that begins with `rest`."""
    texts = [rest.lstrip(" ):.,/-"), *(one.lower for one in following)]
    for text in texts:
        answer = None if not text or text.endswith("?") else _said(text, rules)
        if answer:
            return answer
    return None


def _said(text: str, rules: Rules) -> str | None:
    unsure = rules.guard("unsure").search(text)
    for answer in (NO, YES):
        begun = rules.guard(answer).search(text)
        if begun and not (unsure and unsure.start() <= begun.end() + 1):
            return answer
    if unsure:
        return UNCLEAR
    for piece in _PIECE.split(text)[1:]:
        for answer, bare in _BARE:
            if bare.match(piece):
                return answer
    if rules.guard("still").search(text):
        return NO
    return YES if rules.guard("then_ours").search(text) else None
