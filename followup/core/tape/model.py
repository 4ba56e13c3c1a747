"""The nouns of a game tape: what one message holds, and what the whole thread tells. Times are aware."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from followup.core.model import Address, Direction


class Kind(StrEnum):
    """What a sentence is listened for."""

    QUESTION = "question"  # of theirs, that wants an answer
    PUSH = "push"  # of the rep's: asks for a decision, or chases one
    PRICE = "price"
    RIVAL = "rival"
    GATEKEEPER = "gatekeeper"  # of theirs: somebody else decides
    DECIDES = "decides"  # of theirs: the writer decides
    WHY = "why"  # of theirs: a reason for the loss, `code` says which


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, as written; `terms` are the stems of a question's telling words."""

    kind: Kind
    text: str
    code: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What one message holds: its sentences of note, whom it went to, the writer's title, the stems of its words.

    `role` is `decides`, `gatekeeper` or "", as far as the title tells.
    """

    said: tuple[Said, ...] = ()
    to: tuple[Address, ...] = ()
    title: str = ""
    role: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One message of a thread. `heard` is None where it was not read, `known` is what the store kept of it.

    `automatic`: no person wrote it, so that it neither answers nor waits.
    """

    id: int
    at: datetime
    direction: Direction
    who: Address | None
    heard: Heard | None = None
    known: tuple[Said, ...] = ()
    automatic: bool = False

    def said(self, *kinds: Kind) -> tuple[Said, ...]:
        """Its sentences of these kinds, in the order written; what the store knows where none was heard."""
        heard = tuple(said for said in self.heard.said if said.kind in kinds) if self.heard else ()
        return heard or tuple(said for said in self.known if said.kind in kinds)


@dataclass(frozen=True, slots=True)
class Response:
    """`to` was answered by `turn` (ids of messages): by the clock, and in working time."""

    turn: int
    to: int
    direction: Direction
    clock: timedelta
    working: timedelta


@dataclass(frozen=True, slots=True)
class Mention:
    """Where something came up: the message, its time, who wrote it, and the sentence."""

    turn: int
    at: datetime
    direction: Direction
    who: Address | None
    text: str


@dataclass(frozen=True, slots=True)
class Open:
    """A question of theirs without an answer; `perhaps` where the rep wrote back, but on other things."""

    asked: Mention
    perhaps: bool


@dataclass(frozen=True, slots=True)
class Person:
    """One of theirs. `wrote` counts mails, 0 for one who was only written to or copied.

    `role` is `decides`, `gatekeeper` or "" (not told); `evidence` is the sentence, or the title below a mail.
    """

    address: Address
    wrote: int
    role: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Pushing:
    """How often the rep pushed until the no. Counts of mails that ask for a decision are None where none was read.

    `weeks` is the time from the rep's first mail on, at least 1. `in_a_row` counts follow-ups, on different days, on a
    mail that nobody had answered; `row` is its first and last day.
    """

    weeks: float
    asks: int | None
    most_in_a_week: int | None
    in_a_row: int
    row: tuple[datetime, datetime] | None
    sentences: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tape:
    """What a thread tells of how a deal was lost. `read` of its `of` messages were read from the mailbox."""

    responses: tuple[Response, ...]
    people: tuple[Person, ...]
    unanswered: tuple[Open, ...]
    pushing: Pushing
    price: Mention | None
    rival: Mention | None
    why: tuple[tuple[str, Mention], ...]
    read: int
    of: int
