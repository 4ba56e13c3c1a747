"""A real HTTP server whose answers the test writes: for faults that no good server gives."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Asked:
    """A request as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Reply:
    """What to answer. `cut`: the connection is broken off after so many bytes of the body (0: before the status).

    `slow` are the seconds between the bytes, those of the header too. `paced`: the body comes in parts of so many
    bytes, with so many seconds before each of them.
    """

    status: int = 207
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    slow: float = 0.0
    paced: tuple[int, float] | None = None


@dataclass
class Scripted:
    """`answer` is asked for each request; `asked` holds all that came."""

    root: str
    answer: Callable[[Asked], Reply]
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def scripted(answer: Callable[[Asked], Reply], context: ssl.SSLContext | None = None) -> Iterator[Scripted]:
    """A server on a free port of the loopback address; with a `context`, by TLS on `localhost`."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # header and body are two packets

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            asked = Asked(self.command, self.path, {key.lower(): value for key, value in self.headers.items()}, body)
            state.asked.append(asked)
            self._send(state.answer(asked))

        def _send(self, reply: Reply) -> None:
            if reply.cut == 0:
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
                return
            if reply.slow:
                self._drip(reply)
                return
            self.send_response(reply.status)
            for key, value in reply.headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            size, pause = reply.paced or (len(reply.body) or 1, 0.0)
            for start in range(0, len(reply.body[: reply.cut]), size):
                if pause and stopping.wait(pause):
                    return
                try:
                    self.wfile.write(reply.body[: reply.cut][start : start + size])
                except OSError:  # the client has had enough
                    self.close_connection = True
                    return
            if reply.cut is not None:
                self.wfile.flush()
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True

        def _drip(self, reply: Reply) -> None:
            self.close_connection = True
            for byte in b"HTTP/1.1 %d Slow\r\nX-Long: " % reply.status + b"x" * 10_000:
                if stopping.wait(reply.slow):
                    return
                try:
                    self.connection.send(bytes([byte]))
                except OSError:
                    return

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def get_request(self):
            sock, address = super().get_request()
            if context is None:
                return sock, address
            return context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False), address

        def handle_error(self, request, client_address) -> None:
            """The client broke off, as some tests want it to."""

    stopping = threading.Event()
    server = Server(("127.0.0.1", 0), Handler)
    root = "http://127.0.0.1" if context is None else "https://localhost"
    state = Scripted(f"{root}:{server.server_address[1]}", answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        stopping.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
