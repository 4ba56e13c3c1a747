"""Taking a person out of the store for good: every table, whatever it is called, is gone through.

What belongs to the person goes with their deals and messages. What others wrote stays, but for their name and address
in it. Hashes remain: of their messages, which still are in the mailbox and must not be read as new ones, and of their
address on the list of those never to be written to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, String, Table, Text, and_, delete, or_, select, update

from followup.core.addresses import both_forms
from followup.core.model import Direction
from followup.state import schema as t
from followup.state import schema_taught as taught
from followup.state.barred import BarredTx
from followup.state.caught import CaughtTx
from followup.state.notes import NotesTx
from followup.state.nouns import erased_mark

GONE = "[erased]"
"""What stands in the place of a name in the words of others."""

_OF_THE_REP = frozenset({"account", "folder", "ref"})
"""Columns in which the rep's own names for accounts and folders stand."""

_SHORTEST = 3
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Erased:
    """What was taken out: deals, messages of both directions, learned wordings."""

    deals: int
    messages: int
    lessons: int


@dataclass(frozen=True, slots=True)
class _Person:
    """Whom to look for: `whole` stands for nobody else, `parts` (single names) only beside it."""

    addresses: frozenset[str]
    whole: re.Pattern[str]
    parts: re.Pattern[str]

    @classmethod
    def of(cls, addresses: frozenset[str], names: Iterable[str]) -> _Person:
        known = {" ".join(name.split()) for name in names}
        full = {name for name in known if len(name.split()) > 1}
        full |= {f"{last}, {first}" for first, _, last in (name.rpartition(" ") for name in full)}
        parts = {part for name in known for part in re.findall(r"\w+", name) if len(part) >= _SHORTEST}
        return cls(addresses, _words({*addresses, *full}), _words({*addresses, *full, *parts}))

    def is_in(self, value: Any) -> bool:
        """Whether a text, or what stands in a JSON value, names the person."""
        if isinstance(value, str):
            return self.whole.search(value) is not None
        if isinstance(value, dict):
            return any(self.is_in(each) for each in value.values())
        return isinstance(value, list) and any(self.is_in(each) for each in value)

    def out_of(self, column: Column[Any], value: Any) -> Any:
        """A column's value without the person: a word or id that names them is a hash, in a text they are blanked."""
        if not isinstance(column.type, Text | JSON):
            named = isinstance(value, str) and self.is_in(value)
            return value if not named else "" if value.lower() in self.addresses else erased_mark(value)
        return self._blanked(value)

    def _blanked(self, value: Any) -> Any:
        """A text without their names; a fact about who they are is none."""
        if isinstance(value, str):
            return self.parts.sub(GONE, value)
        if isinstance(value, dict):
            about_them = self.is_in(value.get("addr_spec")) or self.is_in(value.get("name"))
            return None if about_them else {name: self._blanked(each) for name, each in value.items()}
        return [self._blanked(each) for each in value] if isinstance(value, list) else value


def _words(found: Iterable[str]) -> re.Pattern[str]:
    """These as whole words, in any case and however spaced, the longest first; not as part of another address."""
    ordered = sorted(found, key=lambda word: (-len(word), word))
    each = "|".join(r"\s+".join(map(re.escape, word.split(" "))) for word in ordered)
    return re.compile(rf"(?<![\w.+-])(?:{each})(?![\w-]|\.\w)", re.IGNORECASE)


class ErasingTx(BarredTx, CaughtTx, NotesTx):
    """Taking people out, inside one transaction; part of `state.store.Tx`."""

    def erase(self, address: str, deals: Sequence[int], now: datetime) -> Erased:
        """Take out a person with these deals of theirs; a hash of the address goes on the list of `suppressed`."""
        addresses = both_forms(address.lower())
        person = _Person.of(addresses, self._names(addresses))
        m, w = t.messages.c, t.correspondents.c
        for deal in deals:
            self.forget_named(deal)
        self._leave_shared(addresses, deals)
        to_them = select(w.message).where(w.address.in_(addresses))
        theirs = or_(m.sender.in_(addresses), m.id.in_(to_them), m.deal.in_(deals))
        gone, ids = self._erase(t.messages, theirs)
        also, _ = self._erase(t.caught, t.caught.c.sender.in_(addresses))
        self._c.execute(delete(t.deals).where(t.deals.c.id.in_(deals)))
        self._forget_answers(ids)
        lessons = self._forget_taught({*gone, *also})
        self.suppress_hashed(addresses, now)
        for table in t.metadata.sorted_tables:
            self._sweep(table, person)
        return Erased(len(deals), len(gone), lessons)

    def _names(self, addresses: frozenset[str]) -> set[str]:
        """Every name that the person was seen under."""
        tables = ((t.people, "name", "address"), (t.messages, "sender_name", "sender"))
        names: set[str] = set()
        for table, name, address in (*tables, (t.caught, "sender_name", "sender")):
            names.update(self._c.execute(select(table.c[name]).where(table.c[address].in_(addresses))).scalars())
        for facts in self._c.execute(select(t.messages.c.facts)).scalars():
            passed_on = facts.get("person") or {}
            if str(passed_on.get("addr_spec", "")).lower() in addresses:
                names.add(passed_on.get("name", ""))
        return names - {""}

    def _leave_shared(self, addresses: frozenset[str], deals: Sequence[int]) -> None:
        """What the rep wrote to others too, in a deal that stays, stays as written to these alone."""
        m, w = t.messages.c, t.correspondents.c
        others = select(w.message).where(w.address.not_in(addresses))
        kept = and_(m.direction == Direction.OUT, m.id.in_(others), or_(m.deal.is_(None), m.deal.not_in(deals)))
        here = w.message.in_(select(m.id).where(kept))
        self._c.execute(delete(t.correspondents).where(w.address.in_(addresses), here))

    def _erase(self, table: Table, where: ColumnElement[bool]) -> tuple[set[str], list[str]]:
        """Messages go; a hash of each stays. These hashes, and the Message-IDs."""
        marks: dict[str, set[str]] = {}
        ids: list[str] = []
        for account, source, id in self._c.execute(
            select(table.c.account, table.c.source, table.c.message_id).where(where)
        ):
            marks.setdefault(account, set()).add(erased_mark(source))
            ids += [id] if id else []
        for account, gone in marks.items():
            self.remember_erased(account, sorted(gone))
        self._c.execute(delete(table).where(where))
        return set().union(*marks.values()), ids

    def _forget_answers(self, message_ids: Sequence[str]) -> None:
        """The Message-IDs of what is gone stand nowhere any more."""
        for table, column in ((t.messages, "in_reply_to"), (t.drafts, "answers"), (t.suppressed, "message_id")):
            for start in range(0, len(message_ids), _CHUNK):
                here = table.c[column].in_(message_ids[start : start + _CHUNK])
                self._c.execute(update(table).where(here).values({column: None}))

    def _forget_taught(self, marks: Iterable[str]) -> int:
        """What the rep taught by their mails; how many lessons that were."""
        lessons, found = taught.lessons, sorted(marks)
        chunks = (found[start : start + _CHUNK] for start in range(0, len(found), _CHUNK))
        return sum(self._c.execute(delete(lessons).where(lessons.c.source.in_(part))).rowcount for part in chunks)

    def _sweep(self, table: Table, person: _Person) -> None:
        """Their name and address out of every text of a table; a row that is known by one of them goes."""
        texts = [c for c in table.c if isinstance(c.type, String | JSON) and c.name not in _OF_THE_REP]
        keys = list(table.primary_key)
        if not texts:
            return
        for row in self._c.execute(select(*keys, *texts)).all():
            values = dict(zip((column.name for column in texts), row[len(keys) :], strict=True))
            if not any(map(person.is_in, values.values())):
                continue
            here = and_(*(column == row[place] for place, column in enumerate(keys)))
            if any(person.is_in(each) for each in row[: len(keys)]):
                self._c.execute(delete(table).where(here))
                continue
            changed = {column.name: person.out_of(column, values[column.name]) for column in texts}
            self._c.execute(update(table).where(here).values({n: v for n, v in changed.items() if v != values[n]}))
