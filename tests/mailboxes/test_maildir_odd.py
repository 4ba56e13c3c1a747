"""What a Maildir may hold beside good mail (TRUST.md B84), and what happens when it goes away."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from followup import errors
from followup.mailboxes import maildir_files
from followup.mailboxes.base import DRAFTS, INBOX, SENT, CursorExpired, Folder
from followup.mailboxes.maildir import MaildirMailbox
from tests.mailboxes.letters import LONG_AGO, id_of, letter
from tests.mailboxes.test_maildir import World


@pytest.fixture
def world(tmp_path) -> World:
    return World(tmp_path / "Maildir")


@pytest.fixture
def mailbox(world, tmp_path):
    opened = MaildirMailbox(world.root, tmp_path / "index")
    yield opened
    opened.close()


@pytest.fixture
def start(mailbox):
    return mailbox.changes(INBOX, None).cursor


def put(world: World, name: str, raw: bytes) -> Path:
    path = world.root / name
    path.write_bytes(raw)
    return path


def test_a_file_that_vanishes_while_it_is_read_is_left_out(world, mailbox, start, monkeypatch):
    paths = [world.deliver(letter(name)) for name in ("one", "two")]
    real = maildir_files.read

    def read(folder, place, ref):
        if paths[0].exists():
            paths[0].unlink()  # the rep deletes it between the look and the read
        return real(folder, place, ref)

    monkeypatch.setattr(maildir_files, "read", read)
    assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("two")]


def test_a_file_that_is_renamed_while_it_is_read_is_read(world, mailbox, start, monkeypatch):
    path = world.deliver(letter("one"))
    real = maildir_files.read

    def read(folder, place, ref):
        if path.exists():
            path.rename(world.root / "cur" / f"{path.name}:2,FRS")  # a mail program opens it
        return real(folder, place, ref)

    monkeypatch.setattr(maildir_files, "read", read)
    (message,) = mailbox.changes(INBOX, start).messages
    assert message.raw == letter("one")
    assert {"\\Seen", "\\Answered", "\\Flagged"} <= message.flags


@pytest.mark.parametrize(
    "name", ["new/" + "x" * 255, "cur/" + "y" * 250 + ":2,S", "new/a\nb", "new/\udcff\udcfe", "cur/:2,"]
)
def test_odd_file_names(world, mailbox, start, name):
    put(world, name, letter("one"))
    (message,) = mailbox.changes(INBOX, start).messages
    assert (message.raw, mailbox.get(message.ref).raw) == (letter("one"), letter("one"))
    message.ref.id.encode("ascii")


def test_a_link_out_of_the_maildir_is_set_aside(world, mailbox, start, tmp_path):
    (tmp_path / "secret").write_bytes(letter("secret"))
    (world.root / "new" / "link").symlink_to(tmp_path / "secret")
    os.mkfifo(world.root / "new" / "pipe")
    (world.root / "new" / "directory").mkdir()
    (world.root / "new" / ".hidden").write_bytes(b"")
    messages = mailbox.changes(INBOX, start).messages
    assert {(message.ref.id, message.raw, message.problem) for message in messages} == {
        ("link", None, "unreadable"),
        ("pipe", None, "unreadable"),
    }
    assert mailbox.find(INBOX, id_of("secret")) is None


def test_one_name_twice_is_two_messages_where_they_differ(world, mailbox, start):
    first = put(world, "cur/1.same:2,S", letter("one"))
    cursor = mailbox.changes(INBOX, start).cursor
    put(world, "new/1.same", letter("two"))
    (second,) = mailbox.changes(INBOX, cursor).messages
    assert second.raw == letter("two")
    assert {mailbox.get(mailbox.find(INBOX, id_of(name))).raw for name in ("one", "two")} == {
        letter("one"),
        letter("two"),
    }
    first.unlink()
    assert mailbox.find(INBOX, id_of("one")) is None
    assert mailbox.get(second.ref).raw == letter("two")


def test_one_name_twice_at_first_sight(world, mailbox, start):
    put(world, "cur/1.same:2,S", letter("one"))
    put(world, "new/1.same", letter("two"))
    assert {message.raw for message in mailbox.changes(INBOX, start).messages} == {letter("one"), letter("two")}


def test_one_message_twice_is_one(world, mailbox, start):
    put(world, "cur/1.same:2,S", letter("one"))
    put(world, "new/1.same", letter("one"))
    assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("one")]


@pytest.mark.parametrize("away", ["", "cur"])
def test_a_maildir_that_is_gone_is_unreachable_not_empty(world, mailbox, start, away):
    world.deliver(letter("one"))
    elsewhere = world.root / away
    moved = elsewhere.rename(world.root.parent / "away")
    if not away:
        world.root.mkdir()  # the empty place of a mount
    for ask in (
        lambda: mailbox.changes(INBOX, start),
        lambda: mailbox.count(INBOX),
        lambda: mailbox.find(SENT, id_of("one")),
        lambda: mailbox.save_draft(letter("d"), id_of("d")),
        lambda: mailbox.wait(INBOX, timedelta(milliseconds=10)),
    ):
        with pytest.raises(errors.Unreachable):
            ask()
    if not away:
        world.root.rmdir()
    moved.rename(elsewhere)
    assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("one")]


def test_a_new_that_cannot_be_looked_into_is_told(world, mailbox, start):
    (world.root / "new").rmdir()
    (world.root / "new").write_bytes(b"")
    with pytest.raises(errors.Unreachable):
        mailbox.changes(INBOX, start)


@pytest.mark.parametrize("harm", [b"", b"not a database at all, but long enough to be looked at" * 40])
def test_a_damaged_index_is_made_anew(world, tmp_path, harm):
    world.deliver(letter("one"))
    first = MaildirMailbox(world.root, tmp_path / "index")
    cursor = first.changes(INBOX, None).cursor
    first.close()
    (tmp_path / "index").write_bytes(harm)
    again = MaildirMailbox(world.root, tmp_path / "index")
    with pytest.raises(CursorExpired):
        again.changes(INBOX, cursor)
    assert [listed.size for batch in again.listing(INBOX, LONG_AGO) for listed in batch] == [len(letter("one"))]
    again.close()


def test_an_older_index_played_back_expires_newer_cursors(world, tmp_path):
    mailbox = MaildirMailbox(world.root, tmp_path / "index")
    old = mailbox.changes(INBOX, None).cursor
    mailbox.close()
    copy = (tmp_path / "index").read_bytes()
    world.deliver(letter("one"))
    newer = mailbox.changes(INBOX, old).cursor
    mailbox.close()
    (tmp_path / "index").write_bytes(copy)
    world.deliver(letter("two"))
    assert len(mailbox.changes(INBOX, old).messages) == 2
    mailbox.close()
    (tmp_path / "index").write_bytes(copy)
    (world.root / "new").joinpath("0.first").write_bytes(letter("three"))
    os.utime(world.root / "new" / "0.first", (0, 0))
    with pytest.raises(CursorExpired):
        mailbox.changes(INBOX, newer)
    mailbox.close()


def test_two_programs_with_one_index(world, tmp_path):
    one, two = (MaildirMailbox(world.root, tmp_path / "index") for _ in range(2))
    cursor = one.changes(INBOX, None).cursor
    world.deliver(letter("a"))
    assert two.count(INBOX) == 1
    two.find(INBOX, id_of("a"))  # numbers it
    world.deliver(letter("b"))
    assert [message.raw for message in one.changes(INBOX, cursor).messages] == [letter("a"), letter("b")]
    one.close()
    two.close()


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (SENT, ".sent"),
        (SENT, ".Sent Items"),
        (SENT, ".Gesendet"),
        (DRAFTS, ".DRAFTS"),
        (DRAFTS, ".Entw&APw-rfe"),
        (DRAFTS, ".Entwürfe"),
    ],
)
def test_sent_and_drafts_by_other_names(world, mailbox, folder, name):
    world.directory(Folder("x"))
    (world.root / ".x").rename(world.root / name)
    (mailbox.save_draft if folder == DRAFTS else mailbox.file_sent)(letter("one"), id_of("one"))
    assert len(list((world.root / name / "cur").iterdir())) == 1


def test_drafts_is_made_when_it_is_needed(world, mailbox):
    cursor = mailbox.changes(SENT, None).cursor
    assert (mailbox.count(DRAFTS), mailbox.find(SENT, id_of("one"))) == (0, None)
    assert mailbox.changes(SENT, cursor).messages == ()
    mailbox.save_draft(letter("one"), id_of("one"))
    mailbox.file_sent(letter("two"), id_of("two"))
    assert (world.root / ".Drafts" / "maildirfolder").exists()
    assert [message.raw for message in mailbox.changes(SENT, cursor).messages] == [letter("two")]


def test_what_is_written_is_complete_and_private(world, mailbox):
    mailbox.save_draft(letter("one"), id_of("one"))
    (file,) = (world.root / ".Drafts" / "cur").iterdir()
    assert file.name.endswith(":2,DS")
    assert file.stat().st_mode & 0o777 == 0o600
    assert list((world.root / ".Drafts" / "tmp").iterdir()) == []


def test_mail_before_the_first_wait_is_not_slept_over(world, mailbox, start):
    world.deliver(letter("one"))
    assert mailbox.wait(INBOX, timedelta(seconds=30)) is True


def test_mail_that_was_away_when_it_should_have_been_reported_is_reported_on_return(world, mailbox, start, tmp_path):
    path = world.deliver(letter("one"))
    assert mailbox.find(INBOX, id_of("one"))  # it has its number
    path.rename(tmp_path / "aside")
    page = mailbox.changes(INBOX, start)
    assert page.messages == ()
    (tmp_path / "aside").rename(path)
    assert [message.raw for message in mailbox.changes(INBOX, page.cursor).messages] == [letter("one")]
