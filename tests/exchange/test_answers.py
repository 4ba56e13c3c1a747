"""What follows from each answer of an Exchange server: one request, the right fault in words, nothing waited for."""

from __future__ import annotations

import logging
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from exchangelib.folders import Calendar, Root

from followup import errors
from followup.exchange.faults import is_online
from followup.exchange.protocol import USES, OwnProtocol
from tests.exchange.answers import BUSY, PATH, answering, call, failure, fault, good, opened
from tests.servers.scripted_http import Asked, Reply
from tests.servers.tls import Authority

SECRET = "Zx9-canary-secret"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def told(authority: Authority, reply: Reply, **more: object) -> tuple[errors.FollowupError, int]:
    """The fault that one answer leads to, and how many requests were made."""
    with answering(authority, lambda asked: reply) as server:
        account = opened(server, authority, **more)
        with pytest.raises(errors.FollowupError) as caught:
            call(account)
        account.close()
        return caught.value, len(server.asked)


def test_a_good_answer(authority: Authority):
    with answering(authority, lambda asked: good()) as server:
        account = opened(server, authority)
        assert call(account) == "Disabled"
        account.close()
        assert call(account) == "Disabled"  # it can be used again
        account.close()
        assert [asked.path for asked in server.asked] == [PATH, PATH]
        assert all(asked.headers["authorization"].startswith("Basic ") for asked in server.asked)
        assert "followup/" in server.asked[0].headers["user-agent"]


@pytest.mark.parametrize(
    ("reply", "kind", "seconds"),
    [
        (Reply(429, b"", {"Retry-After": "7"}), errors.Throttled, 7),
        (Reply(503, b"", {"Retry-After": "30", "Connection": "close"}), errors.Throttled, 30),
        (Reply(503, b""), errors.Throttled, 60),
        (Reply(429, b"", {"Retry-After": "Wed, 21 Oct 1970 07:28:00 GMT"}), errors.Throttled, 1),
        (Reply(429, b"", {"Retry-After": "999999999999"}), errors.Throttled, 3600),
        (Reply(429, b"", {"Retry-After": "-1"}), errors.Throttled, 60),
        (Reply(503, b"", {"Retry-After": "soon"}), errors.Throttled, 60),
        (fault(BUSY, 12_000), errors.Throttled, 12),
        (fault(BUSY, 7_200_000), errors.Throttled, 3600),
        (failure(BUSY), errors.Throttled, 60),
        (failure("ErrorTooManyObjectsOpened"), errors.Throttled, 60),
        (failure("ErrorExceededConnectionCount"), errors.Throttled, 60),
        (Reply(401, b""), errors.SignInRefused, 0),
        (Reply(401, b"", {"Connection": "close"}), errors.SignInRefused, 0),
        (Reply(403, b""), errors.NeedsRep, 0),
        (Reply(404, b""), errors.NeedsRep, 0),
        (Reply(500, b""), errors.Unreachable, 0),
        (Reply(500, b"Server Error in '/EWS' Application"), errors.Unreachable, 0),
        (Reply(502, b"<html>"), errors.Unreachable, 0),
        (Reply(200, b"<html><body>Sign in to the hotel</body></html>"), errors.Unreachable, 0),
        (Reply(200, b""), errors.Unreachable, 0),
        (Reply(200, good().body[:-40]), errors.Unreachable, 0),
        (Reply(200, good().body, cut=600), errors.Unreachable, 0),
        (Reply(200, b'<!DOCTYPE x [<!ENTITY a "b">]>' + good().body), errors.Unreachable, 0),
        (Reply(302, b"", {"Location": "/owa/auth.aspx"}), errors.Unreachable, 0),
        (Reply(302, b"", {"Location": "https://elsewhere.example/EWS/Exchange.asmx"}), errors.NeedsRep, 0),
        (Reply(cut=0), errors.Unreachable, 0),
        (failure("ErrorMailboxStoreUnavailable"), errors.Unreachable, 0),
        (failure("ErrorInternalServerTransientError"), errors.Unreachable, 0),
        (failure("ErrorNonExistentMailbox"), errors.NeedsRep, 0),
        (failure("ErrorAccessDenied"), errors.NeedsRep, 0),
        (fault("ErrorInternalServerError"), errors.Unreachable, 0),
    ],
)
def test_each_answer_is_one_request_and_one_fault(
    authority: Authority, reply: Reply, kind: type[errors.FollowupError], seconds: int
):
    found, requests = told(authority, reply)
    assert isinstance(found, kind)
    assert found.code == kind.code
    assert requests == 1
    if isinstance(found, errors.Throttled):
        assert found.seconds == pytest.approx(seconds, abs=1)


def test_a_blocked_tenant_is_told_with_the_cure_and_not_asked_again(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
):
    with answering(authority, lambda asked: Reply(403, b""), "outlook.office365.com") as server:
        port = int(server.root.rpartition(":")[2])
        real = socket.getaddrinfo
        monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: real("127.0.0.1", *rest, **more))
        account = opened(server, authority, endpoint=f"https://outlook.office365.com:{port}{PATH}")
        with pytest.raises(errors.EwsBlocked) as caught:
            call(account)
        account.close()
        assert len(server.asked) == 1
    assert str(caught.value) == (
        "Exchange Online (outlook.office365.com) no longer allows EWS for your firm. Nothing is lost."
    )
    assert caught.value.hint.startswith("Run followup migrate for this account")
    assert (caught.value.code, caught.value.exit_code, caught.value.temporary) == ("FU-4006", 69, False)


@pytest.mark.parametrize("version", [b'MajorVersion="8" MinorVersion="1"', b'MajorVersion="14" MinorVersion="3"', b""])
def test_the_version_that_a_server_names_changes_nothing(authority: Authority, version: bytes):
    """The library would ask no old server for the text of a body, and fail itself where it is asked to."""
    said = good()
    old = Reply(200, said.body.replace(b'MajorVersion="15" MinorVersion="2"', version), said.headers)
    with answering(authority, lambda asked: old) as server:
        account = opened(server, authority)
        assert [call(account), call(account)] == ["Disabled"] * 2
        with account.use() as there:
            Calendar(root=Root(account=there)).validate_item_field("text_body", version=there.version)
        account.close()
    assert all(b'RequestServerVersion Version="Exchange2013_SP1"' in asked.body for asked in server.asked)


def test_nonsense_is_a_fault_of_the_server(authority: Authority):
    found, requests = told(authority, Reply(200, good().body.replace(b"m:ResponseMessage", b"m:Other"), good().headers))
    assert isinstance(found, errors.Unreachable)
    assert str(found) == "localhost answered GetUserOofSettings in a way that followup does not understand."
    assert requests == 1


def test_only_hosts_of_microsoft_are_online():
    assert all(
        map(is_online, ("outlook.office365.com", "OUTLOOK.office.com", "eur01.outlook.com", "outlook.office365.us"))
    )
    assert not any(
        map(is_online, ("mail.firm.example", "outlook.com.firm.example", "notoutlook.com", "office365.com.x"))
    )


def test_the_limit_holds_for_the_whole_answer(authority: Authority):
    """A byte each fiftieth of a second never runs into the limit of a single read."""
    begun = time.monotonic()
    found, requests = told(authority, Reply(200, slow=0.02), timeout=0.5)
    assert isinstance(found, errors.Unreachable)
    assert "in time" in str(found)
    assert requests == 1
    assert time.monotonic() - begun < 5


def test_a_large_answer_comes_over_a_slow_line(authority: Authority):
    """Slower than the limit of a call, and faster than 4 kB a second."""
    head, end = good().body.rsplit(b"</", 1)
    slow = Reply(200, head + b" " * 65536 + b"</" + end, good().headers, paced=(8192, 0.1))
    with answering(authority, lambda asked: slow) as server:
        account = opened(server, authority, timeout=0.5)
        assert call(account) == "Disabled"
        account.close()


def test_a_server_that_says_nothing(authority: Authority):
    silent = threading.Event()

    def answer(asked: Asked) -> Reply:
        silent.wait(10)
        return good()

    with answering(authority, answer) as server:
        account = opened(server, authority, timeout=0.3)
        with pytest.raises(errors.Unreachable, match="did not answer in time"):
            call(account)
        account.close()
        silent.set()


def test_after_a_soap_fault_the_next_call_takes_a_new_connection(authority: Authority):
    """Some servers do not answer what comes on the connection on which they told a fault."""
    heard: list[str] = []

    def answer(asked: Asked) -> Reply:
        heard.append(threading.current_thread().name)  # a thread for each connection
        return fault("ErrorInternalServerError") if len(heard) == 1 else good()

    with answering(authority, answer) as server:
        account = opened(server, authority)
        with pytest.raises(errors.Unreachable):
            call(account)
        assert call(account) == "Disabled"
        assert call(account) == "Disabled"
        account.close()
    assert heard[0] != heard[1] == heard[2]


def test_a_busy_server_hangs_nobody_while_a_stream_holds_a_connection(authority: Authority):
    """The library takes a connection out of the pool then: with the pool locked, it waits for one that a stream has."""
    replies = iter([good(), fault(BUSY, 5000), fault("ErrorTooManyObjectsOpened"), good()])
    with answering(authority, lambda asked: next(replies)) as server:
        account = opened(server, authority)
        with account.use() as there:
            streams = [there.protocol.get_session() for _ in range(2)]
        assert call(account) == "Disabled"
        for _ in range(2):
            with pytest.raises(errors.Throttled):
                call(account)
        assert call(account) == "Disabled"
        assert there.protocol.session_pool_size == 3
        for one in streams:
            there.protocol.release_session(one)
        account.close()
        assert there.protocol.session_pool_size == 0


def test_a_connection_is_made_anew_after_so_many_calls(authority: Authority, monkeypatch: pytest.MonkeyPatch):
    """What a session keeps must not grow for months."""
    monkeypatch.setattr(OwnProtocol, "MAX_SESSION_USAGE_COUNT", 3)
    heard: list[str] = []

    def answer(asked: Asked) -> Reply:
        heard.append(threading.current_thread().name)  # a thread for each connection
        return good()

    with answering(authority, answer) as server:
        account = opened(server, authority)
        for _ in range(7):
            call(account)
        account.close()
    assert [heard.count(name) for name in dict.fromkeys(heard)] == [3, 3, 1]
    assert 100 <= USES <= 10_000


def test_a_certificate_of_somebody_else(authority: Authority, tmp_path: Path):
    (tmp_path / "other").mkdir()
    other = Authority(tmp_path / "other")
    found, requests = told(authority, good(), ca_file=other.file)
    assert isinstance(found, errors.Unreachable)
    assert "certificate" in str(found)
    assert requests == 0


def test_a_name_that_does_not_exist(authority: Authority, monkeypatch: pytest.MonkeyPatch):
    def unknown(*question: object, **more: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with answering(authority, lambda asked: good()) as server:
        monkeypatch.setattr(socket, "getaddrinfo", unknown)
        with pytest.raises(errors.HostUnknown, match="Cannot find localhost"):
            call(opened(server, authority))


def test_plain_http_is_refused(authority: Authority):
    with answering(authority, lambda asked: good()) as server:
        for endpoint in (f"http://mail.firm.example{PATH}", "ftp://localhost/EWS", "mail.firm.example"):
            with pytest.raises(errors.ConfigError):
                call(opened(server, authority, endpoint=endpoint))
        assert not server.asked


def test_what_the_environment_says_is_not_followed(authority: Authority, tmp_path: Path, monkeypatch):
    (tmp_path / ".netrc").write_text("default login somebody password else\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "nothing.pem"))
    with answering(authority, lambda asked: good()) as server:
        account = opened(server, authority)
        assert call(account) == "Disabled"
        account.close()


@pytest.fixture
def everything_logged() -> Iterator[Callable[[], str]]:
    """All records of all loggers at DEBUG, as text."""
    records: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(f"{record.name} {record.getMessage()}")

    handler, root = Keep(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield lambda: "\n".join(records)
    root.removeHandler(handler)
    root.setLevel(before)


def test_no_xml_and_no_secret_in_the_log(authority: Authority, everything_logged: Callable[[], str]):
    replies = iter([good(), failure("ErrorInternalServerError"), Reply(200, good().body, cut=300), Reply(401, b"")])
    with answering(authority, lambda asked: next(replies)) as server:
        account = opened(server, authority, lambda: SECRET)
        call(account)
        for _ in range(3):
            with pytest.raises(errors.FollowupError):
                call(account)
        account.close()
    assert not re.search(r"<\w+:|Envelope|OofState|robin@rep", everything_logged())
    assert SECRET not in everything_logged()


def test_a_fault_that_nobody_foresaw_is_not_logged_with_its_request(authority: Authority, everything_logged):
    """exchangelib logs the whole request where a call ends in something that it does not know: an NTLM server gone."""
    header = {"WWW-Authenticate": "NTLM"}
    with answering(authority, lambda asked: Reply(401, b"", header)) as server:
        account = opened(server, authority, lambda: SECRET, auth="ntlm")
        with pytest.raises(errors.FollowupError):
            call(account)
        account.close()
    assert "Envelope" not in everything_logged()
    assert SECRET not in everything_logged()
