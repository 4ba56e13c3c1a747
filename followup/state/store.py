"""The store's contract: short transactions in which something is written down before it is done.

One `Store` for each process; threads may share it. `write` waits for its turn, `read` never blocks anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table, update
from sqlalchemy.exc import DatabaseError, IntegrityError

from followup.core.model import Address
from followup.state import questions as q
from followup.state import schema as t
from followup.state.aging import AgingTx
from followup.state.capped import PAUSED, CappedTx
from followup.state.engine import FILE, leave_out_words, open_engine, told
from followup.state.erasing import Erased
from followup.state.lessons import LessonsTx
from followup.state.nouns import columns_of
from followup.state.offices import OfficesTx
from followup.state.records import Action, MessageRow
from followup.state.view import View


class Store:
    """The deals, drafts, reminders and actions of one rep."""

    def __init__(self, where: str) -> None:
        """Open (or make) the store in a state directory or at a database URL; see `engine.open_engine`."""
        self._engine = open_engine(where)
        self.directory = None if "://" in where else Path(where)

    @contextmanager
    def read(self) -> Iterator[View]:
        """One consistent look."""
        try:
            with self._engine.connect() as connection:
                yield View(connection)
        except DatabaseError as fault:
            raise told(fault) from fault

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """One transaction: durable when the block ends, undone when it raises."""
        try:
            with self._engine.connect().execution_options(write=True) as connection, connection.begin():
                yield Tx(connection)
        except IntegrityError:
            raise  # a fault of ours, not of the disk
        except DatabaseError as fault:
            raise told(fault) from fault

    def snapshot(self, keep: int = 48) -> Path | None:
        """Copy the store beside itself as `copies/N.db`, the newest `keep` stay; None where it is not a file."""
        if self.directory is None:
            return None
        folder = self.directory / "copies"
        folder.mkdir(mode=0o700, exist_ok=True)
        old = sorted(folder.glob("*.db"))
        number = int(old[-1].stem) + 1 if old else 1
        target, part = folder / f"{number:08}.db", folder / "part"
        part.unlink(missing_ok=True)
        with self._engine.connect().execution_options(alone=True) as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(part),))
        part.chmod(0o600)
        leave_out_words(part)
        part.rename(target)
        for path in old[: max(0, len(old) + 1 - keep)]:
            path.unlink(missing_ok=True)
        return target

    def forget_words(self) -> None:
        """Empty the write-ahead log: what an edit carried until it was in Drafts must not stay readable in it."""
        if self.directory is not None:
            with self._engine.connect().execution_options(alone=True) as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def erase(self, address: str, deals: Sequence[int], now: datetime) -> Erased:
        """Leave no trace of a person: their deals, every message from or to them, and the copies that hold them.

        The file is rewritten, so that nothing can be read from freed pages; a copy of it is made anew.
        """
        with self.write() as tx:
            erased = tx.erase(address, deals, now)
        if self.directory is not None:
            copies = tuple((self.directory / "copies").glob("*"))
            for copy in copies:
                copy.unlink(missing_ok=True)
            with self._engine.connect().execution_options(alone=True) as connection:
                connection.exec_driver_sql("VACUUM")
            self.forget_words()
            if copies:
                self.snapshot()
        return erased

    @property
    def path(self) -> Path | None:
        """The database file, None for a database elsewhere."""
        return self.directory / FILE if self.directory else None

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def _planned(action: Action, now: datetime) -> dict[str, Any]:
    return {
        "key": action.key,
        "account": action.account,
        "deal": action.deal,
        "kind": action.kind,
        "target": action.target,
        "detail": action.detail,
        "state": "planned",
        "at": now,
    }


class Tx(AgingTx, CappedTx, OfficesTx, View, LessonsTx):
    """Writing inside one transaction; what is read in it is what will be committed."""

    def _insert(self, table: Table, **values: Any) -> int:
        key = self._c.execute(q.add(table), values).inserted_primary_key
        return int(key[0]) if key and table.c[0].name == "id" else 0

    def _upsert(self, table: Table, keys: dict[str, Any], values: dict[str, Any]) -> None:
        if self._change(table, keys, values) == 0:
            self._c.execute(q.add(table), {**keys, **values})

    def _change(self, table: Table, keys: dict[str, Any], values: dict[str, Any]) -> int:
        """Change the rows with these keys; how many there were."""
        which = {f"of_{name}": value for name, value in keys.items()}
        return self._c.execute(q.change(table, *keys), {**which, **values}).rowcount

    # -- mail ------------------------------------------------------------------------------------

    def move_cursor(self, account: str, folder: str, value: str, held: int, at: datetime) -> None:
        """Remember where a folder was read to."""
        self._upsert(t.cursors, {"account": account, "folder": folder}, {"value": value, "held": held, "at": at})

    def add_message(self, row: MessageRow) -> int:
        """Record a message; its id. One with the same source must not be there yet."""
        message = self._insert(t.messages, **columns_of(row))
        people = [{"message": message, "address": address} for address in set(row.correspondents)]
        if people:
            self._c.execute(q.add(t.correspondents), people)
        return message

    def add_messages(self, rows: Sequence[MessageRow]) -> None:
        """Record many messages at once; see `add_message`."""
        if rows:
            self._c.execute(q.add(t.messages), [columns_of(row) for row in rows])
        people = [
            {"of_account": row.account, "of_source": row.source, "to": address}
            for row in rows
            for address in set(row.correspondents)
        ]
        if people:
            self._c.execute(q.ADD_CORRESPONDENT, people)

    def change_message(self, message: int, **values: Any) -> None:
        """Change columns of a recorded message."""
        self._change(t.messages, {"id": message}, values)

    def attach(self, deal: int, messages: Iterable[int]) -> None:
        """Make recorded messages part of a deal, unless they belong to one."""
        if found := list(messages):
            self._c.execute(q.ATTACH, {"of_messages": found, "deal": deal})

    # -- deals -----------------------------------------------------------------------------------

    def add_deal(self, **values: Any) -> int:
        """A new deal; its id."""
        return self._insert(t.deals, **values)

    def change_deal(self, deal: int, now: datetime, **values: Any) -> None:
        """Change columns of a deal."""
        self._change(t.deals, {"id": deal}, {"changed_at": now, **values})

    def add_person(self, deal: int, person: Address) -> None:
        """A further person of the deal; a name is kept once it is known."""
        keys = {"deal": deal, "address": person.addr_spec}
        known = self._c.execute(q.PERSON, keys).scalar()
        if known is None:
            self._insert(t.people, **keys, name=person.name)
        elif person.name not in ("", known):
            self._upsert(t.people, keys, {"name": person.name})

    # -- drafts and reminders --------------------------------------------------------------------

    def add_draft(self, **values: Any) -> int:
        """A new draft; its id."""
        return self._insert(t.drafts, **values)

    def change_draft(self, draft: int, **values: Any) -> None:
        """Change columns of a draft."""
        self._change(t.drafts, {"id": draft}, values)

    def add_reminders(self, rows: Sequence[dict[str, Any]]) -> None:
        """New reminders, with the same columns each."""
        if rows:
            self._c.execute(q.add(t.reminders), rows)

    def change_reminder(self, uid: str, **values: Any) -> None:
        """Change columns of a reminder."""
        self._change(t.reminders, {"uid": uid}, values)

    # -- what is to be done ----------------------------------------------------------------------

    def plan(self, action: Action, now: datetime) -> None:
        """Write down what is to be done; an action whose key is known already is left as it stands."""
        self.plan_all((action,), now)

    def plan_all(self, actions: Sequence[Action], now: datetime) -> None:
        """The same for several at once."""
        keys = [action.key for action in actions]
        known = set(self._c.execute(q.KNOWN_KEYS, {"keys": keys}).scalars()) if keys else set()
        new = [_planned(action, now) for action in actions if action.key not in known]
        if new:
            self._c.execute(q.add(t.actions), new)

    def settle(self, action: Action, state: str = "done") -> None:
        """The action is done (or dropped, where it makes no sense any more); what it carried is forgotten."""
        self._change(t.actions, {"id": action.id}, {"state": state, "detail": {}})

    def note(self, action: Action, **detail: Any) -> None:
        """Remember what an action needs if it has to be done again; forgotten with it."""
        self._change(t.actions, {"id": action.id}, {"detail": {**action.detail, **detail}})

    def settle_events(self, placed: Sequence[tuple[Action, str]]) -> None:
        """Events stand in the calendar now: each action, and the event's href."""
        if placed:
            rows = [{"of_uid": action.target, "href": href} for action, href in placed]
            self._c.execute(q.change(t.reminders, "uid"), rows)
            settled = [{"of_id": action.id, "state": "done", "detail": {}} for action, _ in placed]
            self._c.execute(q.change(t.actions, "id"), settled)

    def tried(self, action: Action, error: str) -> None:
        """The action failed and will be tried again; `error` is a fixed word."""
        c = t.actions.c
        self._c.execute(update(t.actions).where(c.id == action.id).values(tries=c.tries + 1, error=error))

    def drop_planned(self, target: str, *kinds: str) -> bool:
        """Forget planned actions on a target that are not worth doing any more; whether there were any."""
        c = t.actions.c
        query = update(t.actions).where(c.target == target, c.kind.in_(kinds), c.state.in_(("planned", PAUSED)))
        return self._c.execute(query.values(state="dropped", detail={})).rowcount > 0

    def approve(self, draft: int, fingerprint: str, at: datetime) -> None:
        """The rep approves exactly these words to exactly these people; what he approved before is void."""
        self.void_approvals(draft)
        self._insert(t.approvals, draft=draft, fingerprint=fingerprint, at=at)

    def void_approvals(self, draft: int) -> None:
        """What was approved of this draft so far serves no more."""
        self._c.execute(update(t.approvals).where(t.approvals.c.draft == draft).values(used=True))

    # -- addresses and accounts ------------------------------------------------------------------

    def forget_counts(self, account: str) -> None:
        """The rep says that an emptied folder or calendar is no fault: what it held before is not compared any more."""
        self._c.execute(update(t.cursors).where(t.cursors.c.account == account).values(held=0))

    def account_is(self, name: str, state: str, **values: Any) -> None:
        """How an account stands: `ok`, `retrying` or `stopped`, with error, code and next try."""
        self._upsert(t.accounts, {"name": name}, {"state": state, **values})
