"""Opening the database: one file of the rep's own, in WAL mode, each write in `BEGIN IMMEDIATE`.

Plain BEGIN lets two threads read and then both want to write, and one fails "locked"; IMMEDIATE makes them queue.
`synchronous=FULL` makes a commit durable before an action starts. The same tables work on PostgreSQL by URL.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError

from followup.errors import BadRights, ConfigError, FollowupError, InputOutput, StoreDamaged
from followup.host.places import refuse_shared

HEAD = "0008"
"""The newest revision under `migrations/versions`; held to that folder by tests/state/test_migrations.py."""

FILE = "followup.db"

SECURE = "secure_delete=ON"
"""What is deleted is overwritten with zeros: an edited draft's words pass through a row until they are in Drafts."""


def open_engine(where: str) -> Engine:
    """The engine for a state directory or database URL, at the newest schema.

    Raises ConfigError where the data were written by a newer followup, StoreDamaged where the file fails its check,
    BadRights where others may read it, InputOutput where it cannot be made.
    """
    engine = create_engine(make_url(where)) if "://" in where else _sqlite(_private_file(Path(where)))
    try:
        _bring_to_head(engine)
    except DatabaseError as fault:
        engine.dispose()
        raise told(fault) from fault
    except FollowupError:
        engine.dispose()
        raise
    return engine


def prepare(where: str) -> None:
    """Bring a state directory to the newest schema in a child, since Alembic's 10 MB would stay with a daemon.

    Call it before any thread is started. Where it cannot be done, whoever opens the store does it, and says why not.
    """
    if "://" in where or not hasattr(os, "fork") or threading.active_count() > 1 or _is_newest(Path(where) / FILE):
        return
    child = os.fork()
    if child == 0:
        try:
            open_engine(where).dispose()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def _is_newest(path: Path) -> bool:
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as found:
        return bool(found.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,))
    return False


_TROUBLE = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_IOERR: "full or failing",  # so says a full disk where the file of shared memory cannot grow
}


def told(fault: DatabaseError) -> FollowupError:
    """A fault of the database in words: damaged, else not to be read or written at the moment."""
    code = getattr(fault.orig, "sqlite_errorcode", None)
    if code is not None and code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return StoreDamaged("The state file is damaged. Nothing was sent.", "Run followup doctor.")
    if code is not None and code & 0xFF in _TROUBLE:
        what = _TROUBLE[code & 0xFF]
        cure = "Nothing is lost; followup goes on by itself when it can write again (50 MB)."
        return InputOutput(f"The disk is {what}: paused before writing.", cure)
    return InputOutput(f"The state could not be read or written: {fault.orig}.", "Nothing is lost.")


def leave_out_words(copy: Path) -> None:
    """An edit on its way into Drafts is no part of a copy of the store: copies are kept for days, and hold no mail."""
    edits = "kind = 'replace-draft' AND state = 'planned'"
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA {SECURE}")
        connection.execute("PRAGMA journal_mode=MEMORY")
        if connection.execute(f"SELECT 1 FROM actions WHERE {edits}").fetchone():  # noqa: S608 (a fixed text)
            connection.execute(f"UPDATE actions SET state = 'dropped', detail = '{{}}' WHERE {edits}")  # noqa: S608


def _private_file(directory: Path) -> Path:
    """The database's path; its directory is made 0700 and the file 0600 (T14)."""
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        refuse_shared(directory)
        path = directory / FILE
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as fault:
        raise InputOutput(f"Cannot write the state in {directory}: {fault.strerror}.", "Check [state] path.") from fault
    if path.stat().st_mode & 0o077:
        raise BadRights(f"{path} can be read by others.", f"chmod 600 {path}")
    return path


def _sqlite(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)))

    @event.listens_for(engine, "connect")
    def _pragmas(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where SQLAlchemy says, below
        for pragma in ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", SECURE):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("alone", False):  # VACUUM runs outside of transactions
            return
        if options.get("write", False):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:  # waits for nobody, and is by far the most frequent: straight to the driver
            driver = connection.connection.driver_connection
            if driver is not None:
                driver.execute("BEGIN")

    return engine


def _bring_to_head(engine: Engine) -> None:
    """Check the file and run what migrations are missing; Alembic is imported only then (0.5 s)."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                raise StoreDamaged("The state file is damaged. Nothing was sent.", "Run followup doctor.")
            known = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").scalar()
        else:
            known = engine.dialect.has_table(connection, "alembic_version")
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() if known else None
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise ConfigError(
            "The state was written by a newer followup. Nothing was changed.", "Install that version again."
        )
    from followup.state.migrate import upgrade

    upgrade(engine)
