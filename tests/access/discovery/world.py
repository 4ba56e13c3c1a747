"""A small internet on loopback: a name server, https sites and mail servers under invented names.

Real sockets, real TLS and a real resolver; only the addresses that names lead to are handed in.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

from followup.access.discovery import Access
from tests.servers.dns import NameServer
from tests.servers.tls import Authority


class World:
    """`sites` maps (method, host, path) to (status, headers, body); `requests` holds all that a site was sent."""

    def __init__(self, authority: Authority) -> None:
        self.authority = authority
        self.sites: dict[tuple[str, str, str], tuple[int, dict[str, str], bytes]] = {}
        self.requests: list[str] = []
        self.dialled: list[tuple[str, int]] = []
        self.sent: list[bytes] = []
        self._ports: dict[tuple[str, int], int] = {}
        self._closing = contextlib.ExitStack()
        self.names = NameServer()

    def records(self, *lines: str) -> None:
        self.names.close()
        self.names = NameServer(*lines)

    def site(
        self, host: str, path: str, body: bytes = b"", status: int = 200, method: str = "GET", **headers: str
    ) -> None:
        self.sites[method, host, path] = (status, headers, body)
        if (host, 443) not in self._ports:
            self._ports[host, 443] = self._https(host)

    def alias(self, host: str, port: int, of: str) -> None:
        """The site of another name under this one too, with that one's certificate."""
        self._ports[host, port] = self._ports[of, 443]

    def _https(self, host: str) -> int:
        world = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                name = self.headers["Host"].partition(":")[0]
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                world.requests.append(f"{self.command} {name} {self.path}\n{self.headers}\n{body!r}")
                status, headers, answer = world.sites.get((self.command, name, self.path), (404, {}, b""))
                self.send_response(status)
                for key, value in headers.items():
                    self.send_header(key, value)
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(answer)

            do_GET = do_PROPFIND = answer  # noqa: N815 - http.server's names

            def log_message(self, *_: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                pass  # a client that hangs up is what some tests want

        server = Server(("127.0.0.1", 0), Handler)
        context = self.authority.server(host)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        self._closing.callback(server.server_close)
        self._closing.callback(server.shutdown)
        return server.server_address[1]

    def mail(self, host: str, port: int, *script: bytes, cert: str = "") -> None:
        """A server that says the lines of `script` in turn, one for each line it hears; b"TLS" is a handshake."""
        listener = socket.create_server(("127.0.0.1", 0))
        self._closing.callback(listener.close)
        self._ports[host, port] = listener.getsockname()[1]
        context = self.authority.server(cert or host)
        threading.Thread(target=self._speak, args=(listener, context, script), daemon=True).start()

    def _speak(self, listener: socket.socket, context: ssl.SSLContext, script: tuple[bytes, ...]) -> None:
        with contextlib.suppress(OSError):
            conn, _ = listener.accept()
            conn.settimeout(5)
            for step, following in zip(script, (*script[1:], b""), strict=True):
                if step == b"TLS":
                    conn = context.wrap_socket(conn, server_side=True)
                else:
                    conn.sendall(step)
                    if following != b"TLS" and not isinstance(conn, ssl.SSLSocket):
                        self.sent.append(conn.recv(4096))
            conn.close()

    def dial(self, host: str, port: int) -> socket.socket:
        self.dialled.append((host, port))
        if (host, port) not in self._ports:
            raise ConnectionRefusedError(host)
        return socket.create_connection(("127.0.0.1", self._ports[host, port]), 5)

    @contextlib.contextmanager
    def access(self):
        world, tls = self, self.authority.trust()

        class Loopback(httpx.HTTPTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                name = request.url.host
                real = world._ports.get((name, request.url.port or 443))
                if real is None:
                    raise httpx.ConnectError(f"no address for {name}")
                request.extensions = {**request.extensions, "sni_hostname": name}
                request.url = request.url.copy_with(host="127.0.0.1", port=real)
                return super().handle_request(request)

        with httpx.Client(transport=Loopback(verify=tls), timeout=5) as http:
            yield Access(self.names.resolver(), http, tls, self.dial)

    def close(self) -> None:
        self._closing.close()
        self.names.close()
