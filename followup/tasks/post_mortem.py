"""The post-mortem of one deal: its thread read again in the mailbox, beside what the store knows and the rep noted.

The store holds no mail (DESIGN section 4), so nothing of the tape is kept: each look reads the messages anew, in the
sandbox's child. What is not in the mailbox any more, or all of it where the mailbox is away, is told from the store.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.core.deal import Deal
from followup.core.model import Address, Direction, Intent, LossReason
from followup.core.tape.model import Heard, Kind, Said, Tape, Turn
from followup.core.tape.whole import make
from followup.core.workdays import workdays
from followup.core.working_time import working_time
from followup.deals.conversations import is_colleague
from followup.deals.rows import facts_of, reasons_of
from followup.deals.sent import COPY
from followup.desk import Desk
from followup.errors import FollowupError, SignInRefused, Throttled, UsageFault
from followup.mailboxes.base import Folder, FolderMissing, MessageGone, MessageRef
from followup.opening import House
from followup.sandbox import SetAside
from followup.standing import Standing
from followup.state.notes import Note, Question
from followup.state.records import MessageRow

MOST_READ = 150
"""Messages of one thread that are read; a longer one is no deal but a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostMortem:
    """All that a look back on a deal shows. `away` says why the mailbox was not read, "" where it was.

    `working_day` is the length of the rep's, in which long answers are counted.
    """

    deal: Deal
    rows: tuple[MessageRow, ...]
    tape: Tape
    notes: tuple[Note, ...]
    checklist: tuple[Question, ...]
    away: str
    working_day: timedelta


def look_back(house: House, deal: int, now: datetime, *, offline: bool = False) -> PostMortem:
    """The post-mortem of a deal; `offline` asks no mailbox. Raises UsageFault where there is no such deal."""
    with house.store.read() as view:
        try:
            found = view.deal(deal)
        except KeyError:
            raise UsageFault(f"There is no deal {deal}.", "See followup deals list.") from None
        rows = tuple(row for row in view.messages_of(deal) if row.reason != COPY)
        notes, checklist = view.notes(deal), view.checklist()
    desk = house.desk(found.account)
    heard, away = ({}, "It was not asked.") if offline else _heard(desk, found, rows, now)
    begins, ends = (timedelta(hours=at.hour, minutes=at.minute) for at in desk.hours)
    return PostMortem(
        deal=found,
        rows=rows,
        tape=_tape(desk, found, rows, heard),
        notes=notes,
        checklist=checklist,
        away=away,
        working_day=ends - begins,
    )


def _heard(desk: Desk, deal: Deal, rows: Sequence[MessageRow], now: datetime) -> tuple[dict[int, Heard], str]:
    """What each message holds, by its id; and why the mailbox could not be read, "" where it could."""
    standing = Standing.of(desk, now)
    if standing.held is not None:
        return {}, str(standing.held)
    names = tuple(
        dict.fromkeys(str(name) for name in (deal.winner, *(row.facts.get("winner") for row in rows)) if name)
    )
    found: dict[int, Heard] = {}
    try:
        with closing(desk.mailbox):
            for row in rows[:MOST_READ]:
                if (raw := _raw(desk, row)) is not None:
                    with suppress(SetAside):
                        found[row.id] = desk.sandbox.hear(
                            raw,
                            own=row.direction is Direction.OUT,
                            names=names,
                            reasons=reasons_of(row),
                            language=deal.language,
                        )
    except FollowupError as fault:
        if isinstance(fault, SignInRefused | Throttled):  # it counts, whoever tried
            standing.bad(desk, fault, now)
        return found, str(fault)
    return found, ""


def _raw(desk: Desk, row: MessageRow) -> bytes | None:
    """The message as it stands in the mailbox, where it was or where its Message-ID is now; None where it is not."""
    folder = Folder(row.folder)
    if not row.folder:  # sent, and never seen
        return None
    try:
        return desk.mailbox.get(MessageRef(folder, row.ref)).raw
    except (MessageGone, FolderMissing):
        pass
    try:
        moved = desk.mailbox.find(folder, row.message_id) if row.message_id else None
        return desk.mailbox.get(moved).raw if moved is not None else None
    except (MessageGone, FolderMissing):
        return None


def _tape(desk: Desk, deal: Deal, rows: Sequence[MessageRow], heard: dict[int, Heard]) -> Tape:
    lost = next((row.at for row in rows if row.id == deal.loss), None)
    rep, hours = desk.config.rep, desk.hours
    ours = workdays(rep.country, rep.region, "", desk.sandbox.table)
    theirs = workdays(deal.country, "", "", desk.sandbox.table) if deal.country else ours

    def working(begin: datetime, end: datetime, side: Direction) -> timedelta:
        return working_time(begin, end, hours, desk.zone, ours if side is Direction.OUT else theirs)

    def is_theirs(address: Address) -> bool:
        return address.addr_spec not in desk.own_addresses and not is_colleague(desk, address)

    turns = tuple(_turn(row, heard.get(row.id)) for row in rows)
    return make(turns, lost_at=lost, is_theirs=is_theirs, working=working, zone=desk.zone)


def _turn(row: MessageRow, heard: Heard | None) -> Turn:
    automatic = row.reason.startswith("automatic") or row.intent == Intent.AUTO_REPLY
    return Turn(
        id=row.id,
        at=row.at,
        direction=row.direction,
        who=row.sender,
        heard=heard,
        known=_known(row),
        automatic=automatic,
    )


def _known(row: MessageRow) -> tuple[Said, ...]:
    """What the store tells of a message: its evidence, for what it was the evidence of."""
    if not row.evidence or row.direction is Direction.OUT:
        return ()
    facts = facts_of(row)
    found = [Said(Kind.WHY, row.evidence, code=reason) for reason in reasons_of(row)]
    if row.intent == Intent.LOST_COMPETITOR or facts.winner:
        found.append(Said(Kind.RIVAL, row.evidence))
    if LossReason.PRICE in facts.reasons:
        found.append(Said(Kind.PRICE, row.evidence))
    if LossReason.EXECUTIVE_DECISION in facts.reasons:
        found.append(Said(Kind.GATEKEEPER, row.evidence))
    return tuple(found)
