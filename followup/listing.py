"""A folder read by its listing, at a first look or after a renumbering: headers first, few whole messages, in batches.

Of most messages the header tells that the rep never wrote to whoever sent them. Of the others all that is asked at
first is whether they hang on a conversation; only those that do are taken apart and judged, one by one as ever.
While the sandbox reads one batch, the next is fetched, and the one before is written down in one commit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Self

from followup import pipeline
from followup.core.clocks import came_at
from followup.core.message import header_only
from followup.core.model import Direction, Message, Reading
from followup.deals import conversations, sent
from followup.deals.conversations import Circle
from followup.deals.rows import row_of
from followup.desk import Desk
from followup.mailboxes.base import SENT, Fetched, Folder, Listed
from followup.sandbox import SetAside
from followup.state.records import MessageRow

PACK = 100
PACK_BYTES = 512 * 1024
"""Of whole messages in memory at a time, at most so many and (but for one alone) so many bytes; twice, while the next
are fetched."""

Read = Reading | Message | SetAside | None
"""What came of a message: all of it, its header where the text did not matter, why not, or None where it is to be read
by whoever handles it."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A message that is to be fetched whole; of a `brief` one the text matters only where it names the rep."""

    listed: Listed
    source: str
    brief: bool


def _nothing() -> None:
    """Nothing is left to do."""


class Listing:
    """Reads one listing for a look; `one` is what follows from a message that may belong to a conversation."""

    def __init__(
        self,
        desk: Desk,
        now: datetime,
        one: Callable[[Folder, Fetched, Reading | SetAside | None], None],
        beat: Callable[[], None],
        written_since: datetime | None = None,
    ) -> None:
        """Who was written to `written_since` counts as known; without it, within `watch.conversations` days."""
        self._desk = desk
        self._now = now
        self._one = one
        self._beat = beat
        days = timedelta(days=desk.config.watch.conversations)
        self._circle = Circle.of(desk, now - days if written_since is None else written_since)
        self._rows: dict[str, MessageRow] = {}  # of the batch under way, not yet written down
        # what names the messages that were fetched so far, of this batch and of the one before
        self._met: tuple[set[str], set[str]] = (set(), set())
        self._reader = ThreadPoolExecutor(1, "read")
        self._last: Callable[[], None] = _nothing

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._finish()
        self._reader.shutdown(cancel_futures=True)

    def _finish(self, following: Callable[[], None] = _nothing) -> None:
        """Do what was left of the last batch; `following` is what is left from now on."""
        last, self._last = self._last, following
        last()

    def read(self, batch: tuple[Listed, ...], since: datetime) -> int:
        """Every message of the batch is judged, or passed over with a reason; how many were new.

        The last messages of a batch are judged while the first of the next one are read, or at the end of the listing.
        """
        desk = self._desk
        found = [(listed, header_only(listed.header)) for listed in batch]
        # an old message of a mailbox that was copied or restored may have come only now
        found = [
            (listed, message) for listed, message in found if came_at(message.date, listed.received, self._now) >= since
        ]
        sources = [message.message_id or nameless(listed) for listed, message in found]
        with desk.store.read() as view:
            known = view.places(desk.account, sources)
            erased = view.erased(desk.account, sources)
            gone = view.erased_on(message.sender.addr_spec for _, message in found if message.sender)
            self._circle.follow(desk, view, (message for _, message in found))
        passed: dict[str, MessageRow] = {}
        wanted: list[_Wanted] = []
        cold = desk.config.watch.cold
        new = 0
        for source, (listed, message) in zip(sources, found, strict=True):
            if source in erased:
                continue
            place = known.get(source)
            unnamed = message.message_id is None  # known by its text alone, once that was read
            new += place is None and not unnamed
            if place and (place.folder, place.ref) == (listed.ref.folder, listed.ref.id):
                continue
            own = message.sender is not None and conversations.is_own(desk, message.sender)
            left = message.sender is not None and message.sender.addr_spec in gone  # `pipeline` knows what to note
            whole = bool(place) or own or unnamed or left or listed.ref.folder == SENT
            if whole or self._circle.might_hold(message, cold=cold):
                whole = whole or cold or self._circle.holds(message)
                wanted.append(_Wanted(listed, source, brief=not whole))
                self._circle.learn(message, own=own)
            else:
                passed.setdefault(source, self._by_header(listed, message, source))
        self._read_whole(wanted, passed)
        return new

    def _by_header(self, listed: Listed, message: Message, source: str) -> MessageRow:
        why = "no-conversation" if message.sender else "no-sender"
        reason = f"automatic-{message.automatic}" if message.automatic else why
        return row_of(self._desk, message, listed, source, Direction.IN, self._now, reason=reason)

    def _read_whole(self, wanted: Sequence[_Wanted], passed: dict[str, MessageRow]) -> None:
        """Fetch what is wanted and have it read; each pack is handled while the next one is read."""
        for pack in _packs(wanted):
            self._beat()
            by_ref = {one.listed.ref: one for one in pack}
            got = [(by_ref[m.ref], m) for m in self._desk.mailbox.get_many([one.listed for one in pack])]
            self._finish(partial(self._handle_all, self._begin(got)))
        self._last = partial(self._end, self._last, passed)

    def _end(self, last: Callable[[], None], passed: dict[str, MessageRow]) -> None:
        """The last messages of a batch, and all that was passed over in it."""
        last()
        for source, row in passed.items():
            self._rows.setdefault(source, row)
        self._write()
        self._met = (self._met[1], set())

    def _handle_all(self, answers: Callable[[], list[tuple[_Wanted, Fetched, Read]]]) -> None:
        for one, fetched, read in answers():
            self._handle(one, fetched, read)

    def _begin(self, got: list[tuple[_Wanted, Fetched]]) -> Callable[[], list[tuple[_Wanted, Fetched, Read]]]:
        """Have these read by the sandbox; what is called for its answers."""
        whole = [(one.brief, fetched.raw) for one, fetched in got if fetched.raw is not None]
        answers: Future[list[Reading | Message | SetAside]] = self._reader.submit(
            self._desk.sandbox.read_all,
            [raw for _, raw in whole],
            [brief for brief, _ in whole],
            self._desk.own_addresses,
        )

        def finish() -> list[tuple[_Wanted, Fetched, Read]]:
            read = iter(answers.result())
            return [(one, fetched, next(read) if fetched.raw is not None else None) for one, fetched in got]

        return finish

    def _handle(self, one: _Wanted, fetched: Fetched, read: Read) -> None:
        """Pass over what nothing hangs on; hand on all else."""
        self._beat()
        # delivered twice, or another mail with the same id: its text tells
        again = any(one.source in met for met in self._met)
        self._met[1].add(one.source)
        if isinstance(read, Message):
            if read.message_id == one.source and not again and not self._matters(read):
                reason = pipeline.passed_over(self._desk, read) or "no-conversation"
                self._rows[one.source] = row_of(
                    self._desk, read, fetched, one.source, Direction.IN, self._now, reason=reason
                )
                return
            read = None
        if again or not isinstance(read, Reading) or read.message.message_id in self._rows:
            self._write()
        self._one(fetched.ref.folder, fetched, read)
        if isinstance(read, Reading):
            self._circle.joined(read.message)

    def _matters(self, message: Message) -> bool:
        own = message.sender is not None and conversations.is_own(self._desk, message.sender)
        return own or self._circle.holds(message)

    def _write(self) -> None:
        """One commit for what was passed over; what another message of the batch was read as meanwhile stays so."""
        rows, self._rows = self._rows, {}
        if not rows:
            return
        with self._desk.store.write() as tx:
            late = tx.places(self._desk.account, tuple(rows))
            tx.add_messages([row for source, row in rows.items() if source not in late])


def read_sent(desk: Desk, batch: Sequence[Listed], now: datetime) -> int:
    """Sent at a first look: its headers tell with whom the rep has written. How many were listed."""
    messages = [(listed, header_only(listed.header)) for listed in batch]
    rows = [
        (listed, row_of(desk, message, listed, message.message_id or nameless(listed), Direction.OUT, now))
        for listed, message in messages
    ]
    sent.record_listed(desk, rows)
    return len(rows)


def _packs(wanted: Sequence[_Wanted]) -> Iterator[list[_Wanted]]:
    pack: list[_Wanted] = []
    size = 0
    for one in wanted:
        if pack and (len(pack) == PACK or size + one.listed.size > PACK_BYTES):
            yield pack
            pack, size = [], 0
        pack.append(one)
        size += one.listed.size
    if pack:
        yield pack


def nameless(listed: Listed) -> str:
    """What names a message without a Message-ID that is passed over by its header."""
    return f"{listed.size}@{listed.received.isoformat()}@{listed.ref.folder}"
