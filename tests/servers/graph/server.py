"""The server: HTTP on loopback, tokens, faults, and which handler answers which path."""

from __future__ import annotations

import itertools
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.servers.graph import calendar, drafts, folders, mail, person
from tests.servers.graph.account import Account
from tests.servers.graph.batch import batch
from tests.servers.graph.faults import Fault, Faults
from tests.servers.graph.wire import Refused, Reply, Request

VERSION = "/v1.0"


@dataclass(frozen=True)
class Asked:
    """A request as it came in; `target` is path and query below the version, not decoded."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class GraphServer:
    """A server on a free port of the loopback address; `base` is what a configuration names."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.asked: list[Asked] = []
        self.accounts: list[Account] = []
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.guard = threading.RLock()
        self.closing = threading.Event()
        self._users = itertools.count(1)
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.graph = self
        self.base = f"http://127.0.0.1:{self._http.server_address[1]}{VERSION}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def account(self, user: str = "") -> Account:
        """A user with an empty mailbox; a name is made up where none is given."""
        account = Account(user or f"rep{next(self._users)}@firm.example", self.clock, self.guard)
        self.accounts.append(account)
        return account

    def clock(self) -> datetime:
        """The time that it has; a test may set `now`."""
        return self.now()

    def close(self) -> None:
        """Stop listening and let go of who waits."""
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)

    def answer(self, request: Request) -> Reply:
        """Sign-in, then the handler."""
        try:
            token = request.headers.get("authorization", "").removeprefix("Bearer ")
            request.account = next((account for account in self.accounts if token in account.tokens), None)
            if request.account is None:
                raise Refused(
                    401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.",
                    {"WWW-Authenticate": 'Bearer realm="", authorization_uri="https://login.example/authorize"'},
                )  # fmt: skip
            if request.path == "$batch" and request.method == "POST":
                return batch(request, route)
            return route(request)
        except Refused as refused:
            return refused.reply


Route = Callable[..., Reply]


def route(request: Request) -> Reply:
    """The answer of the resource that the path names."""
    for method, pattern, handler in _routes():
        found = re.fullmatch(pattern, request.path)
        if found and method == request.method:
            return handler(request, *found.groups())
    if any(re.fullmatch(pattern, request.path) for _, pattern, _ in _routes()):
        raise Refused(405, "MethodNotAllowed")
    raise Refused(400, "BadRequest", "Resource not found for the segment.")


@cache
def _routes() -> list[tuple[str, str, Route]]:
    return _CALENDAR + _MAIL + _PERSON


def _in_calendar(handler: Callable[..., Reply]) -> Route:
    return lambda request, name=None: handler(request, calendar.calendar_of(request, name or ""))


def _on_event(handler: Callable[..., Reply]) -> Route:
    def answer(request: Request, id: str) -> Reply:
        calendar.calendar_of(request, "")
        return handler(request, request.who.item(id, "calendar"))

    return answer


_WHICH = r"me(?:/calendar|/calendars/([^/]+))?"
_EVENT = r"me(?:/calendar|/calendars/[^/]+)?/events/([^/]+)"
_CALENDAR: list[tuple[str, str, Route]] = [
    ("GET", r"me/calendars?", calendar.calendars),
    ("GET", _WHICH + "/events", _in_calendar(calendar.events)),
    ("POST", _WHICH + "/events", _in_calendar(calendar.create)),
    ("GET", _WHICH + "/calendarView", _in_calendar(calendar.calendar_view)),
    ("GET", _WHICH + "/calendarView/delta", _in_calendar(calendar.view_delta)),
    ("GET", _EVENT, _on_event(calendar.one)),
    ("PATCH", _EVENT, _on_event(calendar.change)),
    ("DELETE", _EVENT, _on_event(calendar.delete)),
]


def _in_folder(handler: Callable[..., Reply]) -> Route:
    return lambda request, name=None: handler(request, request.who.folder_of_request(name) if name else None)


def _on_message(handler: Callable[..., Reply]) -> Route:
    return lambda request, id: handler(request, request.who.item(id))


_FOLDER = r"me(?:/mailFolders/([^/]+))?/messages"
_MESSAGE = r"me(?:/mailFolders/[^/]+)?/messages/([^/]+)"
_MAIL: list[tuple[str, str, Route]] = [
    ("GET", "me/mailFolders", folders.folders),
    ("GET", "me/mailFolders/([^/]+)", folders.folder),
    ("GET", "me/mailFolders/([^/]+)/childFolders", folders.folders),
    ("GET", _FOLDER, _in_folder(mail.messages)),
    ("POST", _FOLDER, _in_folder(drafts.create)),
    ("GET", r"me/mailFolders/([^/]+)/messages/delta", _in_folder(mail.folder_delta)),
    ("GET", _MESSAGE, _on_message(mail.one)),
    ("GET", _MESSAGE + r"/\$value", _on_message(mail.value)),
    ("PATCH", _MESSAGE, _on_message(drafts.change)),
    ("DELETE", _MESSAGE, _on_message(mail.delete)),
    ("POST", _MESSAGE + "/createReply", _on_message(drafts.create_reply)),
    ("POST", _MESSAGE + "/send", _on_message(mail.send)),
    ("POST", _MESSAGE + "/move", _on_message(mail.move)),
    ("POST", _MESSAGE + "/permanentDelete", _on_message(mail.delete_for_good)),
]
_PERSON: list[tuple[str, str, Route]] = [
    ("GET", "me", person.me),
    ("GET", "me/mailboxSettings(?:/[A-Za-z]+)?", person.mailbox_settings),
]


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    graph: GraphServer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Http

    def handle_one_request(self) -> None:
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            self._answer(body)
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def _answer(self, body: bytes) -> None:
        graph = self.server.graph
        target = self.path.removeprefix(VERSION).lstrip("/")
        headers = {name.lower(): value for name, value in self.headers.items()}
        graph.asked.append(Asked(self.command, target, headers, body))
        fault = graph.faults.next_for(self.command, target)
        if fault is not None and fault.hold:
            graph.closing.wait(fault.hold)
        reply = Reply(fault.status if fault else 200)
        if fault is None or fault.carried_out or not (fault.status or fault.cut is not None):
            reply = self._carried_out(target, headers, body)
        self._say(fault, reply)

    def _carried_out(self, target: str, headers: dict[str, str], body: bytes) -> Reply:
        graph = self.server.graph
        if not self.path.startswith(VERSION + "/"):
            return Refused(404, "ResourceNotFound").reply
        try:
            request = Request.of(self.command, target, headers, body, graph.base)
        except Refused as refused:
            return refused.reply
        with graph.guard:
            return graph.answer(request)

    def _say(self, fault: Fault | None, reply: Reply) -> None:
        if fault is not None and fault.cut == 0:
            return self._break_off()
        if fault is not None and fault.status:
            reply = Refused(fault.status, fault.code, "", fault.headers).reply
        content = fault.body if fault is not None and fault.body is not None else reply.body()
        self.send_response(reply.status)
        for name, value in {"Content-Type": reply.kind, "request-id": "0-0-0", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if fault is not None and fault.cut is not None:
            self.wfile.write(content[: fault.cut])
            return self._break_off()
        self.wfile.write(content)
        return None

    def _break_off(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""
