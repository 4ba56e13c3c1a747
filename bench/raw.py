"""As little of an IMAP client as the protocol allows: the yardstick. A socket, lines and literals, nothing else."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator

_LITERAL = re.compile(rb"\{(\d+)\}\r\n\Z")


class Raw:
    """One signed-in connection with a folder open for reading; in the clear unless given a TLS context."""

    def __init__(
        self, port: int, user: str, password: str, folder: str = "INBOX", tls: ssl.SSLContext | None = None
    ) -> None:
        plain = socket.create_connection(("127.0.0.1", port))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sock: socket.socket = tls.wrap_socket(plain, server_hostname="localhost") if tls else plain
        self.file = self.sock.makefile("rb", 1 << 20)
        self.file.readline()
        self._number = 0
        self.command(f'LOGIN "{user}" "{password}"')
        self.exists = 0
        for line in self.command(f'EXAMINE "{folder}"') if folder else ():
            if line.endswith(b" EXISTS\r\n"):
                self.exists = int(line.split()[1])

    def send(self, command: str, payload: bytes = b"") -> bytes:
        """Send a command, give its tag; `payload` goes out as a literal that waits for no leave."""
        self._number += 1
        tag = b"R%d" % self._number
        literal = b" {%d+}\r\n%b" % (len(payload), payload) if payload else b""
        self.sock.sendall(tag + b" " + command.encode() + literal + b"\r\n")
        return tag

    def command(self, command: str, payload: bytes = b"") -> list[bytes]:
        """The lines that answer it; fails on NO."""
        return self.lines(self.send(command, payload))

    def lines(self, tag: bytes) -> list[bytes]:
        """The lines up to the one that ends the command."""
        found: list[bytes] = []
        while not (line := self.file.readline()).startswith(tag + b" "):
            if not line:
                raise EOFError
            found.append(line)
        if b" OK" not in line:
            raise RuntimeError(line.decode("ascii", "replace"))
        return found

    def drain(self, command: str) -> int:
        """Send it, throw the answer away as it comes: how many bytes it had."""
        tag = self.send(command)
        end = b"\r\n" + tag + b" "
        buffer, total, tail = bytearray(1 << 20), 0, b""
        while True:
            size = self.sock.recv_into(buffer)
            if not size:
                raise EOFError
            total += size
            tail = (tail + bytes(buffer[max(0, size - 200) : size]))[-400:]
            if end in tail and tail.endswith(b"\r\n"):
                return total

    def literals(self, tag: bytes) -> Iterator[bytes]:
        """The literals in the answer to a command."""
        while not (line := self.file.readline()).startswith(tag + b" "):
            if not line:
                raise EOFError
            found = _LITERAL.search(line)
            if found:
                yield self.file.read(int(found.group(1)))

    def idle(self) -> bytes:
        """Begin IDLE; its tag."""
        tag = self.send("IDLE")
        while not self.file.readline().startswith(b"+"):
            pass
        return tag

    def pushed(self) -> int:
        """Wait in IDLE for an EXISTS; how many messages there are."""
        while True:
            line = self.file.readline()
            if not line:
                raise EOFError
            if line.endswith(b" EXISTS\r\n"):
                return int(line.split()[1])

    def close(self) -> None:
        """Hang up."""
        self.sock.close()
