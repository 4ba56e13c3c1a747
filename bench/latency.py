"""From the server's push to the draft in Drafts, through the real daemon, beside a bare watcher on the same server.

Mail for both comes in turns. The push is the first packet that the server sends after the delivery, by the kernel's
time stamp (`bench.tap`): the very EXISTS that the watcher gets. The draft is there when its file appears in the Maildir
of Drafts (inotify). Dovecot gathers changes for half a second before it pushes, so the time from the delivery on would
measure Dovecot. At the time the draft stands, message, verdict and plan are committed. Also here: the CPU time of such
a message, and of one that is judged and passed over, in all of followup's processes.
"""

# ruff: noqa: S311, S603 (nothing secret; our own program)

from __future__ import annotations

import os
import random
import select
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Figure, high, middle, show
from bench.mails import PLAIN, Mail, answer, offers
from bench.processes import family_cpu
from bench.stage import Stage
from bench.tap import Tap
from followup.mailboxes.maildir_watch import inotify
from tests.servers.dovecot import PASSWORD

LOOK = 0.65
"""Seconds to wait after a draft or for a push: more than Dovecot's half second."""

WARM = 2
"""Turns that do not count."""


class Ear:
    """Sees drafts of one user appear."""

    def __init__(self, stage: Stage, user: str, tap: Tap) -> None:
        self._stage, self._user, self._tap = stage, user, tap
        self._fd = inotify(stage.server.maildir(user, "Drafts"))
        if self._fd is None:
            raise RuntimeError("no inotify here")

    def _draft(self, seconds: float = 20.0) -> float:
        """When the next draft appears; fails if none does."""
        if self._fd is None or not select.select([self._fd], [], [], seconds)[0]:
            raise TimeoutError("no draft came")
        at = time.time()
        os.read(self._fd, 65536)
        return at

    def _settle(self) -> None:
        """Forget what else happened in Drafts."""
        while self._fd is not None and select.select([self._fd], [], [], 0)[0]:
            os.read(self._fd, 65536)

    def one(self, raw: bytes) -> tuple[float, int]:
        """Deliver; seconds from the push to the draft, and how often the watcher spoke in between."""
        self._settle()
        self._tap.clear()
        self._stage.server.put(self._user, raw)
        drafted = self._draft()
        return drafted - self._tap.pushed(), self._tap.requests(drafted)


def bench(smoke: bool = False) -> list[Figure]:
    """Both watchers on one server, in turns."""
    count = 6 if smoke else 40
    with Stage() as stage:
        return measure(stage, count)


def measure(stage: Stage, count: int) -> list[Figure]:
    """`count` losses for each watcher, after some that warm up."""
    now = datetime.now(UTC)
    threads = offers(2 * (count + WARM), now)
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
    tap = Tap(stage.server.tls_port)
    ears = {user: Ear(stage, user, tap) for user in ("bare", "rep")}
    times: dict[str, list[float]] = {"bare": [], "rep": []}
    spoke: dict[str, int] = {"bare": 0, "rep": 0}
    used = {"loss": 0.0, "pass": 0.0}
    half = len(threads) // 2
    for number, (offer, talk) in enumerate(zip(threads[:half], threads[half:], strict=True)):
        before = family_cpu(pid)
        name = f"<talk.{number}@firm.example>"
        stage.server.put("rep", answer(pick, name, talk, datetime.now(UTC), lost=False, said=PLAIN))
        time.sleep(2 * LOOK)
        used["pass"] += family_cpu(pid) - before if number >= WARM else 0.0
        for user, ear in ears.items():
            before = family_cpu(pid)
            lost = answer(pick, f"<no.{number}@firm.example>", offer, datetime.now(UTC), lost=True)
            took, requests = ear.one(lost)
            time.sleep(LOOK)  # the rest of it: events, commits
            if number >= WARM:
                times[user].append(took * 1000)
                spoke[user] += requests
                used["loss"] += family_cpu(pid) - before if user == "rep" else 0.0
    tap.close()
    return _figures(times, spoke, used)


def _figures(times: dict[str, list[float]], spoke: dict[str, int], used: dict[str, float]) -> list[Figure]:
    ours, base = times["rep"], times["bare"]
    count = len(ours)
    requests = f"{spoke['rep'] / count:.1f} requests, bare {spoke['bare'] / count:.1f}"
    yardstick = "bare watcher"
    return [
        Figure(
            what="push to draft, p50",
            value=middle(ours),
            unit="ms",
            yardstick=yardstick,
            base=middle(base),
            goal=2,
            note=requests,
        ),
        Figure(what="push to draft, p95", value=high(ours), unit="ms", yardstick=yardstick, base=high(base)),
        Figure(
            what="CPU of one answer that is no loss",
            value=1000 * used["pass"] / count,
            unit="ms",
            goal=10,
            note="judged, written down, all processes",
        ),
        Figure(
            what="CPU of one lost deal",
            value=1000 * used["loss"] / count,
            unit="ms",
            goal=10,
            note="draft, 7 events, all processes",
        ),
    ]


if __name__ == "__main__":
    raise SystemExit(show(bench))
