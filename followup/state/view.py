"""Reading the store: rows become the frozen nouns of `core.deal` and `state.records`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Executable, and_, func, or_, select

from followup.core.deal import Deal, Draft, DraftState, Reminder, ReminderState
from followup.core.model import Address, Direction, LossReason, Stage
from followup.state import questions as q
from followup.state import schema as t
from followup.state.aging import AgingView
from followup.state.barred import BarredView
from followup.state.capped import CappedView
from followup.state.caught import CaughtView
from followup.state.lessons import LessonsView
from followup.state.losses import LossesView
from followup.state.notes import NotesView
from followup.state.nouns import action_of, draft_of, erased_mark, message_of, reminder_of
from followup.state.offices import OfficesView
from followup.state.records import AccountRow, Action, Bookmark, MessageRow, Place

OPEN_DRAFTS = (
    DraftState.PLANNED,
    DraftState.WAITING,
    DraftState.EDITED,
    DraftState.SENDING,
    DraftState.UNSURE,
)
"""States in which a draft is (or is about to be) in the rep's Drafts folder."""


class View(AgingView, BarredView, CappedView, CaughtView, LessonsView, LossesView, NotesView, OfficesView):
    """Questions to the store, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    # -- mail ------------------------------------------------------------------------------------

    def bookmark(self, account: str, folder: str) -> Bookmark | None:
        """Where `folder` was read to; None before its first look."""
        return self.bookmarks(account).get(folder)

    def bookmarks(self, account: str) -> dict[str, Bookmark]:
        """Where each folder was read to that was looked at before."""
        rows = self._c.execute(q.BOOKMARKS, {"account": account})
        return {row.folder: Bookmark(row.value, row.held, row.at) for row in rows}

    def message(self, message: int) -> MessageRow | None:
        """One message by the store's id."""
        return next(self._messages(q.MESSAGE, message=message), None)

    def message_by_source(self, account: str, source: str) -> MessageRow | None:
        """The message with this key source, if it was read before."""
        return next(self._messages(q.MESSAGE_BY_SOURCE, account=account, source=source), None)

    def messages_by_id(self, account: str, message_ids: Sequence[str]) -> tuple[MessageRow, ...]:
        """All messages of the account with one of these Message-IDs, newest first."""
        if not message_ids:
            return ()
        return tuple(self._messages(q.MESSAGES_BY_ID, account=account, ids=message_ids))[::-1]

    def sent_about(self, account: str, base_subject: str, address: str, since: datetime) -> MessageRow | None:
        """The newest message of the rep's to `address` under this base subject since then."""
        values = {"account": account, "subject": base_subject, "address": address, "since": since}
        found = tuple(self._messages(q.SENT_ABOUT, **values))
        return found[-1] if found else None

    def sent_to(self, account: str, address: str, most: int) -> tuple[MessageRow, ...]:
        """The rep's messages to `address`, whatever they are about: the `most` newest, newest first."""
        return tuple(self._messages(q.SENT_TO, account=account, address=address, most=most))

    def wrote_to(self, account: str, addresses: Sequence[str], domain: str, since: datetime) -> bool:
        """Whether the rep wrote to one of `addresses`, or to anybody at `domain` (if not ""), since then."""
        c, w = t.messages.c, t.correspondents.c
        whom: ColumnElement[bool] = w.address.in_(addresses)
        if domain:
            whom = or_(whom, w.address.like(f"%@{_literal(domain)}", escape="\\"))
        query = (
            select(c.id)
            .join(t.correspondents, w.message == c.id)
            .where(c.account == account, c.direction == Direction.OUT, c.at >= since, whom)
            .limit(1)
        )
        return self._c.execute(query).first() is not None

    def answers_to(
        self, account: str, message_id: str | None, deal: int | None, since: datetime
    ) -> tuple[MessageRow, ...]:
        """What the rep sent as an answer to a message: by In-Reply-To, or later in the same deal; oldest first."""
        if not message_id and deal is None:
            return ()
        values = {"account": account, "id": message_id or None, "deal": deal, "since": since}
        return tuple(self._messages(q.ANSWERS, **values))

    def messages_of(self, deal: int) -> tuple[MessageRow, ...]:
        """The deal's messages of both directions, oldest first."""
        return tuple(self._messages(q.MESSAGES_OF_DEAL, deal=deal))

    def all_messages(self, passed_only: bool = False) -> Iterator[MessageRow]:
        """Every message that came in, oldest first; with `passed_only` those that nothing was done about."""
        where = t.messages.c.direction == Direction.IN
        if passed_only:
            where = and_(where, or_(t.messages.c.decision.is_(None), t.messages.c.decision == "pass"))
        return self._messages(q.MESSAGES.where(where))

    def held(self) -> tuple[MessageRow, ...]:
        """Messages that wait for the rep's word: those asked about, and those set aside unread."""
        c = t.messages.c
        where = and_(or_(c.decision == "ask", c.reason.like("set-aside%")), c.answer == "")
        return tuple(self._messages(q.MESSAGES.where(where)))

    def _messages(self, question: Executable, **values: Any) -> Iterator[MessageRow]:
        for row in self._c.execute(question, values):
            yield message_of(row)

    # -- many at once ----------------------------------------------------------------------------

    def places(self, account: str, sources: Sequence[str]) -> dict[str, Place]:
        """Where the messages with these sources stand, of those that were read before."""
        c = t.messages.c
        query = select(c.source, c.id, c.folder, c.ref, c.direction).where(c.account == account, c.source.in_(sources))
        return {row[0]: Place(*row[1:]) for row in self._c.execute(query)} if sources else {}

    def in_conversation(self, account: str, message_ids: Sequence[str]) -> set[str]:
        """Those of the Message-IDs that the rep wrote, or that belong to a deal."""
        c = t.messages.c
        hit = or_(c.direction == Direction.OUT, c.deal.is_not(None))
        query = select(c.message_id).where(c.account == account, c.message_id.in_(message_ids), hit)
        return set(self._c.execute(query).scalars()) if message_ids else set()

    def written_to(self, account: str, since: datetime) -> frozenset[str]:
        """Every address that the rep wrote to since then."""
        c, w = t.messages.c, t.correspondents.c
        query = select(w.address).distinct().join(t.messages, w.message == c.id)
        where = (c.account == account, c.direction == Direction.OUT, c.at >= since)
        return frozenset(self._c.execute(query.where(*where)).scalars())

    def erased(self, account: str, sources: Iterable[str]) -> set[str]:
        """Those of the sources whose messages were erased with a person of theirs."""
        marks = {erased_mark(source): source for source in sources}
        found = self._c.execute(q.ERASED, {"account": account, "marks": list(marks)}).scalars() if marks else ()
        return {marks[mark] for mark in found}

    def unnamed_at(self, account: str, folder: str, refs: Sequence[str]) -> dict[str, str]:
        """By their refs in a folder, the sources of messages without a Message-ID that were read before."""
        c = t.messages.c
        where = (c.account == account, c.folder == folder, c.message_id.is_(None), c.ref.in_(refs))
        return {row[0]: row[1] for row in self._c.execute(select(c.ref, c.source).where(*where))} if refs else {}

    # -- deals -----------------------------------------------------------------------------------

    def deal(self, deal: int, *, bare: bool = False) -> Deal:
        """A deal as it stands; KeyError where there is none. A `bare` one comes without its drafts and reminders."""
        rows = self._c.execute(q.DEAL, {"deal": deal}).all()
        if not rows:
            raise KeyError(deal)
        row = rows[0]
        return Deal(
            id=row.id,
            account=row.account,
            stage=Stage(row.stage),
            subject=row.subject,
            company=row.company,
            language=row.language,
            lost_on=row.lost_on,
            winner=row.winner,
            reasons=tuple(LossReason(word) for word in row.reasons),
            loss=row.loss,
            people=tuple(Address(each.name, each.address) for each in rows if each.address is not None),
            drafts=() if bare else self._drafts(q.DRAFTS_OF_DEAL, deal=deal),
            reminders=() if bare else self._reminders(q.REMINDERS_OF_DEAL, deal=deal),
            last_in=row.last_in,
            last_out=row.last_out,
            contract_months=row.contract_months,
            country=row.country,
        )

    def stage(self, deal: int) -> Stage:
        """The stage of a deal alone; KeyError where there is none with this id."""
        word = self._c.execute(q.STAGE, {"deal": deal}).scalar()
        if word is None:
            raise KeyError(deal)
        return Stage(word)

    def deals(self, account: str | None = None, stage: Stage | None = None) -> Iterator[Deal]:
        """All deals, oldest first; only those of an account, or at a stage, where these are named."""
        c = t.deals.c
        query = select(c.id).order_by(c.id)
        query = query.where(c.account == account) if account else query
        query = query.where(c.stage == stage) if stage else query
        for deal in self._c.execute(query).scalars().all():
            yield self.deal(deal)

    # -- drafts and reminders --------------------------------------------------------------------

    def _drafts(self, question: Executable, **values: Any) -> tuple[Draft, ...]:
        return tuple(draft_of(row) for row in self._c.execute(question, values))

    def draft(self, draft: int) -> Draft:
        """One draft; KeyError where there is none with this id."""
        found = self._drafts(q.DRAFT, draft=draft)
        if not found:
            raise KeyError(draft)
        return found[0]

    def open_drafts(self, account: str | None = None) -> tuple[Draft, ...]:
        """Drafts that are, or are about to be, in the rep's Drafts folder."""
        question = q.DRAFTS.where(t.drafts.c.state.in_(OPEN_DRAFTS))
        return self._drafts(question if account is None else question.where(t.drafts.c.account == account))

    def discarded(self, account: str, since: datetime) -> tuple[Draft, ...]:
        """Drafts planned since then that the rep threw away, or that were not in Drafts at the last look."""
        c = t.drafts.c
        where = and_(c.account == account, c.state == DraftState.DISCARDED, c.at >= since)
        return self._drafts(q.DRAFTS.where(where))

    def _reminders(self, question: Executable, **values: Any) -> tuple[Reminder, ...]:
        return tuple(reminder_of(row) for row in self._c.execute(question, values))

    def reminder(self, uid: str) -> Reminder:
        """One reminder; KeyError where there is none with this UID."""
        found = self._reminders(q.REMINDER, uid=uid)
        if not found:
            raise KeyError(uid)
        return found[0]

    def open_reminders(self, account: str | None = None) -> tuple[Reminder, ...]:
        """Reminders that are neither done nor cancelled."""
        question = q.REMINDERS.where(t.reminders.c.state.in_(q.OPEN_REMINDERS))
        return self._reminders(question if account is None else question.where(t.reminders.c.account == account))

    def standing(self) -> Iterator[tuple[datetime, int]]:
        """When the open reminders are due that followup itself placed, of all accounts, and how many at each time."""
        return ((due, count) for due, count in self._c.execute(q.STANDING))

    def all_reminders(self) -> tuple[Reminder, ...]:
        """Every reminder, by date."""
        return self._reminders(q.REMINDERS)

    def due(self, account: str, now: datetime) -> tuple[Reminder, ...]:
        """Planned reminders whose time has come."""
        c = t.reminders.c
        where = and_(c.account == account, c.state == ReminderState.PLANNED, c.due <= now)
        return self._reminders(q.REMINDERS.where(where))

    # -- what is to be done ----------------------------------------------------------------------

    def planned(self, account: str | None = None) -> tuple[Action, ...]:
        """Actions written down and not yet done, oldest first."""
        question = q.ACTIONS if account is None else q.ACTIONS_OF_ACCOUNT
        return tuple(action_of(row) for row in self._c.execute(question, {"account": account} if account else {}))

    def approval(self, draft: int, fingerprint: str, since: datetime) -> int | None:
        """The id of an unused approval of exactly this draft given since then, or None."""
        c = t.approvals.c
        query = select(c.id).where(c.draft == draft, c.fingerprint == fingerprint, c.at >= since, c.used.is_(False))
        return self._c.execute(query.order_by(c.id.desc()).limit(1)).scalar()

    def account(self, account: str) -> AccountRow:
        """How an account stands; its state is `ok`, `retrying` or `stopped`, and "" before its first look."""
        c = t.accounts.c
        query = select(c.state, c.error, c.code, c.next_try, c.failures, c.refused, c.credential)
        row = self._c.execute(query.where(c.name == account)).mappings().first()
        return AccountRow(**row) if row else AccountRow(state="")

    def account_state(self, account: str) -> str:
        """The state alone, as `account` has it."""
        return self.account(account).state

    def next_due(self) -> datetime | None:
        """The time of the next planned reminder, of whatever account."""
        c = t.reminders.c
        return self._c.execute(select(func.min(c.due)).where(c.state == ReminderState.PLANNED)).scalar()


def _literal(text: str) -> str:
    """`text` with LIKE's wildcards escaped."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
