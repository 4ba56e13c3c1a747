"""Who asked not to be written to, or whom the rep put on the list, is left alone in every deal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from followup.core.deal import DraftState, ReminderState
from followup.core.model import Address, Direction, DraftKind, Facts, Intent, ReminderKind, Stage
from followup.core.plan import Plan
from followup.deals import barring
from followup.deals.planning import Planner
from followup.desk import Desk
from followup.sandbox import Sandbox
from followup.state.records import MessageRow
from tests.desks import ANNA, START, World

BEN = Address("Ben Osei", "ben@shop.example")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> Path:
    """A state directory in which Anna's deal was lost: a draft to her waits in it, and two reminders stand."""
    place = tmp_path_factory.mktemp("made") / "state"
    with World(place, sandbox).desk() as found:
        add(found, Address("Anna Lee", ANNA))
    return place


@pytest.fixture
def desk(tmp_path: Path, made: Path, sandbox: Sandbox) -> Iterator[Desk]:
    shutil.copytree(made, tmp_path / "state")
    with World(tmp_path / "state", sandbox).desk() as found:
        yield found


def add(desk: Desk, *people: Address, stage: Stage = Stage.LOST, state: DraftState = DraftState.WAITING) -> int:
    """A deal with a draft to the first of its people; its id."""
    with desk.store.write() as tx:
        values = {"subject": "s", "base_subject": "s", "company": people[0].domain, "changed_at": START}
        deal = tx.add_deal(account="work", stage=stage, **values)
        for person in people:
            tx.add_person(deal, person)
        draft = {"kind": DraftKind.ACKNOWLEDGE, "message_id": f"<{deal}@rep.example>", "at": START, "state": state}
        tx.add_draft(account="work", deal=deal, key=f"k{deal}", recipients=[people[0].addr_spec], **draft)
        tx.add_reminders(
            [
                {"uid": f"{deal}{n}@followup", "account": "work", "deal": deal, "kind": ReminderKind.CHECK_IN, "n": n}
                | {"due": START + timedelta(days=30 * n), "state": ReminderState.PLANNED}
                for n in (1, 2)
            ]
        )
    return deal


def bar(desk: Desk, target: str) -> barring.Barred:
    with desk.store.write() as tx:
        tx.suppress(target, START, None)
    done = barring.bar(desk, START)
    assert barring.bar(desk, START) == barring.Barred(), "once is enough"
    return done


def stands(desk: Desk, deal: int = 1) -> tuple[Stage, DraftState, bool, int]:
    """The deal's stage, its draft's state and whether that is barred, and how many reminders are open."""
    with desk.store.read() as view:
        found = view.deal(deal)
    return found.stage, found.drafts[0].state, found.drafts[0].barred, len(found.open_reminders())


GONE = (Stage.BARRED, DraftState.WITHDRAWN, True, 0)
AS_IT_WAS = (Stage.LOST, DraftState.WAITING, False, 2)


@pytest.mark.parametrize("target", [ANNA, "shop.example", "example"])
def test_drafts_and_reminders_go(desk: Desk, target: str) -> None:
    assert bar(desk, target) == barring.Barred(drafts=1, reminders=2)
    assert stands(desk) == GONE
    with desk.store.read() as view:
        assert view.is_suppressed((ANNA,))
        assert view.deal(1).drafts[0].reason == "suppressed"
        planned = sorted((action.kind.value, action.target) for action in view.planned())
    assert planned == [("delete-event", "11@followup"), ("delete-event", "12@followup"), ("remove-draft", "1")]


def test_so_they_do_for_somebody_who_was_erased(desk: Desk) -> None:
    with desk.store.write() as tx:
        tx.suppress_hashed((ANNA,), START)
    barring.bar(desk, START)
    assert stands(desk) == GONE


@pytest.mark.parametrize("target", ["ann@shop.example", "hop.example", "berlin.shop.example", "xshop.example"])
def test_others_are_not_left_alone(desk: Desk, target: str) -> None:
    assert bar(desk, target) == barring.Barred()
    assert stands(desk) == AS_IT_WAS


def test_a_domain_holds_for_those_below_and_in_both_forms(desk: Desk) -> None:
    below = add(desk, Address("", "cora@berlin.shop.example"))
    other = add(desk, Address("", "dora@xn--mller-kva.example"))
    bar(desk, "shop.example")
    bar(desk, "müller.example")
    assert [stands(desk, deal) for deal in (1, below, other)] == [GONE, GONE, GONE]


def test_a_deal_with_a_colleague_goes_on_without_her(desk: Desk) -> None:
    hers, bens = add(desk, Address("", ANNA), BEN), add(desk, BEN, Address("", ANNA))
    assert bar(desk, ANNA) == barring.Barred(drafts=2, reminders=2)
    assert stands(desk, hers) == (Stage.LOST, DraftState.WITHDRAWN, True, 2)
    assert stands(desk, bens) == AS_IT_WAS


def test_what_the_rep_worded_stays_and_is_marked(desk: Desk) -> None:
    deal = add(desk, BEN, state=DraftState.EDITED)
    assert bar(desk, BEN.addr_spec) == barring.Barred(reminders=2)
    assert stands(desk, deal) == (Stage.BARRED, DraftState.EDITED, True, 0)


def test_a_customer_won_stays_one(desk: Desk) -> None:
    deal = add(desk, BEN, stage=Stage.WON)
    bar(desk, BEN.addr_spec)
    assert stands(desk, deal) == (Stage.WON, DraftState.WITHDRAWN, True, 0)


@pytest.mark.parametrize(
    ("sender", "whole", "listed"),
    [
        (BEN.addr_spec, True, "shop.example"),
        (BEN.addr_spec, False, BEN.addr_spec),
        ("ben.osei@gmail.com", True, "ben.osei@gmail.com"),  # nobody speaks for a public provider
    ],
)
def test_who_said_it(desk: Desk, sender: str, whole: bool, listed: str) -> None:
    row = MessageRow(
        account="work",
        source="<stop@x.example>",
        message_id="<stop@x.example>",
        in_reply_to=None,
        folder="INBOX",
        ref="1/1",
        direction=Direction.IN,
        at=START,
        subject="s",
        base_subject="s",
        sender=Address("Ben", sender),
        correspondents=(sender,),
        intent=Intent.DO_NOT_CONTACT,
    )
    deal = add(desk, Address("Ben", sender))
    plan = Plan(reason="do-not-contact", stage=Stage.BARRED, suppress=True, suppress_domain=whole)
    with desk.store.write() as tx:
        Planner(tx, desk, START).apply(tx.deal(deal), plan, row, Facts())
    with desk.store.read() as view:
        assert [target for target, _, _ in view.suppressed()] == [listed]
    barring.bar(desk, START)
    assert stands(desk) == (GONE if listed == "shop.example" else AS_IT_WAS)
