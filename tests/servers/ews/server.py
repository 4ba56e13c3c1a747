"""The server itself: HTTP(S) on loopback, sign-in, one SOAP operation a request.

`invalid` and `broken` hold what the published schema has against requests and against our own answers; a test that
ends with anything in them, or with a fault that nothing met, has failed (`check`).
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.servers.ews import finding, folders, items, sending, services, soap
from tests.servers.ews.entrance import Basic, Challenge, Entrance
from tests.servers.ews.faults import Fault, Kind
from tests.servers.ews.soap import Element, Refusal
from tests.servers.ews.store import Left, Mailbox, World
from tests.servers.ews.streaming import Streams

PATH = "/EWS/Exchange.asmx"

Operation = Callable[[World, Mailbox, Element], Element]
OPERATIONS: dict[str, Operation] = {
    "GetFolder": folders.get,
    "FindFolder": folders.find,
    "CreateFolder": folders.create,
    "SyncFolderHierarchy": folders.hierarchy,
    "SyncFolderItems": folders.sync,
    "FindItem": finding.find,
    "GetItem": items.get,
    "CreateItem": items.create,
    "UpdateItem": items.update,
    "DeleteItem": items.delete,
    "MoveItem": items.move,
    "SendItem": sending.send,
    "ConvertId": services.convert_id,
    "ResolveNames": services.resolve_names,
    "GetServerTimeZones": services.time_zones,
    "GetUserConfiguration": services.user_configuration,
    "GetUserOofSettings": services.oof_settings,
}


@dataclass(frozen=True)
class Call:
    """One request as it came in, with the size of the answer."""

    operation: str
    user: str
    body: Element


Page = Callable[[dict[str, str], bytes], tuple[int, dict[str, str], bytes]]


@dataclass
class EwsServer:
    """`root` is its address without a path, `url` that of EWS. `pages` answer other paths (autodiscovery)."""

    root: str = ""
    world: World = field(default_factory=World)
    entrance: Entrance = field(default_factory=Basic)
    pages: dict[str, Page] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    invalid: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)
    streams: Streams = field(init=False)

    def __post_init__(self) -> None:
        self.streams = Streams(self.world)

    @property
    def url(self) -> str:
        """The address of EWS."""
        return self.root + PATH

    def add_user(self, address: str, password: str = "secret", name: str = "") -> Mailbox:
        """A mailbox with the folders that every one has."""
        with self.world.changed:
            made = Mailbox(self.world, address, password, name or address.partition("@")[0].title())
            self.world.mailboxes[address.lower()] = made
        return made

    def fail(self, operation: str, kind: Kind, **how: Any) -> Fault:
        """Have a call fail; see `Fault`."""
        fault = Fault(operation, kind, **how)
        self.faults.append(fault)
        return fault

    def asked(self, operation: str) -> list[Call]:
        """All requests of one operation so far."""
        return [one for one in self.calls if one.operation == operation]

    @property
    def left(self) -> list[Left]:
        """All that left the server."""
        return [one for box in self.world.mailboxes.values() for one in box.left]

    def check(self) -> None:
        """Raise AssertionError where the schema was broken, or a fault met nothing."""
        assert not self.invalid, self.invalid
        assert not self.broken, self.broken
        unused = [fault for fault in self.faults if not fault.used]
        assert not unused, unused

    def carry_out(self, operation: str, user: str, asked: Element) -> Element:
        """One operation under the lock; a refusal becomes its answer."""
        act = {**OPERATIONS, "Subscribe": self.streams.subscribe, "Unsubscribe": self.streams.unsubscribe}.get(
            operation
        )
        if act is None:
            return soap.fault("ErrorInvalidRequest", "The request is invalid.")
        with self.world.changed:
            try:
                said = act(self.world, self.world.mailboxes[user.lower()], asked)
            except Refusal as refusal:
                said = (
                    soap.fault(refusal.code, refusal.text)
                    if refusal.fault
                    else soap.answer(operation, soap.failure(operation, refusal))
                )
        self.broken += [f"{operation}: {one}" for one in soap.flaws(said)]
        return said


def _handler(server: EwsServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def setup(self) -> None:
            super().setup()
            self.state: dict[str, Any] = {}

        def do_GET(self) -> None:
            self._page(b"")

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            if self.headers.get("Content-Encoding") == "gzip":
                data = gzip.decompress(data)
            if self.path != PATH:
                self._page(data)
                return
            told = {key.lower(): value for key, value in self.headers.items()}
            try:
                asked = soap.body_of(data)
            except ValueError:
                asked = None
            operation = soap.name(asked).removesuffix("Request") if asked is not None else ""
            fault = next((one for one in server.faults if one.hits(operation)), None)
            if fault is not None and not fault.after:
                self._fail(fault, operation)
                return
            user = server.entrance.enter(server, told, self.state)
            if isinstance(user, Challenge):
                self._reply(401, [("WWW-Authenticate", offer) for offer in user.offers])
                return
            if asked is None:
                self._say(soap.fault("ErrorSchemaValidation", "The request failed schema validation."))
                return
            server.calls.append(Call(operation, user, asked))
            flaws = soap.flaws(asked)
            if flaws:
                server.invalid += [f"{operation}: {one}" for one in flaws]
                self._say(soap.fault("ErrorSchemaValidation", "The request failed schema validation."))
            elif operation == "GetStreamingEvents":
                self._stream(server.streams.stream(server.world.mailboxes[user.lower()], asked))
            else:
                said = server.carry_out(operation, user, asked)
                self._fail(fault, operation, said) if fault is not None else self._say(said)

        def _page(self, data: bytes) -> None:
            page = server.pages.get(self.path.partition("?")[0])
            if page is None:
                self._reply(404, [])
                return
            told = {key.lower(): value for key, value in self.headers.items()}
            status, headers, body = page(told, data)
            self._reply(status, list(headers.items()), body)

        def _say(self, said: Element) -> None:
            status = 500 if said.tag == f"{soap.S}Fault" else 200
            self._reply(status, [("Content-Type", "text/xml; charset=utf-8")], soap.envelope(said))

        def _reply(self, status: int, headers: list[tuple[str, str]], body: bytes = b"") -> None:
            self.send_response(status)
            for key, value in headers:
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _fail(self, fault: Fault, operation: str, said: Element | None = None) -> None:
            if fault.kind == "stall":
                server.stopping.wait(60)
            if fault.kind in ("drop", "stall"):
                self._hang_up()
                return
            if fault.kind == "half":
                body = soap.envelope(said if said is not None else soap.answer(operation))
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2])
                self._hang_up()
                return
            status, headers, body = fault.answer(operation)
            self._reply(status, list(headers.items()), body)

        def _hang_up(self) -> None:
            self.close_connection = True
            with contextlib.suppress(OSError):
                self.wfile.flush()
                self.connection.shutdown(socket.SHUT_RDWR)

        def _stream(self, documents: Iterator[bytes]) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/xml; charset=utf-8")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            last = b""
            with contextlib.suppress(OSError), contextlib.closing(documents):
                for last in documents:
                    self.wfile.write(b"%x\r\n%b\r\n" % (len(last), last))
                    self.wfile.flush()
                if b">Closed<" in last:
                    self.wfile.write(b"0\r\n\r\n")
                    return
            self._hang_up()

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    return Handler


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    context: ssl.SSLContext | None = None
    broken: list[str]

    def get_request(self) -> tuple[socket.socket, Any]:
        sock, address = super().get_request()
        if self.context is None:
            return sock, address
        return self.context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False), address

    def handle_error(self, request: object, client_address: object) -> None:
        """The client broke off, as some tests want it to; anything else is a fault of this server."""
        fault = sys.exc_info()[1]
        if not isinstance(fault, OSError):
            self.broken.append("".join(traceback.format_exception(fault)))


@contextmanager
def ews(context: ssl.SSLContext | None = None) -> Iterator[EwsServer]:
    """A server on a free port of the loopback address; with a `context`, by TLS on `localhost`."""
    server = EwsServer()
    http = _Http(("127.0.0.1", 0), _handler(server))
    http.context, http.broken = context, server.broken
    server.root = f"{'http' if context is None else 'https'}://localhost:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopping.set()
        server.streams.stop()
        http.shutdown()
        http.server_close()
        thread.join(5)
