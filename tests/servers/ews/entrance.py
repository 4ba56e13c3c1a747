"""Ways to sign in. Others (NTLM, bearer tokens) are further classes of this form, set as `EwsServer.entrance`."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from tests.servers.ews.server import EwsServer


@dataclass(frozen=True)
class Challenge:
    """Who asks is not known yet: a 401 with these WWW-Authenticate values."""

    offers: tuple[str, ...]


class Entrance(Protocol):
    """A way to sign in. `connection` is a dictionary that lives as long as the TCP connection."""

    def enter(self, server: EwsServer, headers: dict[str, str], connection: dict[str, Any]) -> str | Challenge:
        """The address of the mailbox, or what to answer."""


class Basic:
    """By password in each request."""

    def enter(self, server: EwsServer, headers: dict[str, str], connection: dict[str, Any]) -> str | Challenge:
        """See `Entrance`."""
        offer = Challenge(('Basic realm="loopback"',))
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return offer
        try:
            user, _, password = base64.b64decode(given).decode("utf-8").partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return offer
        box = server.world.mailboxes.get(user.lower())
        return box.address if box is not None and box.password == password else offer
