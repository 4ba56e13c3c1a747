"""What a backtest found in old mail: losses with the rep's marks, and how far each account was read.

Ids, verdicts and one evidence sentence each, as for messages; nothing of it is a deal, a draft or a reminder.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from followup.core.model import Decision
from followup.state import questions as q
from followup.state import schema as t
from followup.state.nouns import message_of
from followup.state.records import MessageRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """One loss. `most` is what may come of it whatever the thresholds are; `mark` is "", `right` or `wrong`.

    `at` is when the mail came, `read_at` when the backtest read it.
    """

    account: str
    source: str
    message_id: str | None
    at: datetime
    sender: str
    sender_name: str
    intent: str
    probability: float
    evidence: str
    most: Decision
    read_at: datetime
    mark: str = ""
    marked_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One reading of an account's old mail from `since` on; `ended_at` is None while it is not at its end.

    `read` counts messages, `aside` those that could not be read safely, `asked` those that followup would have asked
    about though they were not read as losses.
    """

    account: str
    since: datetime
    folders: tuple[str, ...]
    begun_at: datetime
    ended_at: datetime | None = None
    read: int = 0
    aside: int = 0
    asked: int = 0


class CaughtView:
    """Questions about backtests; part of `state.view.View`."""

    _c: Connection

    def backtest(self, account: str) -> Run | None:
        """The last backtest of an account, at its end or not."""
        row = self._c.execute(select(t.backtests).where(t.backtests.c.account == account)).first()
        return Run(**{**row._asdict(), "folders": tuple(row.folders)}) if row else None

    def caught(self, account: str | None = None) -> tuple[Caught, ...]:
        """The losses of all accounts or of one, oldest first."""
        c = t.caught.c
        query = select(t.caught).order_by(c.at, c.id)
        rows = self._c.execute(query if account is None else query.where(c.account == account))
        return tuple(Caught(**{**row._asdict(), "most": Decision(row.most)}) for row in rows)

    def judged_after(self, message: int, intents: Collection[str]) -> tuple[MessageRow, ...]:
        """Messages behind this id of the store that were read as one of these intents, in the order of reading."""
        c = t.messages.c
        rows = self._c.execute(q.MESSAGES.where(c.id > message, c.intent.in_(intents)))
        return tuple(sorted(map(message_of, rows), key=lambda row: row.id))

    def erased_marks(self, account: str) -> tuple[str, ...]:
        """What is left of the messages of erased people."""
        return tuple(self._c.execute(select(t.erased.c.mark).where(t.erased.c.account == account)).scalars())


class CaughtTx:
    """Writing what a backtest finds; part of `state.store.Tx`."""

    _c: Connection

    def begin_backtest(self, run: Run) -> None:
        """A reading begins anew: what an earlier one found goes, but for the rep's marks until it is found again."""
        c = t.caught.c
        self._c.execute(delete(t.caught).where(c.account == run.account, c.mark == ""))
        self._c.execute(update(t.caught).where(c.account == run.account).values(most=Decision.PASS))
        self._c.execute(delete(t.backtests).where(t.backtests.c.account == run.account))
        self._c.execute(insert(t.backtests).values(**{**asdict(run), "folders": list(run.folders)}))

    def remember_erased(self, account: str, marks: Sequence[str]) -> None:
        """Messages with these marks are not to be read again."""
        known = set(self._c.execute(q.ERASED, {"account": account, "marks": marks}).scalars()) if marks else set()
        new = [{"account": account, "mark": mark} for mark in dict.fromkeys(marks) if mark not in known]
        if new:
            self._c.execute(insert(t.erased), new)

    def end_backtest(self, account: str, **values: Any) -> None:
        """A reading is at its end."""
        self._c.execute(update(t.backtests).where(t.backtests.c.account == account).values(**values))

    def catch(self, rows: Sequence[Caught]) -> None:
        """Write losses down; one that is there already keeps its id and its mark."""
        c = t.caught.c
        for row in rows:
            kept = {name: value for name, value in asdict(row).items() if name not in {"id", "mark", "marked_at"}}
            where = (c.account == row.account, c.source == row.source)
            if self._c.execute(update(t.caught).where(*where).values(**kept)).rowcount == 0:
                self._c.execute(insert(t.caught).values(**kept))

    def mark(self, loss: int, mark: str, at: datetime | None) -> bool:
        """The rep's word on a loss, "" to take it back; whether there is one with this id."""
        changed = update(t.caught).where(t.caught.c.id == loss).values(mark=mark, marked_at=at)
        return self._c.execute(changed).rowcount > 0

    def forget_caught(self, before: datetime) -> None:
        """Take out what was read before then."""
        self._c.execute(delete(t.caught).where(t.caught.c.read_at < before))
        self._c.execute(delete(t.backtests).where(t.backtests.c.begun_at < before))
