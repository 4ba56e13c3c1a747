"""A first look at a mailbox by IMAP, beside the raw fetch of the same mailbox over the same kind of connection.

Three mailboxes: one as in life (a fifth of it Sent, the dates spread over a year, so that 180 and 7 days apply); one
whose mail all came within a week from people to whom the rep never wrote; and one whose mail all came within a week,
three in a hundred in a conversation. What starting the program costs is taken off: the same command on an empty
mailbox. Raw means every message whole, thrown away as it comes.
"""

# ruff: noqa: S603 (our own program)

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from datetime import UTC, datetime

from bench.figures import Figure, show
from bench.mails import mailbox
from bench.processes import cpu, family, status
from bench.raw import Raw
from bench.stage import Home, Stage, command


@dataclass(frozen=True)
class Kind:
    """A mailbox: its dates spread over `days`, the share of Sent, the share of INBOX that is in a conversation."""

    name: str
    user: str
    days: float
    sent: float
    known: float
    goal: float | None = 5


KINDS = (
    Kind("as in life", "life", 365, 0.2, 0.2),
    Kind("all of one week, strangers", "week", 6.9, 0, 0),
    Kind("all of one week, 3 % conversations", "talk", 6.9, 0.2, 0.03),
)


@dataclass(frozen=True)
class Look:
    """One `followup once`: wall seconds; CPU seconds of all its processes, and of those it started (the sandbox).

    `peak` and `peak_child` are the highest RSS (MB) of the process itself, and of the largest that it started.
    """

    seconds: float
    cpu: float
    cpu_child: float
    peak: float
    peak_child: float


def once(home: Home) -> Look:
    """One whole look as a process of its own."""
    begun, before, peak, child, children = time.perf_counter(), used_by_children(), 0.0, 0.0, 0.0
    process = subprocess.Popen(
        command("once"), env=home.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while process.poll() is None:
        peak = max(peak, status(process.pid, "VmHWM"))
        for pid in family(process.pid)[1:]:
            child, children = max(child, status(pid, "VmHWM")), max(children, cpu(pid))
        time.sleep(0.01)
    if process.returncode:
        raise RuntimeError(f"followup once ended with {process.returncode}")
    return Look(time.perf_counter() - begun, used_by_children() - before, children, peak, child)


def used_by_children() -> float:
    """CPU seconds of all processes that were started here and have ended."""
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def raw_fetch(stage: Stage, user: str, tls: bool) -> tuple[float, int]:
    """Seconds (the better of two, after one to warm up) and bytes of fetching all of INBOX and Sent."""
    best, size = 1e9, 0
    for _ in range(3):
        connections: list[Raw] = [stage.raw(user, folder, tls) for folder in ("INBOX", "Sent")]
        begun = time.perf_counter()
        size = sum(one.drain("UID FETCH 1:* (UID BODY.PEEK[])") for one in connections if one.exists)
        best = min(best, time.perf_counter() - begun)
        for one in connections:
            one.close()
    return best, size


def bench(smoke: bool = False) -> list[Figure]:
    """10,000 messages, 1,000 in the short form."""
    count = 1000 if smoke else 10_000
    with Stage() as stage:
        stage.raw("nobody", "INBOX").close()
        empty = [once(stage.home("nobody")) for _ in range(3)]
        start = sorted(empty, key=lambda look: look.seconds)[1]
        found = [_one(stage, kind, count, start) for kind in (KINDS[:2] if smoke else KINDS)]
    return [figure for figures in found for figure in figures]


def _one(stage: Stage, kind: Kind, count: int, start: Look) -> list[Figure]:
    stage.fill(kind.user, mailbox(count, datetime.now(UTC), kind.days, kind.sent, kind.known))
    plain, size = raw_fetch(stage, kind.user, False)
    tls, _ = raw_fetch(stage, kind.user, True)
    before = stage.server_cpu()
    look = once(stage.home(kind.user))
    served = stage.server_cpu() - before
    own = look.cpu - look.cpu_child - (start.cpu - start.cpu_child)
    note = (
        f"{size / 1e6:.0f} MB; raw in the clear {plain:.2f} s; with its start {look.seconds:.2f} s; without it CPU of "
        f"the process {own:.2f} s, of its sandbox {look.cpu_child - start.cpu_child:.2f} s, "
        f"of the server {served:.2f} s; peak {look.peak:.0f} MB, of its sandbox {look.peak_child:.0f} MB"
    )
    name = f"first look, {count:,}, {kind.name}"
    return [
        Figure(
            what=name,
            value=max(look.seconds - start.seconds, 0.001),
            unit="s",
            yardstick="raw fetch",
            base=tls,
            goal=kind.goal,
            note=note,
        )
    ]


if __name__ == "__main__":
    raise SystemExit(show(bench))
