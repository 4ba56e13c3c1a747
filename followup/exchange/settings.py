"""Where and how an Exchange account signs in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from followup.accounts import ExchangeMail
from followup.config import Config, tokens_directory

ExchangeAuth = Literal["auto", "basic", "ntlm", "oauth2"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeSettings:
    """`endpoint` is the address of EWS (https), "" where it is to be looked up by autodiscover and kept in `pin`.

    `address` is the mailbox's, `user` the sign-in name, "" for the address. `auth`: `auto` is what the server asks
    for. With `client_id` the program signs in as itself: the secret is the client's, `token_url` gives the tokens.
    `ca_file` (PEM) takes the place of the system's authorities, `timeout` is in seconds, for each call.
    `zone` is the rep's (IANA). `vouched` are hosts that the rep takes for the firm's though they are not under its
    domain.
    """

    endpoint: str
    address: str
    user: str = ""
    auth: ExchangeAuth = "auto"
    client_id: str = ""
    token_url: str = ""
    ca_file: Path | None = None
    pin: Path | None = None
    timeout: float = 30.0
    zone: str = "UTC"
    vouched: frozenset[str] = frozenset()


def settings_of(account: str, mail: ExchangeMail, config: Config) -> ExchangeSettings:
    """What an account's configuration says. A server's name stands for its usual EWS address."""
    server = mail.server.strip()
    return ExchangeSettings(
        endpoint=f"https://{server}/EWS/Exchange.asmx" if server and "/" not in server else server,
        address=mail.address or config.rep.email,
        user=mail.user,
        auth="oauth2" if mail.client_id else mail.auth,
        client_id=mail.client_id,
        token_url=mail.token_url,
        ca_file=Path(mail.ca_file).expanduser() if mail.ca_file else None,
        zone=config.zone.key,
        pin=tokens_directory(config) / f"{account}.exchange.json",
    )
