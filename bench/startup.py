"""`followup status` and `--help` as whole processes, beside a skeleton of argparse and sqlite3."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from bench.figures import Figure, middle, show
from bench.mails import mailbox
from bench.stage import Stage, command, wall

SKELETON = """
import argparse, sqlite3, sys
parser = argparse.ArgumentParser()
parser.add_argument("--json", action="store_true")
parser.parse_args(sys.argv[2:])
with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True) as connection:
    print(connection.execute("SELECT name, state FROM accounts").fetchall())
"""


def bench(smoke: bool = False) -> list[Figure]:
    """Medians; the two take turns, so that a busy moment hits both."""
    with Stage() as stage:
        stage.fill("rep", mailbox(100, datetime.now(UTC), 6, 0.3, 0.3))
        home = stage.home("rep")
        wall(command("once"), home.environment)
        runs: dict[str, list[str]] = {
            "skeleton": [sys.executable, "-P", "-c", SKELETON, str(home.database)],
            "status": command("status"),
            "--help": command("--help"),
        }
        times: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(5 if smoke else 15):
            for name, run in runs.items():
                times[name].append(1000 * wall(run, home.environment))
    base = middle(times["skeleton"])
    return [
        Figure(
            what=f"followup {name}", value=middle(times[name]), unit="ms", goal=150, yardstick=f"skeleton {base:.0f} ms"
        )
        for name in ("status", "--help")
    ]


if __name__ == "__main__":
    raise SystemExit(show(bench))
