"""A desk: all that work on one account takes. An entrance opens it, every room is handed it, nobody changes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from followup.access.judge import OutsideJudge
from followup.calendars.base import Calendar
from followup.config import Config
from followup.core.model import Address, Reading
from followup.core.office import USUAL_HOURS, Office
from followup.core.providers import company_of
from followup.core.slots import Hours, hours_of
from followup.core.workdays import Absence, Workdays, workdays
from followup.mailboxes.base import Mailbox, MessageRef
from followup.sandbox import Sandbox
from followup.state.store import Store
from followup.template_files import Templates

SMALL = 256 * 1024
"""Characters of text in a message that may stay in memory until the next one is read."""


@dataclass(slots=True)
class Away:
    """The rep's absences as far as they are known; `asked` is the day on which the calendar was asked for them last."""

    days: list[Absence] = field(default_factory=list)
    asked: date | None = None

    def forget(self) -> None:
        """They are to be asked for again."""
        self.asked = None


@dataclass(slots=True)
class Told:
    """What the rep's mailbox said of zone and hours, shared by all desks; `asked` is the day of the last question."""

    office: Office = field(default_factory=Office)
    asked: date | None = None

    def zone(self, config: Config) -> ZoneInfo:
        """The rep's time zone."""
        return config.zone_in(self.office)

    def hours(self, config: Config) -> Hours:
        """The rep's working hours."""
        return hours_of(config.rep.working_hours or self.office.hours or USUAL_HOURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One account's mailbox and calendar, with the rep's choices and the tools that all accounts share."""

    account: str
    config: Config
    store: Store
    mailbox: Mailbox
    calendar: Calendar | None
    sandbox: Sandbox
    templates: Templates
    judge: OutsideJudge | None = None
    credential_mark: Callable[[str], str] = str
    """As `access.credentials.mark`: tells whether the account's passwords were changed."""
    away: Away = field(default_factory=Away)
    told: Told = field(default_factory=Told)
    read_last: dict[MessageRef, Reading] = field(default_factory=dict)
    """The message that was read last, if it is not large: its draft need not fetch and read it again."""

    def close(self) -> None:
        """Leave the servers; what is used afterwards connects anew."""
        self.mailbox.close()
        if self.calendar is not None:
            self.calendar.close()

    def keep_read(self, ref: MessageRef, reading: Reading) -> None:
        """Remember what was read last, in place of what was before."""
        self.read_last.clear()
        if len(reading.message.plain) + len(reading.message.html) < SMALL:
            self.read_last[ref] = reading

    @property
    def zone(self) -> ZoneInfo:
        """The rep's time zone."""
        return self.told.zone(self.config)

    @property
    def hours(self) -> Hours:
        """The rep's working hours."""
        return self.told.hours(self.config)

    @property
    def rep(self) -> Address:
        """The rep, under the main address."""
        return Address(self.config.rep.name, self.config.rep.email.lower())

    @property
    def own_addresses(self) -> frozenset[str]:
        """All addresses of the rep's, in lower case."""
        return _lower((self.config.rep.email, *self.config.rep.aliases))

    @property
    def own_domains(self) -> frozenset[str]:
        """Domains whose mail is a colleague's; where none is set, those of the rep's addresses but public providers."""
        named = self.config.rep.domains or tuple(sorted(company_of(address) for address in self.own_addresses))
        return _lower(tuple(domain for domain in named if domain))

    def workdays(self, other_country: str = "") -> Workdays:
        """The working days of the rep, of the prospect's country too, without the rep's absences."""
        rep = self.config.rep
        return workdays(rep.country, rep.region, other_country, self.sandbox.table).away(self.away.days)

    def local(self, at: datetime) -> datetime:
        """A time in the rep's zone."""
        return at.astimezone(self.zone)


@lru_cache(maxsize=16)
def _lower(words: tuple[str, ...]) -> frozenset[str]:
    """Asked for at each message."""
    return frozenset(word.lower() for word in words)
