"""The one answer that the browser brings back from an OAuth sign-in, caught on the loopback address (RFC 8252, 7.3).

A free port each time, on 127.0.0.1 alone; only the answer with our `state` is taken, once, and its words are never
logged. Each connection has a thread of its own, since browsers open some that they do not use.
"""

from __future__ import annotations

import contextlib
import hmac
import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from followup.errors import NeedsRep

_LARGEST = 64 * 1024
_DONE = "You may close this window and go back to followup."
_STRANGE = "This is no answer to a sign-in that followup waits for."


class Receiver:
    """Listens from its making to `close`; `redirect_uri` is what the identity service is told."""

    def __init__(self) -> None:
        self._answers: queue.Queue[dict[str, str]] = queue.Queue(1)
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self.port: int = self._server.server_address[1]
        # registrations of native applications take any port of "localhost", not of 127.0.0.1
        self.redirect_uri = f"http://localhost:{self.port}"
        self._server.hosts = frozenset({f"localhost:{self.port}", f"127.0.0.1:{self.port}"})
        self._server.answers = self._answers
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="loopback", daemon=True)
        self._thread.start()

    def expect(self, state: str) -> None:
        """Take the answer to this request: `state` is what was sent with it."""
        self._server.state = state

    def answer(self, limit: float) -> dict[str, str]:
        """Its fields (`code` or `error`, among others). Raises NeedsRep where none comes within `limit` seconds."""
        try:
            return self._answers.get(timeout=limit)
        except queue.Empty:
            raise NeedsRep(
                f"Nobody signed in within {limit / 60:.0f} minutes. Nothing was changed.",
                "Run followup login again.",
            ) from None

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    state = ""
    hosts: frozenset[str]
    answers: queue.Queue[dict[str, str]]

    def server_bind(self) -> None:
        """As that of its parent, which asks the name service for this machine's name first."""
        TCPServer.server_bind(self)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that breaks off is no fault, and a traceback could hold the code."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 10.0
    server_version = "followup"
    sys_version = ""

    def do_GET(self) -> None:
        """The answer as the query of the address."""
        self._take(urlsplit(self.path).query)

    def do_POST(self) -> None:
        """The answer as a form (OAuth 2.0 Form Post Response Mode)."""
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit() and len(length) < 10 and int(length) <= _LARGEST):
            self._say(413, _STRANGE)
            return
        self._take(self.rfile.read(int(length)).decode("utf-8", "replace"))

    def _take(self, form: str) -> None:
        fields = dict(parse_qsl(form, max_num_fields=50)) if form.count("&") < 50 else {}
        said, state = fields.get("state", "").encode(), self.server.state.encode()
        if self.headers.get("Host", "") not in self.server.hosts:
            self._say(421, _STRANGE)
        elif urlsplit(self.path).path != "/":
            self._say(404, _STRANGE)
        elif not state or not hmac.compare_digest(said, state) or not ("code" in fields or "error" in fields):
            self._say(400, _STRANGE)
        else:
            try:
                self._say(200, _DONE)
            finally:  # a browser that hangs up early has brought it all the same
                with contextlib.suppress(queue.Full):  # or sent it twice
                    self.server.answers.put_nowait(fields)

    def _say(self, status: int, words: str) -> None:
        body = words.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the request line holds the code."""
