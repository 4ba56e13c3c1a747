"""`backtest` on a made-up year of mail: what it finds, that nothing else happens, marks, thresholds, erasing."""

from __future__ import annotations

import os
import pty
import random
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup import opening
from followup.config import load
from followup.host.lock import Lock
from followup.opening import open_house
from followup.sandbox import Sandbox
from followup.state.store import Store
from followup.tasks.backtest import forget_old
from tests.cli import year
from tests.cli.homes import Home, simple

JUDGED = 18
"""Mails of that year that belong to conversations."""

OTHER_TABLES = ("messages", "deals", "people", "drafts", "reminders", "actions", "suppressed", "accounts", "cursors")


class Warm(Sandbox):
    """Its child goes on when a command ends: most of what a command costs is to start one."""

    def close(self) -> None:
        """Not before the last test."""


@pytest.fixture(scope="module", autouse=True)
def warm() -> Iterator[None]:
    """One child for all commands inside this process."""
    with pytest.MonkeyPatch.context() as patch:
        kept = Warm()
        patch.setattr(opening, "Sandbox", lambda: kept)
        yield
        Sandbox.close(kept)


@pytest.fixture
def year_old(rep: Home) -> Home:
    """The rep's home with a year of mail."""
    year.deliver(rep.path / "Mail")
    return rep


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The state after one reading of that year."""
    home = simple(Home(tmp_path_factory.mktemp("read")))
    year.deliver(home.path / "Mail")
    assert home.here("backtest").code == 0
    return home.state


@pytest.fixture
def read(year_old: Home, read_once: Path) -> Home:
    """The same home where the year was read."""
    shutil.copytree(read_once, year_old.state)
    return year_old


def everything_in(*folders: Path) -> dict[str, tuple[bytes, int, int]]:
    """Each file with its bytes, time and inode."""
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }


def rows(home: Home, table: str) -> int:
    with closing(sqlite3.connect(home.state / "followup.db")) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_it_finds_the_losses_and_nothing_else_happens(year_old: Home) -> None:
    before = everything_in(year_old.path / "Mail", year_old.path / "Calendar")
    ran = year_old.run("backtest", "--since", "12mo", "--json")
    assert ran.code == 0, ran.err
    found = year.names(ran.lines)
    assert [name for name in found if name != "mara"] == list(year.LOSSES)
    assert {line["decision"] for line in ran.lines} <= {"act", "ask"}
    first = ran.lines[0]
    assert (first["evidence"], first["intent"]) == (
        "We have decided to go with Brightline instead.",
        "lost_competitor",
    )
    assert "work Inbox: 48 messages" in ran.err
    assert everything_in(year_old.path / "Mail", year_old.path / "Calendar") == before
    assert {table: rows(year_old, table) for table in OTHER_TABLES} == dict.fromkeys(OTHER_TABLES, 0)
    assert [path.name for path in (year_old.state / "backtest").iterdir()] == ["daemon.lock"]
    again = year_old.here("backtest", "--json")
    assert (again.out, again.err) == (ran.out, ""), "what was read is not read again"


def test_a_span_an_account_and_a_folder(year_old: Home) -> None:
    archive = year_old.path / "Mail" / ".Old"
    for part in ("cur", "new", "tmp"):
        (archive / part).mkdir(parents=True)
    for path in list((year_old.path / "Mail" / "cur").iterdir()):
        path.rename(archive / "cur" / path.name)
    assert year_old.here("backtest", "--json").lines == []
    ran = year_old.here("backtest", "--json", "--folder", "Old", "--account", "work", "--since", "150d")
    day = (datetime.now(UTC) - timedelta(days=150)).isoformat()
    assert 0 < len(ran.lines) < len(year.LOSSES)
    assert all(line["at"] > day for line in ran.lines)
    for wrong in (("--folder", "None"), ("--account", "x")):
        assert year_old.here("backtest", *wrong).code == 64
    with Lock(year_old.state / "backtest"):
        assert year_old.here("backtest", "--restart").code == 75
    for span in ("12", "0mo", "1900-01-01", "x", "99999y"):
        assert year_old.here("backtest", "--since", span).code == 64


def test_marks_and_precision(read: Home) -> None:
    losses = read.here("backtest", "--json").lines
    with closing(Store(str(read.state))) as store, store.write() as tx:
        assert all(tx.mark(loss["id"], "right", year.NOW) for loss in losses[:6])
    assert "5 of 6 marked right (83 %)" in read.here("backtest", "mark", str(losses[0]["id"]), "wrong").out
    assert read.here("backtest", "mark", "999", "right").code == 64
    assert [line["mark"] for line in read.here("backtest", "--json").lines[:7]] == ["wrong", *["right"] * 5, None]
    read.here("backtest", "mark", str(losses[0]["id"]), "none")
    read.here("backtest", "mark", str(losses[1]["id"]), "none")
    said = read.here("backtest", "tune", "--json").json
    assert (said["act"]["right"], said["act"]["marked"], said["proposals"]) == (4, 4, [])
    assert "fewer than 5" in said["act"]["said"]


def test_a_mark_teaches_the_detector_until_it_is_taken_back(read: Home) -> None:
    loss = read.here("backtest", "--json").lines[0]
    read.here("backtest", "mark", str(loss["id"]), "wrong")
    found = read.here("detect", "--json").json
    assert (found["corrections"], found["wordings"]) == (1, 1)
    assert found["shifts"][loss["intent"]] < 0
    read.here("backtest", "mark", str(loss["id"]), "none")
    assert read.here("detect", "--json").json == {"corrections": 0, "wordings": 0, "shifts": {}}


def test_better_thresholds_are_written_on_a_yes_alone(read: Home) -> None:
    text = read.config.read_text() + "\n# sure of it\n[detect]\nact = 0.999 # very\n# the end\n"
    read.configure(text)
    losses = read.here("backtest", "--json").lines
    assert {loss["decision"] for loss in losses} == {"ask"}, "what the thresholds are now"
    with closing(Store(str(read.state))) as store, store.write() as tx:
        assert all(tx.mark(loss["id"], "right", year.NOW) for loss in losses)
    (proposal,) = read.here("backtest", "tune", "--json").json["proposals"]
    assert (proposal["option"], proposal["now"]) == ("act", 0.999)
    assert "followup backtest tune --apply" in read.here("backtest").out
    assert read.config.read_text() == text
    ran = read.here("backtest", "tune", "--apply", "--json")
    assert (ran.json["proposals"], ran.err.startswith("Written.")) == ([proposal], True)
    assert read.config.read_text() == text.replace("0.999", f"{proposal['better']:g}")
    assert {line["decision"] for line in read.here("backtest", "--json").lines} == {"act"}


def test_killed_anywhere_it_goes_on_and_judges_nothing_twice(year_old: Home, tmp_path: Path) -> None:
    judged = tmp_path / "judged"
    judged.touch()
    for lines in sorted(random.sample(range(1, JUDGED - 3), 2)):
        assert run_and_kill(year_old, judged, lines), "it was to be killed on its way"
        assert {table: rows(year_old, table) for table in OTHER_TABLES} == dict.fromkeys(OTHER_TABLES, 0)
    assert not run_and_kill(year_old, judged, 1000)
    ran = year_old.here("backtest", "--json")
    assert [name for name in year.names(ran.lines) if name != "mara"] == list(year.LOSSES)
    words = judged.read_text().splitlines()
    assert len(words) >= JUDGED
    assert len(words) - len(set(words)) <= 2, "at most the one that was under way at each kill"


def run_and_kill(home: Home, judged: Path, lines: int) -> bool:
    """The command in a fork of this process, killed soon after so many were judged; whether that was before its end."""
    child = os.fork()
    if child == 0:
        judge = Sandbox.judge

        def noted(self: Sandbox, new: str, **more: object) -> object:
            with judged.open("a") as file:
                file.write(f"{hash(new)}\n")
            return judge(self, new, **more)  # type: ignore[arg-type]

        Sandbox.judge = noted  # type: ignore[method-assign,assignment]
        opening.Sandbox = Sandbox  # type: ignore[misc]
        os._exit(home.here("backtest", "--json").code)
    ended = os.pidfd_open(child)
    limit = time.monotonic() + 60
    while len(judged.read_text().splitlines()) < lines and not select.select([ended], [], [], 0.002)[0]:
        assert time.monotonic() < limit
    early = not select.select([ended], [], [], random.random() / 50)[0]
    os.close(ended)
    if early:
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    assert early or status == 0
    return early


def test_on_a_terminal_it_shows_a_bar_and_asks(read: Home) -> None:
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "followup", "backtest", "--restart", "--since", "205d"]
    environment = {**read.environment, "TERM": "xterm", "COLUMNS": "150"}
    os.write(ours, b"y\nn\nq\n")
    with subprocess.Popen(command, stdin=its, stdout=its, stderr=its, env=environment) as process:
        os.close(its)
        said = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # EIO: nobody holds the other end any more
                break
            if not part:
                break
            said += part
    os.close(ours)
    assert process.returncode == 0, said.decode()
    for words in ("work Inbox", "━", "Jens Lee", "1 of 2 marked right (50 %, fewer than 5)"):
        assert words in said.decode(), words
    marks = [line["mark"] for line in read.here("backtest", "--since", "205d", "--json").lines]
    assert marks[:3] == ["right", "wrong", None]


def test_interrupted_and_a_person_erased(year_old: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    address = "anna@anna-shop.example"

    def told() -> bool:
        kept = [path.read_bytes() for path in year_old.state.rglob("*") if path.is_file()]
        return any(b"anna-shop" in raw or b"Brightline instead" in raw for raw in kept)

    judge, asked = Sandbox.judge, []

    def stopped(self: Sandbox, new: str, **more: object) -> object:
        asked.append(new)
        if len(asked) == 9:
            raise KeyboardInterrupt
        return judge(self, new, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Sandbox, "judge", stopped)
    ran = year_old.here("backtest", "--json")
    assert (ran.code, ran.out) == (130, "")
    assert "What was read so far is kept: the same command goes on there." in ran.err
    assert told()
    assert year_old.here("deals", "erase", address, "--yes").code == 0
    assert not told(), "while a reading was under way"
    left = year_old.here("backtest", "--json").lines
    assert [name for name in year.names(left) if name != "mara"] == list(year.LOSSES)[1:]
    assert len(asked) == len(set(asked)) + 1, "only the one that was under way is judged a second time"
    for loss in left[:2]:
        year_old.here("backtest", "mark", str(loss["id"]), "right")
    assert year_old.here("deals", "erase", left[0]["from"], "--yes").code == 0
    again = year_old.here("backtest", "--restart", "--json").lines
    assert "bela" not in year.names(again), "nor is it read anew"
    assert {line["from"]: line["mark"] for line in again if line["mark"]} == {left[1]["from"]: "right"}


def test_it_is_forgotten_after_400_days(read: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", read.environment["XDG_STATE_HOME"])
    with open_house(load(read.config), read.config) as house:
        forget_old(house, datetime.now(UTC) + timedelta(days=399))
        with house.store.read() as view:
            assert len(view.caught()) >= 10
        forget_old(house, datetime.now(UTC) + timedelta(days=401))
        with house.store.read() as view:
            assert (view.caught(), view.backtest("work")) == ((), None)
