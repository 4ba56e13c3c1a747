"""Servers that speak EWS and do not have all of it: a whole deal on them, or one sentence that says what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from followup.core.office import Office
from followup.errors import NeedsRep
from followup.exchange.refusals import Refused
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, FolderMissing
from tests.calendars.outlook import open_calendar
from tests.crash.exchange_ground import ExchangeGround
from tests.crash.life import Quick, Story
from tests.desks import LOSS_ID, START, loss, mail, offer
from tests.mailboxes.exchange_world import World
from tests.servers.ews import EwsServer, Item, ews
from tests.servers.ews.faults import Fault
from tests.servers.ews.soap import envelope, fault

pytestmark = pytest.mark.server

BARE = (
    b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header/><e:Body><e:Fault>'
    b"<faultcode>Client</faultcode><faultstring>no such thing</faultstring></e:Fault></e:Body></e:Envelope>"
)

Refuse = Callable[[EwsServer, str], Fault]


def by_code(server: EwsServer, operation: str) -> Fault:
    return server.fail(operation, "code", word="ErrorInvalidOperation", times=10**6)


def by_fault(server: EwsServer, operation: str) -> Fault:
    said = envelope(fault("ErrorInvalidRequest", "The request is invalid."))
    return server.fail(operation, "status", code=500, body=said, times=10**6)


def by_bare_fault(server: EwsServer, operation: str) -> Fault:
    return server.fail(operation, "status", code=200, body=BARE, times=10**6)


def by_status(server: EwsServer, operation: str) -> Fault:
    return server.fail(operation, "status", code=501, times=10**6)


class Ground(ExchangeGround):
    """What the rep sees and does in Outlook."""

    def items(self, folder: Folder) -> list[Item]:
        return self.world.held(folder)

    def send_by_hand(self) -> None:
        """The rep sends the only draft in Outlook."""
        (draft,) = self.items(DRAFTS)
        with self.server.world.changed:
            box = self.world.box
            moved = self.server.world.move(box, draft, box.folder("sentitems"))
            moved.flags = {"\\Seen"}


@pytest.fixture(scope="module")
def quick() -> Iterator[Quick]:
    with Quick() as sandbox:
        yield sandbox


@pytest.fixture
def server() -> Iterator[EwsServer]:
    with ews() as server:
        yield server
        server.check()


@pytest.fixture
def story(server: EwsServer, quick: Quick, tmp_path: Path) -> Story:
    story = Story(tmp_path / "state", Ground(server), quick)
    story.ground.deliver(offer(), SENT, START - timedelta(days=5), "S")
    return story


def to_the_draft(story: Story) -> None:
    """From the first look to a draft and reminders, and another look that must change nothing."""
    story.look()
    story.ground.deliver(loss(), INBOX, story.now)
    story.look()
    story.now += timedelta(hours=1)
    story.look()
    (draft,) = story.ground.items(DRAFTS)
    assert draft.text("InReplyTo") == LOSS_ID


def to_the_questions(story: Story) -> None:
    """The rep sends the draft, leave is granted, two questions are drafted."""
    story.ground.send_by_hand()
    story.look()
    sure = "Hi Robin,\n\nSure, go ahead and ask.\n\nBest,\nAnna"
    story.ground.deliver(mail(sure, at=story.now, id="<sure@shop.example>", answers=LOSS_ID), INBOX, story.now)
    story.look()
    (draft,) = story.ground.items(DRAFTS)
    assert draft.text("InReplyTo") == "<sure@shop.example>"


def reminders(story: Story) -> list[str]:
    return sorted(item.text("Subject") for item in story.ground.items(Folder("calendar")))


@pytest.fixture(scope="module")
def whole(quick: Quick, tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """The reminders after a loss, and after leave was granted, on a server that has everything."""
    root = tmp_path_factory.mktemp("whole")
    with ews() as server:
        story = Story(root / "state", Ground(server), quick)
        story.ground.deliver(offer(), SENT, START - timedelta(days=5), "S")
        to_the_draft(story)
        first = reminders(story)
        to_the_questions(story)
        return [first, reminders(story)]


@pytest.mark.parametrize(("operation", "how"), [("GetUserOofSettings", by_bare_fault), ("UpdateItem", by_fault)])
def test_a_deal_goes_its_way_without(story: Story, server: EwsServer, whole, operation: str, how: Refuse):
    how(server, operation)
    to_the_draft(story)
    assert reminders(story) == whole[0]
    to_the_questions(story)
    assert reminders(story) == whole[1]
    assert not server.left


@pytest.mark.parametrize("quirk", ["no-mime", "no-rules", "few"])
def test_a_deal_goes_its_way_on_a_server_that_does_it_otherwise(story: Story, server: EwsServer, whole, quirk: str):
    server.world.quirks = {quirk}
    to_the_draft(story)
    assert reminders(story) == whole[0]
    to_the_questions(story)
    assert reminders(story) == whole[1]


@pytest.mark.parametrize("how", [by_code, by_fault, by_bare_fault, by_status])
def test_without_outlooks_configuration_zone_and_hours_are_not_known(server: EwsServer, how: Refuse):
    how(server, "GetUserConfiguration")
    calendar = open_calendar(server, server.add_user("robin@rep.example"))
    assert calendar.office() == Office()
    calendar.close()


def test_what_cannot_be_deleted_stops_the_account_in_words(story: Story, server: EwsServer, whole):
    by_code(server, "DeleteItem")
    to_the_draft(story)
    assert reminders(story) == whole[0]
    with pytest.raises(Refused, match="DeleteItem"):
        to_the_questions(story)
    assert len(set(reminders(story))) == len(reminders(story))


@pytest.mark.parametrize(
    ("operation", "how", "word"),
    [
        ("GetFolder", by_status, "501"),
        ("SyncFolderItems", by_code, "ErrorInvalidOperation"),
        ("SyncFolderItems", by_bare_fault, "Client"),
        ("FindItem", by_fault, "ErrorInvalidRequest"),
        ("GetItem", by_code, "ErrorInvalidOperation"),
        ("CreateItem", by_bare_fault, "Client"),
    ],
)
def test_what_followup_cannot_do_without_is_named(
    story: Story, server: EwsServer, operation: str, how: Refuse, word: str
):
    refused = how(server, operation)
    with pytest.raises(NeedsRep) as caught:
        to_the_draft(story)
    assert str(caught.value) == (
        f"localhost refuses {operation} ({word}), which followup cannot do without. Nothing is lost."
    )
    assert "administrator" in caught.value.hint
    assert refused.used <= 3, "it is not asked again and again by other versions"


def test_a_draft_is_made_where_folders_cannot_be_listed(server: EwsServer):
    """The message that it answers may lie in any folder; then the header alone holds the conversation together."""
    world = World(server)
    mailbox = world.open()
    by_bare_fault(server, "FindFolder")
    raw = mail("Thank you.\n", at=START, id=f"<{'7c1d' * 8}@rep.example>", answers=LOSS_ID)
    ref = mailbox.save_draft(raw, f"<{'7c1d' * 8}@rep.example>")
    assert mailbox.save_draft(raw, f"<{'7c1d' * 8}@rep.example>") == ref
    assert [draft.text("InReplyTo") for draft in world.held(DRAFTS)] == [LOSS_ID]
    world.close()


def test_a_folder_of_the_reps_is_found_where_the_server_knows_few_folders_by_their_marks(server: EwsServer):
    world = World(server)
    with server.world.changed:
        world.box.make_folder("North", world.box.make_folder("Customers"))
        world.box.make_folder("South", world.box.folder("Customers"))
    mailbox = world.open()
    assert mailbox.count(INBOX) == 0
    server.fail("GetFolder", "status", code=500, body=BARE, times=10**6)
    for name in ("North", "Customers/South"):
        mailbox.changes(Folder(name), None)
    with pytest.raises(FolderMissing):
        mailbox.changes(Folder("Others/North"), None)
    server.faults.clear()
    world.close()


@pytest.fixture
def filled(server: EwsServer) -> Iterator[World]:
    world = World(server)
    for at in range(7):
        world.deliver(mail(f"Number {at}\n", at=START, id=f"<{at}@shop.example>"), at=START + timedelta(minutes=at))
    yield world
    world.close()


def test_an_item_that_the_server_cannot_tell_of_hides_no_other(filled: World):
    mailbox = filled.open()
    cursor = mailbox.changes(INBOX, None).cursor
    broken = filled.held(INBOX)[3]
    broken.broken = "ErrorInternalServerError"
    listed = [one for page in mailbox.listing(INBOX, START) for one in page]
    assert [bool(one.header) for one in listed] == [True] * 3 + [False] + [True] * 3
    found = mailbox.get_many(listed)
    assert [one.problem for one in found] == [""] * 3 + ["unreadable"] + [""] * 3
    for name in ("eight", "nine"):
        filled.deliver(mail("More\n", at=START, id=f"<{name}@shop.example>"))
    filled.held(INBOX)[-2].broken = "ErrorItemCorrupt"
    assert [one.problem for one in mailbox.changes(INBOX, cursor).messages] == ["unreadable", ""]


@pytest.mark.parametrize("quirk", ["few", "no-mime", "sharing"])
def test_all_messages_are_read_whatever_the_server_gives_at_once(filled: World, quirk: str):
    filled.server.world.quirks = {quirk}
    mailbox = filled.open()
    cursor = mailbox.changes(INBOX, None).cursor
    listed = [one for page in mailbox.listing(INBOX, START) for one in page]
    assert len(listed) == 7
    filled.deliver(mail("Eight\n", at=START, id="<8@shop.example>"))
    assert [b"Eight" in (one.raw or b"") for one in mailbox.changes(INBOX, cursor).messages] == [True]
    found = mailbox.get_many(listed)
    assert [f"Number {at}" in (one.raw or b"").decode() for at, one in enumerate(found)] == [True] * 7
    assert [f"<{at}@shop.example>" in (one.raw or b"").decode() for at, one in enumerate(found)] == [True] * 7


@pytest.mark.parametrize("quirk", ["no-order", "all"])
def test_a_listing_without_order_or_rules(filled: World, quirk: str):
    filled.server.world.quirks = {quirk}
    mailbox = filled.open()
    since = START + timedelta(minutes=3)
    times = [one.received for page in mailbox.listing(INBOX, since) for one in page]
    assert times == [START + timedelta(minutes=at) for at in range(3 if quirk == "no-order" else 0, 7)]
    assert len(mailbox.names(INBOX, since)) == len(times)
