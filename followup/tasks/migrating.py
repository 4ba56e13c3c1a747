"""An account's mailbox by another door: one on Exchange goes on over Microsoft Graph, with deals, drafts and reminders.

It is the same mailbox, so everything is in it already; only its names are others. Mails are known by their Message-ID,
drafts by that or by our key, events by our key (`core.keys.PROPERTY_NAME`), which Exchange shows over both alike. What
was read so far is known by the store; the cursors of the old door mean nothing at the new one, which then reads again
from the last look on.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

import msgspec
from msgspec.structs import replace

from followup.accounts import Account, ExchangeCalendar, ExchangeMail, ExchangeSend, GraphCalendar, GraphMail, GraphSend
from followup.act.drafts import fetch
from followup.calendars.base import EventRef
from followup.config import Config
from followup.core.deal import Draft, DraftState, Reminder
from followup.deals.planning import Planner
from followup.desk import Desk
from followup.errors import NeedsRep, UsageFault
from followup.mailboxes.base import FolderMissing, MessageRef
from followup.standing import resume
from followup.state.records import ActionKind

_STANDING = frozenset({DraftState.WAITING, DraftState.EDITED})


@dataclass(frozen=True, slots=True)
class Holdings:
    """What of an account's drafts and reminders is in its mailbox, each with its place, and what is not."""

    drafts: tuple[tuple[Draft, MessageRef], ...]
    reminders: tuple[tuple[Reminder, EventRef], ...]
    missing_drafts: tuple[Draft, ...]
    missing_reminders: tuple[Reminder, ...]

    @property
    def said(self) -> str:
        """In words, for the rep."""
        drafts, reminders = (
            len(self.drafts) + len(self.missing_drafts),
            len(self.reminders) + len(self.missing_reminders),
        )
        return f"{len(self.drafts)} of {drafts} drafts and {len(self.reminders)} of {reminders} reminders are there"

    @property
    def foreign(self) -> bool:
        """Whether it looks like another mailbox: nothing of what there should be is in it."""
        missing = bool(self.missing_drafts or self.missing_reminders)
        return missing and not self.drafts and not self.reminders


def goal(config: Config, account: str, microsoft: GraphMail) -> Config:
    """The configuration in which the account is one of Microsoft 365; all else in it stays.

    UsageFault where it is none of Exchange.
    """
    if account not in config.accounts:
        raise UsageFault(f"There is no account {account}.", f"There are: {', '.join(config.accounts)}.")
    now = config.accounts[account]
    if isinstance(now.mail, GraphMail):
        raise UsageFault(f"{account} goes over Microsoft Graph already. Nothing was changed.")
    if not isinstance(now.mail, ExchangeMail):
        raise UsageFault(f"{account} is no account of type exchange. Nothing was changed.")
    after = Account(
        mail=replace(microsoft, folders=now.mail.folders),
        send=GraphSend() if isinstance(now.send, ExchangeSend) else now.send,
        calendar=GraphCalendar() if isinstance(now.calendar, ExchangeCalendar) else now.calendar,
    )
    return replace(config, accounts={**config.accounts, account: after})


def checked(microsoft: dict[str, str]) -> GraphMail:
    """The mail part of the account as the rep gave it. UsageFault for what cannot stand in config.toml."""
    try:
        return msgspec.convert({"type": "graph", **microsoft}, GraphMail)
    except msgspec.ValidationError as fault:
        raise UsageFault(f"{fault}. Nothing was changed.") from None


def look(desk: Desk) -> Holdings:
    """Ask the new door for every open draft and reminder of the account."""
    with desk.store.read() as view:
        drafts = [draft for draft in view.open_drafts(desk.account) if draft.state in _STANDING]
        reminders = [reminder for reminder in view.open_reminders(desk.account) if reminder.href]
    found = {draft.id: place for draft in drafts if (place := _draft(desk, draft)) is not None}
    events = {one.uid: there for one in reminders if (there := _event(desk, one)) is not None}
    return Holdings(
        tuple((draft, found[draft.id]) for draft in drafts if draft.id in found),
        tuple((one, events[one.uid]) for one in reminders if one.uid in events),
        tuple(draft for draft in drafts if draft.id not in found),
        tuple(one for one in reminders if one.uid not in events),
    )


def check(holdings: Holdings, anew: bool) -> None:
    """Raises NeedsRep where nothing is there, unless the rep says that the mailbox is a new one."""
    if holdings.foreign and not anew:
        raise NeedsRep(
            f"In that mailbox nothing of this account was found: {holdings.said}. Nothing was changed.",
            "Did you sign in to the right one? If it is a new mailbox: followup migrate --anew puts them there again.",
        )


def carry_over(desk: Desk, holdings: Holdings, now: datetime) -> None:
    """Write down where everything is, and let the account go on.

    What is not there was taken away by the rep, as after any other look; but where nothing is there, all of it is put
    there again.
    """
    with desk.store.write() as tx:
        for draft, ref in holdings.drafts:
            tx.change_draft(draft.id, folder=ref.folder, ref=ref.id)
        for reminder, place in holdings.reminders:
            tx.change_reminder(reminder.uid, href=place.href, etag="?")  # so what the rep moved meanwhile is seen
        if holdings.foreign:
            planner = Planner(tx, desk, now)
            for reminder in holdings.missing_reminders:
                tx.change_reminder(reminder.uid, href="", etag="")
                key = f"{reminder.uid}.again.{now.timestamp():.6f}"
                planner.plan(ActionKind.PUT_EVENT, reminder.uid, reminder.deal, key)
            for draft in holdings.missing_drafts:
                if draft.state is DraftState.WAITING:  # the rep's own wording cannot be made again
                    tx.change_draft(draft.id, state=DraftState.PLANNED, folder="", ref="", fingerprint="")
                    key = f"{draft.key}.again.{now.timestamp():.6f}"
                    planner.plan(ActionKind.SAVE_DRAFT, str(draft.id), draft.deal, key)
        resume(tx, desk.account)
        tx.forget_counts(desk.account)


def _draft(desk: Desk, draft: Draft) -> MessageRef | None:
    with suppress(FolderMissing):
        found = fetch(desk, draft)
        return None if found is None else found.ref
    return None


def _event(desk: Desk, reminder: Reminder) -> EventRef | None:
    stored = desk.calendar.get(reminder.uid) if desk.calendar is not None else None
    return None if stored is None else stored.ref
