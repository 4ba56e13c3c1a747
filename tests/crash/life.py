"""The lives of six lost deals in one mailbox, told as steps: what the world does, then what followup does.

Each step of followup's may be killed anywhere and is then begun anew, as the service manager (or the rep, who asks
again) would do.
"""

from __future__ import annotations

import gc
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta

from followup.core.draft_bytes import with_text
from followup.core.model import DraftKind, ReminderKind
from followup.mailboxes.base import DRAFTS, INBOX, SENT
from tests.crash.killing import Fuse, Killed
from tests.crash.story import DAY, Outside, Quick, Story
from tests.desks import REP, START, mail

__all__ = ["NO", "PEOPLE", "STEPS", "Outside", "Quick", "Step", "Story", "play", "run"]

NO = "Hi Robin,\n\nThanks for your offer. We have decided to go with Brightline instead.\n\nBest,\n"
ANSWER = "Hi Robin,\n\nSure. Your price was too high for us, and Brightline could start sooner.\n\nBest,\n"
STOP = "Please do not contact us again and delete my address.\n\n"
ASK = "Hello Emil,\n\nthank you for telling me. May I ask two short questions about why?\n\nKind regards,\nRobin"


Step = tuple[str, Callable[[Story], object], Callable[[Story], object]]
"""A name, what the world does, and what followup does after it."""


def _offer(to: str, name: str) -> bytes:
    text = f"Hello {name},\n\nhere is our offer for the stock system.\n\nKind regards,\nRobin"
    sender, at = f"Robin Hale <{REP}>", START - 5 * DAY
    return mail(text, at=at, id=f"<offer-{to}>", sender=sender, to=f"{name} Lee <{to}>", subject=f"Stock for {name}")


def _theirs(to: str, name: str, text: str, at: datetime, id: str) -> bytes:
    subject = f"Re: Stock for {name}"
    return mail(
        text + name, at=at, id=f"<{id}-{to}>", sender=f"{name} Lee <{to}>", subject=subject, answers=f"<offer-{to}>"
    )


PEOPLE = {
    "anna": "anna@shop.example",
    "ben": "ben@mill.example",
    "cleo": "cleo@yard.example",
    "dora": "dora@port.example",
    "emil": "emil@farm.example",
}


def _says(who: str, text: str, id: str) -> Callable[[Story], None]:
    def world(story: Story) -> None:
        raw = _theirs(PEOPLE[who], who.capitalize(), text, story.now, id)
        story.ground.deliver(raw, INBOX, story.now)

    return world


def _offers(story: Story) -> None:
    for who, to in PEOPLE.items():
        story.ground.deliver(_offer(to, who.capitalize()), SENT, START - 5 * DAY, "S")


def _from_the_phone(story: Story) -> None:
    """Emil says no, and the rep answers from his phone before followup has read it."""
    _says("emil", NO, "no")(story)
    to, at = PEOPLE["emil"], story.now + timedelta(minutes=5)
    sender, id = f"Robin Hale <{REP}>", "<phone@rep.example>"
    raw = mail(ASK, at=at, id=id, sender=sender, to=to, subject="Re: Stock for Emil", answers=f"<no-{to}>")
    story.ground.deliver(raw, SENT, at, "S")
    story.now = at


def _edited_in_the_mail_program(story: Story) -> None:
    """It saves the changed draft as a new message and removes the old one."""
    old = story.draft_to(PEOPLE["ben"])
    new = with_text(old, "Hello Ben,\n\nthank you. What decided it for you?\n\nRobin", "<own-1@rep.example>")
    story.ground.deliver(new, DRAFTS, story.now, "DS")
    story.ground.expunge(DRAFTS, old)


def _sent_by_the_mail_program(story: Story) -> None:
    draft = story.draft_to(PEOPLE["ben"])
    story.ground.deliver(draft, SENT, story.now, "S")
    story.ground.expunge(DRAFTS, draft)


def _later(days: float) -> Callable[[Story], None]:
    def world(story: Story) -> None:
        story.now += days * DAY

    return world


def _in_the_calendar(story: Story) -> None:
    story.move_event(ReminderKind.THANK_YOU_CARD, PEOPLE["anna"], 2 * DAY)
    story.delete_event(ReminderKind.REFERRAL, PEOPLE["ben"])


def _nothing(story: Story) -> None:
    """The world waits."""


def _sends(who: str, kind: DraftKind = DraftKind.ACKNOWLEDGE) -> Callable[[Story], None]:
    return lambda story: story.send(kind, PEOPLE[who])


_OWN = "Hello Dora,\n\nthank you for telling me. May I ask two short questions about the decision?\n\nRobin"

STEPS: tuple[Step, ...] = (
    ("first look", _offers, Story.look),
    ("anna says no", _says("anna", NO, "no"), Story.look),
    ("ben says no", _says("ben", NO, "no"), Story.push),
    ("ben's PS", _says("ben", "PS: our boss says hello too.\n\n", "ps"), Story.look),
    ("sent as it stands", _nothing, _sends("anna")),
    ("edited in the mail program", _edited_in_the_mail_program, Story.look),
    ("sent by the mail program", _sent_by_the_mail_program, Story.look),
    ("cleo says no", _says("cleo", NO, "no"), Story.look),
    ("cleo wants no more mail", _says("cleo", STOP, "stop"), Story.push),
    ("dora says no", _says("dora", NO, "no"), Story.look),
    ("edited by command", _nothing, lambda story: story.edit(DraftKind.ACKNOWLEDGE, PEOPLE["dora"], _OWN)),
    ("sent after the edit", _nothing, _sends("dora")),
    ("answered from the phone", _from_the_phone, Story.look),
    ("the rep in his calendar", _in_the_calendar, Story.look),
    ("a day later anna answers", lambda s: (_later(1)(s), _says("anna", ANSWER, "why")(s)), Story.look),
    ("silence: no_answer is due", _later(10), Story.look),
    ("silence: let go", _later(1), Story.look),
    ("a check-in is due", _later(19), Story.look),
    ("the check-in is sent", _nothing, _sends("dora", DraftKind.CHECK_IN)),
)


def play(story: Story, step: Step, fuse: Fuse) -> None:
    """One step under a fuse, begun anew after each kill, and then a look by which everything settles."""
    _, world, followup = step
    world(story)
    run(story, followup, fuse)


def run(story: Story, followup: Callable[[Story], object], fuse: Fuse) -> None:
    """followup's part of a step."""
    story.fuse = fuse
    parts = [followup, Story.look]
    while parts:
        try:
            parts[0](story)
            parts.pop(0)
            continue
        except Killed as killed:
            fuse.restart()
            traceback.clear_frames(killed.__traceback__)
        gc.collect()  # SQLite keeps a closed connection's lock as long as a cursor of the dead frames lives
        if parts[0] is not Story.look:
            parts.insert(0, Story.look)  # the service manager starts followup again, before the rep asks again
    story.fuse = Fuse()
