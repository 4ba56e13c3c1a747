"""The outside judge in the commands: `doctor` tries it, `login judge` keeps its key."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup.tasks.checks import everything
from tests.access.test_judge import label
from tests.servers.scripted_http import Reply, scripted

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def named(rep, root: str, key: str = "") -> None:
    at = f'judge = {{ url = "{root}/v1", model = "small", seconds = 5{key} }}'
    rep.configure(rep.config.read_text() + f"[detect]\n{at}\n")


def judged(rep, monkeypatch: pytest.MonkeyPatch, *, offline: bool = False):
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, rep.environment[name])
    return [check for check in everything(rep.config, NOW, offline=offline) if check.name == "judge"]


def test_doctor_tries_it(rep, monkeypatch):
    assert judged(rep, monkeypatch) == []
    answers = iter([label("lost_competitor"), Reply(404)])
    with scripted(lambda _: next(answers)) as server:
        named(rep, server.root)
        (check,) = judged(rep, monkeypatch, offline=True)
        assert (check.mark, check.said, server.asked) == ("OK", "not tried (--offline)", [])
        (check,) = judged(rep, monkeypatch)
        assert (check.mark, check.said) == ("OK", "it labels a made-up no as lost_competitor")
        (check,) = judged(rep, monkeypatch)
    assert (check.mark, check.said) == ("WARN", "The judge gave no answer that counts (status-404).")
    assert check.cure == "Correct [detect] judge. Until then you are asked, as without it."


def test_its_key_goes_into_the_keyring(rep):
    rep.with_keyring()
    named(rep, "https://judge.example", ", key = true")
    ran = rep.run("login", "judge", typed="sk-1\n")
    assert (ran.code, ran.out) == (0, "Stored in the keyring for the judge. Try it: followup doctor.\n")
    assert rep.kept() == {"judge": "sk-1"}
    assert rep.run("logout", "judge").code == 0
    assert rep.kept() == {}


def test_without_one_there_is_no_such_account(rep):
    ran = rep.here("login", "judge", typed="sk-1\n")
    assert ran.code == 64
    assert "There is no account judge" in ran.err
