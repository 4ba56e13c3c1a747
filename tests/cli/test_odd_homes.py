"""B70 to B74 through the commands, and a disk that is really full."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.bad_mails import lost
from tests.cli.homes import Home
from tests.servers.programs import missing

ONE_GB = 1 << 30


def change(old: str, new: str) -> Callable[[Home], object]:
    return lambda rep: rep.configure(rep.config.read_text().replace(old, new))


def port(number: int) -> Callable[[Home], object]:
    return change('type = "folder" }', f'type = "smtp", host = "h", port = {number} }}')


def large(rep: Home) -> None:
    os.truncate(rep.config, ONE_GB)


ODD: dict[str, tuple[Callable[[Home], object], int, str]] = {
    "b70-empty": (lambda rep: rep.configure(""), 78, "config.toml: rep missing."),
    "b70-binary": (lambda rep: rep.config.write_bytes(bytes(range(256))), 78, "config.toml: not a text file in UTF-8."),
    "b70-1GB": (large, 66, "{config} is no configuration file."),
    "b73-negative": (
        change('type = "folder" }', 'type = "smtp", host = "h", port = -1 }'),
        78,
        "config.toml line 10: ",
    ),
    "b73-large": (
        change('type = "folder" }', 'type = "smtp", host = "h", port = 99999 }'),
        78,
        "config.toml line 10: ",
    ),
    "b73-twice": (lambda rep: rep.configure(rep.config.read_text() * 2), 78, "config.toml: "),
    "b74-url": (change("[accounts", '[state]\nurl = "nowhere"\n\n[accounts'), 78, "config.toml line 9: url"),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_configuration(rep: Home, name: str) -> None:
    harm, code, said = ODD[name]
    harm(rep)
    for words in (("once",), ("drafts", "list"), ("status",)):
        if words == ("status",) and name in ("b73-negative", "b73-large"):
            continue  # it reads the accounts' names alone
        ran = rep.here(*words)
        assert ran.code == code, words
        assert ran.err.startswith(f"followup: {said.format(config=rep.config)}"), words
        assert "Traceback" not in ran.err
    assert not rep.state.exists()


def test_b74_a_newer_schema(rep: Home) -> None:
    assert rep.here("once").code == 0
    with sqlite3.connect(rep.state / "followup.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    ran = rep.here("once")
    assert (ran.code, ran.err) == (
        78,
        "followup: The state was written by a newer followup. Nothing was changed.\n  Install that version again.\n",
    )


def test_b74_a_state_that_cannot_be_made(rep: Home) -> None:
    rep.state.parent.parent.mkdir(exist_ok=True)
    (rep.path / "state").write_text("a file")
    ran = rep.here("once")
    assert (ran.code, ran.err.startswith("followup: Cannot write the state in ")) == (74, True)


def test_b74_a_path_that_is_no_utf8(rep: Home) -> None:
    odd = os.fsdecode(bytes(rep.path) + b"/caf\xe9")
    Path(odd).mkdir()
    shutil.move(str(rep.path / "config"), odd)
    rep.extra |= {"XDG_CONFIG_HOME": f"{odd}/config", "XDG_STATE_HOME": f"{odd}/state"}
    assert [rep.run(*words).code for words in (("once",), ("status",))] == [0, 0]
    assert Path(f"{odd}/state/followup/followup.db").is_file()


FULL = """
mount -t tmpfs -o size=900k,mode=700 tmpfs "$1" || exit 99
"$2" -m followup status > /dev/null; "$2" -m followup drafts list || exit 98
dd if=/dev/zero of="$1/filler" bs=1k > /dev/null 2>&1
"$2" -m followup once; echo "full $?"
rm "$1/filler"
"$2" -m followup once; echo "room $?"
"$2" -m followup status > /dev/null; echo "status $?"
"""


def test_a_disk_that_is_full_and_has_room_again(rep: Home) -> None:
    """A file system of 900 KB in a name space of its own, which ends with the commands."""
    alone = ["unshare", "--mount", "--propagation", "private"]
    if shutil.which("unshare") is None:
        missing("unshare", "util-linux")
    if subprocess.run([*alone, "mount", "-t", "tmpfs", "tmpfs", str(rep.path / "Calendar")], check=False).returncode:
        pytest.skip("only root may mount a file system")
    lost(rep.path / "Mail", 1, datetime.now(UTC) - timedelta(hours=1))
    rep.state.mkdir(parents=True, mode=0o700)
    ran = subprocess.run(
        [*alone, "sh", "-c", f'umask 077; chmod 700 "$1"; {FULL}', "sh", str(rep.state), sys.executable],
        env=rep.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert [line for line in ran.stdout.splitlines() if line[:4] in ("full", "room", "stat")] == [
        "full 74",
        "room 0",
        "status 0",
    ], ran
    assert ran.stderr == (
        "followup: The disk is full or failing: paused before writing.\n"
        "  Nothing is lost; followup goes on by itself when it can write again (50 MB).\n"
    )
    assert len(list((rep.path / "Mail/.Drafts").glob("*/*"))) == 1
