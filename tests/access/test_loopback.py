"""The browser's answer: only ours, only once, only from this machine, and never waited for beyond the limit."""

from __future__ import annotations

import contextlib
import http.client
import logging
import socket
from urllib.parse import urlencode

import pytest

from followup.access.loopback import Receiver
from followup.errors import NeedsRep

ANSWER = {"code": "canary-code", "state": "right-state"}


@pytest.fixture
def receiver():
    with Receiver() as receiver:
        receiver.expect("right-state")
        yield receiver


def ask(receiver, method="POST", path="/", fields=ANSWER, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", receiver.port, timeout=30)
    with contextlib.closing(connection):
        body = urlencode(fields)
        target = path if method == "POST" else f"{path}?{body}"
        named = {"Host": f"localhost:{receiver.port}"} | headers
        connection.request(method, target, body if method == "POST" else None, named)
        response = connection.getresponse()
        return response.status, response.read().decode()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_answer_is_taken(receiver, method, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    status, page = ask(receiver, method)
    assert status == 200
    assert "close this window" in page
    assert receiver.answer(30) == ANSWER
    assert receiver.redirect_uri == f"http://localhost:{receiver.port}"
    said = capfd.readouterr()
    assert "canary" not in caplog.text + said.out + said.err + page


def test_a_refusal_is_an_answer_too(receiver):
    assert ask(receiver, fields={"error": "access_denied", "state": "right-state"})[0] == 200
    assert receiver.answer(30)["error"] == "access_denied"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"fields": {"code": "x", "state": "another"}}, 400),
        ({"fields": {"code": "x"}}, 400),
        ({"fields": {"state": "right-state"}}, 400),
        ({"fields": {"code": "x", "state": "right-state"} | {f"n{n}": "x" for n in range(60)}}, 400),
        ({"path": "/favicon.ico"}, 404),
        ({"Host": "evil.example"}, 421),
        ({"method": "PUT"}, 501),
        ({"fields": {"code": "x" * 70_000, "state": "right-state"}}, 413),
        ({"Content-Length": "-1"}, 413),
        ({"Content-Length": "0000000001" + "0" * 9}, 413),
    ],
)
def test_what_is_not_ours_is_refused_and_ours_still_taken(receiver, change, status):
    assert ask(receiver, **change)[0] == status
    assert ask(receiver)[0] == 200
    assert receiver.answer(30) == ANSWER


def test_nothing_is_taken_before_it_is_expected():
    with Receiver() as receiver:
        assert ask(receiver, fields={"code": "x", "state": ""})[0] == 400


def test_an_open_connection_holds_nobody_up_and_the_second_copy_is_dropped(receiver):
    with socket.create_connection(("127.0.0.1", receiver.port)):
        assert ask(receiver)[0] == 200
        assert ask(receiver)[0] == 200
    assert receiver.answer(30) == ANSWER


def test_nobody_signs_in(receiver):
    with pytest.raises(NeedsRep, match="Nobody signed in"):
        receiver.answer(0.01)


def test_a_browser_that_hangs_up_early_has_brought_its_answer(receiver, monkeypatch):
    def broken(self, status, words):
        raise BrokenPipeError

    monkeypatch.setattr("followup.access.loopback._Handler._say", broken)
    with contextlib.suppress(OSError, http.client.HTTPException):
        ask(receiver)
    assert receiver.answer(5) == ANSWER
