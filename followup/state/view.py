"""Reading the store: rows become the frozen nouns of `core.deal` and `state.records`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, true

from followup.core.deal import Deal, Draft, DraftState, Reminder, ReminderState
from followup.core.model import Address, Direction, LossReason, Stage
from followup.state import schema as t
from followup.state.nouns import action_of, draft_of, message_of, reminder_of
from followup.state.records import Action, Bookmark, MessageRow, Place

OPEN_DRAFTS = (
    DraftState.PLANNED,
    DraftState.WAITING,
    DraftState.EDITED,
    DraftState.SENDING,
    DraftState.UNSURE,
)
"""States in which a draft is (or is about to be) in the rep's Drafts folder."""

OPEN_REMINDERS = (ReminderState.PLANNED, ReminderState.DUE)


_MESSAGES = select(
    t.messages,
    select(func.aggregate_strings(t.correspondents.c.address, "\n"))
    .where(t.correspondents.c.message == t.messages.c.id)
    .scalar_subquery()
    .label("others"),
).order_by(t.messages.c.at, t.messages.c.id)
"""Messages with their correspondents, an address on each line, in one question."""


class View:
    """Questions to the store, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    # -- mail ------------------------------------------------------------------------------------

    def bookmark(self, account: str, folder: str) -> Bookmark | None:
        """Where `folder` was read to; None before its first look."""
        c = t.cursors.c
        row = self._c.execute(
            select(c.value, c.held, c.at).where(c.account == account, c.folder == folder)
        ).one_or_none()
        return Bookmark(row.value, row.held, row.at) if row else None

    def message(self, message: int) -> MessageRow | None:
        """One message by the store's id."""
        return next(self._messages(t.messages.c.id == message), None)

    def message_by_source(self, account: str, source: str) -> MessageRow | None:
        """The message with this key source, if it was read before."""
        c = t.messages.c
        return next(self._messages(and_(c.account == account, c.source == source)), None)

    def messages_by_id(self, account: str, message_ids: Sequence[str]) -> tuple[MessageRow, ...]:
        """All messages of the account with one of these Message-IDs, newest first."""
        if not message_ids:
            return ()
        c = t.messages.c
        return tuple(self._messages(and_(c.account == account, c.message_id.in_(message_ids))))[::-1]

    def sent_about(self, account: str, base_subject: str, address: str, since: datetime) -> MessageRow | None:
        """The newest message of the rep's to `address` under this base subject since then."""
        c, w = t.messages.c, t.correspondents.c
        where = and_(
            c.account == account,
            c.base_subject == base_subject,
            c.direction == Direction.OUT,
            c.at >= since,
            c.id.in_(select(w.message).where(w.address == address)),
        )
        found = tuple(self._messages(where))
        return found[-1] if found else None

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
        c = t.messages.c
        hit: list[ColumnElement[bool]] = []
        if message_id:
            hit.append(c.in_reply_to == message_id)
        if deal is not None:
            hit.append(and_(c.deal == deal, c.at >= since))
        if not hit:
            return ()
        return tuple(self._messages(and_(c.account == account, c.direction == Direction.OUT, or_(*hit))))

    def messages_of(self, deal: int) -> tuple[MessageRow, ...]:
        """The deal's messages of both directions, oldest first."""
        return tuple(self._messages(t.messages.c.deal == deal))

    def all_messages(self, passed_only: bool = False) -> Iterator[MessageRow]:
        """Every message that came in, oldest first; with `passed_only` those that nothing was done about."""
        where = t.messages.c.direction == Direction.IN
        if passed_only:
            where = and_(where, or_(t.messages.c.decision.is_(None), t.messages.c.decision == "pass"))
        return self._messages(where)

    def held(self) -> tuple[MessageRow, ...]:
        """Messages that wait for the rep's word: those asked about, and those set aside unread."""
        c = t.messages.c
        return tuple(self._messages(and_(or_(c.decision == "ask", c.reason.like("set-aside%")), c.answer == "")))

    def _messages(self, where: Any) -> Iterator[MessageRow]:
        for row in self._c.execute(_MESSAGES.where(where)):
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

    # -- deals -----------------------------------------------------------------------------------

    def deal(self, deal: int) -> Deal:
        """A deal as it stands; KeyError where there is none with this id."""
        row = self._c.execute(select(t.deals).where(t.deals.c.id == deal)).one_or_none()
        if row is None:
            raise KeyError(deal)
        p, m = t.people.c, t.messages.c
        people = self._c.execute(select(p.name, p.address).where(p.deal == deal).order_by(p.address))
        last = dict(
            self._c.execute(
                select(m.direction, func.max(m.at))
                .where(m.deal == deal, m.reason != "automatic-reply")
                .group_by(m.direction)
            ).all()
        )
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
            people=tuple(Address(name, address) for name, address in people),
            drafts=self.drafts(t.drafts.c.deal == deal),
            reminders=self.reminders(t.reminders.c.deal == deal),
            last_in=last.get(Direction.IN),
            last_out=last.get(Direction.OUT),
            contract_months=row.contract_months,
            country=row.country,
        )

    def deals(self, account: str | None = None, stage: Stage | None = None) -> Iterator[Deal]:
        """All deals, oldest first; only those of an account, or at a stage, where these are named."""
        c = t.deals.c
        query = select(c.id).order_by(c.id)
        query = query.where(c.account == account) if account else query
        query = query.where(c.stage == stage) if stage else query
        for deal in self._c.execute(query).scalars().all():
            yield self.deal(deal)

    def notes(self, deal: int) -> tuple[tuple[datetime, str], ...]:
        """The rep's notes on a deal, oldest first."""
        c = t.notes.c
        rows = self._c.execute(select(c.at, c.text).where(c.deal == deal).order_by(c.id))
        return tuple((row.at, row.text) for row in rows)

    # -- drafts and reminders --------------------------------------------------------------------

    def drafts(self, where: Any) -> tuple[Draft, ...]:
        """Drafts that satisfy an SQL condition on `schema.drafts`, in the order they were made."""
        return tuple(draft_of(row) for row in self._c.execute(select(t.drafts).where(where).order_by(t.drafts.c.id)))

    def draft(self, draft: int) -> Draft:
        """One draft; KeyError where there is none with this id."""
        found = self.drafts(t.drafts.c.id == draft)
        if not found:
            raise KeyError(draft)
        return found[0]

    def open_drafts(self, account: str | None = None) -> tuple[Draft, ...]:
        """Drafts that are, or are about to be, in the rep's Drafts folder."""
        where = t.drafts.c.state.in_(OPEN_DRAFTS)
        return self.drafts(where if account is None else and_(where, t.drafts.c.account == account))

    def discarded(self, account: str, since: datetime) -> tuple[Draft, ...]:
        """Drafts planned since then that the rep threw away, or that were not in Drafts at the last look."""
        c = t.drafts.c
        return self.drafts(and_(c.account == account, c.state == DraftState.DISCARDED, c.at >= since))

    def reminders(self, where: Any) -> tuple[Reminder, ...]:
        """Reminders that satisfy an SQL condition on `schema.reminders`, by date."""
        query = select(t.reminders).where(where).order_by(t.reminders.c.due, t.reminders.c.uid)
        return tuple(reminder_of(row) for row in self._c.execute(query))

    def reminder(self, uid: str) -> Reminder:
        """One reminder; KeyError where there is none with this UID."""
        found = self.reminders(t.reminders.c.uid == uid)
        if not found:
            raise KeyError(uid)
        return found[0]

    def open_reminders(self, account: str | None = None) -> tuple[Reminder, ...]:
        """Reminders that are neither done nor cancelled."""
        where = t.reminders.c.state.in_(OPEN_REMINDERS)
        return self.reminders(where if account is None else and_(where, t.reminders.c.account == account))

    def standing(self) -> tuple[datetime, ...]:
        """When the open reminders are due that followup itself placed, of all accounts."""
        c = t.reminders.c
        query = select(c.due).where(c.state.in_(OPEN_REMINDERS), c.placed.is_(False))
        return tuple(self._c.execute(query).scalars())

    def all_reminders(self) -> tuple[Reminder, ...]:
        """Every reminder, by date."""
        return self.reminders(true())

    def due(self, account: str, now: datetime) -> tuple[Reminder, ...]:
        """Planned reminders whose time has come."""
        c = t.reminders.c
        return self.reminders(and_(c.account == account, c.state == ReminderState.PLANNED, c.due <= now))

    # -- what is to be done ----------------------------------------------------------------------

    def planned(self, account: str | None = None) -> tuple[Action, ...]:
        """Actions written down and not yet done, oldest first."""
        c = t.actions.c
        where = c.state == "planned" if account is None else and_(c.state == "planned", c.account == account)
        return tuple(action_of(row) for row in self._c.execute(select(t.actions).where(where).order_by(c.id)))

    def approval(self, draft: int, fingerprint: str, since: datetime) -> int | None:
        """The id of an unused approval of exactly this draft given since then, or None."""
        c = t.approvals.c
        query = select(c.id).where(c.draft == draft, c.fingerprint == fingerprint, c.at >= since, c.used.is_(False))
        return self._c.execute(query.order_by(c.id.desc()).limit(1)).scalar()

    def account_state(self, account: str) -> str:
        """How an account stands: `ok`, `retrying` or `stopped`; "" before its first look."""
        c = t.accounts.c
        return self._c.execute(select(c.state).where(c.name == account)).scalar() or ""

    def next_due(self) -> datetime | None:
        """The time of the next planned reminder, of whatever account."""
        c = t.reminders.c
        return self._c.execute(select(func.min(c.due)).where(c.state == ReminderState.PLANNED)).scalar()

    def is_suppressed(self, addresses: Iterable[str]) -> bool:
        """Whether one of the addresses, or its domain, must not be written to."""
        targets = {part for address in addresses for part in (address, address.rpartition("@")[2])}
        query = select(t.suppressed.c.target).where(t.suppressed.c.target.in_(targets)).limit(1)
        return self._c.execute(query).first() is not None

    def suppressed(self) -> tuple[tuple[str, datetime, str | None], ...]:
        """Every address or domain never to be written to, since when, and the message that asked for it."""
        c = t.suppressed.c
        rows = self._c.execute(select(c.target, c.since, c.message_id).order_by(c.since, c.target))
        return tuple((row.target, row.since, row.message_id) for row in rows)


def _literal(text: str) -> str:
    """`text` with LIKE's wildcards escaped."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
