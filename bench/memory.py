"""Peak memory of a first look at 1,000 and at many messages: it must not grow with the mailbox.

100,000 messages with `--slow` (they take two minutes to write), else 10,000.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from bench.figures import Figure, show
from bench.first_look import once
from bench.mails import mailbox
from bench.stage import Stage

FLAT = 1.1
"""As in SPEED 2, line 5."""


def bench(smoke: bool = False) -> list[Figure]:
    """All mail within a week, so that every message is listed; the short form compares 200 with 1,000."""
    small, large = (200, 1000) if smoke else (1000, 100_000 if "--slow" in sys.argv else 10_000)
    with Stage() as stage:
        looks = []
        for count in (small, large):
            stage.fill(f"of{count}", mailbox(count, datetime.now(UTC), 6.9, 0, 0))
            looks.append(once(stage.home(f"of{count}")))
    name = f"peak RSS, first look at {large:,}"
    few, many = looks
    return [
        Figure(what=name, value=many.peak, unit="MB", yardstick=f"at {small:,}", base=few.peak, goal=FLAT),
        Figure(
            what=f"{name}, its sandbox",
            value=many.peak_child,
            unit="MB",
            yardstick=f"at {small:,}",
            base=few.peak_child,
            goal=FLAT,
        ),
    ]


if __name__ == "__main__":
    raise SystemExit(show(bench))
