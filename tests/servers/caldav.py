"""Radicale and Xandikos, thrown away after the run: own starters, a free port, one calendar for each test."""

from __future__ import annotations

import importlib.util
import itertools
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from followup.calendars.caldav_xml import canonical
from followup.core.ical_lines import uids
from tests.servers.programs import missing

USER, PASSWORD = "rep", "open sésame"
_numbers = itertools.count(1)


@dataclass
class CaldavServer:
    """A running server: `root` its URL, `home` the path under which calendars are made."""

    root: str
    home: str
    user: str = USER
    password: str = PASSWORD
    _made: list[str] = field(default_factory=list)

    def client(self) -> httpx.Client:
        return httpx.Client(
            base_url=self.root, auth=(self.user, self.password.encode()), trust_env=False, timeout=20, verify=False
        )

    def make_calendar(self, name: str | None = None) -> str:
        """A new calendar; its path."""
        path = f"{self.home}{name or f'cal{next(_numbers)}'}/"
        with self.client() as client:
            answer = client.request("MKCALENDAR", path)
            assert answer.status_code == 201, (answer.status_code, answer.text)
        return path


class OtherProgram:
    """A second client on the same calendar, with file names of its own; straight HTTP, none of our CalDAV code."""

    def __init__(self, server: CaldavServer, path: str) -> None:
        self._client = server.client()
        self._path = path

    def close(self) -> None:
        self._client.close()

    def _names(self) -> list[str]:
        from lxml import etree

        answer = self._client.request("PROPFIND", self._path, headers={"Depth": "1"})
        assert answer.status_code == 207, answer.text
        found = [str(one.text) for one in etree.fromstring(answer.content).iter("{DAV:}href")]
        return [href for href in found if href.endswith(".ics") or canonical(href).endswith(".ics")]

    def _find(self, uid: str) -> list[str]:
        return [href for href in self._names() if uid in uids(self._client.get(href).content)]

    def add(self, uid: str, ics: bytes) -> None:
        path = f"{self._path}{secrets.token_hex(6)}.ics"
        answer = self._client.put(path, content=ics, headers={"Content-Type": "text/calendar"})
        assert answer.status_code in {201, 204}, answer.text

    def edit(self, uid: str, ics: bytes) -> None:
        answer = self._client.put(self._find(uid)[0], content=ics, headers={"Content-Type": "text/calendar"})
        assert answer.status_code in {200, 201, 204}, answer.text

    def delete(self, uid: str) -> None:
        assert self._client.delete(self._find(uid)[0]).status_code in {200, 204}

    def move(self, uid: str) -> None:
        href = self._find(uid)[0]
        ics = self._client.get(href).content
        assert self._client.delete(href).status_code in {200, 204}
        self.add(uid, ics)

    def count(self, uid: str) -> int:
        return len(self._find(uid))


@contextmanager
def radicale(directory: Path) -> Iterator[CaldavServer]:
    """A Radicale with one user and a password."""
    _needs("radicale")
    port = _free_port()
    (directory / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    (directory / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {directory}/users\n"
        f"htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = {directory}/collections\n"
        "[logging]\nlevel = warning\n",
        encoding="utf-8",
    )
    with _running(["-m", "radicale", "--config", str(directory / "config")], port, directory):
        server = CaldavServer(f"http://127.0.0.1:{port}", f"/{USER}/")
        with server.client() as client:  # the first sign-in makes the user's own folder
            client.request("PROPFIND", f"/{USER}/")
        yield server


@contextmanager
def xandikos(directory: Path) -> Iterator[CaldavServer]:
    """A Xandikos; it has no sign-in of its own."""
    _needs("xandikos")
    port = _free_port()
    options = ["-d", str(directory / "data"), "--defaults", "--current-user-principal", f"/{USER}/", "--autocreate"]
    with _running(["-m", "xandikos", "serve", *options, "-l", "127.0.0.1", "-p", str(port)], port, directory):
        yield CaldavServer(f"http://127.0.0.1:{port}", f"/{USER}/calendars/")


def _needs(package: str) -> None:
    if importlib.util.find_spec(package) is None:
        missing(package, package)


@contextmanager
def _running(command: list[str], port: int, directory: Path) -> Iterator[None]:
    log = directory / "log"
    with log.open("wb") as output:
        process = subprocess.Popen([sys.executable, *command], stdout=output, stderr=output, cwd=directory)
    try:
        limit = time.monotonic() + 30
        while not _answers(port):
            assert process.poll() is None, log.read_text(errors="replace")[-2000:]
            assert time.monotonic() < limit, "the server did not start"
            time.sleep(0.02)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
