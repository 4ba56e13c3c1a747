"""How followup stands, read in milliseconds: no SQLAlchemy, no full reading of the configuration, nothing is written.

What `status` shows comes from the state file alone; whoever looks at an account has written it there (`standing`).
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from stat import S_ISREG
from typing import Any

from followup.errors import ConfigError, SendRefused, SendUnsure, StoreDamaged, TemplateFault
from followup.host.lock import Holder, holder
from followup.host.places import refuse_shared, state_directory

FILE = "followup.db"
"""As `state.engine.FILE`, which would load the whole store's library."""

LARGEST = 1024 * 1024
"""Bytes of a configuration, as `config.MAX_BYTES`."""

HEALTHY, NEEDS_REP, RETRYING = 0, 69, 75

NOTICE_LASTS = timedelta(days=1)
"""How long a notice of what has happened, and is over, stands in `status`."""

CAPPED = ("drafts-a-day", "same-went-before")
"""As `act.capping.CAPPED`, which would load much else."""

LASTING = frozenset({TemplateFault.code, SendRefused.code, SendUnsure.code})

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class AccountGlance:
    """One account: `state` is ok, retrying, stopped or new (not looked at yet); times are UTC."""

    name: str
    state: str
    last_look: datetime | None = None
    error: str = ""
    code: str = ""
    next_try: datetime | None = None
    notice: str = ""

    @property
    def waits_for_rep(self) -> bool:
        """Whether the look went through, but for an action that no waiting helps: a template to be corrected."""
        return self.state == "ok" and self.code in LASTING


@dataclass(frozen=True, slots=True)
class Glance:
    """Everything that `status` shows. `counts`: drafts_waiting, drafts_paused, unsure, set_aside, held, reminders_due.

    Those paused are written down, but not put into Drafts before the next day, or a word of the rep's.
    """

    running: Holder | None
    accounts: tuple[AccountGlance, ...]
    counts: dict[str, int]

    @property
    def exit_code(self) -> int:
        """0 healthy, 75 degraded but trying again, 69 where an account waits for the rep, or a fault of one action."""
        if any(account.state == "stopped" or account.waits_for_rep for account in self.accounts):
            return NEEDS_REP
        if any(account.state == "retrying" or account.error for account in self.accounts):
            return RETRYING
        return HEALTHY


def glance(path: Path, now: datetime) -> Glance | None:
    """How it stands by the configuration at `path`; None where only the full reading of it can say.

    That is: it is missing, wrong, readable by others, or its state is in a database elsewhere.
    """
    raw = _plain(path)
    if raw is None:
        return None
    given = raw.get("state", {}).get("path", "")
    directory = path.parent.joinpath(Path(given).expanduser()).absolute() if given else state_directory()
    if directory.is_dir():
        refuse_shared(directory)
    with _rows(directory / FILE) as ask:
        return Glance(holder(directory), _accounts(ask, list(raw["accounts"]), now), _counts(ask, now))


def _plain(path: Path) -> dict[str, Any] | None:
    """The tables as they stand, if they look right at first sight."""
    try:
        found = path.stat()
        if found.st_mode & 0o077 or not S_ISREG(found.st_mode) or found.st_size > LARGEST:
            return None
        raw = tomllib.loads(path.read_text("utf-8"))
        sound = isinstance(raw["rep"]["email"], str) and all("mail" in one for one in raw["accounts"].values())
        elsewhere = raw.get("state", {}).get("url")
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return raw if sound and raw["accounts"] and not elsewhere else None


class Ask:
    """Questions to the state file; every answer is empty where there is no file yet."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        self._connection = connection

    def rows(self, query: str, *values: object) -> list[Row]:
        """All rows. Raises StoreDamaged, or ConfigError where a newer followup wrote them."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.OperationalError as fault:
            if "no such" in str(fault):
                raise ConfigError("The state is of another version of followup.", "Run followup doctor.") from fault
            raise StoreDamaged(f"The state file cannot be read: {fault}.", "Run followup doctor.") from fault
        except sqlite3.DatabaseError as fault:
            raise StoreDamaged("The state file is damaged. Nothing was sent.", "Run followup doctor.") from fault


@contextlib.contextmanager
def _rows(file: Path) -> Iterator[Ask]:
    if not file.exists() or not file.stat().st_size:
        yield Ask(None)
        return
    # A reader of a WAL file needs -shm; where neither it nor a right to make it is there, nobody writes either.
    alone = not file.with_name(f"{FILE}-wal").exists() and not os.access(file.parent, os.W_OK)
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}", uri=True)
    try:
        connection.execute("PRAGMA busy_timeout=2000")
        yield Ask(connection)
    finally:
        connection.close()


def _accounts(ask: Ask, configured: list[str], now: datetime) -> tuple[AccountGlance, ...]:
    known = {}
    for row in ask.rows("SELECT name, state, last_look, error, code, next_try, notice, noticed FROM accounts"):
        name, state, looked, error, code, again, notice, noticed = row
        at = _utc(noticed)
        new = notice if at and abs(now - at) < NOTICE_LASTS else ""
        known[name] = AccountGlance(name, state, _utc(looked), error, code, _utc(again), new)
    return tuple(known.get(name, AccountGlance(name, "new")) for name in configured)


def _counts(ask: Ask, now: datetime) -> dict[str, int]:
    """What waits for the rep."""
    at = now.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
    questions: dict[str, tuple[str, tuple[object, ...]]] = {
        "drafts_waiting": ("drafts WHERE state IN ('waiting', 'edited')", ()),
        "drafts_paused": (f"drafts WHERE state = 'planned' AND reason IN {CAPPED}", ()),
        "unsure": ("drafts WHERE state = 'unsure'", ()),
        "set_aside": ("messages WHERE reason LIKE 'set-aside%' AND answer = ''", ()),
        "held": ("messages WHERE decision = 'ask' AND reason NOT LIKE 'set-aside%' AND answer = ''", ()),
        "reminders_due": ("reminders WHERE state = 'due' OR (state = 'planned' AND due <= ?)", (at,)),
    }
    found = {}
    for name, (rest, values) in questions.items():
        rows = ask.rows(f"SELECT count(*) FROM {rest}", *values)  # noqa: S608 (our own words)
        found[name] = int(rows[0][0]) if rows else 0
    return found


def _utc(stored: str | None) -> datetime | None:
    """A time as `state.schema.Utc` stores it."""
    return datetime.fromisoformat(stored).replace(tzinfo=UTC) if stored else None
