"""`doctor`: what it finds, its exit code, and that its report tells nothing personal."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime

import pytest

from followup.state.engine import FILE
from followup.state.store import Store
from followup.tasks.checks import everything
from tests.cli.homes import SIMPLE

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def results(ran) -> dict[str, str]:
    return {check["name"]: check["result"] for check in ran.json["checks"]}


@pytest.fixture
def looked_at(rep, monkeypatch):
    """A home with a state; its checks are asked for in this process."""
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, rep.environment[name])
    Store(str(rep.state)).close()
    return rep


def test_a_sound_home(looked_at):
    ran = looked_at.run("doctor", "--json")
    found = results(ran)
    assert ran.code == 0
    assert [check["number"] for check in ran.json["checks"]] == list(range(1, len(found) + 1))
    sound = ("configuration", "state directory", "state file", "disk space", "work mail", "work send", "work calendar")
    assert {name: found[name] for name in (*sound, "templates", "working days", "clock")} == dict.fromkeys(
        (*sound, "templates", "working days", "clock"), "OK"
    )


def damage_store(rep):
    path = rep.state / FILE
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])


def break_template(rep):
    (rep.config.parent / "templates").mkdir()
    (rep.config.parent / "templates" / "acknowledge.en.txt.j2").write_text("Subject: x\n\n{{ nobody }}\n")


@pytest.mark.parametrize(
    ("harm", "name", "mark", "cure"),
    [
        (lambda rep: rep.state.chmod(0o755), "state directory", "FAIL", "chmod 700"),
        (damage_store, "state file", "FAIL", "copies/"),
        (break_template, "template acknowledge.en.txt.j2", "FAIL", "followup templates edit"),
        (lambda rep: shutil.rmtree(rep.path / "Calendar"), "work calendar", "WARN", ""),
        (
            lambda rep: rep.configure(SIMPLE.format(home=rep.path).replace('"DE"', '"XX"')),
            "working days",
            "WARN",
            "country",
        ),
        (lambda rep: rep.config.chmod(0o644), "configuration", "FAIL", "chmod 600"),
        (lambda rep: rep.configure("[rep]\n"), "configuration", "FAIL", "config.example.toml"),
    ],
)
def test_what_is_wrong_has_its_cure(looked_at, harm, name, mark, cure):
    harm(looked_at)
    (check,) = [one for one in everything(looked_at.config, NOW, offline=False) if one.name == name]
    assert check.mark == mark
    assert cure in check.cure


def test_plain_words_and_the_exit_code(rep):
    rep.config.chmod(0o644)
    ran = rep.run("doctor")
    assert ran.code == 69
    assert ran.out == (f" 1. FAIL configuration: config.toml is readable by others.\n         chmod 600 {rep.config}\n")


IMAP = """
[rep]
name = "Zacharias Canary"
email = "canary@canary-firm.example"
[accounts.canaryname]
mail = { type = "imap", host = "canary-host.example", user = "canary-user" }
"""


def test_a_missing_password_and_offline(home):
    home.with_keyring().configure(IMAP)
    found = home.run("doctor", "--offline", "--json")
    assert found.code == 69
    assert results(found)["canaryname mail password"] == "FAIL"
    assert results(found)["canaryname mail"] == "OK"
    (check,) = [check for check in found.json["checks"] if check["name"] == "canaryname mail password"]
    assert check["cure"] == "followup login canaryname"


def test_the_report_tells_nothing_personal_and_is_shown_first(home):
    home.with_keyring().configure(IMAP)
    file = home.path / "report.json"
    assert home.run("doctor", "--offline", "--bundle", str(file), typed="n\n").code == 130
    assert not file.exists()
    ran = home.run("doctor", "--offline", "--bundle", str(file), "--yes")
    assert ran.code == 69
    text = file.read_text()
    assert text in ran.out
    assert "canary" not in text.lower()
    assert str(home.path) not in text
    assert {"check": "account 1 mail password", "result": "FAIL", "code": "FU-4002"} in json.loads(text)["checks"]
    assert file.stat().st_mode & 0o777 == 0o600
