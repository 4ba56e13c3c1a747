"""A real TLS server that speaks IMAP by a script: for answers that no good server gives."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Sequence
from typing import IO

from tests.servers.authority import Certificates

EXAMINED = b"* 2 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 9] ok\r\n"

Answer = bytes | Sequence[bytes]
"""What to say before `OK`. A `<tag>` in it stands for the request's tag, and then no `OK` follows; `!` at its end
breaks the connection. Of several, one each time, the last for ever.
"""


class ScriptedImap:
    """Takes any password, and answers each command by the first pattern that finds it. `said` is what clients sent.

    `challenge` is asked in AUTHENTICATE after the first answer, as where a token is refused.
    """

    def __init__(
        self,
        certificates: Certificates,
        *script: tuple[bytes, Answer],
        greeting: bytes = b"* OK hello\r\n",
        challenge: bytes = b"",
    ) -> None:
        self._script = [
            *((pattern, [answer] if isinstance(answer, bytes) else list(answer)) for pattern, answer in script),
            (rb"CAPABILITY", [b"* CAPABILITY IMAP4rev1 AUTH=PLAIN UIDPLUS\r\n"]),
            (rb"EXAMINE", [EXAMINED]),
            (rb"", [b""]),
        ]
        self.said: list[bytes] = []
        self._greeting = greeting
        self._challenge = challenge
        self._context = certificates.good.context()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                plain_socket, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(plain_socket,), daemon=True).start()

    def _one(self, plain_socket: socket.socket) -> None:
        try:
            with self._context.wrap_socket(plain_socket, server_side=True) as sock, sock.makefile("rwb") as wire:
                self._talk(wire)
        except (OSError, ValueError):
            plain_socket.close()

    def _talk(self, wire: IO[bytes]) -> None:
        self._say(wire, self._greeting)
        while line := wire.readline():
            self.said.append(line)
            if b"AUTHENTICATE" in line:
                for challenge in (b"", self._challenge) if self._challenge else (b"",):
                    self._say(wire, b"+ " + challenge + b"\r\n")
                    self.said.append(wire.readline())
            if not self._answer(wire, line):
                return

    def _answer(self, wire: IO[bytes], line: bytes) -> bool:
        answers = next(answers for pattern, answers in self._script if re.search(pattern, line))
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        tag = line.split()[0]
        ended = answer.endswith(b"!") or b"<tag>" in answer
        self._say(wire, answer.replace(b"<tag>", tag) + (b"" if ended else tag + b" OK done\r\n"))
        return not answer.endswith(b"!")

    def _say(self, wire: IO[bytes], data: bytes) -> None:
        wire.write(data)
        wire.flush()

    def close(self) -> None:
        """Stop listening and end the thread."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)
