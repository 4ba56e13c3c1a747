"""Desktop notices on a real session bus of their own, heard by a listener that takes the desktop's name."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup import errors
from followup.host import desktop
from tests.bad_mails import lost
from tests.cli.homes import Home, simple
from tests.servers.programs import missing

LISTENER = """
import json, os, subprocess, sys
from jeepney import new_method_return, MessageType
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
import threading

heard = []
bus = open_dbus_connection("SESSION")

def listen():
    while True:
        try:
            message = bus.receive()
        except Exception:
            return
        if message.header.message_type is MessageType.method_call:
            heard.append([str(word) for word in message.body[:6]])
            if not os.environ.get("DEAF"):
                bus.send(new_method_return(message, "u", (7,)))

bus.send(message_bus.RequestName("org.freedesktop.Notifications"))
bus.receive()
threading.Thread(target=listen, daemon=True).start()
codes = [subprocess.run([sys.executable, *words], check=False).returncode for words in json.loads(sys.argv[1])]
print(json.dumps({"codes": codes, "heard": heard}))
sys.stdout.flush()
os._exit(0)
"""


def on_a_bus(home: Home, *commands: list[str], **more: str) -> Any:
    """Run Python with these words one after another on a session bus of their own: exit codes, and what was shown."""
    if shutil.which("dbus-run-session") is None:
        missing("dbus-run-session", "dbus-daemon")
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", LISTENER, json.dumps(commands)],
        env=home.environment | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout.splitlines()[-1])


FOLLOWUP = ["-m", "followup"]
ONCE = [*FOLLOWUP, "once"]


@pytest.fixture
def rep(tmp_path: Path) -> Home:
    return simple(Home(tmp_path))


def broken(rep: Home) -> None:
    (rep.config.parent / "templates").mkdir()
    (rep.config.parent / "templates/acknowledge.en.txt.j2").write_text("Subject: x\n\n{{ prospect.nmae }}\n")
    lost(rep.path / "Mail", 1, datetime.now(UTC) - timedelta(hours=1))


def test_once_for_a_fault_however_often_it_is_tried(rep: Home) -> None:
    broken(rep)
    mend = ["-c", "import sys, pathlib; pathlib.Path(sys.argv[1]).rename(sys.argv[2])"]
    template = str(rep.config.parent / "templates/acknowledge.en.txt.j2")
    away = str(rep.path / "away")
    late = ["-c", "import sys; from tests.host.test_desktop import again; again(sys.argv[1])", str(rep.path)]
    found = on_a_bus(rep, ONCE, ONCE, [*mend, template, away], ONCE, [*mend, away, template], late, ONCE)
    assert found["codes"] == [65, 65, 0, 0, 0, 0, 65]
    words = "A template cannot be used; mails wait for it. Run followup status. (FU-2001)"
    shown = ["followup", "0", "mail-unread", "followup", words, "[]"]
    assert found["heard"] == [shown, shown], "once, and once again when it came again"


def again(home: str) -> None:
    """Another lost deal in this home; run in a process of its own."""
    lost(Path(home) / "Mail", 2, datetime.now(UTC) - timedelta(minutes=30))


def test_switched_off(rep: Home) -> None:
    broken(rep)
    rep.configure(rep.config.read_text() + "\n[watch]\ndesktop_notices = false\n")
    assert on_a_bus(rep, ONCE) == {"codes": [65], "heard": []}


NOTIFY = ["-c", "import sys; from followup.host import desktop; sys.exit(not desktop.notify('a'))"]


def test_a_desktop_that_does_not_answer_holds_nothing_up(rep: Home) -> None:
    slow = "import sys, time; from followup.host import desktop; a = time.monotonic(); b = desktop.notify('a')"
    timed = ["-c", f"{slow}; sys.exit(b or not 1.9 < time.monotonic() - a < 15)"]
    found = on_a_bus(rep, timed, DEAF="1")
    assert (found["codes"], len(found["heard"])) == ([0], 1)


def test_a_bus_without_a_desktop(rep: Home) -> None:
    if shutil.which("dbus-run-session") is None:
        missing("dbus-run-session", "dbus-daemon")
    command = ["dbus-run-session", "--", sys.executable, *NOTIFY]
    assert subprocess.run(command, env=rep.environment, check=False, timeout=60).returncode == 1


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere", "nonsense", "tcp:host=127.0.0.1,port=1"])
def test_no_bus(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert desktop.notify("a") is False


def test_the_words_hold_nothing_of_a_mail_or_server() -> None:
    words = [one.notice for one in vars(errors).values() if isinstance(one, type) and issubclass(one, Exception)]
    assert len({word for word in words if word}) >= 7
    assert not any(sign in word for word in words for sign in "@{}%/")
