"""A Dovecot with a rep's mailbox, and followup itself on it as a process of its own."""

# ruff: noqa: S603, S607 (our own program, and chown)

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.mails import Mail
from bench.processes import family
from bench.raw import Raw
from tests.servers.authority import Certificates
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.programs import until

_CONFIG = """
[rep]
name = "Robin Hale"
email = "robin@rep.example"
domains = ["rep.example"]
time_zone = "Europe/Berlin"
country = "DE"
[accounts.work]
mail = {{ type = "imap", host = "localhost", port = {port}, user = "{user}", ca_file = "{ca}" }}
calendar = {{ type = "folder", path = "{home}/calendar" }}
[playbook]
drafts_a_day = 1000
[state]
path = "{home}/state"
"""


@dataclass(frozen=True)
class Home:
    """One user's place: configuration, state, and the environment to start followup in."""

    user: str
    directory: Path
    environment: dict[str, str]

    @property
    def database(self) -> Path:
        """The state file."""
        return self.directory / "state" / "followup.db"


class Stage:
    """The server. Users are made by filling their mailboxes."""

    def __init__(self) -> None:
        self._directory = Path(tempfile.mkdtemp(prefix="followup-bench-"))
        self.certificates = Certificates(self._directory / "certificates")
        self.server = Dovecot(self.certificates)

    def close(self) -> None:
        """Stop the server, remove everything."""
        self.server.close()
        shutil.rmtree(self._directory, ignore_errors=True)

    def __enter__(self) -> Stage:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def fill(self, user: str, mails: Iterable[Mail]) -> int:
        """Put mails straight into the user's Maildirs, and let the server index them; how many bytes."""
        owner = self.server.maildir(user).parent.parent.stat().st_uid
        total, boxes = 0, dict[str, Path]()
        for number, mail in enumerate(mails):
            box = boxes.get(mail.folder)
            if box is None:
                box = boxes[mail.folder] = self._maildir(user, mail.folder)
            path = box / "cur" / f"{int(mail.at.timestamp())}.M{number:08d}.bench,S={len(mail.raw)}:2,S"
            path.write_bytes(mail.raw)
            os.utime(path, (mail.at.timestamp(), mail.at.timestamp()))
            total += len(mail.raw)
        for box in boxes.values():
            subprocess.run(["chown", "-R", str(owner), str(box)], check=True)
        for folder in boxes:
            self.raw(user, folder).close()
        return total

    def _maildir(self, user: str, folder: str) -> Path:
        self.server._make(self.server.maildir(user) / "cur")
        box = self.server.maildir(user, folder)
        for part in ("new", "cur", "tmp"):
            (box / part).mkdir(parents=True, exist_ok=True)
        return box

    def raw(self, user: str, folder: str = "INBOX", tls: bool = False) -> Raw:
        """A yardstick's connection."""
        if not tls:
            return Raw(self.server.port, user, PASSWORD, folder)
        return Raw(
            self.server.tls_port, user, PASSWORD, folder, ssl.create_default_context(cafile=self.certificates.ca)
        )

    def server_cpu(self) -> float:
        """CPU seconds of the server so far, its processes that have ended included."""
        master = int((self.server.dir / "run" / "master.pid").read_text())
        times = [psutil.Process(pid).cpu_times() for pid in family(master)]
        return sum(t.user + t.system + t.children_user + t.children_system for t in times)

    def home(self, user: str, port: int = 0) -> Home:
        """A fresh configuration and an empty state for `user`; `port` is a proxy's."""
        directory = Path(tempfile.mkdtemp(prefix=f"{user}-", dir=self._directory))
        secrets = directory / "credentials"
        secrets.mkdir(mode=0o700)
        (secrets / "work").write_text(PASSWORD)
        (secrets / "work").chmod(0o600)
        (directory / "calendar").mkdir()
        config = directory / "config.toml"
        config.touch(0o600)
        config.write_text(
            _CONFIG.format(port=port or self.server.tls_port, user=user, ca=self.certificates.ca, home=directory)
        )
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "FOLLOWUP_CONFIG": str(config), "CREDENTIALS_DIRECTORY": str(secrets)}
        return Home(user, directory, environment)

    @contextmanager
    def daemon(self, home: Home) -> Iterator[subprocess.Popen[bytes]]:
        """`followup run`, from its first whole look on."""
        with (home.directory / "log").open("wb") as said:
            process = subprocess.Popen(
                command("run"), env=home.environment, stdout=said, stderr=said, stdin=subprocess.DEVNULL
            )
        try:
            until(lambda: '"look"' in state(home) or process.poll() is not None, 120, "the first look")
            if process.poll() is not None:
                raise RuntimeError((home.directory / "log").read_text())
            yield process
        finally:
            process.terminate()
            process.wait(10)


def command(*words: str) -> list[str]:
    """Followup's own command line, by this interpreter."""
    return [sys.executable, "-P", "-m", "followup", *words]


def state(home: Home) -> str:
    """A word that says whether the account was looked at: "look" once it was."""
    import sqlite3

    if not home.database.exists():
        return ""
    with sqlite3.connect(f"file:{home.database}?mode=ro", uri=True) as connection:
        try:
            row = connection.execute("SELECT state, last_look FROM accounts").fetchone()
        except sqlite3.OperationalError:
            return ""
    return '"look"' if row and row[0] == "ok" and row[1] else ""


def wall(run: list[str], environment: dict[str, str]) -> float:
    """Seconds of one command from start to end."""
    begun = time.perf_counter()
    subprocess.run(run, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begun
