"""What may stand in [accounts.NAME]: the kinds of mail, of sending and of calendars, each with its options."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Port = Annotated[int, Meta(ge=0, le=65535)]
Tls = Literal["implicit", "starttls"]
Auth = Literal["password", "xoauth2", "oauthbearer"]


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


class CaldavCalendar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="caldav"):
    """`calendar = { type = "caldav", ... }`: RFC 4791."""

    url: Annotated[str, Meta(pattern=r"^https?://", description="The server, a principal or the calendar itself.")]
    user: Annotated[str, Meta(description="Sign-in name; empty: as for mail, else your address.")] = ""
    calendar: Annotated[str, Meta(description="The calendar's name; empty: the default one.")] = ""
    ca_file: Annotated[str, Meta(description="Certificates of a private CA (PEM); empty: the system's.")] = ""


class FolderCalendar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag="folder"):
    """`calendar = { type = "folder", ... }`: one .ics file for each event, as vdirsyncer and khal read it."""

    path: Annotated[str, Meta(min_length=1, description="The folder of .ics files.")]


class Account(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One `[accounts.NAME]`: where mail is read, how approved mail leaves, where reminders stand."""

    mail: ImapMail | MaildirMail
    send: SmtpSend | FolderSend | None = None
    calendar: CaldavCalendar | FolderCalendar | None = None


MAIL: tuple[type[Struct], ...] = (ImapMail, MaildirMail)
SEND: tuple[type[Struct], ...] = (SmtpSend, FolderSend)
CALENDAR: tuple[type[Struct], ...] = (CaldavCalendar, FolderCalendar)
"""The kinds of each part, in the order in which config.example.toml tells of them."""
