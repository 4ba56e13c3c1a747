"""P1 from outside: the real `followup once` under strace, killed at the n-th system call that makes something last."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup.core.draft_bytes import fingerprint
from followup.mailboxes.base import DRAFTS, INBOX, SENT
from tests.crash.grounds import FolderGround
from tests.desks import loss, offer
from tests.servers.programs import program

CALLS = ("fdatasync", "fsync", "rename", "pwrite64", "write", "link", "unlink")
SPREAD = 2
"""So many n for each system call in the commit tier: the first and one in the middle of a whole run."""

CONFIG = """
[rep]
name = "Robin Hale"
email = "robin@rep.example"
domains = ["rep.example"]
time_zone = "Europe/Berlin"
country = "DE"
[accounts.work]
mail = {{ type = "maildir", path = "{root}/ground/mail" }}
send = {{ type = "folder" }}
calendar = {{ type = "folder", path = "{root}/ground/calendar" }}
[state]
path = "{root}/state"
"""


class Outside:
    """A Maildir and a folder calendar with a loss that followup has not seen."""

    def __init__(self, root: Path, now: datetime) -> None:
        root.mkdir()
        self.ground = FolderGround(root / "ground", root / "unused")
        self.ground.deliver(offer(now - timedelta(days=2)), SENT, now - timedelta(days=2), "S")
        self.ground.deliver(loss(now - timedelta(hours=1)), INBOX, now - timedelta(hours=1))
        self.config = root / "config.toml"
        self.config.write_text(CONFIG.format(root=root))
        self.config.chmod(0o600)

    def once(self, *before: str) -> int:
        command = [*before, sys.executable, "-m", "followup", "--config", str(self.config), "once", "--json"]
        done = subprocess.run(command, capture_output=True, check=False, timeout=120)
        return done.returncode

    def seen(self) -> tuple[int, list[str], int]:
        """What must be the same for every run; the day's texts are compared by what they say."""
        drafts = [fingerprint(raw) for raw, _ in self.ground.held(DRAFTS)]
        return len(drafts), drafts, len(self.ground.events())


def strace(*words: str) -> list[str]:
    return [program("strace", "strace"), "-f", "-qq", "-o", os.devnull, *words]


@pytest.fixture(scope="module")
def golden(tmp_path_factory):
    """What a run leaves that nobody kills, and how many of each call it makes."""
    now = datetime.now(UTC).replace(microsecond=0)
    world = Outside(tmp_path_factory.mktemp("outside") / "golden", now)
    log = tmp_path_factory.mktemp("log") / "calls"
    traced = [program("strace", "strace"), "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(CALLS)}"]
    assert world.once(*traced) == 0
    lines = log.read_text(errors="replace").splitlines()
    counts = {call: sum(f" {call}(" in line for line in lines) for call in CALLS}
    print(json.dumps(counts))
    return world.seen(), counts, now


def _killed_and_started_again(directory: Path, golden, call: str, n: int) -> bool:
    """Whether the run was killed at all: strace counts the calls of each process by itself."""
    world = Outside(directory / f"{call}-{n}", golden[2])
    killed = world.once(*strace("-e", f"inject={call}:signal=SIGKILL:when={n}"))
    assert world.once() == 0, f"after a kill at {call} {n} ({killed})"
    assert world.once() == 0
    assert world.seen() == golden[0], f"killed at {call} {n} ({killed})"
    return killed != 0


def _at(count: int, wanted: int) -> list[int]:
    return sorted({1 + n * count // wanted for n in range(min(count, wanted))})


@pytest.mark.parametrize("call", CALLS)
def test_killed_at_a_system_call_it_ends_the_same(tmp_path, golden, call):
    assert golden[0][0] == 1
    assert golden[0][2] >= 6
    points = _at(golden[1][call], SPREAD)
    kills = sum(_killed_and_started_again(tmp_path, golden, call, n) for n in points)
    print(f"\n{call}: {kills} of {len(points)} runs killed")
    assert kills


@pytest.mark.slow
@pytest.mark.parametrize("call", CALLS)
def test_killed_at_every_such_call(tmp_path, golden, call):
    for n in range(1, golden[1][call] + 1):
        _killed_and_started_again(tmp_path, golden, call, n)
