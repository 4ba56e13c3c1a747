"""One signed-in IMAP connection: connect, TLS, sign in, EXAMINE, and faults in the words of `followup.errors`."""

from __future__ import annotations

import contextlib
import imaplib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from followup import errors
from followup.access import wire
from followup.access.blocked import blocked
from followup.access.signin import Credential, mail_context, sasl_answer, signing_in
from followup.mailboxes.base import FolderMissing
from followup.mailboxes.imap_wire import Client, Garbled

THROTTLE = 60.0
"""Seconds to wait where a server asks for rest without saying how long."""


class Refused(errors.Unreachable):
    """The server said NO to one request, on a connection that goes on."""


class Unframed(errors.Unreachable):
    """The server's answer could not be taken apart, and the connection is of no more use: a message may be why."""


@dataclass(frozen=True, slots=True)
class ImapSettings:
    """Where and how to sign in; there is no setting without TLS.

    `tls` is `implicit` (port 993) or `starttls` (143). `ca_file` (PEM) replaces the system's authorities. `timeout`
    is in seconds, for each request.
    """

    host: str
    user: str
    port: int = 993
    tls: Literal["implicit", "starttls"] = "implicit"
    ca_file: Path | None = None
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class Selected:
    """What EXAMINE or SELECT said of a folder. `next_uid` and `modseq` are 0 where the server does not say."""

    validity: int
    next_uid: int
    exists: int
    modseq: int


@dataclass(slots=True)
class Ids:
    """The Message-IDs of a folder, as far as `next_uid`: what is not here was not there."""

    name: str
    validity: int
    next_uid: int
    known: set[bytes]


class Session:
    """One connection, for one thread. After a fault it is closed, and its owner makes another."""

    def __init__(self, settings: ImapSettings, credential: Callable[[], Credential]) -> None:
        self.settings = settings
        self.unsure = False  # a request that must not be repeated blindly has gone out
        self.open: tuple[str, Selected] | None = None  # the folder that is selected
        self.names: dict[str, tuple[str, float]] = {}  # of folders, with when they were asked for: `imap_folders`
        self.ids: Ids | None = None  # of the folder that was written to last: `imap_drafts`
        self.client = signing_in(credential, partial(_signed_in, settings))
        try:
            self.capabilities: frozenset[str] = frozenset(
                word.decode("ascii", "replace") for word in self.run(self.client.capabilities)
            )
        except BaseException:
            self.close()
            raise

    def can(self, capability: str) -> bool:
        """Whether the server lists this capability (in capital letters) after the sign-in."""
        return capability in self.capabilities

    def examine(self, name: str, writable: bool = False) -> Selected:
        """EXAMINE the folder with this name on the server, or SELECT it to remove a draft from it.

        Raises `FolderMissing`; a folder without a UIDVALIDITY above 0 is a server in trouble, `errors.Unreachable`.
        """
        self.open = None
        with faults(self.settings.host):
            try:
                answer = self.client.select_folder(name, readonly=not writable)
            except imaplib.IMAP4.abort:
                raise
            except imaplib.IMAP4.error as fault:
                word = code(str(fault))
                if _rest(str(fault)) is not None:
                    raise
                # a NO without a code may also be trouble of the moment: then the folder is still listed
                self.names.clear()
                if word in ("NONEXISTENT", "TRYCREATE", "CANNOT") or (not word and not self.client.folder_exists(name)):
                    raise FolderMissing("The account has no such folder.") from fault
                raise
        found = Selected(
            validity=answer.get(b"UIDVALIDITY", 0),
            next_uid=answer.get(b"UIDNEXT", 0),
            exists=answer.get(b"EXISTS", 0),
            modseq=answer.get(b"HIGHESTMODSEQ", 0),
        )
        if found.validity <= 0:
            raise errors.Unreachable(f"{self.settings.host} gave a folder no UIDVALIDITY. followup tries again.")
        self.open = name, found
        return found

    def opened(self, name: str) -> Selected:
        """As `examine`, of a folder whose UIDs are known: not asked again where it is open already.

        To open a Maildir of 40,000 messages costs Dovecot as much as to fetch a hundred of them.
        """
        return self.open[1] if self.open is not None and self.open[0] == name else self.examine(name)

    def run(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """One call on the client or its engine, with its faults in our words."""
        with faults(self.settings.host):
            return call(*args, **kwargs)

    def close(self, polite: bool = False) -> None:
        """Close the connection, with LOGOUT where `polite`; never raises."""
        with contextlib.suppress(OSError, imaplib.IMAP4.error, ValueError):
            if polite:
                self.client.engine.reader.timeout = min(2.0, self.settings.timeout)
                self.client.logout()
        self.client.engine.shutdown()


def _signed_in(settings: ImapSettings, given: Credential) -> Client:
    with faults(settings.host):
        client = _connect(settings)
        try:
            _sign_in(client, settings, given)
        except BaseException:
            client.engine.shutdown()
            raise
    return client


def _connect(settings: ImapSettings) -> Client:
    context = mail_context(settings.ca_file)
    client = Client(settings.host, settings.port, context, settings.tls == "implicit", settings.timeout)
    if settings.tls == "implicit":
        return client
    try:
        if not client.has_capability("STARTTLS") or client.engine.state != "NONAUTH":
            raise errors.Unreachable(
                f"{settings.host} offers no encryption (STARTTLS). No password was sent.",
                "If this is new, somebody on the network may be taking it away; else set tls to implicit.",
            )
        client.starttls(context)
    except BaseException:
        client.engine.shutdown()
        raise
    return client


def _sign_in(client: Client, settings: ImapSettings, given: Credential) -> None:
    if client.engine.state != "NONAUTH":
        raise errors.Unreachable(f"{settings.host} did not ask for a password. Nothing was read or written.")
    mechanism, answer = sasl_answer(settings.user, given)
    offered = client.capabilities()
    try:
        if f"AUTH={mechanism}".encode() in offered or given.auth != "password":
            answers = iter((answer,))
            # a second challenge is the reason of a refusal; RFC 7628 section 3.2.3 wants an empty answer to it
            client.sasl_login(mechanism, lambda _: next(answers, b""))
        elif b"LOGINDISABLED" not in offered and (settings.user + given.secret).isascii():
            client.login(settings.user, given.secret)
        else:
            raise errors.NeedsRep(
                f"{settings.host} takes no password of this kind. Nothing was sent.",
                "Ask who runs the server for a sign-in by password (PLAIN) or token.",
            )
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as fault:
        if code(str(fault)) in _NOT_NOW or _rest(str(fault)) is not None:
            raise
        if (told := blocked(str(fault))) is not None:
            raise told from fault
        raise errors.SignInRefused(
            f"{settings.host} refused the password or token. Nothing is lost; it is not tried again by itself.",
            "Run followup login for this account.",
        ) from fault


_CODE = re.compile(r"\[([A-Z-]+)", re.I)
_PASSING = frozenset({"UNAVAILABLE", "INUSE"})
_NOT_NOW = _PASSING | {"SERVERBUG", "LIMIT", "THROTTLED"}
_REST = re.compile(
    r"throttl|too many (?:simultaneous )?(?:connections|login attempts)|\[LIMIT\]|bandwidth limits", re.I
)
_MILLISECONDS = re.compile(r"Backoff Time: (\d{1,9}) milliseconds", re.I)


def code(text: str) -> str:
    """The response code of an answer (RFC 9051 section 7.1) in capital letters, "" where it has none."""
    found = _CODE.search(text)
    return found.group(1).upper() if found else ""


def _rest(text: str) -> float | None:
    """The seconds a server asks us to rest, or None where it does not ask."""
    if not _REST.search(text):
        return None
    told = _MILLISECONDS.search(text)
    return int(told.group(1)) / 1000 if told else THROTTLE


@contextlib.contextmanager
def faults(host: str) -> Iterator[None]:
    """Turn what imapclient, imaplib and the network raise into the errors of `followup.errors`.

    Nothing of the server's text goes into the words: it may hold addresses.
    """
    try:
        with wire.network_faults(host):
            yield
    except Garbled as fault:
        raise Unframed(f"{host} answered what no IMAP server may answer. followup tries again.") from fault
    except imaplib.IMAP4.error as fault:
        raise _told(host, str(fault), isinstance(fault, imaplib.IMAP4.abort)) from fault
    except (ValueError, AssertionError, LookupError) as fault:
        if isinstance(fault, FolderMissing):
            raise
        raise errors.Unreachable(f"{host} answered what no IMAP server may answer. followup tries again.") from fault


def _told(host: str, text: str, broken: bool) -> errors.FollowupError:
    rest = _rest(text)
    if rest is not None:
        return errors.Throttled(f"{host} asks us to wait.", rest)
    word = code(text)
    if word == "OVERQUOTA":
        return errors.NeedsRep(f"The mailbox on {host} is full. Nothing is lost.", "Make room in the mailbox.")
    if word == "NOPERM" and not broken:
        return errors.NeedsRep(f"{host} does not let this account do what followup needs.", "Ask who runs the server.")
    if word == "UNAVAILABLE" and not broken and "* BYE" not in text:  # a greeting may be one
        return errors.Throttled(f"{host} asks us to wait.", THROTTLE)
    if word in _PASSING and not broken:
        return errors.Unreachable(f"{host} cannot do this at the moment. Nothing is lost; followup tries again.")
    if broken:
        return errors.Unreachable(f"{host} broke the connection off. Nothing is lost; followup tries again.")
    return Refused(f"{host} refused a request. Nothing is lost; followup tries again.")
