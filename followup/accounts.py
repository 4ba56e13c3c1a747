"""What may stand in [accounts.NAME]: the kinds of mail, of sending and of calendars, each with its options."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Port = Annotated[int, Meta(ge=0, le=65535)]
Tls = Literal["implicit", "starttls"]
Auth = Literal["password", "xoauth2", "oauthbearer"]
GoogleAuth = Literal["oauth", "password"]


class ImapMail(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="imap"):
    """`mail = { type = "imap", ... }`: RFC 9051, always over TLS."""

    host: Annotated[str, Meta(min_length=1, description="The server's name.")]
    user: Annotated[str, Meta(description="Sign-in name; empty: your address.")] = ""
    port: Annotated[Port, Meta(description="0: 993 for implicit TLS, 143 for STARTTLS.")] = 0
    tls: Annotated[Tls, Meta(description="implicit or starttls.")] = "implicit"
    auth: Annotated[Auth, Meta(description="password, xoauth2 or oauthbearer.")] = "password"
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""
    folders: Annotated[tuple[str, ...], Meta(min_length=1, description="Folders that are watched.")] = ("INBOX",)


class MaildirMail(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="maildir"):
    """`mail = { type = "maildir", ... }`: a Maildir++ on this machine."""

    path: Annotated[str, Meta(min_length=1, description="The Maildir; INBOX is its root.")]
    folders: Annotated[tuple[str, ...], Meta(min_length=1, description="Folders that are watched.")] = ("INBOX",)


class GmailMail(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="gmail"):
    """`mail = { type = "gmail", ... }`: Gmail and Google Workspace over IMAP."""

    client_id: Annotated[str, Meta(description="What your firm registered at Google; needed for auth oauth.")] = ""
    user: Annotated[str, Meta(description="Your address at Google; empty: your address.")] = ""
    auth: Annotated[GoogleAuth, Meta(description="oauth: sign in with the browser; password: by an app password.")] = (
        "oauth"
    )
    folders: Annotated[tuple[str, ...], Meta(min_length=1, description="Folders that are watched.")] = ("INBOX",)
    host: Annotated[str, Meta(min_length=1, description="The server's name.")] = "imap.gmail.com"
    port: Annotated[Port, Meta(description="0: 993.")] = 0
    authority: Annotated[str, Meta(pattern=r"^https?://", description="Where one signs in.")] = (
        "https://accounts.google.com"
    )
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""


class ExchangeMail(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="exchange"):
    """`mail = { type = "exchange", ... }`: an Exchange Server, by Exchange Web Services."""

    server: Annotated[str, Meta(description="Its name or EWS address; empty: looked up once (Autodiscover).")] = ""
    user: Annotated[str, Meta(description="Sign-in name (or DOMAIN\\\\name); empty: the mailbox's address.")] = ""
    address: Annotated[str, Meta(description="The mailbox's address; empty: yours.")] = ""
    auth: Annotated[
        Literal["auto", "basic", "ntlm", "oauth2"],
        Meta(description="auto (NTLM or Basic, as the server asks), basic, ntlm, or oauth2 (a token)."),
    ] = "auto"
    client_id: Annotated[str, Meta(description="With oauth2: a client of your firm's that signs in itself.")] = ""
    token_url: Annotated[str, Meta(description="With client_id: the address that gives it tokens.")] = ""
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""
    folders: Annotated[tuple[str, ...], Meta(min_length=1, description="Folders that are watched.")] = ("INBOX",)


class GraphMail(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="graph"):
    """`mail = { type = "graph", ... }`: Exchange Online (Microsoft 365) over Microsoft Graph."""

    client_id: Annotated[str, Meta(min_length=1, description="What your firm registered followup as at Microsoft.")]
    authority: Annotated[
        str, Meta(pattern=r"^https://[^/]+/.", description="Where one signs in, with your firm's id at the end.")
    ] = "https://login.microsoftonline.com/organizations"
    user: Annotated[str, Meta(description="Who must sign in, by the sign-in name; empty: whoever does.")] = ""
    url: Annotated[str, Meta(pattern=r"^https?://", description="The service; a sovereign cloud has its own.")] = (
        "https://graph.microsoft.com/v1.0"
    )
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""
    folders: Annotated[tuple[str, ...], Meta(min_length=1, description="Folders that are watched.")] = ("INBOX",)


class SmtpSend(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="smtp"):
    """`send = { type = "smtp", ... }`: RFC 6409, always over TLS."""

    host: Annotated[str, Meta(min_length=1, description="The server's name.")]
    user: Annotated[str, Meta(description="Sign-in name; empty: as for mail, else your address.")] = ""
    port: Annotated[Port, Meta(description="0: 465 for implicit TLS, 587 for STARTTLS.")] = 0
    tls: Annotated[Tls, Meta(description="implicit or starttls.")] = "implicit"
    auth: Annotated[Auth, Meta(description="password, xoauth2 or oauthbearer.")] = "password"
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""


class FolderSend(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="folder"):
    """`send = { type = "folder" }`: files what you approve into the Sent folder; another program carries it on."""


class GmailSend(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="gmail"):
    """`send = { type = "gmail" }`: SMTP, signed in as for mail of the same type; Gmail files what it sends."""

    host: Annotated[str, Meta(min_length=1, description="The server's name.")] = "smtp.gmail.com"
    port: Annotated[Port, Meta(description="0: 465.")] = 0
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""


class ExchangeSend(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="exchange"):
    """`send = { type = "exchange" }`: by the Exchange server of mail of the same type, which files what it sends."""


class GraphSend(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="graph"):
    """`send = { type = "graph" }`: by Microsoft 365, which files what it sends; without it you send from Outlook."""


class CaldavCalendar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="caldav"):
    """`calendar = { type = "caldav", ... }`: RFC 4791."""

    url: Annotated[str, Meta(pattern=r"^https?://", description="The server, a principal or the calendar itself.")]
    user: Annotated[str, Meta(description="Sign-in name; empty: as for mail, else your address.")] = ""
    calendar: Annotated[str, Meta(description="The calendar's name; empty: the default one.")] = ""
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""


class FolderCalendar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="folder"):
    """`calendar = { type = "folder", ... }`: one .ics file for each event, as vdirsyncer and khal read it."""

    path: Annotated[str, Meta(min_length=1, description="The folder of .ics files.")]


class GmailCalendar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="gmail"):
    """`calendar = { type = "gmail" }`: Google's calendar by CalDAV, signed in as for mail (auth oauth)."""

    calendar: Annotated[str, Meta(description="The calendar's id at Google; empty: your own.")] = ""
    url: Annotated[str, Meta(pattern=r"^https?://", description="The server, before the calendar's id.")] = (
        "https://apidata.googleusercontent.com/caldav/v2/"
    )
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""


class ExchangeCalendar(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag="exchange"):
    """`calendar = { type = "exchange" }`: the calendar of the mailbox of mail of the same type."""


class GraphCalendar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="graph"):
    """`calendar = { type = "graph" }`: the calendar of the mailbox of mail of the same type."""

    calendar: Annotated[str, Meta(description="The calendar's name; empty: the default one.")] = ""


class Account(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One `[accounts.NAME]`: where mail is read, how approved mail leaves, where reminders stand."""

    mail: ImapMail | MaildirMail | GmailMail | ExchangeMail | GraphMail
    send: SmtpSend | FolderSend | GmailSend | ExchangeSend | GraphSend | None = None
    calendar: CaldavCalendar | FolderCalendar | GmailCalendar | ExchangeCalendar | GraphCalendar | None = None


MAIL: tuple[type[Struct], ...] = (ImapMail, MaildirMail, GmailMail, ExchangeMail, GraphMail)
SEND: tuple[type[Struct], ...] = (SmtpSend, FolderSend, GmailSend, ExchangeSend, GraphSend)
CALENDAR: tuple[type[Struct], ...] = (
    CaldavCalendar,
    FolderCalendar,
    GmailCalendar,
    ExchangeCalendar,
    GraphCalendar,
)
"""The kinds of each part, in the order in which config.example.toml tells of them."""


def misfit(account: Account) -> tuple[str, str] | None:
    """What does not go together in an account: the key it stands at, and what is wrong with it; None where all does."""
    mail = account.mail
    google = isinstance(mail, GmailMail)
    if isinstance(mail, GmailMail) and mail.auth == "oauth" and not mail.client_id:
        return "mail", 'needs a client_id (docs/microsoft-and-google.md), or auth = "password" with an app password'
    exchange = isinstance(mail, ExchangeMail)
    for key, part in (("send", account.send), ("calendar", account.calendar)):
        if isinstance(part, ExchangeSend | ExchangeCalendar) and not exchange:
            return key, "of type exchange needs mail of type exchange"
        if isinstance(part, GraphSend | GraphCalendar) and not isinstance(mail, GraphMail):
            return key, "of type graph needs mail of type graph"
    if isinstance(mail, ExchangeMail) and bool(mail.client_id) != bool(mail.token_url):
        return "mail", "needs both client_id and token_url, or neither"
    if isinstance(account.send, GmailSend) and not google:
        return "send", "of type gmail needs mail of type gmail"
    if isinstance(account.calendar, GmailCalendar) and not (isinstance(mail, GmailMail) and mail.auth == "oauth"):
        return (
            "calendar",
            "of type gmail needs mail of type gmail with auth oauth: Google takes no password there",
        )
    return None
