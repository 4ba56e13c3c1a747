"""What is written for launchd and the Task Scheduler, read back by parsers; neither can be run here."""

from __future__ import annotations

import plistlib
import stat
from pathlib import Path, PureWindowsPath

import pytest
from lxml import etree

from followup.errors import InputOutput, NeedsRep
from followup.host.service import Daemon, manager
from followup.host.service.base import run, write_atomically
from followup.host.service.launchd import plist
from followup.host.service.systemd import Systemd
from followup.host.service.windows import NAMESPACE, task_xml

DAEMON = Daemon(Path("/opt/a & b/followup"), Path("/Users/anna/<config>.toml"), Path("/Users/anna/state"))


def test_the_property_list():
    read = plistlib.loads(plist(DAEMON, Path("/Users/anna/Library/Logs/followup.log")))
    assert read["ProgramArguments"] == ["/opt/a & b/followup", "run"]
    assert read["EnvironmentVariables"] == {"FOLLOWUP_CONFIG": "/Users/anna/<config>.toml"}
    assert read["KeepAlive"] == {"SuccessfulExit": False}
    assert read["Umask"] == 0o077
    assert read["RunAtLoad"] is True


def test_the_task():
    windows = Daemon(
        PureWindowsPath(r"C:\Program Files\a & b\followup.exe"),
        PureWindowsPath(r"C:\Users\Ann é\c.toml"),
        Path("state"),
    )
    data = task_xml(windows, r"SHOP\anna")
    assert data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    task = etree.fromstring(data)
    assert task.tag == f"{{{NAMESPACE}}}Task"
    text = {etree.QName(element).localname: element.text for element in task.iter()}
    assert text["Command"] == r"C:\Program Files\a & b\followup.exe"
    assert text["Arguments"] == r'--config "C:\Users\Ann é\c.toml" run'
    assert text["RunLevel"] == "LeastPrivilege"
    assert text["ExecutionTimeLimit"] == "PT0S"
    assert [etree.QName(child).localname for child in task] == [
        "RegistrationInfo",
        "Triggers",
        "Principals",
        "Settings",
        "Actions",
    ]


def test_a_file_is_replaced_whole_and_readable(tmp_path):
    path = tmp_path / "new" / "folder" / "unit"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert [entry.name for entry in path.parent.iterdir()] == ["unit"]


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "unit"
    path.mkdir()  # replacing a folder fails
    with pytest.raises(InputOutput, match="Cannot write"):
        write_atomically(path, b"x")
    assert [entry.name for entry in tmp_path.iterdir()] == ["unit"]


def test_a_missing_tool_is_told():
    with pytest.raises(NeedsRep, match="no-such-tool is not installed"):
        run("no-such-tool")


def test_a_tool_that_does_not_answer_is_told():
    with pytest.raises(NeedsRep, match="did not answer within"):
        run("sleep", "60", limit=0.2)


def test_here_the_manager_is_systemd():
    assert isinstance(manager(), Systemd)
