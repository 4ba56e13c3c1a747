"""The contract of a transport: one approved message to the recipients it was approved for."""

from __future__ import annotations

from typing import Protocol


class Transport(Protocol):
    """Sends what the rep approved. Contract: `tests/transports/contract.py`."""

    files_sent: bool
    """Whether the provider (or this transport itself) files a copy in Sent; else `act` does it."""

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        """Hand over `raw` (CRLF lines, no X-Followup-Key) from `sender` to exactly `recipients` (addr-specs).

        Returns only when all were accepted. Raises `errors.SendRefused` where nothing was sent for good (any
        refused recipient means that none gets it), `errors.Unreachable` or `errors.SignInRefused` where nothing was
        handed over yet and trying again is safe, and `errors.SendUnsure` where the end of the data was given but the
        answer is not known: that message is never sent again by itself.
        """

    def check(self) -> None:
        """Connect, sign in and leave, for `doctor` and `init`; raises as `send` does."""
