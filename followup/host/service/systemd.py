"""The systemd user unit: the shipped `systemd/followup.service` with this machine's paths, installed and checked."""

from __future__ import annotations

import os
import re
from importlib import resources
from pathlib import Path

from followup.errors import NeedsRep
from followup.host.service.base import Daemon, Ran, State, run, show, write_atomically

UNIT = "followup.service"
_NO_NAMESPACES = {"217", "218", "226"}  # EXIT_USER, EXIT_CAPABILITIES, EXIT_NAMESPACE (systemd.exec(5))
# Each drops a capability from the bounding set, which a user's process may only in a namespace of its own; it has none.
_NEED_NAMESPACE = (
    "CapabilityBoundingSet=",
    "PrivateDevices=",
    "PrivateIPC=",
    "ProtectClock=",
    "ProtectKernelLogs=",
    "ProtectKernelModules=",
)
_STEPS = "RestartSec=10\nRestartSteps=8\nRestartMaxDelaySec=15min"


def unit_text(daemon: Daemon, *, version: int = 252, namespaces: bool = True) -> str:
    """The unit for `daemon`; a control character in one of its paths is a ValueError.

    `version` is systemd's: growing pauses between restarts came with 254, and an older one complains of them.
    `namespaces` False is for machines that forbid them to users: the file settings then have no effect.
    """
    folders = list(dict.fromkeys([daemon.state, *daemon.writable]))
    replaced = {
        "ExecStart=": f"ExecStart={_quoted(str(daemon.exe))} run",
        'Environment="PATH=': f"Environment={_quoted(f'FOLLOWUP_CONFIG={daemon.config}')}",
        "ReadWritePaths=": "ReadWritePaths=" + " ".join(_quoted(f"-{folder}") for folder in folders),
    }
    if version >= 254:
        replaced["RestartSec="] = _STEPS
    if not namespaces:
        replaced |= {"PrivateUsers=": "PrivateUsers=no"} | dict.fromkeys(_NEED_NAMESPACE, "")
    if any(folder.is_relative_to(shared) for folder in folders for shared in ("/tmp", "/var/tmp")):  # noqa: S108
        replaced["PrivateTmp="] = "PrivateTmp=no"
    lines = _shipped().splitlines()
    for start, line in replaced.items():
        (place,) = [number for number, old in enumerate(lines) if old.startswith(start)]
        lines[place] = line
    return "\n".join(lines) + "\n"


class Systemd:
    """The user's own systemd (`systemctl --user`)."""

    def __init__(self) -> None:
        home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
        self.path = Path(home) / "systemd" / "user" / UNIT

    def install(self, daemon: Daemon) -> list[str]:
        """Manager.install; nothing is written where there is no session bus, nothing stays of a refused unit."""
        _need_bus()
        daemon.state.mkdir(parents=True, exist_ok=True, mode=0o700)
        said = [f"Wrote {self.path}."]
        self._write(daemon, namespaces=True)
        _ctl("enable", UNIT)
        started = _systemctl("restart", UNIT, limit=120)
        if started.code and _property("ExecMainStatus") in _NO_NAMESPACES:
            self._write(daemon, namespaces=False)
            started = _systemctl("restart", UNIT, limit=120)
            said.append("This machine gives users no namespaces, so the service runs without a private view of files.")
        if started.code or not self.status().running:
            raise _not_running()
        said.append("The service runs and starts again at each login.")
        return said + _linger()

    def _write(self, daemon: Daemon, *, namespaces: bool) -> None:
        version = _version(run("systemctl", "--version"))
        text = unit_text(daemon, version=version, namespaces=namespaces)
        before = self.path.read_bytes() if self.path.exists() else None
        write_atomically(self.path, text.encode())
        complaint = run("systemd-analyze", "--user", "verify", str(self.path)).text
        if complaint:  # it exits 0 on unknown keys and misspelt values
            if before is None:
                self.path.unlink()
            else:
                write_atomically(self.path, before)
            raise NeedsRep(f"systemd does not accept the service: {complaint.splitlines()[0]}", "Nothing was changed.")
        _ctl("daemon-reload")

    def uninstall(self) -> list[str]:
        """Manager.uninstall."""
        _need_bus()
        if not self.path.exists():
            return ["The service is not installed."]
        _ctl("disable", "--now", UNIT)
        self.path.unlink()
        _ctl("daemon-reload")
        _systemctl("reset-failed", UNIT)  # forgets an old failure; refuses, rightly, where there was none
        return [f"Stopped the service and removed {self.path}. Mail, calendar and state are as they were."]

    def start(self) -> None:
        """Manager.start."""
        self._need_unit()
        if _systemctl("start", UNIT, limit=120).code:
            raise _not_running()

    def stop(self) -> None:
        """Manager.stop."""
        self._need_unit()
        _ctl("stop", UNIT)

    def status(self) -> State:
        """Manager.status; `word` is `systemctl is-active`'s."""
        _need_bus()
        if not self.path.exists():
            return State(installed=False, running=False, word="absent")
        word = _systemctl("is-active", UNIT).text
        return State(installed=True, running=word in {"active", "reloading"}, word=word)

    def logs(self, lines: int = 100, follow: bool = False) -> int:
        """Manager.logs, from the journal."""
        return show("journalctl", "--user", f"--unit={UNIT}", f"--lines={lines}", *(["--follow"] if follow else []))

    def _need_unit(self) -> None:
        _need_bus()
        if not self.path.exists():
            raise NeedsRep("The service is not installed.", "Run followup service install.")


def _shipped() -> str:
    """The unit as shipped: package data, or the repository in an editable install, where that is not visible."""
    packaged = resources.files("followup").joinpath("systemd", UNIT)
    if packaged.is_file():
        return packaged.read_text("utf-8")
    return (Path(__file__).parents[3] / "systemd" / UNIT).read_text("utf-8")


def _quoted(word: str) -> str:
    """`word` as one word of a unit file (systemd.syntax(7), quoting; % begins a specifier)."""
    if any(ord(char) < 32 for char in word):
        raise ValueError("a path with a control character cannot stand in a unit file")
    escaped = word.replace("%", "%%")
    if re.fullmatch(r"[\w@%+=:,./-]+", escaped):
        return escaped
    return '"' + escaped.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _systemctl(*words: str, limit: float = 60) -> Ran:
    return run("systemctl", "--user", *words, limit=limit)


def _ctl(*words: str) -> None:
    done = _systemctl(*words)
    if done.code:
        raise NeedsRep(f"systemctl --user {words[0]} failed: {done.text.splitlines()[0] if done.text else done.code}")


def _property(name: str) -> str:
    return _systemctl("show", "--value", f"--property={name}", UNIT).text


def _version(answer: Ran) -> int:
    found = re.match(r"systemd (\d+)", answer.text)
    return int(found[1]) if found else 252


def _need_bus() -> None:
    if _systemctl("show-environment").code:
        raise NeedsRep(
            "There is no user session of systemd to install into; nothing was changed.",
            "Log in directly (not by su or sudo), or as root: loginctl enable-linger USER. "
            "Without a desktop, see systemd/followup@.service.",
        )


def _linger() -> list[str]:
    """A sentence where the service ends with the rep's last session."""
    asked = run("loginctl", "show-user", str(os.getuid()), "--property=Linger")
    if asked.text != "Linger=no":
        return []
    return ["It stops when you log out; to keep it running: loginctl enable-linger."]


def _not_running() -> NeedsRep:
    status = _property("ExecMainStatus")
    return NeedsRep(
        f"The service is installed but does not run ({_property('Result')}, exit {status}).",
        "See why: followup service logs.",
    )
