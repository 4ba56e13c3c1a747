"""From the server's push to the draft in Drafts, through the real daemon, beside a bare watcher on the same server.

Mail for both comes in turns. The push is the EXISTS on a further, bare IDLE connection of the same user; the draft is
there when its file appears in the Maildir of Drafts (inotify). Dovecot gathers changes for half a second before it
pushes, so the time from the delivery on would measure Dovecot. At the time the draft stands, message, verdict and
plan are committed. Also here: the CPU time of such a message, in all of followup's processes.
"""

# ruff: noqa: S311, S603 (nothing secret; our own program)

from __future__ import annotations

import os
import random
import select
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Figure, high, middle, show
from bench.mails import Mail, answer, offers
from bench.processes import family_cpu
from bench.raw import Raw
from bench.stage import Stage
from followup.mailboxes.maildir_watch import inotify
from tests.servers.dovecot import PASSWORD

LOOK = 0.65
"""Seconds from a delivery to the next one for the other watcher: more than Dovecot's half second."""


class Ear:
    """Hears the server's pushes for one user, and sees drafts appear."""

    def __init__(self, stage: Stage, user: str) -> None:
        self._raw: Raw = stage.raw(user)
        self._raw.idle()
        self.pushes: list[float] = []
        drafts = stage.server.maildir(user, "Drafts")
        self._fd = inotify(drafts)
        if self._fd is None:
            raise RuntimeError("no inotify here")
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while True:
                self._raw.pushed()
                self.pushes.append(time.perf_counter())
        except (OSError, EOFError, ValueError):
            return

    def draft(self, seconds: float = 20.0) -> float:
        """When the next draft appears; fails if none does."""
        if self._fd is None or not select.select([self._fd], [], [], seconds)[0]:
            raise TimeoutError("no draft came")
        at = time.perf_counter()
        os.read(self._fd, 65536)
        return at

    def settle(self) -> None:
        """Forget what else happened in Drafts."""
        while self._fd is not None and select.select([self._fd], [], [], 0)[0]:
            os.read(self._fd, 65536)

    def one(self, stage: Stage, user: str, raw: bytes) -> float:
        """Deliver; seconds from the push to the draft."""
        self.settle()
        heard = len(self.pushes)
        stage.server.put(user, raw)
        drafted = self.draft()
        end = time.monotonic() + 5
        while len(self.pushes) == heard and time.monotonic() < end:
            time.sleep(0.001)
        return drafted - self.pushes[heard]


def bench(smoke: bool = False) -> list[Figure]:
    """Both watchers on one server, in turns."""
    count = 8 if smoke else 40
    with Stage() as stage:
        return measure(stage, count)


def measure(stage: Stage, count: int) -> list[Figure]:
    """`count` losses for each watcher, after two that warm up."""
    now = datetime.now(UTC)
    threads = offers(count + 2, now)
    for user in ("bare", "rep"):
        stage.fill(user, [Mail(raw, "Sent", now) for _, raw in threads])
        stage.raw(user, "Drafts").close()
    home = stage.home("rep")
    ca, port = str(stage.certificates.ca), str(stage.server.tls_port)
    words = [sys.executable, "-m", "bench.watcher", port, "bare", PASSWORD, ca]
    with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1]) as bare:
        try:
            if bare.stdout is None or not bare.stdout.readline():
                raise RuntimeError("the bare watcher did not start")
            with stage.daemon(home) as daemon:
                return _turns(stage, daemon.pid, [facts for facts, _ in threads])
        finally:
            bare.kill()


def _turns(stage: Stage, pid: int, threads: list[tuple[str, str, str]]) -> list[Figure]:
    pick = random.Random(5)
    ears = {user: Ear(stage, user) for user in ("bare", "rep")}
    times: dict[str, list[float]] = {"bare": [], "rep": []}
    used = 0.0
    for number, offer in enumerate(threads):
        for user, ear in ears.items():
            before = family_cpu(pid)
            took = ear.one(
                stage, user, answer(pick, f"<no.{number}@firm.example>", offer, datetime.now(UTC), lost=True)
            )
            time.sleep(LOOK / 3)  # the rest of it: events, commits
            if number >= 2:
                times[user].append(took * 1000)
                used += family_cpu(pid) - before if user == "rep" else 0.0
    ours, base = times["rep"], times["bare"]
    return [
        Figure(
            what="push to draft, p50",
            value=middle(ours),
            unit="ms",
            yardstick="bare watcher",
            base=middle(base),
            goal=2,
        ),
        Figure(what="push to draft, p95", value=high(ours), unit="ms", yardstick="bare watcher", base=high(base)),
        Figure(
            what="CPU of one lost deal",
            value=1000 * used / len(ours),
            unit="ms",
            goal=10,
            note="draft, 7 events, all processes",
        ),
    ]


if __name__ == "__main__":
    raise SystemExit(show(bench))
