"""Which day a mail means: when to come back, when somebody returns, when a contract ends."""

from __future__ import annotations

import re
from datetime import date, timedelta

from followup.core.intent.mentions import Mention, mentions
from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence
from followup.core.walltime import add_months

_YEAR_END = re.compile(r"\W*(?:(?:the |del? |dell?'?|do |van )?\w+ ){0,2}?(20\d\d)\b")
_AWAY_LONGER = timedelta(days=45)
"""A later date of an absence note within so long after the first is part of it, not of another one."""
_CLAUSE = re.compile(r"[;:,()]| - ")
_BEFORE = 26
_MOST = 120
"""Sentences read for a day: a mail that one person writes to another has fewer."""
ASKED = 6
"""What a day weighs that stands in a sentence which asks to come back."""


def come_back(found: list[Sentence], rules: Rules, sent_on: date, *, least: int = 0) -> date | None:
    """The day after `sent_on` at which to come back; None where the mail names none.

    Of several days the one that stands by the words that ask for it, the last of equals; `least` leaves out those that
    weigh less: `ASKED` is the weight of words that ask the rep to come back.
    """
    best, chosen = least, None
    for sentence in found[:_MOST]:
        weighed = [
            (_weight(sentence.lower, one, rules), one) for one in mentions(_spoken(sentence, rules), rules, sent_on)
        ]
        weight, one = max(weighed, key=lambda pair: pair[0], default=(-1, None))
        if one is not None and weight >= best:
            best, chosen = weight, one.day
    return chosen


def _weight(text: str, one: Mention, rules: Rules) -> int:
    if rules.guard("since").search(text[max(0, one.start - _BEFORE) : one.start]):
        return -1
    clause = _around(text, one)
    if one.vague:
        return 1
    for words, weight in (("ask_again", ASKED), ("put_off", 3)):
        if rules.guard(words).search(clause):
            return weight + 1
        if rules.guard(words).search(text):
            return weight
    return 1 if rules.guard("tied").search(text) else 2


def _around(text: str, one: Mention) -> str:
    """The clause in which a mention stands."""
    marks = [mark.end() for mark in _CLAUSE.finditer(text, 0, one.start)]
    after = _CLAUSE.search(text, one.end)
    return text[marks[-1] if marks else 0 : after.start() if after else len(text)]


def _spoken(sentence: Sentence, rules: Rules) -> str:
    """The sentence in lower case, where words that only look like a month are blotted out."""
    text = sentence.lower
    for match in rules.guard("homonym").finditer(sentence.plain):
        text = text[: match.start()] + "~" * len(match.group()) + text[match.end() :]
    return text


def back_on(found: list[Sentence], rules: Rules, sent_on: date) -> date | None:
    """The day of return that an absence note names: the last of the days away, None where it names none."""
    last: date | None = None
    for sentence in found[:_MOST]:
        text = _spoken(sentence, rules)
        if rules.guard("gone").search(text):
            continue
        named = mentions(text, rules, sent_on, bare=True)
        exact = [one.day for one in named if one.exact]
        meant = named and last is None and rules.guard("back").search(text)
        day = max(exact) if exact else named[0].day if meant else None
        if day is not None and (last is None or last < day <= last + _AWAY_LONGER):
            last = day
    return last


def ends_on(sentence: Sentence, rules: Rules, sent_on: date) -> date | None:
    """The day after `sent_on` to which a contract runs that `sentence` speaks of, None where it does not say.

    A month stands for its last day, "the end of 2027" for the last of December.
    """
    text = _spoken(sentence, rules)
    until = rules.time("until").search(text)
    if not until or not rules.time("contract").search(text):
        return None
    rest = text[until.end() :][:40]
    for one in mentions(rest, rules, sent_on):
        if one.exact:
            return one.day
        if rules.time("month").search(rest[one.start : one.end]):
            return add_months(one.day.replace(day=1), 1) - timedelta(days=1)
    year = _YEAR_END.match(rest)
    end = date(int(year[1]), 12, 31) if year else None
    return end if end is not None and end > sent_on else None
