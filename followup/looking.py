"""One look at an account: what was left over, Sent, the watched folders, Drafts, the calendar, what is due.

The order matters. Sent comes before the inbox, so that a no which the rep has answered already gets no draft.
What a look finds is written down message by message and carried out at once; a look that is broken off anywhere
is simply begun again.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from followup import missed, pipeline, readback
from followup.act import Act, capping
from followup.core.deal import DraftState
from followup.core.model import Reading
from followup.deals import barring, due, hours, sent
from followup.desk import Desk
from followup.errors import FollowupError, NeedsRep, SendRefused, SendUnsure, TemplateFault, Unreachable
from followup.listing import Listing, read_sent
from followup.mailboxes.base import (
    SENT,
    Cursor,
    CursorExpired,
    Fetched,
    Folder,
    FolderMissing,
    MessageGone,
    folders_named,
)
from followup.sandbox import SetAside
from followup.state.records import Bookmark

SUDDENLY_EMPTY = 50
"""A folder that held at least so many messages and holds none now is taken for a fault of the server."""

OVERLAP = timedelta(days=7)
"""After a renumbering the folder is read again from so long before the last look; what is known is not read twice."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a look met: faults of single actions (they stay planned), and notices for the rep in plain words.

    `aside` tells of messages set aside: as long as they are, `status` counts them.
    """

    faults: tuple[FollowupError, ...] = ()
    notices: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()


class Look:
    """Looks at one desk; only its owner's thread may use it."""

    def __init__(self, desk: Desk, act: Act, beat: Callable[[], None] = lambda: None) -> None:
        """`beat` is called at each step: it shows that the look goes on, and may raise to leave it there."""
        self._desk = desk
        self._act = act
        self._beat = beat
        self._notices: list[str] = []
        self._aside: list[str] = []
        self._faults: tuple[FollowupError, ...] = ()
        self._sent_is_read = False
        self._marks: dict[str, Bookmark] = {}

    def everything(self, now: datetime, jump: due.Jump | None = None) -> Report:
        """A whole look, after a `jump` of the clock perhaps.

        Raises what ends it: `Unreachable`, `SignInRefused`, `NeedsRep`, `InputOutput`.
        """
        self._begin()
        hours.learn(self._desk, now)
        capping.go_on(self._desk, now)
        self._carry_out(now)
        self.mail(now)
        self._reconcile(now)
        self._notices += readback.drafts(self._desk, now)
        if self._desk.calendar is not None:
            readback.calendar(self._desk, now)
        barring.bar(self._desk, now)
        due.remind(self._desk, now)
        due.let_go(self._desk, now)
        return self._end(now, jump)

    def new_mail(self, now: datetime) -> Report:
        """The short look after a push: mail only; Drafts, calendar and what is due have their own times."""
        self._begin()
        self.mail(now, first=self._folders())
        return self._end(now)

    def _begin(self) -> None:
        self._aside, self._faults = [], ()
        self._act.anew()

    def _end(self, now: datetime, jump: due.Jump | None = None) -> Report:
        self._carry_out(now)
        for fault in self._faults:
            if fault.temporary or isinstance(fault, NeedsRep):
                raise fault  # an approved mail waits to be sent: it is not for long, or only the rep can help
        faults = tuple(map(self._with_what_waits, self._faults))
        self._notices += capping.told(self._act.paused, self._desk)
        notices = (*self._notices, *(due.told(self._desk, jump, now) if jump else ()))
        self._notices = []  # not before: what a look that was broken off has to tell, the next one tells
        return Report(faults, notices, _told_aside(self._aside))

    def _with_what_waits(self, fault: FollowupError) -> FollowupError:
        if not isinstance(fault, TemplateFault):
            return fault
        with self._desk.store.read() as view:
            waiting = sum(draft.state is DraftState.PLANNED for draft in view.open_drafts(self._desk.account))
        said = "1 message waits" if waiting == 1 else f"{waiting} messages wait"
        return TemplateFault(f"{fault} No draft was made; {said}.", fault.hint)

    def _carry_out(self, now: datetime) -> None:
        told = (fault for fault in self._faults if _is_of_sending(fault))  # these come but once in a look
        self._faults = (*told, *self._act.carry_out(now))

    def _folders(self) -> tuple[Folder, ...]:
        return folders_named(self._desk.config.accounts[self._desk.account].mail.folders)

    def mail(self, now: datetime, first: tuple[Folder, ...] = ()) -> None:
        """Sent and the watched folders, each from its bookmark on; `first` ones before the others."""
        with self._desk.store.read() as view:
            self._marks = view.bookmarks(self._desk.account)
        known = bool(first) and all(folder in self._marks for folder in (SENT, *first))
        order = (*self._folders(), SENT) if known else (SENT, *self._folders())
        self._sent_is_read = False
        for folder in order:
            if folder == SENT:
                self._sent_is_read = True
            with suppress(FolderMissing):
                self._folder(folder, now)

    def _reconcile(self, now: datetime) -> None:
        """What is in Sent and the watched folders that no change told of (DESIGN section 3)."""
        for folder in (SENT, *self._folders()):
            mark = self._marks.get(missed.bookmark(folder))
            with suppress(FolderMissing):
                found = missed.find(self._desk, folder, mark, now)
                if found is None:
                    continue
                for ref in found:
                    with suppress(MessageGone):
                        self._one(folder, self._desk.mailbox.get(ref), now=now)
                missed.note(self._desk, folder, mark, found, now)

    def _read_sent(self, now: datetime) -> None:
        """After a push Sent comes last; a message that seems to answer nothing may answer what stands there."""
        if not self._sent_is_read:
            self._sent_is_read = True
            with suppress(FolderMissing):
                self._folder(SENT, now)

    def _folder(self, folder: Folder, now: datetime) -> None:
        mark = self._marks.get(folder)
        if mark is None:
            watch = self._desk.config.watch
            days = watch.conversations if folder == SENT else watch.since
            self._read_listing(folder, now - timedelta(days=days), now)
            return
        try:
            self._read_changes(folder, mark, now)
        except CursorExpired:
            self._held(folder, mark)
            read, new = self._read_listing(folder, mark.at - OVERLAP, now)
            name = "Sent" if folder == SENT else folder.capitalize()
            drafted = "no draft doubled"
            self._notices.append(f"The server renumbered {name}. Read {read:,} messages again, {new} new, {drafted}.")

    def _read_changes(self, folder: Folder, mark: Bookmark, now: datetime) -> None:
        more, value = True, mark.value
        been = {value}
        while more:
            self._beat()
            changes = self._desk.mailbox.changes(folder, Cursor(value))
            for fetched in changes.messages:
                self._one(folder, fetched, now=now)
            more = changes.more
            if more and changes.cursor in been:
                raise Unreachable("The server sends us in circles. Nothing was changed; followup tries again.")
            been.add(changes.cursor)
            moved = changes.messages or changes.cursor != value
            if not moved and mark.held < SUDDENLY_EMPTY:
                return
            value = changes.cursor
            held = self._held(folder, mark, changes.held)
            if moved or held != mark.held:  # a folder that the rep empties by and by is not suddenly empty
                with self._desk.store.write() as tx:
                    tx.move_cursor(self._desk.account, folder, value, held, now)

    def _held(self, folder: Folder, mark: Bookmark, held: int | None = None) -> int:
        """How many messages the folder holds, asked for if not known; NeedsRep where it is suddenly empty (P7)."""
        held = self._desk.mailbox.count(folder) if held is None else held
        if held == 0 and mark.held >= SUDDENLY_EMPTY:
            raise NeedsRep(
                f"{folder.strip(chr(92)).capitalize()} was {mark.held:,}, now 0. Paused in case it is a server fault.",
                f"Nothing is lost. Run followup resume {self._desk.account}.",
            )
        return held

    def _one(self, folder: Folder, fetched: Fetched, read: Reading | SetAside | None = None, *, now: datetime) -> None:
        self._beat()
        if folder == SENT:
            self._sent(fetched, read, now)
        else:
            why = pipeline.handle(self._desk, fetched, now, lambda: self._read_sent(now), read)
            self._aside += [why] if why else []
            self._carry_out(now)

    def _sent(self, fetched: Fetched, read: Reading | SetAside | None, now: datetime) -> None:
        if fetched.raw is None or isinstance(read, SetAside):
            return
        with suppress(SetAside):
            sent.handle(self._desk, fetched, read or self._desk.sandbox.read(fetched.raw), now)

    def _read_listing(self, folder: Folder, since: datetime, now: datetime) -> tuple[int, int]:
        """A first look, or one after a renumbering: headers first, whole messages only where they may matter.

        The cursor is taken before the list, so that nothing falls between, and kept after it. How many messages were
        listed, and how many of them were new.
        """
        cursor = self._desk.mailbox.changes(folder, None).cursor
        listed = new = 0
        first_look = folder == SENT and folder not in self._marks
        if folder != SENT:
            self._read_sent(now)
        with Listing(self._desk, now, partial(self._one, now=now), self._beat) as reading:
            for batch in self._desk.mailbox.listing(folder, since):
                self._beat()
                listed += len(batch)
                new += read_sent(self._desk, batch, now) if first_look else reading.read(batch, since)
        held = self._desk.mailbox.count(folder)
        with self._desk.store.write() as tx:
            tx.move_cursor(self._desk.account, folder, cursor, held, now)
        return listed, new


def _is_of_sending(fault: FollowupError) -> bool:
    return fault.temporary or isinstance(fault, SendUnsure | SendRefused | NeedsRep)


_ASIDE = {"too-deep": "too deeply nested", "quoted-too-deep": "quoted too deeply"}


def _told_aside(words: list[str]) -> tuple[str, ...]:
    """The notice of the messages that were set aside in this look, by the fixed words why."""
    if not words:
        return ()
    why = ", ".join(dict.fromkeys(_ASIDE.get(word, word.replace("-", " ")) for word in words))
    one = len(words) == 1
    count, stays = ("1 message", "It is untouched") if one else (f"{len(words)} messages", "They are untouched")
    return (f"{count} could not be read safely ({why}). {stays} in your mailbox: followup held list.",)
