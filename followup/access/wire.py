"""A connection that cannot hang or swell: TLS, a reader bounded in time and size, and network faults in words.

Time is bounded twice. A read or write waits at most `timeout` seconds for the next byte, and an answer as a whole may
take `timeout` seconds and one more for each 4 kB that came: a server that drips one byte a second is given up on.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
from collections.abc import Iterator

from followup import errors

SLOWEST = 4096
"""Bytes a second below which an answer counts as stuck."""

_CHUNK = 65536


class BrokenOff(OSError):
    """The other side closed the connection in the middle of an answer."""


class TooMuch(OSError):
    """The other side sends more than an answer of its kind may hold."""


def connect(host: str, port: int, timeout: float) -> socket.socket:
    """A TCP connection whose half-open death the kernel notices without waking this process."""
    sock = socket.create_connection((host, port), timeout)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_KEEPIDLE"):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 180)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 30)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 4)
    return sock


def secure(sock: socket.socket, context: ssl.SSLContext, host: str) -> ssl.SSLSocket:
    """TLS over `sock`; closes it where the handshake fails."""
    try:
        return context.wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise


class Reader:
    """Reads lines and counted bytes from `sock`; after STARTTLS one makes a new reader on the new socket."""

    def __init__(self, sock: socket.socket, timeout: float) -> None:
        self.sock = sock
        self.timeout = timeout
        self._ahead = bytearray()
        self.restart()

    def restart(self) -> None:
        """Begin the time of a new answer; called when a request goes out."""
        self._deadline = time.monotonic() + self.timeout

    @property
    def ahead(self) -> bool:
        """Whether bytes were read that nobody asked for yet."""
        return bool(self._ahead)

    def readline(self, limit: int) -> bytes:
        """One line with its end. Raises `TooMuch` beyond `limit` bytes, `BrokenOff`, `TimeoutError`, `OSError`."""
        seen = 0
        while (end := self._ahead.find(b"\n", seen)) < 0:
            seen = len(self._ahead)
            if seen > limit:
                raise TooMuch("line too long")
            self._more()
        return self._take(end + 1)

    def read(self, size: int) -> bytes:
        """Exactly `size` bytes; raises as `readline` does. The caller bounds `size`."""
        while len(self._ahead) < size:
            self._more()
        return self._take(size)

    def take_in(self) -> bool:
        """Take what has come, without waiting for more; whether a whole line is there now. Raises `BrokenOff`."""
        self.sock.settimeout(0)
        while len(self._ahead) < 16 * _CHUNK:
            try:
                data = self.sock.recv(_CHUNK)
            except (BlockingIOError, ssl.SSLWantReadError):
                break
            if not data and b"\n" not in self._ahead:
                raise BrokenOff("connection closed")
            if not data:
                break
            self._ahead += data
        return b"\n" in self._ahead

    def _take(self, size: int) -> bytes:
        taken = bytes(memoryview(self._ahead)[:size])
        del self._ahead[:size]
        return taken

    def _more(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("answer too slow")
        self.sock.settimeout(min(left, self.timeout))
        data = self.sock.recv(_CHUNK)
        if not data:
            raise BrokenOff("connection closed")
        self._deadline += len(data) / SLOWEST
        self._ahead += data


@contextlib.contextmanager
def network_faults(host: str) -> Iterator[None]:
    """Turn what sockets and TLS raise into the errors of `followup.errors`.

    A certificate that does not hold counts as temporary: behind a hotel's sign-in page it heals by itself.
    """
    try:
        yield
    except socket.gaierror as fault:
        raise errors.HostUnknown(f"Cannot find {host}. Nothing is lost; followup tries again.") from fault
    except ssl.SSLCertVerificationError as fault:
        raise errors.Unreachable(
            f"{host} shows a certificate that does not hold ({fault.verify_message}). No password was sent.",
            "If you are behind a sign-in page of a network, sign in there; else ask who runs the server.",
        ) from fault
    except ssl.SSLError as fault:
        raise errors.Unreachable(f"{host} does not speak TLS 1.2 or newer here. No password was sent.") from fault
    except TimeoutError as fault:
        raise errors.Unreachable(f"{host} did not answer in time. Nothing is lost; followup tries again.") from fault
    except TooMuch as fault:
        raise errors.Unreachable(f"{host} sent an answer larger than any may be. followup tries again.") from fault
    except OSError as fault:
        raise errors.Unreachable(f"{host} cannot be reached or broke off. followup tries again.") from fault
