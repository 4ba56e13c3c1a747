"""Three clocks tell when a message was written: its Date, the server's time for it, and this machine's now."""

from __future__ import annotations

from datetime import datetime, timedelta

DAY = timedelta(days=1)


def came_at(date: datetime | None, received: datetime, now: datetime) -> datetime:
    """When a message that came in was written: its Date; the server's time, where Date is off by more than a day.

    Where the two disagree, this machine's clock is heard: a Date that it confirms stands, and a server's time that has
    not come yet (a restored or shifted server) does not. All three are aware. B56, B57.
    """
    if date is None:
        return min(received, now) if received <= now + DAY else now
    if abs(date - received) <= DAY or abs(date - now) <= DAY:
        return date
    if received > now + DAY or received + DAY < date <= now:
        return date if date <= now else now
    return received


def left_at(date: datetime | None, received: datetime, now: datetime) -> datetime:
    """When a message that the rep sent was written: his own machine set its Date, and copies are filed much later."""
    if date is not None and date <= now + DAY:
        return date
    return min(received, now)
