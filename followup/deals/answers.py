"""What the mails of a deal have told so far about its loss, read from its recorded messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from followup.core.answers import Told, told
from followup.core.deal import Deal, Reminder, ReminderState
from followup.core.model import Decision, Direction, DraftKind, Facts, Intent, ReminderKind, Stage
from followup.core.playbook import AFTER_A_NO
from followup.core.playbook_rules import NOTHING_TOLD, read_at
from followup.deals.rows import facts_of
from followup.state.records import MessageRow
from followup.state.view import View

ASKED = frozenset({"leave-asked", "why-asked", "questions-sent"})
"""The reasons of a message by which the rep asked something about the loss."""

_ENDED = frozenset({"", "closed-by-rep"})
"""The notes of a `no_answer` that was taken back: they answered, or the rep closed the deal."""


def told_in(view: View, deal: Deal) -> Told:
    """What they told in this deal; before a no, only whom they passed on."""
    if deal.stage not in AFTER_A_NO and not deal.has_draft(DraftKind.THANK_FOR_REFERRAL):
        return NOTHING_TOLD
    messages = view.messages_of(deal.id)
    if deal.stage not in AFTER_A_NO:
        return replace(NOTHING_TOLD, named=told_by(messages).named)
    ours = [row.reason for row in _since_open(messages) if row.direction is Direction.OUT]
    let_go = ours[-1:] == ["leave-asked"] and _in_silence(deal)
    return replace(told_by(messages), asked=bool(ASKED & set(ours)), let_go=let_go)


def told_by(rows: Sequence[MessageRow]) -> Told:
    """What `rows` tell, a deal's messages with the oldest first."""
    return told(_theirs(rows))


def stage_of(view: View, deal: int) -> Stage:
    """The stage at which a mail in this deal is read."""
    stage = view.stage(deal)
    if stage is not Stage.CLOSED:
        return stage
    found = view.deal(deal)
    return read_at(found, told_in(view, found))


def said_in(row: MessageRow) -> frozenset[Intent]:
    """All that a recorded message says."""
    return frozenset(Intent(word) for word in (row.intent, *(word for word, _ in row.also)) if word)


def _since_open(messages: Sequence[MessageRow]) -> Sequence[MessageRow]:
    """The messages since the deal was last opened anew; all, where it never was."""
    anew = [at for at, row in enumerate(messages) if Intent.REOPENED in said_in(row) and row.decision == Decision.ACT]
    return messages[anew[-1] :] if anew else messages


def _theirs(messages: Sequence[MessageRow]) -> list[tuple[frozenset[Intent], Facts]]:
    """What each of their messages says that the playbook acted on."""
    return [(said_in(row), facts_of(row)) for row in messages if row.decision == Decision.ACT]


def _in_silence(deal: Deal) -> bool:
    """Whether a closed deal's asking ended by itself."""
    return deal.stage is Stage.CLOSED and any(r.kind is ReminderKind.NO_ANSWER and _stood(r) for r in deal.reminders)


def _stood(reminder: Reminder) -> bool:
    return reminder.state is not ReminderState.CANCELLED or reminder.note not in _ENDED
