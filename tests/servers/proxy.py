"""A proxy that breaks connections where a test says so, in front of IMAP, SMTP and HTTP.

It ends TLS with the test authority's certificate and speaks to the server in the clear, so it sees each request:
`proxy.fail(pattern, nth, kind)` lets the n-th request whose first line matches fail in one way:

`drop-before`  the request never reaches the server, the connection breaks;
`drop-after`   the server carries it out, its answer is swallowed, the connection breaks;
`half`         half of the answer comes, then the connection breaks;
`black-hole`   the server carries it out, and nothing is ever heard again;
`slow`         the answer comes at one byte a second.

A fault that no request met fails the test: call `proxy.check` at its end.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["drop-before", "drop-after", "half", "black-hole", "slow"]
Protocol = Literal["imap", "smtp", "http"]

_LITERAL = re.compile(rb"\{(\d+)(\+?)\}\r\n\Z")
_LENGTH = re.compile(rb"(?im)^content-length:\s*(\d+)")


@dataclass
class Fault:
    """One planned fault; `nth` counts down to the request it meets."""

    pattern: re.Pattern[str]
    nth: int
    kind: Kind
    met: bool = False


@dataclass
class Proxy:
    """Listens on `port`. `seen` holds the first line of each request, literals and bodies left out."""

    upstream: int
    protocol: Protocol
    context: ssl.SSLContext | None
    seen: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    rewrite: Callable[[bytes], bytes] | None = None
    open: bool = True

    def __post_init__(self) -> None:
        self._links: set[_Link] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = self._call(asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=self.context))
        self.port: int = self._server.sockets[0].getsockname()[1]

    def fail(self, pattern: str, nth: int = 1, kind: Kind = "drop-after") -> None:
        """Plan a fault for the `nth` request from now on that `pattern` (searched, any case) finds."""
        self.faults.append(Fault(re.compile(pattern, re.I), nth, kind))

    def check(self) -> None:
        """Fail where a planned fault was never met."""
        unused = [fault for fault in self.faults if not fault.met]
        assert not unused, f"faults that no request met: {[(f.pattern.pattern, f.nth, f.kind) for f in unused]}"

    def drop_all(self) -> None:
        """Break every connection now."""
        self._loop.call_soon_threadsafe(lambda: [link.cut() for link in tuple(self._links)])

    def close(self) -> None:
        """End everything."""
        self._call(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _call(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _end(self) -> None:
        self._server.close()
        for link in tuple(self._links):
            link.cut()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        await asyncio.wait(others, timeout=2) if others else None
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self.open:
            writer.transport.abort()
            return
        try:
            server = await asyncio.open_connection("127.0.0.1", self.upstream, limit=1 << 26)
        except OSError:
            writer.transport.abort()
            return
        link = _Link(self, reader, writer, *server)
        self._links.add(link)
        try:
            await link.run()
        finally:
            self._links.discard(link)

    def meet(self, line: str) -> Fault | None:
        """Note a request, and the fault that it meets."""
        self.seen.append(line)
        for fault in self.faults:
            if not fault.met and fault.pattern.search(line):
                fault.nth -= 1
                if fault.nth == 0:
                    fault.met = True
                    return fault
        return None


class _Link:
    """One connection through the proxy."""

    def __init__(self, proxy: Proxy, reader: Any, writer: Any, from_server: Any, to_server: Any) -> None:
        self._proxy = proxy
        self._reader, self._writer = reader, writer
        self._from, self._to = from_server, to_server
        self._fault: Fault | None = None
        self._tag = b""
        self._complete = False
        self._in_data = False

    def cut(self) -> None:
        for writer in (self._writer, self._to):
            writer.transport.abort()

    async def run(self) -> None:
        ways = [asyncio.ensure_future(self._requests()), asyncio.ensure_future(self._answers())]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            if not ways[1].done():  # the client is gone
                await asyncio.wait(ways, timeout=0.2)
        finally:
            self.cut()
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            for writer in (self._writer, self._to):
                with contextlib.suppress(OSError, ssl.SSLError):
                    await writer.wait_closed()

    async def _requests(self) -> None:
        while line := await self._reader.readline():
            end_of_data = self._in_data and line == b".\r\n"
            if not self._in_data or end_of_data:
                fault = self._proxy.meet(line.decode("latin-1").rstrip("\r\n"))
                if fault is not None and fault.kind == "drop-before":
                    return
                self._fault, self._complete = fault or self._fault, False
                self._tag = line.split(b" ")[0]
            self._to.write(line)
            await self._rest(line, end_of_data)
            await self._to.drain()

    async def _rest(self, line: bytes, end_of_data: bool) -> None:
        """Send on what belongs to the request, and say when it is complete."""
        if self._proxy.protocol == "imap":
            while found := _LITERAL.search(line):
                self._to.write(await self._reader.readexactly(int(found.group(1))))
                line = await self._reader.readline()
                self._to.write(line)
        elif self._proxy.protocol == "http":
            head = b""
            while (line := await self._reader.readline()) not in (b"\r\n", b""):
                head += line
                self._to.write(line)
            found = _LENGTH.search(head)
            body = await self._reader.readexactly(int(found.group(1))) if found else b""
            self._to.write(line + body)
        elif end_of_data:
            self._in_data = False
        elif line.strip().upper() == b"DATA":
            self._in_data = True
        self._complete = True

    async def _answers(self) -> None:
        while data := await self._from.read(65536):
            fault = self._fault if self._complete or (self._fault and self._fault.kind in ("slow", "half")) else None
            if fault is None:
                self._writer.write(self._proxy.rewrite(data) if self._proxy.rewrite else data)
            elif fault.kind == "drop-after":
                if self._proxy.protocol != "imap" or b"\n" + self._tag + b" " in b"\n" + data:
                    return
            elif fault.kind == "half":
                self._writer.write(data[: len(data) // 2])
                await self._writer.drain()
                return
            elif fault.kind == "slow":
                for n in range(len(data)):
                    self._writer.write(data[n : n + 1])
                    await asyncio.sleep(1)
            await self._writer.drain()
