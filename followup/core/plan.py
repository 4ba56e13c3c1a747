"""What the playbook's tables are made of: a plan, the rows that lead to it, and what a row may call for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from followup.core.model import DraftKind, Intent, ReminderKind, Stage


class Series(StrEnum):
    """Which reminders a row calls for; `planning` turns them into dates."""

    NONE = "none"
    LOSS = "loss"
    HEAR_BACK = "hear_back"
    LATER = "later"
    NO_ANSWER = "no_answer"
    NO_ANSWER_ANEW = "no_answer_anew"
    AFTER_ANSWERS = "after_answers"


class Own(StrEnum):
    """What the rep himself wrote, read the same way as our drafts."""

    ASKS_LEAVE = "asks-leave"
    ASKS_WHY = "asks-why"
    OTHER = "own-words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do about one event. `stage` None leaves it; `cancel` names the reminders to take out of the calendar.

    `renew` withdraws an untouched live draft before `draft` is made; `write_to` reminds of the person whom they named;
    `suppress` puts the sender on the list of those never to be written to, with the whole domain where
    `suppress_domain` is set.
    """

    reason: str
    stage: Stage | None = None
    draft: DraftKind | None = None
    series: Series = Series.NONE
    cancel: frozenset[ReminderKind] = frozenset()
    renew: bool = False
    write_to: bool = False
    suppress: bool = False
    suppress_domain: bool = False
    ask: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table of replies: what was said, at which stages, and what follows.

    A row with `waits` holds only while an untouched draft of that kind waits, whose place the new one takes; one with
    `call` only where they would rather talk than write.
    """

    said: frozenset[Intent]
    at: frozenset[Stage]
    plan: Plan
    waits: DraftKind | None = None
    call: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """One line of the table of what the rep sent: what it asks, at which stages, and what follows.

    A row with `once` holds only before anything was asked in the deal; one with `instead` for words of the rep's own in
    place of our questions, and not for a draft of ours about something else.
    """

    asks: frozenset[Own]
    at: frozenset[Stage]
    plan: Plan
    once: bool = False
    instead: bool = False
