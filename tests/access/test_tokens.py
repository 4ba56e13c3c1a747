"""Tokens at rest: encrypted, for the rep alone, whole or not at all, changed by one at a time."""

from __future__ import annotations

import json
import threading

import pytest
from cryptography.fernet import Fernet

from followup.access import tokens
from followup.access.tokens import TokenFile
from followup.errors import InputOutput, NeedsRep, Unreachable
from tests.cli.homes import Home

CONTENT = b'{"refresh": "1//canary-refresh"}'


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with a keyring, for this process."""
    home = Home(tmp_path).with_keyring()
    for name, value in home.environment.items():
        monkeypatch.setenv(name, value)
    return home


def written(home, content=CONTENT) -> TokenFile:
    file = TokenFile(home.state, "work")
    with file.locked():
        file.write(content)
    return file


def test_what_is_written_is_read_by_another_and_lies_encrypted(home):
    written(home)
    assert TokenFile(home.state, "work").read() == CONTENT
    (path,) = home.state.glob("work.tokens")
    assert b"canary" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert home.state.stat().st_mode & 0o777 == 0o700
    assert list(home.kept()) == ["work.tokens"]
    assert Fernet(home.kept()["work.tokens"].encode()).decrypt(path.read_bytes()) == CONTENT


def test_the_key_stays_and_the_stamp_changes(home):
    file = written(home)
    key, stamp = home.kept(), file.stamp
    with file.locked():
        file.write(b"other")
    assert home.kept() == key
    assert file.stamp != stamp
    assert TokenFile(home.state, "nobody").stamp == (0, 0)


def test_a_credential_is_the_key_where_there_is_no_keyring(home, tmp_path, monkeypatch):
    folder = tmp_path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / "work.tokens").write_bytes(Fernet.generate_key() + b"\n")
    (folder / "work.tokens").chmod(0o600)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    written(home)
    assert home.kept() == {}
    assert TokenFile(home.state, "work").read() == CONTENT


def test_nobody_signed_in(home):
    with pytest.raises(NeedsRep, match="Nobody is signed in for work") as told:
        TokenFile(home.state, "work").read()
    assert told.value.hint == "Run followup login work."


def lose_key(home):
    home.ring.unlink()


def other_key(home):
    home.ring.write_text(json.dumps({"work.tokens": Fernet.generate_key().decode(), "work": "a-password"}))


def no_key(home):
    home.ring.write_text('{"work.tokens": "xyz"}')


def cut(home):
    path = home.state / "work.tokens"
    path.write_bytes(path.read_bytes()[:50])


@pytest.mark.parametrize("harm", [lose_key, other_key, no_key, cut])
def test_a_lost_key_or_file_needs_the_rep_and_a_new_sign_in_heals_it(home, harm):
    written(home)
    harm(home)
    with pytest.raises(NeedsRep) as told:
        TokenFile(home.state, "work").read()
    assert "followup login work" in told.value.hint
    if harm is not no_key:
        assert written(home, b"new").read() == b"new"


def test_removed_with_its_key(home):
    file = written(home)
    file.remove()
    file.remove()
    assert home.kept() == {}
    assert not (home.state / "work.tokens").exists()


def test_a_directory_that_cannot_be_used_is_told(home):
    home.state.parent.mkdir(parents=True)
    home.state.write_text("a file where the directory belongs")
    with pytest.raises(InputOutput), TokenFile(home.state, "work").locked():
        pass


def test_one_at_a_time(home, monkeypatch):
    """The second one reads what the first one wrote."""
    written(home, b"0")
    entered, done = threading.Event(), []

    def second():
        entered.set()
        file = TokenFile(home.state, "work")
        with file.locked():
            done.append(file.read())

    first = TokenFile(home.state, "work")
    with first.locked():
        thread = threading.Thread(target=second)
        thread.start()
        entered.wait(5)
        monkeypatch.setattr(tokens, "PATIENCE", 0.0)
        with pytest.raises(Unreachable), TokenFile(home.state, "work").locked():
            pass
        monkeypatch.setattr(tokens, "PATIENCE", 45.0)
        assert done == []
        first.write(b"1")
    thread.join(10)
    assert done == [b"1"]
