"""Opens what the configuration names: store, tools and desks. A provider's file is imported only where it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

from followup.access.credentials import credential, mark
from followup.access.judge import OutsideJudge
from followup.accounts import (
    Account,
    ExchangeCalendar,
    ExchangeMail,
    FolderCalendar,
    GmailCalendar,
    GmailMail,
    GraphCalendar,
    GraphMail,
    MaildirMail,
)
from followup.calendars.base import Calendar
from followup.config import Config, state_place, tokens_directory
from followup.core.policy import JudgeAt
from followup.desk import Desk, Told
from followup.mailboxes.base import Mailbox, folders_named
from followup.sandbox import Sandbox
from followup.state.store import Store
from followup.template_files import Templates


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What all desks share."""

    config: Config
    path: Path
    store: Store
    sandbox: Sandbox
    templates: Templates
    judge: OutsideJudge | None = None
    told: Told = field(default_factory=Told)

    @property
    def zone(self) -> ZoneInfo:
        """The rep's time zone."""
        return self.told.zone(self.config)

    def with_config(self, config: Config) -> House:
        """The same house after the configuration was read anew; the store stays."""
        templates = Templates(own_templates(config, self.path))
        return replace(self, config=config, templates=templates, judge=outside_judge(config))

    def desk(self, account: str) -> Desk:
        """Open one account; nothing connects before it is used."""
        settings = self.config.accounts[account]
        return Desk(
            account=account,
            config=self.config,
            store=self.store,
            mailbox=mailbox(account, settings, self.config, self.store.directory),
            calendar=calendar(account, settings, self.config),
            sandbox=self.sandbox,
            templates=self.templates,
            credential_mark=_mark(account, settings, self.config),
            told=self.told,
        )


def _mark(account: str, settings: Account, config: Config) -> Callable[[str], str]:
    """What tells whether the account's passwords, or its sign-in, were changed."""
    if isinstance(settings.mail, GraphMail):
        from followup.graph.account import sign_in_of

        return sign_in_of(account, config).mark
    return partial(mark, account)


def _told(store: Store, config: Config) -> Told:
    """What the mailbox said when it was asked last, by whichever process."""
    if not config.teller:
        return Told()
    with store.read() as view:
        return Told(view.office(config.teller))


def outside_judge(config: Config) -> OutsideJudge | None:
    """The judge that the configuration names; None where it names none, as by default."""
    at = config.detect.judge
    return OutsideJudge(at) if isinstance(at, JudgeAt) else None


def own_templates(config: Config, path: Path) -> Path:
    """The directory of the rep's own templates; relative ones count from config.toml's folder."""
    named = config.templates.directory or "templates"
    return path.parent.joinpath(Path(named).expanduser())


@contextmanager
def open_house(config: Config, path: Path) -> Iterator[House]:
    """The store, the sandbox and the templates of one configuration; closed again at the end."""
    store = Store(state_place(path, config.state))
    sandbox = Sandbox()
    try:
        yield House(
            config=config,
            path=path,
            store=store,
            sandbox=sandbox,
            templates=Templates(own_templates(config, path)),
            judge=outside_judge(config),
            told=_told(store, config),
        )
    finally:
        sandbox.close()
        store.close()


def mailbox(account: str, settings: Account, config: Config, state: Path | None) -> Mailbox:
    """The mailbox that the account names. `state` is where a Maildir's index is kept."""
    mail = settings.mail
    if isinstance(mail, MaildirMail):
        from followup.mailboxes.maildir import MaildirMailbox

        index = state / f"{account}.maildir-index" if state else None
        return MaildirMailbox(Path(mail.path).expanduser(), index)
    if isinstance(mail, ExchangeMail):
        from followup.exchange.settings import settings_of
        from followup.mailboxes.exchange import ExchangeMailbox

        watched = folders_named(mail.folders)
        return ExchangeMailbox(settings_of(account, mail, config), credential(account, "mail", "password"), watched)
    if isinstance(mail, GraphMail):
        from followup.graph.account import connect
        from followup.mailboxes.graph import GraphMailbox

        return GraphMailbox(partial(connect, account, config), timedelta(seconds=config.watch.poll))
    from followup.mailboxes.imap import ImapMailbox, ImapSettings

    if isinstance(mail, GmailMail):
        from followup.access.google_account import credential_of

        at = ImapSettings(mail.host, mail.user or config.rep.email, mail.port or 993, ca_file=_file(mail.ca_file))
        return ImapMailbox(at, credential_of(account, "mail", mail, config.rep.email, tokens_directory(config)))
    where = ImapSettings(
        host=mail.host,
        port=mail.port or (993 if mail.tls == "implicit" else 143),
        tls=mail.tls,
        user=mail.user or config.rep.email,
        ca_file=_file(mail.ca_file),
    )
    return ImapMailbox(where, credential(account, "mail", mail.auth))


def calendar(account: str, settings: Account, config: Config) -> Calendar | None:
    """The calendar that the account names, None where it has none."""
    named = settings.calendar
    if named is None:
        return None
    if isinstance(named, FolderCalendar):
        from followup.calendars.folder import FolderCalendar as Folder

        return Folder(Path(named.path).expanduser())
    mail = settings.mail
    if isinstance(named, ExchangeCalendar):
        from followup.calendars.exchange import ExchangeCalendar as Exchange
        from followup.exchange.settings import settings_of

        assert isinstance(mail, ExchangeMail)  # `accounts.misfit`
        return Exchange(settings_of(account, mail, config), credential(account, "mail", "password"))
    if isinstance(named, GraphCalendar):
        from followup.calendars.graph import GraphCalendar as GraphEvents
        from followup.graph.account import connect

        return GraphEvents(connect(account, config), named.calendar)
    from followup.calendars.caldav import CaldavCalendar as Caldav
    from followup.calendars.caldav_http import CaldavSettings

    if isinstance(named, GmailCalendar):
        from followup.access.google_account import credential_of

        assert isinstance(mail, GmailMail)  # `accounts.misfit`
        user = mail.user or config.rep.email
        at = CaldavSettings(f"{named.url}{quote(named.calendar or user)}/events/", user, _file(named.ca_file))
        return Caldav(at, credential_of(account, "calendar", mail, config.rep.email, tokens_directory(config)))
    where = CaldavSettings(
        url=named.url,
        user=named.user or getattr(mail, "user", "") or config.rep.email,
        calendar=named.calendar or None,
        ca_file=_file(named.ca_file),
    )
    return Caldav(where, credential(account, "calendar", "password"))


def _file(name: str) -> Path | None:
    return Path(name).expanduser() if name else None
