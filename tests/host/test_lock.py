"""P14: two daemons never work on one state directory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from followup.errors import AlreadyRunning
from followup.host import lock

RACER = """
import sys
from pathlib import Path
from followup.errors import FollowupError
from followup.host.lock import Lock
print("waits", flush=True)
sys.stdin.readline()
try:
    with Lock(Path(sys.argv[1])):
        print("works", flush=True)
        sys.stdin.readline()
except FollowupError as error:
    print(error, flush=True)
    sys.exit(error.exit_code)
"""

FORKER = """
import os, sys, time
from pathlib import Path
from followup.host.lock import Lock
Lock(Path(sys.argv[1])).acquire()
child = os.fork()
if child == 0:
    print(os.getpid(), flush=True)
    sys.stdin.readline()
    os._exit(0)
os.wait()
"""


def start(state, script=RACER):
    return subprocess.Popen(
        [sys.executable, "-c", script, str(state)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def finish(process):
    process.stdin.close()
    process.stdout.close()
    return process.wait(10)


@pytest.fixture
def state(tmp_path):
    return tmp_path


def write(state, **changes):
    own = {
        "pid": os.getpid(),
        "since": datetime.now(UTC),
        "start": lock._start_tick(os.getpid()),
        "boot": lock._boot_id(),
    }
    (state / lock.NAME).write_bytes(msgspec.json.encode(own | changes))


def go(process):
    process.stdin.write("go\n")
    process.stdin.flush()


def test_thirty_races_have_one_winner_and_the_loser_names_it(tmp_path):
    def pair(number):
        state = tmp_path / str(number)
        state.mkdir()
        return start(state), start(state)

    for batch in range(0, 30, 6):
        pairs = [pair(number) for number in range(batch, batch + 6)]
        for both in pairs:
            assert [process.stdout.readline() for process in both] == ["waits\n"] * 2
        for both in pairs:
            for process in both:
                go(process)
        for both in pairs:
            said = {process: process.stdout.readline().rstrip() for process in both}
            (winner,) = [process for process, line in said.items() if line == "works"]
            (loser,) = set(both) - {winner}
            assert finish(loser) == 75
            assert said[loser] == f"Already running (pid {winner.pid} since {datetime.now():%A}). This one stops."
            assert finish(winner) == 0


def test_the_second_names_the_holder(state):
    first = start(state)
    first.stdout.readline()
    go(first)
    assert first.stdout.readline() == "works\n"
    with pytest.raises(AlreadyRunning) as caught:
        lock.Lock(state).acquire()
    assert str(caught.value) == f"Already running (pid {first.pid} since {datetime.now():%A}). This one stops."
    assert caught.value.exit_code == 75
    holder = lock.holder(state)
    assert holder is not None
    assert holder.pid == first.pid
    assert finish(first) == 0
    assert lock.holder(state) is None


def test_a_killed_holder_frees_the_lock(state):
    first = start(state)
    first.stdout.readline()
    go(first)
    assert first.stdout.readline() == "works\n"
    first.send_signal(signal.SIGKILL)
    assert finish(first) == -signal.SIGKILL
    assert lock.holder(state) is None
    with lock.Lock(state):
        assert lock.holder(state).pid == os.getpid()


def test_a_worker_that_outlives_its_killed_daemon_does_not_keep_the_lock(state):
    daemon = start(state, FORKER)
    worker = int(daemon.stdout.readline())
    daemon.send_signal(signal.SIGKILL)
    daemon.wait(10)
    try:
        os.kill(worker, 0)
        with lock.Lock(state):
            pass
    finally:
        finish(daemon)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 4096,
        b"{",
        b"4121",
        b'{"pid": "x"}',
        b"\xff\xfe",
        b"x" * 100_000,
        b'{"pid":-1,"since":"2026-01-01T00:00:00Z"}',
    ],
)
def test_whatever_lies_in_the_file_is_no_obstacle(state, content):
    (state / lock.NAME).write_bytes(content)
    assert lock.holder(state) is None
    with lock.Lock(state):
        assert lock.holder(state).pid == os.getpid()
    assert (state / lock.NAME).stat().st_size == 0


def test_an_entry_of_an_earlier_boot_is_stale(state):
    write(state, boot="00000000-0000-0000-0000-000000000000")
    assert lock.holder(state) is None


def test_an_entry_whose_pid_now_belongs_to_another_process_is_stale(state):
    write(state, start=lock._start_tick(os.getpid()) + 1)
    assert lock.holder(state) is None


def test_an_entry_without_boot_id_is_told_by_its_start(state):
    write(state, boot="")
    assert lock.holder(state).pid == os.getpid()


def test_the_file_is_only_for_the_owner(state):
    with lock.Lock(state):
        assert (state / lock.NAME).stat().st_mode & 0o777 == 0o600


def test_a_thread_of_the_same_process_is_refused_too(state):
    refused = []

    def second():
        try:
            lock.Lock(state).acquire()
        except AlreadyRunning as error:
            refused.append(str(error))

    with lock.Lock(state):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert str(os.getpid()) in refused[0]


def test_long_ago_is_a_date(state):
    since = datetime.now(UTC) - timedelta(days=30)
    assert lock._day(since) == f"{since.astimezone():%d %B %Y}"
