"""Windows: a task at log-on. Its XML is checked by tests; the Task Scheduler itself was never at hand."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from followup.errors import NeedsRep
from followup.host.service.base import Daemon, State, run, show, write_atomically

TASK = "followup"
NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"

# Task Scheduler schema 1.2, in the order its XSD asks for.
_SETTINGS = {
    "MultipleInstancesPolicy": "IgnoreNew",
    "DisallowStartIfOnBatteries": "false",
    "StopIfGoingOnBatteries": "false",
    "AllowHardTerminate": "true",
    "StartWhenAvailable": "true",
    "RunOnlyIfNetworkAvailable": "false",
    "Enabled": "true",
    "Hidden": "false",
    "ExecutionTimeLimit": "PT0S",  # none
    "Priority": "7",
}


def task_xml(daemon: Daemon, user: str) -> bytes:
    r"""The task, UTF-16 as `schtasks /XML` wants it. `user` is DOMAIN\name; it runs with that user's least rights."""
    task = ET.Element("Task", {"version": "1.2", "xmlns": NAMESPACE})
    info = ET.SubElement(task, "RegistrationInfo")
    ET.SubElement(info, "Description").text = "followup: drafts and reminders after a lost deal"
    trigger = ET.SubElement(ET.SubElement(task, "Triggers"), "LogonTrigger")
    ET.SubElement(trigger, "Enabled").text = "true"
    ET.SubElement(trigger, "UserId").text = user
    principal = ET.SubElement(ET.SubElement(task, "Principals"), "Principal", {"id": "Author"})
    for name, value in (("UserId", user), ("LogonType", "InteractiveToken"), ("RunLevel", "LeastPrivilege")):
        ET.SubElement(principal, name).text = value
    settings = ET.SubElement(task, "Settings")
    for name, value in _SETTINGS.items():
        ET.SubElement(settings, name).text = value
    again = ET.SubElement(settings, "RestartOnFailure")
    ET.SubElement(again, "Interval").text = "PT1M"
    ET.SubElement(again, "Count").text = "255"
    action = ET.SubElement(ET.SubElement(task, "Actions", {"Context": "Author"}), "Exec")
    ET.SubElement(action, "Command").text = str(daemon.exe)
    ET.SubElement(action, "Arguments").text = f'--config "{daemon.config}" run'  # a file name cannot hold a quote there
    return ('<?xml version="1.0" encoding="UTF-16"?>\n' + ET.tostring(task, encoding="unicode")).encode("utf-16")


class TaskScheduler:
    """`schtasks` for the user who is logged on."""

    def install(self, daemon: Daemon) -> list[str]:
        """Manager.install."""
        daemon.state.mkdir(parents=True, exist_ok=True)
        user = f"{os.environ.get('USERDOMAIN', '.')}\\{os.environ.get('USERNAME', '')}"
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "task.xml"
            write_atomically(path, task_xml(daemon, user))
            self._tasks("/Create", "/F", "/TN", TASK, "/XML", str(path))
        self.start()
        return ["Created the task followup.", "It runs and starts again at each log-on."]

    def uninstall(self) -> list[str]:
        """Manager.uninstall."""
        if not self.status().installed:
            return ["The service is not installed."]
        run("schtasks", "/End", "/TN", TASK)
        self._tasks("/Delete", "/F", "/TN", TASK)
        return ["Stopped and removed the task followup. Mail, calendar and state are as they were."]

    def start(self) -> None:
        """Manager.start."""
        self._tasks("/Run", "/TN", TASK)

    def stop(self) -> None:
        """Manager.stop."""
        self._tasks("/End", "/TN", TASK)

    def status(self) -> State:
        """Manager.status; the word is in the language of Windows."""
        asked = run("schtasks", "/Query", "/TN", TASK, "/FO", "CSV", "/NH")
        if asked.code:
            return State(installed=False, running=False, word="absent")
        word = asked.text.splitlines()[-1].rsplit(",", 1)[-1].strip('"')
        return State(installed=True, running=word == "Running", word=word)

    def logs(self, lines: int = 100, follow: bool = False) -> int:
        """Manager.logs: what the Task Scheduler recorded of it."""
        del follow
        query = f"*[EventData[Data[@Name='TaskName']='\\{TASK}']]"
        log = "Microsoft-Windows-TaskScheduler/Operational"
        return show("wevtutil", "qe", log, f"/q:{query}", f"/c:{lines}", "/rd:true", "/f:text")

    def _tasks(self, *words: str) -> None:
        done = run("schtasks", *words)
        if done.code:
            raise NeedsRep(f"schtasks {words[0]} failed: {done.text or done.code}")
