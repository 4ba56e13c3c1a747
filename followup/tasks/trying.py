"""Trying each part of an account as it is configured: nothing is sent, nothing is written on any server."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import Literal

from followup.accounts import (
    CaldavCalendar,
    ExchangeCalendar,
    ExchangeMail,
    ExchangeSend,
    FolderCalendar,
    FolderSend,
    GmailCalendar,
    GmailMail,
    GmailSend,
    GraphCalendar,
    GraphMail,
    GraphSend,
    MaildirMail,
)
from followup.config import Config
from followup.errors import FollowupError, NeedsRep
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, FolderMissing, Mailbox, folders_named
from followup.opening import calendar, mailbox

PartName = Literal["mail", "send", "calendar"]
PARTS: tuple[PartName, ...] = ("mail", "send", "calendar")


def parts(config: Config, account: str) -> tuple[PartName, ...]:
    """The parts that the account has."""
    settings = config.accounts[account]
    there = {"mail": settings.mail, "send": settings.send, "calendar": settings.calendar}
    return tuple(part for part in PARTS if there[part] is not None)


def with_server(config: Config, account: str) -> tuple[PartName, ...]:
    """The parts that need a server; what is filed into Sent needs that of the mail."""
    mail = config.accounts[account].mail
    here: tuple[type, ...] = (MaildirMail, FolderCalendar) + ((FolderSend,) if isinstance(mail, MaildirMail) else ())
    return tuple(part for part in parts(config, account) if not isinstance(_kind(config, account, part), here))


def with_password(config: Config, account: str) -> tuple[PartName, ...]:
    """The parts that sign in somewhere by a password, or a token that the rep gives as one."""
    elsewhere: tuple[type, ...] = ()
    if by_browser(config, account):
        elsewhere = (GmailMail, GmailSend, GmailCalendar, GraphMail, GraphSend, GraphCalendar, FolderSend)
    found = with_server(config, account)
    return tuple(part for part in found if not isinstance(_kind(config, account, part), elsewhere))


def with_own_password(config: Config, account: str) -> tuple[PartName, ...]:
    """Those of them that may have another password than the mail."""
    as_mail = (FolderSend, ExchangeSend, ExchangeCalendar)
    found = with_password(config, account)
    return tuple(part for part in found if not isinstance(_kind(config, account, part), as_mail))


def _kind(config: Config, account: str, part: PartName) -> object:
    settings = config.accounts[account]
    return {"mail": settings.mail, "send": settings.send, "calendar": settings.calendar}[part]


def by_browser(config: Config, account: str) -> bool:
    """Whether the account signs in on its provider's page instead of by a password."""
    mail = config.accounts[account].mail
    return isinstance(mail, GraphMail) or (isinstance(mail, GmailMail) and mail.auth == "oauth")


def server(config: Config, account: str, part: PartName) -> str:
    """The server's name of one part, "" where it is on this machine."""
    settings = config.accounts[account]
    kind = _kind(config, account, part)
    if isinstance(kind, GraphSend | GraphCalendar | ExchangeSend | ExchangeCalendar | FolderSend):
        kind = settings.mail
    if isinstance(kind, CaldavCalendar | GmailCalendar | GraphMail):
        return kind.url.split("://")[1].partition("/")[0]
    if isinstance(kind, ExchangeMail):
        return kind.server or "the Exchange server"
    return getattr(kind, "host", "")


def attempt(config: Config, account: str, part: PartName) -> str:
    """Try one part; a sentence on what was found. Raises the FollowupError that says what is wrong."""
    if part == "calendar":
        return _calendar(config, account)
    with closing(mailbox(account, config.accounts[account], config, None)) as box:
        return _mail(config, account, box) if part == "mail" else _send(config, account, box)


def _mail(config: Config, account: str, box: Mailbox) -> str:
    watched = folders_named(config.accounts[account].mail.folders)
    counts = {folder: _count(box, folder) for folder in dict.fromkeys((*watched, DRAFTS, SENT))}
    shown = ", ".join(f"{_shown(folder)} {count}" for folder, count in counts.items())
    return f"signed in; messages: {shown}" if server(config, account, "mail") else f"readable; messages: {shown}"


def _count(box: Mailbox, folder: Folder) -> int:
    try:
        return box.count(folder)
    except FolderMissing:
        raise NeedsRep(
            f"There is no folder {_shown(folder)}. Nothing was changed.",
            "Make it in your mail program." if folder in {DRAFTS, SENT} else "Correct folders in config.toml.",
        ) from None


def _shown(folder: Folder) -> str:
    return {INBOX: "Inbox", DRAFTS: "Drafts", SENT: "Sent"}.get(folder, str(folder))


def _send(config: Config, account: str, box: Mailbox) -> str:
    from followup.act.checking import check_sending

    check_sending(account, config, box)
    return "files into Sent" if isinstance(config.accounts[account].send, FolderSend) else "signed in; nothing was sent"


def _calendar(config: Config, account: str) -> str:
    found = calendar(account, config.accounts[account], config)
    if found is None:
        raise FollowupError("The account has no calendar.")
    check = getattr(found, "check", None)
    with closing(found):
        if check is not None:
            check()
            return "signed in; a calendar was found"
        now = datetime.now(UTC)
        found.between(now, now)
        return "readable"
