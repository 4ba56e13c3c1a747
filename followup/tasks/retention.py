"""What followup keeps, it keeps for 400 days (TRUST, T16): what is older is forgotten, but for its figures."""

from __future__ import annotations

from datetime import datetime, timedelta

from followup.opening import House
from followup.state.aging import AT_ONCE
from followup.tasks import backtest, insights

QUIET = timedelta(days=60)
"""Where no message is as young as that, the clock may be wrong: then nothing is forgotten."""


def forget_old(house: House, now: datetime) -> int:
    """Forget what a backtest found long ago, deals on which nothing happened since, and old messages; how many deals.

    A deal with a reminder ahead, or a draft that is open, is not old, however long ago they wrote. No message goes that
    may still make a conversation (`watch.conversations`).
    """
    backtest.forget_old(house, now)
    watch = house.config.watch
    before = now - max(backtest.KEPT, timedelta(days=max(watch.conversations, watch.since)))
    with house.store.read() as view:
        newest, oldest = view.newest_and_oldest()
        if newest is None or oldest is None or oldest >= before or abs(now - newest) > QUIET:
            return 0
        deals = view.old_deals(before)
    if deals:
        with house.store.write() as tx:
            deals = tx.old_deals(before)
            insights.keep(tx, deals, now)
            tx.forget_deals(deals)
    more = AT_ONCE
    while more == AT_ONCE:
        with house.store.write() as tx:
            more = tx.forget_messages(before)
    house.store.forget_words()
    return len(deals)
