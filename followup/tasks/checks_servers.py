"""What `doctor` sees of an account's servers without signing in: certificates, clocks, and who asked for a rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from followup.access.server_facts import Place, Protocol, certificate_ends, time_at
from followup.accounts import (
    ExchangeMail,
    GmailMail,
    GmailSend,
    ImapMail,
    SmtpSend,
)
from followup.config import Config
from followup.errors import FollowupError, Throttled
from followup.tasks.check import Check, faulty
from followup.tasks.glance import AccountGlance, glance

SOON = timedelta(days=14)
"""A certificate that ends sooner is told of: most are renewed a month before."""

ASTRAY = timedelta(minutes=2)
"""More than that, and sign-ins begin to fail; five minutes are too much for all of them."""


def this_clock() -> datetime:
    """The time of this machine, aware."""
    return datetime.now(UTC)


def of_servers(config: Config, account: str, clock: Callable[[], datetime] = this_clock) -> Iterator[Check]:
    """The certificates and clocks of an account's servers; nothing for one that has none."""
    found = list(dict.fromkeys(places(config, account)))
    if found:
        yield _certificates(f"{account} certificates", found, clock())
    mail = config.accounts[account].mail
    if isinstance(mail, ExchangeMail) and _is_online(_exchange(config, account, mail)):
        said = "this mailbox is at Microsoft 365, where EWS needs an administrator's leave and ends on 1 April 2027"
        yield Check(f"{account} allow list", "WARN", said, f"followup migrate {account}", "FU-4006")
    for url, ca_file in list(dict.fromkeys(web_places(config, account)))[:1]:
        yield _clock(f"{account} clock", url, ca_file, clock)


def of_rests(path: Path, account: str, now: datetime) -> Iterator[Check]:
    """Whether a server asked followup to wait (Retry-After and the like), by what the last look wrote down."""
    try:
        seen = glance(path, now)
    except FollowupError:  # the state file has a check of its own
        return
    for one in seen.accounts if seen else ():
        if one.name == account and one.state != "new":
            yield _rest(one, now)


def _rest(one: AccountGlance, now: datetime) -> Check:
    name = f"{one.name} throttling"
    until = f"{one.next_try.astimezone():%H:%M}" if one.next_try is not None else ""
    if one.state != "retrying" or not until:
        return Check(name, "OK", "no server asked followup to wait at the last look")
    if one.code != Throttled.code:
        return Check(name, "WARN", f"the next try is at {until}: {one.error}", "followup tries again.", one.code)
    over = one.next_try is not None and one.next_try <= now
    said = f"asked to wait until {until}" + (", which is over" if over else "")
    return Check(name, "WARN", f"{said}: {one.error}", Throttled.hint, one.code)


def _certificates(name: str, found: list[Place], now: datetime) -> Check:
    """The one that ends first; one that does not hold any more, or a server that is away, goes before."""
    ends: list[tuple[datetime, str]] = []
    for place in found:
        try:
            ends.append((certificate_ends(place), place.host))
        except FollowupError as fault:
            return faulty(name, fault, "WARN")
    first, host = min(ends)
    days = (first - now).days
    said = f"that of {host} holds for {days} days" + (", the others longer" if len(ends) > 1 else "")
    if first - now < SOON:
        return Check(name, "WARN", said, f"Tell who runs {host}: without a new one followup stops then.")
    return Check(name, "OK", said)


def _clock(name: str, url: str, ca_file: Path | None, clock: Callable[[], datetime]) -> Check:
    """This machine's clock against the server's."""
    host = urlsplit(url).hostname
    try:
        theirs = time_at(url, ca_file)
    except FollowupError as fault:
        return faulty(name, fault, "WARN")
    if theirs is None:
        return Check(name, "OK", f"{host} does not say what time it has")
    astray = clock() - theirs
    if abs(astray) <= ASTRAY:
        return Check(name, "OK", f"as that of {host}")
    word = "ahead of" if astray > timedelta(0) else "behind"
    cure = f"Set this machine's clock; where it is right, tell who runs {host}."
    return Check(name, "WARN", f"this machine is {_length(abs(astray))} {word} {host}", cure)


def _length(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    return (
        f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours" if minutes < 2880 else f"{span.days} days"
    )


def places(config: Config, account: str) -> Iterator[Place]:
    """The servers that an account signs in to, by TLS."""
    settings = config.accounts[account]
    for part in (settings.mail, settings.send):
        if isinstance(part, ImapMail | SmtpSend):
            implicit = part.tls == "implicit"
            usual = (993, 143) if isinstance(part, ImapMail) else (465, 587)
            begin: Protocol | None = None if implicit else "imap" if isinstance(part, ImapMail) else "smtp"
            yield Place(part.host, part.port or usual[not implicit], begin, _file(part))
        elif isinstance(part, GmailMail | GmailSend):
            yield Place(part.host, part.port or (993 if isinstance(part, GmailMail) else 465), None, _file(part))
    for url, ca_file in web_places(config, account):
        parts = urlsplit(url)
        if parts.scheme == "https" and parts.hostname:
            yield Place(parts.hostname, parts.port or 443, None, ca_file)


def web_places(config: Config, account: str) -> Iterator[tuple[str, Path | None]]:
    """The web addresses of an account's servers, each with the authorities that count for it."""
    settings = config.accounts[account]
    mail, calendar = settings.mail, settings.calendar
    for part in (mail, calendar):
        if url := getattr(part, "url", ""):  # of CalDAV, of Google's calendar, of Microsoft Graph
            yield url, _file(part)
    if authority := getattr(mail, "authority", ""):
        yield authority, _file(mail)
    if isinstance(mail, ExchangeMail) and (endpoint := _exchange(config, account, mail)):
        yield endpoint, _file(mail)


def _exchange(config: Config, account: str, mail: ExchangeMail) -> str:
    """The server's address, "" where Autodiscover has not found it yet."""
    from followup.exchange.autodiscover import pinned
    from followup.exchange.settings import settings_of

    settings = settings_of(account, mail, config)
    return settings.endpoint or pinned(settings) or ""


def _is_online(endpoint: str) -> bool:
    from followup.exchange.faults import is_online

    return is_online(urlsplit(endpoint).hostname or "")


def _file(part: Any) -> Path | None:
    name = getattr(part, "ca_file", "")
    return Path(name).expanduser() if name else None
