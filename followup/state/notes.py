"""The rep's notes on deals and the checklist of questions to ask next time, in the store."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from followup.state import schema as t
from followup.state.schema_notes import checklist, notes

_SHORTEST = 3
"""Letters of a name's part that is looked for in a question: shorter ones stand in any sentence."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the rep's on one deal; `at` is when it was made."""

    id: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the checklist; `deal` is the one that taught it, None where there is none any more."""

    id: int
    at: datetime
    text: str
    deal: int | None


class NotesView:
    """Questions about notes and the checklist; part of `state.view.View`."""

    _c: Connection

    def notes(self, deal: int) -> tuple[Note, ...]:
        """The rep's notes on a deal, oldest first."""
        rows = self._c.execute(select(notes.c.id, notes.c.at, notes.c.text).where(notes.c.deal == deal))
        return tuple(sorted((Note(row.id, row.at, row.text) for row in rows), key=lambda note: note.id))

    def checklist(self) -> tuple[Question, ...]:
        """All questions to ask next time, oldest first."""
        rows = self._c.execute(select(checklist).order_by(checklist.c.id))
        return tuple(Question(row.id, row.at, row.text, row.deal) for row in rows)


class NotesTx(NotesView):
    """Changing them; part of `state.store.Tx`."""

    def add_note(self, deal: int, at: datetime, text: str) -> None:
        """A note of the rep's."""
        self._c.execute(insert(notes).values(deal=deal, at=at, text=text))

    def remove_note(self, note: int) -> bool:
        """Take a note back; whether there was one with this id."""
        return self._c.execute(delete(notes).where(notes.c.id == note)).rowcount > 0

    def add_question(self, text: str, at: datetime, deal: int | None) -> bool:
        """A question for next time; False where the checklist holds it already, in whatever case."""
        known = {_plain(question.text) for question in self.checklist()}
        if _plain(text) in known:
            return False
        self._c.execute(insert(checklist).values(deal=deal, at=at, text=text))
        return True

    def remove_question(self, question: int) -> bool:
        """Take a question off the checklist; whether there was one with this id."""
        return self._c.execute(delete(checklist).where(checklist.c.id == question)).rowcount > 0

    def forget_named(self, deal: int) -> None:
        """Before a deal is erased: questions that name a person of it go, wherever they came from.

        The deal's notes go with it. A question that names nobody stays: it is the rep's own, of no deal any more.
        """
        c = t.people.c
        rows = self._c.execute(select(c.name, c.address).where(c.deal == deal)).all()
        names = {part for row in rows for part in (row.address, row.name, *re.findall(r"\w+", row.name))}
        self.forget_naming(names)

    def forget_naming(self, names: Iterable[str]) -> None:
        """Questions in which one of these names or addresses stands as a word go."""
        parts = "|".join(re.escape(name.casefold()) for name in names if len(name) >= _SHORTEST)
        if not parts:
            return
        found = re.compile(rf"(?<!\w)(?:{parts})(?!\w)")
        for question in self.checklist():
            if found.search(question.text.casefold()):
                self.remove_question(question.id)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" ?.")
