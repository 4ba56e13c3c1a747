"""The daemon on the EWS server: woken by a stream, at rest beside it, and through a server that goes away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from followup.mailboxes.base import DRAFTS, SENT
from tests.daemon.conftest import give
from tests.daemon.running import NO, Running, in_time
from tests.mailboxes.exchange_world import World
from tests.scenarios.people import offer
from tests.scenarios.stage import REP, letter
from tests.servers.ews import ews
from tests.servers.programs import until

pytestmark = pytest.mark.server

CONFIG = """
[rep]
name = "Mira Holt"
email = "mira.holt@rep.example"
time_zone = "Europe/Berlin"
country = "DE"

[accounts.work]
mail = {{ type = "exchange", server = "{url}", auth = "basic" }}
send = {{ type = "exchange" }}
calendar = {{ type = "exchange" }}
"""


class Desk:
    """The rep's Exchange mailbox: an offer was sent, a no arrives."""

    def __init__(self, world: World) -> None:
        self.world = world
        before = datetime.now(UTC).astimezone() - timedelta(hours=1)
        self._offer = offer(at=before)
        world.deliver(self._offer.as_bytes(), SENT, at=before, flags=("\\Seen",))

    def no(self, text: str = NO) -> str:
        who, to = "Ines Okafor <ines@dock.example>", f"Mira Holt <{REP}>"
        mail = letter(who, to, "Re: Dock scheduling", text, datetime.now(UTC).astimezone(), answers=self._offer)
        self.world.deliver(mail.as_bytes())
        return str(mail["Message-ID"])

    def answers(self, message_id: str) -> bool:
        return any(draft.text("InReplyTo") == message_id for draft in self.world.held(DRAFTS))


@pytest.fixture
def desk(home) -> Iterator[Desk]:
    with ews() as server:
        world = World(server, REP, "Mira Holt")
        home.configure(CONFIG.format(url=server.url))
        (home.path / "credentials").mkdir(mode=0o700)
        home.extra["CREDENTIALS_DIRECTORY"] = str(home.path / "credentials")
        give(home, world.box.password)
        yield Desk(world)
        world.close()
        server.check()


def streaming(desk: Desk, daemon: Running) -> None:
    """Wait until it has looked and listens."""
    daemon.ready().looked()
    until(lambda: desk.world.server.streams.open == 1, 20, "a stream")


def test_a_draft_within_three_seconds_or_six_on_a_loaded_machine(run, desk):
    daemon = run()
    streaming(desk, daemon)
    calls = len(desk.world.server.calls)
    loss = desk.no()
    until(lambda: desk.answers(loss), in_time(), "a draft")
    (draft,) = desk.world.held(DRAFTS)
    (mail,) = (item for item in desk.world.held("INBOX") if item.text("InternetMessageId") == loss)
    assert draft.conversation == mail.conversation
    assert len(desk.world.server.calls) - calls < 60
    assert daemon.end() == 0, daemon.log
    assert desk.world.box.password not in daemon.log
    assert desk.world.box.left == []


def test_a_server_that_breaks_off_and_is_busy_is_gone_back_to(run, desk):
    daemon = run()
    streaming(desk, daemon)
    desk.world.server.fail("", "status", code=503, headers={"Retry-After": "1"})
    desk.world.server.streams.break_off()
    loss = desk.no()
    until(lambda: desk.answers(loss), 30, "a draft")
    until(lambda: daemon.state() == "ok", 10, "health")
    assert daemon.end() == 0, daemon.log
