"""The daemon at rest on IMAP after 1,000 messages: memory of its processes, and CPU time.

CPU is counted to the nanosecond (schedstat of every thread) over ten minutes, begun after the start and once the
reading child is at rest: so the looks at mail (each five minutes) and IDLE begun anew (each nine) are in it as often
as in a day, with the server's "Still here" and the heartbeat. What happens once an hour is measured by itself, and
counted 24 times: a whole look, which is rung for, and the copy of the state. The short form takes the memory alone.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Figure, middle, show
from bench.mails import mailbox
from bench.processes import family, family_cpu, status, unique
from bench.stage import Stage, command, wall
from followup.host.wake import ring
from followup.state.store import Store

SECONDS = 600
DAY = 86_400
HOURS = 24
RINGS = 3


def bench(smoke: bool = False) -> list[Figure]:
    """See the module."""
    count = 100 if smoke else 1000
    with Stage() as stage:
        stage.fill("rep", mailbox(count, datetime.now(UTC), 6.9, 0.2, 0.2))
        home = stage.home("rep")
        bare = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        try:
            time.sleep(0.3)
            floor = status(bare.pid, "VmRSS")
        finally:
            bare.kill()
            bare.wait()
        wall(command("drafts", "list"), home.environment)  # makes the state: Alembic's memory is not the daemon's
        with stage.daemon(home) as daemon:
            time.sleep(1 if smoke else 3)
            both = _memory(daemon.pid)
            own = status(daemon.pid, "VmRSS")
            figures = [
                _figure("idle RSS, daemon with its reading child", both, floor, None),
                _figure("idle RSS, daemon", own, floor, 60),
            ]
            return figures if smoke else [*figures, _rest(daemon.pid, home.directory / "state")]


def _memory(pid: int) -> float:
    return sum(status(one, "VmRSS") for one in family(pid))


def _figure(what: str, value: float, floor: float, goal: float | None) -> Figure:
    return Figure(what=what, value=value, unit="MB", yardstick=f"bare Python {floor:.1f} MB", goal=goal)


def _rest(pid: int, state: Path) -> Figure:
    end = time.monotonic() + 200
    while len(family(pid)) > 1 and time.monotonic() < end:
        time.sleep(1)  # the child goes to rest after two minutes
    before = family_cpu(pid)
    time.sleep(SECONDS)
    quiet = (family_cpu(pid) - before) * DAY / SECONDS
    looks = []
    for _ in range(RINGS):
        before = family_cpu(pid)
        ring(state, "work")
        time.sleep(5)
        looks.append(family_cpu(pid) - before)
    look, copy = middle(looks), _copy(state)
    note = (
        f"{quiet:.2f} s by waiting and looking at mail ({SECONDS} s counted); each hour a whole look of "
        f"{1000 * look:.1f} ms and a copy of {1000 * copy:.1f} ms; after it RSS {status(pid, 'VmRSS'):.1f} MB, USS "
        f"{unique(pid):.1f} MB, processes {len(family(pid))}"
    )
    return Figure(what="idle CPU a day", value=quiet + HOURS * (look + copy), unit="s", goal=1, note=note)


def _copy(state: Path) -> float:
    """CPU seconds of one copy of the state."""
    store = Store(str(state))
    try:
        begun = time.thread_time()
        store.snapshot()
        return time.thread_time() - begun
    finally:
        store.close()


if __name__ == "__main__":
    raise SystemExit(show(bench))
