"""House rules of the suite: what was skipped is said at the end, and in CI a skip of what CI can have is a failure."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from followup.sandbox import Sandbox

SHARED = Path(__file__).parent.parent.parent / "shared"
NEEDS_SHARED = "needs ../shared"

_skipped: dict[str, int] = {}


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)


def _may_be_skipped(reason: str) -> bool:
    """Data that only the founders' machines have; where it is there, its tests must run."""
    return NEEDS_SHARED in reason and not SHARED.exists()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = _reason(report).removeprefix("Skipped: ")
        _skipped[reason] = _skipped.get(reason, 0) + 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    if os.environ.get("CI") == "true" and any(not _may_be_skipped(reason) for reason in _skipped):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for reason, count in sorted(_skipped.items()):
        fatal = os.environ.get("CI") == "true" and not _may_be_skipped(reason)
        terminalreporter.write_line(f"{'FAILED, ' if fatal else ''}skipped {count}: {reason}", red=fatal)


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """The child that reads and judges, started once."""
    with Sandbox() as child:
        yield child


@pytest.fixture(autouse=True)
def _no_configuration_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rep's own configuration must never be touched by a test."""
    monkeypatch.delenv("FOLLOWUP_CONFIG", raising=False)
