"""The post-mortem of a lost deal, read from a real Maildir: what it tells, and what where the mail is gone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup import opening
from followup.cli import tape as printed
from followup.config import Config
from followup.errors import SignInRefused, Throttled
from followup.mailboxes.base import Fetched, MessageRef
from followup.mailboxes.maildir import MaildirMailbox
from followup.mailboxes.memory import MemoryMailbox
from followup.opening import House
from followup.sandbox import Sandbox
from followup.state.store import Store
from followup.tasks.post_mortem import PostMortem, look_back
from followup.template_files import Templates
from tests.desks import ANNA, REP, START, World, config, mail

ME, THEM = f"Robin Hale <{REP}>", f"Anna Lee <{ANNA}>"
BO = "Bo Ek <bo@shop.example>"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in February 2026 in Berlin's winter; 2 February was a Monday."""
    return datetime(2026, 2, day, hour, minute, tzinfo=UTC) - timedelta(hours=1)


Letter = tuple[str, bytes, datetime]


def sent(
    name: str, when: datetime, text: str, answers: str | None = None, **headers: str
) -> tuple[str, bytes, datetime]:
    raw = mail(text, at=when, id=f"<{name}@rep.example>", sender=ME, to=THEM, answers=answers, **headers)
    return ".Sent", raw, when


def came(name: str, when: datetime, text: str, answers: str, **headers: str) -> Letter:
    return "", mail(text, at=when, id=f"<{name}@shop.example>", answers=answers, **headers), when


OFFER = "Hello Anna,\n\nas we said at the fair: here is what our stock system does.\n\nKind regards,\nRobin"
ASKED = (
    "Hi Robin,\n\nthat looks good. Could you tell me whether it works offline? And do you have an office in Leeds?\n"
    "I need to run this past our finance director anyway.\n\nBest,\nAnna"
)
REPLY = "Hello Anna,\n\nit works offline for a week. A seat is 40 euros a month.\n\nRobin"
CHASED = "Hello Anna,\n\nhave you had a chance to decide yet?\n\nRobin"
AWAY = "I am out of office until 11 February."
AGAIN = "Hello Anna,\n\njust following up on my last mail. Any news?\n\nRobin"
NO = (
    "Hi Robin,\n\nsorry for the silence. We have decided to go with Brightline, they were a lot cheaper.\n"
    "Could you send us the invoice for the test month?\n\nBest,\nAnna"
)
THREAD = (
    sent("offer", at(2, 10), OFFER, Cc=BO),
    came("asked", at(3, 9, 30), ASKED, "<offer@rep.example>", Cc=f"{ME}, Carla Roy <carla@shop.example>"),
    sent("reply", at(4, 16), REPLY, "<asked@shop.example>"),
    sent("chased", at(9, 11), CHASED, "<asked@shop.example>", Cc="Kim <kim@rep.example>"),
    came("away", at(9, 11, 1), AWAY, "<chased@rep.example>", Auto_Submitted="auto-replied"),
    sent("again", at(12, 11), AGAIN, "<asked@shop.example>"),
    came("no", at(20, 15), NO, "<reply@rep.example>"),
)


class Ground:
    """A rep's Maildir and state, and the house that opens them."""

    def __init__(self, path: Path, sandbox: Sandbox) -> None:
        self.path, self.sandbox = path, sandbox
        self.mail = path / "Mail"
        for folder in ("", ".Sent", ".Drafts"):
            for part in ("cur", "new", "tmp"):
                (self.mail / folder / part).mkdir(parents=True, exist_ok=True)
        account = {"mail": {"type": "maildir", "path": str(self.mail)}, "send": {"type": "folder"}}
        self.config: Config = config(accounts={"work": account}, watch={"desktop_notices": False})

    def play(self, *thread: Letter) -> None:
        """The messages arrive one after the other, and followup looks after each that came in."""
        mailbox = MaildirMailbox(self.mail, self.path / "state" / "work.maildir-index")
        world = World(self.path / "state", self.sandbox, mailbox)
        world.now = thread[0][2] - timedelta(days=1)
        world.look()
        for number, (folder, raw, when) in enumerate(thread):
            (self.mail / folder / "cur" / f"{number}.rep:2,S").write_bytes(raw)
            world.now = when + timedelta(minutes=5)
            if not folder:
                world.look()
        mailbox.close()

    @contextmanager
    def house(self) -> Iterator[House]:
        store = Store(str(self.path / "state"))
        try:
            path = self.path / "config.toml"
            yield House(config=self.config, path=path, store=store, sandbox=self.sandbox, templates=Templates(None))
        finally:
            store.close()

    def look_back(self, **how: bool) -> PostMortem:
        with self.house() as house:
            return look_back(house, 1, at(21, 9), **how)


@pytest.fixture(scope="module")
def played(tmp_path_factory, sandbox):
    """The thread, read as it came; each test works on a copy."""
    path = tmp_path_factory.mktemp("played")
    Ground(path, sandbox).play(*THREAD)
    return path


@pytest.fixture
def ground(played, tmp_path, sandbox):
    shutil.copytree(played, tmp_path, dirs_exist_ok=True)
    return Ground(tmp_path, sandbox)


def said(lines: list[str], word: str) -> str:
    """The one line that begins so."""
    (line,) = (line for line in lines if line.lstrip().startswith(word))
    return line.strip()


def test_the_tape_of_a_lost_deal(ground):
    post = ground.look_back()
    assert (post.away, post.tape.read, post.tape.of) == ("", 7, 7)
    lines = list(printed.lines(post, ground.config.zone))
    assert said(lines, "2026-02-04").startswith("2026-02-04 16:00  you, after 1.8 days")
    gate = "2 mails; does not decide alone: “I need to run this past our finance director anyway.”"
    assert said(lines, "Anna Lee").endswith(gate)
    assert said(lines, "Bo Ek") == "Bo Ek <bo@shop.example>: never wrote"
    assert said(lines, "Carla Roy") == "Carla Roy <carla@shop.example>: never wrote"
    assert said(lines, "You had one contact").endswith("seems not to decide alone: who did, never wrote.")
    assert said(lines, "They answered") == "They answered twice: usually within 7.5 h, at the latest after 11.9 days."
    assert lines[lines.index("Never answered:") + 1].endswith("“Could you send us the invoice for the test month?”")
    passed = lines.index("Perhaps passed over (you wrote back, but not on this):")
    assert lines[passed + 1] == "  2026-02-03 “And do you have an office in Leeds?”"
    assert lines[passed + 2].startswith("You asked for a decision twice in 2.6 weeks, 0.8 a week; at most twice within")
    assert said(lines, "At most 2 follow-ups").endswith("2026-02-09 to 2026-02-12.")
    assert said(lines, "Price came up") == "Price came up first: 2026-02-04 you: “A seat is 40 euros a month.”"
    assert "Brightline" in said(lines, "Rivals came up")
    assert said(lines, "price:").endswith("they were a lot cheaper.”")
    assert said(lines, "No note yet") == "No note yet: followup deals note 1"


def test_what_is_gone_from_the_mailbox_is_told_from_the_store_and_what_moved_is_found(ground):
    (ground.mail / "cur" / "1.rep:2,S").unlink()
    (ground.mail / "cur" / "6.rep:2,S").rename(ground.mail / "cur" / "elsewhere.rep:2,S")
    post = ground.look_back()
    assert (post.away, post.tape.read) == ("", 6)
    assert [one.asked.text for one in post.tape.unanswered] == ["Could you send us the invoice for the test month?"]
    assert len(post.tape.responses) == 3, "when a message came is known to the store"
    assert "1 of 7 messages are not in the mailbox" in "\n".join(printed.lines(post, ground.config.zone))


@pytest.mark.parametrize("how", ["away", "offline", "waiting"])
def test_without_the_mailbox_it_says_so_and_tells_what_the_store_knows(ground, how):
    if how == "away":
        ground.mail.rename(ground.path / "unmounted")
    elif how == "waiting":
        until = at(21, 9, 30)
        with ground.house() as house, house.store.write() as tx:
            tx.account_is("work", "retrying", error="The server asks us to wait.", code=Throttled.code, next_try=until)
    post = ground.look_back(offline=how == "offline")
    assert (bool(post.away), post.tape.read, post.tape.of) == (True, 0, 7)
    assert len(post.tape.responses) == 3
    assert post.tape.pushing.in_a_row == 2
    assert post.tape.pushing.asks is None
    assert post.tape.unanswered == ()
    assert post.tape.rival is not None
    assert "Brightline" in post.tape.rival.text
    assert "the mailbox was not" in "\n".join(printed.lines(post, ground.config.zone))


def test_what_a_mail_has_become_since_stops_nobody(ground):
    """Whoever can write into the Maildir can make a stranger's mail of any message."""
    (ground.mail / "cur" / "1.rep:2,S").write_bytes(b"From: x\n" + b"X: y\n" * 200_000 + b"\n")
    post = ground.look_back()
    assert (post.away, post.tape.read) == ("", 6)


def test_an_absence_note_answers_nothing_and_a_colleague_is_none_of_theirs(ground):
    tape = ground.look_back().tape
    assert tape.pushing.in_a_row == 2
    assert {person.address.addr_spec for person in tape.people} == {ANNA, "bo@shop.example", "carla@shop.example"}
    assert len(tape.responses) == 3


class Refused(MemoryMailbox):
    """A server that refuses the password, and counts how often it was asked."""

    asked = 0

    def get(self, ref: MessageRef) -> Fetched:
        type(self).asked += 1
        raise SignInRefused("The password was refused.", "Run followup login work.")


def test_a_refused_password_is_tried_twice_whoever_asks(ground, monkeypatch):
    monkeypatch.setattr(opening, "mailbox", lambda *_: Refused(lambda: START))
    monkeypatch.setattr(opening, "mark", lambda *_: "the same password")  # no keyring is asked
    for _ in range(4):
        post = ground.look_back()
        assert "refused" in post.away
        assert post.tape.rival is not None
    assert Refused.asked == 2
    with ground.house() as house, house.store.read() as view:
        assert view.account("work").state == "stopped"
