"""`status` from outside: what it says of each state, by which exit code, and how fast."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from followup.host.lock import Lock
from followup.mailboxes.base import SENT
from followup.sandbox import Sandbox
from followup.state.engine import FILE
from followup.state.store import Store
from tests.cli.homes import Home
from tests.desks import World as DeskWorld
from tests.desks import loss, offer

NOW = datetime.now(UTC)


def account(home: Home, state: str, **values) -> None:
    store = Store(str(home.state))
    with store.write() as tx:
        tx.account_is("work", state, last_look=NOW, **values)
    store.close()


def test_the_quick_name_of_the_state_file_is_the_stores(rep):
    from followup.tasks import glance

    assert glance.FILE == FILE


def test_before_the_first_look(rep):
    ran = rep.run("status")
    assert ran.code == 0
    assert "Not running." in ran.out
    assert "not looked at yet" in ran.out
    assert not rep.state.exists(), "status writes nothing"


@pytest.mark.parametrize(
    ("state", "code", "values"),
    [
        ("ok", 0, {}),
        ("retrying", 75, {"error": "mail.example does not answer.", "next_try": NOW + timedelta(minutes=5)}),
        ("stopped", 69, {"error": "mail.example refused the password.", "code": "FU-4005"}),
        ("ok", 75, {"error": "The calendar server refused an event.", "code": "FU-4003"}),
    ],
)
def test_the_exit_code_is_the_worst_state(rep, state, code, values):
    account(rep, state, **values)
    ran = rep.run("status")
    assert ran.code == code
    assert values.get("error", "") in ran.out
    assert ("followup resume work" in ran.out) is (state == "stopped")
    document = rep.run("status", "--json")
    assert document.code == document.json["exit_code"] == code
    assert document.json["accounts"][0]["state"] == state
    assert document.json["accounts"][0]["last_look"] == NOW.isoformat()


def test_counts_of_what_waits(rep, tmp_path):
    with Sandbox() as sandbox:
        world = DeskWorld(rep.state, sandbox)
        world.deliver(offer(), SENT)
        world.deliver(loss())
        world.look()
    counts = rep.run("status", "--json").json["counts"]
    assert counts["drafts_waiting"] == 1
    assert counts["reminders_due"] >= 1, "the world's March is long past"
    assert "1 draft waits (followup drafts list)" in rep.run("status").out


def test_it_says_who_runs(rep):
    rep.state.mkdir(parents=True, mode=0o700)
    with Lock(rep.state):
        assert rep.run("status").out.startswith(f"Running (pid {os.getpid()} since ")
        document = rep.run("status", "--json").json
        assert (document["running"], document["pid"]) == (True, os.getpid())
    assert rep.run("status", "--json").json["running"] is False


def test_a_damaged_state_file_is_said(rep):
    account(rep, "ok")
    (rep.state / FILE).write_bytes(b"no database at all" * 500)
    for name in ("-wal", "-shm"):
        (rep.state / f"{FILE}{name}").unlink(missing_ok=True)
    ran = rep.run("status")
    assert ran.code == 65
    assert ran.err == "followup: The state file is damaged. Nothing was sent.\n  Run followup doctor.\n"


def test_an_account_without_mail_gets_the_whole_reading(rep):
    rep.configure('[rep]\nname = "R"\nemail = "r@x.example"\n[accounts.work]\n')
    ran = rep.run("status")
    assert ran.code == 78
    assert "mail missing" in ran.err


def test_a_database_url_is_asked_too(rep, tmp_path):
    rep.configure(rep.config.read_text() + f'[state]\nurl = "sqlite:///{tmp_path}/elsewhere.db"\n')
    assert rep.run("status", "--json").json["accounts"][0]["state"] == "new"


SKELETON = "import argparse, sqlite3, tomllib"


def cpu_seconds(command: list[str], environment: dict[str, str]) -> float:
    """Of one whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("words", [("status",), ("--help",)])
def test_it_starts_at_once(rep, words):
    """150 ms where the skeleton of SPEED's yardstick 8 takes 43: a ratio, so that a slow or busy machine is no fault.

    CPU seconds of whole processes, taken by turns, the least of seven each.
    """
    account(rep, "ok")
    ours, bare = [], []
    for _ in range(7):
        bare.append(cpu_seconds([sys.executable, "-c", SKELETON], rep.environment))
        ours.append(cpu_seconds([sys.executable, "-m", "followup", *words], rep.environment))
    assert min(ours) < 3.5 * min(bare), (ours, bare)


def test_it_loads_no_heavy_library(rep):
    account(rep, "ok")
    heavy = ("sqlalchemy", "msgspec", "platformdirs", "rich", "jinja2", "httpx", "imapclient", "keyring")
    script = (
        "import sys\nfrom followup.cli.main import cli\nsys.argv = ['followup', 'status']\n"
        f"cli.main(['status'], standalone_mode=False)\nprint([n for n in {heavy!r} if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=rep.environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
