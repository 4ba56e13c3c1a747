"""Listens to a server's port on the loopback: when which side spoke, by the kernel's own time stamps.

What is measured is not touched: no proxy stands between, nobody waits for us. Needs root (or CAP_NET_RAW), as the
servers of these benchmarks do.
"""

from __future__ import annotations

import socket
import struct
import threading
import time
from dataclasses import dataclass

_TIMESTAMPNS = 35  # SO_TIMESTAMPNS and SCM_TIMESTAMPNS, socket(7)
_IP = 0x0800
_OUTGOING = 4  # packet(7): on the loopback each packet is seen on its way out and again on its way in


@dataclass(frozen=True, slots=True)
class Said:
    """One packet with data. `at` is in seconds of the wall clock (as `time.time`)."""

    at: float
    by_server: bool
    size: int


class Tap:
    """Everything said on the connections of one server port, from `clear` on."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._said: list[Said] = []
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(_IP))
        self._socket.bind(("lo", _IP))
        self._socket.setsockopt(socket.SOL_SOCKET, _TIMESTAMPNS, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()

    def clear(self) -> None:
        """Forget what was said so far."""
        self._said.clear()

    def pushed(self, seconds: float = 5.0) -> float:
        """When the server spoke first. Raises TimeoutError where it is silent."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = next((one.at for one in tuple(self._said) if one.by_server), None)
            if found is not None:
                return found
            time.sleep(0.001)
        raise TimeoutError("the server said nothing")

    def requests(self, until: float) -> int:
        """How often the clients spoke before `until`."""
        return sum(not one.by_server and one.at < until for one in tuple(self._said))

    def _listen(self) -> None:
        try:
            while True:
                head, extra, _, address = self._socket.recvmsg(128, 64)
                said = None if address[2] == _OUTGOING else self._read(head, extra)
                if said is not None:
                    self._said.append(said)
        except (OSError, ValueError):
            return

    def _read(self, head: bytes, extra: list[tuple[int, int, bytes]]) -> Said | None:
        start = (head[0] & 15) * 4
        if head[9] != socket.IPPROTO_TCP or len(head) < start + 20:
            return None
        source, target = struct.unpack_from("!HH", head, start)
        size = struct.unpack_from("!H", head, 2)[0] - start - (head[start + 12] >> 4) * 4
        if self._port not in (source, target) or size <= 0:
            return None
        stamp = next((data for _, kind, data in extra if kind == _TIMESTAMPNS), b"")
        seconds, nanoseconds = struct.unpack("=qq", stamp)
        return Said(seconds + nanoseconds / 1e9, source == self._port, size)
