"""The daemon at rest on IMAP after 1,000 messages: memory of its processes, and CPU time.

CPU is counted to the nanosecond (schedstat of every thread) over more than two minutes: longer than the server's
"Still here" and two pings of the watchdog. What happens more seldom (a look each five minutes, one at everything each
hour with a copy of the state, IDLE anew each nine minutes) is measured by itself: one look is rung for, and its CPU
time is counted 288 times a day. The short form takes the memory alone.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime

from bench.figures import Figure, show
from bench.mails import mailbox
from bench.processes import family, family_cpu, status, unique
from bench.stage import Stage, command, wall
from followup.host.wake import ring

SECONDS = 130
DAY = 86_400
LOOKS = 288


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


def _rest(pid: int, state: object) -> Figure:
    end = time.monotonic() + 200
    while len(family(pid)) > 1 and time.monotonic() < end:
        time.sleep(1)  # the child goes to rest after two minutes
    before = family_cpu(pid)
    time.sleep(SECONDS)
    quiet = (family_cpu(pid) - before) * DAY / SECONDS
    before = family_cpu(pid)
    ring(state, "work")  # type: ignore[arg-type]
    time.sleep(5)
    look = family_cpu(pid) - before
    note = (
        f"{quiet:.2f} s by waiting ({SECONDS} s counted), {LOOKS} looks of {1000 * look:.1f} ms; after it RSS "
        f"{status(pid, 'VmRSS'):.1f} MB, USS {unique(pid):.1f} MB, {len(family(pid))} process"
    )
    return Figure(what="idle CPU a day, all looks whole", value=quiet + LOOKS * look, unit="s", goal=1, note=note)


if __name__ == "__main__":
    raise SystemExit(show(bench))
