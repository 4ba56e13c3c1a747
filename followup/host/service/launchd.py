"""macOS: a LaunchAgent of the user. The property list is checked by tests; launchd itself was never at hand."""

from __future__ import annotations

import os
import plistlib
from pathlib import Path

from followup.errors import NeedsRep
from followup.host.service.base import Daemon, State, run, show, write_atomically

LABEL = "followup"


def plist(daemon: Daemon, log: Path) -> bytes:
    """The property list (launchd.plist(5)).

    launchd cannot tell exit codes apart: a wrong configuration is tried again every ThrottleInterval seconds.
    """
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": [str(daemon.exe), "run"],
            "EnvironmentVariables": {"FOLLOWUP_CONFIG": str(daemon.config)},
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ThrottleInterval": 60,
            "ExitTimeOut": 20,
            "ProcessType": "Background",
            "Umask": 0o077,
            "StandardOutPath": str(log),
            "StandardErrorPath": str(log),
        }
    )


class Launchd:
    """`launchctl` in the user's GUI domain."""

    def __init__(self) -> None:
        library = Path.home() / "Library"
        self.path = library / "LaunchAgents" / f"{LABEL}.plist"
        self.log = library / "Logs" / "followup.log"

    def install(self, daemon: Daemon) -> list[str]:
        """Manager.install."""
        daemon.state.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_atomically(self.path, plist(daemon, self.log))
        run("launchctl", "bootout", self._service())  # refuses where none is loaded
        self._ctl("bootstrap", self._domain(), str(self.path))
        if not self.status().running:
            raise NeedsRep("The service is installed but does not run.", "See why: followup service logs.")
        return [f"Wrote {self.path}.", "The service runs and starts again at each login."]

    def uninstall(self) -> list[str]:
        """Manager.uninstall."""
        if not self.path.exists():
            return ["The service is not installed."]
        run("launchctl", "bootout", self._service())
        self.path.unlink()
        return [f"Stopped the service and removed {self.path}. Mail, calendar and state are as they were."]

    def start(self) -> None:
        """Manager.start."""
        if not self.status().word.startswith("loaded"):
            self._ctl("bootstrap", self._domain(), str(self.path))
        self._ctl("kickstart", self._service())

    def stop(self) -> None:
        """Manager.stop; launchd would start a merely killed one again."""
        self._ctl("bootout", self._service())

    def status(self) -> State:
        """Manager.status."""
        if not self.path.exists():
            return State(installed=False, running=False, word="absent")
        shown = run("launchctl", "print", self._service())
        if shown.code:
            return State(installed=True, running=False, word="stopped")
        running = "state = running" in shown.text
        return State(installed=True, running=running, word="loaded, running" if running else "loaded, waiting")

    def logs(self, lines: int = 100, follow: bool = False) -> int:
        """Manager.logs."""
        return show("tail", "-n", str(lines), *(["-f"] if follow else []), str(self.log))

    def _ctl(self, *words: str) -> None:
        done = run("launchctl", *words)
        if done.code:
            raise NeedsRep(f"launchctl {words[0]} failed: {done.text or done.code}")

    def _domain(self) -> str:
        return f"gui/{os.getuid()}"

    def _service(self) -> str:
        return f"{self._domain()}/{LABEL}"
