"""Speed that a busy machine cannot hide: questions to the store counted, and start-up beside a skeleton by CPU time.

The figures themselves are printed by `python -m bench`; its short form is `python -m bench --smoke`.
"""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bench.figures import Figure, table
from bench.mails import mailbox
from bench.startup import SKELETON
from followup import sandbox as sandbox_module
from followup.act import Act
from followup.desk import Desk
from followup.looking import Look
from followup.mailboxes.base import SENT
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from followup.state.store import Store
from tests.desks import START, World, loss, mail, offer


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with Sandbox() as sandbox:
        yield World(tmp_path / "state", sandbox)


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    """The statements that reach the database."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    engine = desk.store._engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_loss_takes_no_more_than_fifty_statements(world: World) -> None:
    world.deliver(offer(), SENT)
    world.look()
    world.deliver(loss())
    with world.desk() as desk, counted(desk) as statements:
        Look(desk, Act(desk)).new_mail(world.now)
    assert len(world.drafts()) == 1
    assert len(statements) <= 50  # it was 200


def test_headers_that_are_passed_over_are_written_down_together(world: World) -> None:
    text = "Our stall is open again."
    for n in range(1000):
        sender = f"news{n}@sheet.example"
        world.deliver(
            mail(text, at=START - timedelta(hours=1), id=f"<{n}@sheet.example>", sender=sender, subject="News")
        )
    with world.desk() as desk, counted(desk) as statements:
        Look(desk, Act(desk)).everything(world.now)
    assert len(statements) <= 60  # for each header it was six


def test_a_first_look_asks_for_many_messages_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """500 messages, 300 of them read whole: in few fetches, few round trips to the sandbox, few commits."""
    for one in mailbox(500, START, 6.9, 0, 0):
        world.deliver(one.raw)
    asked: Counter[str] = Counter()

    def count(owner: Any, name: str) -> None:
        real = getattr(owner, name)

        def counting(*args: Any, **kwargs: Any) -> Any:
            asked[name] += 1
            return real(*args, **kwargs)

        monkeypatch.setattr(owner, name, counting)

    for owner, name in ((MemoryMailbox, "get_many"), (Store, "write"), (sandbox_module, "exchange")):
        count(owner, name)
    with world.desk() as desk, counted(desk) as statements:
        Look(desk, Act(desk)).everything(world.now)
        with desk.store.read() as view:
            rows = list(view.all_messages())
    assert len(rows) == 500
    assert len([row for row in rows if row.digest]) > 250
    assert asked["get_many"] <= 8
    assert asked["exchange"] <= 8
    assert asked["write"] <= 8  # two of them keep where each folder was compared as a whole
    assert len(statements) <= 60


def test_the_mailbox_of_a_seed_is_always_the_same() -> None:
    first, second = (tuple(mailbox(50, START, 30)) for _ in range(2))
    assert first == second
    assert {mail.folder for mail in first} == {"INBOX", "Sent"}


@pytest.mark.parametrize("command", ["--help", "status"])
def test_start_up_stays_near_a_skeleton(command: str, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.touch(0o600)
    config.write_text(
        '[rep]\nname = "Robin Hale"\nemail = "robin@rep.example"\n[state]\npath = "state"\n'
        '[accounts.work]\nmail = { type = "maildir", path = "mail" }\n'
    )
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "FOLLOWUP_CONFIG": str(config)}
    with closing(sqlite3.connect(tmp_path / "bare.db")) as connection:
        connection.execute("CREATE TABLE accounts (name, state)")
    bare = [sys.executable, "-P", "-c", SKELETON, str(tmp_path / "bare.db")]
    ours = [sys.executable, "-P", "-m", "followup", command]
    ratios = sorted(_cpu(ours, environment) / _cpu(bare, environment) for _ in range(5))
    assert ratios[1] <= 2.5 * 1.5, ratios


def _cpu(run: list[str], environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(run, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_the_table_says_what_is_missed() -> None:
    slow = Figure(what="look", value=12.0, unit="s", yardstick="raw", base=2.0, goal=5)
    quick = Figure(what="start", value=90.0, unit="ms", goal=150)
    assert slow.strain() == pytest.approx(1.2)
    said = table([slow, quick]).split("\n")
    assert said[1].split() == ["look", "12", "s", "raw", "2", "s", "6.00x", "5x", "MISSED"]
    assert said[2].split() == ["start", "90", "ms", "150", "ms", "met"]
