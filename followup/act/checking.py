"""Trying the way out without sending, for `doctor`, `login` and `init`."""

from __future__ import annotations

from followup.config import Config
from followup.mailboxes.base import Mailbox
from followup.transports.opening import open_for


def check_sending(account: str, config: Config, mailbox: Mailbox) -> None:
    """Connect, sign in and leave; raises as `Transport.check`, and ConfigError where the account has no way out."""
    open_for(account, config, mailbox).check()
