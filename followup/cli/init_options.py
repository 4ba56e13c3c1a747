"""The options of `init`, as given on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What was given on the command line; empty: ask."""

    account: str
    email: str
    name: str
    time_zone: str
    country: str
    language: str
    maildir: str
    imap: str
    smtp: str
    caldav: str
    calendar_folder: str
    provider: Literal["microsoft", "google", "exchange"] | None
    client_id: str
    exchange: str
    no_send: bool
    user: str
    ca_file: str
    yes: bool
    no_test: bool
