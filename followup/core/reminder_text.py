"""What a reminder says in the calendar: one title, and a short text for the day. The words are in `reminder_words`."""

from __future__ import annotations

from dataclasses import dataclass

from followup.core.ical import clean
from followup.core.model import ReminderKind, Stage
from followup.core.reminder_words import WORDS

_DRAFTED = frozenset({ReminderKind.CHECK_IN, ReminderKind.REFERRAL, ReminderKind.RENEWAL})
_NAME, _SAID = 80, 400


def title(kind: ReminderKind, n: int, person: str, company: str, language: str) -> str:
    """The event's title; `person` or `company` may be empty, an unknown `language` is English.

    >>> title(ReminderKind.CHECK_IN, 2, "Ann Lee", "Shop", "en")
    'Check in with Ann Lee (Shop) (2)'
    """
    words = WORDS.get(language, WORDS["en"])
    return words.titles[kind].replace("{n}", str(n)).replace("{who}", _who(person, company) or words.nobody)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Whom a reminder is about: `said` is the evidence (may be empty), `deal` its id as `deals show` takes it.

    `address` is told beside the name where the rep has not written to it yet.
    """

    person: str
    company: str
    said: str
    stage: Stage
    deal: str
    address: str = ""


def text(kind: ReminderKind, about: About, language: str) -> str:
    """The event's description: who, what to do on the day, what they said, the stage, and the commands that open it."""
    words = WORDS.get(language, WORDS["en"])
    who = _who(about.person, about.company)
    parts = [f"{who}\n{clean(about.address, _NAME)}".rstrip(), words.tasks[kind]]
    quoted = clean(about.said, _SAID)
    told = [f"{words.said} “{quoted}”" if quoted else "", f"{words.stage} {words.stages[about.stage]}"]
    commands = [f"{words.draft} followup drafts list; followup drafts show ID" if kind in _DRAFTED else ""]
    deal = clean(about.deal, _NAME)
    noting = f"; followup deals note {deal}" if kind is ReminderKind.POST_MORTEM else ""
    commands.append(f"{words.deal} followup deals show {deal}{noting}")
    blocks = [*parts, "\n".join(part for part in told if part), "\n".join(part for part in commands if part)]
    return "\n\n".join(block for block in blocks if block)


def told(description: str, kind: ReminderKind, word: str, language: str) -> str:
    """An event's description as it is on the day: with `word`, a reminder's note, it says why no draft waits.

    What the rep changed in it stays; where he took out what is to be done, nothing is said. With another word it says
    again what is to be done.
    """
    words = WORDS.get(language, WORDS["en"])
    said = words.notes.get(word, words.tasks[kind])
    for before in (words.tasks[kind], *words.notes.values()):
        if before in description:
            return description.replace(before, said, 1)
    return description


def unquoted(description: str, language: str) -> str:
    """An event's description without what they wrote; what the rep changed in it stays."""
    words = WORDS.get(language, WORDS["en"])
    lines = description.split("\n")
    return "\n".join(line for line in lines if not line.startswith(f"{words.said} “"))


def _who(person: str, company: str) -> str:
    person, company = clean(person, _NAME), clean(company, _NAME)
    return f"{person} ({company})" if person and company and person != company else person or company
