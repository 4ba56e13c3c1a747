"""Erasing a person: out of Drafts and calendar, then out of everything that followup keeps.

The rep's mailbox stays as it is: whoever wants the mails gone too deletes them there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from followup.core.addresses import both_forms
from followup.core.deal import Deal, DraftState, ReminderState
from followup.deals import corrections, learning
from followup.errors import FollowupError
from followup.opening import House
from followup.state.view import View
from followup.tasks import backtest

Done = Callable[[View], bool]
CarryOut = Callable[[House, str, Done], None]
"""Has what is planned for an account carried out, until `Done`; raises the fault that came between."""

_OPEN = frozenset({DraftState.PLANNED, DraftState.WAITING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was done. `edited` drafts and `unsure` ones are still in Drafts, or may be.

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
    elsewhere: tuple[str, ...] = ()


def deals_of(view: View, address: str) -> list[Deal]:
    """The deals of which somebody with this address is part."""
    forms = both_forms(address)
    return [deal for deal in view.deals() if any(person.addr_spec in forms for person in deal.people)]


def erase(house: House, address: str, now: datetime, carry_out: CarryOut) -> Report:
    """Leave nothing of a person but hashes; what stands in Drafts and calendar is taken out first.

    Where that cannot be done now the fault is raised, and the store is as it was: the same command goes on there.
    """
    with house.store.read() as view:
        before = deals_of(view, address)
        approved = [action.target for action in view.planned() if action.kind == "send"]
    ids = [deal.id for deal in before]
    accounts = dict.fromkeys(deal.account for deal in before)
    for account in accounts:
        if account in house.config.accounts:
            _take_back(house, account, [deal.id for deal in before if deal.account == account], now, carry_out)
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
        withdrawn=sum(d.state in _OPEN and after[d.id] is DraftState.WITHDRAWN for d in drafts),
        events=sum(r.state is not ReminderState.CANCELLED for deal in before for r in deal.reminders),
        unsent=sum(str(draft.id) in approved for draft in drafts),
        edited=sum(state is DraftState.EDITED for state in after.values()),
        unsure=sum(state in {DraftState.SENDING, DraftState.UNSURE} for state in after.values()),
        elsewhere=tuple(account for account in accounts if account not in house.config.accounts),
    )


def _take_back(house: House, account: str, deals: list[int], now: datetime, carry_out: CarryOut) -> None:
    """Untouched drafts and events of these deals go; a fault of another deal's does not stand in the way."""
    desk = house.desk(account)
    for deal in deals:
        corrections.forget(desk, deal, now)

    def gone(view: View) -> bool:
        return not any(action.deal in deals for action in view.planned(account))

    with house.store.read() as view:
        if gone(view):
            return
    try:
        carry_out(house, account, gone)
    except FollowupError:
        with house.store.read() as view:
            if not gone(view):
                raise
