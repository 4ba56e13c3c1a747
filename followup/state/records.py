"""Rows on their way into and out of the store that are not nouns of the playbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from followup.core.model import Address, Direction


class ActionKind(StrEnum):
    """What `act` can do; each may be repeated without harm."""

    SAVE_DRAFT = "save-draft"
    REPLACE_DRAFT = "replace-draft"
    REMOVE_DRAFT = "remove-draft"
    PUT_EVENT = "put-event"
    MOVE_EVENT = "move-event"
    CHANGE_EVENT = "change-event"
    DELETE_EVENT = "delete-event"
    SEND = "send"
    FILE_SENT = "file-sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing to do, written down (`at`) before it is done. `target` is the draft's id or the reminder's uid."""

    key: str
    account: str
    kind: ActionKind
    target: str
    deal: int | None
    detail: dict[str, Any] = field(default_factory=dict)
    at: datetime | None = None
    id: int = 0
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRow:
    """One message as the store keeps it. `reason` is the fixed word why it was acted on or passed over."""

    account: str
    source: str
    message_id: str | None
    in_reply_to: str | None
    folder: str
    ref: str
    direction: Direction
    at: datetime
    subject: str
    base_subject: str
    sender: Address | None
    correspondents: tuple[str, ...]
    digest: str = ""
    written_to: str = ""
    deal: int | None = None
    intent: str | None = None
    probability: float | None = None
    also: tuple[tuple[str, float], ...] = ()
    evidence: str = ""
    decision: str | None = None
    reason: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    language: str = ""
    rule: str = ""
    doubts: tuple[str, ...] = ()
    answer: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a folder was read to, how many messages it held then, and when that was."""

    value: str
    held: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """How an account stood when it was looked at last; `failures` and `refused` sign-ins are those in a row."""

    state: str
    error: str = ""
    code: str = ""
    next_try: datetime | None = None
    failures: int = 0
    refused: int = 0
    credential: str = ""


class Place(NamedTuple):
    """Where a message that was read before stands."""

    id: int
    folder: str
    ref: str
    direction: str
