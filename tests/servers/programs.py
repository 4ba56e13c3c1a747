"""Server programs that tests need: found, or the test says which Debian package brings them."""

from __future__ import annotations

import os
import shutil
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_SBIN = "/usr/sbin:/usr/local/sbin:/sbin"


def missing(what: str, package: str) -> None:
    """Fail where the suite runs as CI (`CI=true`), else skip; both name the Debian package."""
    reason = f"{what} is missing: apt-get install {package}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def program(name: str, package: str) -> str:
    """The path of a program."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":" + _SBIN)
    if found is None:
        missing(name, package)
    assert found is not None
    return found


def file(path: str, package: str) -> Path:
    """A file that a package brings."""
    if not Path(path).exists():
        missing(path, package)
    return Path(path)


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def until(condition: Callable[[], object], seconds: float = 10.0, what: str = "condition") -> None:
    """Poll until `condition()` holds; fail after `seconds`."""
    end = time.monotonic() + seconds
    pause = 0.002
    while not condition():
        assert time.monotonic() < end, f"{what} did not come within {seconds} s"
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)


def answers(port: int, greeting: bytes = b"") -> bool:
    """Whether something listens on the port and, where asked, greets with `greeting`."""
    try:
        with socket.create_connection(("127.0.0.1", port), 1) as sock:
            sock.settimeout(2)
            return not greeting or sock.recv(200).startswith(greeting)
    except OSError:
        return False
