"""An SMTP server that keeps what it takes: aiosmtpd in a thread, by implicit TLS, STARTTLS or (behind the proxy) plain.

Recipients whose local part begins with `reject` get 550, with `defer` 451.
"""

from __future__ import annotations

import asyncio
import base64
import re
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

PASSWORD = "correct-horse"
USER = "jo"
TOKEN = "ya29.a-token"


@dataclass
class Kept:
    """One message: envelope and bytes."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


@dataclass
class Sink:
    """Listens on `port` until `close`. `kept` and `logins` (user names tried) grow.

    `last_word` is the answer to the end of the data; a message that is answered with 4xx or 5xx is not kept.
    With `tokens` it takes tokens by XOAUTH2 and OAUTHBEARER, and no password: `token_of` names whose one is.
    """

    mode: Literal["implicit", "starttls", "plain"] = "implicit"
    context: ssl.SSLContext | None = None
    utf8: bool = True
    tokens: bool = False
    token_of: Callable[[str], str] = lambda token: USER if token == TOKEN else ""
    kept: list[Kept] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    after_refusal: list[Any] = field(default_factory=list)
    last_word: str = "250 2.0.0 kept"

    def __post_init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(10)
        self.port: int = self._server.sockets[0].getsockname()[1]

    async def _listen(self) -> Any:
        return await self._loop.create_server(
            self._session, "127.0.0.1", 0, ssl=self.context if self.mode == "implicit" else None
        )

    def _session(self) -> SMTP:
        return SMTP(
            self,
            hostname="localhost",
            tls_context=self.context if self.mode == "starttls" else None,
            authenticator=self._check,
            auth_required=self.mode == "starttls",  # without STARTTLS the library warns: `handle_MAIL` asks instead
            auth_require_tls=self.mode == "starttls",
            auth_exclude_mechanism=["LOGIN", "PLAIN"] if self.tokens else ["XOAUTH2", "OAUTHBEARER"],
            enable_SMTPUTF8=self.utf8,
            loop=self._loop,
        )

    def _check(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append(data.login.decode())
        return AuthResult(success=data.password == PASSWORD.encode(), handled=False)

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> AuthResult:  # noqa: N802
        return await self._token(server, args, r"user=([^\x01]*)\x01auth=Bearer ([^\x01]*)\x01\x01")

    async def auth_OAUTHBEARER(self, server: Any, args: list[str]) -> AuthResult:  # noqa: N802
        return await self._token(server, args, r"n,a=([^\x01]*),\x01auth=Bearer ([^\x01]*)\x01\x01")

    async def _token(self, server: Any, args: list[str], form: str) -> AuthResult:
        """RFC 7628 section 3.2.3: a refused token is told by a challenge, which wants an answer."""
        given = re.fullmatch(form, base64.b64decode(args[1]).decode())
        assert given is not None
        self.logins.append(args[0])
        taken = given[1] == self.token_of(given[2])
        if not taken:
            self.after_refusal.append(await server.challenge_auth(b'{"status":"invalid_token"}'))
        return AuthResult(success=taken, handled=False)

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if not session.authenticated:
            return "530 5.7.0 sign in first"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if address.startswith("reject"):
            return "550 5.1.1 no such user"
        if address.startswith("defer"):
            return "451 4.3.0 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.last_word[:1] not in {"4", "5"}:
            self.kept.append(Kept(envelope.mail_from, tuple(envelope.rcpt_tos), bytes(envelope.original_content)))
        return self.last_word

    def close(self) -> None:
        """Stop listening and end the thread."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _end(self) -> None:
        self._server.close()
        await self._server.wait_closed()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0)
