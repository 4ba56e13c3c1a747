"""Erasing a person: out of Drafts and calendar, then out of everything that followup keeps.

The rep's mailbox stays as it is: whoever wants the mails gone too deletes them there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup.core.addresses import both_forms
from followup.core.deal import UNTOUCHED, Deal, DraftState, Reminder, ReminderState
from followup.deals import corrections, learning
from followup.deals.about import named_for
from followup.deals.rows import facts_of
from followup.errors import FollowupError
from followup.opening import House
from followup.state.view import View
from followup.tasks import backtest
from followup.tasks.doing import carry_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was done. `edited` drafts and `unsure` ones are still in Drafts, or may be.

    `named_in` are deals of others who named the person: a draft there may still say the name.
    `elsewhere` names accounts that are no longer in the configuration: what stands in their mailbox stays there.
    """

    deals: int
    messages: int
    lessons: int
    withdrawn: int = 0
    events: int = 0
    unsent: int = 0
    edited: int = 0
    unsure: int = 0
    named_in: tuple[int, ...] = ()
    elsewhere: tuple[str, ...] = ()


def deals_of(view: View, address: str) -> list[Deal]:
    """The deals of which somebody with this address is part."""
    forms = both_forms(address)
    return [deal for deal in view.deals() if any(person.addr_spec in forms for person in deal.people)]


def erase(house: House, address: str, now: datetime) -> Report:
    """Leave nothing of a person but hashes; what stands in Drafts and calendar is taken out first.

    Where that cannot be done now the fault is raised, and the store is as it was: the same command goes on there.
    """
    with house.store.read() as view:
        before = deals_of(view, address)
        approved = [action.target for action in view.planned() if action.kind == "send"]
        ids = [deal.id for deal in before]
        write_to = _naming(view, both_forms(address), ids)
    accounts = dict.fromkeys(deal.account for deal in before)
    for account in house.config.accounts:
        theirs = [deal.id for deal in before if deal.account == account]
        named = [one for one in write_to if one.deal.account == account]
        if theirs or named:
            _take_back(house, account, theirs, named, now)
    with house.store.read() as view:
        after = {draft.id: draft.state for deal in ids for draft in view.deal(deal).drafts}
    erased = house.store.erase(address, ids, now)
    backtest.erase(house, address, now)
    if erased.lessons:
        learning.forgotten(house.store)
    drafts = [draft for deal in before for draft in deal.drafts]
    return Report(
        deals=erased.deals,
        messages=erased.messages,
        lessons=erased.lessons,
        withdrawn=sum(d.state in UNTOUCHED and after[d.id] is DraftState.WITHDRAWN for d in drafts),
        events=sum(r.state is not ReminderState.CANCELLED for deal in before for r in deal.reminders)
        + sum(len(one.to_them) for one in write_to),
        unsent=sum(str(draft.id) in approved for draft in drafts),
        edited=sum(state is DraftState.EDITED for state in after.values()),
        unsure=sum(state in {DraftState.SENDING, DraftState.UNSURE} for state in after.values()),
        named_in=tuple(one.deal.id for one in write_to),
        elsewhere=tuple(account for account in accounts if account not in house.config.accounts),
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """A deal of others who passed the person on: its reminders to write to that person, and the others that stand."""

    deal: Deal
    to_them: list[Reminder]
    others: list[Reminder]


def _naming(view: View, forms: frozenset[str], theirs: list[int]) -> list[_Named]:
    found: list[_Named] = []
    for deal in view.deals():
        messages = view.messages_of(deal.id)
        naming = {row.id for row in messages if (person := facts_of(row).person) and person.addr_spec.lower() in forms}
        if naming and deal.id not in theirs:
            standing = [one for one in deal.reminders if one.state is not ReminderState.CANCELLED]
            about = {one.uid: named_for(one, messages) for one in standing}
            to_them = [one for one in standing if (row := about[one.uid]) is not None and row.id in naming]
            found.append(_Named(deal, to_them, [one for one in standing if one not in to_them]))
    return found


def _take_back(house: House, account: str, deals: list[int], named: list[_Named], now: datetime) -> None:
    """Untouched drafts and events of these deals go, and reminders to the person; their name goes out of other events.

    Nothing of other deals stands in the way.
    """
    desk = house.desk(account)
    for deal in deals:
        corrections.forget(desk, deal, now)
    uids = set()
    for one in named:
        for reminder in one.to_them:
            corrections.reminder_cancelled(desk, reminder.uid, now)
        for reminder in one.others:
            corrections.reminder_forgets(desk, reminder.uid, now)
        uids |= {reminder.uid for reminder in (*one.to_them, *one.others)}

    def gone(view: View) -> bool:
        return not any(action.deal in deals or action.target in uids for action in view.planned(account))

    with house.store.read() as view:
        if gone(view):
            return
    try:
        carry_out(house, account, gone)
    except FollowupError:
        with house.store.read() as view:
            if not gone(view):
                raise
