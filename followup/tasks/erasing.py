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

    `named_in` are deals of others who named the person: a draft there, or an event, may still say the name.
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
        write_to = _reminders_of(view, both_forms(address), ids)
    accounts = dict.fromkeys(deal.account for deal in before)
    for account in house.config.accounts:
        theirs = [deal.id for deal in before if deal.account == account]
        uids = [one.uid for deal, reminders in write_to for one in reminders if deal.account == account]
        if theirs or uids:
            _take_back(house, account, (theirs, uids), now)
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
        + sum(len(reminders) for _, reminders in write_to),
        unsent=sum(str(draft.id) in approved for draft in drafts),
        edited=sum(state is DraftState.EDITED for state in after.values()),
        unsure=sum(state in {DraftState.SENDING, DraftState.UNSURE} for state in after.values()),
        named_in=tuple(deal.id for deal, _ in write_to),
        elsewhere=tuple(account for account in accounts if account not in house.config.accounts),
    )


def _reminders_of(view: View, forms: frozenset[str], theirs: list[int]) -> list[tuple[Deal, list[Reminder]]]:
    """The deals of others who passed the person on, each with its reminders to write to that person."""
    found: list[tuple[Deal, list[Reminder]]] = []
    for deal in view.deals():
        messages = view.messages_of(deal.id)
        naming = {row.id for row in messages if (person := facts_of(row).person) and person.addr_spec.lower() in forms}
        if naming and deal.id not in theirs:
            named = ((r, named_for(r, messages)) for r in deal.reminders if r.state is not ReminderState.CANCELLED)
            found.append((deal, [reminder for reminder, row in named if row is not None and row.id in naming]))
    return found


def _take_back(house: House, account: str, what: tuple[list[int], list[str]], now: datetime) -> None:
    """Untouched drafts and events of these deals go, and these reminders; nothing of other deals stands in the way."""
    desk = house.desk(account)
    deals, uids = what
    for deal in deals:
        corrections.forget(desk, deal, now)
    for uid in uids:
        corrections.reminder_cancelled(desk, uid, now)

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
