"""Running followup in the background by what the system has: systemd's user manager, launchd or the Task Scheduler.

`manager` gives the one of this machine; each writes its own description of the service, starts it and checks that it
runs. launchd and Task Scheduler were never run by the project's tests, only their files are checked.
"""

from __future__ import annotations

import sys

from followup.host.service.base import Daemon, Manager, State
from followup.host.service.systemd import unit_text

__all__ = ["Daemon", "Manager", "State", "manager", "unit_text"]


def manager() -> Manager:
    """The service manager of this machine."""
    if sys.platform == "darwin":
        from followup.host.service.launchd import Launchd

        return Launchd()
    if sys.platform == "win32":
        from followup.host.service.windows import TaskScheduler

        return TaskScheduler()
    from followup.host.service.systemd import Systemd

    return Systemd()
