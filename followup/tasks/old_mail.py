"""Old mail of one account, read as at a first look and by the same code, for `backtest`.

The desk has a store of its own: there a conversation moves on with each mail as it would have moved then. What is
planned in it is carried out by nobody, and nothing is written but into that store and the list of losses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from followup import pipeline
from followup.core.clocks import came_at
from followup.core.message import header_only
from followup.core.model import ANY_LOSS, Decision, Reading
from followup.core.policy import Detect
from followup.core.tuning import decision
from followup.desk import Desk
from followup.errors import UsageFault
from followup.listing import Listing, read_sent
from followup.mailboxes.base import SENT, Fetched, Folder, FolderMissing, Listed, folders_named
from followup.sandbox import SetAside
from followup.state.caught import Caught, Run
from followup.state.records import MessageRow
from followup.state.store import Store

NEW = frozenset({"lost", "wavering", "ask-final", "do-not-contact", "asked-the-rep"})
"""The playbook's words for a no that was not said before in its deal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """So many messages of a folder that holds `held` were `read`, the last written `at`; `losses` found so far.

    With `ended` the folder is at its end: what it holds beside is older.
    """

    account: str
    folder: Folder
    read: int
    held: int
    losses: int
    at: datetime | None = None
    ended: bool = False


@dataclass(slots=True)
class _Seen:
    """How far a folder is."""

    folder: Folder
    held: int
    read: int = 0
    at: datetime | None = None

    def with_batch(self, batch: Sequence[Listed]) -> _Seen:
        self.read += len(batch)
        self.at = header_only(batch[-1].header).date or batch[-1].received
        return self


Told = Callable[[Progress], None]


class OldMail:
    """Reads the folders of `run` at a desk whose store holds what was read before; `into` is the rep's store."""

    def __init__(self, desk: Desk, into: Store, run: Run, now: datetime, told: Told) -> None:
        self._desk = desk
        self._into = into
        self._run = run
        self._now = now
        self._told = told
        self._written_since = run.since - timedelta(days=desk.config.watch.conversations)
        self._copied = 0
        self._losses = 0

    def read(self, *, named: bool) -> Run:
        """Sent, then the folders; UsageFault for one that is not there, where the rep `named` them."""
        self._copy()
        for folder in (SENT, *folders_named(self._run.folders)):
            with self._desk.store.read() as view:
                if view.bookmark(self._desk.account, folder) is not None:
                    continue
            try:
                self._folder(folder)
            except FolderMissing:
                if named and folder != SENT:
                    raise UsageFault(f"There is no folder {folder}.", "Nothing was changed.") from None
        return self._end()

    def _folder(self, folder: Folder) -> None:
        box, seen = self._desk.mailbox, _Seen(folder, self._desk.mailbox.count(folder))
        if folder == SENT:
            for batch in box.listing(SENT, self._written_since):
                read_sent(self._desk, batch, self._now)
                self._tell(seen.with_batch(batch))
        else:
            with Listing(self._desk, self._now, self._one, lambda: None, self._written_since) as reading:
                for batch in box.listing(folder, self._run.since):
                    reading.read(batch, self._run.since)
                    self._tell(seen.with_batch(batch))
        self._tell(seen, ended=True)
        with self._desk.store.write() as tx:
            tx.move_cursor(self._desk.account, folder, "read", seen.read, self._now)

    def _tell(self, seen: _Seen, *, ended: bool = False) -> None:
        """Copy the losses found so far, and say how far it is."""
        self._copy()
        self._told(
            Progress(
                account=self._desk.account,
                folder=seen.folder,
                read=seen.read,
                held=seen.held,
                at=seen.at,
                losses=self._losses,
                ended=ended,
            )
        )

    def _one(self, folder: Folder, fetched: Fetched, read: Reading | SetAside | None) -> None:  # noqa: ARG002
        """One message, as it would have been handled on the day when it came."""
        date = read.message.date if isinstance(read, Reading) else None
        pipeline.handle(self._desk, fetched, came_at(date, fetched.received, self._now), read=read)

    def _copy(self) -> None:
        """Losses that were judged since the last copy go into the rep's store."""
        with self._desk.store.read() as view:
            rows = view.judged_after(self._copied, ANY_LOSS)
        if not rows:
            return
        found = [self._caught(row) for row in rows]
        with self._into.write() as tx:
            tx.catch(found)
        self._copied = rows[-1].id
        self._losses += sum(self._is_shown(loss) for loss in found)

    def _is_shown(self, loss: Caught) -> bool:
        return decision(loss.probability, loss.most, self._desk.config.detect) is not Decision.PASS

    def _caught(self, row: MessageRow) -> Caught:
        return Caught(
            account=row.account,
            source=row.source,
            message_id=row.message_id,
            at=row.at,
            sender=row.sender.addr_spec if row.sender else "",
            sender_name=row.sender.name if row.sender else "",
            intent=row.intent or "",
            probability=row.probability or 0.0,
            evidence=row.evidence,
            most=most(row, self._desk.config.detect),
            read_at=self._now,
        )

    def _end(self) -> Run:
        """The numbers of the whole reading, also of what was read before it was broken off."""
        account = self._desk.account
        with self._desk.store.read() as view:
            marks = [mark for folder, mark in view.bookmarks(account).items() if folder != SENT]
            waiting = view.held()
        aside = sum(row.reason.startswith("set-aside") for row in waiting)
        asked = sum(row.decision == Decision.ASK and row.intent not in ANY_LOSS for row in waiting)
        ended = replace(self._run, ended_at=self._now, read=sum(mark.held for mark in marks), aside=aside, asked=asked)
        with self._into.write() as tx:
            tx.end_backtest(account, ended_at=self._now, read=ended.read, aside=aside, asked=asked)
        return ended


def most(row: MessageRow, detect: Detect) -> Decision:
    """What may come of a loss whatever the thresholds are: a no that was said before is none, a doubtful one is asked.

    `row` was decided on under `detect`.
    """
    probability = row.probability or 0.0
    said_before = row.decision == Decision.ACT and row.reason not in NEW
    if said_before or (row.decision == Decision.PASS and probability >= detect.ask):
        return Decision.PASS
    return Decision.ASK if row.decision == Decision.ASK and probability >= detect.act else Decision.ACT
