"""The last look before a message leaves, the same for every transport: no address or line that carries a command."""

from __future__ import annotations

import re

from followup import errors

_ADDRESS = re.compile(
    r"[^\s\x00-\x1f\x7f<>(),;:\\\"\[\]@-][^\s\x00-\x1f\x7f<>(),;:\\\"\[\]@]*@[^\s\x00-\x1f\x7f<>(),;:\\\"@]+"
)
_BARE = re.compile(rb"\r(?!\n)|(?<!\r)\n")
_LONGEST_ADDRESS = 254  # RFC 5321 section 4.5.3.1.3, without the angle brackets
_LONGEST_LINE = 998  # RFC 5322 section 2.1.1


def refuse_unsafe(raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
    """Raise `errors.SendRefused` for what must not be handed to any server.

    That is: no recipients, an address that is no plain addr-spec, a bare CR or LF (a second mail could be smuggled
    behind it), a NUL, or a line over 998 bytes.
    """
    if not recipients:
        raise errors.SendRefused("The message has no recipient. Nothing was sent.")
    if any(len(address) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(address) for address in (sender, *recipients)):
        raise errors.SendRefused("An address of the message is not usable. Nothing was sent.")
    if _BARE.search(raw) or b"\0" in raw:
        raise errors.SendRefused("The message has broken line ends. Nothing was sent.")
    if any(len(line) > _LONGEST_LINE for line in raw.split(b"\r\n")):
        raise errors.SendRefused("The message has a line that is too long. Nothing was sent.")
