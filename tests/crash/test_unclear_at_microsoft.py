"""P3 where the server itself sends: what leaves by EWS or Graph leaves once at most, whatever becomes of the answer.

The servers are our own, spoken to over real HTTP; what really left is in their log. followup stands on a store in
memory, and is killed and started again.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import cycle, islice
from typing import Any

import pytest

from followup.act.drafts import fetch
from followup.core.deal import DraftState
from followup.core.draft_bytes import fingerprint
from followup.core.model import Stage
from followup.errors import SendUnsure, Throttled
from followup.mailboxes.base import SENT
from followup.tasks import review
from followup.transports.server import ServerTransport
from tests.crash.booth import At, Booth
from tests.crash.golden import spread
from tests.crash.killing import Fuse, Killed
from tests.crash.life import Quick
from tests.crash.offices import ANOTHER, LONG, ExchangeOffice, GraphOffice, Office, Outcome
from tests.crash.test_unclear import draft, stage, standing
from tests.servers.ews import ews
from tests.servers.graph import GraphServer
from tests.servers.programs import until

pytestmark = pytest.mark.server

SOME = 10
PLENTY = 30.0
TIMES = 1000 if os.environ.get("FOLLOWUP_SOAK") else 100
AFTERWARDS = ("the rep says sent", "the rep says not sent", "found in Sent", "found in Sent under another id")
UNSURE, SENT_, WAITING = DraftState.UNSURE, DraftState.SENT, DraftState.WAITING


class Trap(Fuse):
    """Springs at the first step of one name, and lets it go on."""

    def __init__(self, name: str, spring: Callable[[], None]) -> None:
        super().__init__()
        self._name, self._spring = name, spring

    def point(self, name: str) -> None:
        super().point(name)
        if name == self._name:
            self._name = ""
            self._spring()


class ByTheServer:
    """The account's own server, through the mailbox of whichever process sends."""

    files_sent = True

    def __init__(self, booth: Booth) -> None:
        self._booth = booth

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        ServerTransport(self._booth.desk.mailbox).send(raw, sender, recipients)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def quick() -> Iterator[Quick]:
    with Quick() as sandbox:
        yield sandbox


class Post:
    """A rep with one draft, at one server."""

    def __init__(self, office: Office, quick: Quick) -> None:
        self.office = office
        self.booth = Booth(quick, office.ground)
        self.booth.transport = ByTheServer(self.booth)
        self.in_sent = len(office.ground.held(SENT))

    def begin(self) -> None:
        self.office.well()
        self.booth.begin()
        self.approve()

    def restart(self, timeout: float = PLENTY) -> None:
        """Another process, which waits so long for an answer."""
        self.office.ground.timeout = timeout
        self.booth.restart()

    def approve(self) -> None:
        booth = self.booth
        booth.now += timedelta(seconds=1)
        found = fetch(booth.desk, draft(booth))
        assert found is not None
        review.approve(booth.desk, draft(booth), fingerprint(found.raw or b""), booth.now, despite_pressure=False)

    def copies(self) -> int:
        return len(self.office.ground.held(SENT)) - self.in_sent

    def next_look(self, hours: float = 1) -> tuple[Any, ...]:
        """Another process, later."""
        self.booth.now += timedelta(hours=hours)
        self.restart()
        return self.booth.look()

    # -- what happens

    def happens(self, outcome: Outcome) -> None:
        """Send, and have it end so."""
        booth, request = self.booth, self.office.request
        self.restart(LONG if outcome.slow else PLENTY)
        if outcome.killed:
            booth.fuse = At(f"{outcome.killed} {request}")
            with pytest.raises(Killed):
                booth.act().carry_out(booth.now)
            self.restart()
            told = booth.look()
        else:
            booth.fuse = Trap(f"before {request}", lambda: self.office.goes_wrong(outcome.fault, away=outcome.away))
            told = self._told()
        assert [type(fault) for fault in told] == {"sent": [], "unsure": [SendUnsure], "waits": [Throttled]}[
            outcome.then
        ]
        self.office.well()
        if outcome.late:
            until(self.office.left, what="the message to leave")
        assert self.office.left() == outcome.left

    def _told(self) -> tuple[Any, ...]:
        try:
            return self.booth.act().carry_out(self.booth.now)
        except Throttled as wait:
            return (wait,)

    def ends(self, outcome: Outcome, afterwards: str) -> None:
        """Nobody touches it for two hours; then the outcome is settled, and nothing leaves but by a new approval."""
        seen = afterwards == "found in Sent" and outcome.left
        if outcome.left and not seen:
            self.office.hide()
        for _ in range(0 if seen else 2):
            assert self.next_look() == ()
            assert (draft(self.booth).state, self.office.left()) == (UNSURE, outcome.left)
        if afterwards.startswith("found"):
            self._is_found(outcome, ANOTHER if "another" in afterwards else "", seen)
        elif afterwards == "the rep says sent":
            assert review.settle(self.booth.desk, draft(self.booth), self.booth.now, was_sent=True) is not outcome.left
            self.booth.look()
            self._stands(left=outcome.left, copies=not outcome.left)
        else:
            self._was_not_sent(outcome)

    def _is_found(self, outcome: Outcome, message_id: str, seen: bool) -> None:
        if not outcome.left:
            self.office.sends_by_hand(message_id)
        elif not seen:
            self.office.show(message_id)
        assert self.next_look() == ()
        self._stands(left=1, copies=1)

    def _was_not_sent(self, outcome: Outcome) -> None:
        booth = self.booth
        review.settle(booth.desk, draft(booth), booth.now, was_sent=False)
        assert self.next_look() == ()
        assert self.office.left() == outcome.left
        if outcome.left:  # the rep was wrong: nothing is left that could go out a second time
            assert (draft(booth).state, standing(booth)) == (DraftState.DISCARDED, [])
            return
        assert (draft(booth).state, len(standing(booth)), stage(booth)) == (WAITING, 1, Stage.LOST)
        self.approve()
        assert self.next_look(0) == ()
        self._stands(left=1, copies=1)

    def _stands(self, *, left: int, copies: int) -> None:
        """It is sent, as the store sees it, and stays so."""
        for _ in range(2):
            assert (draft(self.booth).state, stage(self.booth)) == (SENT_, Stage.ASKED)
            assert (self.office.left(), self.copies(), standing(self.booth)) == (left, copies, [])
            assert self.next_look() == ()

    def goes_through(self, outcome: Outcome, afterwards: str) -> None:
        """From approval to end."""
        self.begin()
        self.happens(outcome)
        if outcome.then == "unsure":
            self.ends(outcome, afterwards)
            return
        if outcome.then == "waits":
            assert draft(self.booth).state is WAITING
            assert self.next_look() == ()
        self._stands(left=1, copies=1)


@pytest.fixture(scope="module")
def exchange(quick: Quick) -> Iterator[Post]:
    with ews() as server:
        post = Post(ExchangeOffice(server), quick)
        yield post
        post.booth.close()
        server.check()


@pytest.fixture(scope="module")
def graph(quick: Quick) -> Iterator[Post]:
    server = GraphServer()
    post = Post(GraphOffice(server), quick)
    yield post
    post.booth.close()
    server.close()


@pytest.fixture(params=["exchange", "graph"])
def post(request: pytest.FixtureRequest) -> Post:
    return request.getfixturevalue(request.param)


def cases(office: Office) -> list[tuple[str, str]]:
    """Each outcome, and where it leaves the draft unsure each end of that."""
    return [
        (name, afterwards)
        for name, outcome in office.outcomes.items()
        for afterwards in (AFTERWARDS if outcome.then == "unsure" else ("",))
    ]


def _play(post: Post, chosen: list[tuple[str, str]]) -> None:
    told: Counter[str] = Counter()
    for name, afterwards in chosen:
        try:
            post.goes_through(post.office.outcomes[name], afterwards)
        except AssertionError as fault:
            raise AssertionError(f"{name}; {afterwards}") from fault
        told[name] += 1
    print(f"\n{told.total()} unclear outcomes, 0 doubles: {dict(told)}")


def test_unclear_outcomes_are_sent_once_at_most(post):
    _play(post, spread(cases(post.office), SOME))


@pytest.mark.slow
def test_a_hundred_unclear_outcomes_are_sent_once_at_most(post):
    _play(post, list(islice(cycle(cases(post.office)), TIMES)))


def test_a_clear_not_now_is_tried_again_under_the_same_approval(post):
    for fault in post.office.not_now.values():
        post.begin()
        post.happens(Outcome(left=False, then="waits", fault=fault))
        assert (draft(post.booth).state, len(standing(post.booth))) == (WAITING, 1)
        assert post.next_look() == ()
        post._stands(left=1, copies=1)
