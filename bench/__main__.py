"""All benchmarks, one table. `--smoke`: the short form, fails where a goal is missed by half; `--slow`: 100,000."""

from __future__ import annotations

import importlib
import sys
import time

from bench.figures import Figure, table

PARTS = ("startup", "latency", "first_look", "memory", "idle")
SMOKE = ("startup", "latency", "first_look")
TABLES = ("replies",)
TOLERANCE = 1.5


def main() -> int:
    """The exit code: 0 where every goal is met, in the smoke form where none is missed by half."""
    smoke = "--smoke" in sys.argv
    say = sys.stdout.write
    figures: list[Figure] = []
    for name in SMOKE if smoke else PARTS:
        begun = time.monotonic()
        found = importlib.import_module(f"bench.{name}").bench(smoke)
        figures += found
        for figure in found:
            say(f"{figure.what}: {figure.value:.4g} {figure.unit}  {figure.note}\n")
        say(f"  ({name}: {time.monotonic() - begun:.0f} s)\n")
    say("\n" + table(figures) + "\n")
    if not smoke:
        for name in TABLES:
            _other(name)
    limit = TOLERANCE if smoke else 1
    return int(any(figure.strain() > limit for figure in figures))


def _other(name: str) -> None:
    """A table of another kind (quality, not speed), where it is there."""
    try:
        module = importlib.import_module(f"bench.{name}")
    except ModuleNotFoundError as missing:
        if missing.name != f"bench.{name}":
            raise
        return
    sys.stdout.write(f"\n{name}\n")
    module.main()


if __name__ == "__main__":
    raise SystemExit(main())
