"""Further ways to sign in at the EWS server (NTLM, tokens and whoever gives them), and Autodiscover."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import spnego
from spnego.exceptions import SpnegoError

from tests.servers.ews.entrance import Challenge

if TYPE_CHECKING:
    from tests.servers.ews.server import EwsServer


class Ntlm:
    """MS-NLMP over HTTP: the connection is signed in, not the request. `users` is a file of DOMAIN:USER:PASSWORD.

    `tries` counts the answers to a challenge, that is the passwords that were tried.
    """

    def __init__(self, users: Path, monkeypatch: Any) -> None:
        monkeypatch.setenv("NTLM_USER_FILE", str(users))  # spnego reads it from there alone
        self.tries = 0

    def enter(self, server: EwsServer, headers: dict[str, str], connection: dict[str, Any]) -> str | Challenge:
        """See `Entrance`."""
        if "user" in connection:
            return str(connection["user"])
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.upper() != "NTLM":
            return Challenge(("Negotiate", "NTLM"))
        token = base64.b64decode(given)
        if token[8:12] == b"\x01\x00\x00\x00":
            connection["ntlm"] = spnego.server(protocol="ntlm", options=spnego.NegotiateOptions.use_ntlm)
        else:
            self.tries += 1
        try:
            said = connection["ntlm"].step(token)
        except SpnegoError:
            return Challenge(("NTLM",))
        if not connection["ntlm"].complete:
            return Challenge((f"NTLM {base64.b64encode(said).decode()}",))
        name = connection["ntlm"].client_principal.rpartition("\\")[2]
        connection["user"] = next(
            one for one in server.world.mailboxes if one.partition("@")[0] == name.partition("@")[0]
        )
        return str(connection["user"])


class Bearer:
    """OAuth: `tokens` gives the mailbox of each that is good, "" for a client that may use all of them."""

    def __init__(self, **tokens: str) -> None:
        self.tokens = tokens
        self.given: list[str] = []

    def enter(self, server: EwsServer, headers: dict[str, str], connection: dict[str, Any]) -> str | Challenge:
        """See `Entrance`."""
        scheme, _, token = headers.get("authorization", "").partition(" ")
        self.given.append(token)
        if scheme.lower() != "bearer" or token not in self.tokens:
            return Challenge(('Bearer realm="loopback"',))
        return self.tokens[token] or headers.get("x-anchormailbox", "")


class Giver:
    """A token endpoint (RFC 6749 section 4.4): a new token each time, for a client that knows `secret`."""

    def __init__(self, door: Bearer, secret: str) -> None:
        self._door, self._secret = door, secret
        self.asked = 0

    def page(self, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        """As `EwsServer.pages` wants it."""
        self.asked += 1
        form = {key: values[0] for key, values in parse_qs(body.decode()).items()}
        kind = {"Content-Type": "application/json"}
        if form.get("grant_type") != "client_credentials" or form.get("client_secret") != self._secret:
            return 401, kind, json.dumps({"error": "invalid_client"}).encode()
        token = f"token-{self.asked}"
        self._door.tokens = {token: ""}
        return 200, kind, json.dumps({"access_token": token, "token_type": "Bearer", "expires_in": 3600}).encode()


_SETTINGS = """<?xml version="1.0" encoding="utf-8"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://www.w3.org/2005/08/addressing"
><s:Header><a:Action>http://schemas.microsoft.com/exchange/2010/Autodiscover/Autodiscover/GetUserSettingsResponse
</a:Action></s:Header><s:Body><GetUserSettingsResponseMessage
 xmlns="http://schemas.microsoft.com/exchange/2010/Autodiscover"><Response><ErrorCode>NoError</ErrorCode><ErrorMessage/>
<UserResponses><UserResponse><ErrorCode>{code}</ErrorCode><ErrorMessage>said so</ErrorMessage>
<RedirectTarget>{target}</RedirectTarget><UserSettingErrors/><UserSettings>{settings}</UserSettings>
</UserResponse></UserResponses></Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>"""

_SETTING = """<UserSetting xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="StringSetting">
<Name>{}</Name><Value>{}</Value></UserSetting>"""


def settings(code: str = "NoError", target: str = "", **values: str) -> bytes:
    """An Autodiscover answer (MS-OXWSADISC): the settings, or where to ask instead."""
    told = "".join(_SETTING.format(name, value) for name, value in values.items())
    return _SETTINGS.format(code=code, target=target, settings=told).encode()


def plain_settings(account: str) -> bytes:
    """An Autodiscover answer in the older form (MS-OXDSCLI), with this inside Account."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover'
        '/responseschema/2006"><Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/'
        'responseschema/2006a"><User><DisplayName>Robin Hale</DisplayName></User><Account><AccountType>email'
        f"</AccountType>{account}</Account></Response></Autodiscover>"
    ).encode()


def protocols(**urls: str) -> str:
    """Settings of an account: the address of EWS by kind of protocol."""
    told = (f"<Protocol><Type>{kind}</Type><EwsUrl>{url}</EwsUrl></Protocol>" for kind, url in urls.items())
    return "<Action>settings</Action>" + "".join(told)


@contextmanager
def names(monkeypatch: Any, port: int, *known: str) -> Iterator[list[str]]:
    """Within the block these names are this machine, at `port` whatever was asked for; others do not exist.

    Gives the names that were asked for.
    """
    import socket

    asked: list[str] = []

    def resolved(host: str, wanted: object, *rest: object, **more: object) -> list[Any]:
        asked.append(host)
        if host not in (*known, "localhost", "127.0.0.1"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    with monkeypatch.context() as edge:
        edge.setattr(socket, "getaddrinfo", resolved)
        yield asked
