"""What a test asks a `World` about: deals, messages, drafts and reminders as the store holds them."""

from __future__ import annotations

from followup.act import Act
from followup.core.deal import Deal, Draft, DraftState, Reminder, ReminderState
from followup.core.model import ReminderKind
from followup.looking import Look, Report
from followup.state.records import MessageRow
from tests.desks import World


def deals(world: World) -> tuple[Deal, ...]:
    """Every deal, oldest first."""
    with world.desk() as desk, desk.store.read() as view:
        return tuple(view.deals())


def deal(world: World) -> Deal:
    """The only deal."""
    (one,) = deals(world)
    return one


def incoming(world: World) -> tuple[MessageRow, ...]:
    """Every message that came in, oldest first."""
    with world.desk() as desk, desk.store.read() as view:
        return tuple(view.all_messages())


def message(world: World, message_id: str) -> MessageRow:
    """The one incoming message with this Message-ID."""
    (one,) = [row for row in incoming(world) if row.message_id == message_id]
    return one


def drafts(world: World, *states: DraftState) -> tuple[Draft, ...]:
    """Drafts of all deals, in these states (in any, where none is named)."""
    return tuple(d for one in deals(world) for d in one.drafts if not states or d.state in states)


def reminders(world: World, kind: ReminderKind | None = None) -> tuple[Reminder, ...]:
    """Open reminders, by date."""
    found = [r for one in deals(world) for r in one.open_reminders() if kind in {None, r.kind}]
    return tuple(sorted(found, key=lambda r: r.due))


def cancelled(world: World, kind: ReminderKind) -> bool:
    """Whether all reminders of a kind are cancelled."""
    return {r.state for one in deals(world) for r in one.reminders if r.kind is kind} == {ReminderState.CANCELLED}


def push(world: World) -> Report:
    """The short look after a push."""
    with world.desk() as desk:
        return Look(desk, Act(desk)).new_mail(world.now)
