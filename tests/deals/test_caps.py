"""P16: no mail loops. Drafts have caps for each day and for each person; what goes beyond them waits for a word."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from followup.act import Act
from followup.act.capping import CAPPED, DAY_IS_FULL, WENT_BEFORE
from followup.core.deal import DraftState
from followup.core.model import DraftKind, Stage
from followup.mailboxes.base import DRAFTS, INBOX, SENT
from followup.mailboxes.headers import header_of, message_id_of
from followup.sandbox import Sandbox
from followup.tasks import glance
from tests import seen
from tests.desks import ANNA, LOSS, LOSS_ID, REP, World, loss, mail, offer

ROUNDS = 100 if os.environ.get("FOLLOWUP_SOAK") else 4
DAY = timedelta(days=1)


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    return World(tmp_path / "state", sandbox)


def no(world: World, name: str, subject: str = "Stock system") -> None:
    """The rep's offer to somebody, and the no to it."""
    who, id = f"{name.title()} Lee <{name}@{name}.example>", f"<offer.{name}.{subject[:3]}@rep.example>"
    text = f"Hello {name.title()},\n\nhere is our offer.\n\nKind regards,\nRobin"
    at, me = world.now - DAY, f"Robin Hale <{REP}>"
    world.mailbox.deliver(mail(text, at=at, id=id, sender=me, to=who, subject=subject), SENT, at=at)
    said = mail(LOSS, at=world.now, id=f"<{name}.{subject[:3]}@x.example>", sender=who, subject=f"Re: {subject}",
                answers=id)  # fmt: skip
    world.deliver(said)


def go_on(world: World) -> None:
    """`followup resume`."""
    with world.desk() as desk, desk.store.write() as tx:
        tx.go_on([action for action, _ in tx.paused("work")], word=True)


def paused(world: World) -> list[str]:
    return [d.reason for d in seen.drafts(world) if d.state is DraftState.PLANNED]


@pytest.fixture
def flooded(tmp_path: Path, sandbox: Sandbox) -> World:
    world = World(tmp_path / "state", sandbox, playbook={"drafts_a_day": 4})
    for name in ("ada", "bea", "cem", "dan", "eva", "fay", "gil"):
        no(world, name)
    return world


def test_a_day_has_so_many_drafts_and_the_others_wait_for_the_next(flooded: World) -> None:
    report = flooded.look()
    assert (len(flooded.drafts()), paused(flooded)) == (4, [DAY_IS_FULL] * 3)
    assert report.notices == ("4 drafts were made today; 3 more wait until tomorrow, or for followup resume work.",)
    with flooded.desk() as desk, desk.store.read() as view:
        deals = tuple(view.deals())
    assert [deal.stage for deal in deals] == [Stage.LOST] * 7, "the deals go on all the same"
    assert all(deal.reminders for deal in deals)
    flooded.now += timedelta(hours=2)
    assert flooded.look().notices == (), "told once"
    assert len(flooded.drafts()) == 4
    flooded.now += DAY
    flooded.look()
    assert (len(flooded.drafts()), paused(flooded)) == (7, [])


def test_the_reps_word_has_them_made_at_once(flooded: World) -> None:
    flooded.look()
    go_on(flooded)
    flooded.look()
    assert (len(flooded.drafts()), paused(flooded)) == (7, [])
    no(flooded, "hal")
    flooded.look()
    assert paused(flooded) == [DAY_IS_FULL], "a word for those that waited is none for those to come"


def test_what_moves_on_while_it_waits_is_made_anew_and_waits(flooded: World) -> None:
    flooded.look()
    waits = next(d for d in seen.drafts(flooded) if d.reason == DAY_IS_FULL)
    ps = mail("PS: we move to Harbour Street.", at=flooded.now, id="<ps@x.example>", sender=waits.to[0],
              answers=waits.answers)  # fmt: skip
    flooded.deliver(ps)
    flooded.look()
    assert paused(flooded) == [DAY_IS_FULL] * 3
    flooded.now += DAY
    flooded.look()
    assert len(flooded.drafts()) == 7
    assert sum(b"In-Reply-To: <ps@x.example>" in raw for raw in flooded.drafts()) == 1


def sent_as_it_is(world: World) -> None:
    (draft,) = world.drafts()
    world.mailbox.expunge(world.mailbox.find(DRAFTS, seen.drafts(world)[-1].message_id))
    world.mailbox.deliver(draft, SENT, at=world.now)
    world.look()


@pytest.mark.parametrize(("later", "waits"), [(29, [WENT_BEFORE]), (31, [])])
def test_the_same_kind_goes_to_one_person_once_in_thirty_days(world: World, later: int, waits: list[str]) -> None:
    no(world, "ada")
    world.look()
    sent_as_it_is(world)
    world.now += later * DAY
    no(world, "ada", "Crane inspection")
    no(world, "bea", "Crane inspection")
    report = world.look()
    assert paused(world) == waits
    assert len(report.notices) == len(waits)
    kinds = [d.kind for d in seen.drafts(world) if d.state is DraftState.WAITING and d.to == ("bea@bea.example",)]
    assert kinds == [DraftKind.ACKNOWLEDGE], "another person is not concerned"
    go_on(world)
    world.look()
    assert paused(world) == []


def test_a_command_carries_out_no_more_than_a_look(flooded: World) -> None:
    flooded.look()
    with flooded.desk() as desk:
        Act(desk).carry_out(flooded.now)
    assert len(flooded.drafts()) == 4
    assert tuple(CAPPED) == glance.CAPPED


def test_two_of_us_that_face_each_other_come_to_rest(tmp_path: Path, sandbox: Sandbox) -> None:
    """Each sends at once whatever it drafts, and each is out of the office for the other."""
    ours = World(tmp_path / "ours", sandbox)
    anna = {"name": "Anna Lee", "email": ANNA, "domains": ["shop.example"]}
    theirs = World(tmp_path / "theirs", sandbox, rep=anna)
    for world, offered, answered in ((ours, SENT, INBOX), (theirs, INBOX, SENT)):
        world.deliver(offer(), offered)
        world.deliver(loss(), answered)
    for number in range(ROUNDS):
        for one, other in ((ours, theirs), (theirs, ours)):
            one.now += timedelta(hours=3)
            one.look()
            for stored in tuple(one.mailbox.folders[DRAFTS]):
                one.mailbox.expunge(one.mailbox.find(DRAFTS, message_id_of(header_of(stored.raw))))
                one.mailbox.deliver(stored.raw, SENT, at=one.now)
                other.deliver(stored.raw)
            away = mail("I am out of the office this week.", at=one.now, id=f"<{number}@{one.config.rep.email}>",
                        sender=one.config.rep.email, to=other.config.rep.email, answers=LOSS_ID,
                        Auto_Submitted="auto-replied")  # fmt: skip
            other.deliver(away)
    for world in (ours, theirs):
        kinds = [draft.kind for draft in seen.drafts(world)]
        assert len(kinds) == len(set(kinds)), kinds
    assert len(seen.drafts(ours)) >= 1
