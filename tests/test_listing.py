"""A first look in batches comes to what reading every message by itself comes to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bench.mails import mailbox
from followup.mailboxes.base import INBOX, SENT
from followup.sandbox import Sandbox
from followup.state.records import MessageRow
from tests.desks import OFFER_ID, REP, START, World, loss, mail, offer


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def rows(world: World) -> dict[str, MessageRow]:
    with world.desk() as desk, desk.store.read() as view:
        return {row.source: row for row in view.all_messages()}


def told(row: MessageRow) -> tuple[object, ...]:
    """What was found in a message and decided about it."""
    return (row.intent, row.probability, row.evidence, row.decision, row.deal is None, row.doubts, row.facts, row.at)


def strangers() -> list[bytes]:
    """Mails from people whom the rep never wrote to, one of which quotes him."""
    quoting = f"We decided to go with Harlow instead.\n\nOn Monday Robin Hale <{REP}> wrote:\n> Here is our offer."
    common = {"at": START - timedelta(hours=2), "answers": "<unknown@shop.example>"}
    return [
        mail("Fine.", id="<fine@new.example>", sender="jo@new.example", **common),
        mail(quoting, id="<quoting@new.example>", sender="pat@new.example", **common),
        mail("Fine.", id="<fine@new.example>", sender="jo@new.example", **common),  # delivered twice
        mail("Another.", id="<fine@new.example>", sender="jo@new.example", **common),  # its id used again
        mail("x", id="<list@new.example>", sender="jo@new.example", List_Id="<l.new.example>", **common),
    ]


@pytest.mark.parametrize("batch", [500, 7])
def test_what_comes_out_is_the_same(
    tmp_path: Path, sandbox: Sandbox, batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("followup.mailboxes.memory._BATCH", batch)
    monkeypatch.setattr("followup.listing.PACK", 3 if batch < 10 else 100)
    inbox = [one.raw for one in mailbox(80, START, 6.9, 0.3, 0.3) if one.folder == "INBOX"]
    sent = [one.raw for one in mailbox(80, START, 6.9, 0.3, 0.3) if one.folder == "Sent"]
    mails = [*inbox, *strangers(), loss()]
    at_once, singly = (World(tmp_path / name, sandbox) for name in ("batches", "singly"))
    for world in (at_once, singly):
        for raw in (offer(START - timedelta(days=3)), *sent):
            world.deliver(raw, SENT)
    singly.look()  # from now on each message comes as new mail
    for world in (at_once, singly):
        for raw in mails:
            world.deliver(raw)
        assert world.look().faults == ()
    batches, alone = rows(at_once), rows(singly)
    assert set(batches) == set(alone)
    for source, row in batches.items():
        assert told(row) == told(alone[source]), source
        if row.digest:  # else only its header was read
            assert (row.digest, row.reason) == (alone[source].digest, alone[source].reason)
    assert at_once.drafts() == singly.drafts() != ()
    assert {row.decision for row in batches.values()} >= {"act", "pass"}


def test_a_message_is_found_again_and_its_twin_told_apart(tmp_path: Path, sandbox: Sandbox) -> None:
    world = World(tmp_path / "state", sandbox)
    for raw in strangers():
        world.deliver(raw)
    world.look()
    found = rows(world)
    assert found["<quoting@new.example>"].intent == "lost_competitor"
    assert len([source for source in found if source.startswith("<fine@new.example>")]) == 2
    world.mailbox.renumber(INBOX)
    report = world.look()
    assert "Read 5 messages again" in report.notices[0]
    assert {s: told(r) for s, r in rows(world).items()} == {s: told(r) for s, r in found.items()}


def test_what_answers_a_message_of_the_same_batch_is_read_whole(tmp_path: Path, sandbox: Sandbox) -> None:
    world = World(tmp_path / "state", sandbox)
    world.deliver(offer(), SENT)
    first = mail(
        "We are still looking.", id="<one@else.example>", sender="kim@else.example", at=START, answers=OFFER_ID
    )
    after = mail(
        "We have decided to go with Harlow instead.",
        id="<two@other.example>",
        sender="lee@other.example",
        at=START,
        answers="<one@else.example>",
    )
    world.deliver(first)
    world.deliver(after)
    world.look()
    assert rows(world)["<two@other.example>"].intent == "lost_competitor"
