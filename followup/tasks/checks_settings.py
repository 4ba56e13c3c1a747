"""What a mailbox knows of the rep, held against config.toml: reminders and proposed times go by the latter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from zoneinfo import ZoneInfo

from followup.accounts import GraphCalendar
from followup.config import Config
from followup.errors import FollowupError
from followup.tasks.check import Check, faulty


def of_settings(config: Config, account: str, now: datetime) -> Iterator[Check]:
    """Time zone and working hours, where the mailbox tells them; nothing for other kinds of account."""
    if not isinstance(config.accounts[account].calendar, GraphCalendar):
        return
    from followup.graph.account import connect
    from followup.graph.settings import settings

    name = f"{account} settings"
    try:
        with closing(connect(account, config)) as graph:
            found = settings(graph)
    except FollowupError as fault:
        yield faulty(name, fault, "WARN")
        return
    hours = found.working_hours
    told = [word for word in (found.time_zone, hours) if word]
    if found.time_zone and _offset(ZoneInfo(found.time_zone), now) != _offset(config.zone, now):
        said = f"the mailbox is in {found.time_zone}, config.toml says {config.zone.key}"
        yield Check(name, "WARN", said, f'If the mailbox is right, set time_zone = "{found.time_zone}" in [rep].')
    elif hours and hours != config.rep.working_hours:
        said = f"the mailbox's working hours are {hours}, config.toml says {config.rep.working_hours}"
        yield Check(name, "WARN", said, f'If the mailbox is right, set working_hours = "{hours}" in [rep].')
    elif told:
        yield Check(name, "OK", f"as in the mailbox: {', '.join(told)}")


def _offset(zone: ZoneInfo, now: datetime) -> tuple[object, ...]:
    """What tells zones apart by their clocks, in winter and in summer."""
    return tuple(now.replace(month=month, day=15).astimezone(zone).utcoffset() for month in (1, 7))
