"""What a look may take for the rep's will, and must be able to take back."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from followup.act import Act
from followup.core.deal import DraftState, ReminderState
from followup.core.draft_bytes import with_text
from followup.core.model import Stage
from followup.errors import NeedsRep, Unreachable
from followup.looking import Look
from followup.mailboxes.base import DRAFTS, INBOX, SENT, MessageRef
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from tests import seen
from tests.crash.killing import Killed
from tests.desks import START, World, loss, mail, offer

HOUR = timedelta(hours=1)


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    """Anna said no; draft and reminders stand."""
    return World(tmp_path / "state", sandbox).lost()


def resume(world: World) -> None:
    with world.desk() as desk, desk.store.write() as tx:
        tx.forget_counts("work")


@pytest.mark.parametrize("sent", [True, False])
def test_a_draft_that_was_away_for_one_look_is_the_reps_when_it_comes_back(world, sent):
    (old,) = world.drafts()
    world.mailbox.expunge(world.mailbox.find(DRAFTS, seen.drafts(world)[0].message_id))
    world.now += HOUR
    world.look()
    (draft,) = seen.drafts(world)
    assert draft.state is DraftState.DISCARDED
    new = with_text(old, "Hello Anna,\n\nmay I ask two short questions?\n\nRobin", "<other@rep.example>")
    world.deliver(new, SENT if sent else DRAFTS)
    world.now += HOUR
    world.look()
    (draft,) = seen.drafts(world)
    assert draft.state is (DraftState.SENT if sent else DraftState.EDITED)
    assert draft.message_id == "<other@rep.example>" or sent


class Deadly(MemoryMailbox):
    """Ends the process right after a draft was put into Drafts, once."""

    armed = True

    def save_draft(self, raw: bytes, message_id: str) -> MessageRef:
        ref = super().save_draft(raw, message_id)
        if self.armed:
            self.armed = False
            raise Killed("save_draft")
        return ref


def test_a_draft_that_was_sent_before_followup_knew_of_it_is_not_made_again(tmp_path: Path, sandbox: Sandbox):
    """Killed between Drafts and the store; the rep sends what he finds there; then followup starts again."""
    world = World(tmp_path / "state", sandbox, mailbox=Deadly())
    world.offered().deliver(loss())
    with pytest.raises(Killed):
        world.look()
    (draft,) = world.drafts()
    world.mailbox.expunge(world.mailbox.find(DRAFTS, message_from_bytes(draft)["Message-ID"]))
    world.deliver(draft, SENT)
    world.now += HOUR
    world.look()
    assert world.drafts() == ()
    assert seen.drafts(world)[0].state is DraftState.SENT
    assert seen.deal(world).stage is Stage.ASKED


def test_a_calendar_that_the_rep_emptied_is_asked_about_once(world):
    for reminder in seen.deal(world).open_reminders():
        world.calendar.delete(world.calendar.get(reminder.uid).ref)
    world.now += HOUR
    for _ in range(2):
        with pytest.raises(NeedsRep):
            world.look()
    resume(world)
    world.look()
    assert {r.state for r in seen.deal(world).reminders} == {ReminderState.CANCELLED}
    world.look()


def _many(world: World, count: int) -> None:
    for n in range(count):
        text = f"News {n}"
        raw = mail(text, at=world.now, id=f"<{n}@news.example>", sender="news@news.example", subject=text)
        world.deliver(raw)


@pytest.mark.parametrize("renumbered", [True, False])
def test_an_inbox_that_is_suddenly_empty_stops_until_the_rep_says_so(world, renumbered):
    _many(world, 60)
    world.look()
    kept = dict(world.mailbox._folders[INBOX].messages)
    if renumbered:
        world.mailbox.renumber(INBOX)
    world.mailbox._folders[INBOX].messages.clear()
    for _ in range(2):
        with pytest.raises(NeedsRep, match="Inbox was 61, now 0"):
            world.look()
    assert len(world.drafts()) == 1
    resume(world)
    world.look()
    world.mailbox._folders[INBOX].messages.update(kept)
    world.look()
    assert len(world.drafts()) == 1


def test_an_inbox_that_is_emptied_by_and_by_is_no_fault(world):
    _many(world, 60)
    world.look()
    messages = world.mailbox._folders[INBOX].messages
    while messages:
        for uid in list(messages)[:20]:
            del messages[uid]
        world.look()
    assert len(world.drafts()) == 1
    assert len(seen.incoming(world)) == 61


def test_a_reset_of_many_messages_gives_no_draft_and_one_notice(world):
    _many(world, 1999)
    world.look()
    world.mailbox.renumber(INBOX)
    report = world.look()
    assert report.notices == ("The server renumbered Inbox. Read 2,000 messages again, 0 new, no draft doubled.",)
    assert len(world.drafts()) == 1
    rows = seen.incoming(world)
    assert len(rows) == 2000


def test_mail_that_was_long_on_its_way_is_judged_after_a_renumbering(world):
    world.now += timedelta(days=20)
    world.look()
    world.mailbox.renumber(INBOX)
    late = loss(at=START + timedelta(days=5), id="<late@shop.example>", text="PS: our boss says hello.")
    world.now += HOUR
    world.deliver(late)
    world.look()
    assert [row.message_id for row in seen.incoming(world)].count("<late@shop.example>") == 1


def test_what_was_passed_over_by_its_header_is_not_judged_a_second_time(tmp_path, sandbox):
    world = World(tmp_path / "state", sandbox)
    world.deliver(offer(), SENT)
    _many(world, 30)
    world.deliver(mail("No id.", at=START, id="<x@shop.example>").replace(b"Message-ID", b"X-Was"))
    world.look()
    before = len(seen.incoming(world))
    world.mailbox.renumber(INBOX)
    report = world.look()
    assert len(seen.incoming(world)) == before
    assert report.notices == ("The server renumbered Inbox. Read 31 messages again, 0 new, no draft doubled.",)


def test_an_edit_in_another_mail_program_is_told_once(world):
    raw = world.drafts()[0]
    place = world.mailbox.find(DRAFTS, seen.drafts(world)[0].message_id)
    world.mailbox.expunge(place)
    world.deliver(with_text(raw, "In my own words.", "<own@rep.example>"), DRAFTS)
    assert world.look().notices == ("You edited the draft; followup will not touch it again.",)
    assert world.look().notices == ()
    assert [draft.state for draft in seen.drafts(world)] == [DraftState.EDITED]


def test_what_a_look_that_broke_off_had_to_tell_the_next_one_tells(world, monkeypatch):
    raw = world.drafts()[0]
    world.mailbox.expunge(world.mailbox.find(DRAFTS, seen.drafts(world)[0].message_id))
    world.deliver(with_text(raw, "In my own words.", "<own@rep.example>"), DRAFTS)
    with world.desk() as desk:
        look = Look(desk, Act(desk))
        with monkeypatch.context() as away:
            away.setattr(world.calendar, "changes", _no_answer)
            with pytest.raises(Unreachable):
                look.everything(world.now)
        assert look.everything(world.now).notices == ("You edited the draft; followup will not touch it again.",)


def _no_answer(_: object) -> None:
    raise Unreachable("The calendar does not answer.")
