"""The unit file: what systemd itself says of it, and what install says where there is no session."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from followup.errors import NeedsRep
from followup.host.service import Daemon, unit_text
from followup.host.service.base import Ran
from followup.host.service.systemd import Systemd, _version

UNITS = Path(__file__).parents[3] / "systemd"


@pytest.fixture(autouse=True)
def tools(monkeypatch, tmp_path_factory):
    if shutil.which("systemd-analyze") is None:
        if os.environ.get("CI"):
            pytest.fail("systemd-analyze is missing: apt-get install systemd")
        pytest.skip("systemd-analyze is missing: apt-get install systemd")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


@pytest.fixture
def daemon(tmp_path):
    return Daemon(Path(sys.executable), tmp_path / "config.toml", Path("/home/anna/.local/state/followup"))


def analyze(*words):
    done = subprocess.run(["systemd-analyze", *words], check=False, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


def verify(path):
    """All that systemd has to say; it exits 0 on unknown keys, so any output is a fault."""
    return analyze("--user", "verify", str(path))[1]


def known():
    return int(analyze("--version")[1].split()[1])


def test_systemd_has_nothing_to_say_of_the_shipped_unit():
    assert verify(UNITS / "followup.service") == ""


def test_systemd_has_nothing_to_say_of_the_shipped_system_unit(tmp_path):
    unit = tmp_path / "followup@root.service"  # an instance, of a user who is there
    shutil.copy(UNITS / "followup@.service", unit)
    assert analyze("verify", str(unit))[1] == ""


@pytest.mark.parametrize(("name", "limit"), [("followup.service", 15), ("followup@.service", 13)])
def test_the_exposure_is_low(name, limit):
    code, text = analyze("security", "--offline=true", f"--threshold={limit}", str(UNITS / name))
    assert code == 0, text.splitlines()[-1]


def test_systemd_has_nothing_to_say_of_what_install_writes(daemon, tmp_path):
    unit = tmp_path / "followup.service"
    unit.write_text(unit_text(daemon, version=known()))
    assert verify(unit) == ""
    assert analyze("security", "--offline=true", "--threshold=15", str(unit))[0] == 0


def test_odd_paths_are_quoted(tmp_path):
    folder = tmp_path / 'a b%h$HOME"c\\d é'
    programs = tmp_path / "a b%h$HOME é"
    programs.mkdir()
    exe = programs / "followup"  # systemd itself refuses quotes and backslashes here
    exe.write_text("#!/bin/sh\n")
    exe.chmod(0o755)
    unit = tmp_path / "followup.service"
    unit.write_text(unit_text(Daemon(exe, folder / "config.toml", folder / "state", (folder / "Mail dir",))))
    assert verify(unit) == ""
    text = unit.read_text()
    assert "b%%h" in text
    assert 'Mail dir"' in text


def test_a_line_break_in_a_path_cannot_add_a_setting(daemon):
    with pytest.raises(ValueError, match="control character"):
        unit_text(Daemon(daemon.exe, Path("/a\nExecStartPre=/bin/x"), daemon.state))


def settings(text):
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_the_folders_are_writable_once_each(daemon):
    mail, calendar = Path("/home/anna/Maildir"), Path("/home/anna/calendar")
    lines = settings(unit_text(Daemon(daemon.exe, daemon.config, daemon.state, (mail, calendar, mail))))
    assert f"ReadWritePaths=-{daemon.state} -{mail} -{calendar}" in lines
    assert f"ExecStart={sys.executable} run" in lines


def test_growing_pauses_only_where_systemd_knows_them(daemon):
    assert "RestartSteps=8" not in settings(unit_text(daemon, version=253))
    assert "RestartSteps=8" in settings(unit_text(daemon, version=254))
    assert _version(Ran(0, "systemd 257 (257.3-1)\n+PAM")) == 257
    assert _version(Ran(1, "")) == 252


def test_a_mailbox_below_tmp_stays_in_sight(daemon):
    assert "PrivateTmp=yes" in settings(unit_text(daemon))
    shared = Daemon(daemon.exe, daemon.config, daemon.state, (Path("/tmp/Maildir"),))
    assert "PrivateTmp=no" in settings(unit_text(shared))


def test_without_namespaces_the_unit_does_not_ask_for_them(daemon):
    assert "PrivateUsers=no" in settings(unit_text(daemon, namespaces=False))


def test_each_setting_stands_once_and_none_is_a_secret(daemon):
    for text in (unit_text(daemon), (UNITS / "followup@.service").read_text()):
        keys = [line.partition("=")[0] for line in settings(text) if "=" in line]
        repeated = {key for key in keys if keys.count(key) > 1}
        assert repeated <= {"SystemCallFilter", "Environment"}
        assert not re.search(r"(?i)^(Set|Load)Credential", text, re.MULTILINE)


def test_exit_codes_that_waiting_cannot_help_stop_it(daemon):
    assert "RestartPreventExitStatus=64 65 66 77 78" in settings(unit_text(daemon))


@pytest.mark.parametrize("command", ["install", "uninstall", "start", "stop", "status"])
def test_without_a_session_nothing_is_changed(command, daemon, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    manager = Systemd()
    call = getattr(manager, command)
    with pytest.raises(NeedsRep) as caught:
        call(daemon) if command == "install" else call()
    assert "no user session" in str(caught.value)
    assert "loginctl enable-linger" in caught.value.hint
    assert not (tmp_path / "config").exists()
