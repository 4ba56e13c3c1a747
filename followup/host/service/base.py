"""What a service manager must be told, what it answers, and the contract of the three that are supported."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from followup.errors import InputOutput, NeedsRep


@dataclass(frozen=True, slots=True)
class Daemon:
    """`exe run` is the daemon. All paths are absolute; `writable` are the mail and calendar folders it writes into."""

    exe: Path
    config: Path
    state: Path
    writable: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """How the service stands: `installed`, `running`, and the manager's own word for it (active, failed, absent)."""

    installed: bool
    running: bool
    word: str


class Manager(Protocol):
    """Errors: NeedsRep, with what to do, wherever the manager refuses or is not there."""

    def install(self, daemon: Daemon) -> list[str]:
        """Write, enable, start and check the service; a second call updates it. Gives sentences for the rep."""

    def uninstall(self) -> list[str]:
        """Stop it and take its description away; nothing else is removed. Not installed is no error."""

    def start(self) -> None:
        """Start it now, and wait until it runs."""

    def stop(self) -> None:
        """Stop it until the next start or login."""

    def status(self) -> State:
        """How it stands."""

    def logs(self, lines: int = 100, follow: bool = False) -> int:
        """Print its log to standard output; gives the exit code."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A finished command: exit code and all it printed."""

    code: int
    text: str


def run(*command: str, limit: float = 60) -> Ran:
    """Run a manager's own tool in plain English, without input; NeedsRep where it is missing or does not answer."""
    environment = os.environ | {"LC_ALL": "C.UTF-8", "SYSTEMD_PAGER": "", "SYSTEMD_COLORS": "0"}
    program = shutil.which(command[0])
    if program is None:
        raise NeedsRep(f"{command[0]} is not installed.", "Start the daemon by hand: followup run.")
    try:
        done = subprocess.run(  # noqa: S603 - fixed words and our own paths, no shell
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            text=True,
            errors="replace",
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise NeedsRep(f"{command[0]} did not answer within {limit:.0f} s.") from error
    return Ran(done.returncode, done.stdout.strip())


def show(*command: str) -> int:
    """Run a command that prints for the rep by itself, until it ends or Ctrl-C."""
    program = shutil.which(command[0])
    if program is None:
        raise NeedsRep(f"{command[0]} is not installed.")
    try:
        return subprocess.run([program, *command[1:]], check=False).returncode  # noqa: S603 - as above
    except KeyboardInterrupt:
        return 0


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path`, mode 0644, whole or not at all; its folder is made. InputOutput where that fails."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise InputOutput(f"Cannot write {path}: {error.strerror}.", "Nothing was changed.") from error
