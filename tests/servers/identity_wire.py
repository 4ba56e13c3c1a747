"""Puts the identity service of `tests.servers.identity` on the wire: HTTP by TLS on a free port of loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.servers.identity import IdentityServer, call_of
from tests.servers.tls import Authority


@contextmanager
def identity_server(authority: Authority, *hosts: str) -> Iterator[IdentityServer]:
    """The service on a free port, its certificate signed by `authority`; at the end, no fault may be left unused.

    `hosts` are further names that the certificate is for.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            self._answer(urlsplit(self.path).query)

        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode())

        def _answer(self, form: str) -> None:
            path = urlsplit(self.path).path
            known = call_of(path) in {"configuration", "authorize", "devicecode", "token"}
            status, body, headers = state.answer(path, dict(parse_qsl(form))) if known else (404, b"{}", {})
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """The output is the test's."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def get_request(self) -> Any:
            sock, address = super().get_request()
            return context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False), address

        def handle_error(self, request: object, client_address: object) -> None:
            """The client broke off, as some tests want it to."""

    context = authority.server("localhost", *hosts)
    server = Server(("127.0.0.1", 0), Handler)
    state = IdentityServer(f"https://localhost:{server.server_address[1]}", authority.file, authority.trust())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
    assert state.unused() == [], "nobody met these faults"
