"""What large libraries know is looked up in the child, and says the same as they do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from followup.core import ical
from followup.core.workdays import workdays
from followup.sandbox import Sandbox

_ALONE = """
import sys
from datetime import date
from followup.core.workdays import workdays
from followup.sandbox import Sandbox
with Sandbox() as sandbox:
    assert not workdays("DE", "BY", "", sandbox.table).is_working(date(2026, 5, 1))
    assert sandbox.frame(15, "Europe/Berlin", 2026).zone
sys.exit(any(name in sys.modules for name in ("holidays", "icalendar")))
"""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.mark.parametrize(
    "where", [("DE", "BY", ""), ("IL", "", "US"), ("DE", "XX", ""), ("ZZ", "", "QQ"), ("", "", "")]
)
def test_the_child_names_the_same_days_off(sandbox: Sandbox, where: tuple[str, str, str]) -> None:
    asked, direct = workdays(*where, sandbox.table), workdays(*where)
    days = [date(2025, 12, 1) + timedelta(days=n) for n in range(430)]
    assert [asked.is_working(day) for day in days] == [direct.is_working(day) for day in days]
    assert asked.doubts == direct.doubts


@pytest.mark.parametrize("key", ["Europe/Berlin", "Africa/Casablanca", "UTC", ""])
def test_the_child_writes_the_same_frame(sandbox: Sandbox, key: str) -> None:
    assert sandbox.frame(15, key, 2026) == ical.frame(15, key, 2026)
    assert sandbox.frame(30, key, 2026) != ical.frame(15, key, 2026)


def test_the_daemon_need_not_load_the_libraries() -> None:
    assert subprocess.run([sys.executable, "-c", _ALONE], check=False).returncode == 0


def test_a_child_that_dies_stops_no_reminder(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup.sandbox.sys.executable", "/bin/false")
    with Sandbox() as dead:
        assert not workdays("DE", "BY", "", dead.table).is_working(date(2026, 5, 1))
        assert dead.frame(15, "UTC", 2026) == ical.frame(15, "UTC", 2026)
