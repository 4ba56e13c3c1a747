"""Commands wake the running daemon by a socket in its state directory."""

from __future__ import annotations

import select
import subprocess
import sys

import pytest

from followup.host.wake import NAME, Listener, ring


@pytest.fixture(params=["short", "long"])
def state(request, tmp_path):
    path = tmp_path if request.param == "short" else tmp_path / ("a" * 100) / ("é" * 60)
    path.mkdir(parents=True, exist_ok=True)
    return path


def readable(listener):
    return bool(select.select([listener], [], [], 0)[0])


def test_words_arrive_once(state):
    with Listener(state) as listener:
        assert not readable(listener)
        assert ring(state, "drafts")
        assert ring(state, "drafts")
        assert ring(state, "résumé")
        assert readable(listener)
        assert listener.drain() == {"drafts", "résumé"}
        assert listener.drain() == frozenset()
        assert not readable(listener)


def test_another_process_can_ring(state):
    with Listener(state) as listener:
        code = "import sys, pathlib, followup.host.wake as wake; wake.ring(pathlib.Path(sys.argv[1]), 'deals')"
        subprocess.run([sys.executable, "-c", code, str(state)], check=True)
        assert listener.drain() == {"deals"}


def test_nobody_listens(state):
    assert ring(state, "drafts") is False
    Listener(state).close()
    assert ring(state, "drafts") is False
    assert ring(state / "missing", "drafts") is False


def test_a_socket_left_by_a_killed_daemon_is_no_obstacle(state):
    left = Listener(state)
    left._socket.close()  # what SIGKILL does: closed, the name stays
    assert (state / NAME).exists()
    assert ring(state, "drafts") is False
    with Listener(state) as listener:
        assert ring(state, "drafts")
        assert listener.drain() == {"drafts"}
    assert not (state / NAME).exists()


def test_only_the_owner_may_ring(state):
    with Listener(state):
        assert (state / NAME).stat().st_mode & 0o777 == 0o600


def test_a_full_queue_neither_waits_nor_fails(state):
    with Listener(state) as listener:
        assert all(ring(state, "drafts") for _ in range(2000))
        assert listener.drain() == {"drafts"}


def test_a_long_word_is_the_callers_mistake(state):
    with pytest.raises(ValueError, match="64 bytes"):
        ring(state, "x" * 65)


def test_closing_twice(state):
    listener = Listener(state)
    listener.close()
    assert not (state / NAME).exists()
    listener.close()
    with Listener(state):
        listener.close()
        assert ring(state, "drafts"), "the next one's socket is not the first's to take away"
