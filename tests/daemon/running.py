"""`followup run` as a process of its own, with a stand-in for the service manager that hears its messages."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.cli.homes import Home
from tests.scenarios.people import offer
from tests.scenarios.post import Post
from tests.scenarios.stage import letter
from tests.servers.programs import until

NO = "Thank you for the proposal. After some thought we have decided to go with Norvik instead."
QUICK = 3.0
"""Seconds within which a push brings a draft: the promise."""

LOADED = 6.0
"""The same where more programs want to run than the machine has processors, as in a run of many tests."""


def in_time() -> float:
    """How long a push may take to bring a draft on the machine as it is."""
    return QUICK if os.getloadavg()[0] <= (os.cpu_count() or 1) else LOADED


FAKETIME = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)


class Manager:
    """Listens on $NOTIFY_SOCKET."""

    def __init__(self) -> None:
        self._dir = Path(tempfile.mkdtemp(prefix="followup-notify-"))  # a short path: sun_path holds 108 bytes
        self.path = self._dir / "s"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self.path))
        self._socket.setblocking(False)
        self.words: list[str] = []

    def heard(self, word: str, times: int = 1) -> bool:
        with contextlib.suppress(BlockingIOError):
            while True:
                self.words += self._socket.recv(4096).decode().split("\n")
        return self.words.count(word) >= times

    def close(self) -> None:
        self._socket.close()
        shutil.rmtree(self._dir, ignore_errors=True)


class Running:
    """A daemon, and what one does with it. `log` is what it wrote to its standard error."""

    def __init__(self, home: Home, **environment: str) -> None:
        self.home = home
        self.manager = Manager()
        self._log = home.path / "daemon.log"
        extra = {"NOTIFY_SOCKET": str(self.manager.path), **environment}
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "followup", "--debug", "run"],
                env=home.environment | extra,
                cwd=home.path,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def ready(self) -> Running:
        until(lambda: self.manager.heard("READY=1") or self.process.poll() is not None, 30, "READY=1")
        assert self.process.poll() is None, self.log
        return self

    def looked(self) -> Running:
        """Wait until its first look went through."""
        until(lambda: self.state() == "ok", 30, "a first look")
        return self

    @property
    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def status(self) -> Any:
        return self.home.run("status", "--json").json

    def state(self) -> str:
        return str(self.status()["accounts"][0]["state"])

    def signal(self, number: int) -> None:
        self.process.send_signal(number)

    def end(self, within: float = 5.0) -> int:
        """SIGTERM, and its exit code."""
        self.signal(signal.SIGTERM)
        return self.process.wait(within)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        self.manager.close()


class Desk:
    """The rep's mailbox from outside: an offer was sent, a no arrives."""

    def __init__(self, post: Post) -> None:
        self.post = post
        self.now = datetime.now(UTC).astimezone()
        self.proposal = offer(at=self.now)
        post.put("Sent", self.proposal.as_bytes(), None, flags="S")
        self._n = 0

    def no(self, text: str = NO, who: str = "Ines Okafor <ines@dock.example>") -> str:
        self._n += 1
        to, subject = "Mira Holt <mira.holt@rep.example>", "Re: Dock scheduling"
        mail = letter(who, to, subject, text, datetime.now(UTC).astimezone(), answers=self.proposal)
        self.post.put("INBOX", mail.as_bytes(), None)
        return str(mail["Message-ID"])

    def answers(self, message_id: str) -> bool:
        """Whether a draft in Drafts answers this message."""
        found = []
        for path in self.post.files("Drafts"):
            with contextlib.suppress(FileNotFoundError):
                found.append(path.read_bytes())
        return any(f"In-Reply-To: {message_id}".encode() in raw for raw in found)


def environment_without_time() -> dict[str, str]:
    """For the file-based clock of libfaketime."""
    return {"LD_PRELOAD": str(FAKETIME), "FAKETIME_NO_CACHE": "1", "DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}
