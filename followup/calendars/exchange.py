"""The calendar of an Exchange account, by EWS: one event for each reminder, found again by our own property."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from exchangelib import Account, CalendarItem, EWSTimeZone
from exchangelib import errors as ews
from exchangelib.folders import Calendar, Root
from exchangelib.items import NEVER_OVERWRITE, SEND_TO_NONE
from exchangelib.properties import DistinguishedFolderId, Mailbox

from followup import errors
from followup.access.signin import Credential
from followup.calendars.base import Changes, Conflict, Cursor, EventGone, EventRef, Stored
from followup.calendars.exchange_items import FIELDS, differing, ics_of, new
from followup.core.absence import out_of_office
from followup.core.office import Office
from followup.exchange.account import ExchangeSettings, Opened
from followup.exchange.hours import office_of
from followup.exchange.items import ask
from followup.exchange.key import KEY
from followup.exchange.refusals import answered_no
from followup.exchange.sync import STATE_LOST, round_of

if TYPE_CHECKING:
    from exchangelib.folders import Folder

_GONE = (ews.ErrorItemNotFound, ews.ErrorInvalidIdMalformed, ews.ErrorInvalidChangeKey)
_DAMAGED = (ews.ErrorItemCorrupt, ews.ErrorCorruptData, ews.ErrorContentConversionFailed)
_DAY = timedelta(days=1)
_AT_ONCE = 100
"""Events that one request asks for."""


class ExchangeCalendar:
    """The account's own calendar; contract as `Calendar`.

    An href is the event's id, an etag its change key, a cursor the sync state. Objects have no other form on the server
    than their fields: what `get` and `changes` give is written from these. Only objects that `put` made are found by
    their uid. An event to which the rep has invited others is a meeting of theirs: it is neither changed nor deleted,
    since the others would not hear of it.
    """

    def __init__(self, settings: ExchangeSettings, credential: Callable[[], Credential]) -> None:
        self._settings = settings
        self._opened = Opened(settings, credential)
        self._at: tuple[Account, Folder] | None = None

    def check(self) -> str:
        """Connect, sign in and find the calendar, for `init` and `doctor`; the server's name."""
        with self._folder() as folder:
            self._keyed(folder, "-")
        return self._opened.host

    def close(self) -> None:
        """End the connections; the object may be used again."""
        self._opened.close()

    # -- single objects

    def put(self, uid: str, ics: bytes) -> EventRef:
        """As `Calendar.put`."""
        with self._folder() as folder:
            there = self._find(folder, uid)
            if there is None:
                there = new(ics, uid, folder.account, folder)
                there.save(send_meeting_invitations=SEND_TO_NONE)
            return _ref(there)

    def get(self, uid: str) -> Stored | None:
        """As `Calendar.get`."""
        with self._folder() as folder:
            found = self._find(folder, uid)
            return None if found is None else self._stored(found)

    def replace(self, ref: EventRef, ics: bytes) -> EventRef:
        """As `Calendar.replace`; fields that both say alike are not written, so that the rep's wording stays."""
        with self._folder() as folder:
            item = self._current(folder, ref)
            if item is None:
                raise EventGone(ref.href)
            changed = [] if item.is_meeting else differing(item, ics)
            if not changed:
                return ref
            try:
                item.save(
                    update_fields=changed,
                    conflict_resolution=NEVER_OVERWRITE,
                    send_meeting_invitations=SEND_TO_NONE,
                )
            except _GONE as fault:
                raise EventGone(ref.href) from fault
            except ews.ErrorIrresolvableConflict as fault:
                raise Conflict(ref.href) from fault
            return _ref(item)

    def delete(self, ref: EventRef) -> None:
        """As `Calendar.delete`."""
        with self._folder() as folder:
            item = self._current(folder, ref)
            if item is None or item.is_meeting:
                return
            try:
                item.delete(send_meeting_cancellations=SEND_TO_NONE)
            except _GONE:
                return

    def _current(self, folder: Folder, ref: EventRef) -> CalendarItem | None:
        """The event at `ref`, None where it is gone. Raises `Conflict` where it changed since."""
        found = next(self._fetched(folder, [(ref.href, ref.etag)]), None)
        if found is not None and found.changekey != ref.etag:
            raise Conflict(ref.href)
        return found

    def _find(self, folder: Folder, uid: str) -> CalendarItem | None:
        """The event with our key; of several (the rep made copies) the one that was there first."""
        # a server compares without regard to case: each is looked at
        found = [one for one in self._fetched(folder, self._keyed(folder, uid)) if _key(one) == uid]
        return found[-1] if found else None

    def _keyed(self, folder: Folder, uid: str) -> list[tuple[str, str]]:
        """Ids and change keys of what may have this key: of all events where the server cannot search for it."""
        try:
            found = list(folder.filter(**{KEY: uid}).only("id", "changekey"))
        except Exception as fault:
            if not answered_no(fault):
                raise
            found = [one for one in folder.all().only(KEY) if not isinstance(one, Exception) and _key(one) == uid]
        return [(one.id, one.changekey) for one in found]

    # -- the calendar

    def changes(self, since: Cursor | None) -> Changes:
        """As `Calendar.changes`, by SyncFolderItems."""
        with self._folder() as folder:
            complete = not since
            try:
                changed, removed, cursor = _synced(folder, since or None)
            except STATE_LOST:
                complete = True
                changed, removed, cursor = _synced(folder, None)
            stored = tuple(self._stored(item) for item in self._fetched(folder, changed))
            return Changes(stored, () if complete else removed, cursor, complete)

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        """As `Calendar.between`: each occurrence stands for itself, as the server expands a series.

        Automatic replies that are set for a time count as an absence of the rep's.
        """
        with self._folder() as folder:
            seen = {item.id: item for item in self._viewed(folder, start, end)}
            stored = [
                self._stored(item) for item in self._fetched(folder, [(i.id, i.changekey) for i in seen.values()])
            ]
            return (*stored, *self._automatic_replies(folder.account, start, end))

    def _viewed(self, folder: Folder, start: datetime, end: datetime) -> Iterator[CalendarItem]:
        """Events and occurrences; a span that holds more than the server gives at once is asked for in halves."""
        try:
            found = list(folder.view(start=_ews(start), end=_ews(end)).only("id", "changekey"))
        except ews.ErrorExceededFindCountLimit:
            if end - start < _DAY:
                raise
            middle = start + (end - start) / 2
            yield from self._viewed(folder, start, middle)
            yield from self._viewed(folder, middle, end)
        else:
            yield from found

    def _automatic_replies(self, account: Account, start: datetime, end: datetime) -> Iterator[Stored]:
        """Those without a time say nothing of dates: some have them on for ever."""
        try:
            said = account.oof_settings
        except Exception as fault:  # not everywhere known or allowed; the events tell what they tell
            if not isinstance(fault, ews.ResponseMessageError) and not answered_no(fault):
                raise
            return
        if said.state == "Scheduled" and said.start and said.end and said.start < end and said.end > start:
            yield Stored(EventRef("automatic-replies", ""), out_of_office(*map(_plain, (said.start, said.end))))

    def _fetched(self, folder: Folder, ids: Iterable[tuple[str, str]]) -> Iterator[CalendarItem]:
        """The events with these ids; those that are gone or damaged, and what is no event, are left out."""
        wanted = list(ids)
        for at in range(0, len(wanted), _AT_ONCE):
            for item in ask(folder.account, folder, wanted[at : at + _AT_ONCE], FIELDS):
                if isinstance(item, CalendarItem):
                    yield item
                elif isinstance(item, Exception) and not isinstance(item, (*_GONE, *_DAMAGED)):
                    raise item

    def _stored(self, item: CalendarItem) -> Stored:
        return Stored(_ref(item), ics_of(item, self._settings.address))

    def office(self) -> Office:
        """As `TellsOffice.office`."""
        with self._folder() as folder:
            try:
                return office_of(folder)
            except Exception as fault:  # Outlook was never used, or it is not allowed, or the server keeps none
                if not isinstance(fault, ews.ErrorItemNotFound | ews.ErrorAccessDenied) and not answered_no(fault):
                    raise
                return Office()

    @contextmanager
    def _folder(self) -> Iterator[Folder]:
        """The calendar's folder by its distinguished id, which needs no request."""
        with self._opened.use() as account:
            if self._at is None or self._at[0] is not account:
                home = DistinguishedFolderId(
                    id=Calendar.DISTINGUISHED_FOLDER_ID, mailbox=Mailbox(email_address=account.primary_smtp_address)
                )
                self._at = account, Calendar(root=Root(account=account), _distinguished_id=home)
            try:
                yield self._at[1]
            except (ews.ErrorFolderNotFound, ews.ErrorNoRespondingCASInDestinationSite) as fault:
                raise errors.NeedsRep(
                    "The calendar is not on the Exchange server any more. No reminder was touched.",
                    "Look in Outlook whether the mailbox has a calendar, then run followup resume.",
                ) from fault


def _synced(folder: Folder, since: str | None) -> tuple[list[tuple[str, str]], tuple[str, ...], Cursor]:
    """Ids and change keys of what is there now of all that changed, ids of what is gone, and the state after it."""
    changed: dict[str, str] = {}
    removed: dict[str, None] = {}
    state, more = since, True
    while more:
        found = round_of(folder, state, ("subject",))
        for kind, item in found.changes:
            if kind == "delete":
                changed.pop(item.id, None)
                removed[item.id] = None
            elif isinstance(item, CalendarItem):
                changed[item.id] = item.changekey
                removed.pop(item.id, None)
        more = found.more and found.state != state
        state = found.state
    return list(changed.items()), tuple(removed), Cursor(state or "")


def _ref(item: Any) -> EventRef:
    return EventRef(item.id, item.changekey)


def _key(item: CalendarItem) -> str:
    return str(getattr(item, KEY) or "")


def _plain(at: datetime) -> datetime:
    """In UTC; the library's own class converts to no zone but its own."""
    return datetime.fromtimestamp(at.timestamp(), UTC)


def _ews(at: datetime) -> datetime:
    """As the library wants it: converted by its own zone, it is of its own class."""
    return at.astimezone(UTC).astimezone(EWSTimeZone("UTC"))
