"""The protocol of one account: exchangelib's, with connections, limits and manners of our own."""

from __future__ import annotations

import re
import ssl
from typing import Any

import requests
from exchangelib.errors import SessionPoolMinSizeReached
from exchangelib.protocol import Protocol
from exchangelib.transport import BASIC, NTLM
from requests.auth import HTTPBasicAuth

from followup import __version__, errors
from followup.access.web import WAIT_UNSAID
from followup.exchange.faults import told
from followup.exchange.wire import Adapter

CONNECTIONS = 4
"""The worker's, a stream's, and two that may be under way when a stream is made anew."""

_WAITS = re.compile(rb'"BackOffMilliseconds">(\d{1,12})<')

USES = 500
"""Calls after which a connection is made anew, so that its session cannot grow for months."""


class OwnProtocol(Protocol):  # type: ignore[misc]  # exchangelib is untyped
    """A protocol with authorities and limits of its own; it belongs to one account and to nobody else."""

    MAX_SESSION_USAGE_COUNT = USES
    RETRY_WAIT = WAIT_UNSAID  # nothing is waited for: it is what a busy server is taken to ask for
    USERAGENT = f"followup/{__version__}"

    def __init__(self, *, config: Any, context: ssl.SSLContext, limit: float) -> None:
        self.TIMEOUT = limit
        self._context = context
        super().__init__(config=config)

    def raw_session(self, prefix: str, **kwargs: Any) -> requests.Session:
        """A session to this server alone, without what the environment says of proxies, .netrc and authorities."""
        return bare(super().raw_session(prefix, **kwargs), self._context, self.TIMEOUT)

    def create_session(self) -> requests.Session:
        """As the library makes it; a password that is not of Latin-1 goes as UTF-8 (RFC 7617 section 2.1)."""
        session: requests.Session = super().create_session()
        if isinstance(session.auth, HTTPBasicAuth):
            given = (str(session.auth.username), str(session.auth.password))
            if not all(_is_latin(one) for one in given):
                session.auth = HTTPBasicAuth(*(one.encode() for one in given))
        return session

    def decrease_poolsize(self) -> None:
        """Keep the connections: the library would wait for one that a stream holds, with the pool locked."""
        raise SessionPoolMinSizeReached("the pool keeps its size")

    def get_auth_type(self) -> str:
        """What the server asks for, by one request without credentials."""
        with told(self.server), self.raw_session(self.service_endpoint) as session:
            answer = session.post(
                self.service_endpoint, data=self.dummy_xml(), allow_redirects=False, timeout=self.TIMEOUT
            )
            if answer.status_code != 401:
                self.retry_policy.raise_response_errors(answer)
                raise unasked(answer.content, self.server)
        return offered(answer.headers.get("www-authenticate", ""))


def _is_latin(text: str) -> bool:
    return all(ord(sign) < 256 for sign in text)


def bare(session: requests.Session, context: ssl.SSLContext, limit: float) -> requests.Session:
    """`session` to the addresses that it was made for alone, over `Adapter`.

    Answers come unpacked, so that their size is what is read.
    """
    prefixes = [prefix for prefix in session.adapters if prefix not in {"http://", "https://"}]
    session.trust_env = False
    session.headers["Accept-Encoding"] = "identity"
    session.adapters.clear()
    for prefix in prefixes:
        session.mount(prefix, Adapter(context, limit))
    return session


def unasked(body: bytes, host: str) -> errors.FollowupError:
    """What it means that a server answers a stranger instead of asking who it is: mostly that it is busy."""
    if b"ErrorServerBusy" not in body:
        return errors.Unreachable(f"{host} answered without a sign-in.", "followup tries again by itself.")
    waits = _WAITS.search(body)
    return errors.Throttled("Exchange asks us to wait.", int(waits[1]) / 1000 if waits else WAIT_UNSAID)


def offered(header: str) -> str:
    """The way of signing in that a WWW-Authenticate asks for. Raises `NeedsRep` where there is none for a password."""
    said = header.lower()
    if "ntlm" in said:
        return str(NTLM)
    if "basic" in said:
        return str(BASIC)
    what = "only tokens" if "bearer" in said else "neither NTLM nor Basic"
    raise errors.NeedsRep(
        f"The Exchange server takes {what} to sign in. Nothing was sent.",
        'Set auth = "oauth2" in config.toml and run followup login, or ask your administrator for NTLM.',
    )
