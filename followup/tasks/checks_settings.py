"""What a mailbox knows of the rep, held against config.toml, which goes before it where it names anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from zoneinfo import ZoneInfo

from followup.calendars.base import TellsOffice
from followup.config import Config
from followup.core.office import Office
from followup.errors import FollowupError
from followup.opening import calendar
from followup.tasks.check import Check, faulty


def office_of(config: Config, account: str) -> Office:
    """What the account's mailbox says; nothing for kinds of account that cannot. Raises what its calendar does."""
    found = calendar(account, config.accounts[account], config)
    if found is None or not isinstance(found, TellsOffice):
        return Office()
    with closing(found):
        return found.office()


def of_settings(config: Config, account: str, now: datetime) -> Iterator[Check]:
    """Time zone and working hours, where the mailbox tells them; nothing for other kinds of account."""
    name = f"{account} settings"
    try:
        found = office_of(config, account)
    except FollowupError as fault:
        yield faulty(name, fault, "WARN")
        return
    rep = config.rep
    if found.time_zone and rep.time_zone and differs(found.time_zone, rep.time_zone, now):
        said = f"the mailbox is in {found.time_zone}, config.toml says {rep.time_zone}"
        yield Check(name, "WARN", said, f'If the mailbox is right, set time_zone = "{found.time_zone}" in [rep].')
    elif found.hours and rep.working_hours not in {"", found.hours}:
        said = f"the mailbox's working hours are {found.hours}, config.toml says {rep.working_hours}"
        yield Check(name, "WARN", said, "If the mailbox is right, take working_hours out of [rep].")
    elif told := [word for word in (found.time_zone, found.hours) if word]:
        yield Check(name, "OK", f"as in the mailbox: {', '.join(told)}")


def differs(one: str, other: str, now: datetime) -> bool:
    """Whether the clocks of two zones (IANA names) differ, in winter or in summer; an unknown one does."""
    try:
        return _offsets(ZoneInfo(one), now) != _offsets(ZoneInfo(other), now)
    except (LookupError, ValueError, OSError):
        return True


def _offsets(zone: ZoneInfo, now: datetime) -> tuple[object, ...]:
    return tuple(now.replace(month=month, day=15).astimezone(zone).utcoffset() for month in (1, 7))
