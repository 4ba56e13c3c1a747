"""The shipped units in a booted systemd: followup installed from this working tree, run by the user's own manager.

Needs root, debootstrap and systemd-container; the first run makes a Debian tree and a wheelhouse (minutes).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import systemd
from tests.servers.systemd import until

pytestmark = [pytest.mark.slow, pytest.mark.server]

ROOT = Path(__file__).parents[3]
HOME = "/home/anna"
STATE = f"{HOME}/.local/state/followup"
CONFIG = f"{HOME}/.config/followup/config.toml"
UNIT = "followup.service"
DROP_IN = f"{HOME}/.config/systemd/user/{UNIT}.d/test.conf"
QUICK = "[Service]\nRestartSec=200ms\n"

# What install writes is what the command writes: the same call, with a folder of mail and one of events.
INSTALL = f"""
from pathlib import Path
from followup.host.service import Daemon, manager
folders = (Path("{HOME}/Maildir"), Path("{HOME}/calendar"))
for line in manager().install(Daemon(Path("/opt/followup/bin/followup"), Path("{CONFIG}"), Path("{STATE}"), folders)):
    print(line)
"""


def configuration(state=STATE):
    return f"""
[rep]
name = "Anna Berg"
email = "anna@shop.example"
time_zone = "Europe/Berlin"

[accounts.work]
mail = {{ type = "maildir", path = "{HOME}/Maildir" }}
send = {{ type = "folder" }}
calendar = {{ type = "folder", path = "{HOME}/calendar" }}

[state]
path = "{state}"
"""


def wheelhouse(cache):
    """The project's wheel, new, and its dependencies, kept until pyproject.toml changes."""
    mark = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()[:12]
    houses = cache / f"wheels-{mark}"
    pip = [sys.executable, "-m", "pip", "wheel", "-qq", "--disable-pip-version-check"]
    if not houses.is_dir():
        building = cache / f"wheels-{mark}.{os.getpid()}"
        subprocess.run([*pip, "--wheel-dir", str(building), str(ROOT)], check=True, timeout=900)
        building.rename(houses)
    for old in houses.glob("followup-*.whl"):
        old.unlink()
    subprocess.run([*pip, "--no-deps", "--wheel-dir", str(houses), str(ROOT)], check=True, timeout=300)
    return houses


def install_program(box, cache):
    """Into the container as a user would: an environment of its own, and the wheels."""
    box.copy_in(wheelhouse(cache), "/wheels")
    box.run("python3", "-m", "venv", "/opt/followup")
    pip = ("/opt/followup/bin/pip", "install", "-qq", "--no-index", "--find-links=/wheels", "followup")
    box.run(*pip, limit=300)


@pytest.fixture(scope="module")
def box(tmp_path_factory):
    lacking = systemd.missing()
    if lacking:
        if os.environ.get("CI"):
            pytest.fail(lacking)
        pytest.skip(lacking)
    tree = systemd.tree()
    work = tree.parent / f"boot.{os.getpid()}"  # an overlay cannot lie on another, as the temporary folder may
    booted = systemd.Booted(tree, work)
    try:
        install_program(booted, tree.parent)
        # nspawn lays a deleted file over /proc/kmsg; ProtectKernelLogs cannot cover that, as it can the real one.
        booted.run("umount", "/proc/kmsg", check=False)
        booted.add_user("anna")
        for folder in ("Maildir/cur", "Maildir/new", "Maildir/tmp", "calendar", ".ssh"):
            booted.run("mkdir", "-p", f"{HOME}/{folder}", user="anna")
        booted.write(CONFIG, configuration(), mode=0o600, owner="anna")
        yield booted
    finally:
        booted.stop()
        shutil.rmtree(work, ignore_errors=True)


def ctl(box, *words, check=True):
    return box.run("systemctl", "--user", *words, user="anna", check=check)


def shown(box, name, unit=UNIT):
    return ctl(box, "show", "--value", f"--property={name}", unit).strip()


def pid(box):
    return int(shown(box, "MainPID"))


@pytest.fixture
def service(box):
    """The installed, running service; gone afterwards with all settings of the test."""
    box.write(DROP_IN, QUICK, owner="anna")
    box.write(CONFIG, configuration(), mode=0o600, owner="anna")
    said = box.run("/opt/followup/bin/python", "-c", INSTALL, user="anna")
    assert "The service runs" in said
    assert "no namespaces" not in said
    yield box
    ctl(box, "disable", "--now", UNIT, check=False)
    box.run("rm", "-rf", f"{HOME}/.config/systemd/user/{UNIT}", DROP_IN)
    ctl(box, "daemon-reload")
    ctl(box, "reset-failed", check=False)


def inside(box, *command, check=True):
    """Run a command where the daemon is: its view of the file system, its user."""
    enter = ("nsenter", "-t", str(pid(box)), "--user", "--mount", "--preserve-credentials")
    return box.run(*enter, *command, user="anna", check=check)


def alive_again(box, old):
    """The new process after `old`, once it is ready."""

    def new():
        return shown(box, "ActiveState") == "active" and pid(box) not in {0, old}

    until(new, 20, "the restart")
    return pid(box)


def test_install_leaves_it_running_and_enabled(service):
    assert shown(service, "ActiveState") == "active"
    assert ctl(service, "is-enabled", UNIT).strip() == "enabled"
    assert service.run("stat", "-c", "%a", f"{HOME}/.config/systemd/user/{UNIT}").strip() == "644"
    again = service.run("/opt/followup/bin/python", "-c", INSTALL, user="anna")
    assert "The service runs" in again


def test_reload_keeps_the_process(service):
    before = pid(service)
    ctl(service, "reload", UNIT)
    until(lambda: shown(service, "ActiveState") == "active", 10, "the end of the reload")
    assert pid(service) == before


def test_a_killed_daemon_comes_back(service):
    before = pid(service)
    ctl(service, "kill", "-s", "KILL", UNIT)
    alive_again(service, before)
    assert shown(service, "NRestarts") == "1"


def test_a_hanging_daemon_is_ended_and_comes_back(service):
    service.write(DROP_IN, QUICK + "WatchdogSec=3\nTimeoutAbortSec=1\n", owner="anna")
    ctl(service, "daemon-reload")
    ctl(service, "restart", UNIT)
    before = pid(service)
    ctl(service, "kill", "-s", "STOP", UNIT)
    alive_again(service, before)
    assert "Watchdog timeout" in service.run("journalctl", f"_UID={service.uid('anna')}", "--no-pager", "-o", "cat")


def test_a_wrong_configuration_is_not_tried_again(service):
    service.write(CONFIG, "[rep]\nnam = 3\n", mode=0o600, owner="anna")
    ctl(service, "restart", UNIT, check=False)
    until(lambda: shown(service, "ActiveState") == "failed", 20, "the refusal")
    assert shown(service, "ExecMainStatus") == "78"
    assert shown(service, "NRestarts") == "0"
    assert shown(service, "SubState") == "failed"


def test_it_stops_cleanly_within_five_seconds(service):
    service.run("timeout", "5", "systemctl", "--user", "stop", UNIT, user="anna")
    assert shown(service, "Result") == "success"
    assert shown(service, "ExecMainStatus") == "0"


def test_only_the_state_and_the_named_folders_can_be_written(service):
    for folder in (STATE, f"{HOME}/Maildir/tmp", f"{HOME}/calendar", "/tmp", "/var/tmp"):
        inside(service, "touch", f"{folder}/probe")
    for folder in (HOME, f"{HOME}/.config", "/usr", "/etc", "/var", f"/run/user/{service.uid('anna')}"):
        assert "Read-only file system" in inside(service, "touch", f"{folder}/probe", check=False), folder
    assert service.run("sh", "-c", "ls /tmp/probe /var/tmp/probe 2>&1", check=False).count("No such file") == 2
    assert "Permission denied" in inside(service, "ls", f"{HOME}/.ssh", check=False)


def test_it_has_no_privileges(service):
    status = service.run("cat", f"/proc/{pid(service)}/status")
    fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    assert fields["NoNewPrivs"].strip() == "1"
    assert fields["Seccomp"].strip() == "2"
    assert {int(fields[name], 16) for name in ("CapEff", "CapPrm", "CapBnd", "CapAmb")} == {0}
    assert fields["Uid"].split() == [str(service.uid("anna"))] * 4


def test_credentials_reach_the_program(service):
    service.write(f"{HOME}/secret", "kept safe", mode=0o600, owner="anna")
    service.write(DROP_IN, f"{QUICK}LoadCredential=work:{HOME}/secret\n", owner="anna")
    ctl(service, "daemon-reload")
    ctl(service, "restart", UNIT)
    environment = service.run("cat", f"/proc/{pid(service)}/environ").split("\0")
    folder = dict(pair.split("=", 1) for pair in environment if pair)["CREDENTIALS_DIRECTORY"]
    code = "from followup.access import secrets; print(secrets.get('work').reveal())"
    said = inside(service, "env", f"CREDENTIALS_DIRECTORY={folder}", "/opt/followup/bin/python", "-c", code)
    assert said.strip() == "kept safe"


@pytest.fixture
def no_namespaces(box):
    """A user manager that may not make user namespaces, as under the hardening of some distributions."""
    drop_in = "/etc/systemd/system/user@.service.d/test.conf"
    manager = f"user@{box.uid('anna')}.service"
    box.write(drop_in, "[Service]\nRestrictNamespaces=~user\n")
    box.run("systemctl", "daemon-reload")
    box.run("systemctl", "restart", manager)
    yield
    box.run("rm", drop_in)
    box.run("systemctl", "daemon-reload")
    box.run("systemctl", "restart", manager)


def test_a_machine_that_forbids_namespaces_still_gets_the_service(box, no_namespaces):
    box.write(CONFIG, configuration(), mode=0o600, owner="anna")
    said = box.run("/opt/followup/bin/python", "-c", INSTALL, user="anna")
    assert "gives users no namespaces" in said, box.run("journalctl", "--no-pager", "-n", "20", "-o", "cat")
    assert shown(box, "ActiveState") == "active"
    ctl(box, "reload", UNIT)
    assert shown(box, "ActiveState") == "active"
    ctl(box, "disable", "--now", UNIT)
    box.run("rm", f"{HOME}/.config/systemd/user/{UNIT}")
    ctl(box, "daemon-reload")


@pytest.fixture
def system_service(box):
    """The unit for machines without a desktop, as its own comments say to set it up."""
    box.write("/etc/systemd/system/followup@.service", (ROOT / "systemd" / "followup@.service").read_text())
    box.write("/etc/followup/anna.toml", configuration("/var/lib/followup/anna"), mode=0o600, owner="root")
    box.run("chmod", "755", "/etc/followup")
    box.run("chown", "anna:anna", "/etc/followup/anna.toml")
    box.write("/etc/followup/credentials/anna/work", "kept by root", mode=0o600)
    more = f"{QUICK}ReadWritePaths={HOME}/Maildir {HOME}/calendar\n"
    box.write(
        "/etc/systemd/system/followup@anna.service.d/local.conf",
        more + "LoadCredential=work:/etc/followup/credentials/anna/work\n",
    )
    box.run("ln", "-sf", "/opt/followup/bin/followup", "/usr/local/bin/followup")
    box.run("systemctl", "daemon-reload")
    yield box
    box.run("systemctl", "stop", "followup@anna", check=False)


def test_the_system_unit_runs_as_its_user_with_roots_credentials(system_service):
    box = system_service
    box.run("systemctl", "start", "followup@anna")
    main = box.run("systemctl", "show", "--value", "--property=MainPID", "followup@anna").strip()
    status = box.run("cat", f"/proc/{main}/status")
    assert f"Uid:\t{box.uid('anna')}" in status
    assert box.run("stat", "-c", "%U %a", "/var/lib/followup/anna").split() == ["anna", "700"]
    enter = ("nsenter", "-t", main, "--mount")
    folder = "/run/credentials/followup@anna.service"
    assert box.run(*enter, "cat", f"{folder}/work") == "kept by root"
    for path in (HOME, "/usr", "/etc", "/var"):
        assert "Read-only file system" in box.run(*enter, "touch", f"{path}/probe", check=False)
    box.run("systemctl", "kill", "-s", "KILL", "followup@anna")

    def again():
        now = box.run("systemctl", "show", "--value", "--property=MainPID", "followup@anna").strip()
        return box.run("systemctl", "is-active", "followup@anna", check=False).strip() == "active" and now != main

    until(again, 20, "the restart")
