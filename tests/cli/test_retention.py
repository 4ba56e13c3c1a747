"""What is older than 400 days is forgotten, but for the figures that the insights count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from followup.core.deal import DraftState, ReminderState
from followup.core.model import Address, Direction, DraftKind, ReminderKind
from followup.state.aging import AT_ONCE
from followup.state.records import MessageRow
from followup.state.store import Store, Tx
from tests.cli.homes import Home
from tests.cli.test_insights import NO_AT, add

NOW = datetime.now(UTC)


def lost(tx: Tx, days: float) -> None:
    """A deal that was lost so many days ago, and answered two days later."""
    number = (NOW - timedelta(days=days) - NO_AT) / timedelta(days=40)
    add(tx, number, ("out", 5, []), ("loss_feedback", 48, []), winner="Norvik")  # type: ignore[arg-type]


def passed(tx: Tx, days: float, n: int = 0) -> None:
    """A message of no deal."""
    name = f"<{days}.{n}@news.example>"
    at = NOW - timedelta(days=days)
    sender = Address("News", "news@news.example")
    row = MessageRow(
        account="work", source=name, message_id=name, in_reply_to=None, folder="INBOX", ref=f"1/{n}", at=at,
        direction=Direction.IN, subject="Sheet", base_subject="sheet", sender=sender,
        correspondents=(sender.addr_spec,), reason="no-conversation",
    )  # fmt: skip
    tx.add_message(row)


@pytest.fixture
def told(rep: Home) -> Callable[[], tuple[int, int]]:
    """How many deals and messages stand in the store after a look."""

    def counts() -> tuple[int, int]:
        assert rep.here("once").code == 0
        deals = rep.here("deals", "list", "--json").lines
        store = Store(str(rep.state))
        with store.read() as view:
            messages = view._c.exec_driver_sql("SELECT count(*) FROM messages").scalar()
            people = view._c.exec_driver_sql("SELECT count(*) FROM correspondents").scalar()
        store.close()
        assert messages == people
        return len(deals), messages or 0

    return counts


def writing(rep: Home) -> Store:
    return Store(str(rep.state))


def test_old_deals_and_messages_are_forgotten_and_their_figures_stay(rep: Home, told) -> None:
    store = writing(rep)
    with store.write() as tx:
        lost(tx, 410)
        lost(tx, 395)
        passed(tx, 401)
        passed(tx, 399)
        passed(tx, 1)
    store.close()
    before = rep.here("insights", "--json").json
    assert told() == (1, 5)
    after = rep.here("insights", "--json").json
    assert after == before
    assert after["lost"] == 2
    (kept,) = rep.here("deals", "list", "--json").lines
    raw = b"".join(path.read_bytes() for path in rep.state.rglob("*") if path.is_file())
    assert kept["people"][0].encode() in raw
    assert raw.count(b"Quillfeather") > 0
    store = writing(rep)
    with store.write() as tx:
        assert len(tx.past_losses()) == 1
        gone = f"<{(NOW - timedelta(days=410) - NO_AT) / timedelta(days=40)}.0@client.example>"
        assert tx.erased("work", (gone,)) == {gone}, "it is not read as a new one"
        tx.keep_losses([], NOW)
    store.close()
    assert told() == (1, 5), "once is enough"


def test_nothing_of_a_forgotten_deal_can_be_read_any_more(rep: Home, told) -> None:
    store = writing(rep)
    with store.write() as tx:
        lost(tx, 500)
        passed(tx, 2)
    store.close()
    assert told() == (0, 1)
    raw = b"".join(path.read_bytes() for path in rep.state.rglob("*") if path.is_file())
    for word in (b"Quillfeather", b"anna.q", b"sighed", b"Zebra"):
        assert word not in raw


def test_a_deal_in_which_something_is_open_is_kept(rep: Home, told) -> None:
    store = writing(rep)
    with store.write() as tx:
        for days in range(600, 606):
            lost(tx, days)
        ahead = reminder(1, NOW + timedelta(days=500), ReminderState.PLANNED)
        tx.add_reminders([ahead, reminder(2, NOW - timedelta(days=300), ReminderState.DUE)])
        draft(tx, 3, DraftState.EDITED)
        draft(tx, 4, DraftState.WAITING)
        tx.change_deal(5, NOW - timedelta(days=399))
        tx.add_reminders([reminder(6, NOW - timedelta(days=401), ReminderState.DUE)])
        draft(tx, 6, DraftState.SENT)
        passed(tx, 2)
    store.close()
    assert told() == (5, 5 * 3 + 1)
    assert [deal["id"] for deal in rep.here("deals", "list", "--json").lines] == [1, 2, 3, 4, 5]


def reminder(deal: int, due: datetime, state: ReminderState) -> dict[str, object]:
    values = {"deal": deal, "kind": ReminderKind.RENEWAL, "due": due, "state": state}
    return {"uid": f"{deal}@followup", "account": "gone", **values}


def draft(tx: Tx, deal: int, state: DraftState) -> None:
    values = {"kind": DraftKind.CHECK_IN, "message_id": f"<{deal}@rep.example>", "at": NOW - timedelta(days=600)}
    tx.add_draft(account="gone", deal=deal, key=f"k{deal}", recipients=[], state=state, **values)


def test_by_a_clock_that_may_be_wrong_nothing_is_forgotten(rep: Home, told) -> None:
    store = writing(rep)
    with store.write() as tx:
        lost(tx, 600)
        passed(tx, 61)
    store.close()
    assert told() == (1, 4)
    store = writing(rep)
    with store.write() as tx:
        passed(tx, -3650)
    store.close()
    assert told() == (1, 5)


def test_many_messages_go_in_several_turns(rep: Home, told) -> None:
    store = writing(rep)
    with store.write() as tx:
        for n in range(AT_ONCE + 5):
            passed(tx, 500, n)
        passed(tx, 2)
    store.close()
    assert told() == (0, 1)
