"""What other users of the machine may do with followup's files: nothing (T14)."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.bad_mails import lost
from tests.cli.homes import Home


def open_to_others(root: Path) -> list[str]:
    return [str(path) for path in (root, *root.rglob("*")) if path.lstat().st_mode & 0o077 and not path.is_symlink()]


def test_everything_that_is_made_is_the_reps_alone(rep: Home) -> None:
    before = os.umask(0)
    try:
        lost(rep.path / "Mail", 1, datetime.now(UTC))
        assert rep.run("once").code == 0
        assert rep.run("templates", "check").code == 0
    finally:
        os.umask(before)
    assert (rep.state / "followup.db").exists()
    assert open_to_others(rep.state) == []
    made = [*(rep.path / "Mail/.Drafts").glob("*/*"), *(rep.path / "Calendar").glob("*.ics")]
    assert len(made) == 8
    assert [path for path in made if path.stat().st_mode & 0o077] == []


@pytest.mark.parametrize("mode", [0o770, 0o720, 0o702, 0o777])
@pytest.mark.parametrize("command", ["once", "status"])
def test_a_state_directory_that_others_may_change_is_refused(rep: Home, mode: int, command: str) -> None:
    rep.state.mkdir(parents=True)
    rep.state.chmod(mode)
    ran = rep.here(command)
    assert (ran.code, ran.err) == (77, f"followup: {rep.state} can be changed by others.\n  chmod 700 {rep.state}\n")
    assert list(rep.state.iterdir()) == []


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o606])
def test_a_state_file_that_others_may_read_is_refused(rep: Home, mode: int) -> None:
    assert rep.here("drafts").code == 0
    file = rep.state / "followup.db"
    file.chmod(mode)
    ran = rep.here("drafts")
    assert (ran.code, ran.err) == (77, f"followup: {file} can be read by others.\n  chmod 600 {file}\n")


def test_a_configuration_that_others_may_read_is_refused_by_every_command(rep: Home) -> None:
    for mode in (0o640, 0o604, 0o620, 0o666):
        rep.config.chmod(mode)
        for words in (("once",), ("status",), ("drafts",), ("resume", "work"), ("templates", "list")):
            ran = rep.here(*words)
            assert (ran.code, ran.err) == (
                77,
                f"followup: config.toml is readable by others.\n  chmod 600 {rep.config}\n",
            )
    assert not rep.state.exists()
