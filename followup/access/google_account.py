"""What an account of type gmail signs in with: one sign-in by OAuth for all of its parts, or an app password."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from followup.access.credentials import credential
from followup.access.google import CALENDAR_SCOPE, MAIL_SCOPE, GoogleClient, GoogleTokens
from followup.access.secrets import Part
from followup.access.signin import Credential
from followup.access.tokens import TokenFile
from followup.accounts import Account, GmailCalendar, GmailMail


def client_of(mail: GmailMail, address: str) -> GoogleClient:
    """Where and as what one signs in; `address` is the rep's."""
    ca_file = Path(mail.ca_file).expanduser() if mail.ca_file else None
    return GoogleClient(mail.client_id, mail.user or address, mail.authority, ca_file)


def scopes_of(settings: Account) -> tuple[str, ...]:
    """What the rep is asked to allow: never more than the account uses. Google has one scope for IMAP and SMTP."""
    return (MAIL_SCOPE, CALENDAR_SCOPE) if isinstance(settings.calendar, GmailCalendar) else (MAIL_SCOPE,)


@lru_cache(maxsize=64)
def tokens_of(account: str, mail: GmailMail, address: str, directory: Path) -> GoogleTokens:
    """The account's tokens, in `directory`; all parts of an account share them, so that one of them renews for all."""
    return GoogleTokens(client_of(mail, address), TokenFile(directory, account))


def credential_of(account: str, part: Part, mail: GmailMail, address: str, directory: Path) -> Callable[[], Credential]:
    """What one part signs in with, asked for each time."""
    if mail.auth == "password":
        return credential(account, part, "password")
    return tokens_of(account, mail, address, directory).credential
