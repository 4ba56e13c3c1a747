"""Who must not be written to any more, in whichever deal: what followup drafted to them goes, and what reminds of them.

The deal in which they asked for it is barred by the playbook. This is for their other deals, for colleagues where they
spoke for the whole company, and for whom the rep put on the list himself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup.core.deal import UNTOUCHED, Deal
from followup.core.model import Stage
from followup.deals.planning import Planner
from followup.desk import Desk


@dataclass(frozen=True, slots=True)
class Barred:
    """What was taken back: untouched drafts, and reminders."""

    drafts: int = 0
    reminders: int = 0

    def __add__(self, other: Barred) -> Barred:
        return Barred(self.drafts + other.drafts, self.reminders + other.reminders)


def bar(desk: Desk, now: datetime) -> Barred:
    """Bring an account's deals into line with the list of those never to be written to; may be repeated.

    Where everybody of a deal is on it, the deal is barred, with its reminders; else only drafts to those who are.
    """
    done = Barred()
    with desk.store.read() as view:
        found = view.barred_people(desk.account)
    if not found:
        return done
    with desk.store.write() as tx:
        planner = Planner(tx, desk, now)
        for deal, people in found.items():
            done += _one_deal(planner, tx.deal(deal), people)
    return done


def _one_deal(planner: Planner, deal: Deal, barred: frozenset[str]) -> Barred:
    theirs = [draft for draft in deal.drafts if barred & set(draft.to) and not draft.barred]
    for draft in theirs:
        planner.bar_draft(draft)
    untouched = sum(draft.state in UNTOUCHED for draft in theirs)
    if {person.addr_spec for person in deal.people} - barred:
        return Barred(untouched)
    reminders = deal.open_reminders()
    for reminder in reminders:
        planner.cancel(reminder, "suppressed")
    if deal.stage is not Stage.WON:
        planner.tx.change_deal(deal.id, planner.now, stage=Stage.BARRED)
    return Barred(untouched, len(reminders))
