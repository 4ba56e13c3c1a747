"""Sending by SMTP submission (RFC 6409): TLS first, one sign-in mechanism, all recipients or none.

The moment that matters is the end of the data. Until its dot goes out nothing was handed over, and trying again is
safe; from then on only the server's answer tells, and where it stays away the outcome is unsure (TRUST.md P3).
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from followup import errors
from followup.access import wire
from followup.access.blocked import blocked
from followup.access.signin import Credential, in_base64, sasl_answer, signing_in, tls_context

_WAIT = 60.0
_LONGEST = 998
_ADDRESS = re.compile(r"[^\s<>()\[\]\\,;:\"\x00-\x1f\x7f@]+@[^\s<>()\\,;:\"\x00-\x1f\x7f@]+")


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """Where and how to sign in; there is no setting without TLS.

    `tls` is `implicit` (port 465) or `starttls` (587). `ca_file` (PEM) replaces the system's authorities. `timeout`
    is in seconds, for each answer.
    """

    host: str
    user: str
    port: int = 465
    tls: Literal["implicit", "starttls"] = "implicit"
    ca_file: Path | None = None
    timeout: float = 30.0


class SmtpTransport:
    """`Transport` over SMTP; each message has a connection of its own. `credential` is asked at each sign-in."""

    def __init__(
        self, settings: SmtpSettings, credential: Callable[[], Credential], *, files_sent: bool = False
    ) -> None:
        """`files_sent`: the provider files what it sends, as Gmail does."""
        self._settings = settings
        self._credential = credential
        self.files_sent = files_sent

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        """See `Transport.send`."""
        _check(raw, sender, recipients)
        with self._signed_in() as line:
            line.envelope(sender, recipients, _options(line, raw, (sender, *recipients)))
            line.hand_over(raw)

    def check(self) -> None:
        """See `Transport.check`."""
        with self._signed_in():
            pass

    @contextlib.contextmanager
    def _signed_in(self) -> Iterator[_Line]:
        line = signing_in(self._credential, self._open)
        try:
            with _faults(self._settings.host):
                yield line
                with contextlib.suppress(OSError, smtplib.SMTPException):
                    line.quit()
        finally:
            line.close()

    def _open(self, given: Credential) -> _Line:
        with _faults(self._settings.host):
            line = _Line(self._settings)
            try:
                line.greet()
                line.sign_in(self._settings.user, given)
            except BaseException:
                line.close()
                raise
        return line


class _Line(smtplib.SMTP):
    """One connection; smtplib speaks, we bound its reading and judge the answers."""

    def __init__(self, settings: SmtpSettings) -> None:
        self._settings = settings
        self._tls = tls_context(settings.ca_file)
        super().__init__(local_hostname="[127.0.0.1]", timeout=settings.timeout)  # the machine's name is its own
        self._host = settings.host
        self.connect(settings.host, settings.port)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        sock = wire.connect(host, port, timeout)
        return wire.secure(sock, self._tls, host) if self._settings.tls == "implicit" else sock

    def getreply(self) -> tuple[int, bytes]:
        """One reply, within the time an answer may take."""
        if self.file is None and self.sock is not None:
            self.file = _File(self.sock, self._settings.timeout)
        if self.file is not None:
            self.file.reader.restart()
        return super().getreply()

    def greet(self) -> None:
        """EHLO, and with STARTTLS the handshake and EHLO again."""
        self.ehlo_or_helo_if_needed()
        if self._settings.tls == "implicit":
            return
        if not self.has_extn("starttls"):
            raise errors.Unreachable(
                f"{self._host} offers no encryption (STARTTLS). No password was sent.",
                "If this is new, somebody on the network may be taking it away; else set tls to implicit.",
            )
        self._judge(self.docmd("STARTTLS"), "encryption", good=(220,))
        if self.file is not None and self.file.reader.ahead:
            raise errors.Unreachable(f"{self._host} sent answers before encryption. No password was sent.")
        assert self.sock is not None
        self.sock = wire.secure(self.sock, self._tls, self._host)
        self.file = None
        self.helo_resp = self.ehlo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False
        self.ehlo_or_helo_if_needed()

    def sign_in(self, user: str, given: Credential) -> None:
        """One try with one mechanism: a second one would count as a second wrong password."""
        mechanism, answer = sasl_answer(user, given)
        offered = self.esmtp_features.get("auth", "").upper().split()
        if mechanism == "PLAIN" and "PLAIN" not in offered and "LOGIN" in offered:
            reply = self.docmd("AUTH", "LOGIN")
            for part in (user, given.secret):
                reply = self.docmd(in_base64(part.encode())) if reply[0] == 334 else reply
        else:
            reply = self.docmd("AUTH", f"{mechanism} {in_base64(answer)}")
            if reply[0] == 334:  # the reason of a refused token; it wants an empty answer
                reply = self.docmd("")
        if reply[0] in (530, 534, 535, 538) or (reply[0] >= 500 and reply[0] != 503):
            if (told := blocked(reply[1].decode("ascii", "replace"))) is not None:
                raise told
            raise errors.SignInRefused(
                f"{self._host} refused the password or token. Nothing was sent; it is not tried again by itself.",
                "Run followup login for this account.",
            )
        self._judge(reply, "sign-in", good=(235, 503))

    def envelope(self, sender: str, recipients: tuple[str, ...], options: list[str]) -> None:
        """MAIL and RCPT; any refusal resets, so that nobody gets the message."""
        replies = [self.mail(sender, options)]
        if replies[0][0] == 250:
            replies += [self.rcpt(recipient) for recipient in recipients]
        bad = [reply for reply in replies if reply[0] not in (250, 251)]
        if bad:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                self.rset()
            self._judge(max(bad, key=lambda reply: reply[0]), "the sender or a recipient", good=())

    def hand_over(self, raw: bytes) -> None:
        """DATA up to its answer. Raises `errors.SendUnsure` where the dot went out and no answer came."""
        self._judge(self.docmd("DATA"), "the message", good=(354,))
        body = re.sub(rb"(?m)^\.", b"..", raw)
        self.send(body if body.endswith(b"\r\n") else body + b"\r\n")
        try:
            self.send(b".\r\n")
            reply = self.getreply()
        except (OSError, smtplib.SMTPException, ValueError) as fault:
            raise errors.SendUnsure(
                f"{self._host} did not confirm the message. It is not sent again by itself.",
                "Look in Sent, then: followup drafts resolve ID --sent or --not-sent.",
            ) from fault
        if not 200 <= reply[0] < 600:
            raise errors.SendUnsure(f"{self._host} answered neither yes nor no. The message is not sent again.")
        self._judge(reply, "the message", good=range(200, 300))

    def _judge(self, reply: tuple[int, bytes], what: str, good: Any) -> None:
        code, text = reply
        if code in good:
            return
        if code >= 500:
            raise errors.SendRefused(f"{self._host} refuses {what} ({code}). Nothing was sent.", "Look at the draft.")
        if code in (421, 450, 451, 452, 454) and re.search(rb"too many|rate|throttl|limit", text, re.I):
            raise errors.Throttled(f"Nothing was sent: {self._host} asks us to wait.", _WAIT)
        raise errors.Unreachable(
            f"{self._host} cannot take {what} now ({code}). Nothing was sent; followup tries again."
        )


class _File:
    """What smtplib reads replies from."""

    def __init__(self, sock: socket.socket, timeout: float) -> None:
        self.reader = wire.Reader(sock, timeout)

    def readline(self, limit: int) -> bytes:
        return self.reader.readline(limit)

    def close(self) -> None:
        """The socket is closed by itself."""


@contextlib.contextmanager
def _faults(host: str) -> Iterator[None]:
    try:
        with wire.network_faults(host):
            try:
                yield
            except smtplib.SMTPException as fault:  # an OSError of its own kind
                raise errors.Unreachable(f"{host} broke off. Nothing was sent; followup tries again.") from fault
    except ValueError as fault:
        raise errors.SendRefused("The message cannot be put into SMTP. Nothing was sent.") from fault


def _check(raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
    """Refuse what could be taken for two messages or two commands (TRUST.md T20)."""
    hint = "Edit the draft, then approve it again."
    if not recipients or not all(_ADDRESS.fullmatch(address) for address in (sender, *recipients)):
        raise errors.SendRefused("An address of the message is missing or malformed. Nothing was sent.", hint)
    if b"\x00" in raw or re.search(rb"\r(?!\n)|(?<!\r)\n", raw):
        raise errors.SendRefused("The message holds line ends or signs that SMTP forbids. Nothing was sent.", hint)
    if any(len(line) > _LONGEST for line in raw.split(b"\r\n")):
        raise errors.SendRefused("The message has a line longer than 998 bytes. Nothing was sent.", hint)


def _options(line: _Line, raw: bytes, addresses: tuple[str, ...]) -> list[str]:
    header = raw.partition(b"\r\n\r\n")[0]
    options = []
    if not header.isascii() or not all(address.isascii() for address in addresses):
        if not line.has_extn("smtputf8"):
            raise errors.SendRefused(
                "The server cannot send to addresses or headers beyond ASCII (SMTPUTF8). Nothing was sent.",
                "Use an address in plain letters.",
            )
        options.append("SMTPUTF8")
    if not raw.isascii():
        if not line.has_extn("8bitmime"):
            raise errors.SendRefused("The server takes 7-bit mail only. Nothing was sent.", "Send it by hand.")
        options.append("BODY=8BITMIME")
    return options
