"""Telling the service manager how the daemon stands: the protocol of sd_notify(3), without a library.

Outside systemd ($NOTIFY_SOCKET unset) every function does nothing and returns False, so the daemon calls them always.
"""

from __future__ import annotations

import os
import socket
import time
from datetime import timedelta


def _send(*assignments: str) -> bool:
    """One datagram to $NOTIFY_SOCKET; False when there is no service manager or it does not listen."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return False
    if address[0] == "@":  # unix(7): an abstract name begins with a zero byte
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sock:
            sock.settimeout(5)  # a full queue must not hold up mail
            sock.sendto("\n".join(assignments).encode(), address)
    except OSError:  # the manager is gone or being restarted: nothing for the daemon to do about it
        return False
    return True


def ready() -> bool:
    """Start-up or a reload is complete."""
    return _send("READY=1")


def reloading() -> bool:
    """A reload begins; `ready` follows. The time stamp is what Type=notify-reload (systemd 253) asks for."""
    return _send("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")


def status(text: str) -> bool:
    """One line for `systemctl status`; never mail text or an address."""
    return _send(f"STATUS={text.replace(chr(10), ' ')}")


def watchdog() -> bool:
    """The loop and each worker have made progress."""
    return _send("WATCHDOG=1")


def stopping() -> bool:
    """A clean stop begins."""
    return _send("STOPPING=1")


def watchdog_interval() -> timedelta | None:
    """How often `watchdog` must be called: half of what the manager waits. None when it does not watch this process.

    $WATCHDOG_PID names the process meant (sd_watchdog_enabled(3)); a child that inherited the environment is not it.
    """
    pid = os.environ.get("WATCHDOG_PID", "")
    if pid and pid != str(os.getpid()):
        return None
    try:
        usec = int(os.environ.get("WATCHDOG_USEC", ""))
    except ValueError:
        return None
    return timedelta(microseconds=usec) / 2 if usec > 0 else None
