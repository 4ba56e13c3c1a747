"""Tokens at rest: encrypted, for the rep alone, whole or not at all, changed by one at a time."""

from __future__ import annotations

import threading

import pytest
from cryptography.fernet import Fernet

from followup.access import tokens
from followup.access.tokens import TokenFile
from followup.errors import InputOutput, NeedsRep, Unreachable
from tests.cli.homes import Home
from tests.servers.google import Keys

CONTENT = b'{"refresh": "1//canary-refresh"}'


@pytest.fixture
def keys(monkeypatch):
    """The keyring."""
    return Keys(monkeypatch)


@pytest.fixture
def place(tmp_path):
    """Where the file lies; it is not there yet."""
    return tmp_path / "state" / "followup"


def written(place, content=CONTENT) -> TokenFile:
    file = TokenFile(place, "work")
    with file.locked():
        file.write(content)
    return file


def test_what_is_written_is_read_by_another_and_lies_encrypted(tmp_path, monkeypatch):
    """With a keyring behind its child process, as it is in earnest."""
    home = Home(tmp_path).with_keyring()
    for name, value in home.environment.items():
        monkeypatch.setenv(name, value)
    written(home.state)
    assert TokenFile(home.state, "work").read() == CONTENT
    (path,) = home.state.glob("work.tokens")
    assert b"canary" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    assert home.state.stat().st_mode & 0o777 == 0o700
    assert list(home.kept()) == ["work.tokens"]
    assert Fernet(home.kept()["work.tokens"].encode()).decrypt(path.read_bytes()) == CONTENT


def test_the_key_stays_and_the_stamp_changes(keys, place):
    file = written(place)
    key, stamp = dict(keys.kept), file.stamp
    with file.locked():
        file.write(b"other")
    assert keys.kept == key
    assert file.stamp != stamp
    assert TokenFile(place, "nobody").stamp == (0, 0)


def test_a_credential_is_the_key_where_there_is_no_keyring(keys, place, tmp_path, monkeypatch):
    folder = tmp_path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / "work.tokens").write_bytes(Fernet.generate_key() + b"\n")
    (folder / "work.tokens").chmod(0o600)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    written(place)
    assert keys.kept == {}
    assert TokenFile(place, "work").read() == CONTENT


def test_nobody_signed_in(keys, place):
    with pytest.raises(NeedsRep, match="Nobody is signed in for work") as told:
        TokenFile(place, "work").read()
    assert told.value.hint == "Run followup login work."


def lose_key(keys, place):
    keys.kept.clear()


def other_key(keys, place):
    keys.kept.update({"work.tokens": Fernet.generate_key().decode(), "work": "a-password"})


def no_key(keys, place):
    keys.kept["work.tokens"] = "xyz"


def cut(keys, place):
    path = place / "work.tokens"
    path.write_bytes(path.read_bytes()[:50])


@pytest.mark.parametrize("harm", [lose_key, other_key, no_key, cut])
def test_a_lost_key_or_file_needs_the_rep_and_a_new_sign_in_heals_it(keys, place, harm):
    written(place)
    harm(keys, place)
    with pytest.raises(NeedsRep) as told:
        TokenFile(place, "work").read()
    assert "followup login work" in told.value.hint
    if harm is not no_key:
        assert written(place, b"new").read() == b"new"


def test_removed_with_its_key(keys, place):
    file = written(place)
    file.remove()
    file.remove()
    assert keys.kept == {}
    assert not (place / "work.tokens").exists()


def test_a_directory_that_cannot_be_used_is_told(keys, place):
    place.parent.mkdir(parents=True)
    place.write_text("a file where the directory belongs")
    with pytest.raises(InputOutput), TokenFile(place, "work").locked():
        pass


def test_one_at_a_time(keys, place):
    """The second one reads what the first one wrote."""
    written(place, b"0")
    entered, done = threading.Event(), []

    def second():
        entered.set()
        file = TokenFile(place, "work")
        with file.locked():
            done.append(file.read())

    first = TokenFile(place, "work")
    with first.locked():
        thread = threading.Thread(target=second)
        thread.start()
        entered.wait(5)
        assert done == []
        first.write(b"1")
    thread.join(10)
    assert done == [b"1"]


def test_another_process_is_not_waited_for_without_end(keys, place, monkeypatch):
    monkeypatch.setattr(tokens, "PATIENCE", 0.0)
    with TokenFile(place, "work").locked(), pytest.raises(Unreachable), TokenFile(place, "work").locked():
        pass
