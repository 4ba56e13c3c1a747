"""What must hold after each step of a random history: section 6 of the playbook, and the promises P1 to P7."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from functools import cache
from typing import Any

import holidays

from followup.core.deal import Deal, Draft, DraftState, ReminderState
from followup.core.model import FINAL_LOSS, Direction, DraftKind, Stage
from followup.core.playbook import DRAFT_OF
from followup.mailboxes.base import DRAFTS, INBOX
from followup.mailboxes.headers import header_of, message_id_of
from followup.state.records import MessageRow
from followup.state.view import View
from tests.core.deals import ARROWS
from tests.crash.booth import Room

OPEN = {ReminderState.PLANNED, ReminderState.DUE}
OURS = {DraftState.PLANNED, DraftState.WAITING}
BROKEN = (b"ATTENDEE", b"ORGANIZER", b"METHOD:")
_UID = re.compile(rb"(?m)^UID:(\S+@followup)")
_GERMAN = holidays.country_holidays("DE")


@cache
def reachable(stage: Stage) -> frozenset[Stage]:
    """The stages to which the playbook's arrows lead, in any number of steps."""
    anywhere = {Stage.REOPENED, Stage.WON, Stage.BARRED}
    ways = {one: ARROWS[one] | anywhere for one in Stage} | {Stage.WON: {Stage.BARRED}, Stage.BARRED: set()}
    found, more = {stage}, {stage}
    while more:
        more = {to for one in more for to in ways[one]} - found
        found |= more
    return frozenset(found)


def after_a_look(room: Room, view: View, before: dict[int, Stage], edited: frozenset[str]) -> None:
    """What holds when a look came to its end; `edited` are the keys of drafts that the rep reworded."""
    deals = tuple(view.deals())
    held = [raw for raw, _ in room.ground.held(DRAFTS)]
    assert not view.planned("work")
    _all_is_judged(room, view)
    for deal in deals:
        _one_deal(deal, view.messages_of(deal.id), view)
        assert deal.stage in reachable(before.get(deal.id, Stage.OPEN)), f"from {before.get(deal.id)} to {deal.stage}"
    _drafts_stand(held, [draft for deal in deals for draft in deal.drafts], edited)
    _reminders_stand(room, deals)


def always(room: Room, view: View) -> None:
    """What holds also where followup was killed a moment ago."""
    keys = Counter(key for raw, _ in room.ground.held(DRAFTS) if (key := key_of(raw)))
    assert not [key for key, many in keys.items() if many > 1], "a draft stands there twice"
    uids = Counter(uid for ics in room.ground.events() for uid in _UID.findall(ics))
    assert not [uid for uid, many in uids.items() if many > 1], "a reminder stands there twice"
    sources = Counter(row.source for row in view.all_messages())
    assert not [source for source, many in sources.items() if many > 1], "judged twice"


def _all_is_judged(room: Room, view: View) -> None:
    """P7: every message has its row and the word why it was acted on or passed over."""
    rows = {row.message_id: row for row in view.all_messages()}
    for raw, _ in room.ground.held(INBOX)[room.older :]:
        row = rows.get(message_id_of(header_of(raw)))
        assert row is not None, "a message was never read"
        assert row.reason, row.source


def _one_deal(deal: Deal, messages: tuple[MessageRow, ...], view: View) -> None:
    assert sum(draft.state in OURS for draft in deal.drafts) <= 1, "two live drafts"
    for draft in deal.drafts:
        if draft.state is DraftState.WAITING and draft.kind is not DraftKind.WELCOME_BACK:
            assert draft.pressure == (), f"{draft.kind} presses: {draft.pressure}"
    for row in messages:
        if row.direction is Direction.IN:
            _one_message(deal, row, messages, view)
    if deal.stage is Stage.BARRED:
        assert not [draft for draft in deal.drafts if draft.state in OURS], "a draft to somebody who wants none"
        edited = [draft for draft in deal.drafts if draft.state is DraftState.EDITED]
        assert all(draft.barred for draft in edited)
        assert not [r for r in deal.reminders if r.state in OPEN], "a reminder of somebody who wants no mail"


def _one_message(deal: Deal, row: MessageRow, messages: tuple[MessageRow, ...], view: View) -> None:
    """P1: at most one draft for one message, and for a loss never silently none."""
    answers = [d for d in deal.drafts if d.source == row.id and d.kind not in DRAFT_OF.values()]
    assert len(answers) <= 1, f"{len(answers)} drafts for one message"
    if row.reason == "lost" and row.intent in FINAL_LOSS and not answers:
        by_himself = any(m.direction is Direction.OUT and m.at >= row.at for m in messages)
        his = any(d.kind is DraftKind.ACKNOWLEDGE and d.state not in OURS for d in deal.drafts)
        barred = row.sender is not None and view.is_suppressed((row.sender.addr_spec,))
        assert by_himself or his or barred, "a loss without a draft"


def _drafts_stand(held: list[bytes], drafts: list[Draft], edited: frozenset[str]) -> None:
    """What the store calls waiting stands in Drafts, once; nothing of ours stands there besides."""
    standing = Counter(key_of(raw) for raw in held if key_of(raw))
    waiting = Counter(draft.key for draft in drafts if draft.state is DraftState.WAITING)
    may_stand = {d.key for d in drafts if d.state in {DraftState.WAITING, DraftState.EDITED, DraftState.UNSURE}}
    assert not waiting - standing, "a draft is missing"
    assert set(standing) <= may_stand | edited, "a draft that is not wanted any more"


def _reminders_stand(room: Room, deals: tuple[Deal, ...]) -> None:
    """P4 and P5: exactly one event for each reminder, for the rep alone, at his hour on a working day."""
    events = room.ground.events()
    assert not [ics for ics in events if any(word in ics for word in BROKEN)]
    uids = sorted(uid.decode() for ics in events for uid in _UID.findall(ics))
    reminders = [reminder for deal in deals for reminder in deal.reminders]
    assert uids == sorted(r.uid for r in reminders if r.state is not ReminderState.CANCELLED)
    a_day = Counter[Any]()
    for one in reminders:
        if one.state in OPEN and not one.placed:
            local = one.due.astimezone(room.desk.zone)
            assert (local.hour, local.minute) == (9, 30)
            assert local.weekday() < 5
            assert local.date() not in _GERMAN
            a_day[local.date()] += 1
    assert not [day for day, many in a_day.items() if many > 5]


def key_of(raw: bytes) -> str:
    """Our key of a draft, "" where it is none of ours."""
    found = re.search(rb"(?mi)^X-Followup-Key: *(\S+)", header_of(raw))
    return found[1].decode() if found else ""


def stages(view: View) -> dict[int, Stage]:
    """Where each deal stands."""
    return {deal.id: deal.stage for deal in view.deals()}


def told(now: datetime, what: str) -> str:
    """A line of the trace."""
    return f"{now:%Y-%m-%d %H:%M} {what}"
